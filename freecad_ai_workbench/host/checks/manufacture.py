"""Hints for making the part: advice that counts for nothing, from rules of thumb of each process."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import Part

from ...core.dry_run import Process
from ...core.validation import Finding
from .examined import Examined, Measured
from .finding import advice, numbers
from .walls import find_thinnest_wall

STEEPEST = math.radians(45)
_MOST_FACES = 250


@dataclass(frozen=True)
class Rules:
    """What a process can make, in mm; None where it does not matter."""

    noun: str
    wall: float | None
    hole: float | None
    bed: tuple[float, float, float]
    inner_radius: float | None = None
    overhangs: bool = False


RULES: dict[Process, Rules] = {
    "print": Rules(noun="3D printing", wall=0.8, hole=1.0, bed=(220, 220, 250), overhangs=True),
    "cnc": Rules(noun="milling", wall=0.8, hole=1.0, bed=(600, 400, 400), inner_radius=1.0),
    "sheet": Rules(noun="sheet metal", wall=0.5, hole=1.0, bed=(3000, 1500, 1000)),
    "laser": Rules(noun="laser cutting", wall=0.3, hole=0.5, bed=(1200, 800, 25)),
}


def check_manufacture(examined: Examined, process: Process) -> Iterator[Finding]:
    """Thin walls, small holes, sharp inner corners, overhangs, and parts that are too large."""
    rules = RULES[process]
    for name, measured in examined.meant("").items():
        shape = measured.shape
        label = examined.doc.getObject(name).Label
        yield from _too_large(shape, rules, name=name, label=label)
        if shape.countSubElements("Face") > _MOST_FACES or not examined.budget.allows():
            continue
        yield from _small_holes(measured, rules, name=name, label=label)
        yield from _thin_walls(shape, rules, name=name, label=label)
        if rules.overhangs:
            yield from _overhangs(shape, name=name, label=label)
        if rules.inner_radius is not None:
            yield from _sharp_corners(shape, rules, name=name, label=label)


def _too_large(shape: Any, rules: Rules, *, name: str, label: str) -> Iterator[Finding]:
    box = shape.BoundBox
    size = sorted((box.XLength, box.YLength, box.ZLength))
    if any(length > room + 1e-6 for length, room in zip(size, sorted(rules.bed), strict=True)):
        yield advice(
            "too_large",
            f"{label} is larger than what {rules.noun} usually has room for ({numbers(rules.bed, 'mm')}).",
            expected=numbers(rules.bed, "mm"),
            measured=numbers((box.XLength, box.YLength, box.ZLength), "mm"),
            name=name,
        )


def _small_holes(measured: Measured, rules: Rules, *, name: str, label: str) -> Iterator[Finding]:
    small = [hole for hole in measured.holes if rules.hole is not None and hole.diameter < rules.hole - 1e-6]
    if small:
        least = min(hole.diameter for hole in small)
        yield advice(
            "small_holes",
            f"{label} has {len(small)} hole(s) below {rules.hole:g} mm, which {rules.noun} hardly makes.",
            expected=f"at least {rules.hole:g} mm",
            measured=f"{least:.6g} mm",
            name=name,
            elements=[face for hole in small for face in hole.faces],
        )


def _thin_walls(shape: Any, rules: Rules, *, name: str, label: str) -> Iterator[Finding]:
    wall = find_thinnest_wall(shape) if rules.wall is not None else None
    if wall is not None and rules.wall is not None and wall.thickness < rules.wall - 1e-6:
        yield advice(
            "thin_wall",
            f"{label} is {wall.thickness:.6g} mm thin at {' and '.join(wall.faces)}; "
            f"{rules.noun} needs about {rules.wall:g} mm.",
            expected=f"at least {rules.wall:g} mm",
            measured=f"{wall.thickness:.6g} mm",
            name=name,
            elements=wall.faces,
        )


def _overhangs(shape: Any, *, name: str, label: str) -> Iterator[Finding]:
    """Faces above the bed that look down more steeply than 45°; also what is bridged between walls."""
    floor = shape.BoundBox.ZMin
    steep = [
        f"Face{number}"
        for number, face in enumerate(shape.Faces, 1)
        if face.BoundBox.ZMax > floor + 0.2 and face.Area > 1.0 and _looks_down(face)
    ]
    if steep:
        yield advice(
            "overhang",
            f"{label} has {len(steep)} face(s) that overhang by more than 45° when printed as it stands: "
            f"{', '.join(steep[:4])}.",
            expected="at most 45° without support",
            measured=f"{len(steep)} steeper face(s)",
            name=name,
            elements=steep,
        )


def _looks_down(face: Any) -> bool:
    """Whether a face looks down by more than 45° from upright somewhere. Small round holes print without support."""
    limit = -math.sin(STEEPEST) - 1e-3
    if isinstance(face.Surface, Part.Cylinder) and face.Surface.Radius <= 5:
        return False
    u_first, u_last, v_first, v_last = face.ParameterRange
    places = ((u, v) for u in (0.02, 0.25, 0.5, 0.75, 0.98) for v in (0.02, 0.5, 0.98))
    normals = (face.normalAt(u_first + u * (u_last - u_first), v_first + v * (v_last - v_first)) for u, v in places)
    return any(normal.z < limit for normal in normals)


def _sharp_corners(shape: Any, rules: Rules, *, name: str, label: str) -> Iterator[Finding]:
    """Upright inner edges that no round tool reaches."""
    faces = list(shape.Faces)
    sharp = [f"Edge{number}" for number, edge in enumerate(shape.Edges, 1) if _is_inner_corner(edge, faces, shape)]
    if sharp:
        yield advice(
            "inner_corner",
            f"{label} has {len(sharp)} sharp upright inner corner(s): {', '.join(sharp[:4])}. "
            f"A round tool leaves a radius of {rules.inner_radius:g} mm or more.",
            expected=f"a radius of at least {rules.inner_radius:g} mm",
            measured="no radius",
            name=name,
            elements=sharp,
        )


def _is_inner_corner(edge: Any, faces: list[Any], shape: Any) -> bool:
    if edge.Degenerated or not isinstance(edge.Curve, Part.Line) or abs(edge.Curve.Direction.z) < 0.99:
        return False
    beside = [face for face in faces if any(edge.isSame(other) for other in face.Edges)]
    if len(beside) != 2:
        return False
    middle = edge.CenterOfMass
    first, second = (face.normalAt(*face.Surface.parameter(middle)) for face in beside)
    if abs(first.dot(second)) > 0.99:
        return False
    outside = middle + (first + second) * 0.01
    return not shape.isInside(outside, 1e-7, False) and _is_concave(first, second, middle, shape)


def _is_concave(first: Any, second: Any, middle: Any, shape: Any) -> bool:
    """Behind either face there is material on both sides of the corner."""
    return bool(
        shape.isInside(middle + first * 0.01 - second * 0.01, 1e-7, False)
        and shape.isInside(middle - first * 0.01 + second * 0.01, 1e-7, False)
    )
