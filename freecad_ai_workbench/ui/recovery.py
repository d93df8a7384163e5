"""What a FreeCAD that died after applying something has kept, offered once."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.errors import DocumentError
from ..storage.checkpoints import Checkpoint
from .interfaces import Documents
from .qt import QtCore, Signal, tr


class Recovery(QtCore.QObject):
    """One state after the other is offered, the newest first. `said` comes with what opening it gave."""

    changed = Signal()
    said = Signal(str, bool)

    def __init__(self, documents: Documents, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._documents = documents
        self._left: tuple[Checkpoint, ...] = documents.left_over()

    @property
    def offered(self) -> Checkpoint | None:
        return self._left[0] if self._left else None

    def open(self) -> None:
        """Open the state as a new document; the file is kept."""
        if self.offered is None:
            return
        try:
            name = self._documents.open_kept(self.offered)
        except DocumentError as error:
            self.said.emit(str(error), False)
            return
        self._decide()
        self.said.emit(tr("Opened “{}”. It is not saved yet.").format(name), True)

    def forget(self) -> None:
        """Delete the state."""
        if self.offered is not None:
            self._documents.forget(self.offered)
            self._decide()

    def _decide(self) -> None:
        """Go on to the next; the last one of its session settles that session."""
        decided, self._left = self._left[0], self._left[1:]
        if all(kept.session != decided.session for kept in self._left):
            self._documents.settle(decided)
        self.changed.emit()
