"""Interference: solids that run into each other and did not before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any

from Part import OCCError

from ...core.validation import Finding
from ..snapshot import read_shape
from .examined import Examined, final_solids
from .finding import skipped, sound, unsound

LEAST_VOLUME = 1e-3
"""mm³ below which two solids touch."""
MOST_PAIRS = 30
_SECONDS_PER_FACE = 0.002


def check_interference(examined: Examined) -> Iterator[Finding]:
    """Every pair of visible solids of which at least one was touched."""
    shapes = {
        item.Name: shape for item in final_solids(examined.doc) if item.Visibility and (shape := read_shape(item))
    }
    names = set(examined.shapes) & set(shapes)
    pairs = [pair for pair in combinations(shapes, 2) if names & set(pair)]
    if not pairs:
        return
    near = [pair for pair in pairs if _boxes_meet(shapes[pair[0]], shapes[pair[1]])]
    undecided, clashes = 0, 0
    for at, (first, second) in enumerate(near):
        faces = shapes[first].countSubElements("Face") + shapes[second].countSubElements("Face")
        if at >= MOST_PAIRS or not examined.budget.allows(faces * _SECONDS_PER_FACE):
            undecided += 1
            continue
        volume = common_volume(shapes[first], shapes[second])
        if volume > LEAST_VOLUME and not _met_before(first, second, examined.shapes_before):
            clashes += 1
            yield _clash(first, second, volume=volume, examined=examined)
    if undecided:
        yield skipped("interference", f"There was no time to look whether {undecided} pair(s) of solids overlap.")
    if not clashes and undecided < len(pairs):
        yield sound("interference", "No solid runs into another one.", measured=f"{len(pairs) - undecided} pair(s)")


def _clash(first: str, second: str, *, volume: float, examined: Examined) -> Finding:
    labels = [examined.doc.getObject(name).Label for name in (first, second)]
    touched = first if first in examined.shapes else second
    return unsound(
        "interference",
        f"{labels[0]} and {labels[1]} run into each other: they share {volume:.6g} mm³. Move or cut one of them.",
        expected="no common volume",
        measured=f"{volume:.6g} mm³",
        name=touched,
    )


def common_volume(first: Any, second: Any) -> float:
    """Volume in mm³ that two shapes share; 0 when the kernel can't tell."""
    try:
        return float(first.common(second).Volume)
    except (OCCError, ValueError, RuntimeError):
        return 0.0


def _boxes_meet(first: Any, second: Any) -> bool:
    one, other = first.BoundBox, second.BoundBox
    gaps = (
        min(one.XMax, other.XMax) - max(one.XMin, other.XMin),
        min(one.YMax, other.YMax) - max(one.YMin, other.YMin),
        min(one.ZMax, other.ZMax) - max(one.ZMin, other.ZMin),
    )
    return bool(min(gaps) > 1e-6)


def _met_before(first: str, second: str, shapes: Mapping[str, Any]) -> bool:
    one, other = shapes.get(first), shapes.get(second)
    if one is None or other is None:
        return False
    return _boxes_meet(one, other) and common_volume(one, other) > LEAST_VOLUME
