"""The dimensions that the request states, looked for on the result."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import Part

from ...core.dimensions import Dimension, read_dimensions
from ...core.validation import Finding
from ..parameters import read_parameters
from .examined import Examined, Measured
from .finding import skipped

MOST_FACES = 250
_TOLERANCE = 0.01
_RELATIVE = 2e-4
_DRILLS = (0.76, 1.35)
"""Holes for a thread of diameter 1: from the tap drill to a coarse clearance hole."""


@dataclass
class Measures:
    """Lengths in mm that a shape has. `derived` ones are differences of coordinates and twice other lengths."""

    diameters: set[float] = field(default_factory=set)
    lengths: set[float] = field(default_factory=set)
    derived: set[float] = field(default_factory=set)
    holes: set[float] = field(default_factory=set)
    is_complete: bool = True
    """False where slanted and free-form surfaces or too many faces leave lengths that were not measured."""


def check_dimensions(examined: Examined, text: str) -> Iterator[Finding]:
    """Every stated dimension is somewhere on the result; one that must be and is not fails."""
    wanted = read_dimensions(text, is_edit=bool(examined.before.objects))
    if not wanted or not examined.results:
        return
    measures = read_measures(list(examined.meant("").values()))
    parameters = {round(one.value, 6) for one in read_parameters(examined.doc)}
    for dimension in wanted:
        yield _judge(dimension, measures, parameters, examined)


def _judge(dimension: Dimension, measures: Measures, parameters: set[float], examined: Examined) -> Finding:
    direct, likely = _matches(dimension, measures)
    if direct or likely or any(_is_close(dimension.value, value) for value in parameters):
        return _found(dimension, sure=direct)
    if dimension.doubt:
        return skipped(
            "dimension",
            f"“{dimension.text}” of the request was not found on the result, and need not be: {dimension.doubt}.",
            category="expectation",
            expected=f"{dimension.value:g} mm",
        )
    if not measures.is_complete:
        reason = "slanted and free-form surfaces, or very many faces, were not measured"
        text = f"“{dimension.text}” of the request was not found on the result, but {reason}."
        return skipped("dimension", text, category="expectation", expected=f"{dimension.value:g} mm")
    return _missed(dimension, measures, examined)


def _matches(dimension: Dimension, measures: Measures) -> tuple[bool, bool]:
    """Whether it was measured as such, and whether it follows from what was measured."""
    value = dimension.value
    if dimension.kind == "thread":
        low, high = value * _DRILLS[0], value * _DRILLS[1]
        return any(low <= size <= high for size in measures.holes), _among(value, measures.diameters)
    if dimension.kind == "diameter":
        direct = _among(value, measures.diameters)
        return direct, _among(value, measures.lengths) or _among(value, measures.derived)
    if dimension.kind == "radius":
        return _among(2 * value, measures.diameters), False
    return _among(value, measures.lengths), _among(value, measures.diameters) or _among(value, measures.derived)


def _among(value: float, values: set[float]) -> bool:
    return any(_is_close(value, other) for other in values)


def _is_close(first: float, second: float) -> bool:
    return math.isclose(first, second, rel_tol=_RELATIVE, abs_tol=_TOLERANCE)


def _found(dimension: Dimension, *, sure: bool) -> Finding:
    return Finding(
        check="dimension",
        category="expectation",
        outcome="passed",
        message=f"“{dimension.text}” of the request is there ({dimension.value:g} mm).",
        expected=f"{dimension.value:g} mm",
        measured=f"{dimension.value:g} mm",
        confidence="measured" if sure else "likely",
        hard=not dimension.doubt,
    )


def _missed(dimension: Dimension, measures: Measures, examined: Examined) -> Finding:
    pool = measures.diameters if dimension.kind in ("diameter", "radius", "thread") else measures.lengths
    near = sorted(pool, key=lambda value: abs(value - dimension.value))[:3]
    nearest = ", ".join(f"{value:.6g}" for value in near) + " mm" if near else "nothing of this kind"
    size = f"{dimension.value:g} mm"
    lacking = {
        "diameter": f"no diameter of {size}",
        "radius": f"no radius of {size}",
        "thread": f"no thread or hole for it of {size}",
        "length": f"no length of {size}",
    }
    return Finding(
        check="dimension",
        category="expectation",
        outcome="failed",
        message=f"The request says “{dimension.text}”, but the result has {lacking[dimension.kind]}. "
        f"The nearest: {nearest}.",
        expected=size,
        measured=nearest,
        object_name=next(iter(examined.shapes), ""),
        hard=True,
    )


def read_measures(measured: Sequence[Measured]) -> Measures:
    """All lengths of some shapes: each one's and their common extent, edges, radii, distances, thicknesses."""
    measures = Measures()
    boxes = [one.box for one in measured]
    for box in (*boxes, _united(boxes)):
        measures.lengths |= {_round(size) for size in (box.XLength, box.YLength, box.ZLength)}
    for one in measured:
        shape = one.shape
        if shape.countSubElements("Face") > MOST_FACES:
            measures.is_complete = False
        else:
            _read_faces(shape, measures)
            _read_edges(shape, measures)
            _read_holes(one, measures)
    return measures


def _united(boxes: Sequence[Any]) -> Any:
    united = type(boxes[0])(boxes[0])
    for box in boxes[1:]:
        united.add(box)
    return united


def _round(value: float) -> float:
    return round(abs(value), 5)


def _read_faces(shape: Any, measures: Measures) -> None:
    planes: dict[tuple[float, float, float], set[float]] = {}
    radii: dict[tuple[float, ...], set[float]] = {}
    for face in shape.Faces:
        surface = face.Surface
        if isinstance(surface, Part.Plane):
            normal = _upward(surface.Axis)
            planes.setdefault(normal, set()).add(_signed(surface.Position, normal))
        elif isinstance(surface, Part.Cylinder):
            measures.diameters.add(_round(2 * surface.Radius))
            radii.setdefault(_line(surface), set()).add(_round(surface.Radius))
            span = face.ParameterRange
            measures.lengths.add(_round(span[3] - span[2]))
        elif isinstance(surface, Part.Sphere):
            measures.diameters.add(_round(2 * surface.Radius))
            center = surface.Center
            radii.setdefault((center.x, center.y, center.z), set()).add(_round(surface.Radius))
        else:
            measures.is_complete = False
        if isinstance(surface, Part.Toroid):
            measures.diameters |= {_round(2 * surface.MinorRadius), _round(2 * surface.MajorRadius)}
    for heights in planes.values():
        measures.lengths |= {_round(a - b) for a in heights for b in heights if a > b}
    for sizes in radii.values():
        measures.lengths |= {_round(a - b) for a in sizes for b in sizes if a > b}


def _upward(axis: Any) -> tuple[float, float, float]:
    parts = [round(part, 5) + 0.0 for part in (axis.x, axis.y, axis.z)]
    sign = -1.0 if next((part for part in reversed(parts) if abs(part) > 1e-4), 1.0) < 0 else 1.0
    x, y, z = (sign * part + 0.0 for part in parts)
    return x, y, z


def _signed(point: Any, normal: Sequence[float]) -> float:
    return float(point.x * normal[0] + point.y * normal[1] + point.z * normal[2])


def _line(surface: Any) -> tuple[float, ...]:
    axis, center = surface.Axis, surface.Center
    foot = center - axis * center.dot(axis)
    return (*_upward(axis), *(round(part, 3) + 0.0 for part in (foot.x, foot.y, foot.z)))


def _read_edges(shape: Any, measures: Measures) -> None:
    points = []
    for edge in shape.Edges:
        if edge.Degenerated:
            continue
        if isinstance(edge.Curve, Part.Circle):
            measures.diameters.add(_round(2 * edge.Curve.Radius))
        elif isinstance(edge.Curve, Part.Line):
            measures.lengths.add(_round(edge.Length))
        points.append(edge.CenterOfMass)
    corners = [vertex.Point for vertex in shape.Vertexes]
    for axis in ("x", "y", "z"):
        places = {round(getattr(point, axis), 4) for point in (*corners, *points)}
        if len(places) <= 2 * MOST_FACES:
            measures.derived |= {_round(a - b) for a in places for b in places if a > b}


def _read_holes(measured: Measured, measures: Measures) -> None:
    holes, box = measured.holes, measured.box
    measures.holes |= {_round(hole.diameter) for hole in holes}
    measures.lengths |= {_round(hole.depth) for hole in holes}
    places = {hole.position for hole in holes}
    distances = {_round(math.dist(a, b)) for a in places for b in places if a < b}
    measures.derived |= distances | {_round(2 * distance) for distance in distances}
    middle, sides = box.Center, ((box.XMin, box.XMax), (box.YMin, box.YMax), (box.ZMin, box.ZMax))
    for hole in holes:
        along = sum(a * b for a, b in zip(hole.axis, (middle.x, middle.y, middle.z), strict=True))
        foot = [part - along * axis for part, axis in zip((middle.x, middle.y, middle.z), hole.axis, strict=True)]
        measures.derived.add(_round(2 * math.dist(hole.position, foot)))
        measures.derived |= {
            _round(part - end) for part, ends in zip(hole.position, sides, strict=True) for end in ends
        }
