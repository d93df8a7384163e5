"""Triangles of what a dry run added, changed or removed, for the ghost in the 3D view."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterator
from typing import Any

from ..core.design import ObjectChange, StateDiff
from ..core.dry_run import Mesh, MeshRole
from .snapshot import read_shape

MOST_TRIANGLES = 200_000


def mesh_changes(difference: StateDiff, *, before: Any, after: Any) -> tuple[Mesh, ...]:
    """Meshes of the visible shapes in `difference` of two documents; `before` may be None when nothing was removed."""
    meshes = []
    for change in difference.changes:
        for role, shape in _shapes(change, before=before, after=after):
            meshes.append(mesh_shape(shape, object_name=change.present.name, role=role))
    return tuple(mesh for mesh in meshes if mesh.triangles)


def _shapes(change: ObjectChange, *, before: Any, after: Any) -> Iterator[tuple[MeshRole, Any]]:
    if change.present.shape is None or not _is_shown(change):
        return
    if change.kind == "removed":
        old = before.getObject(change.present.name) if before is not None else None
        shape = None if old is None else read_shape(old)
        if shape is not None:
            yield "removed", shape
        return
    shape = read_shape(after.getObject(change.present.name))
    if shape is not None:
        yield ("added" if change.kind == "added" else "changed"), shape


def _is_shown(change: ObjectChange) -> bool:
    """Faces that a user will see: features inside a Body are shown by the Body, and hidden objects not at all."""
    state = change.present
    if state.shape is None or not state.shape.faces or not state.visible:
        return False
    return state.type_id == "PartDesign::Body" or not state.type_id.startswith(("PartDesign::", "Sketcher::"))


def mesh_shape(shape: Any, *, object_name: str, role: MeshRole) -> Mesh:
    """Tessellate to about a thousandth of the shape's size, coarser when that gives too many triangles."""
    deflection = max(shape.BoundBox.DiagonalLength / 1000, 1e-3)
    points, facets = shape.tessellate(deflection)
    if len(facets) > MOST_TRIANGLES:
        points, facets = shape.copy().tessellate(deflection * math.sqrt(len(facets) / MOST_TRIANGLES) * 4)
    vertices = array("f", [part for point in points for part in (point.x, point.y, point.z)])
    triangles = array("i", [index for facet in facets for index in facet])
    return Mesh(
        object_name=object_name, role=role, vertices=_little_endian(vertices), triangles=_little_endian(triangles)
    )


def _little_endian(numbers: array[Any]) -> bytes:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()
