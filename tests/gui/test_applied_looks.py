"""Colours and the like that a script sets: shown before, what the window shows after, taken in part, undone at once."""

from __future__ import annotations

from typing import Any

import pytest
from desk import Desk, design, differences
from PySide import QtCore

from freecad_ai_workbench.host import looks

HEAD = "import FreeCAD as App\ndoc = App.ActiveDocument\n"
PAINT = HEAD + (
    "view = doc.Box.ViewObject\n"
    "view.ShapeColor = (0.9, 0.5, 0.1)\n"
    "view.LineColor = (0.0, 0.0, 1.0)\n"
    "view.Transparency = 40\n"
    "view.LineWidth = 3\n"
    'view.DisplayMode = "Shaded"\n'
    'view.DrawStyle = "Dashed"\n'
)
SIX = "[(1.0, 0.0, 0.0)] * 3 + [(0.0, 1.0, 0.0)] * 3"
Told = dict[str, str | None]


@pytest.fixture
def box(desk: Desk, document: Any) -> Any:
    made = document.addObject("Part::Box", "Box")
    document.addObject("Part::Cylinder", "Pin").Placement.Base.x = 8
    document.recompute()
    document.clearUndos()
    return made


def told(desk: Desk, name: str) -> Told:
    """What the proposal says of an object's looks."""
    (change,) = [one for one in desk.session.proposal.changes if one.id == name]
    texts = change.change.after.properties
    return {key.removeprefix("ViewObject."): text for key, text in texts.items() if key.startswith("ViewObject.")}


def rgb(colour: Any) -> list[float]:
    return [round(part, 4) for part in colour[:3]]


def test_looks_are_told_before_and_so_after_and_gone_with_one_undo(desk: Desk, document: Any, box: Any) -> None:
    before = design(document)
    desk.propose(PAINT)
    assert differences(before, design(document)) == {}
    assert told(desk, "Box") == {
        "ShapeColor": "#e6801a",
        "LineColor": "#0000ff",
        "Transparency": "40",
        "LineWidth": "3",
        "DisplayMode": "Shaded",
        "DrawStyle": "Dashed",
    }
    tree = desk.find("Changes")
    (row,) = tree.findItems("~ Box", QtCore.Qt.MatchStartsWith | QtCore.Qt.MatchRecursive)
    shown = [f"{row.child(at).text(0)} {row.child(at).text(1)}" for at in range(row.childCount())]
    assert any("ViewObject.ShapeColor" in text and "#e6801a" in text for text in shown), shown
    desk.accept()
    view = box.ViewObject
    assert (rgb(view.ShapeColor), rgb(view.LineColor)) == ([0.9, 0.5, 0.1], [0, 0, 1])
    assert (view.Transparency, view.LineWidth, view.DisplayMode, view.DrawStyle) == (40, 3, "Shaded", "Dashed")
    assert document.UndoNames == ["do it"]
    document.undo()
    assert differences(before, design(document)) == {}
    document.redo()
    assert rgb(view.ShapeColor) == [0.9, 0.5, 0.1]


@pytest.mark.parametrize(
    ("instead", "reason"),
    [
        ("view.ShapeColor = (1.0, 0.4, 0.0)\n", "Box: ViewObject.ShapeColor is #ff6600, not #e6801a"),
        ("view.Transparency = 41\n", "Box: ViewObject.Transparency is 41, not 40"),
        ("doc.Pin.ViewObject.LineWidth = 5\n", "Pin was changed too"),
        ("view.LineColorArray = [(1.0, 0.0, 0.0)] * 12\n", "Box: ViewObject.LineColor is None, not #0000ff"),
    ],
)
def test_what_looks_otherwise_than_it_was_tried_is_rolled_back(
    desk: Desk, document: Any, box: Any, monkeypatch: pytest.MonkeyPatch, instead: str, reason: str
) -> None:
    before = design(document)
    desk.propose(PAINT)
    monkeypatch.setattr(desk.session.review, "chosen", desk.chosen_as(PAINT + instead))
    desk.try_to_accept()
    assert "differs from the dry run" in desk.said()
    assert reason in desk.said()
    assert differences(before, design(document)) == {}


def test_what_a_look_can_not_be_in_the_window_is_rolled_back(
    desk: Desk, document: Any, box: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the window's object went on saying something else."""
    before = design(document)
    desk.propose(PAINT)
    with monkeypatch.context() as patch:
        patch.setitem(looks._TEXTS, "LineWidth", str)
        desk.try_to_accept()
    assert "Box: ViewObject.LineWidth is 3.0, not 3" in desk.said()
    assert differences(before, design(document)) == {}


def test_a_new_fusion_keeps_the_colour_that_its_script_gave_it(desk: Desk, document: Any, box: Any) -> None:
    """FreeCAD would give it those of its parts when it is first computed."""
    before = design(document)
    script = HEAD + (
        'both = doc.addObject("Part::MultiFuse", "Both")\nboth.Shapes = [doc.Box, doc.Pin]\n'
        "both.ViewObject.Transparency = 20\nboth.ViewObject.ShapeColor = (0.0, 0.0, 1.0)\ndoc.recompute()\n"
    )
    desk.propose(script)
    desk.accept()
    view = document.Both.ViewObject
    assert (rgb(view.ShapeColor), view.Transparency) == ([0, 0, 1], 20)
    document.undo()
    document.recompute()
    assert differences(before, design(document)) == {}


def test_the_last_word_counts_where_one_look_overwrites_another(desk: Desk, document: Any, box: Any) -> None:
    body = document.addObject("PartDesign::Body", "Body")
    block = body.newObject("PartDesign::AdditiveBox", "Block")
    document.recompute()
    script = HEAD + (
        f"doc.Box.ViewObject.ShapeColor = (0.0, 0.0, 1.0)\ndoc.Box.ViewObject.DiffuseColor = {SIX}\n"
        "doc.Block.ViewObject.ShapeColor = (1.0, 0.0, 0.0)\ndoc.Body.ViewObject.ShapeColor = (0.0, 1.0, 0.0)\n"
        "doc.Pin.ViewObject.Transparency = 150\n"
    )
    desk.propose(script)
    assert list(told(desk, "Box")) == ["DiffuseColor"]
    assert told(desk, "Body") == {"ShapeColor": "#00ff00"}
    assert told(desk, "Pin") == {"Transparency": "100"}, "as FreeCAD will have it"
    desk.accept()
    assert [rgb(one) for one in box.ViewObject.DiffuseColor] == [[1, 0, 0]] * 3 + [[0, 1, 0]] * 3
    assert rgb(block.ViewObject.ShapeColor) == [0, 1, 0]
    assert document.Pin.ViewObject.Transparency == 100


def test_a_later_task_reads_what_an_earlier_one_set(desk: Desk, document: Any, box: Any) -> None:
    desk.propose(PAINT, HEAD + "doc.Pin.Height = doc.Box.ViewObject.Transparency\n")
    desk.accept()
    assert document.Pin.Height == 40


def test_only_what_was_taken_looks_as_its_script_says(desk: Desk, document: Any, box: Any) -> None:
    before = design(document)
    desk.propose(PAINT + "doc.Pin.ViewObject.ShapeColor = (0.0, 1.0, 0.0)\ndoc.Box.Visibility = False\n")
    desk.session.review.set_change("Box", accepted=False)
    desk.accept()
    assert rgb(document.Pin.ViewObject.ShapeColor) == [0, 1, 0]
    changed = [name for name in differences(before, design(document)) if name != "undo"]
    assert all(name.startswith("view of Pin") for name in changed), changed
    document.undo()
    assert differences(before, design(document)) == {}


def test_a_colour_that_the_window_would_refuse_is_refused_by_the_trial(desk: Desk, document: Any, box: Any) -> None:
    """FreeCAD takes no colour of whole and broken numbers together."""
    desk.send(HEAD + "doc.Box.ViewObject.ShapeColor = (1.0, 0, 0)\n")
    desk.wait_until(lambda: desk.phase not in ("idle", "working"), "an answer")
    assert desk.phase != "proposal"
    assert "takes a tuple of three numbers" in desk.said()
    with pytest.raises(TypeError):
        box.ViewObject.ShapeColor = (1.0, 0, 0)


def test_what_has_no_faces_is_not_told(desk: Desk, document: Any, box: Any) -> None:
    desk.propose(HEAD + 'doc.addObject("App::DocumentObjectGroup", "Group").ViewObject.ShapeColor = (1.0, 0.0, 0.0)\n')
    assert told(desk, "Group") == {}
    desk.accept()
    assert document.Group.Label == "Group"
