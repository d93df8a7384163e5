"""Holes as they were promised: diameter, count, depth, through or blind, position, and the pattern they form."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from ...core.plan import ExpectedHoles, ExpectedPattern
from ...core.validation import Finding
from ..holes import Hole, count_axes
from .examined import Measured
from .finding import claim, numbers
from .hole_patterns import find_circle, find_rows, nearest

Point = tuple[float, float, float]


def check_holes(wanted: ExpectedHoles, shapes: Mapping[str, Measured]) -> Finding:
    """Counts as people do: an axis through both walls of a bracket is two holes, or one that goes through both.

    A bore that is slit counts where no other one has its diameter.
    """
    found = [(name, hole) for name, one in shapes.items() for hole in one.holes]
    of_size = _of_size(found, wanted)
    if not of_size:
        found = [(name, hole) for name, one in shapes.items() for hole in one.slit_holes]
        of_size = _of_size(found, wanted)
    fitting = [(name, hole) for name, hole in of_size if _fits(hole, wanted, shapes[name])]
    holes = [hole for _, hole in fitting]
    missed = [at for at in wanted.at if not any(_distance(hole, at) <= wanted.tolerance for hole in holes)]
    if missed:
        return _missed_position(wanted, missed, of_size)
    passed = wanted.count in (len(holes), count_axes(holes))
    others = sorted({round(hole.diameter, 4) for name, hole in found if (name, hole) not in of_size})
    measured = str(len(holes)) if passed else _told(len(holes), of_size, others, wanted=wanted)
    return claim(
        "holes",
        passed=passed,
        subject=_subject(wanted),
        expected=str(wanted.count),
        measured=measured,
        name=_first(fitting or of_size or found, shapes),
        elements=_faces(fitting or of_size),
    )


def _of_size(found: Sequence[tuple[str, Hole]], wanted: ExpectedHoles) -> list[tuple[str, Hole]]:
    return [(name, hole) for name, hole in found if _is_close(hole.diameter, wanted.diameter, wanted.tolerance)]


def _fits(hole: Hole, wanted: ExpectedHoles, measured: Measured) -> bool:
    if wanted.depth is not None and not _is_close(hole.depth, wanted.depth, max(wanted.tolerance, 1e-3 * wanted.depth)):
        return False
    return wanted.through is None or measured.rims.is_through(hole) == wanted.through


def _subject(wanted: ExpectedHoles) -> str:
    size, depth = f"{wanted.diameter:.6g} mm", f"{wanted.depth or 0:.6g} mm"
    subjects = {
        (None, False): f"Number of holes of {size}",
        (None, True): f"Number of {depth} deep holes of {size}",
        (True, False): f"Number of through holes of {size}",
        (True, True): f"Number of through, {depth} deep holes of {size}",
        (False, False): f"Number of blind holes of {size}",
        (False, True): f"Number of blind, {depth} deep holes of {size}",
    }
    return subjects[wanted.through, wanted.depth is not None]


def _told(
    fitting: int, of_size: Sequence[tuple[str, Hole]], diameters: Sequence[float], *, wanted: ExpectedHoles
) -> str:
    """How many fit, and what there is instead."""
    if of_size and (wanted.depth is not None or wanted.through is not None):
        depths = sorted({round(hole.depth, 4) for _, hole in of_size})
        return f"{fitting} ({len(of_size)} of this diameter, {numbers(depths, 'mm', by=' and ')} deep)"
    others = numbers(diameters, "mm", by=", ")
    return f"{fitting} (there are holes of {others})" if diameters else str(fitting)


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
    holes = [hole for _, hole in fitting]
    if wanted.circle is not None:
        passed = find_circle(holes, count=wanted.count, diameter=wanted.circle, tolerance=wanted.tolerance) is not None
    else:
        passed = find_rows(holes, count=wanted.count, pitch=wanted.pitch, tolerance=wanted.tolerance) is not None
    expected = f"{wanted.count} {numbers(wanted.pitch, 'mm')} apart"
    if wanted.circle:
        expected = f"{wanted.count} on a circle of {wanted.circle:.6g} mm"
    return claim(
        "pattern",
        passed=passed,
        subject=f"The pattern of holes of {wanted.diameter:.6g} mm",
        expected=expected,
        measured=expected if passed else _told_pattern(wanted, holes),
        name=_first(fitting, shapes),
        elements=_faces(fitting),
    )


def _told_pattern(wanted: ExpectedPattern, holes: Sequence[Hole]) -> str:
    """What the holes of the diameter form, all of them taken together."""
    centres = list({hole.position: None for hole in holes})
    if len(centres) < 2 or len(centres) != wanted.count:
        return f"{len(centres)} hole(s)"
    if wanted.circle is None:
        told = sorted({round(distance, 4) for distance in nearest(centres)})
        return f"{len(centres)}, {numbers(told, 'mm', by=' and ')} apart"
    middle = [sum(parts) / len(centres) for parts in zip(*centres, strict=True)]
    radii = [math.dist(centre, middle) for centre in centres]
    if max(radii) - min(radii) > wanted.tolerance:
        return "on no circle"
    mean = f"{2 * sum(radii) / len(radii):.6g} mm"
    even = max(nearest(centres)) - min(nearest(centres)) <= wanted.tolerance
    return f"{len(centres)} on a circle of {mean}" if even else f"{len(centres)} on a circle of {mean}, unevenly"


def _is_close(first: float, second: float, tolerance: float) -> bool:
    return abs(first - second) <= tolerance
