"""Applied proposals as steps of a document's history, matched with the names on FreeCAD's undo stack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from ..core.design import DesignState
from ..core.proposal import Proposal
from ..storage.checkpoints import Checkpoint

AppliedStanding = Literal["applied", "undone", "lost"]
History = tuple[Sequence[str], Sequence[str]]
"""Names of what can be undone and of what can be redone, the next ones first."""


@dataclass(frozen=True)
class AppliedStep:
    """One applied proposal. `lost` is one that was undone and can't be redone; `base` the design before it.

    `proposal` is as much of it as a macro needs.
    """

    run_id: str
    words: str
    time: datetime
    document: str
    transaction: str
    base: DesignState
    checkpoint: Checkpoint | None = None
    proposal: Proposal | None = None
    standing: AppliedStanding = "applied"


def followed(steps: Sequence[AppliedStep], document: str, *, history: History) -> tuple[AppliedStep, ...]:
    """The steps of one document with where they are now on its stacks.

    Several steps may have one name, so they are matched from the newest on, each to what lies below the one before.
    """
    undo, redo = history
    line = [*reversed(undo), *redo]
    at = len(line)
    result: list[AppliedStep] = []
    for step in reversed(steps):
        if step.document == document and step.standing != "lost":
            found = next((place for place in range(at - 1, -1, -1) if line[place] == step.transaction), None)
            at = at if found is None else found
            step = replace(step, standing=_standing(step, found, applied_below=len(undo)))
        result.append(step)
    return tuple(reversed(result))


def _standing(step: AppliedStep, place: int | None, *, applied_below: int) -> AppliedStanding:
    if place is None:  # fallen off the end of the stack, or of what could be redone
        return "applied" if step.standing == "applied" else "lost"
    return "applied" if place < applied_below else "undone"


def without_redo(steps: Sequence[AppliedStep], document: str) -> tuple[AppliedStep, ...]:
    """The steps after something new was done in the document: what was undone can't be redone any more."""
    return tuple(
        replace(step, standing="lost") if step.document == document and step.standing == "undone" else step
        for step in steps
    )


def undos_to(steps: Sequence[AppliedStep], index: int, *, undo: Sequence[str]) -> int:
    """How often to undo until the step is undone; 0 when the stack does not reach so far."""
    place = -1
    for step in reversed(steps[index:]):
        if step.document != steps[index].document or step.standing != "applied":
            continue
        found = next((at for at in range(place + 1, len(undo)) if undo[at] == step.transaction), None)
        if step is steps[index]:
            return 0 if found is None else found + 1
        place = place if found is None else found
    return 0
