"""Circles and rows that some holes form, among others of the same diameter."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from ..holes import Hole

Point = tuple[float, float, float]


def find_circle(holes: Sequence[Hole], *, count: int, diameter: float, tolerance: float) -> list[Point] | None:
    """The centres of exactly `count` holes at equal angles on a circle of this diameter in mm, if there are such."""
    centres = _centres(holes)
    if count == len(centres) and count < 3:
        return _few_on_circle(centres, diameter, tolerance)
    step = diameter * math.sin(math.pi / max(count, 1))
    for middle in _middles(holes, centres, diameter / 2, step, tolerance):
        on_circle = [one for one in centres if abs(2 * math.dist(one, middle) - diameter) <= tolerance]
        if len(on_circle) == count and all(abs(near - step) <= tolerance for near in nearest(on_circle)):
            return on_circle
    return None


def find_rows(holes: Sequence[Hole], *, count: int, pitch: Sequence[float], tolerance: float) -> list[Point] | None:
    """The centres of exactly `count` holes that hang together by these distances in mm, each of which occurs."""
    for group in _groups(_centres(holes), pitch, tolerance):
        distances = {math.dist(a, b) for a in group for b in group if a < b}
        each = all(any(abs(distance - step) <= tolerance for distance in distances) for step in pitch)
        near = all(any(abs(distance - step) <= tolerance for step in pitch) for distance in nearest(group))
        if len(group) == count and each and near:
            return group
    return None


def nearest(centres: Sequence[Point]) -> list[float]:
    """Each point's distance to its nearest neighbour."""
    pairs = [[math.dist(a, b) for b in centres if b is not a] for a in centres]
    return [min(distances) for distances in pairs if distances]


def _centres(holes: Sequence[Hole]) -> list[Point]:
    return list({hole.position: None for hole in holes})


def _few_on_circle(centres: list[Point], diameter: float, tolerance: float) -> list[Point] | None:
    """One hole says nothing against a circle; two lie opposite to each other."""
    fits = len(centres) < 2 or abs(math.dist(*centres) - diameter) <= tolerance
    return centres if fits else None


def _middles(
    holes: Sequence[Hole], centres: Sequence[Point], radius: float, step: float, tolerance: float
) -> Iterator[Point]:
    """Where the circle's middle can be: beside each two holes that could be neighbours on it."""
    axis = holes[0].axis if holes else (0.0, 0.0, 1.0)
    for at, first in enumerate(centres):
        for second in centres[at + 1 :]:
            apart = math.dist(first, second)
            if abs(apart - step) > tolerance:
                continue
            half = [(a + b) / 2 for a, b in zip(first, second, strict=True)]
            aside = _cross(axis, [b - a for a, b in zip(first, second, strict=True)])
            height = math.sqrt(max(radius**2 - apart**2 / 4, 0.0)) / apart
            for sign in (1, -1):
                yield tuple(h + sign * height * part for h, part in zip(half, aside, strict=True))  # type: ignore[misc]


def _cross(a: Sequence[float], b: Sequence[float]) -> tuple[float, float, float]:
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def _groups(centres: Sequence[Point], pitch: Sequence[float], tolerance: float) -> Iterator[list[Point]]:
    """All centres together, then those that hang together by a pitch."""
    yield list(centres)
    left = list(centres)
    while left:
        group = [left.pop()]
        for member in group:
            near = [one for one in left if any(abs(math.dist(one, member) - step) <= tolerance for step in pitch)]
            group.extend(near)
            left = [one for one in left if one not in near]
        yield group
