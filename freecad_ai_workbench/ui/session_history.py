"""What was applied in a session, and how it is taken back."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core import events as e
from ..core.errors import WorkbenchError
from .applied_steps import AppliedStep
from .conversation import Entry
from .interfaces import Applied, Documents, Runner
from .qt import QtCore
from .recovery import Recovery
from .session_talk import SessionTalk, remedy_of
from .timeline import Timeline


class SessionHistory(SessionTalk):
    """Keeps the applied steps; `applied` is the proposal that can be undone at once."""

    def __init__(self, runner: Runner, documents: Documents, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._runner = runner
        self._record = runner.record
        self._documents = documents
        self.timeline = Timeline(documents, parent=self)
        self.timeline.said.connect(self.say_of_history)
        self.timeline.undone.connect(self._record_undone)
        self.recovery = Recovery(documents, parent=self)
        self.recovery.said.connect(self.say_of_history)
        self.applied: Applied | None = None

    @property
    def runner(self) -> Runner:
        """What carries the runs out, and knows what they used."""
        return self._runner

    def undo(self) -> None:
        """Undo what was applied, if nothing came after it."""
        if self.applied is None:
            return
        try:
            self.timeline.undo(self.applied)
        except WorkbenchError as error:
            self._say(Entry("failed", error.problem, details=remedy_of(error), good=False))
        self.notice_undo()

    def notice_undo(self) -> None:
        """Look whether the applied proposal was undone, by us or by FreeCAD's own Undo."""
        if self.applied is None or self.phase != "applied" or self._documents.standing(self.applied) != "undone":
            return
        self._remember("accepted, then undone", replace=True)
        self.applied = None
        self._say(Entry("undone"))
        self._set_phase("idle")

    @property
    def can_undo(self) -> bool:
        return self.applied is not None and self._documents.standing(self.applied) == "top"

    def _record_undone(self, step: AppliedStep) -> None:
        self._record(e.ProposalUndone(run_id=step.run_id, document=step.document))
