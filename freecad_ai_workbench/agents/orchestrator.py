"""The loop of a run: plan, build, check, decide. It knows neither Qt nor FreeCAD nor litellm."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from ..core.design import DesignState, diff_states
from ..core.dry_run import DryRunRequest, DryRunResult
from ..core.errors import CancelledError, TimeReachedError, WorkbenchError
from ..core.events import (
    CheckFinished,
    DryRunFinished,
    DryRunStarted,
    PhaseEntered,
    PlanMade,
    ProposalReady,
    QuestionsAsked,
    RequestReceived,
    RunCancelled,
    RunEvent,
    RunFailed,
    RunRefused,
    ScriptWritten,
    TaskStarted,
    ViolationsFound,
)
from ..core.messages import Usage
from ..core.plan import Clarification, Plan, Refusal, Task
from ..core.proposal import Proposal, changes_of
from ..core.run import FINAL_PHASES, Cancel, Problem, ProblemKind, RunState, next_phase
from ..core.script import Script, ScriptError, Violation
from ..core.validation import ValidationResult
from ..sandbox.dry_run import DryRunner
from .base import RunContext
from .generator import Generator
from .planner import Planner
from .validator import Validator


@dataclass(frozen=True)
class Orchestrator:
    """Takes a run from where it is to a final phase, and never touches the user's document."""

    planner: Planner
    generator: Generator
    validator: Validator
    dry_runner: DryRunner
    check_script: Callable[[str], tuple[Violation, ...]]
    spent: Callable[[], Usage]
    clock: Callable[[], float] = field(default=time.monotonic)

    def run(self, state: RunState, emit: Callable[[RunEvent], None], cancel: Cancel) -> RunState:
        """Run to the end. Every foreseen failure ends in a state and an event; nothing of ours is raised."""
        context = RunContext(run_id=state.request.id, emit=emit, cancel=cancel)
        emit(RequestReceived(run_id=context.run_id, text=state.request.text, document=state.request.design.document))
        try:
            state = self._advance(state, context=context, deadline=self.clock() + state.request.limits.seconds)
        except CancelledError as error:
            emit(RunCancelled(run_id=context.run_id))
            state = state.model_copy(update={"phase": "fail", "message": str(error)})
        except WorkbenchError as error:
            emit(RunFailed(run_id=context.run_id, error=type(error).__name__, message=str(error)))
            state = state.model_copy(update={"phase": "fail", "message": str(error)})
        return state.model_copy(update={"usage": self.spent()})

    def _advance(self, state: RunState, *, context: RunContext, deadline: float) -> RunState:
        steps = {"plan": self._plan, "build": self._build}
        while state.phase not in FINAL_PHASES:
            if context.cancel.is_set():
                raise CancelledError
            if self.clock() > deadline:
                raise TimeReachedError(
                    f"The run took longer than its limit of {state.request.limits.seconds:g} seconds.",
                    remedy="Raise the limit in the settings, or ask for a smaller step.",
                )
            context.emit(PhaseEntered(run_id=context.run_id, phase=state.phase, round=state.round))
            state = steps[state.phase](state, context)
        return self._finish(state, context)

    def _plan(self, state: RunState, context: RunContext) -> RunState:
        answer = self.planner.plan(state, context=context)
        match answer:
            case Plan():
                context.emit(PlanMade(run_id=context.run_id, plan=answer))
                return state.model_copy(update={"phase": "build", "plan": answer, "scripts": (), "problem": None})
            case Clarification():
                return state.model_copy(update={"phase": "ask", "clarification": answer})
            case Refusal():
                return state.model_copy(update={"phase": "refuse", "message": answer.reason})

    def _build(self, state: RunState, context: RunContext) -> RunState:
        """Write or mend one script, try all scripts so far, and judge once the last task has its script."""
        plan = _plan_of(state)
        task = _next_task(state, plan)
        context.emit(TaskStarted(run_id=context.run_id, task_id=task.id))
        script = self._script(task, state=state, context=context)
        scripts = _with_script(state.scripts, script, plan=plan)
        state = state.model_copy(update={"scripts": scripts, "problem": None, "last_validation": None})
        if violations := self.check_script(script.source):
            context.emit(ViolationsFound(run_id=context.run_id, task_id=task.id, violations=violations))
            return _repair(state, Problem(task_id=task.id, kind="policy", text=_lines(violations)))
        return self._try(state, plan=plan, context=context)

    def _script(self, task: Task, *, state: RunState, context: RunContext) -> Script:
        design = _design_before(task, state)
        present = {script.task_id: script for script in state.scripts}
        if state.problem is not None and task.id in present:
            script = self.generator.repair(
                task,
                request=state.request,
                design=design,
                script=present[task.id],
                problem=state.problem,
                context=context,
            )
        else:
            script = self.generator.write(task, request=state.request, design=design, context=context)
        context.emit(ScriptWritten(run_id=context.run_id, script=script))
        return script

    def _try(self, state: RunState, *, plan: Plan, context: RunContext) -> RunState:
        complete = len(state.scripts) == len(plan.tasks)
        result = self._dry_run(state, plan=plan, complete=complete, context=context)
        if result.error is not None:
            problem = _problem_of(result.error, state.scripts)
            return _repair(state.model_copy(update={"last_dry_run": result}), problem)
        state = state.model_copy(update={"last_dry_run": result})
        return self._judge(state, plan=plan, result=result, context=context) if complete else state

    def _dry_run(self, state: RunState, *, plan: Plan, complete: bool, context: RunContext) -> DryRunResult:
        ids = tuple(script.task_id for script in state.scripts)
        context.emit(DryRunStarted(run_id=context.run_id, task_ids=ids))
        request = DryRunRequest(
            scripts=state.scripts,
            document=state.request.document,
            freecad_version=state.request.freecad_version,
            expectations=plan.expectations() if complete else (),
            limits=state.request.limits.dry_run,
            preview=complete,
        )
        result = self.dry_runner.run(request, cancel=context.cancel)
        context.emit(
            DryRunFinished(
                run_id=context.run_id,
                task_ids=ids,
                seconds=result.seconds,
                error=result.error,
                protections=result.protections,
            )
        )
        return result

    def _judge(self, state: RunState, *, plan: Plan, result: DryRunResult, context: RunContext) -> RunState:
        validation = self.validator.validate(
            result,
            request=state.request,
            plan=plan,
            difference=diff_states(result.before, result.after),
            context=context,
        )
        verdict = validation.verdict()
        context.emit(
            CheckFinished(run_id=context.run_id, validation=validation, verdict=verdict, score=validation.score)
        )
        state = state.model_copy(update={"last_validation": validation})
        phase = next_phase(verdict, state, state.request.limits)
        problem = _unmet(validation, result, plan=plan)
        match phase:
            case "build":
                return _repair(state, problem)
            case "plan":
                return state.model_copy(update={"phase": "plan", "problem": problem, "replans": state.replans + 1})
            case _:
                return state.model_copy(update={"phase": phase})

    def _finish(self, state: RunState, context: RunContext) -> RunState:
        run_id = context.run_id
        if state.phase == "propose":
            proposal = propose(state, usage=self.spent())
            context.emit(ProposalReady(run_id=run_id, proposal=proposal))
            return state.model_copy(update={"proposal": proposal})
        if state.phase == "refuse":
            context.emit(RunRefused(run_id=run_id, reason=state.message))
        elif state.clarification is not None:
            context.emit(QuestionsAsked(run_id=run_id, clarification=state.clarification))
        else:
            context.emit(RunFailed(run_id=run_id, error="NoWorkingScript", message=_given_up(state)))
        return state


def propose(state: RunState, *, usage: Usage) -> Proposal:
    """The proposal of a run whose last dry run came to its end."""
    result, validation = state.last_dry_run, state.last_validation
    if result is None or validation is None:
        raise ValueError("only a design that was tried and checked can be proposed")
    return Proposal(
        id=state.request.id,
        request=state.request.text,
        base=state.request.design,
        plan=_plan_of(state),
        scripts=state.scripts,
        changes=changes_of(result),
        dry_run=result,
        validation=validation,
        usage=usage,
    )


def _plan_of(state: RunState) -> Plan:
    if state.plan is None:
        raise ValueError("a run that builds has a plan")
    return state.plan


def _next_task(state: RunState, plan: Plan) -> Task:
    """The task to mend, else the first one without a script."""
    written = {script.task_id for script in state.scripts}
    wanted = state.problem.task_id if state.problem is not None else ""
    return next(task for task in plan.in_order() if task.id == wanted or (not wanted and task.id not in written))


def _with_script(scripts: tuple[Script, ...], script: Script, *, plan: Plan) -> tuple[Script, ...]:
    by_task = {**{item.task_id: item for item in scripts}, script.task_id: script}
    return tuple(by_task[task.id] for task in plan.in_order() if task.id in by_task)


def _design_before(task: Task, state: RunState) -> DesignState:
    """The design on which the task's script will work: what the tasks before it left, as far as they were tried."""
    result = state.last_dry_run
    if result is None or result.error is not None or any(script.task_id == task.id for script in state.scripts):
        return state.request.design
    return result.after


def _repair(state: RunState, problem: Problem) -> RunState:
    """Mend again while rounds last; a problem that a repair left as it was is not tried a third time."""
    limits = state.request.limits
    if problem == state.last_problem or state.round >= limits.rounds:
        return _escalate(state, problem)
    return state.model_copy(
        update={"phase": "build", "problem": problem, "last_problem": problem, "round": state.round + 1}
    )


def _escalate(state: RunState, problem: Problem) -> RunState:
    """Another plan, if one is left; else what there is: a design that did not pass, or a question to the user."""
    stuck = state.model_copy(update={"problem": problem, "last_problem": None})
    if state.round < state.request.limits.rounds and state.replans < state.request.limits.replans:
        return stuck.model_copy(update={"phase": "plan", "replans": state.replans + 1})
    judged = state.last_validation is not None and state.last_dry_run is not None and not state.last_dry_run.error
    return stuck.model_copy(update={"phase": "propose" if judged else "ask"})


def _problem_of(error: ScriptError, scripts: tuple[Script, ...]) -> Problem:
    task_id = error.task_id or scripts[-1].task_id
    if error.kind in ("violation", "forbidden"):
        text = _lines(error.violations) or _located(error)
        return Problem(task_id=task_id, kind="policy", text=text)
    return Problem(task_id=task_id, kind="exception", text=_located(error))


def _located(error: ScriptError) -> str:
    return f"line {error.line}: {error.message}" if error.line else error.message


def _lines(violations: tuple[Violation, ...]) -> str:
    return "\n".join(str(violation) for violation in violations)


def _unmet(validation: ValidationResult, result: DryRunResult, *, plan: Plan) -> Problem:
    """What failed, as a problem of the task that touched the object first found wrong; else of the last task."""
    failed = sorted(validation.failed, key=lambda finding: not finding.hard)
    kinds: dict[str, ProblemKind] = {"recompute": "recompute", "review": "intent"}
    kind = kinds.get(failed[0].check, "geometry") if failed else "intent"
    named = failed[0].object_name if failed else ""
    task_id = next((step.task_id for step in reversed(result.steps) if named in step.touched), "")
    return Problem(
        task_id=task_id or plan.in_order()[-1].id,
        kind=kind,
        text="\n".join(f"- {text}" for text in validation.suggestions()) or "The checks that ran are not enough.",
    )


def _given_up(state: RunState) -> str:
    reason = state.problem.text if state.problem is not None else "no script worked"
    return (
        f"After {state.round} repairs there is still no script that works. The last problem: {reason} "
        "Say it in other words or in smaller steps, or choose a stronger model."
    )
