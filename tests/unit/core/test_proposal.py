"""Accepting takes along what is needed, rejecting what needs it."""

from __future__ import annotations

import itertools

import pytest
from pydantic import ValidationError

from freecad_ai_workbench.core.design import ObjectChange, ObjectState, StateDiff
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Change, Proposal, changes_of, reachable
from freecad_ai_workbench.core.validation import ValidationResult


def added(name: str, *needs: str, type_id: str = "Part::Box") -> ObjectChange:
    return ObjectChange(kind="added", after=ObjectState(name=name, label=name, type_id=type_id, needs=needs))


def proposal(**needs: str) -> Proposal:
    return Proposal(
        id="p",
        request="r",
        plan=Plan(summary="", tasks=(Task(id="t", title="t"),)),
        scripts=(),
        changes=tuple(
            Change(id=name, task_id="t", change=added(name), needs=tuple(value.split()))
            for name, value in needs.items()
        ),
        dry_run=DryRunResult(),
        validation=ValidationResult(),
    )


CHAIN = {"body": "", "sketch": "body", "pad": "sketch body", "hole": "pad", "other": ""}


def test_accepting_takes_along_what_is_needed() -> None:
    assert proposal(**CHAIN).closure(["pad"]) == {"pad", "sketch", "body"}
    assert proposal(**CHAIN).closure([]) == frozenset()


def test_rejecting_takes_along_what_needs_it() -> None:
    assert proposal(**CHAIN).taken_along(["sketch"]) == {"sketch", "pad", "hole"}


def test_accepted_and_rejected_parts_are_complements_for_every_choice() -> None:
    whole = proposal(**CHAIN)
    for size in range(len(CHAIN) + 1):
        for chosen in itertools.combinations(CHAIN, size):
            closed = whole.closure(chosen)
            assert whole.closure(closed) == closed
            left = frozenset(CHAIN) - closed
            assert whole.taken_along(left) == left


def test_unknown_ids_are_errors() -> None:
    with pytest.raises(KeyError):
        proposal(**CHAIN).closure(["nothing"])
    with pytest.raises(ValidationError, match="change a needs unknown changes: b"):
        proposal(a="b")


def test_circles_are_followed_once() -> None:
    assert reachable({"a": ["b"], "b": ["a"]}, ["a"]) == {"a", "b"}


def test_changes_need_only_what_is_part_of_the_same_difference() -> None:
    difference = StateDiff(changes=(added("Body"), added("Pad", "Body", "OldSketch", "Pad")))
    body, pad = changes_of(difference, task_of={"Pad": "t"})
    assert (body.task_id, pad.task_id) == ("", "t")
    assert pad.needs == ("Body",)
