"""Accepting takes along what is needed, rejecting what needs it."""

from __future__ import annotations

import itertools

import pytest
from pydantic import ValidationError

from freecad_ai_workbench.core.design import DesignState, ObjectChange, ObjectState
from freecad_ai_workbench.core.dry_run import DryRunResult, Step
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


def state(name: str, *needs: str, visible: bool = True, **properties: str) -> ObjectState:
    return ObjectState(
        name=name, label=name, type_id="Part::Box", needs=needs, visible=visible, properties=dict(properties)
    )


def changes(before: list[ObjectState], after: list[ObjectState], *steps: Step) -> dict[str, Change]:
    result = DryRunResult(
        before=DesignState(objects=tuple(before)), after=DesignState(objects=tuple(after)), steps=steps
    )
    return {change.id: change for change in changes_of(result)}


def test_a_change_belongs_to_the_task_that_touched_its_object_first() -> None:
    first, second = (
        Step(task_id=task_id, seconds=0, touched=touched)
        for task_id, touched in (("a", ("Body",)), ("b", ("Body", "Pad")))
    )
    found = changes([], [state("Body"), state("Pad", "Body"), state("Other")], first, second)
    assert {name: change.task_id for name, change in found.items()} == {"Body": "a", "Pad": "b", "Other": ""}


def test_a_container_belongs_to_the_task_that_put_something_in() -> None:
    """The one before made only the container's shape follow, so what was put in does not go with that task."""
    pad = Step(task_id="a", seconds=0, touched=("Pad", "Part"))
    rib = Step(task_id="b", seconds=0, touched=("Part", "Rib"))
    before = [state("Part", Group="Pad"), state("Pad", Length="1")]
    rib_in_part = state("Rib", "Part").model_copy(update={"parent": "Part"})
    after = [state("Part", Group="Pad, Rib"), state("Pad", Length="2"), rib_in_part]
    found = changes(before, after, pad, rib)
    assert {name: change.task_id for name, change in found.items()} == {"Part": "b", "Pad": "a", "Rib": "b"}


def test_a_new_object_needs_what_is_new_or_changed_with_it() -> None:
    found = changes(
        [state("Old"), state("Params", Width="1")],
        [state("Old"), state("Params", Width="2"), state("Body"), state("Pad", "Body", "Old", "Params", "Pad")],
    )
    assert set(found["Pad"].needs) == {"Body", "Params"}
    assert found["Params"].needs == ()


def test_changed_objects_are_independent_unless_one_refers_to_the_other_anew() -> None:
    before = [state("Sketch", Length="1"), state("Pad", "Sketch", Length="1"), state("Hole", Depth="1")]
    after = [state("Sketch", Length="2"), state("Pad", "Sketch", Length="2"), state("Hole", "Sketch", Depth="2")]
    found = changes(before, after)
    assert (found["Pad"].needs, found["Hole"].needs, found["Sketch"].needs) == ((), ("Sketch",), ())


def test_an_object_can_go_only_with_those_that_referred_to_it() -> None:
    found = changes([state("Sketch"), state("Pad", "Sketch"), state("Copy", "Pad")], [state("Copy", Offset="1")])
    assert (found["Sketch"].needs, found["Pad"].needs, found["Copy"].needs) == (("Pad",), ("Copy",), ())


def test_what_is_only_hidden_comes_back_with_what_was_made_of_it() -> None:
    found = changes([state("Box")], [state("Box", visible=False), state("Fuse", "Box")])
    assert (found["Box"].needs, found["Fuse"].needs) == (("Fuse",), ("Box",))
