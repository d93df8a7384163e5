"""Faces, edges and vertices as values: what tells one apart after FreeCAD has renumbered them."""

from __future__ import annotations

from typing import Any

from ..core.design import SelectedElement
from ..core.errors import DocumentError
from .snapshot import read_shape

_MEMBERS = {"Edge": "Edges", "Face": "Faces", "Vertex": "Vertexes"}


def read_element(object_name: str, element: str, *, shape: Any) -> SelectedElement:
    """A face, edge or vertex with its kind, centre, radius and length, in global mm."""
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


def find_element(doc: Any, reference: str) -> SelectedElement:
    """The object or sub-element that `Box` or `Box.Edge3` names. DocumentError when there is none."""
    name, _, element = reference.partition(".")
    item = doc.getObject(name)
    if item is None:
        raise DocumentError(
            f"There is no object “{name}” to select.", remedy="Name one of the document, as in Box.Edge3."
        )
    if not element:
        return SelectedElement(object_name=name)
    shape = read_shape(item)
    kind = element.rstrip("0123456789")
    number = element.removeprefix(kind)
    parts = getattr(shape, _MEMBERS[kind]) if kind in _MEMBERS and shape is not None else ()
    if not number or not 1 <= int(number) <= len(parts):
        raise DocumentError(
            f"{name} has no element “{element}”.", remedy="Name one as in Box.Edge3, Box.Face1, Box.Vertex2."
        )
    return read_element(name, element, shape=parts[int(number) - 1])
