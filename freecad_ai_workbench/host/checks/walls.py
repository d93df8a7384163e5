"""Walls: how thin a solid is between faces that look away from each other, and beside bores."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import Part

MOST_FACES = 250
_MOST_TRIES = 400
_PARALLEL = 1e-4
_SAMPLES = 12


@dataclass(frozen=True)
class Wall:
    """Thickness in mm between two faces."""

    thickness: float
    faces: tuple[str, str]


def find_thinnest_wall(shape: Any) -> Wall | None:
    """The least thickness between parallel planes or coaxial cylinders; None without any, or with too many faces."""
    faces = list(shape.Faces)
    return _thinnest(shape, faces, (*_plane_pairs(faces), *_cylinder_pairs(faces)))


def find_thinnest_taper(shape: Any) -> Wall | None:
    """The least thickness between parallel cones around one axis, square to them. None as above."""
    faces = list(shape.Faces)
    return _thinnest(shape, faces, tuple(_cone_pairs(faces)))


_Pair = tuple[float, int, int]


def _thinnest(shape: Any, faces: list[Any], pairs: Sequence[_Pair]) -> Wall | None:
    if len(faces) > MOST_FACES:
        return None
    for thickness, first, second in sorted(pairs, key=lambda pair: pair[0])[:_MOST_TRIES]:
        pair = sorted((faces[first], faces[second]), key=_extent)
        if _has_material_between(shape, pair[0], pair[1], thickness):
            return Wall(thickness, (f"Face{first + 1}", f"Face{second + 1}"))
    return None


def find_thinnest_web(shape: Any) -> Wall | None:
    """The least thickness beside a bore: to a plane, another bore or a round side along its axis. None as above."""
    faces = list(shape.Faces)
    if len(faces) > MOST_FACES:
        return None
    for web in sorted(_webs(faces), key=lambda web: web.thickness)[:_MOST_TRIES]:
        bore, other = faces[web.bore], faces[web.other]
        if any(
            _lies_on(bore, point) and _is_solid(shape, point, -web.direction, web.thickness, until=other)
            for point in _points_along(bore, web.direction)
        ):
            return Wall(web.thickness, (f"Face{web.bore + 1}", f"Face{web.other + 1}"))
    return None


@dataclass(frozen=True)
class _Web:
    """From the bore's axis square to the other face, by the indices of both."""

    thickness: float
    direction: Any
    bore: int
    other: int


def _webs(faces: list[Any]) -> Iterator[_Web]:
    sides = [(at, face.Surface, _facing(face) < 0) for at, face in enumerate(faces) if _is_round(face)]
    planes = [(at, face) for at, face in enumerate(faces) if isinstance(face.Surface, Part.Plane)]
    for at, bore, inner in sides:
        if not inner:
            continue
        for other, plane in planes:
            normal = _normal(plane)
            if abs(normal.dot(bore.Axis)) < _PARALLEL:
                reach = (plane.Vertexes[0].Point - bore.Center).dot(normal)
                yield from _web(reach - bore.Radius, normal, at, other)
        for other, side, hollow in sides:
            offset = _offset(bore, side)
            if offset is not None and offset.Length > 1e-3:
                toward = offset / offset.Length * (1 if hollow else -1)
                reach = offset.Length - side.Radius if hollow else side.Radius - offset.Length
                yield from _web(reach - bore.Radius, toward, at, other)


def _web(thickness: float, direction: Any, bore: int, other: int) -> Iterator[_Web]:
    if thickness > 1e-6:
        yield _Web(thickness, direction, bore, other)


def _is_round(face: Any) -> bool:
    return isinstance(face.Surface, Part.Cylinder)


def _facing(face: Any) -> float:
    """Positive where a side around an axis looks away from it, negative where it looks inward, as a bore does."""
    return float(_normal(face).dot(_radial(face)))


def _offset(first: Any, second: Any) -> Any | None:
    """From one axis square to another along it; None when they are not parallel."""
    if first.Axis.cross(second.Axis).Length > _PARALLEL:
        return None
    offset = second.Center - first.Center
    return offset - first.Axis * offset.dot(first.Axis)


def _points_along(bore: Any, direction: Any) -> Iterator[Any]:
    """Points of a bore's side in one direction from its axis."""
    surface, (_, _, low, high) = bore.Surface, bore.ParameterRange
    for part in (0.5, 0.2, 0.8):
        yield surface.Center + surface.Axis * (low + part * (high - low)) + direction * surface.Radius


def _extent(face: Any) -> float:
    return float(face.Area)


def _plane_pairs(faces: list[Any]) -> Iterator[_Pair]:
    """Pairs whose outward normals are opposite and look away from each other."""
    planes = [(at, _normal(face), _box(face)) for at, face in enumerate(faces) if isinstance(face.Surface, Part.Plane)]
    for number, (at, normal, box) in enumerate(planes):
        for other, other_normal, other_box in planes[number + 1 :]:
            if normal.dot(other_normal) > -1 + _PARALLEL:
                continue
            distance = (faces[at].Vertexes[0].Point - faces[other].Vertexes[0].Point).dot(normal)
            if distance > 1e-6 and _overlap(box, other_box, normal):
                yield distance, at, other


def _cylinder_pairs(faces: list[Any]) -> Iterator[_Pair]:
    """An outer side and an inner side around one axis."""
    sides = [(at, face, face.Surface) for at, face in enumerate(faces) if _is_round(face)]
    for at, face, surface in sides:
        for other, hollow, inner in sides:
            apart = surface.Radius - inner.Radius
            if apart > 1e-6 and _is_coaxial(surface, inner) and _facing(face) > 0 > _facing(hollow):
                yield apart, at, other


def _cone_pairs(faces: list[Any]) -> Iterator[_Pair]:
    """An outer side and an inner side of the same taper around one axis."""
    sides = [(at, face, face.Surface) for at, face in enumerate(faces) if isinstance(face.Surface, Part.Cone)]
    for at, face, outer in sides:
        for other, hollow, inner in sides:
            tilt = abs(outer.SemiAngle - (inner.SemiAngle if outer.Axis.dot(inner.Axis) > 0 else -inner.SemiAngle))
            apart = (outer.Apex - inner.Apex).Length * abs(math.sin(outer.SemiAngle))
            parallel = tilt < _PARALLEL and apart > 1e-6 and _is_coaxial(outer, inner)
            if parallel and _facing(face) > 0 > _facing(hollow):
                yield apart, at, other


def _radial(face: Any) -> Any:
    surface = face.Surface
    offset = face.valueAt(*_middle(face)) - surface.Center
    return offset - surface.Axis * offset.dot(surface.Axis)


def _is_coaxial(first: Any, second: Any) -> bool:
    offset = _offset(first, second)
    return offset is not None and bool(offset.Length < 1e-3)


def _middle(face: Any) -> tuple[float, float]:
    u_first, u_last, v_first, v_last = face.ParameterRange
    return (u_first + u_last) / 2, (v_first + v_last) / 2


def _normal(face: Any) -> Any:
    return face.normalAt(*_middle(face))


def _box(face: Any) -> Any:
    return face.BoundBox


def _overlap(first: Any, second: Any, normal: Any) -> bool:
    """Whether two boxes overlap across the normal, roughly: boxes of slanted faces are larger than the faces."""
    for low, high, part in (("XMin", "XMax", normal.x), ("YMin", "YMax", normal.y), ("ZMin", "ZMax", normal.z)):
        gap = min(getattr(first, high), getattr(second, high)) - max(getattr(first, low), getattr(second, low))
        if abs(part) < 0.05 and gap < 1e-6:
            return False
    return True


def _has_material_between(shape: Any, first: Any, second: Any, thickness: float) -> bool:
    """Whether some point of the first face has the second one behind it and solid all the way."""
    return any(_is_solid(shape, point, normal, thickness, until=second) for point, normal in _points(first))


def _is_solid(shape: Any, point: Any, normal: Any, thickness: float, *, until: Any) -> bool:
    """Whether there is material all the way from a point of the surface to the face `until`, against the normal."""
    depths = (0.15, 0.5, 0.85)
    return _lies_on(until, point - normal * thickness) and all(
        shape.isInside(point - normal * (thickness * depth), 1e-7, False) for depth in depths
    )


def _lies_on(face: Any, point: Any) -> bool:
    return bool(Part.Vertex(point).distToShape(face)[0] <= 1e-4)


def _points(face: Any) -> Iterator[tuple[Any, Any]]:
    """Points within a face, with the outward normal there."""
    corners, facets = face.tessellate(max(face.BoundBox.DiagonalLength / 20, 0.01))
    facets = sorted(facets, key=lambda facet: -_size(corners, facet))[:_SAMPLES]
    for a, b, c in facets:
        point = (corners[a] + corners[b] + corners[c]) / 3
        u, v = face.Surface.parameter(point)
        yield face.Surface.value(u, v), face.normalAt(u, v)


def _size(corners: Any, facet: Any) -> float:
    a, b, c = (corners[at] for at in facet)
    return float((b - a).cross(c - a).Length)
