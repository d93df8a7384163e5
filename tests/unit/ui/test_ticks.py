"""Ticks: whatever is ticked, what is taken has all that it needs."""

from __future__ import annotations

import random

import pytest

from freecad_ai_workbench.core.design import ObjectChange, ObjectState
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Change, Proposal
from freecad_ai_workbench.core.revision import Revision
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.ui.ticks import (
    Along,
    find_along,
    taken_changes,
    taken_tasks,
    task_needs,
    with_changes,
    with_task,
)


def proposal(tasks: dict[str, tuple[str, ...]], changes: dict[str, tuple[str, tuple[str, ...]]]) -> Proposal:
    """Tasks with what they need; changes with their task and what they need."""
    made = [
        Change(
            id=name,
            task_id=task_id,
            needs=needs,
            change=ObjectChange(
                kind="added",
                after=ObjectState(
                    name=name, label=name, type_id="App::Origin" if name.startswith("Origin") else "Part::Box"
                ),
            ),
        )
        for name, (task_id, needs) in changes.items()
    ]
    return Proposal(
        id="p",
        request="r",
        plan=Plan(summary="s", tasks=tuple(Task(id=name, title=f"Do {name}", needs=tasks[name]) for name in tasks)),
        scripts=tuple(Script(task_id=name, source="") for name in tasks),
        changes=tuple(made),
        dry_run=DryRunResult(),
        validation=ValidationResult(),
    )


PLATE = proposal(
    {"base": (), "holes": (), "knob": ()},
    {
        "Body": ("base", ("Origin",)),
        "Origin": ("base", ("Body",)),
        "Outline": ("base", ("Body",)),
        "Pad": ("base", ("Outline", "Body")),
        "Circles": ("holes", ("Body",)),
        "Pocket": ("holes", ("Circles", "Pad")),
        "Knob": ("knob", ()),
    },
)


def test_a_task_takes_along_the_tasks_whose_objects_need_its_objects() -> None:
    without = with_task(Revision(), "base", accepted=False, proposal=PLATE)
    assert without.rejected_tasks == ("base", "holes")
    assert without.rejected_objects == ()
    assert taken_changes(without, PLATE) == {"Knob"}
    assert with_task(without, "holes", accepted=True, proposal=PLATE) == Revision()


def test_a_change_takes_along_what_needs_it_and_its_task_still_runs() -> None:
    without = with_changes(Revision(), ["Circles"], accepted=False, proposal=PLATE)
    assert without == Revision(rejected_objects=("Circles", "Pocket"))
    assert with_changes(without, ["Pocket"], accepted=True, proposal=PLATE) == Revision()


def test_a_change_of_a_task_that_was_left_out_brings_no_more_than_it_needs() -> None:
    nothing = with_task(Revision(), "base", accepted=False, proposal=PLATE)
    some = with_changes(nothing, ["Circles"], accepted=True, proposal=PLATE)
    assert some.rejected_tasks == ()
    assert taken_changes(some, PLATE) == {"Body", "Origin", "Circles", "Knob"}


def test_ticking_a_task_brings_back_what_was_left_out_of_it() -> None:
    without = with_changes(Revision(), ["Body"], accepted=False, proposal=PLATE)
    assert taken_changes(without, PLATE) == {"Knob"}
    assert with_task(without, "base", accepted=True, proposal=PLATE) == Revision(rejected_objects=("Circles", "Pocket"))


def test_other_changes_of_the_user_stay() -> None:
    edited = Revision(scripts=(Script(task_id="base", source="x"),))
    assert with_task(edited, "knob", accepted=False, proposal=PLATE).scripts == edited.scripts


def test_what_comes_and_goes_along_is_told_with_the_reason_but_no_origin() -> None:
    first = Revision()
    without = with_changes(first, ["Pad"], accepted=False, proposal=PLATE)
    assert find_along(first, without, ids=["Pad"], proposal=PLATE) == (Along("Pocket", "Pad"),)
    assert find_along(without, first, ids=["Pocket"], proposal=PLATE) == (Along("Pad", "Pocket"),)
    no_base = with_task(first, "base", accepted=False, proposal=PLATE)
    assert find_along(first, no_base, task_id="base", proposal=PLATE) == (Along("Do holes", "Do base"),)
    assert find_along(no_base, first, task_id="holes", proposal=PLATE) == (Along("Do base", "Do holes"),)
    some = with_changes(no_base, ["Circles"], accepted=True, proposal=PLATE)
    assert find_along(no_base, some, ids=["Circles"], proposal=PLATE) == (Along("Body", "Circles"),)
    alone = with_task(first, "knob", accepted=False, proposal=PLATE)
    assert find_along(first, alone, task_id="knob", proposal=PLATE) == ()


def any_proposal(dice: random.Random) -> Proposal:
    """Tasks and changes that need each other at random, also backwards and in circles."""
    tasks = [f"t{number}" for number in range(dice.randint(1, 6))]
    names = [f"o{number}" for number in range(dice.randint(1, 25))]
    return proposal(
        {task: tuple(dice.sample(tasks[:at], dice.randint(0, min(2, at)))) for at, task in enumerate(tasks)},
        {
            name: (dice.choice([*tasks, ""]), tuple(dice.sample(names, dice.randint(0, min(3, len(names))))))
            for name in names
        },
    )


@pytest.mark.parametrize("seed", range(12))
def test_two_hundred_random_ticks_never_break_the_closure(seed: int) -> None:
    dice = random.Random(seed)
    shown, revision = any_proposal(dice), Revision()
    needs, task_ids = {one.id: one for one in shown.changes}, [task.id for task in shown.plan.tasks]
    for _ in range(200):
        accepted = dice.random() < 0.5
        if dice.random() < 0.4:
            task_id = dice.choice(task_ids)
            revision = with_task(revision, task_id, accepted=accepted, proposal=shown)
            assert (task_id in taken_tasks(revision, shown)) is accepted
        else:
            ids = dice.sample(sorted(needs), dice.randint(1, min(3, len(needs))))
            revision = with_changes(revision, ids, accepted=accepted, proposal=shown)
            assert all((name in taken_changes(revision, shown)) is accepted for name in ids)
        tasks, taken = taken_tasks(revision, shown), taken_changes(revision, shown)
        assert all(set(needs[name].needs) <= taken for name in taken)
        assert all(needs[name].task_id in {*tasks, ""} for name in taken)
        assert all(task_needs(shown)[task] & set(task_ids) <= tasks for task in tasks)
        assert not {one for one in revision.rejected_objects if needs[one].task_id in revision.rejected_tasks}


def test_unticking_and_ticking_all_again_is_where_it_began() -> None:
    revision = Revision()
    for task in PLATE.plan.tasks:
        revision = with_task(revision, task.id, accepted=False, proposal=PLATE)
    assert taken_changes(revision, PLATE) == frozenset()
    revision = with_changes(revision, [change.id for change in PLATE.changes], accepted=True, proposal=PLATE)
    assert revision == Revision()
