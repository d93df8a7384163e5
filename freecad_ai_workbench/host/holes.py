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
SLIT_TURN = math.radians(315)
"""But for a slit along it, as in a clamp."""
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


def find_holes(shape: Any, *, turn: float = FULL_TURN) -> tuple[Hole, ...]:
    """All cylindrical holes of a shape that go round by at least `turn` (radians).

    Split faces of one hole count once, holes in two walls of a U twice.
    """
    walls: list[_Wall] = []
    for number, face in enumerate(shape.Faces, 1):
        if isinstance(face.Surface, Part.Cylinder) and _is_concave(face):
            _add_face(walls, face, f"Face{number}")
    return tuple(hole for wall in walls if wall.turn >= turn for hole in _holes(wall))


def count_axes(holes: Iterable[Hole]) -> int:
    """How often one would have to drill, if a drill went through everything on its way."""
    return len({(hole.position, hole.axis, hole.diameter) for hole in holes})


class Rims:
    """Which faces meet along which edges of a shape, to see how holes end."""

    def __init__(self, shape: Any) -> None:
        self._faces = list(shape.Faces)
        self._owners: dict[int, list[int]] = {}
        self._outer: dict[int, set[int]] = {}
        for at, face in enumerate(self._faces):
            for edge in face.Edges:
                self._owners.setdefault(edge.hashCode(), []).append(at)

    def is_through(self, hole: Hole) -> bool:
        """Whether both ends are open: no face around a rim closes the axis, flat, conical or round."""
        walls = {int(name.removeprefix("Face")) - 1 for name in hole.faces}
        return not any(self._is_closed(hole, walls, side=side) for side in (-1, 1))

    def _is_closed(self, hole: Hole, walls: set[int], *, side: int) -> bool:
        end, radius = hole.depth if side > 0 else 0.0, hole.diameter / 2
        inside, outside = (FreeCAD.Vector(*hole.at(end + side * step)) for step in (-0.1 * radius, 2 * radius))
        axis = Part.makeLine(inside, outside)
        return any(axis.distToShape(face)[0] < 1e-6 for face in self._around(hole, walls, end=end))

    def _around(self, hole: Hole, walls: set[int], *, end: float) -> Iterator[Any]:
        """Faces at the rim, without planes that the hole merely breaks through."""
        direction = FreeCAD.Vector(*hole.axis)
        level = FreeCAD.Vector(*hole.at(end)).dot(direction)
        for wall in walls:
            for edge in self._faces[wall].Edges:
                if edge.Degenerated or abs(edge.CenterOfMass.dot(direction) - level) > _LINE_TOLERANCE:
                    continue
                key = edge.hashCode()
                for at in self._owners[key]:
                    plane = isinstance(self._faces[at].Surface, Part.Plane)
                    if at not in walls and (not plane or key in self._outer_edges(at)):
                        yield self._faces[at]

    def _outer_edges(self, at: int) -> set[int]:
        if at not in self._outer:
            self._outer[at] = {edge.hashCode() for edge in self._faces[at].OuterWire.Edges}
        return self._outer[at]


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
