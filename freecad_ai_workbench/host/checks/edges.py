"""Fillets and chamfers, found by their faces."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import Part

from ...core.plan import ExpectedChamfer, ExpectedFillet
from ...core.validation import Finding
from .examined import Measured
from .finding import claim, numbers

_MOST_TURN = math.radians(175)
_SLANT = math.radians(45)
_ANGLE_TOLERANCE = 0.02


@dataclass(frozen=True)
class Dressed:
    """A rounded or broken edge: radius of a fillet or leg of a chamfer in mm, and its face."""

    size: float
    face: str


def check_fillet(wanted: ExpectedFillet, shapes: Mapping[str, Measured]) -> Finding:
    """At least one edge is rounded so, or as many as were promised."""
    return _check("fillet", wanted.radius, wanted.count, wanted.tolerance, shapes)


def check_chamfer(wanted: ExpectedChamfer, shapes: Mapping[str, Measured]) -> Finding:
    """At least one edge is broken so, or as many as were promised."""
    return _check("chamfer", wanted.size, wanted.count, wanted.tolerance, shapes)


def _check(check: str, size: float, count: int | None, tolerance: float, shapes: Mapping[str, Measured]) -> Finding:
    find = find_fillets if check == "fillet" else find_chamfers
    found = [(name, edge) for name, one in shapes.items() for edge in find(one.shape)]
    fitting = [(name, edge) for name, edge in found if abs(edge.size - size) <= tolerance]
    passed = len(fitting) == count if count is not None else bool(fitting)
    subject = f"Number of chamfers with size {size:.6g} mm"
    if check == "fillet":
        subject = f"Number of fillets with radius {size:.6g} mm"
    others = numbers(sorted({round(edge.size, 3) for _, edge in found}), "mm", by=", ")
    measured = "none"
    if fitting:
        measured = str(len(fitting))
    elif found:
        measured = f"none (radius {others})" if check == "fillet" else f"none (size {others})"
    shown = fitting or found
    name = shown[0][0] if shown else next(iter(shapes), "")
    return claim(
        check,
        passed=passed,
        subject=subject,
        expected="at least 1" if count is None else str(count),
        measured=measured,
        name=name,
        elements=[edge.face for owner, edge in shown if owner == name],
    )


@dataclass
class _Round:
    """Cylindrical faces beside each other on one axis: how far they go round, and from where to where."""

    radius: float
    face: str
    low: float
    high: float
    turn: float


def find_fillets(shape: Any) -> tuple[Dressed, ...]:
    """Cylinders that go less than half round, one for each edge, and rings of a torus' inner or outer side."""
    rounds: dict[tuple[float, ...], list[_Round]] = {}
    rings = []
    for number, face in enumerate(shape.Faces, 1):
        if isinstance(face.Surface, Part.Cylinder):
            _add_round(rounds.setdefault(_line_of(face.Surface), []), face, f"Face{number}")
        elif isinstance(face.Surface, Part.Toroid) and _is_part_of_tube(face):
            rings.append(Dressed(face.Surface.MinorRadius, f"Face{number}"))
    found = {key: one for key, beside in rounds.items() for one in beside if one.turn <= _MOST_TURN}
    return (*(Dressed(one.radius, one.face) for one in found.values()), *rings)


def _line_of(surface: Any) -> tuple[float, ...]:
    """The axis and the radius, the same for all faces that one fillet was split into."""
    axis, center = surface.Axis, surface.Center
    foot = center - axis * center.dot(axis)
    return (*map(_coarse, (foot.x, foot.y, foot.z)), *(abs(_coarse(part)) for part in axis), _coarse(surface.Radius))


def _add_round(beside: list[_Round], face: Any, name: str) -> None:
    first, last, _, _ = face.ParameterRange
    along = [vertex.Point.dot(_positive(face.Surface.Axis)) for vertex in face.Vertexes]
    low, high = min(along), max(along)
    for one in beside:
        if min(one.high, high) - max(one.low, low) > 1e-6:
            one.turn += last - first
            return
    beside.append(_Round(face.Surface.Radius, name, low, high, last - first))


def _positive(axis: Any) -> Any:
    leading = next(part for part in (axis.z, axis.y, axis.x) if abs(part) > 1e-6)
    return axis if leading > 0 else axis.negative()


def _is_part_of_tube(face: Any) -> bool:
    _, _, first, last = face.ParameterRange
    return bool(last - first <= _MOST_TURN)


def _coarse(value: float) -> float:
    return round(value, 3) + 0.0


def find_chamfers(shape: Any) -> tuple[Dressed, ...]:
    """Planes that meet two others at 45°, and cones of 45°."""
    faces = list(shape.Faces)
    planes = _neighbours(faces)
    found = []
    for number, face in enumerate(faces, 1):
        surface = face.Surface
        if isinstance(surface, Part.Cone) and abs(abs(surface.SemiAngle) - _SLANT) < _ANGLE_TOLERANCE:
            _, _, first, last = face.ParameterRange
            found.append(Dressed(abs(last - first) * math.sin(_SLANT), f"Face{number}"))
        elif isinstance(surface, Part.Plane) and (size := _leg(face, planes.get(number - 1, ()))) is not None:
            found.append(Dressed(size, f"Face{number}"))
    return tuple(found)


def _neighbours(faces: list[Any]) -> dict[int, list[tuple[Any, Any]]]:
    """For each face the planes next to it, with the edge in between."""
    owners: dict[int, list[tuple[int, Any]]] = {}
    for at, face in enumerate(faces):
        for edge in face.Edges:
            owners.setdefault(edge.hashCode(), []).append((at, edge))
    found: dict[int, list[tuple[Any, Any]]] = {}
    for pair in owners.values():
        for (at, edge), (other, _) in _both_ways(pair):
            if isinstance(faces[other].Surface, Part.Plane):
                found.setdefault(at, []).append((faces[other], edge))
    return found


def _both_ways(pair: list[tuple[int, Any]]) -> Iterator[tuple[tuple[int, Any], tuple[int, Any]]]:
    if len(pair) == 2 and pair[0][0] != pair[1][0]:
        yield pair[0], pair[1]
        yield pair[1], pair[0]


def _leg(face: Any, neighbours: Any) -> float | None:
    """Leg of a chamfer: its width between the two edges along which it meets perpendicular planes at 45°."""
    normal = face.normalAt(*_middle(face))
    slanted = [(other, edge) for other, edge in neighbours if _meets_at_45(normal, other)]
    for at, (one, edge) in enumerate(slanted):
        for two, other_edge in slanted[at + 1 :]:
            upright = abs(one.normalAt(*_middle(one)).dot(two.normalAt(*_middle(two)))) < _ANGLE_TOLERANCE
            if upright and _is_parallel(edge, other_edge) and face.Area < edge.Length * edge.Length:
                width = edge.distToShape(other_edge)[0]
                return float(width) * math.sin(_SLANT)
    return None


def _middle(face: Any) -> tuple[float, float]:
    u_first, u_last, v_first, v_last = face.ParameterRange
    return (u_first + u_last) / 2, (v_first + v_last) / 2


def _meets_at_45(normal: Any, other: Any) -> bool:
    return bool(abs(abs(normal.dot(other.normalAt(*_middle(other)))) - math.cos(_SLANT)) < _ANGLE_TOLERANCE)


def _is_parallel(first: Any, second: Any) -> bool:
    if not (isinstance(first.Curve, Part.Line) and isinstance(second.Curve, Part.Line)):
        return False
    return bool(first.Curve.Direction.cross(second.Curve.Direction).Length < 1e-3)
