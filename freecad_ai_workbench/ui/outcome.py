"""What a proposal comes to: its checks, and the parts that would be there in the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..core.design import BoundingBox, ObjectState
from ..core.proposal import Proposal
from .tree_rows import count_of

_BODY = "PartDesign::Body"
_GROUPS = frozenset({"App::Part", "App::DocumentObjectGroup", _BODY, "App::Link"})


@dataclass(frozen=True)
class Outcome:
    """Volume in mm³, mass in kg, lengths in mm, of all resulting parts together; None where nothing was measured."""

    passed: bool
    checks_passed: int
    checks_run: int
    score: float
    volume: float | None
    mass: float | None
    size: tuple[float, float, float] | None


def outcome_of(proposal: Proposal) -> Outcome:
    """The checks of a proposal, and what its parts measure."""
    result = proposal.validation
    shapes = [part.shape for part in final_parts(proposal) if part.shape is not None]
    masses = [shape.mass for shape in shapes]
    return Outcome(
        passed=result.verdict() == "pass",
        checks_passed=len(result.passed),
        checks_run=len(result.passed) + len(result.failed),
        score=result.score,
        volume=sum(shape.volume or 0.0 for shape in shapes) if shapes else None,
        mass=None if not masses or None in masses else sum(mass or 0.0 for mass in masses),
        size=_size(shape.bounding_box for shape in shapes),
    )


def final_parts(proposal: Proposal) -> tuple[ObjectState, ...]:
    """The results a user would point at: changed solids that no other solid is made of; all of them if none changed."""
    objects = {item.name: item for item in proposal.dry_run.after.objects}
    solid = [item for item in objects.values() if item.shape is not None and item.shape.solids]
    used = {need for item in solid if item.type_id not in _GROUPS for need in item.needs if need != item.parent}
    parents = {name: item.type_id for name, item in objects.items()}
    final = [item for item in solid if item.name not in used and parents.get(item.parent) != _BODY]
    changed = {change.change.present.name for change in proposal.changes}
    return tuple(item for item in final if item.name in changed) or tuple(final)


def counts(chosen: Proposal, whole: Proposal) -> tuple[int, int]:
    """How many changes stay of how many."""
    kept = {change.id for change in chosen.changes}
    stays = [change for change in whole.changes if change.id in kept]
    return count_of(stays), count_of(whole.changes)


def _size(boxes: Iterable[BoundingBox | None]) -> tuple[float, float, float] | None:
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    lows = [min(box.minimum[axis] for box in known) for axis in range(3)]
    highs = [max(box.maximum[axis] for box in known) for axis in range(3)]
    return (highs[0] - lows[0], highs[1] - lows[1], highs[2] - lows[2])
