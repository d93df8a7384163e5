"""What the user has selected, as values that can leave the main thread."""

from __future__ import annotations

from typing import Any

import FreeCADGui

from ..core.design import SelectedElement
from .elements import read_element


def read_selection(doc: Any) -> tuple[SelectedElement, ...]:
    """The selected objects and sub-elements of `doc`, in the order in which they were picked."""
    elements: list[SelectedElement] = []
    for entry in FreeCADGui.Selection.getSelectionEx(doc.Name):
        if not entry.HasSubObjects:
            elements.append(SelectedElement(object_name=entry.ObjectName))
            continue
        for name, shape in zip(entry.SubElementNames, entry.SubObjects, strict=True):
            elements.append(read_element(entry.ObjectName, name, shape=shape))
    return tuple(elements)
