"""A run: the user's request, its limits, its state between two steps, and the pure rule that says what comes next."""

from __future__ import annotations

from typing import Annotated, Literal, Protocol

from pydantic import Field

from .design import DesignState, SelectedElement
from .dry_run import DryRunLimits, DryRunResult
from .messages import Usage
from .plan import Clarification, Plan
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


class Exchange(Record):
    """Something said earlier: the user's words and what came of them."""

    request: str
    outcome: str


class RunRequest(Record):
    """Everything relevant to a run. `document` is a scratch copy; the user's file is never opened."""

    id: str
    text: str
    document: str = ""
    design: DesignState = DesignState()
    selection: tuple[SelectedElement, ...] = ()
    earlier: tuple[Exchange, ...] = ()
    limits: RunLimits = RunLimits()
    freecad_version: str = ""


ProblemKind = Literal["policy", "exception", "recompute", "geometry", "intent"]


class Problem(Record):
    """What a script has to be repaired for: the kind chooses the prompt, the text says what was found."""

    task_id: str
    kind: ProblemKind
    text: str


Phase = Literal["plan", "build", "ask", "propose", "refuse", "fail"]
FINAL_PHASES: frozenset[Phase] = frozenset({"ask", "propose", "refuse", "fail"})


class RunState(Record):
    """Where a run is. It can be written as JSON after any step and resumed from there."""

    request: RunRequest
    phase: Phase = "plan"
    plan: Plan | None = None
    clarification: Clarification | None = None
    scripts: tuple[Script, ...] = ()
    problem: Problem | None = None
    last_problem: Problem | None = Field(None, description="the one before, to notice a repair that changed nothing")
    round: int = 0
    replans: int = 0
    last_dry_run: DryRunResult | None = None
    last_validation: ValidationResult | None = None
    proposal: Proposal | None = None
    message: str = Field("", description="why the run was refused, failed or asks")
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
