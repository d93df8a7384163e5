"""The documents that are open in the window, by name: read before a run, changed only through `operations`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui as Gui

from ..core.errors import DocumentError
from ..core.proposal import Proposal
from ..core.run import Exchange, RunLimits, RunRequest
from ..host.document import undo_applied
from .apply_watch import ApplyWatch
from .interfaces import Applied, Standing
from .qt import tr

_SCRATCH_PREFIX = "ai-designer-"


def find_gui_document(name: str) -> Any:
    """FreeCAD's window side of a document, or None if no such document is open."""
    try:
        return Gui.getDocument(name) if name else None
    except NameError:
        return None


def find_document(name: str) -> Any:
    """The document, or None if no such document is open."""
    gui_document = find_gui_document(name)
    return gui_document.Document if gui_document else None


def is_anything_visible(name: str) -> bool:
    """Whether the document shows any object that has a shape or a mesh."""
    document = find_document(name)
    return document is not None and any(_is_seen(item) for item in document.Objects)


def _is_seen(item: Any) -> bool:
    geometry = getattr(item, "Shape", None) or getattr(item, "Mesh", None)
    if geometry is None or item.ViewObject is None or not item.ViewObject.Visibility:
        return False
    return not (hasattr(geometry, "isNull") and geometry.isNull())


class DocumentWatch:
    """Tells of documents that are gone to, changed or closed. FreeCAD calls the slots; must be removed with `stop`."""

    def __init__(
        self,
        *,
        activated: Callable[[str], None],
        changed: Callable[[str], None],
        closed: Callable[[str], None],
    ) -> None:
        self._activated = activated
        self._closed = closed
        self._changed = changed
        self._changes = _ChangeObserver(changed)
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


class _ChangeObserver:
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
        self._changed(str(document.Name))


class OpenDocuments:
    """The session's way to FreeCAD's documents. `begin_request` and `apply_proposal` are those of `operations`."""

    def __init__(
        self,
        *,
        limits: RunLimits,
        begin_request: Callable[..., RunRequest],
        apply_proposal: Callable[..., Applied],
    ) -> None:
        self._limits = limits
        self._begin_request = begin_request
        self._apply_proposal = apply_proposal

    def active(self) -> str:
        """Name of the document the user works in, or "" if none is open."""
        return str(Gui.ActiveDocument.Document.Name) if Gui.ActiveDocument else ""

    def begin(self, text: str, *, document: str, earlier: tuple[Exchange, ...]) -> RunRequest:
        """Read the document and save its scratch copy. Raises DocumentError."""
        folder = Path(tempfile.mkdtemp(prefix=_SCRATCH_PREFIX))
        try:
            request = self._begin_request(
                text, doc=find_document(document), earlier=earlier, limits=self._limits, scratch_folder=folder
            )
        except DocumentError:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        if not request.document:
            folder.rmdir()
        return request

    def release(self, request: RunRequest) -> None:
        """Delete the scratch copy and its folder."""
        folder = Path(request.document).parent
        if request.document and folder.name.startswith(_SCRATCH_PREFIX):
            shutil.rmtree(folder, ignore_errors=True)

    def is_open(self, document: str) -> bool:
        return find_gui_document(document) is not None

    def apply(self, proposal: Proposal, *, document: str) -> Applied:
        """Apply as one undo step. Raises DocumentError, and then the document is as before."""
        if document and not self.is_open(document):
            raise DocumentError(
                tr("The document of this proposal is no longer open."), remedy=tr("Open it and ask again.")
            )
        watch = ApplyWatch(Gui.getMainWindow())
        try:
            return self._apply_proposal(proposal, doc=find_document(document), stopped=watch)
        finally:
            watch.close()

    def standing(self, applied: Applied) -> Standing:
        """Where the proposal's transaction is: next to be undone, next to be redone, or under later changes."""
        document = find_document(applied.document_name)
        if document is not None and document.UndoNames[:1] == [applied.transaction]:
            return "top"
        undone = document is not None and applied.transaction in document.RedoNames
        return "undone" if undone else "buried"

    def undo(self, applied: Applied) -> None:
        """Undo it. Raises DocumentError when something else would be undone."""
        document = find_document(applied.document_name)
        if document is None:
            raise DocumentError(tr("The document of this proposal is no longer open."))
        undo_applied(document, applied.transaction)
