"""How far a shape reaches along the axes, exactly.

`BoundBox` goes by a shape's triangles where it was drawn, which lie inside (0.02 mm on 60 mm), and else by the poles of
its surfaces, which lie outside: 2 mm on a torus of 50 mm, 10 mm on a loft of 40 mm. `optimalBoundingBox` is exact but
may take 20 ms for one such face, so of shapes with many faces only those that may reach furthest are asked.
"""

from __future__ import annotations

from typing import Any

import FreeCAD

_MANY = 30
"""From so many faces on it takes less time to look at each: 0.1 ms."""
_GAP = 1e-6
"""mm by which the kernel may take a face for larger than its corners."""
_MARGIN = 1e-3
"""Part of its size by which the loose box of a curved face may be too small: 0.02 mm on a sweep of 67 mm."""
_SIMPLE = frozenset({"Plane", "Cylinder", "Cone", "Sphere"})
"""Surfaces whose loose box is never too small."""


def exact_box(shape: Any) -> Any:
    """The axis-aligned box around a shape, in mm, to about 1e-6."""
    if shape.countSubElements("Face") < _MANY:
        return shape.optimalBoundingBox(False, False)
    bare = shape.copy(False, False)  # without triangles
    box = FreeCAD.BoundBox()
    for vertex in bare.Vertexes:
        box.add(vertex.Point)
    for face in bare.Faces:
        if _may_reach_over(box, face):
            box.add(face.optimalBoundingBox(False, False))
    return box


def _may_reach_over(box: Any, face: Any) -> bool:
    if not box.isValid():
        return True
    loose = face.BoundBox
    if not _grown(box, _GAP).isInside(loose):
        return True
    loose.enlarge(_MARGIN * loose.DiagonalLength)
    return not box.isInside(loose) and type(face.Surface).__name__ not in _SIMPLE


def _grown(box: Any, by: float) -> Any:
    grown = FreeCAD.BoundBox(box)
    grown.enlarge(by)
    return grown
