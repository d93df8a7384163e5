"""Cylindrical holes found on a shape by its faces."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import FreeCAD
import Part

FULL_TURN = math.radians(350)
"""A hole's wall goes all the way round; less is a fillet, a slot's end or an open cut."""
_LINE_TOLERANCE = 5e-3
_RADIUS_TOLERANCE = 1e-3
_GAP = 1e-3


@dataclass
class _Wall:
    """Concave cylindrical faces on one axis line with one radius."""

    axis: Any
    foot: Any
    radius: float
    turn: float = 0.0
    spans: list[tuple[float, float]] = field(default_factory=list)
    faces: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Hole:
    """A cylindrical hole; mm. `position` is the point of its axis nearest to the origin."""

    diameter: float
    depth: float
    position: tuple[float, float, float]
    axis: tuple[float, float, float]
    start: float = 0.0
    """How far from `position` along the axis it begins; it ends at `start + depth`."""
    faces: tuple[str, ...] = field(default=(), compare=False)

    def at(self, along: float) -> tuple[float, float, float]:
        """The point of the axis so far behind the beginning."""
        x, y, z = (foot + (self.start + along) * part for foot, part in zip(self.position, self.axis, strict=True))
        return x, y, z


def find_holes(shape: Any) -> tuple[Hole, ...]:
    """All full cylindrical holes of a shape: split faces of one hole count once, holes in two walls of a U twice."""
    walls: list[_Wall] = []
    for number, face in enumerate(shape.Faces, 1):
        if isinstance(face.Surface, Part.Cylinder) and _is_concave(face):
            _add_face(walls, face, f"Face{number}")
    return tuple(hole for wall in walls if wall.turn >= FULL_TURN for hole in _holes(wall))


def count_axes(holes: Iterable[Hole]) -> int:
    """How often one would have to drill, if a drill went through everything on its way."""
    return len({(hole.position, hole.axis, hole.diameter) for hole in holes})


def is_through(hole: Hole, shape: Any) -> bool:
    """Whether one can look through: no material behind either end, nor where the point of a drill would be."""
    radius = hole.diameter / 2
    ends = [-0.02 * radius, -0.7 * radius, hole.depth + 0.02 * radius, hole.depth + 0.7 * radius]
    near, tip, far, far_tip = (_is_inside(shape, hole.at(along)) for along in ends)
    return not (near or far or (tip and _is_closed(shape, hole, -1)) or (far_tip and _is_closed(shape, hole, 1)))


def _is_closed(shape: Any, hole: Hole, side: int) -> bool:
    """Whether material closes the axis behind a drill's tip all the way, and is not another wall across a gap."""
    radius, end = hole.diameter / 2, hole.depth if side > 0 else 0.0
    return _is_inside(shape, hole.at(end + side * 0.7 * radius)) and any(
        isinstance(face.Surface, Part.Cone) and _touches(face, hole, end) for face in shape.Faces
    )


def _touches(face: Any, hole: Hole, end: float) -> bool:
    rim = FreeCAD.Vector(*hole.at(end))
    return any(
        isinstance(edge.Curve, Part.Circle) and (edge.Curve.Center - rim).Length < _LINE_TOLERANCE
        for edge in face.Edges
        if not edge.Degenerated
    )


def _is_inside(shape: Any, point: tuple[float, float, float]) -> bool:
    return bool(shape.isInside(FreeCAD.Vector(*point), 1e-7, False))


def _is_concave(face: Any) -> bool:
    u_first, u_last, v_first, v_last = face.ParameterRange
    u, v = (u_first + u_last) / 2, (v_first + v_last) / 2
    radial = _off_axis(face.valueAt(u, v) - face.Surface.Center, face.Surface.Axis)
    return bool(face.normalAt(u, v).dot(radial) < 0)


def _off_axis(vector: Any, axis: Any) -> Any:
    return vector - axis * vector.dot(axis)


def _add_face(walls: list[_Wall], face: Any, name: str) -> None:
    surface = face.Surface
    axis = _canonical(surface.Axis)
    foot = _off_axis(surface.Center, axis)
    wall = next((wall for wall in walls if _same_line(wall, axis, foot=foot, radius=surface.Radius)), None)
    if wall is None:
        wall = _Wall(axis=axis, foot=foot, radius=surface.Radius)
        walls.append(wall)
    u_first, u_last, _, _ = face.ParameterRange
    along = [vertex.Point.dot(axis) for vertex in face.Vertexes]
    span = (min(along), max(along))
    if not any(low - 1e-6 <= span[0] and span[1] <= high + 1e-6 for low, high in wall.spans) or wall.turn < FULL_TURN:
        wall.turn += u_last - u_first
    wall.spans.append(span)
    wall.faces.append(name)


def _canonical(axis: Any) -> Any:
    """The axis with its first sizeable component positive, so that opposite directions are one line."""
    unit = FreeCAD.Vector(axis).normalize()
    leading = next(part for part in (unit.z, unit.y, unit.x) if abs(part) > 1e-6)
    return unit if leading > 0 else unit.negative()


def _same_line(wall: _Wall, axis: Any, *, foot: Any, radius: float) -> bool:
    return (
        abs(wall.radius - radius) < _RADIUS_TOLERANCE
        and wall.axis.cross(axis).Length < 1e-4
        and (wall.foot - foot).Length < _LINE_TOLERANCE
    )


def _holes(wall: _Wall) -> Iterator[Hole]:
    """One hole for each stretch of the axis without a gap."""
    foot, axis = wall.foot, wall.axis
    for low, high in _stretches(wall.spans):
        within = zip(wall.faces, wall.spans, strict=True)
        yield Hole(
            diameter=2 * wall.radius,
            depth=high - low,
            position=(foot.x, foot.y, foot.z),
            axis=(axis.x, axis.y, axis.z),
            start=low,
            faces=tuple(name for name, span in within if low - _GAP <= span[0] and span[1] <= high + _GAP),
        )


def _stretches(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1] + _GAP:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged
