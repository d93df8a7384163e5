"""Follows FreeCAD's selection as what the next request is about, and picks single things by a click."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

import FreeCADGui as Gui

from ..core.design import SelectedElement
from ..host.selection import Name, read_selection, resolve_name, selected_names
from .find_documents import find_document
from .mentions import Named
from .qt import QtCore, Signal, tr
from .references import Chosen, Reference

SETTLE_MS = 60
"""How long the selection has to rest: a box selection comes as one event for each object."""


class SelectionContext(QtCore.QObject):
    """Main thread only. FreeCAD calls the observer's methods in the middle of a click, so they only start a timer."""

    changed = Signal()
    picking_changed = Signal(bool)

    def __init__(self, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = Chosen()
        self._clicked: tuple[str, str, str] | None = None
        self.picking = False
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._follow)
        self._watch: _Watch | None = _Watch(self._notice, self._notice_click)
        Gui.Selection.addObserver(self._watch)
        self._follow()

    def stop(self) -> None:
        """Stop following; called when FreeCAD closes."""
        self._timer.stop()
        if self._watch is not None:
            Gui.Selection.removeObserver(self._watch)
            self._watch = None

    def references(self) -> tuple[Reference, ...]:
        """What a request on the active document is about."""
        return self._chosen.of(_active())

    def names(self, document: str) -> tuple[Name, ...]:
        """The same for any document, as objects and elements; a selection that has not come to rest yet counts."""
        if self._timer.isActive():
            self._timer.stop()
            self._follow()
        return tuple((item.object_name, item.element) for item in self._chosen.of(document))

    def read(self, reference: Reference) -> SelectedElement | None:
        """What it is, measured now; None when it is not there any more."""
        document = find_document(reference.document)
        found = read_selection(document, [reference[1:]]) if document is not None else ()
        return found[0] if found else None

    def label(self, reference: Reference) -> str:
        """`Face3 of Pad`, by the object's label."""
        document = find_document(reference.document)
        item = document.getObject(reference.object_name) if document is not None else None
        label = str(item.Label) if item is not None else reference.object_name
        return tr("{} of {}").format(reference.element, label) if reference.element else label

    def is_pinned(self, reference: Reference) -> bool:
        return reference in self._chosen.pinned

    def objects(self) -> tuple[Named, ...]:
        """All objects of the active document, which a request may name."""
        document = find_document(_active())
        objects = document.Objects if document is not None else ()
        return tuple(Named(str(item.Name), str(item.Label), str(item.TypeId)) for item in objects)

    def pin(self, object_name: str) -> None:
        """Have the next request be about this object of the active document, too."""
        self._take(self._chosen.with_pin(Reference(_active(), object_name)))

    def remove(self, reference: Reference) -> None:
        """Leave it out of the request; FreeCAD's selection stays as it is."""
        self._take(self._chosen.without(reference))

    def unpin_all(self) -> None:
        """The request was sent: what was picked for it has done its service."""
        self._chosen = self._chosen.unpinned()
        self._follow()

    def set_picking(self, wanted: bool) -> None:
        """Wait for one click in the 3D view or the tree, or don't any more."""
        if wanted != self.picking:
            self.picking, self._clicked = wanted, None
            self.picking_changed.emit(wanted)

    def document_activated(self, _document: str = "") -> None:
        """Another document is active: what is selected there counts."""
        self._timer.start(0)

    def document_closed(self, document: str) -> None:
        """Its things are gone."""
        self._take(self._chosen.without_document(document))

    def _notice(self) -> None:
        self._timer.start(SETTLE_MS)

    def _notice_click(self, document: str, object_name: str, path: str) -> None:
        if self.picking and self._clicked is None:
            self._clicked = (document, object_name, path)
        self._timer.start(0 if self.picking else SETTLE_MS)

    def _follow(self) -> None:
        if self._clicked is not None:
            self._pin(*self._clicked)
        document = find_document(_active())
        names = selected_names(document) if document is not None else ()
        self._take(self._chosen.following(Reference(document.Name, *name) for name in names))

    def _pin(self, document_name: str, object_name: str, path: str) -> None:
        self.set_picking(False)
        document = find_document(document_name)
        name = resolve_name(document, object_name, path) if document is not None else None
        if name is not None:
            self._take(self._chosen.with_pin(Reference(document_name, *name)))

    def _take(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self.changed.emit()


class _Watch:
    """FreeCAD calls these for every single change of the selection."""

    def __init__(self, noticed: Any, clicked: Any) -> None:
        self._noticed = noticed
        self._clicked = clicked

    def addSelection(self, document: str, item: str, path: str, _at: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._clicked(document, item, path)

    def removeSelection(self, *_: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._noticed()

    def setSelection(self, *_: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._noticed()

    def clearSelection(self, *_: Any) -> None:  # noqa: N802 - FreeCAD's name
        self._noticed()


def _active() -> str:
    return str(Gui.ActiveDocument.Document.Name) if Gui.ActiveDocument else ""
