"""Boundaries of solids: surfaces that run through each other, edges too short to make and faces too narrow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import Part

from ...core.validation import Finding
from .examined import Budget, Examined
from .finding import skipped, sound, unsound

SHORTEST_EDGE = 0.005
NARROWEST_FACE = 0.005
"""mm. Below, an edge or a face comes from a mistake: parts that almost touch, or a cut that is almost flush."""
MOST_FACES = 400
_PLAIN = (Part.Plane, Part.Cylinder, Part.Cone, Part.Sphere)
_SECONDS_PER_PLAIN_FACE, _SECONDS_PER_OTHER_FACE = 0.004, 0.1
"""What the kernel's check for intersections takes; helical faces make it minutes."""


def check_boundaries(examined: Examined) -> Iterator[Finding]:
    """Of every result: no intersection with itself, and nothing tiny that was not there before."""
    for name, shape in examined.shapes.items():
        label = examined.doc.getObject(name).Label
        before = examined.shapes_before.get(name)
        if before is not None and before.isSame(shape):
            continue
        yield _intersection_finding(shape, name=name, label=label, before=before, budget=examined.budget)
        yield from _tiny_findings(shape, name=name, label=label, before=before)


def _intersection_finding(shape: Any, *, name: str, label: str, before: Any, budget: Budget) -> Finding:
    if not _can_look_at(shape, budget):
        return skipped("intersection", f"{label}: there was no time to look for intersections.", name=name)
    trouble = find_intersection(shape)
    if not trouble:
        return sound("intersection", f"{label} does not run through itself.", name=name, measured="no intersection")
    if before is not None and not _can_look_at(before, budget):
        return skipped(
            "intersection",
            f"{label} runs through itself; there was no time to see whether it did so before.",
            name=name,
        )
    if before is not None and find_intersection(before):
        return skipped("intersection", f"{label} ran through itself before, too.", name=name)
    return unsound(
        "intersection",
        f"{label} runs through itself ({trouble}).",
        expected="surfaces that meet at their edges alone",
        measured=trouble,
        name=name,
        elements=_overlapping_solids(shape),
        hard=True,
    )


def find_intersection(shape: Any) -> str:
    """What the kernel's check for Boolean operations complains about; empty when nothing intersects."""
    try:
        shape.check(True)
    except ValueError as error:
        lines = [line.strip() for line in str(error).splitlines() if "Intersect" in line or "intersect" in line]
        return lines[0].removeprefix("Error in ") if lines else ""
    return ""


def _can_look_at(shape: Any, budget: Budget) -> bool:
    return shape.countSubElements("Face") <= MOST_FACES and budget.allows(_seconds_for(shape))


def _seconds_for(shape: Any) -> float:
    plain = sum(isinstance(face.Surface, _PLAIN) for face in shape.Faces)
    return plain * _SECONDS_PER_PLAIN_FACE + (len(shape.Faces) - plain) * _SECONDS_PER_OTHER_FACE


def _overlapping_solids(shape: Any) -> tuple[str, ...]:
    solids = shape.Solids
    return tuple(f"Solid{at}" for at in range(1, len(solids) + 1)) if len(solids) > 1 else ()


def _tiny_findings(shape: Any, *, name: str, label: str, before: Any) -> Iterator[Finding]:
    edges, faces = find_tiny_edges(shape), find_slivers(shape)
    if edges and (before is None or len(find_tiny_edges(before)) < len(edges)):
        yield unsound(
            "tiny_edges",
            f"{label} has {len(edges)} edge(s) shorter than {SHORTEST_EDGE:g} mm: {', '.join(edges[:4])}. "
            "Something almost meets; make it meet.",
            expected=f"edges of at least {SHORTEST_EDGE:g} mm",
            measured=f"{len(edges)} shorter ones",
            name=name,
            elements=edges,
        )
    if faces and (before is None or len(find_slivers(before)) < len(faces)):
        yield unsound(
            "slivers",
            f"{label} has {len(faces)} face(s) narrower than {NARROWEST_FACE:g} mm: {', '.join(faces[:4])}. "
            "Something is almost flush; make it flush.",
            expected=f"faces at least {NARROWEST_FACE:g} mm wide",
            measured=f"{len(faces)} narrower ones",
            name=name,
            elements=faces,
        )


def find_tiny_edges(shape: Any) -> tuple[str, ...]:
    """Names of edges shorter than `SHORTEST_EDGE`; the poles of spheres and cones are none."""
    named = enumerate(shape.Edges, 1)
    return tuple(f"Edge{at}" for at, edge in named if not edge.Degenerated and edge.Length < SHORTEST_EDGE)


def find_slivers(shape: Any) -> tuple[str, ...]:
    """Names of faces that are narrower than `NARROWEST_FACE` on average: twice the area by the length around."""
    return tuple(f"Face{at}" for at, face in enumerate(shape.Faces, 1) if 2 * face.Area < NARROWEST_FACE * face.Length)
