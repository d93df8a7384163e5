"""The loop of a run: plan, build, try, judge, decide. It knows neither Qt nor FreeCAD nor litellm."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..core.design import DesignState, diff_states
from ..core.dry_run import DryRunRequest, DryRunResult
from ..core.errors import BudgetReachedError, CancelledError, TimeReachedError, WorkbenchError, WorkerError
from ..core.events import (
    CheckFinished,
    DryRunFinished,
    DryRunStarted,
    NoticeGiven,
    PhaseEntered,
    PlanMade,
    ProposalReady,
    QuestionsAsked,
    RequestReceived,
    RunCancelled,
    RunEvent,
    RunFailed,
    RunRefused,
    RunResumed,
    ScriptWritten,
    TaskStarted,
    ViolationsFound,
)
from ..core.messages import Usage
from ..core.plan import Clarification, Plan, Refusal, Task
from ..core.proposal import Proposal
from ..core.run import FINAL_PHASES, Cancel, Problem, RunRequest, RunState, next_phase, taken_on
from ..core.script import Script, Violation
from ..sandbox.dry_run import DryRunner
from .base import RunContext
from .decisions import (
    as_lines,
    best_first,
    chosen,
    escalate,
    given_up,
    plan_of,
    problem_of,
    propose,
    repair,
    start_other,
    unmet,
)
from .designer import Designer, Draft
from .generator import Generator
from .planner import Planner
from .validator import Validator

Keep = Callable[[RunState], None]
"""Called with the state after every step, to be written down."""


def forget(_state: RunState) -> None:
    """For runs that nobody means to resume."""


@dataclass(frozen=True)
class Orchestrator:
    """Takes a run from where it is to a final phase, and never touches the user's document."""

    planner: Planner
    generator: Generator
    validator: Validator
    designer: Designer
    dry_runner: DryRunner
    check_script: Callable[[str], tuple[Violation, ...]]
    spent: Callable[[], Usage]
    clock: Callable[[], float] = field(default=time.monotonic)

    def run(self, state: RunState, emit: Callable[[RunEvent], None], cancel: Cancel, keep: Keep = forget) -> RunState:
        """Run to the end. Every foreseen failure ends in a state and an event; nothing of ours is raised."""
        context = RunContext(run_id=state.request.id, emit=emit, cancel=cancel, resumed=state.started)
        state = taken_on(state)
        emit(_greeting(state))
        try:
            for reached in self._states(state, context):
                state = reached.model_copy(update={"usage": self.spent(), "started": True})
                keep(state)
        except CancelledError as error:
            emit(RunCancelled(run_id=context.run_id))
            state = _left(state, error)
        except WorkbenchError as error:
            emit(RunFailed(run_id=context.run_id, error=type(error).__name__, message=str(error)))
            state = _left(state, error)
        return state.model_copy(update={"usage": self.spent()})

    def _states(self, state: RunState, context: RunContext) -> Iterator[RunState]:
        """The state after each step, the last one final."""
        deadline = self.clock() + state.request.limits.seconds
        yield state
        while state.phase not in FINAL_PHASES or _wants_other(state):
            if context.cancel.is_set():
                raise CancelledError
            if state.phase in FINAL_PHASES:
                state = start_other(state, usage=self.spent())
            else:
                state = self._step_or_settle(state, context, deadline=deadline)
            yield state
        yield self._finish(state, context)

    def _step_or_settle(self, state: RunState, context: RunContext, *, deadline: float) -> RunState:
        """The next step; when it fails while a design is already there, that design is the outcome."""
        try:
            return self._step(state, context, deadline=deadline)
        except CancelledError:
            raise
        except WorkbenchError as error:
            if not state.finished:
                raise
            text = f"There is one design instead of two. {error}"
            context.emit(NoticeGiven(run_id=context.run_id, text=text))
            return chosen(state, state.finished[0])

    def _step(self, state: RunState, context: RunContext, *, deadline: float) -> RunState:
        if self.clock() > deadline:
            raise TimeReachedError(
                f"The run took longer than its limit of {state.request.limits.seconds:g} seconds.",
                remedy="Raise the limit in the settings, or ask for a smaller step.",
            )
        context.emit(PhaseEntered(run_id=context.run_id, phase=state.phase, round=state.round))
        steps = {"plan": self._plan, "build": self._build, "try": self._try, "judge": self._judge}
        return steps[state.phase](state, context)

    def _plan(self, state: RunState, context: RunContext) -> RunState:
        draft = self._draft(state, context)
        match draft.answer:
            case Plan():
                context.emit(PlanMade(run_id=context.run_id, plan=draft.answer))
                made = {"plan": draft.answer, "drafts": draft.scripts, "scripts": (), "tried": (), "problem": None}
                phase = "confirm" if state.request.confirm_plan else "build"
                return state.model_copy(update={"phase": phase, "last_dry_run": None, **made})
            case Clarification():
                return state.model_copy(update={"phase": "ask", "clarification": draft.answer})
            case Refusal():
                return state.model_copy(update={"phase": "refuse", "message": draft.answer.reason})

    def _draft(self, state: RunState, context: RunContext) -> Draft:
        if state.request.effort == "quick":
            return self.designer.design(state, context=context)
        return Draft(answer=self.planner.plan(state, context=context))

    def _build(self, state: RunState, context: RunContext) -> RunState:
        """Write or mend one script, and look whether it may be tried."""
        plan = plan_of(state)
        task = _find_next_task(state, plan)
        if task is None:
            return state.model_copy(update={"phase": "try"})
        context.emit(TaskStarted(run_id=context.run_id, task_id=task.id))
        script = self._script(task, state=state, context=context)
        context.emit(ScriptWritten(run_id=context.run_id, script=script))
        if state.problem is not None and script in state.tried:
            return escalate(state, state.problem)
        scripts = _with_script(state.scripts, script, plan=plan)
        drafts = tuple(draft for draft in state.drafts if draft.task_id != task.id)
        state = state.model_copy(
            update={"scripts": scripts, "drafts": drafts, "problem": None, "last_validation": None, "phase": "try"}
        )
        violations = self.check_script(script.source)
        if not violations:
            return state
        context.emit(ViolationsFound(run_id=context.run_id, task_id=task.id, violations=violations))
        return repair(state, Problem(task_id=task.id, kind="policy", text=as_lines(violations)))

    def _script(self, task: Task, *, state: RunState, context: RunContext) -> Script:
        request, design = state.request, _design_before(task, state)
        present = {script.task_id: script for script in state.scripts}
        drafted = {script.task_id: script for script in state.drafts}
        if state.problem is not None and task.id in present:
            script, problem = present[task.id], state.problem
            return self.generator.repair(
                task, request=request, design=design, script=script, problem=problem, context=context
            )
        if task.id in drafted:
            return drafted[task.id]
        unlike = state.finished[-1] if state.finished else None
        return self.generator.write(task, request=request, design=design, context=context, unlike=unlike)

    def _try(self, state: RunState, context: RunContext) -> RunState:
        """Run all scripts so far on a copy; the design is judged once the last task has its script."""
        plan = plan_of(state)
        complete = len(state.scripts) == len(plan.tasks)
        result = self._dry_run(state.scripts, plan=plan, complete=complete, state=state, context=context)
        state = state.model_copy(update={"last_dry_run": result})
        if result.error is not None:
            return repair(state, problem_of(result.error, state.scripts))
        return state.model_copy(update={"phase": "judge" if complete else "build"})

    def _dry_run(
        self, scripts: tuple[Script, ...], *, plan: Plan, complete: bool, state: RunState, context: RunContext
    ) -> DryRunResult:
        ids = tuple(script.task_id for script in scripts)
        context.emit(DryRunStarted(run_id=context.run_id, task_ids=ids))
        request = DryRunRequest(
            scripts=scripts,
            document=state.request.document,
            freecad_version=state.request.freecad_version,
            preferences=state.request.preferences,
            text=_stated(state.request) if complete else "",
            process=state.request.process if complete else None,
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

    def _judge(self, state: RunState, context: RunContext) -> RunState:
        plan, result = plan_of(state), state.last_dry_run
        if result is None:
            raise ValueError("only a design that was tried can be judged")
        difference = diff_states(result.before, result.after)
        validation = self.validator.validate(
            result, request=state.request, plan=plan, difference=difference, context=context
        )
        verdict, score = validation.verdict(), validation.score
        context.emit(CheckFinished(run_id=context.run_id, validation=validation, verdict=verdict, score=score))
        state = state.model_copy(update={"last_validation": validation})
        phase = next_phase(verdict, state, state.request.limits)
        problem = unmet(validation, result, plan=plan)
        match phase:
            case "build":
                return repair(state, problem)
            case "plan":
                return state.model_copy(update={"phase": "plan", "problem": problem, "replans": state.replans + 1})
            case _:
                return state.model_copy(update={"phase": phase})

    def _finish(self, state: RunState, context: RunContext) -> RunState:
        run_id = context.run_id
        if state.phase == "propose" or state.finished:
            proposal = self._proposal(state, context)
            context.emit(ProposalReady(run_id=run_id, proposal=proposal))
            return chosen(state, proposal)
        if state.phase == "confirm":
            context.emit(PhaseEntered(run_id=run_id, phase="confirm", round=state.round))
        elif state.phase == "refuse":
            context.emit(RunRefused(run_id=run_id, reason=state.message))
        elif state.clarification is not None:
            context.emit(QuestionsAsked(run_id=run_id, clarification=state.clarification))
        else:
            message = state.message or given_up(state)
            context.emit(RunFailed(run_id=run_id, error="NoWorkingScript", message=message))
        return state

    def _proposal(self, state: RunState, context: RunContext) -> Proposal:
        """The best design, with the others beside it."""
        designs = self._designs(state)
        if context.resumed:
            designs = tuple(self._with_meshes(design, state=state, context=context) for design in designs)
        best, *others = designs
        return best.model_copy(update={"usage": self.spent(), "alternatives": tuple(others)})

    def _designs(self, state: RunState) -> tuple[Proposal, ...]:
        """All designs that are complete, the best one first."""
        if state.proposal is not None:
            return state.proposal.model_copy(update={"alternatives": ()}), *state.proposal.alternatives
        last = (propose(state, usage=self.spent()),) if state.phase == "propose" else ()
        return best_first((*state.finished, *last))

    def _with_meshes(self, design: Proposal, *, state: RunState, context: RunContext) -> Proposal:
        """The design with the meshes that JSON does not keep; as it is where they can't be made again."""
        if design.dry_run.meshes:
            return design
        try:
            again = self._dry_run(design.scripts, plan=design.plan, complete=True, state=state, context=context)
        except WorkerError as error:
            context.emit(NoticeGiven(run_id=context.run_id, text=f"The design can't be shown in the view. {error}"))
            return design
        drawn = {"meshes": again.meshes, "marks": again.marks}
        return design.model_copy(update={"dry_run": design.dry_run.model_copy(update=drawn)})


def _greeting(state: RunState) -> RunEvent:
    run_id, text = state.request.id, state.request.text
    if state.started:
        return RunResumed(run_id=run_id, phase=state.phase, text=text)
    return RequestReceived(run_id=run_id, text=text, document=state.request.design.document)


def _stated(request: RunRequest) -> str:
    """The words whose dimensions the result must have: those of a plan that the user corrected no longer count."""
    return request.text if request.stated is None else request.stated


def _wants_other(state: RunState) -> bool:
    """Whether a second design is still to be made beside the first."""
    return state.request.effort == "thorough" and state.phase == "propose" and not (state.finished or state.proposal)


def _left(state: RunState, error: WorkbenchError) -> RunState:
    """The state of a run that was ended by an error, from which it can be taken on."""
    shortage = error.shortage if isinstance(error, BudgetReachedError) else None
    why = {"message": str(error), "failure": type(error).__name__, "shortage": shortage}
    return state.model_copy(update={"phase": "fail", "left_in": state.phase, **why})


def _find_next_task(state: RunState, plan: Plan) -> Task | None:
    """The task to mend, else the first one without a script."""
    written = {script.task_id for script in state.scripts}
    wanted = state.problem.task_id if state.problem is not None else ""
    open_tasks = (task for task in plan.in_order() if task.id == wanted or (not wanted and task.id not in written))
    return next(open_tasks, None)


def _with_script(scripts: tuple[Script, ...], script: Script, *, plan: Plan) -> tuple[Script, ...]:
    by_task = {**{item.task_id: item for item in scripts}, script.task_id: script}
    return tuple(by_task[task.id] for task in plan.in_order() if task.id in by_task)


def _design_before(task: Task, state: RunState) -> DesignState:
    """The design on which the task's script will work: what the tasks before it left, as far as they were tried."""
    result = state.last_dry_run
    if result is None or result.error is not None or any(script.task_id == task.id for script in state.scripts):
        return state.request.design
    return result.after
