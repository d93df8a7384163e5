"""Where applied proposals are on the undo stack, also when several have one name."""

from __future__ import annotations

from datetime import datetime, timezone

from freecad_ai_workbench.core.design import DesignState
from freecad_ai_workbench.ui.applied_steps import AppliedStep, followed, undos_to, without_redo


def steps(*names: str, document: str = "D") -> tuple[AppliedStep, ...]:
    moment = datetime(2026, 1, 1, tzinfo=timezone.utc)
    return tuple(
        AppliedStep(run_id="r", words=name, time=moment, document=document, transaction=name, base=DesignState())
        for name in names
    )


def standings(applied: tuple[AppliedStep, ...], undo: str, redo: str = "") -> str:
    """a applied, u undone, l lost; stacks as names of one letter, the next ones first."""
    found = followed(applied, "D", history=(tuple(undo), tuple(redo)))
    return "".join(step.standing[0] for step in found)


def test_undo_and_redo_are_followed() -> None:
    assert standings(steps("x", "y"), "yx") == "aa"
    assert standings(steps("x", "y"), "x", "y") == "au"
    assert standings(steps("x", "y"), "", "xy") == "uu"


def test_the_users_own_steps_between_do_not_matter() -> None:
    assert standings(steps("x", "y"), "3y2x1") == "aa"
    assert standings(steps("x", "y"), "2x1", "y3") == "au"


def test_steps_of_one_name_are_told_apart() -> None:
    assert standings(steps("x", "x", "x"), "xx", "x") == "aau"
    assert standings(steps("x", "x", "x"), "x", "xx") == "auu"


def test_what_fell_off_the_stack_is_still_applied() -> None:
    assert standings(steps("x", "y"), "21y") == "aa"
    assert standings(steps("x", "y"), "21") == "aa"


def test_what_was_undone_is_lost_once_something_new_is_done() -> None:
    undone = followed(steps("x", "x"), "D", history=(("x",), ("x",)))
    lost = without_redo(undone, "D")
    assert [step.standing for step in lost] == ["applied", "lost"]
    assert standings((*lost, *steps("x")), "xx") == "ala", "the lost one takes no place"
    assert [step.standing for step in without_redo(undone, "Other")] == ["applied", "undone"]


def test_steps_of_another_document_are_left_alone() -> None:
    assert followed(steps("x", document="Other"), "D", history=((), ("x",)))[0].standing == "applied"


def test_how_often_to_undo() -> None:
    applied = steps("x", "y", "x")
    assert [undos_to(applied, at, undo=("1", "x", "2", "y", "x")) for at in range(3)] == [5, 4, 2]
    assert [undos_to(applied, at, undo=("x", "2", "y")) for at in range(3)] == [0, 3, 1]
    undone = followed(applied, "D", history=(("y", "x"), ("x",)))
    assert [undos_to(undone, at, undo=("y", "x")) for at in range(3)] == [2, 1, 0]
