"""What the user has selected, as values that can leave the main thread."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import FreeCADGui

from ..core.design import SelectedElement
from .elements import read_part

Name = tuple[str, str]
"""An object's internal name, and its sub-element's or ""."""
MOST_MEASURED = 12
"""So many elements are measured; of more only the names are read, because measuring takes time on the main thread."""


def selected_names(doc: Any) -> tuple[Name, ...]:
    """The selected objects and sub-elements of `doc`, in the order in which they were picked."""
    names: dict[Name, None] = {}
    for entry in FreeCADGui.Selection.getSelectionEx(doc.Name):
        if entry.DocumentName == doc.Name:
            names.update(dict.fromkeys((entry.ObjectName, element) for element in entry.SubElementNames or ("",)))
    return tuple(names)


def read_selection(doc: Any, names: Iterable[Name] | None = None) -> tuple[SelectedElement, ...]:
    """These elements, or what is selected; what is not there any more is left out."""
    elements: list[SelectedElement] = []
    for object_name, element in selected_names(doc) if names is None else names:
        item = doc.getObject(object_name)
        if item is None:
            continue
        if len(elements) < MOST_MEASURED:
            found = read_part(item, element)
        else:
            found = SelectedElement(object_name=object_name, element=element, label=item.Label)
        if found is not None:
            elements.append(found)
    return tuple(elements)


def resolve_name(doc: Any, object_name: str, path: str) -> Name | None:
    """The object and element that were clicked, from the outermost object and the path that FreeCAD reports."""
    item = doc.getObject(object_name)
    if item is None:
        return None
    chain = item.getSubObjectList(path) if path else [item]
    inner = chain[-1] if chain else item
    return (inner.Name, path.rpartition(".")[2]) if inner.Document.Name == doc.Name else None
