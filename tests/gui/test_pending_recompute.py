"""Objects that were edited and not recomputed before a run: the user's own doing, and there again after undo."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from desk import Desk, design, differences, everything

TALLER = """import FreeCAD as App
App.ActiveDocument.getObject("Block").Height = 30
"""
BALL = """import FreeCAD as App
ball = App.ActiveDocument.addObject("Part::Sphere", "Ball")
ball.Placement.Base.y = -200
"""


@pytest.fixture
def edited(desk: Desk, document: Any) -> Any:
    """A block and a plate twice as long by an expression; the block is 15 mm long but still drawn with 10."""
    body = document.addObject("PartDesign::Body", "Body")
    body.newObject("PartDesign::AdditiveBox", "Block")
    plate = document.addObject("Part::Box", "Plate")
    plate.setExpression("Length", "Block.Length * 2")
    plate.Placement.Base.y = 100
    document.recompute()
    document.openTransaction("mine")
    document.Block.Length = 15
    document.commitTransaction()
    return document


def waiting(document: Any) -> set[str]:
    return {item.Name for item in document.Objects if "Touched" in item.State}


def test_it_waits_to_be_computed(edited: Any) -> None:
    """What the other tests rest on."""
    assert waiting(edited) == {"Block"}
    assert (edited.Body.Shape.BoundBox.XLength, edited.Plate.Length.Value) == (pytest.approx(10), 20)


def check_undone(document: Any, before: dict[str, Any]) -> None:
    """The state before, with what was to be computed still to be computed, and computed right."""
    document.undo()
    assert differences(before, design(document)) == {}
    assert "Block" in waiting(document)
    document.recompute()
    assert (document.Body.Shape.BoundBox.XLength, document.Plate.Length.Value) == (pytest.approx(15), 30)
    assert waiting(document) == set()


@pytest.mark.parametrize(("source", "own"), [(BALL, {"Ball"}), (TALLER, {"Block", "Body"})])
def test_only_the_scripts_doing_is_shown(desk: Desk, edited: Any, tmp_path: Path, source: str, own: set[str]) -> None:
    before, whole = design(edited), everything(edited, tmp_path)
    desk.propose(source)
    assert {change.change.present.name for change in desk.session.proposal.changes} == own
    (told,) = [one for one in desk.session.proposal.validation.findings if one.check == "pending"]
    assert (told.outcome, told.measured) == ("skipped", "Block")
    assert differences(whole, everything(edited, tmp_path)) == {}
    assert waiting(edited) == {"Block"}
    desk.accept()
    assert edited.UndoNames == ["do it", "mine"]
    assert (edited.Body.Shape.BoundBox.XLength, edited.Plate.Length.Value) == (pytest.approx(15), 30)
    assert waiting(edited) == set()
    check_undone(edited, before)


def test_a_part_of_a_proposal(desk: Desk, edited: Any) -> None:
    before = design(edited)
    desk.propose(BALL, TALLER)
    desk.session.review.set_task("t1", accepted=False)
    desk.wait_until(lambda: not desk.session.review.is_trying, "the trial's end", seconds=60)
    desk.accept()
    assert (edited.Block.Length.Value, edited.Block.Height.Value, edited.Plate.Length.Value) == (15, 10, 30)
    assert edited.Ball is not None
    check_undone(edited, before)


def test_a_replay_that_differs_leaves_it_waiting(desk: Desk, edited: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    before = design(edited)
    desk.propose(BALL)
    monkeypatch.setattr(desk.session.review, "chosen", desk.chosen_as(BALL + "ball.Radius = 4\n"))
    desk.try_to_accept()
    assert "differs from the dry run" in desk.said()
    assert differences(before, design(edited)) == {}
    assert "Block" in waiting(edited)
    edited.recompute()
    assert (edited.Body.Shape.BoundBox.XLength, edited.Plate.Length.Value) == (pytest.approx(15), 30)


def test_what_the_users_edit_breaks_is_not_the_scripts_fault(desk: Desk, edited: Any) -> None:
    """A fillet that is too large since the user's edit, which nobody has seen fail yet."""
    fillet = edited.Body.newObject("PartDesign::Fillet", "Round")
    fillet.Base, fillet.Radius = (edited.Block, ["Edge1"]), 1
    edited.recompute()
    fillet.Radius = 500
    assert fillet.isValid()
    desk.propose(BALL)
    assert [finding.message for finding in desk.session.proposal.validation.failed] == []
    assert {change.change.present.name for change in desk.session.proposal.changes} == {"Ball"}
    desk.accept()
    assert not fillet.isValid()
