"""The session: what the panel shows and what its buttons do. Views render it and never read each other."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from ..core import events as e
from ..core.errors import DocumentChangedError, WorkbenchError
from ..core.plan import Clarification
from ..core.proposal import Proposal
from ..core.run import Exchange, RunRequest, RunState
from .acceptance import Acceptance
from .applied_steps import AppliedStep
from .conversation import Conversation, Entry, Part
from .interfaces import Applied, Documents, Runner
from .live_parameters import LiveParameters
from .qt import QtCore, Signal, tr
from .recovery import Recovery
from .review_model import ReviewModel
from .run_thread import Outcome, RunThread
from .selection_context import SelectionContext
from .timeline import Timeline
from .turns import Turns

SessionPhase = Literal["idle", "working", "asking", "proposal", "applying", "applied", "refused", "failed"]
BUSY: frozenset[SessionPhase] = frozenset({"working", "applying"})


class SessionModel(QtCore.QObject):
    """One panel's session. All methods belong to the main thread, and so do all signals."""

    phase_changed = Signal(str)
    entries_changed = Signal()
    text_grew = Signal(str)
    plan_changed = Signal()
    proposal_changed = Signal()
    usage_changed = Signal()
    activity_changed = Signal()

    def __init__(self, runner: Runner, documents: Documents, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._documents = documents
        self.talk = Conversation()
        self.review = ReviewModel(runner, documents, parent=self)
        self.review.changed.connect(self.proposal_changed)
        self.live = LiveParameters(documents, parent=self)
        self.timeline = Timeline(documents, parent=self)
        self.timeline.said.connect(self._say_of_history)
        self.timeline.undone.connect(self._record_undone)
        self._acceptance = Acceptance(documents, self.timeline, runner.record)
        self.context = SelectionContext(parent=self)
        self.recovery = Recovery(documents, parent=self)
        self.recovery.said.connect(self._say_of_history)
        self.phase: SessionPhase = "idle"
        self.clarification: Clarification | None = None
        self.applied: Applied | None = None
        self.document = ""
        self._request: RunRequest | None = None
        self._text = ""
        self._thread: RunThread | None = None
        self._reading: Turns | None = None
        self._earlier: tuple[Exchange, ...] = ()
        self._withdrawn = ""
        self._changed_meanwhile = False

    @property
    def proposal(self) -> Proposal | None:
        """The proposal that is looked at, with nothing left out."""
        return self.review.proposal

    @property
    def stopping(self) -> bool:
        """Whether the run was asked to stop and has not ended yet."""
        return self._thread is not None and self._thread.cancelled

    def submit(self, text: str) -> bool:
        """Start a run for these words on the active document; False if nothing was started.

        A proposal that waits is put aside: the words are taken as what to do differently. While the planner waits
        for answers the words are added to the request that it asked about.
        """
        text = text.strip()
        if not text or self.phase in BUSY or self._thread is not None:
            return False
        if self.phase == "proposal":
            self._put_aside(tr("not accepted; the user asked for something else instead"))
        if self.phase == "asking":
            return self._start(f"{self._text}\n\n{text}", document=self.document, shown=text)
        return self._start(text, document=self._documents.active())

    def answer(self, answers: Sequence[str]) -> bool:
        """Answer the planner's questions, in their order; an empty answer takes the default."""
        if self.phase != "asking" or self.clarification is None:
            return False
        questions = self.clarification.questions
        given = [text.strip() or item.default for text, item in zip(answers, questions, strict=True)]
        lines = [f"{item.text} {text}" for item, text in zip(questions, given, strict=True)]
        return self._start(f"{self._text}\n\n" + "\n".join(lines), document=self.document, shown="\n".join(lines))

    def stop(self) -> None:
        """Ask the run to stop; the panel is free again as soon as it has."""
        if self._reading is not None:
            self._stop_reading()
        if self._thread is None or self._thread.cancelled:
            return
        self._thread.cancel()
        self.talk.activity = "stopping"
        self.activity_changed.emit()

    def accept(self) -> None:
        """Apply the proposal, after the panel has had the time to say so."""
        if self.phase != "proposal" or self.review.chosen is None:
            return
        self._set_phase("applying", activity="applying")
        QtCore.QTimer.singleShot(0, self._apply)

    def reject(self) -> None:
        """Throw the proposal away."""
        if self.phase == "proposal":
            self._put_aside(tr("rejected by the user"))
            self._say(Entry("rejected"))
            self._set_phase("idle")

    def undo(self) -> None:
        """Undo what was applied, if nothing came after it."""
        if self.applied is None:
            return
        try:
            self.timeline.undo(self.applied)
        except WorkbenchError as error:
            self._say(Entry("failed", error.problem, details=_remedy(error), good=False))
        self.notice_undo()

    def notice_undo(self) -> None:
        """Look whether the applied proposal was undone, by us or by FreeCAD's own Undo."""
        if self.applied is None or self.phase != "applied" or self._documents.standing(self.applied) != "undone":
            return
        self._remember(tr("accepted, then undone"), replace=True)
        self.applied = None
        self._say(Entry("undone"))
        self._set_phase("idle")

    @property
    def can_undo(self) -> bool:
        return self.applied is not None and self._documents.standing(self.applied) == "top"

    def document_closed(self, document: str) -> None:
        """A document is gone: what was meant for it is withdrawn, a run on it stops."""
        self.timeline.document_closed(document)
        self.context.document_closed(document)
        self.live.document_closed(document)
        if self.applied is not None and self.applied.document_name == document:
            self.applied = None
            if self.phase == "applied":
                self._set_phase("idle")
        if not document or document != self.document:
            return
        reason = tr("The document was closed, so the proposal for it was withdrawn.")
        if self.phase == "proposal":
            self._put_aside(tr("withdrawn: the document was closed"))
            self._say(Entry("note", reason))
            self._set_phase("idle")
        elif self.phase == "working":
            self._withdrawn = tr("The document was closed, so the run was stopped.")
            self.stop()
        elif self.phase == "asking":
            self.clarification = None
            self._set_phase("idle")

    def document_changed(self, document: str) -> None:
        """Somebody else changed the document: what is proposed for it has to be tried on it again."""
        self.live.notice_change(document)
        if document != self.document or not document:
            return
        if self.phase == "working":
            self._changed_meanwhile = True
        elif self.phase == "proposal":
            self.review.notice_change()

    def unfold(self, index: int) -> None:
        """Fold or unfold one entry of the chat."""
        if 0 <= index < len(self.talk.entries):
            entry = self.talk.entries[index]
            entry.unfolded = not entry.unfolded
            self.entries_changed.emit()

    def shut_down(self, *, seconds: float) -> bool:
        """Stop a run and wait for it, for closing; returns whether it ended in time."""
        thread = self._thread
        self._end_reading()
        self.live.stop()
        ended = self.review.shut_down(seconds=seconds)
        self._documents.end()
        self.context.stop()
        if thread is None:
            return ended
        thread.cancel()
        return bool(thread.wait(int(seconds * 1000))) and ended

    def _start(self, text: str, *, document: str, shown: str = "") -> bool:
        self.talk.begin(shown or text)
        self.review.close()
        self.clarification, self.applied, self._changed_meanwhile = None, None, False
        self._withdrawn, self._text, self.document = "", text, document
        names = self.context.names(document)
        reading = self._documents.begin(text, document=document, earlier=self._earlier, selection=names)
        self._reading = Turns(reading, parent=self)
        self._reading.ended.connect(self._start_run)
        self._reading.failed.connect(self._fail_to_start)
        try:
            self._reading.begin()
        except WorkbenchError as error:
            self._fail_to_start(error)
            return False
        self._announce_all()
        self._set_phase("working", activity="reading")
        self.context.unpin_all()
        return True

    def _start_run(self, request: RunRequest) -> None:
        """The document was read as it is now."""
        self._end_reading()
        self._request, self._changed_meanwhile = request, False
        self._thread = RunThread(lambda emit, cancel: self._runner.run(request, emit=emit, cancel=cancel), parent=self)
        self._thread.events_arrived.connect(self._read)
        self._thread.ended.connect(self._end)
        self.talk.activity = "planning"
        self.activity_changed.emit()
        self._thread.start()

    def _end_reading(self) -> None:
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.stop()
            reading.deleteLater()

    def _stop_reading(self) -> None:
        self._end_reading()
        self._say(Entry("stopped", self._withdrawn))
        self._remember(tr("stopped by the user"))
        self.talk.finish(succeeded=False)
        self._set_phase("idle")

    def _fail_to_start(self, error: WorkbenchError) -> None:
        self._end_reading()
        self.talk.finish(succeeded=False)
        self.talk.say(Entry("failed", error.problem, details=_remedy(error), good=False))
        self._announce_all()
        self._set_phase("failed")

    def _announce_all(self) -> None:
        """But the proposal, of whose changes the review tells."""
        for signal in (self.entries_changed, self.plan_changed, self.usage_changed):
            signal.emit()

    def _read(self, events: tuple[e.RunEvent, ...]) -> None:
        """Take in what came together. What else changed is said once, but for text, which grows as it comes."""
        changed: set[Part] = set()
        for event in events:
            text = event if isinstance(event, e.TextStreamed) else None
            if text is not None and "entries" in changed:
                changed.discard("entries")
                self.entries_changed.emit()
            parts = self.talk.read(event)
            changed |= parts
            if text is not None and "entries" not in parts:
                self.text_grew.emit("" if text.thought else text.text)
        if self.stopping:
            self.talk.activity = "stopping"
        for part, signal in (
            ("entries", self.entries_changed),
            ("plan", self.plan_changed),
            ("usage", self.usage_changed),
            ("activity", self.activity_changed),
        ):
            if part in changed:
                signal.emit()

    def _end(self, outcome: Outcome) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        phase = self._settle(outcome, stopped=thread is not None and thread.cancelled)
        if self._request is not None and phase != "proposal":
            self._documents.release(self._request)
        self.talk.finish(succeeded=phase in ("proposal", "asking"))
        self._announce_all()
        self._set_phase(phase)
        if phase == "proposal" and self._changed_meanwhile:
            self.review.try_on_present_document()

    def _settle(self, outcome: Outcome, *, stopped: bool) -> SessionPhase:
        state = outcome.result
        if stopped or outcome.cancelled:
            self._say_once(Entry("stopped", self._withdrawn))
            self._remember(tr("stopped by the user"))
            return "idle"
        if state is None:
            details = tuple(outcome.traceback.splitlines())
            self._record(e.RunFailed(run_id=self._run_id(), error=outcome.error, message=outcome.message))
            self._say_once(Entry("failed", outcome.message, summary=outcome.error, details=details, good=False))
            self._remember(tr("failed: {}").format(outcome.message))
            return "failed"
        return self._settle_state(state)

    def _settle_state(self, state: RunState) -> SessionPhase:
        if state.phase == "propose" and state.proposal is not None:
            if self.document and not self._documents.is_open(self.document):
                self._say(Entry("note", tr("The document was closed, so the proposal for it was withdrawn.")))
                return "idle"
            self.review.open(state.proposal, request=self._request or state.request, document=self.document)
            return "proposal"
        if state.phase == "ask":
            self._ask(state)
            return "asking"
        refused = state.phase == "refuse"
        self._say_once(Entry("refused" if refused else "failed", state.message, good=refused))
        self._remember(tr("refused: {}" if refused else "failed: {}").format(state.message))
        return "refused" if refused else "failed"

    def _ask(self, state: RunState) -> None:
        self.clarification = state.clarification
        asked = [item.text for item in state.clarification.questions] if state.clarification else []
        if not asked:
            self._say(Entry("note", state.message))
        self._remember(tr("asked: {}").format(" ".join(asked) or state.message))

    def _apply(self) -> None:
        proposal = self.review.chosen
        if self.phase != "applying" or proposal is None:
            return
        try:
            applied = self._acceptance.apply(
                proposal, request=self.review.request, document=self.document, run_id=self._run_id()
            )
        except DocumentChangedError as error:
            self._set_phase("proposal")
            self.review.try_on_present_document(why=error.problem)
            return
        except WorkbenchError as error:
            self._fail_to_apply(error)
            return
        self.live.bring(applied.document_name, frozenset(change.id for change in proposal.changes))
        self.review.close()
        self.applied, self.document = applied, applied.document_name
        self._remember(tr("accepted: {}").format(proposal.plan.summary))
        self._say(Entry("applied", proposal.plan.summary, summary=applied.transaction))
        self._set_phase("applied")

    def _record_undone(self, step: AppliedStep) -> None:
        self._record(e.ProposalUndone(run_id=step.run_id, document=step.document))

    def _say_of_history(self, text: str, good: bool) -> None:
        self._say(Entry("note" if good else "failed", text, good=good))

    def _fail_to_apply(self, error: WorkbenchError) -> None:
        self._record(e.ApplyFailed(run_id=self._run_id(), message=str(error)))
        self._say(Entry("failed", error.problem, details=_remedy(error), good=False))
        self._set_phase("proposal")

    def _put_aside(self, outcome: str) -> None:
        summary = self.proposal.plan.summary if self.proposal else ""
        self._record(e.ProposalRejected(run_id=self._run_id()))
        self._remember(tr("proposed: {}; {}").format(summary, outcome))
        self.review.close()

    def _remember(self, outcome: str, *, replace: bool = False) -> None:
        kept = self._earlier[:-1] if replace else self._earlier
        self._earlier = (*kept, Exchange(request=self._text, outcome=outcome))

    def _run_id(self) -> str:
        return self._request.id if self._request else ""

    def _record(self, event: e.RunEvent) -> None:
        self._runner.record(event)

    def _say(self, entry: Entry) -> None:
        self.talk.say(entry)
        self.entries_changed.emit()

    def _say_once(self, entry: Entry) -> None:
        """Say it unless the run's own events already did; then add what they did not know."""
        last = self.talk.entries[-1] if self.talk.entries else None
        if last is None or last.kind != entry.kind:
            self._say(entry)
        else:
            last.text, last.details = last.text or entry.text, last.details or entry.details

    def _set_phase(self, phase: SessionPhase, *, activity: Any = "") -> None:
        self.talk.activity = activity
        self.phase = phase
        self.activity_changed.emit()
        self.phase_changed.emit(phase)


def _remedy(error: WorkbenchError) -> tuple[str, ...]:
    return (error.remedy,) if error.remedy else ()
