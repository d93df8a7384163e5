"""A run: the user's request, its limits, its state between two steps, and the pure rule that says what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, Literal, Protocol

from pydantic import Field

from .caps import DayLimits, Shortage
from .design import DesignState, SelectedElement
from .dry_run import DryRunLimits, DryRunResult, Process
from .messages import Image, Usage
from .plan import Clarification, Plan
from .plan_edits import corrections, unchanged
from .preferences import Preference
from .proposal import Proposal
from .record import Record
from .script import Script
from .validation import ValidationResult, Verdict


class Cancel(Protocol):
    """A token that the user sets to stop a run; `threading.Event` is one."""

    def is_set(self) -> bool: ...

    def wait(self, timeout: float | None = None) -> bool: ...


class RunLimits(Record):
    """What one run may use; rounds are repairs of scripts, replans are further plans."""

    rounds: Annotated[int, Field(ge=1, le=20)] = 5
    replans: Annotated[int, Field(ge=0, le=5)] = 1
    seconds: Annotated[float, Field(gt=0)] = 900.0
    cost_usd: Annotated[float, Field(ge=0)] | None = None
    tokens: Annotated[int, Field(gt=0)] | None = None
    dry_run: DryRunLimits = DryRunLimits()


Effort = Literal["quick", "standard", "thorough"]
"""How much a run may spend on being right: one call; plan, script and review; everything twice and looked at."""
CONTEXT_TOKENS = 2000
Shown = Literal["all", "selection", "nothing"]
"""What of the open document models are told; what a run itself made is told always."""


class Exchange(Record):
    """Something said earlier: the user's words and what came of them."""

    request: str
    outcome: str


class RunRequest(Record):
    """Everything relevant to a run. `document` is a scratch copy; the user's file is never opened.

    `effort`, `confirm_plan`, `shown` and `context_tokens` (what the description of the document may take) are the
    settings' where None.
    """

    id: str
    text: str
    document: str = ""
    design: DesignState = DesignState()
    selection: tuple[SelectedElement, ...] = ()
    earlier: tuple[Exchange, ...] = ()
    images: tuple[Image, ...] = ()
    effort: Effort | None = None
    process: Process | None = None
    context_tokens: Annotated[int, Field(ge=200, le=100_000)] | None = None
    confirm_plan: bool | None = Field(None, description="whether the user sees the plan before it is built")
    stated: str | None = Field(None, description="where dimensions are read that the result must have; None: in `text`")
    shown: Shown | None = None
    limits: RunLimits = RunLimits()
    day: DayLimits = Field(DayLimits(), description="raised for this run alone; the settings' where None")
    freecad_version: str = ""
    preferences: tuple[Preference, ...] = ()
    language: str = Field("", description="in which the user reads, by its English name; empty for English")


ProblemKind = Literal["policy", "exception", "recompute", "geometry", "intent"]


class Problem(Record):
    """What a script has to be repaired for: the kind chooses the prompt, the text says what was found."""

    task_id: str
    kind: ProblemKind
    text: str


Phase = Literal["plan", "build", "try", "judge", "ask", "confirm", "propose", "refuse", "fail"]
FINAL_PHASES: frozenset[Phase] = frozenset({"ask", "confirm", "propose", "refuse", "fail"})


class RunState(Record):
    """Where a run is. It can be written as JSON after any step and resumed from there.

    `drafts` are scripts that came with the plan and were not looked at yet; `finished` are designs that are complete,
    while another one for the same request is made.
    """

    request: RunRequest
    started: bool = False
    phase: Phase = "plan"
    left_in: Phase | None = Field(None, description="where a run that failed or was stopped can be taken on")
    plan: Plan | None = None
    clarification: Clarification | None = None
    drafts: tuple[Script, ...] = ()
    scripts: tuple[Script, ...] = ()
    tried: tuple[Script, ...] = Field(
        (), description="scripts that failed since the plan, to notice one that comes again"
    )
    finished: tuple[Proposal, ...] = ()
    problem: Problem | None = None
    last_problem: Problem | None = Field(None, description="the one before, to notice a repair that changed nothing")
    round: int = 0
    replans: int = 0
    last_dry_run: DryRunResult | None = None
    last_validation: ValidationResult | None = None
    proposal: Proposal | None = None
    message: str = Field("", description="why the run was refused, failed or asks")
    failure: str = Field("", description="the kind of error that ended it")
    shortage: Shortage | None = Field(None, description="the cap that stopped it")
    usage: Usage = Usage()


def next_phase(verdict: Verdict, state: RunState, limits: RunLimits) -> Phase:
    """Where the orchestrator goes after a verdict.

    pass → propose; refine → build again while rounds last; replan → a new plan while replans last. A design that
    can be looked at but did not pass is proposed as not passed; without one the user is asked.
    """
    if verdict == "pass":
        return "propose"
    rounds_left = state.round < limits.rounds
    if verdict == "refine" and rounds_left:
        return "build"
    if verdict == "replan" and rounds_left and state.replans < limits.replans:
        return "plan"
    works = state.last_dry_run is not None and state.last_dry_run.error is None
    return "propose" if works else "ask"


def answered(state: RunState, answers: Sequence[str]) -> RunState:
    """The same run with the planner's questions answered, in their order; an empty or missing answer takes the default.

    What it used so far stays counted. Raises ValueError when nothing was asked.
    """
    if state.clarification is None:
        raise ValueError("this run asked nothing")
    return told(state, state.clarification.with_answers(answers))


def told(state: RunState, words: str) -> RunState:
    """The same run with more words of the user's, to be planned with them; what it used so far stays counted."""
    request = state.request.model_copy(update={"text": f"{state.request.text}\n\n{words}"})
    return state.model_copy(update={"request": request, "phase": "plan", "clarification": None, "message": ""})


def confirmed(state: RunState, plan: Plan) -> RunState:
    """The run that waits for the user's word on its plan, with the plan as the user left it.

    What was corrected is added to the request, so that no agent goes back to what the words before said. Scripts that
    came with the plan stay where nothing changed that they build on. Raises ValueError when no plan waits.
    """
    if state.phase != "confirm" or state.plan is None:
        raise ValueError("no plan waits for the user's word")
    kept = unchanged(state.plan, plan)
    drafts = tuple(draft for draft in state.drafts if draft.task_id in kept)
    building: dict[str, Any] = {"phase": "build", "plan": plan, "drafts": drafts}
    if lines := corrections(state.plan, plan):
        text = "\n".join(
            (state.request.text, "", "I corrected your plan, and that comes before the words above:", *lines)
        )
        building["request"] = state.request.model_copy(update={"text": text, "stated": ""})
    return state.model_copy(update=building)


def raised(state: RunState) -> RunState:
    """The run that stopped at a cap, with that cap raised for this run alone. Raises ValueError for any other."""
    if state.shortage is None:
        raise ValueError("this run stopped at no cap")
    request, more = state.request, state.shortage.raised()
    higher = {"limits": request.limits, "day": request.day}
    name = "limits" if state.shortage.span == "run" else "day"
    changed = request.model_copy(update={name: higher[name].model_copy(update=more)})
    return state.model_copy(update={"request": changed})


def on_document(state: RunState, read: RunRequest, *, same: bool) -> RunState:
    """The same run on a document that was read anew; unless that is the `same` design, what was tried is forgotten.

    A proposal stays: it is tried again where it is looked at.
    """
    present: dict[str, Any] = {
        "document": read.document,
        "design": read.design,
        "freecad_version": read.freecad_version,
    }
    if read.selection:
        present["selection"] = read.selection
    if read.images:
        present["images"] = read.images
    state = state.model_copy(update={"request": state.request.model_copy(update=present)})
    if same or state.proposal is not None:
        return state
    return state.model_copy(update={"last_dry_run": None, "last_validation": None, "finished": ()})


def taken_on(state: RunState) -> RunState:
    """A state that was read from JSON, in the phase in which it can go on.

    A run that was stopped or failed goes on where it was; what a phase needs and is not there is made again.
    """
    if state.phase == "fail" and state.left_in is not None:
        begun_again: dict[str, Any] = {"left_in": None, "message": "", "failure": "", "shortage": None}
        state = state.model_copy(update={"phase": state.left_in, **begun_again})
    tried = state.last_dry_run is not None and state.last_dry_run.error is None
    judged = tried and state.last_validation is not None
    lacks_trial = state.phase == "judge" and not tried
    lacks_verdict = state.phase == "propose" and not (judged or state.proposal or state.finished)
    return state.model_copy(update={"phase": "try"}) if lacks_trial or lacks_verdict else state
