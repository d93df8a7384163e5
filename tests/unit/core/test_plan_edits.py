"""What a user can correct in a plan, what is refused with a reason, and what the agents are told of it."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.errors import PlanEditError
from freecad_ai_workbench.core.plan import ExpectedHoles, ExpectedSolids, Plan, Task
from freecad_ai_workbench.core.plan_edits import (
    MOST_TASKS,
    corrections,
    find_task,
    moved,
    reworded,
    unchanged,
    with_expectation,
    with_task,
    without_task,
)

HOLES, SOLID = ExpectedHoles(diameter=9, count=4), ExpectedSolids(count=1)


def plan() -> Plan:
    """A plate, holes that need it, and a knob beside them that needs nothing."""
    return Plan(
        summary="s",
        assumptions=("flat",),
        tasks=(
            Task(id="plate", title="Plate", instruction="120 × 80 × 6", expectations=(SOLID,)),
            Task(id="holes", title="Holes", needs=("plate",), expectations=(HOLES, SOLID)),
            Task(id="knob", title="Knob"),
        ),
    )


def ids(changed: Plan) -> list[str]:
    return [task.id for task in changed.in_order()]


def test_a_task_is_reworded_and_nothing_else_changes() -> None:
    changed = reworded(reworded(plan(), "plate", title="  Base\n plate "), "plate", instruction=" 100 × 80 × 6 ")
    assert find_task(changed, "plate").title == "Base plate"
    assert find_task(changed, "plate").instruction == "100 × 80 × 6"
    assert (changed.summary, changed.assumptions, changed.tasks[1:]) == ("s", ("flat",), plan().tasks[1:])


@pytest.mark.parametrize("title", ["", "  \n", "x" * 121])
def test_a_title_is_neither_empty_nor_endless(title: str) -> None:
    with pytest.raises(PlanEditError, match="should have 1 to 120 characters"):
        reworded(plan(), "plate", title=title)


def test_a_task_that_others_need_stays_and_they_are_named() -> None:
    assert ids(without_task(plan(), "knob")) == ["plate", "holes"]
    with pytest.raises(PlanEditError, match="“Plate” can't be deleted, because “Holes” needs it"):
        without_task(plan(), "plate")
    more, _ = with_task(plan(), "Feet", after="plate")
    with pytest.raises(PlanEditError, match="because “Feet” and “Holes” need it"):
        without_task(more, "plate")
    alone = without_task(without_task(plan(), "knob"), "holes")
    with pytest.raises(PlanEditError, match="at least one task"):
        without_task(alone, "plate")


def test_tasks_change_places_unless_one_needs_the_other() -> None:
    assert ids(moved(plan(), "knob", by=-1)) == ["plate", "knob", "holes"]
    assert ids(moved(moved(plan(), "knob", by=-1), "knob", by=-1)) == ["knob", "plate", "holes"]
    assert ids(moved(plan(), "holes", by=1)) == ["plate", "knob", "holes"]
    for task_id, by in (("holes", -1), ("plate", 1)):
        with pytest.raises(PlanEditError, match="“Holes” needs “Plate”, so it can't come before it"):
            moved(plan(), task_id, by=by)


def test_the_first_and_the_last_task_stay_at_their_ends() -> None:
    assert moved(plan(), "plate", by=-1) == plan()
    assert moved(plan(), "knob", by=1) == plan()


def test_an_added_task_builds_on_the_one_it_follows() -> None:
    changed, first = with_task(plan(), "Round the corners", after="plate")
    changed, second = with_task(changed, "Engrave it", after=first)
    assert ids(changed) == ["plate", first, second, "holes", "knob"]
    assert find_task(changed, second) == Task(id=second, title="Engrave it", needs=(first,))


def test_there_are_not_more_tasks_than_a_planner_may_plan() -> None:
    full = Plan(summary="", tasks=tuple(Task(id=f"t{number}", title="t") for number in range(MOST_TASKS)))
    with pytest.raises(PlanEditError, match="at most 20 tasks"):
        with_task(full, "one more", after="t0")


def test_an_expectation_is_corrected_or_removed() -> None:
    six = HOLES.model_copy(update={"count": 6})
    changed = with_expectation(plan(), "holes", 0, claim=six)
    assert find_task(changed, "holes").expectations == (six, SOLID)
    assert find_task(with_expectation(changed, "holes", 0, claim=None), "holes").expectations == (SOLID,)


def test_the_agents_are_told_what_changed_and_of_order_nothing() -> None:
    changed, _ = with_task(without_task(plan(), "knob"), "Feet", after="holes")
    changed = reworded(changed, "plate", instruction="100 × 80 × 6")
    changed = with_expectation(changed, "holes", 1, claim=None)
    assert corrections(plan(), changed) == (
        "- left out: Knob",
        "- added: Feet",
        "- instead of “Plate. 120 × 80 × 6”: Plate. 100 × 80 × 6",
        "- Holes: no longer expected: {count:1} (solids)",
    )
    assert corrections(plan(), moved(plan(), "knob", by=-1)) == ()


def test_what_builds_on_a_changed_task_is_not_as_it_was() -> None:
    assert unchanged(plan(), plan()) == {"plate", "holes", "knob"}
    assert unchanged(plan(), reworded(plan(), "plate", title="Base")) == {"knob"}
    assert unchanged(plan(), without_task(plan(), "holes")) == {"plate", "knob"}
