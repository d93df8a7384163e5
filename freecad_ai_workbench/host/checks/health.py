"""Health: what recomputes, and whether shapes are sound. What was broken before is nobody's fault now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...core.design import ObjectState
from ...core.validation import Finding
from ..snapshot import read_shape
from .examined import Examined, count_solids
from .finding import skipped, sound, unsound

_FACES, _EDGES = "Face", "Edge"
_MOST_NAMED = 4


def check_health(examined: Examined) -> Iterator[Finding]:
    """Recompute errors that are new, and the soundness of every touched solid."""
    yield _recompute_finding(examined)
    solid = [state for state in examined.touched if state.shape is not None and state.shape.solids]
    for state in solid:
        yield _shape_finding(state, examined)
    yield from _open_shells(examined)
    if not solid:
        yield _solid_finding(examined)


def _recompute_finding(examined: Examined) -> Finding:
    """Sketches whose constraints are at odds are told by a check of their own."""
    before = examined.before.broken()
    broken = [item for item in examined.doc.Objects if not item.isValid() and item.Name not in before]
    broken = [item for item in broken if not _is_at_odds(item)] or broken
    if not broken:
        return sound("recompute", "Every feature recomputes.", expected="no feature newly in error", measured="none")
    reasons = "; ".join(f"{item.Label}: {_one_line(item.getStatusString())}" for item in broken)
    return unsound(
        "recompute",
        f"FreeCAD could not compute {reasons}.",
        expected="no feature newly in error",
        measured=reasons,
        name=broken[0].Name,
        hard=True,
    )


def _is_at_odds(item: Any) -> bool:
    return item.TypeId == "Sketcher::SketchObject" and bool(item.ConflictingConstraints or item.RedundantConstraints)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shape_finding(state: ObjectState, examined: Examined) -> Finding:
    problem, elements = _problem(state, examined)
    shape = state.shape
    measured = "" if shape is None else f"{shape.solids} solid(s), {shape.volume or 0.0:.6g} mm³"
    expected = "a valid shape with a positive volume"
    if not problem:
        return sound("shape", f"{state.label} is a sound solid.", expected=expected, measured=measured, name=state.name)
    if _was_so(state, examined):
        return skipped("shape", f"{state.label} was not sound before either: {problem}.", name=state.name)
    return unsound(
        "shape",
        f"{state.label}: {problem}.",
        expected=expected,
        measured=f"{measured}; {problem}",
        name=state.name,
        elements=elements,
        hard=True,
    )


def _problem(state: ObjectState, examined: Examined) -> tuple[str, tuple[str, ...]]:
    """What is wrong with a solid, and which of its faces and edges are."""
    shape = state.shape
    if shape is None or ((shape.volume or 0.0) > 0 and shape.valid):
        return "", ()
    if shape.valid:
        return f"its volume is {shape.volume or 0.0:.6g} mm³", ()
    elements = find_invalid(read_shape(examined.doc.getObject(state.name)))
    where = f" at {', '.join(elements[:_MOST_NAMED])}" if elements else ""
    return f"its shape is invalid (BRep check){where}", elements


def find_invalid(shape: Any) -> tuple[str, ...]:
    """Names of the faces and edges that the kernel's own check refuses."""
    faces = [f"{_FACES}{at}" for at, face in enumerate(shape.Faces, 1) if not face.isValid()]
    edges = [f"{_EDGES}{at}" for at, edge in enumerate(shape.Edges, 1) if not edge.isValid()]
    return (*faces, *edges)


def _was_so(state: ObjectState, examined: Examined) -> bool:
    before = examined.before.find(state.name)
    shape = before.shape if before is not None and before.name == state.name else None
    return shape is not None and shape.solids > 0 and (not shape.valid or (shape.volume or 0.0) <= 0)


def _open_shells(examined: Examined) -> Iterator[Finding]:
    """Shells with a hole in them: what was meant to be a solid and is none. Single faces are surfaces and fine."""
    for state in examined.touched:
        shape = state.shape
        if shape is None or shape.solids or shape.faces < 2 or state.type_id.startswith("Sketcher::"):
            continue
        item = examined.doc.getObject(state.name)
        if any(count_solids(user) for user in item.InList) or _had_no_solid(state, examined):
            continue
        edges = find_open_edges(read_shape(item))
        if edges:
            yield unsound(
                "shell",
                f"{state.label} is an open shell and not a solid: its edges {', '.join(edges[:_MOST_NAMED])} "
                "belong to one face only. Close it and make a solid of it.",
                expected="closed shells",
                measured=f"{len(edges)} open edge(s)",
                name=state.name,
                elements=edges,
                hard=True,
            )


def _had_no_solid(state: ObjectState, examined: Examined) -> bool:
    before = examined.before.find(state.name)
    return before is not None and before.shape is not None and not before.shape.solids


def find_open_edges(shape: Any) -> tuple[str, ...]:
    """Names of the edges that only one face of a shell has."""
    if all(shell.isClosed() for shell in shape.Shells) and shape.Shells:
        return ()
    counts: dict[int, int] = {}
    for face in shape.Faces:
        for edge in face.Edges:
            counts[edge.hashCode()] = counts.get(edge.hashCode(), 0) + 1
    edges = enumerate(shape.Edges, 1)
    return tuple(f"{_EDGES}{at}" for at, edge in edges if counts.get(edge.hashCode()) == 1 and not _is_seam(edge))


def _is_seam(edge: Any) -> bool:
    return bool(edge.Degenerated)


def _solid_finding(examined: Examined) -> Finding:
    """No touched object has a solid: wrong where something was to be built, fine where parameters were added."""
    shapeless = all(state.shape is None for state in examined.touched)
    solids_exist = any(count_solids(item) for item in examined.doc.Objects)
    measured = "solids elsewhere in the document" if solids_exist else "no solid"
    if shapeless and solids_exist:
        return sound("solid", "The design has a solid.", expected="at least one solid", measured=measured)
    return unsound("solid", "The change made no solid.", expected="at least one solid", measured=measured, hard=True)
