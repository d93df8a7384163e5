"""What follows from a problem or a verdict: repair, another plan, a question, and which of two designs is better."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.dry_run import DryRunResult
from ..core.messages import Usage
from ..core.plan import Plan
from ..core.proposal import Proposal, changes_of
from ..core.run import Problem, ProblemKind, RunState
from ..core.script import Script, ScriptError, Violation
from ..core.validation import ValidationResult
from .context import MOST_FINDING, one_line

_MOST_ERROR = 1500


def propose(state: RunState, *, usage: Usage) -> Proposal:
    """The proposal of a run whose last dry run came to its end."""
    result, validation = state.last_dry_run, state.last_validation
    if result is None or validation is None:
        raise ValueError("only a design that was tried and checked can be proposed")
    return Proposal(
        id=state.request.id,
        request=state.request.text,
        base=state.request.design,
        plan=plan_of(state),
        scripts=state.scripts,
        changes=changes_of(result),
        dry_run=result,
        validation=validation,
        usage=usage,
    )


def plan_of(state: RunState) -> Plan:
    """The plan of a run that has one. Raises ValueError."""
    if state.plan is None:
        raise ValueError("a run that builds has a plan")
    return state.plan


def repair(state: RunState, problem: Problem) -> RunState:
    """Mend again while rounds last; a problem that a repair left as it was is not tried a third time.

    The scripts that failed are remembered, so that one that comes again is noticed before it is tried again.
    """
    limits = state.request.limits
    if problem == state.last_problem or state.round >= limits.rounds:
        return escalate(state, problem)
    failed = tuple(script for script in state.scripts if script.task_id == problem.task_id)
    mending = {"problem": problem, "last_problem": problem, "tried": (*state.tried, *failed)}
    return state.model_copy(update={"phase": "build", "round": state.round + 1, **mending})


def escalate(state: RunState, problem: Problem) -> RunState:
    """Another plan, if one is left; else what there is: a design that did not pass, or a question to the user."""
    stuck = state.model_copy(update={"problem": problem, "last_problem": None})
    if state.round < state.request.limits.rounds and state.replans < state.request.limits.replans:
        return stuck.model_copy(update={"phase": "plan", "replans": state.replans + 1})
    judged = state.last_validation is not None and state.last_dry_run is not None and not state.last_dry_run.error
    return stuck.model_copy(update={"phase": "propose" if judged else "ask"})


def start_other(state: RunState, *, usage: Usage) -> RunState:
    """The finished design put aside, and its tasks begun anew."""
    fresh = RunState(request=state.request, started=True, phase="build", plan=state.plan)
    counted = {"round": state.round, "replans": state.replans, "usage": state.usage}
    return fresh.model_copy(update={"finished": (*state.finished, propose(state, usage=usage)), **counted})


def best_first(designs: Sequence[Proposal]) -> tuple[Proposal, ...]:
    """Designs by their checks: one that passes, then the fewest hard failures, then the score; else as they came.

    Of designs with the same scripts only the first counts.
    """
    different: dict[tuple[Script, ...], Proposal] = {}
    for design in designs:
        different.setdefault(design.scripts, design)
    return tuple(sorted(different.values(), key=_rank))


def _rank(design: Proposal) -> tuple[bool, int, float]:
    validation = design.validation
    return validation.verdict() != "pass", len(validation.failed_hard), -round(validation.score, 3)


def chosen(state: RunState, design: Proposal) -> RunState:
    """The state of a run that ends with this design."""
    taken = {"plan": design.plan, "scripts": design.scripts, "last_dry_run": design.dry_run}
    ended = {"phase": "propose", "proposal": design, "clarification": None, "message": ""}
    return state.model_copy(update={**taken, **ended, "last_validation": design.validation})


def problem_of(error: ScriptError, scripts: tuple[Script, ...]) -> Problem:
    """What a script that stopped is to be repaired for."""
    task_id = error.task_id or scripts[-1].task_id
    if error.kind in ("violation", "forbidden"):
        text = as_lines(error.violations) or _located(error)
        return Problem(task_id=task_id, kind="policy", text=text)
    return Problem(task_id=task_id, kind="exception", text=_located(error))


def _located(error: ScriptError) -> str:
    message = one_line(error.message, most=_MOST_ERROR)
    return f"line {error.line}: {message}" if error.line else message


def as_lines(violations: tuple[Violation, ...]) -> str:
    """All violations, one a line."""
    return "\n".join(str(violation) for violation in violations)


def unmet(validation: ValidationResult, result: DryRunResult, *, plan: Plan) -> Problem:
    """What failed, as a problem of the task that touched the object of the most useful finding; else of the last."""
    failed = validation.most_useful()
    kinds: dict[str, ProblemKind] = {"recompute": "recompute", "sketch": "recompute", "review": "intent"}
    kind = kinds.get(failed[0].check, "geometry") if failed else "intent"
    named = failed[0].object_name if failed else ""
    task_id = next((step.task_id for step in reversed(result.steps) if named in step.touched), "")
    return Problem(
        task_id=task_id or plan.in_order()[-1].id,
        kind=kind,
        text="\n".join(f"- {one_line(text, most=MOST_FINDING)}" for text in validation.suggestions())
        or "The checks that ran are not enough.",
    )


def given_up(state: RunState) -> str:
    """Why there is nothing to propose, and what the user can do."""
    reason = state.problem.text if state.problem is not None else "no script worked"
    return (
        f"After {state.round} repairs there is still no script that works. The last problem: {reason} "
        "Say it in other words or in smaller steps, or choose a stronger model."
    )
