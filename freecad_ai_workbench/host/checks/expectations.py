"""What the plan promised, measured on the result."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any, cast

from ...core.plan import (
    Expectation,
    ExpectedArea,
    ExpectedBoundingBox,
    ExpectedCenter,
    ExpectedChamfer,
    ExpectedDistance,
    ExpectedFaces,
    ExpectedFillet,
    ExpectedHoles,
    ExpectedMass,
    ExpectedParameter,
    ExpectedPattern,
    ExpectedSolids,
    ExpectedSymmetry,
    ExpectedVolume,
    ExpectedWall,
)
from ...core.validation import Finding
from .edges import check_chamfer, check_fillet
from .examined import Examined, Measured
from .finding import claim, numbers, skipped
from .holes import check_holes, check_pattern
from .parameters import check_parameter
from .symmetry import find_asymmetry
from .walls import MOST_FACES, Wall, find_thinnest_taper, find_thinnest_wall, find_thinnest_web

Shapes = Mapping[str, Measured]
_EXACT = 1e-3
"""A relative tolerance up to this is that of a value, a larger one that of a range."""


def check_expectation(wanted: Expectation, examined: Examined) -> Finding:
    """One measurable claim of the plan against the document."""
    if isinstance(wanted, ExpectedParameter):
        return check_parameter(wanted, examined.doc)
    if isinstance(wanted, ExpectedDistance):
        return _check_distance(wanted, examined)
    shapes = examined.meant(wanted.of)
    if not shapes:
        noun = _NOUNS[wanted.kind]
        subject = f"No solid was added or changed; {noun}"
        if wanted.of:
            subject = f"There is no object “{wanted.of}” to measure; {noun}"
        return claim(wanted.kind, passed=False, subject=subject, expected="there", measured="not")
    check = cast(Callable[[Expectation, Shapes], Finding], _CHECKS[type(wanted)])
    return check(wanted, shapes)


_NOUNS = {
    "bounding_box": "the bounding box",
    "volume": "the volume",
    "area": "the area",
    "mass": "the mass",
    "center": "the center",
    "solids": "the solids",
    "faces": "the faces",
    "holes": "the holes",
    "pattern": "the pattern",
    "fillet": "the fillet",
    "chamfer": "the chamfer",
    "wall": "the wall",
    "symmetry": "the symmetry",
}


def _check_bounding_box(wanted: ExpectedBoundingBox, shapes: Shapes) -> Finding:
    box = reduce(_united, (one.box for one in shapes.values()))
    size, corner = (box.XLength, box.YLength, box.ZLength), (box.XMin, box.YMin, box.ZMin)
    fits = _all_close(wanted.size, size, wanted.tolerance)
    if fits and wanted.at is not None and not _all_close(wanted.at, corner, wanted.tolerance):
        return claim(
            "bounding_box",
            passed=False,
            subject="The lowest corner",
            expected=f"({numbers(wanted.at, '', by=', ')})",
            measured=f"({numbers(_clean(corner), '', by=', ')})",
            name=next(iter(shapes)),
        )
    return claim(
        "bounding_box",
        passed=fits,
        subject="Overall size",
        expected=numbers(wanted.size, "mm"),
        measured=numbers(size, "mm"),
        name=next(iter(shapes)),
    )


def _united(first: Any, second: Any) -> Any:
    both = type(first)(first)
    both.add(second)
    return both


def _clean(values: tuple[float, ...]) -> list[float | None]:
    return [0.0 if abs(value) < 1e-9 else value for value in values]


def _all_close(wanted: tuple[float | None, ...], found: tuple[float, ...], tolerance: float) -> bool:
    return all(a is None or abs(a - b) <= tolerance for a, b in zip(wanted, found, strict=True))


def _check_amount(wanted: ExpectedVolume | ExpectedArea | ExpectedMass, shapes: Shapes) -> Finding:
    if isinstance(wanted, ExpectedArea):
        value, subject, unit = sum(one.shape.Area for one in shapes.values()), "Surface area", "mm²"
    else:
        value, subject, unit = sum(one.shape.Volume for one in shapes.values()), "Volume", "mm³"
    if isinstance(wanted, ExpectedMass):
        value, subject, unit = value * wanted.density / 1000, f"Mass at {wanted.density:g} g/cm³", "g"
    ranged = "relative_tolerance" in wanted.model_fields_set and wanted.relative_tolerance > _EXACT
    expected = numbers(wanted.limits, unit, by=" – ") if ranged else f"{wanted.value:.6g} {unit}"
    passed = abs(value - wanted.value) <= wanted.relative_tolerance * wanted.value
    return claim(
        wanted.kind,
        passed=passed,
        subject=subject,
        expected=expected,
        measured=f"{value:.6g} {unit}" + (f" ({expected})" if ranged and passed else ""),
        name=next(iter(shapes)),
    )


def _check_center(wanted: ExpectedCenter, shapes: Shapes) -> Finding:
    solid = [one.shape for one in shapes.values() if one.shape.Solids]
    volume = sum(shape.Volume for shape in solid)
    if not volume:
        return skipped("center", "There is no volume to have a centre.", category="expectation")
    weighted = [shape.CenterOfGravity * (shape.Volume / volume) for shape in solid]
    found = (sum(part.x for part in weighted), sum(part.y for part in weighted), sum(part.z for part in weighted))
    return claim(
        "center",
        passed=_all_close(wanted.at, found, wanted.tolerance),
        subject="Centre of mass",
        expected=f"({numbers(wanted.at, '', by=', ')})",
        measured=f"({numbers(_clean(found), '', by=', ')})",
        name=next(iter(shapes)),
    )


def _check_solids(wanted: ExpectedSolids, shapes: Shapes) -> Finding:
    count = sum(len(one.shape.Solids) for one in shapes.values())
    return claim(
        "solids",
        passed=count == wanted.count,
        subject="Number of solids",
        expected=str(wanted.count),
        measured=str(count),
        name=next(iter(shapes)),
    )


def _check_faces(wanted: ExpectedFaces, shapes: Shapes) -> Finding:
    count = sum(len(one.shape.Faces) for one in shapes.values())
    if count != wanted.count:
        count = sum(len(one.shape.removeSplitter().Faces) for one in shapes.values())
    return claim(
        "faces",
        passed=count == wanted.count,
        subject="Number of faces",
        expected=str(wanted.count),
        measured=str(count),
        name=next(iter(shapes)),
    )


def _check_wall(wanted: ExpectedWall, shapes: Shapes) -> Finding:
    if any(one.shape.countSubElements("Face") > MOST_FACES for one in shapes.values()):
        return skipped("wall", "There are too many faces to look for the thinnest wall.", category="expectation")
    walls = [(name, wall) for name, one in shapes.items() if (wall := find_thinnest_wall(one.shape)) is not None]
    if not walls:
        reason = "No two flat or round faces lie opposite each other, so no wall could be measured."
        return skipped("wall", reason, category="expectation", expected=f"{wanted.thickness:.6g} mm")
    name, wall = min(walls, key=_thickness)
    if not _is_as_thick(wall, wanted):
        others = ((name, find(one.shape)) for find in _OTHER_WALLS for name, one in shapes.items())
        meant = ((name, other) for name, other in others if other is not None and _is_as_thick(other, wanted))
        name, wall = next(meant, (name, wall))
    return claim(
        "wall",
        passed=_is_as_thick(wall, wanted),
        subject="The thinnest wall",
        expected=f"{wanted.thickness:.6g} mm",
        measured=f"{wall.thickness:.6g} mm",
        name=name,
        elements=wall.faces,
    )


_OTHER_WALLS = (find_thinnest_web, find_thinnest_taper)
"""What a plan may mean by a wall, besides that between flat or round sides."""


def _is_as_thick(wall: Wall, wanted: ExpectedWall) -> bool:
    return abs(wall.thickness - wanted.thickness) <= wanted.tolerance


def _thickness(found: tuple[str, Wall]) -> float:
    return found[1].thickness


def _check_symmetry(wanted: ExpectedSymmetry, shapes: Shapes) -> Finding:
    name, measured = next(iter(shapes.items()))
    shape = measured.shape
    if shape.countSubElements("Face") > MOST_FACES:
        return skipped(
            "symmetry", "There are too many faces to compare with their mirror image.", category="expectation"
        )
    problem = find_asymmetry(shape, wanted.plane, centered=wanted.centered)
    return claim(
        "symmetry",
        passed=not problem,
        subject=f"Symmetry about the {wanted.plane} plane",
        expected="a mirror image on either side",
        measured=problem or "a mirror image on either side",
        name=name,
        elements=[word.rstrip(",") for word in problem.split() if word.startswith("Face")],
    )


def _check_distance(wanted: ExpectedDistance, examined: Examined) -> Finding:
    found = [next(iter(examined.meant(label).items()), None) if label else None for label in wanted.between]
    first, second = found
    subject = f"Distance between {wanted.between[0]} and {wanted.between[1]}"
    expected = f"{wanted.value:.6g} mm"
    if first is None or second is None:
        missing = wanted.between[0] if first is None else wanted.between[1]
        return claim(
            "distance", passed=False, subject=subject, expected=expected, measured=f"not there: no “{missing}”"
        )
    value = first[1].shape.distToShape(second[1].shape)[0]
    return claim(
        "distance",
        passed=abs(value - wanted.value) <= wanted.tolerance,
        subject=subject,
        expected=expected,
        measured=f"{value:.6g} mm",
        name=first[0],
    )


_CHECKS: dict[type, Callable[..., Finding]] = {
    ExpectedBoundingBox: _check_bounding_box,
    ExpectedVolume: _check_amount,
    ExpectedArea: _check_amount,
    ExpectedMass: _check_amount,
    ExpectedCenter: _check_center,
    ExpectedSolids: _check_solids,
    ExpectedFaces: _check_faces,
    ExpectedHoles: check_holes,
    ExpectedPattern: check_pattern,
    ExpectedFillet: check_fillet,
    ExpectedChamfer: check_chamfer,
    ExpectedWall: _check_wall,
    ExpectedSymmetry: _check_symmetry,
}
