"""Triangles and edges of what a dry run added, changed or removed, for the ghost in the 3D view."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from Part import OCCError

from ..core.design import ChangeKind, ObjectChange, StateDiff
from ..core.dry_run import Mesh, MeshRole
from ..core.validation import Finding
from .snapshot import read_shape

MOST_TRIANGLES = 200_000
MOST_LINE_POINTS = 100_000
MOST_MARKS = 40
ANGLE = 0.5
"""Radians by which neighbouring triangles may differ: FreeCAD's own 3D view allows as much."""
_ROLES: dict[ChangeKind, MeshRole] = {"added": "added", "removed": "removed", "changed": "changed", "moved": "changed"}


def read_shapes(doc: Any) -> dict[str, Any]:
    """The shapes of a document by object name, to draw later what is gone by then. Cheap: shapes share their data."""
    shapes = {item.Name: read_shape(item) for item in doc.Objects if item.Visibility}
    return {name: shape for name, shape in shapes.items() if shape is not None and shape.Faces}


def mesh_changes(difference: StateDiff, *, shapes_before: Mapping[str, Any], after: Any) -> tuple[Mesh, ...]:
    """Meshes of what a user sees change: new and changed shapes of the document `after`, removed ones from before."""
    meshes = []
    for change in difference.changes:
        if not _is_shown(change):
            continue
        name = change.present.name
        shape = shapes_before.get(name) if change.kind == "removed" else read_shape(after.getObject(name))
        if shape is not None:
            meshes.append(mesh_shape(shape, object_name=name, role=_ROLES[change.kind]))
    return tuple(mesh for mesh in meshes if mesh.triangles)


def mesh_marks(findings: Iterable[Finding], *, doc: Any) -> tuple[Mesh, ...]:
    """The faces and edges that findings point at, so that they can be shown in the ghost."""
    named = {
        (one.object_name, element): None for one in findings for element in one.elements if one.outcome == "failed"
    }
    marks = []
    for name, element in list(named)[:MOST_MARKS]:
        item = doc.getObject(name)
        shape = None if item is None else read_shape(item)
        if shape is not None and element.startswith(("Face", "Edge")):
            part = shape.getElement(element)
            marks.append(mesh_shape(part, object_name=f"{name}.{element}", role="changed"))
    return tuple(marks)


def _is_shown(change: ObjectChange) -> bool:
    """Faces that a user will see: features inside a Body are shown by the Body, and hidden objects not at all."""
    state = change.present
    if state.shape is None or not state.shape.faces or not state.visible:
        return False
    return state.type_id == "PartDesign::Body" or not state.type_id.startswith(("PartDesign::", "Sketcher::"))


def mesh_shape(shape: Any, *, object_name: str, role: MeshRole) -> Mesh:
    """Tessellate to about a thousandth of the shape's size, coarser when that gives too many triangles."""
    deflection = max(shape.BoundBox.DiagonalLength / 1000, 1e-3)
    points, facets = _tessellate(shape, deflection=deflection)
    if len(facets) > MOST_TRIANGLES:
        coarser = deflection * math.sqrt(len(facets) / MOST_TRIANGLES) * 4
        points, facets = _tessellate(shape.copy(), deflection=coarser, angle=2 * ANGLE)
    runs = list(_read_lines(shape, deflection))
    return Mesh(
        object_name=object_name,
        role=role,
        vertices=_coordinates(points),
        triangles=_little_endian(array("i", [index for facet in facets for index in facet])),
        lines=_coordinates(point for run in runs for point in run),
        runs=_little_endian(array("i", map(len, runs))),
    )


def _tessellate(shape: Any, *, deflection: float, angle: float = ANGLE) -> Any:
    """Points and facets. `tessellate` itself turns by a tenth of a radian at most, which makes a thread of 8 turns out
    of 355,000 triangles in 13 s; but it takes the triangles that are there when they keep to its deflection."""
    shape.writeInventor(Mode=0, Deviation=deflection, Angle=angle)
    return shape.tessellate(deflection)


def _read_lines(shape: Any, deflection: float) -> Iterator[list[Any]]:
    """The edges as polylines, until there are as many points as a ghost can show."""
    left = MOST_LINE_POINTS
    for edge in shape.Edges:
        points = [] if edge.Degenerated else _read_line(edge, deflection)
        left -= len(points)
        if left < 0:
            return
        if len(points) > 1:
            yield points


def _read_line(edge: Any, deflection: float) -> list[Any]:
    """Raises nothing: an edge without a curve, and one that OCC can't follow, is left out."""
    try:
        if edge.Curve.TypeId == "Part::GeomLine":
            return [vertex.Point for vertex in edge.Vertexes]
        return list(edge.discretize(Deflection=deflection))
    except (TypeError, RuntimeError, OCCError):
        return []


def _coordinates(points: Iterable[Any]) -> bytes:
    return _little_endian(array("f", [part for point in points for part in (point.x, point.y, point.z)]))


def _little_endian(numbers: array[Any]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
