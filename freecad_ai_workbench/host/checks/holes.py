"""Holes as they were promised: diameter, count, depth, through or blind, position, and the pattern they form."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ...core.plan import ExpectedHoles, ExpectedPattern
from ...core.validation import Finding
from ..holes import Hole, count_axes, is_through
from .examined import Measured
from .finding import claim, numbers

Point = tuple[float, float, float]


def check_holes(wanted: ExpectedHoles, shapes: Mapping[str, Measured]) -> Finding:
    """Counts as people do: an axis through both walls of a bracket is two holes, or one that goes through both."""
    found = [(name, hole) for name, one in shapes.items() for hole in one.holes]
    of_size = [(name, hole) for name, hole in found if _is_close(hole.diameter, wanted.diameter, wanted.tolerance)]
    fitting = [(name, hole) for name, hole in of_size if _fits(hole, wanted, shape=shapes[name].shape)]
    holes = [hole for _, hole in fitting]
    missed = [at for at in wanted.at if not any(_distance(hole, at) <= wanted.tolerance for hole in holes)]
    if missed:
        return _missed_position(wanted, missed, of_size)
    passed = wanted.count in (len(holes), count_axes(holes))
    others = sorted({round(hole.diameter, 4) for _, hole in found})
    measured = str(len(holes)) + ("" if passed or not others else _told(of_size, others, wanted))
    return claim(
        "holes",
        passed=passed,
        subject=f"Number of {_words(wanted)} holes of {wanted.diameter:.6g} mm".replace("of  ", "of "),
        expected=str(wanted.count),
        measured=measured,
        name=_first(fitting or of_size or found, shapes),
        elements=_faces(fitting or of_size),
    )


def _fits(hole: Hole, wanted: ExpectedHoles, *, shape: Any) -> bool:
    if wanted.depth is not None and not _is_close(hole.depth, wanted.depth, max(wanted.tolerance, 1e-3 * wanted.depth)):
        return False
    return wanted.through is None or is_through(hole, shape) == wanted.through


def _words(wanted: ExpectedHoles) -> str:
    side = {True: "through", False: "blind", None: ""}[wanted.through]
    depth = "" if wanted.depth is None else f"{wanted.depth:.6g} mm deep"
    return ", ".join(filter(None, (side, depth)))


def _told(of_size: Sequence[tuple[str, Hole]], diameters: Iterable[float], wanted: ExpectedHoles) -> str:
    """What there is instead."""
    if of_size and (wanted.depth is not None or wanted.through is not None):
        depths = sorted({round(hole.depth, 4) for _, hole in of_size})
        return f" ({len(of_size)} of this diameter, {numbers(depths, 'mm', by=' and ')} deep)"
    return f" (there are holes of {numbers(list(diameters), 'mm', by=', ')})"


def _missed_position(
    wanted: ExpectedHoles, missed: Sequence[Sequence[float | None]], of_size: Sequence[tuple[str, Hole]]
) -> Finding:
    expected = "; ".join(f"({numbers(at, '', by=', ')})" for at in missed)
    present = "; ".join(f"({numbers(hole.at(0), '', by=', ')})" for _, hole in of_size[:6]) or "none"
    return claim(
        "holes",
        passed=False,
        subject=f"Position of holes of {wanted.diameter:.6g} mm",
        expected=expected,
        measured=present,
        name=of_size[0][0] if of_size else "",
        elements=_faces(of_size),
    )


def _first(found: Sequence[tuple[str, Hole]], shapes: Mapping[str, Measured]) -> str:
    return found[0][0] if found else next(iter(shapes), "")


def _faces(found: Sequence[tuple[str, Hole]]) -> tuple[str, ...]:
    """Those on the first object, which the finding names."""
    return tuple(face for name, hole in found if name == found[0][0] for face in hole.faces)


def _distance(hole: Hole, at: Sequence[float | None]) -> float:
    """From a point to the hole's axis in mm, open coordinates left out."""
    known = [axis for axis in range(3) if at[axis] is not None]
    offset = [float(at[axis] or 0.0) - hole.position[axis] for axis in known]
    direction = [hole.axis[axis] for axis in known]
    length = sum(part * part for part in direction)
    along = sum(a * b for a, b in zip(offset, direction, strict=True)) / length if length > 1e-12 else 0.0
    return math.hypot(*(a - along * b for a, b in zip(offset, direction, strict=True)))


def check_pattern(wanted: ExpectedPattern, shapes: Mapping[str, Measured]) -> Finding:
    """A circle of holes at equal angles, or rows whose neighbours are one of the pitches apart."""
    found = [(name, hole) for name, one in shapes.items() for hole in one.holes]
    fitting = [(name, hole) for name, hole in found if _is_close(hole.diameter, wanted.diameter, wanted.tolerance)]
    centres = list({hole.position: None for _, hole in fitting})
    if len(centres) != wanted.count:
        passed, measured = False, f"{len(centres)} hole(s)"
    elif wanted.circle is not None:
        passed, measured = _on_circle(centres, wanted.circle, wanted.tolerance)
    else:
        passed, measured = _in_rows(centres, wanted.pitch, wanted.tolerance)
    shape = f"on a circle of {wanted.circle:.6g} mm" if wanted.circle else f"{numbers(wanted.pitch, 'mm')} apart"
    return claim(
        "pattern",
        passed=passed,
        subject=f"The pattern of holes of {wanted.diameter:.6g} mm",
        expected=f"{wanted.count} {shape}",
        measured=measured,
        name=_first(fitting, shapes),
        elements=_faces(fitting),
    )


def _on_circle(centres: Sequence[Point], circle: float, tolerance: float) -> tuple[bool, str]:
    middle = [sum(parts) / len(centres) for parts in zip(*centres, strict=True)]
    radii = [math.dist(centre, middle) for centre in centres]
    nearest = _nearest(centres)
    step = circle * math.sin(math.pi / len(centres)) if len(centres) > 1 else 0.0
    round_ = all(abs(2 * radius - circle) <= tolerance for radius in radii)
    even = len(centres) < 2 or all(abs(distance - step) <= tolerance for distance in nearest)
    mean = 2 * sum(radii) / len(radii)
    told = f"{len(centres)} on a circle of {mean:.6g} mm" if max(radii) - min(radii) <= tolerance else "on no circle"
    return round_ and even, told if even or not round_ else told + ", unevenly"


def _in_rows(centres: Sequence[Point], pitch: Sequence[float], tolerance: float) -> tuple[bool, str]:
    """Each hole's nearest neighbour is at a pitch, and each pitch is between some two holes."""
    distances = {round(math.dist(a, b), 4) for a in centres for b in centres if a < b}
    nearest = _nearest(centres)
    near = all(any(abs(distance - step) <= tolerance for step in pitch) for distance in nearest)
    each = all(any(abs(distance - step) <= tolerance for distance in distances) for step in pitch)
    told = sorted({round(distance, 4) for distance in nearest})
    return near and each, f"{len(centres)}, {numbers(told, 'mm', by=' and ')} apart" if told else f"{len(centres)}"


def _nearest(centres: Sequence[Point]) -> list[float]:
    pairs = [[math.dist(a, b) for b in centres if b is not a] for a in centres]
    return [min(distances) for distances in pairs if distances]


def _is_close(first: float, second: float, tolerance: float) -> bool:
    return abs(first - second) <= tolerance
