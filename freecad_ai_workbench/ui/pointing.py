"""Pointing at an object of a document: selected and highlighted in FreeCAD's own tree and 3D views."""

from __future__ import annotations

import FreeCADGui as Gui

from .find_documents import find_document


class Pointer:
    """Selects one object at a time, and takes back no more than that."""

    def __init__(self) -> None:
        self._pointed: tuple[str, str, str] | None = None

    def point(self, document: str, name: str) -> None:
        """Select the object of this name; one that is not there (yet), or "", selects nothing."""
        self._let_go()
        opened = find_document(document)
        item = opened.getObject(name) if opened is not None and name else None
        if item is None:
            return
        top, path = next(iter(item.Parents), (item, ""))
        Gui.Selection.clearSelection(document)
        Gui.Selection.addSelection(document, top.Name, path)
        self._pointed = (document, top.Name, path)

    def _let_go(self) -> None:
        """Forget what was pointed at, and unselect it if that is all that is selected there."""
        pointed, self._pointed = self._pointed, None
        if pointed is None or find_document(pointed[0]) is None:
            return
        selected = Gui.Selection.getSelectionEx(pointed[0], 0)
        found = [(one.DocumentName, one.ObjectName, *one.SubElementNames) for one in selected]
        if found in ([pointed], [pointed[:2]]):
            Gui.Selection.clearSelection(pointed[0])
