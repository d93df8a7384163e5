"""The session: what the panel shows and what its buttons do. Views render it and never read each other."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence

from ..core import events as e
from ..core.errors import WorkbenchError
from ..core.plan import Clarification, Plan
from ..core.run import RunRequest, RunState, confirmed, raised, told
from .applied_steps import AppliedStep
from .conversation import Conversation, Entry
from .interfaces import Documents, Runner
from .pictures import Pictures
from .qt import QtCore, tr
from .run_course import RunCourse
from .run_start import Start
from .run_thread import Outcome
from .selection_context import SelectionContext
from .session_proposal import SessionProposal
from .session_talk import BUSY, SessionPhase, remedy_of
from .trouble import Trouble


class SessionModel(SessionProposal):
    """One panel's session. All methods belong to the main thread, and so do all signals."""

    def __init__(self, runner: Runner, documents: Documents, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(runner, documents, parent=parent)
        self.context = SelectionContext(parent=self)
        self.pictures = Pictures(parent=self)
        self.clarification: Clarification | None = None
        self.held: RunState | None = None
        self._left: RunState | None = None
        self._withdrawn, self._explaining = "", False
        self._course = self._make_course()
        self._changed_meanwhile = False

    @property
    def stopping(self) -> bool:
        """Whether the run was asked to stop and has not ended yet."""
        return self._course.stopping

    @property
    def can_explain(self) -> bool:
        """Whether nothing waits for the user or the run."""
        return self.phase in ("idle", "applied", "refused", "failed") and not self._course.is_running

    def submit(self, text: str) -> bool:
        """Start a run for these words on the active document; False if nothing was started.

        A proposal that waits is put aside: the words are taken as what to do differently. While the planner waits
        for answers, or for a word on its plan, the words are added to the request that it was about.
        """
        text = text.strip()
        if not text or self.phase in BUSY or self._course.is_running:
            return False
        if self.phase == "proposal":
            self._put_aside("not accepted; the user asked for something else instead")
        if self.phase in ("asking", "confirming"):
            asked = self.clarification
            return self._start_again(asked.with_words(text) if asked is not None else text, shown=text)
        return self._start(text, document=self._documents.active())

    def answer(self, answers: Sequence[str]) -> bool:
        """Answer the planner's questions, in their order; an empty answer takes the default."""
        if self.phase != "asking" or self.clarification is None:
            return False
        words = self.clarification.with_answers(answers)
        return self._start_again(words, shown=words)

    def _start_again(self, words: str, *, shown: str) -> bool:
        """More words for the request; a run that asked goes on with them."""
        left = told(self._left, words) if self._left is not None and self._left.clarification is not None else None
        return self._start(f"{self._text}\n\n{words}", document=self.document, shown=shown, left=left)

    def resume(self, left: RunState, *, document: str) -> bool:
        """Take on a run that was left, on the document as it is now; one that asked asks again."""
        if self.phase in BUSY or self._course.is_running:
            return False
        if left.phase != "ask":
            return self._start(left.request.text, document=document, left=left)
        self._text, self.document, self._request = left.request.text, document, left.request
        self._ask(left)
        self._set_phase("asking")
        return True

    def change_to(self, talk: Conversation, *, document: str = "", steps: tuple[AppliedStep, ...] = ()) -> bool:
        """Go over to another session; False while something is being done."""
        if self.phase in BUSY or self._course.is_running:
            return False
        self.review.close()
        self._drop_held()
        self.talk, self.document, self._text = talk, document, ""
        self.clarification = self.applied = self._request = self._left = None
        self.timeline.show(steps)
        self._announce_all()
        self._set_phase("idle")
        return True

    def explain(self, words: str = "") -> bool:
        """Have a model say what is selected, or answer a question about it; nothing is changed."""
        if not self.can_explain:
            return False
        text = words.strip() or tr("Explain what is selected.")
        return self._start(text, document=self._documents.active(), explaining=True)

    def build(self, plan: Plan) -> bool:
        """Go on with the plan that waits for the user's word, as the user left it."""
        if self.phase != "confirming" or self.held is None:
            return False
        event = e.PlanConfirmed(run_id=self.run_id, plan=plan, edited=plan != self.held.plan)
        self._record(event)
        self.talk.read(event)
        self._go_on(confirmed(self.held, plan))
        return True

    def cancel_plan(self) -> None:
        """Build nothing of the plan that waits."""
        if self.phase == "confirming":
            self._record(e.RunCancelled(run_id=self.run_id))
            self._remember("planned, but not built: the user cancelled it")
            self._drop_held()
            self._say(Entry("note", tr("The plan was cancelled. The document is as it was.")))
            self._set_phase("idle")

    def try_again(self) -> None:
        """Go on where the run stopped, or send the request again where that can't be."""
        if self.phase != "failed":
            return
        if self.held is not None:
            self._go_on(self.held)
        else:
            self._start(self._text, document=self.document, explaining=self._explaining)

    def raise_cap(self) -> None:
        """Go on with the cap raised that the run stopped at, for this run alone."""
        if self.phase == "failed" and self.held is not None and self.held.shortage is not None:
            self._go_on(raised(self.held))

    def stop(self) -> None:
        """Ask the run to stop; the panel is free again as soon as it has."""
        if self._course.is_reading:
            self._stop_reading()
        if not self._course.is_running or self.stopping:
            return
        self._course.cancel()
        self.talk.activity = "stopping"
        self.activity_changed.emit()

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
            self._put_aside("withdrawn: the document was closed")
            self._say(Entry("note", reason))
            self._set_phase("idle")
        elif self.phase == "working":
            self._withdrawn = tr("The document was closed, so the run was stopped.")
            self.stop()
        elif self.phase == "confirming":
            self._drop_held()
            self._say(Entry("note", tr("The document was closed, so the plan for it was withdrawn.")))
            self._set_phase("idle")
        elif self.phase == "failed":
            self._drop_held()
            self._set_phase("failed")
        elif self.phase == "asking":
            self.clarification = None
            self._set_phase("idle")

    def document_changed(self, document: str) -> None:
        """Somebody else changed the document: what is proposed for it has to be tried on it again."""
        self.live.notice_change(document)
        if document != self.document or not document:
            return
        if self.phase == "working" or self.held is not None:
            self._changed_meanwhile = True
        elif self.phase == "proposal":
            self.review.notice_change()

    def shut_down(self, *, seconds: float) -> bool:
        """Stop a run and wait for it, for closing; returns whether it ended in time."""
        self._course.stop_reading()
        self.live.stop()
        ended = self.review.shut_down(seconds=seconds)
        self._course.cancel()
        ended = self._course.wait(seconds=seconds) and ended
        self._drop_held()
        self._documents.end()
        self.context.stop()
        return ended

    def _make_course(self) -> RunCourse:
        course = RunCourse(parent=self)
        course.was_read.connect(self._start_run)
        course.could_not_read.connect(self._fail_to_start)
        course.events_arrived.connect(self._read)
        course.ended.connect(self._end)
        return course

    def _start(
        self, text: str, *, document: str, shown: str = "", explaining: bool = False, left: RunState | None = None
    ) -> bool:
        pictures = self.pictures.begin(more=bool(shown))
        if left is None:
            self.talk.begin(shown or text, pictures=pictures)
        else:
            self.talk.go_on(shown, pictures=pictures)
        self.review.close()
        self._drop_held()
        self.applied = self.applied if explaining else None
        self.clarification, self._changed_meanwhile, self._explaining = None, False, explaining
        self._withdrawn, self._text, self.document, self._left = "", text, document, left
        names = self.context.names(document)
        reading = self._documents.begin(text, document=document, earlier=self.talk.earlier, selection=names)
        try:
            self._course.read(reading)
        except WorkbenchError as error:
            self._fail_to_start(error)
            return False
        self._announce_all()
        self._set_phase("working", activity="reading")
        self.context.unpin_all()
        return True

    def _start_run(self, request: RunRequest) -> None:
        """The document was read as it is now."""
        start = Start(self.pictures.sent_with(request), self._left, explaining=self._explaining)
        self._request, self._changed_meanwhile = start.request, start.changed
        self.talk.activity = "explaining" if self._explaining else "planning"
        self.activity_changed.emit()
        self._course.run(lambda emit, cancel: start.carry_out(self._runner, emit, cancel))

    def _go_on(self, state: RunState) -> None:
        """Take a run on with the scratch copy that it had."""
        self.held, self.trouble, self._withdrawn = None, None, ""
        self._request, self._text = state.request, state.request.text
        self._announce_all()
        self._set_phase("working", activity="planning")
        self._course.run(lambda emit, cancel: self._runner.resume(state, emit=emit, cancel=cancel))

    def _drop_held(self) -> None:
        """A run that could have gone on will not: its scratch copy goes."""
        held, self.held, self.trouble = self.held, None, None
        if held is not None:
            self._documents.release(held.request)

    def _stop_reading(self) -> None:
        self._course.stop_reading()
        self._say(Entry("stopped", self._withdrawn))
        self._remember("stopped by the user")
        self.talk.finish(succeeded=False)
        self._set_phase("idle")

    def _fail_to_start(self, error: WorkbenchError) -> None:
        self._course.stop_reading()
        self.trouble = Trouble.of(error)
        self.talk.finish(succeeded=False)
        self.talk.say(Entry("failed", error.problem, details=remedy_of(error), good=False))
        self._announce_all()
        self._set_phase("failed")

    def _end(self, outcome: Outcome, stopped: bool) -> None:
        phase = self._settle(outcome, stopped=stopped)
        if self._request is not None and phase != "proposal" and self.held is None:
            self._documents.release(self._request)
        self.talk.finish(succeeded=phase in ("proposal", "asking", "confirming"))
        self._announce_all()
        self._set_phase(phase)
        if phase == "proposal" and self._changed_meanwhile:
            self.review.try_on_present_document(hold=True)

    def _settle(self, outcome: Outcome, *, stopped: bool) -> SessionPhase:
        state = outcome.result
        if stopped or outcome.cancelled:
            self._say_once(Entry("stopped", self._withdrawn))
            self._remember("stopped by the user")
            return "applied" if self.applied is not None else "idle"
        if state is None:
            details = tuple(outcome.traceback.splitlines())
            self.trouble = Trouble.of_outcome(outcome, run_id=self.run_id)
            self._record(e.RunFailed(run_id=self.run_id, error=outcome.error, message=outcome.message))
            self._say_once(Entry("failed", outcome.message, summary=outcome.error, details=details, good=False))
            self._remember(f"failed: {outcome.error if outcome.traceback else outcome.message}")
            return "failed"
        if self._explaining:
            return "applied" if self.applied is not None else "idle"
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
        if state.phase == "confirm":
            self.held = state
            return "confirming"
        refused = state.phase == "refuse"
        if not refused:
            self.trouble = Trouble.of_state(state)
            self.held = state if self.trouble.can_go_on else None
        self._say_once(Entry("refused" if refused else "failed", state.message, good=refused))
        self._remember(f"{'refused' if refused else 'failed'}: {state.message}")
        return "refused" if refused else "failed"

    def _ask(self, state: RunState) -> None:
        self.clarification, self._left = state.clarification, state
        asked = [item.text for item in state.clarification.questions] if state.clarification else []
        if not asked:
            self._say(Entry("note", state.message))
        self._remember(f"asked: {' '.join(asked) or state.message}")
