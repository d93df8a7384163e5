"""Pointing at an object of a document: selected and highlighted in FreeCAD's own tree and 3D views."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import FreeCADGui as Gui

from .find_documents import find_document


class Pointer:
    """Selects one object at a time, and takes back no more than that."""

    def __init__(self) -> None:
        self._pointed: tuple[str, str, str] | None = None

    def point(self, document: str, name: str, elements: Sequence[str] = ()) -> None:
        """Select the object of this name, or these elements of it; one that is not there, or "", selects nothing."""
        self._let_go()
        opened = find_document(document)
        item = opened.getObject(name) if opened is not None and name else None
        if item is None:
            return
        top, path = next(iter(item.Parents), (item, ""))
        Gui.Selection.clearSelection(document)
        for element in _present(item, elements) or ("",):
            Gui.Selection.addSelection(document, top.Name, path + element)
        self._pointed = (document, top.Name, path)

    def _let_go(self) -> None:
        """Forget what was pointed at, and unselect it if that is all that is selected there."""
        pointed, self._pointed = self._pointed, None
        if pointed is None or find_document(pointed[0]) is None:
            return
        selected = Gui.Selection.getSelectionEx(pointed[0], 0)
        if len(selected) == 1 and _is_of(selected[0], pointed):
            Gui.Selection.clearSelection(pointed[0])


def _is_of(selected: Any, pointed: tuple[str, str, str]) -> bool:
    """Whether nothing but the object pointed at, or elements of it, is selected."""
    document, name, path = pointed
    names = selected.SubElementNames or (path,)
    return (selected.DocumentName, selected.ObjectName) == (document, name) and all(
        one.startswith(path) and "." not in one.removeprefix(path) for one in names
    )


def _present(item: Any, elements: Sequence[str]) -> tuple[str, ...]:
    """Those of the elements that the object has now."""
    shape = getattr(item, "Shape", None)
    if shape is None or shape.isNull():
        return ()
    counts = {kind: shape.countSubElements(kind) for kind in ("Face", "Edge", "Vertex")}
    split = ((one, one.rstrip("0123456789")) for one in elements)
    return tuple(one for one, kind in split if 1 <= int(one[len(kind) :] or 0) <= counts.get(kind, 0))
