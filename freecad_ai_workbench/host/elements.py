"""Faces, edges and vertices as values: what tells one apart after FreeCAD has renumbered them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..core.design import SelectedElement
from ..core.errors import DocumentError
from ..core.record import Vector

_FLAT = 1e-6
_MOST_BORDERS = 24
"""A face with more edges than this has neighbours enough to tell."""
_MEMBERS = {"Edge": "Edges", "Face": "Faces", "Vertex": "Vertexes"}


def read_element(object_name: str, element: str, *, shape: Any, whole: Any, label: str = "") -> SelectedElement:
    """A face, edge or vertex of `whole` with all that tells it from the others."""
    curve = getattr(shape, "Curve", None) or getattr(shape, "Surface", None)
    center = getattr(shape, "CenterOfGravity", None) or getattr(shape, "Point", None)
    radius = getattr(curve, "Radius", None)
    is_face, is_edge = shape.ShapeType == "Face", shape.ShapeType == "Edge"
    is_plane = is_face and _kind(shape) == "plane"
    direction = None if is_plane else getattr(curve, "Direction", None) or getattr(curve, "Axis", None)
    return SelectedElement(
        object_name=object_name,
        element=element,
        label=label,
        kind=_kind(shape),
        position=None if center is None else _triple(center),
        normal=_triple(shape.normalAt(0, 0)) if is_plane else None,
        direction=None if direction is None else _unsigned(_triple(direction)),
        radius=radius if isinstance(radius, float) else None,
        length=shape.Length if is_edge else None,
        area=shape.Area if is_face else None,
        size=_flat_size(shape) if is_plane else (),
        adjacent=tuple(_adjacent(shape, whole)),
    )


def _kind(shape: Any) -> str:
    geometry = getattr(shape, "Curve", None) or getattr(shape, "Surface", None)
    return str(shape.ShapeType if geometry is None else type(geometry).__name__).lower()


def _flat_size(face: Any) -> tuple[float, ...]:
    """The two sides of the box around a face that lies along the axes; nothing for any other."""
    box = face.BoundBox
    sides = [length for length in (box.XLength, box.YLength, box.ZLength) if length > _FLAT]
    return tuple(round(length, 6) for length in sides) if len(sides) == 2 else ()


def _adjacent(shape: Any, whole: Any) -> Iterator[str]:
    """The faces that share an edge with a face, or meet in an edge or a vertex."""
    import Part  # not with this module: in a FreeCAD without shapes it takes 100 ms

    borders = shape.Edges if shape.ShapeType == "Face" else [shape]
    seen: set[int] = set()
    for border in borders[:_MOST_BORDERS]:
        for face in whole.ancestorsOfType(border, Part.Face):
            number = whole.findSubShape(face)[1]
            if number not in seen and not face.isSame(shape):
                seen.add(number)
                yield f"Face{number} {_kind(face)}"


def _triple(vector: Any) -> Vector:
    return (_clean(vector.x), _clean(vector.y), _clean(vector.z))


def _clean(number: float) -> float:
    return round(number, 6) + 0.0  # no minus zero


def _unsigned(vector: Vector) -> Vector:
    """A direction of two opposite ones, always the same."""
    sign = next((1.0 if part > 0 else -1.0 for part in vector if part), 1.0)
    return (sign * vector[0] + 0.0, sign * vector[1] + 0.0, sign * vector[2] + 0.0)


def find_elements(doc: Any, reference: str) -> tuple[SelectedElement, ...]:
    """The object or sub-element that `Box` or `Box.Edge3` names, or all of `Box.Edge*`. DocumentError without any."""
    name, _, element = reference.partition(".")
    item = doc.getObject(name)
    if item is None:
        raise DocumentError(
            f"There is no object “{name}” to select.", remedy="Name one of the document, as in Box.Edge3."
        )
    kind = element.removesuffix("*")
    names = [f"{kind}{at + 1}" for at in range(len(_parts(item, kind)))] if kind != element else [element]
    found = tuple(part for one in names if (part := read_part(item, one)) is not None)
    if not found:
        raise DocumentError(
            f"{name} has no element “{element}”.", remedy="Name one as in Box.Edge3, Box.Face1, Box.Vertex2."
        )
    return found


def read_part(item: Any, element: str) -> SelectedElement | None:
    """The object itself for "", else its sub-element of this name; None when it has no such."""
    if not element:
        return SelectedElement(object_name=item.Name, label=item.Label)
    kind = element.rstrip("0123456789")
    number, parts = element.removeprefix(kind), _parts(item, kind)
    if not number or not 1 <= int(number) <= len(parts):
        return None
    return read_element(item.Name, element, shape=parts[int(number) - 1], whole=item.Shape, label=item.Label)


def _parts(item: Any, kind: str) -> Sequence[Any]:
    """The faces, edges or vertices of an object's shape; nothing for any other word."""
    shape = getattr(item, "Shape", None)
    if kind not in _MEMBERS or shape is None or shape.isNull():
        return ()
    parts: Sequence[Any] = getattr(shape, _MEMBERS[kind])
    return parts
