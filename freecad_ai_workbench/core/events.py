"""Everything that happens in a run, as one stream that panel, command line and audit trail read."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from .messages import AgentName, Usage
from .plan import Clarification, Plan
from .proposal import Proposal
from .record import Record
from .revision import Revision
from .run import Phase
from .script import Script, ScriptError, Violation
from .validation import ValidationResult, Verdict


class Event(Record):
    """Base of all events; `run_id` ties together what belongs to one request."""

    run_id: str


class RequestReceived(Event):
    kind: Literal["request_received"] = "request_received"
    text: str
    document: str = ""


class RunResumed(Event):
    """A run that was begun before goes on, in this phase; `text` is the request, with what was answered since."""

    kind: Literal["run_resumed"] = "run_resumed"
    phase: Phase
    text: str = ""


class PhaseEntered(Event):
    kind: Literal["phase_entered"] = "phase_entered"
    phase: Phase
    round: int


class NoticeGiven(Event):
    """One sentence that the user should know, though the run goes on."""

    kind: Literal["notice_given"] = "notice_given"
    text: str


class ModelStarted(Event):
    kind: Literal["model_started"] = "model_started"
    agent: AgentName
    model: str


class TextStreamed(Event):
    """A piece of an answer as it arrives; `thought` marks what the model says to itself."""

    kind: Literal["text_streamed"] = "text_streamed"
    agent: AgentName
    text: str
    thought: bool = False


class ModelCalled(Event):
    """A call came to its end, well or badly: this is what it cost."""

    kind: Literal["model_called"] = "model_called"
    agent: AgentName
    model: str
    usage: Usage
    seconds: float
    error: str = ""


class PlanMade(Event):
    kind: Literal["plan_made"] = "plan_made"
    plan: Plan


class PlanConfirmed(Event):
    """The user looked at the plan and wants it built, as it was made or as it was `edited`."""

    kind: Literal["plan_confirmed"] = "plan_confirmed"
    plan: Plan
    edited: bool


class QuestionsAsked(Event):
    kind: Literal["questions_asked"] = "questions_asked"
    clarification: Clarification


class TaskStarted(Event):
    kind: Literal["task_started"] = "task_started"
    task_id: str


class ScriptWritten(Event):
    kind: Literal["script_written"] = "script_written"
    script: Script


class ViolationsFound(Event):
    kind: Literal["violations_found"] = "violations_found"
    task_id: str
    violations: tuple[Violation, ...]


class DryRunStarted(Event):
    kind: Literal["dry_run_started"] = "dry_run_started"
    task_ids: tuple[str, ...]


class DryRunFinished(Event):
    kind: Literal["dry_run_finished"] = "dry_run_finished"
    task_ids: tuple[str, ...]
    seconds: float
    error: ScriptError | None = None
    protections: tuple[str, ...] = ()


class CheckFinished(Event):
    kind: Literal["check_finished"] = "check_finished"
    validation: ValidationResult
    verdict: Verdict
    score: float


class ExplanationGiven(Event):
    """A question about the document was answered; nothing was changed."""

    kind: Literal["explanation_given"] = "explanation_given"
    text: str


class ProposalReady(Event):
    kind: Literal["proposal_ready"] = "proposal_ready"
    proposal: Proposal


class ProposalRevised(Event):
    """The user changed or cut down a proposal, and it was tried again without a model."""

    kind: Literal["proposal_revised"] = "proposal_revised"
    revision: Revision


class RunRefused(Event):
    kind: Literal["run_refused"] = "run_refused"
    reason: str


class RunFailed(Event):
    """The run ended without a proposal; `error` names the kind of failure."""

    kind: Literal["run_failed"] = "run_failed"
    error: str
    message: str


class RunCancelled(Event):
    kind: Literal["run_cancelled"] = "run_cancelled"


class ProposalAccepted(Event):
    kind: Literal["proposal_accepted"] = "proposal_accepted"
    task_ids: tuple[str, ...]


class ProposalRejected(Event):
    kind: Literal["proposal_rejected"] = "proposal_rejected"


class ProposalApplied(Event):
    kind: Literal["proposal_applied"] = "proposal_applied"
    document: str
    transaction: str
    seconds: float


class ApplyFailed(Event):
    kind: Literal["apply_failed"] = "apply_failed"
    message: str


class ProposalUndone(Event):
    kind: Literal["proposal_undone"] = "proposal_undone"
    document: str


class DesignExported(Event):
    """A file for other programs was asked for; without `written` it was there already, with the same content."""

    kind: Literal["exported"] = "exported"
    file: str
    format: str
    written: bool
    sha256: str


RunEvent = Annotated[
    RequestReceived
    | RunResumed
    | PhaseEntered
    | NoticeGiven
    | ModelStarted
    | TextStreamed
    | ModelCalled
    | PlanMade
    | PlanConfirmed
    | QuestionsAsked
    | TaskStarted
    | ScriptWritten
    | ViolationsFound
    | DryRunStarted
    | DryRunFinished
    | CheckFinished
    | ExplanationGiven
    | ProposalReady
    | ProposalRevised
    | RunRefused
    | RunFailed
    | RunCancelled
    | ProposalAccepted
    | ProposalRejected
    | ProposalApplied
    | ApplyFailed
    | ProposalUndone
    | DesignExported,
    Field(discriminator="kind"),
]

RUN_EVENT: TypeAdapter[RunEvent] = TypeAdapter(RunEvent)
