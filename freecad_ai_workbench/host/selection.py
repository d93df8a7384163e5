"""What the user has selected, as values that can leave the main thread."""

from __future__ import annotations

from typing import Any

import FreeCADGui

from ..core.run import SelectedElement


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


def read_element(object_name: str, element: str, *, shape: Any) -> SelectedElement:
    """A face, edge or vertex with what tells it apart after renumbering: kind, centre, radius, length (mm)."""
    curve = getattr(shape, "Curve", None) or getattr(shape, "Surface", None)
    center = getattr(shape, "CenterOfGravity", None) or getattr(shape, "Point", None)
    radius = getattr(curve, "Radius", None)
    return SelectedElement(
        object_name=object_name,
        element=element,
        kind=(type(curve).__name__ if curve is not None else shape.ShapeType).lower(),
        position=None if center is None else (center.x, center.y, center.z),
        radius=radius if isinstance(radius, float) else None,
        length=shape.Length if shape.ShapeType == "Edge" else None,
    )
