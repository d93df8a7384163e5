"""Sketches: constraints at odds with each other, and geometry that nothing holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...core.validation import Finding
from .examined import Examined
from .finding import advice, sound, unsound

_SKETCH = "Sketcher::SketchObject"


def check_sketches(examined: Examined) -> Iterator[Finding]:
    """Conflicts fail; redundant ones, too, as FreeCAD refuses them; free geometry of new sketches is a hint."""
    for state in examined.touched:
        if state.type_id != _SKETCH:
            continue
        sketch = examined.doc.getObject(state.name)
        was_broken = state.name in examined.before.broken()
        problem = "" if was_broken else _problem(sketch)
        if problem:
            yield _at_odds(sketch, problem)
            continue
        if not was_broken:
            yield sound("sketch", f"The constraints of {sketch.Label} agree.", measured="no conflict", name=sketch.Name)
        if state.name in examined.added and sketch.GeometryCount and not sketch.FullyConstrained:
            yield _loose(sketch)


def _problem(sketch: Any) -> str:
    if sketch.ConflictingConstraints:
        return f"conflicting: {_named(sketch, sketch.ConflictingConstraints)}"
    if sketch.RedundantConstraints:
        return f"redundant: {_named(sketch, sketch.RedundantConstraints)}"
    if sketch.MalformedConstraints:
        return f"malformed: {_named(sketch, sketch.MalformedConstraints)}"
    return ""


def _named(sketch: Any, numbers: Sequence[int]) -> str:
    return ", ".join(_constraint_text(sketch, number) for number in numbers[:4])


def _constraint_text(sketch: Any, number: int) -> str:
    """FreeCAD counts constraints from 1 in what it says, and from 0 in its list."""
    constraints = sketch.Constraints
    if not 1 <= number <= len(constraints):
        return str(number)
    constraint = constraints[number - 1]
    return f"{number} ({constraint.Name or constraint.Type})"


def _at_odds(sketch: Any, problem: str) -> Finding:
    return unsound(
        "sketch",
        f"{sketch.Label} has constraints that can't hold together, {problem}. Remove or correct one of them.",
        expected="constraints that agree",
        measured=problem,
        name=sketch.Name,
        hard=True,
    )


def _loose(sketch: Any) -> Finding:
    freedoms = sketch.solve() == 0 and getattr(sketch, "DoF", 0)
    measured = f"{freedoms} degree(s) of freedom" if freedoms else "free geometry"
    return advice(
        "loose_sketch",
        f"{sketch.Label} is not fully constrained ({measured}), so it may change its form when it is edited.",
        expected="a fully constrained sketch",
        measured=measured,
        name=sketch.Name,
    )
