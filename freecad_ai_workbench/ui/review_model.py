"""The proposal that is looked at, and what the user makes of it before accepting.

Ticks, numbers and edited scripts change the `revision`. A moment after the last change it is tried again in the
background; until that has come to a good end there is nothing to accept.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..core.dry_run import DryRunResult
from ..core.errors import WorkbenchError
from ..core.events import DryRunFinished, RunEvent, ViolationsFound
from ..core.parameters import ParameterValue
from ..core.proposal import Proposal
from ..core.revision import Revision
from ..core.run import Cancel, RunRequest
from ..core.script import Script, ScriptError
from ..host.equality import unlike_states
from .interfaces import Documents, Runner
from .qt import QtCore, Signal, tr
from .run_thread import Outcome, RunThread
from .ticks import with_changes, with_task
from .turns import Turns

SETTLE_MS = 400
"""How long after the user's last change the trial begins."""
TYPING_MS = 800
"""How long after the last key in a script."""
REST_MS = 1_000
"""How long a document that is being changed has to rest before it is read again."""


@dataclass(frozen=True)
class Trial:
    """What is tried: a revision on a document. `whole` is known when only what is left out has changed."""

    original: Proposal
    revision: Revision
    request: RunRequest
    whole: Proposal | None

    def carry_out(self, runner: Runner, emit: Callable[[RunEvent], None], cancel: Cancel) -> tuple[Proposal, Proposal]:
        """The proposal with nothing left out, and as it would be applied. RevisionError when it can't be had."""

        def revise(revision: Revision) -> Proposal:
            return runner.revise(self.original, revision, request=self.request, emit=emit, cancel=cancel)

        whole = self.whole or revise(self.revision.whole())
        return whole, revise(self.revision) if self.revision.is_partial else whole


class ReviewModel(QtCore.QObject):
    """Main thread only. `changed` comes after everything that a view may have to show anew."""

    changed = Signal()

    def __init__(self, runner: Runner, documents: Documents, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._documents = documents
        self._request: RunRequest | None = None
        self._outdated: list[RunRequest] = []
        self._thread: RunThread | None = None
        self._reading: Turns | None = None
        self._found: ScriptError | None = None
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._try)
        self._look = QtCore.QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self.try_on_present_document)
        self._forget()

    def _forget(self) -> None:
        self.document = ""
        self.candidates: tuple[Proposal, ...] = ()
        self.candidate = 0
        self.proposal: Proposal | None = None
        """With edits and numbers, but with nothing left out: what the tree of changes shows."""
        self.chosen: Proposal | None = None
        """What accepting would apply; None while it is being tried, and when it can't be had."""
        self.revision = Revision()
        self.problem = ""
        """Why the present choice can't be had."""
        self.fault: ScriptError | None = None
        """Where the script is that the problem is about, if it is about one."""
        self.notice = ""
        """What happened to the document meanwhile."""
        self._whole_of: tuple[Revision, str] | None = None

    @property
    def original(self) -> Proposal | None:
        """The candidate as the run proposed it."""
        return self.candidates[self.candidate] if self.candidates else None

    @property
    def request(self) -> RunRequest | None:
        """The document that the proposal was tried on; its scratch copy is there until the review is closed."""
        return self._request

    @property
    def is_trying(self) -> bool:
        held = self._reading is not None and self.chosen is None
        return held or self._timer.isActive() or self._thread is not None

    def open(self, proposal: Proposal, *, request: RunRequest, document: str) -> None:
        """Begin to look at a proposal. The request's scratch copy now belongs to the review."""
        self.close()
        self._request, self.document = request, document
        self.candidates = (proposal, *proposal.alternatives)
        self._show(proposal)

    def close(self) -> None:
        """Stop looking at it: what is being tried is stopped, and the scratch copy goes."""
        self._look.stop()
        self._stop_reading()
        self._drop_trial()
        self._release(self._request)
        self._request = None
        self._forget()
        self.changed.emit()

    def choose(self, index: int) -> None:
        """Look at another of the run's designs; changes made to the one before are forgotten."""
        if index == self.candidate or not 0 <= index < len(self.candidates):
            return
        self._drop_trial()
        self.candidate, self.revision, self.problem, self.fault = index, Revision(), "", None
        if self.notice:  # the document is no longer the one that the run had tried the candidates on
            self.chosen, self._whole_of = None, None
            self.proposal = self.candidates[index]
            self._timer.start(SETTLE_MS)
            self.changed.emit()
        else:
            self._show(self.candidates[index])

    def set_task(self, task_id: str, *, accepted: bool) -> None:
        """Tick or untick a task with all that it takes along."""
        if self.proposal is not None:
            self._revise(with_task(self.revision, task_id, accepted=accepted, proposal=self.proposal))

    def set_change(self, change_id: str, *, accepted: bool) -> None:
        """Tick or untick one change with all that it takes along."""
        self.set_changes([change_id], accepted=accepted)

    def set_changes(self, change_ids: Iterable[str], *, accepted: bool) -> None:
        """Tick or untick several changes at once with all that they take along."""
        if self.proposal is not None:
            self._revise(with_changes(self.revision, change_ids, accepted=accepted, proposal=self.proposal))

    def set_parameters(self, values: Iterable[ParameterValue]) -> None:
        """Other numbers for named values."""
        if self.original is not None:
            known = self.original
            if self.revision.scripts:  # an edited script may propose other numbers, so none is known to be no change
                known = known.model_copy(update={"dry_run": DryRunResult()})
            self._revise(self.revision.with_parameters(values, proposal=known))

    def put_back(self, object_name: str, name: str) -> None:
        """One named value as the scripts have it."""
        kept = tuple(one for one in self.revision.parameters if (one.object_name, one.name) != (object_name, name))
        self._revise(self.revision.model_copy(update={"parameters": kept}))

    def edit_script(self, task_id: str, source: str) -> None:
        """Another text for one task's script."""
        if self.original is not None:
            script = Script(task_id=task_id, source=source)
            self._revise(self.revision.with_script(script, proposal=self.original), settle_ms=TYPING_MS)

    def put_back_script(self, task_id: str) -> None:
        """One task's script as it was proposed."""
        kept = tuple(one for one in self.revision.scripts if one.task_id != task_id)
        self._revise(self.revision.model_copy(update={"scripts": kept}))

    def change_to(self, revision: Revision) -> None:
        """What the user had made of the proposal before FreeCAD was closed."""
        self._revise(revision)

    def take_back(self) -> None:
        """Forget everything that the user changed."""
        self._revise(Revision())

    def notice_change(self) -> None:
        """Somebody is changing the document: look at it once that has come to rest."""
        self._look.start(REST_MS)

    def try_on_present_document(self, *, why: str = "", hold: bool = False) -> None:
        """Read the document again, between the window's turns, and when it is another than before, try it on that.

        With `why` it is another for sure; with `hold` there is nothing to accept until it has been read.
        """
        if self.proposal is None:
            return
        self._stop_reading()
        held = (self.candidate, self.revision, self.chosen)
        if why or hold:
            self.chosen = None
            self.changed.emit()
        pieces = self._documents.begin(self.proposal.request, document=self.document, earlier=())
        self._reading = Turns(pieces, parent=self)
        self._reading.ended.connect(lambda request: self._look_at(request, why=why, held=held))
        self._reading.failed.connect(self._fail_to_read)
        try:
            self._reading.begin()
        except WorkbenchError as error:
            self._fail_to_read(error)

    def _look_at(self, request: RunRequest, *, why: str, held: tuple[int, Revision, Proposal | None]) -> None:
        """The document was read as it is now; `held` is what was chosen before."""
        proposal = self.proposal
        self._stop_reading()
        if proposal is None:
            self._documents.release(request)
            return
        differences = unlike_states(proposal.base, request.design)
        self._drop_trial()
        self._release(self._request)
        self._request = request
        if differences or why:
            told = why or "; ".join(differences[:3])
            self.notice = tr("The document has changed ({}), so the proposal was tried again on it.").format(told)
            self.chosen = None
        else:
            self._whole_of = self._whole_of and (self._whole_of[0], request.document)
            if held[:2] == (self.candidate, self.revision):
                self.chosen = self.chosen or held[2]
        if self.chosen is None:  # tried again, also what could not be had while the document could not be read
            self.problem, self.fault = "", None
            self._timer.start(SETTLE_MS)
        self.changed.emit()

    def _fail_to_read(self, error: WorkbenchError) -> None:
        self._stop_reading()
        self._drop_trial()
        self.chosen, self.problem, self.fault = None, str(error), None
        self.changed.emit()

    def _stop_reading(self) -> None:
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.stop()
            reading.deleteLater()

    def shut_down(self, *, seconds: float) -> bool:
        """Stop and wait, for closing; returns whether it ended in time."""
        thread = self._thread
        self.close()
        ended = thread is None or bool(thread.wait(int(seconds * 1000)))
        if ended:
            self._release_outdated()
        return ended

    def _revise(self, revision: Revision, *, settle_ms: int = 0) -> None:
        if revision == self.revision:
            return
        news = self.chosen is not None or bool(self.problem) or _choices(revision) != _choices(self.revision)
        self.revision = revision
        self._drop_trial()
        self.chosen, self.problem, self.fault = None, "", None
        self._timer.start(settle_ms or SETTLE_MS)
        if news:
            self.changed.emit()

    def _drop_trial(self) -> None:
        """Whatever is being tried is out of date."""
        self._timer.stop()
        if self._thread is not None:
            self._thread.cancel()

    def _release(self, request: RunRequest | None) -> None:
        """Delete a scratch copy, but not under the feet of a trial that has not ended yet."""
        if request is None:
            return
        if self._thread is not None:
            self._outdated.append(request)
        else:
            self._documents.release(request)

    def _release_outdated(self) -> None:
        outdated, self._outdated = self._outdated, []
        for request in outdated:
            self._documents.release(request)

    def _try(self) -> None:
        """Try the present choice, once the trial before has ended."""
        original, request = self.original, self._request
        if self._thread is not None or original is None or request is None:
            return
        known = self.proposal if self._whole_of == (self.revision.whole(), request.document) else None
        if known is not None and not self.revision.is_partial:
            self._show(known)
            return
        trial = Trial(original, self.revision, request, known)
        self._found = None
        self._thread = RunThread(lambda emit, cancel: trial.carry_out(self._runner, emit, cancel), parent=self)
        self._thread.events_arrived.connect(self._read)
        self._thread.ended.connect(lambda outcome: self._end(trial, outcome))
        self._thread.start()
        self.changed.emit()

    def _read(self, events: tuple[RunEvent, ...]) -> None:
        for event in events:
            if isinstance(event, ViolationsFound) and event.violations:
                first = event.violations[0]
                self._found = ScriptError(
                    kind="violation",
                    message=first.message,
                    line=first.line,
                    task_id=event.task_id,
                    violations=event.violations,
                )
            elif isinstance(event, DryRunFinished):
                self._found = event.error

    def _end(self, trial: Trial, outcome: Outcome) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        self._release_outdated()
        is_present = trial.request is self._request and trial.revision == self.revision
        if not is_present or outcome.cancelled:
            if self.proposal is not None and self.chosen is None and not self._timer.isActive():
                self._timer.start(SETTLE_MS)
            return
        if outcome.result is None:
            self.problem, self.fault = outcome.message, self._found
            self.changed.emit()
            return
        self._show(*outcome.result)

    def _show(self, whole: Proposal, chosen: Proposal | None = None) -> None:
        if self._request is not None:
            self._whole_of = (self.revision.whole(), self._request.document)
        self.proposal, self.chosen, self.problem, self.fault = whole, chosen or whole, "", None
        self.changed.emit()


def _choices(revision: Revision) -> tuple[object, ...]:
    """What others than the field that is typed in or dragged show of a revision: not the numbers and words."""
    return (
        revision.rejected_tasks,
        revision.rejected_objects,
        {script.task_id for script in revision.scripts},
        {(one.object_name, one.name) for one in revision.parameters},
    )
