"""What happens to open documents, as calls with their names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import FreeCAD
import FreeCADGui as Gui


class DocumentWatch:
    """Tells of documents that are gone to, changed or closed, and of steps back, forth and anew in their history.

    FreeCAD calls the slots; must be removed with `stop`.
    """

    def __init__(
        self,
        *,
        activated: Callable[[str], None],
        changed: Callable[[str], None],
        closed: Callable[[str], None],
        stepped: Callable[[str], None],
        committed: Callable[[str], None],
    ) -> None:
        self._activated = activated
        self._closed = closed
        self._changed = changed
        self._changes = StepObserver(changed, stepped, committed)
        Gui.addDocumentObserver(self)
        FreeCAD.addDocumentObserver(self._changes)

    def stop(self) -> None:
        """Stop watching."""
        FreeCAD.removeDocumentObserver(self._changes)
        Gui.removeDocumentObserver(self)

    def slotResetEdit(self, view_provider: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._changed(str(view_provider.Object.Document.Name))

    def slotActivateDocument(self, gui_document: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._activated(str(gui_document.Document.Name))

    def slotDeletedDocument(self, gui_document: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._closed(str(gui_document.Document.Name))


class ChangeObserver:
    """FreeCAD calls one slot for each property that changes, so each does next to nothing."""

    def __init__(self, changed: Callable[[str], None]) -> None:
        self._changed = changed

    def slotChangedObject(self, item: Any, _property: str) -> None:  # noqa: N802 - FreeCAD's name
        self._changed(str(item.Document.Name))

    def slotCreatedObject(self, item: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._changed(str(item.Document.Name))

    def slotDeletedObject(self, item: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._changed(str(item.Document.Name))

    def slotUndoDocument(self, document: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._changed(str(document.Name))

    def slotRedoDocument(self, document: Any) -> None:  # noqa: N802 - FreeCAD's name
        self.slotUndoDocument(document)


class StepObserver(ChangeObserver):
    """Tells of steps through the history, too."""

    def __init__(
        self, changed: Callable[[str], None], stepped: Callable[[str], None], committed: Callable[[str], None]
    ) -> None:
        super().__init__(changed)
        self._stepped = stepped
        self._committed = committed

    def slotUndoDocument(self, document: Any) -> None:  # noqa: N802 - FreeCAD's name
        super().slotUndoDocument(document)
        self._stepped(str(document.Name))

    def slotCommitTransaction(self, document: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._committed(str(document.Name))
