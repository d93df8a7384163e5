"""Whether a solid is its own mirror image."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ..extent import exact_box

_NORMALS = {"XY": (0, 0, 1), "XZ": (0, 1, 0), "YZ": (1, 0, 0)}


def find_asymmetry(shape: Any, plane: str, *, centered: bool) -> str:
    """What keeps a shape from being its own mirror image; empty when it is.

    Faces are matched by area and centre, so a face that is split on one side alone counts as different; then the
    common volume decides.
    """
    normal = FreeCAD.Vector(*_NORMALS[plane])
    base = exact_box(shape).Center if centered else FreeCAD.Vector()
    tolerance = max(shape.BoundBox.DiagonalLength * 1e-5, 1e-4)
    off = (shape.CenterOfGravity - base).dot(normal) if shape.Solids else 0.0
    if abs(off) > tolerance:
        return f"the centre of mass is {abs(off):.6g} mm off the plane"
    unmatched = _unmatched_faces(shape, base, normal=normal, tolerance=tolerance)
    if not unmatched:
        return ""
    mirrored = shape.mirror(base, normal)
    difference = abs(shape.Volume - shape.common(mirrored).Volume)
    return f"{', '.join(unmatched[:4])} have no counterpart" if difference > 1e-5 * shape.Volume else ""


def _unmatched_faces(shape: Any, base: Any, *, normal: Any, tolerance: float) -> tuple[str, ...]:
    faces = [(face.Area, face.CenterOfMass) for face in shape.Faces]
    unmatched = []
    for number, (area, center) in enumerate(faces, 1):
        image = center - normal * (2 * (center - base).dot(normal))
        if not any(
            abs(other - area) <= 1e-5 * area + tolerance * 1e-2 and (image - place).Length <= tolerance
            for other, place in faces
        ):
            unmatched.append(f"Face{number}")
    return tuple(unmatched)
