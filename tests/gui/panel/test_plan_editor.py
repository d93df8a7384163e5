"""A plan that waits: it is corrected by keyboard and mouse, and exactly what then stands there is built."""

from __future__ import annotations

import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.errors import PlanEditError
from freecad_ai_workbench.core.plan import (
    ExpectedBoundingBox,
    ExpectedCenter,
    ExpectedDistance,
    ExpectedFillet,
    ExpectedHoles,
    ExpectedParameter,
    ExpectedPattern,
    ExpectedSolids,
    ExpectedSymmetry,
    ExpectedVolume,
    Plan,
    Task,
)
from freecad_ai_workbench.core.run import RunState
from freecad_ai_workbench.ui.expectation_words import corrected, has_numbers, sentence_of

HOLES = ExpectedHoles(diameter=9, count=4)
BOX = ExpectedBoundingBox(size=(120, 80, 6))
PLAN = Plan(
    summary="A plate with four holes and a knob",
    tasks=(
        Task(id="plate", title="Base plate", instruction="120 × 80 × 6 mm on the XY plane", expectations=(BOX,)),
        Task(id="holes", title="Four corner holes", needs=("plate",), expectations=(HOLES, ExpectedSolids(count=1))),
        Task(id="knob", title="A knob beside it"),
    ),
)
CLAIMS = [
    (BOX, "Size 120 × 80 × 6 mm"),
    (ExpectedBoundingBox(size=(None, 80, 6), at=(0, 0, None)), "Size … × 80 × 6 mm, from (0, 0, …)"),
    (ExpectedVolume(value=57600, of="Plate 2"), "Volume 57\u202f600 mm³ (of “Plate 2”)"),
    (ExpectedVolume(value=100, relative_tolerance=0.1), "Volume 100 mm³ ± 10 %"),
    (ExpectedCenter(at=(0, None, 2.5)), "Centre of mass at (0, …, 2.5)"),
    (ExpectedHoles(diameter=5.5, count=2, depth=12), "Holes of ⌀ 5.5 mm: 2, 12 mm deep"),
    (ExpectedPattern(diameter=5, count=6, circle=64), "Holes of ⌀ 5 mm on a circle of ⌀ 64 mm: 6"),
    (ExpectedPattern(diameter=5, count=6, pitch=(20, 30)), "Holes of ⌀ 5 mm, 20 / 30 mm apart: 6"),
    (ExpectedFillet(radius=2), "Edges rounded by 2 mm"),
    (ExpectedDistance(between=("A1", "B"), value=0), "Distance of “A1” and “B”: 0 mm"),
    (ExpectedParameter(name="Width2", value=-3), "Value to edit: Width2 = -3"),
    (ExpectedSymmetry(plane="XZ"), "Symmetric about the plane XZ"),
]


@pytest.mark.parametrize(("claim", "sentence"), CLAIMS)
def test_an_expectation_is_a_sentence_that_can_be_read_back(claim, sentence):
    assert sentence_of(claim) == sentence
    assert corrected(claim, f" {sentence.replace(chr(0x202F), ' ')} ") == claim
    assert has_numbers(claim) == (not isinstance(claim, ExpectedSymmetry))


def test_the_numbers_of_a_sentence_are_corrected_and_its_words_are_not():
    assert corrected(BOX, "Size 120 × 80,5 × 8 mm") == ExpectedBoundingBox(size=(120, 80.5, 8))
    assert corrected(HOLES, "Holes of ⌀ 9 mm: 6").count == 6
    for text in ("Size 120 × 80 mm", "a bigger one", "Size 120 × 80 × mm"):
        with pytest.raises(PlanEditError, match="Only the numbers of “Size 120 × 80 × 6 mm” can be changed"):
            corrected(BOX, text)
    for text in ("Holes of ⌀ 9 mm: 4.5", "Holes of ⌀ 0 mm: 4", "Holes of ⌀ 9 mm: -4"):
        with pytest.raises(PlanEditError, match="can't be expected"):
            corrected(HOLES, text)


@pytest.fixture
def waiting(bench, ask, wait_phase, user):
    """The panel with a plan that waits for the user's word."""
    bench.runner.script(
        e.PlanMade(run_id="r", plan=PLAN),
        ending=lambda request: RunState(request=request, phase="confirm", plan=PLAN, started=True),
    )
    ask("a plate")
    wait_phase("confirming")
    user.wait_until(bench.child("CancelPlan").isVisible)
    user.wait(0.1)  # until its room is shared out, as for a person
    return bench


def rows(bench) -> list[str]:
    tree, found = bench.child("PlanTasks"), []
    for row in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(row)
        found.append(item.text(0))
        found.extend(f"  {item.child(at).text(0)}" for at in range(item.childCount()))
    return found


def choose(bench, user, text: str):
    tree = bench.child("PlanTasks")
    (item,) = tree.findItems(text, QtCore.Qt.MatchExactly | QtCore.Qt.MatchRecursive)
    tree.scrollToItem(item)
    user.click(tree.viewport(), at=tree.visualItemRect(item).center())
    assert tree.currentItem().text(0) == text
    return tree


def type_over(tree, user, text: str, *, key=QtCore.Qt.Key_F2) -> None:
    """Open the editor of the current row, put a text there and press Enter."""
    user.press(tree, key)
    editor = tree.viewport().findChild(QtWidgets.QLineEdit)
    assert editor is not None
    editor.selectAll()
    user.type(editor, text)
    user.press(editor, QtCore.Qt.Key_Return, text="\r")
    user.wait_until(lambda: not tree.viewport().findChildren(QtWidgets.QLineEdit))
    user.wait(0.05)


def test_a_waiting_plan_is_shown_to_be_edited_and_enter_builds_it(waiting, user, wait_phase, make):
    assert rows(waiting) == [
        "Base plate",
        "  Size 120 × 80 × 6 mm",
        "Four corner holes",
        "  Holes of ⌀ 9 mm: 4",
        "  Solids: 1",
        "A knob beside it",
    ]
    assert not waiting.child("Plan").isVisible()
    assert waiting.child("Instruction").toPlainText() == "120 × 80 × 6 mm on the XY plane"
    waiting.propose(make.proposal(), *make.story(PLAN)[6:])
    user.press(waiting.child("Build"), QtCore.Qt.Key_Return)
    wait_phase("proposal")
    (state,) = waiting.runner.resumed
    assert (state.phase, state.plan) == ("build", PLAN)
    assert [event.edited for event in waiting.runner.recorded if event.kind == "plan_confirmed"] == [False]
    assert waiting.child("Plan").isVisible() and not waiting.child("PlanEditor").isVisible()


def test_a_plan_is_corrected_by_keyboard_and_exactly_that_is_built(waiting, user, wait_phase, make):
    tree = choose(waiting, user, "Four corner holes")
    type_over(tree, user, "Six holes")
    choose(waiting, user, "Holes of ⌀ 9 mm: 4")
    type_over(tree, user, "Holes of ⌀ 9 mm: 6", key=QtCore.Qt.Key_Return)
    choose(waiting, user, "Solids: 1")
    user.press(tree, QtCore.Qt.Key_Delete)
    choose(waiting, user, "A knob beside it")
    user.press(tree, QtCore.Qt.Key_Up, modifiers=QtCore.Qt.AltModifier)
    assert rows(waiting) == [
        "Base plate",
        "  Size 120 × 80 × 6 mm",
        "A knob beside it",
        "Six holes",
        "  Holes of ⌀ 9 mm: 6",
    ]
    user.press(tree, QtCore.Qt.Key_Delete)
    instruction = waiting.child("Instruction")
    choose(waiting, user, "Base plate")
    instruction.selectAll()
    user.type(instruction, "100 × 80")
    waiting.propose(make.proposal())
    user.click(waiting.child("Build"))
    wait_phase("proposal")
    (state,) = waiting.runner.resumed
    assert state.plan == PLAN.model_copy(
        update={
            "tasks": (
                PLAN.tasks[0].model_copy(update={"instruction": "100 × 80"}),
                Task(
                    id="holes", title="Six holes", needs=("plate",), expectations=(ExpectedHoles(diameter=9, count=6),)
                ),
            )
        }
    )
    assert "- left out: A knob beside it" in state.request.text
    assert "The plan was corrected" in waiting.child("Chat").toPlainText()
    assert [event.edited for event in waiting.runner.recorded if event.kind == "plan_confirmed"] == [True]


def test_what_can_not_be_done_is_said_and_changes_nothing(waiting, user):
    before = rows(waiting)
    tree = choose(waiting, user, "Base plate")
    problem = waiting.child("PlanProblem")
    user.press(tree, QtCore.Qt.Key_Delete)
    assert "because “Four corner holes” needs it" in problem.text()
    assert tree.currentItem().text(0) == "Base plate"
    user.press(tree, QtCore.Qt.Key_Down, modifiers=QtCore.Qt.AltModifier)
    assert "so it can't come before it" in problem.text()
    choose(waiting, user, "Holes of ⌀ 9 mm: 4")
    type_over(tree, user, "Holes of ⌀ -1 mm: 4")
    assert "can't be expected" in problem.text()
    assert rows(waiting) == before
    choose(waiting, user, "A knob beside it")
    user.press(tree, QtCore.Qt.Key_Delete)
    assert not problem.isVisible()


def test_a_task_is_added_by_its_button_and_named_at_once(waiting, user, wait_phase, make):
    tree = choose(waiting, user, "A knob beside it")
    user.click(waiting.child("AddTask"))
    editor = tree.viewport().findChild(QtWidgets.QLineEdit)
    editor.selectAll()
    user.type(editor, "Engrave it")
    waiting.propose(make.proposal())
    user.click(waiting.child("Build"))  # what is being typed counts
    wait_phase("proposal")
    (state,) = waiting.runner.resumed
    assert [task.title for task in state.plan.tasks][-1] == "Engrave it"
    assert state.plan.tasks[-1].needs == ("knob",)


def test_cancelling_builds_nothing_and_clears_the_copy_away(waiting, user, wait_phase):
    user.click(waiting.child("CancelPlan"))
    wait_phase("idle")
    assert "The plan was cancelled" in waiting.child("Chat").toPlainText()
    assert [event.kind for event in waiting.runner.recorded] == ["run_cancelled"]
    assert waiting.session.held is None


def test_words_for_a_waiting_plan_are_added_to_its_request(waiting, ask, wait_phase, make):
    waiting.propose(make.proposal())
    ask("but 8 mm thick")
    wait_phase("proposal")
    assert waiting.runner.requests[-1].text == "a plate\n\nbut 8 mm thick"
    assert waiting.runner.resumed == []


def test_time_and_rounds_of_each_task_are_shown(bench, user, ask, wait_phase, make):
    called = {"run_id": "r", "agent": "generator", "model": "m", "usage": make.usage()}
    script = next(event for event in make.story(PLAN) if isinstance(event, e.ScriptWritten))
    first = script.model_copy(update={"script": script.script.model_copy(update={"task_id": "plate"})})
    bench.propose(
        make.proposal(),
        e.PlanMade(run_id="r", plan=PLAN),
        e.TaskStarted(run_id="r", task_id="plate"),
        e.ModelCalled(seconds=4.0, **called),
        first,
        e.DryRunFinished(run_id="r", task_ids=("plate",), seconds=1.5),
        e.ModelCalled(seconds=6.0, **called),
        first,
        e.TaskStarted(run_id="r", task_id="holes"),
        e.ModelCalled(seconds=3.0, **called),
    )
    ask("a plate")
    wait_phase("proposal")
    tree = bench.child("Plan")
    assert [tree.topLevelItem(row).text(1) for row in range(3)] == ["12 s · 2 rounds", "3.0 s", ""]
