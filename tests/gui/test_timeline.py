"""Going back to before what was applied: by undo, else from the state that was kept; and after FreeCAD died."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui
import pytest
from desk import Desk, design, differences
from PySide import QtCore

from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.core.events import ProposalUndone
from freecad_ai_workbench.storage.checkpoints import Checkpoint, Checkpoints
from freecad_ai_workbench.ui.recovery import Recovery

GROW = 'import FreeCAD as App\nbox = App.ActiveDocument.getObject("Box")\nbox.Length = box.Length.Value + 5\n'
BALL = 'import FreeCAD as App\nApp.ActiveDocument.addObject("Part::Sphere", "Ball")\n'


@pytest.fixture
def box(desk: Desk, document: Any) -> Any:
    made = document.addObject("Part::Box", "Box")
    document.recompute()
    document.clearUndos()
    return made


def apply(desk: Desk, *words: str, source: str = GROW) -> None:
    for text in words:
        desk.propose(source, words=text)
        desk.accept()


def standings(desk: Desk) -> list[str]:
    return [step.standing for step in desk.session.timeline.steps]


def kept_files(folder: Path) -> list[Path]:
    return list((folder / "checkpoints").glob("*.FCStd"))


def choose(desk: Desk, row: int) -> None:
    if not desk.find("TimelineHead").isChecked():
        desk.click("TimelineHead")
    desk.find("Timeline").setCurrentRow(row)


def question(desk: Desk) -> str:
    label = desk.find("TimelineQuestion")
    assert label.isVisible()
    return label.text()


def test_the_timeline_is_hidden_until_something_is_applied(desk: Desk, box: Any) -> None:
    assert not desk.panel.timeline.isVisible()
    apply(desk, "grow it")
    assert desk.find("TimelineHead").isVisible()
    assert "(1)" in desk.find("TimelineHead").text()
    assert not desk.find("Timeline").isVisible()
    choose(desk, 0)
    assert "grow it" in desk.find("Timeline").item(0).text()


def test_going_back_by_undo_says_how_much_and_asks_once(desk: Desk, document: Any, box: Any) -> None:
    apply(desk, "grow it")
    before = design(document)
    apply(desk, "grow it more")
    document.openTransaction("mine")
    box.Height = 33
    document.commitTransaction()
    apply(desk, "a ball", source=BALL)
    assert (box.Length, box.Height) == (20, 33)
    choose(desk, 1)  # the newest is above
    desk.click("GoBack")
    assert question(desk) == "This undoes 3 steps: “a ball”, “mine” and “grow it more”."
    assert box.Length == 20
    desk.click("TimelineYes")
    assert differences(before, design(document)) == {}
    assert standings(desk) == ["applied", "undone", "undone"]
    assert not desk.find("TimelineQuestion").isVisible()
    undone = [event.run_id for event in desk.runner.recorded if isinstance(event, ProposalUndone)]
    assert undone == [step.run_id for step in reversed(desk.session.timeline.steps[1:])]
    document.redo()
    assert standings(desk) == ["applied", "applied", "undone"]


def test_leaving_it_changes_nothing(desk: Desk, document: Any, box: Any) -> None:
    apply(desk, "grow it")
    before = design(document)
    choose(desk, 0)
    desk.click("GoBack")
    desk.click("TimelineNo")
    assert differences(before, design(document)) == {}
    assert standings(desk) == ["applied"]


def test_who_does_not_want_to_be_asked_goes_back_at_once(desk: Desk, document: Any, box: Any) -> None:
    before = design(document)
    apply(desk, "grow it")
    desk.session.timeline.asks = False
    choose(desk, 0)
    desk.click("GoBack")
    assert standings(desk) == ["undone"]
    assert differences(before, design(document)) == {}
    assert not desk.find("TimelineQuestion").isVisible()


def test_steps_of_one_name_are_told_apart(desk: Desk, document: Any, box: Any) -> None:
    apply(desk, "grow it", "grow it", "grow it")
    choose(desk, 1)
    desk.click("GoBack")
    desk.click("TimelineYes")
    assert box.Length == 15
    assert standings(desk) == ["applied", "undone", "undone"]


def test_several_chosen_steps_go_back_to_before_the_earliest_which_the_button_names(
    desk: Desk, document: Any, box: Any
) -> None:
    apply(desk, "grow it")
    before = design(document)
    apply(desk, "a ball & more", source=BALL)
    apply(desk, "grow it again")
    choose(desk, 0)
    back, rows = desk.find("GoBack"), desk.find("Timeline")
    assert back.text() == "Go back to &before this"
    rows.setCurrentRow(1, QtCore.QItemSelectionModel.Select)  # Ctrl and a click: the clicked one is the current one
    rows.setCurrentRow(0, QtCore.QItemSelectionModel.Select)
    assert back.text().replace("\n", " ") == "Go back to &before “a ball && more”"
    if pictures := os.environ.get("AI_DESIGNER_SCREENSHOTS"):
        desk.panel.grab().save(f"{pictures}/timeline-several.png")
    desk.click("GoBack")
    assert question(desk) == "This undoes 2 steps: “grow it again” and “a ball & more”."
    desk.click("TimelineNo")
    assert back.text().replace("\n", " ") == "Go back to &before “a ball && more”", "they are still chosen"
    desk.click("GoBack")
    desk.click("TimelineYes")
    assert differences(before, design(document)) == {}
    assert standings(desk) == ["applied", "undone", "undone"]
    rows.clearSelection()
    assert not back.isEnabled()


def test_going_back_while_a_sketch_is_open_is_refused_and_works_once_it_is_left(
    desk: Desk, document: Any, box: Any
) -> None:
    document.addObject("Sketcher::SketchObject", "Sketch")
    document.recompute()
    document.clearUndos()
    before = design(document)
    apply(desk, "grow it")
    gui = FreeCADGui.getDocument(document.Name)
    gui.setEdit("Sketch")
    try:
        now = design(document)
        choose(desk, 0)
        desk.click("GoBack")
        desk.click("TimelineYes")
        said = question(desk)
        assert "is in the middle of another change" in said or "open for editing" in said, said
        assert differences(now, design(document)) == {}
        desk.click("TimelineNo")
    finally:
        gui.resetEdit()
    desk.click("GoBack")
    desk.click("TimelineYes")
    assert differences(before, design(document)) == {}
    assert standings(desk) == ["undone"]


def test_beyond_the_undo_stack_the_kept_state_is_opened_beside(
    desk: Desk, document: Any, box: Any, tmp_path: Path
) -> None:
    document.Label = "Plate"
    apply(desk, "grow it")
    for at in range(20):
        document.openTransaction(f"step {at}")
        box.Height = at + 1
        document.commitTransaction()
    now = design(document)
    choose(desk, 0)
    desk.click("GoBack")
    assert question(desk) == (
        "FreeCAD can't undo this any more. The state before “grow it” is opened as a new document; "
        "“Plate” stays as it is now."
    )
    desk.click("TimelineYes")
    assert differences(now, design(document)) == {}
    opened = FreeCAD.ActiveDocument
    assert opened.Name != document.Name
    assert (opened.Label, opened.FileName) == ("Plate (before “grow it”)", "")
    assert opened.getObject("Box").Length == 10
    assert "Opened “Plate (before “grow it”)”" in desk.said()
    assert len(kept_files(tmp_path)) == 1


def test_an_undo_that_brings_back_something_else_offers_the_kept_state(desk: Desk, document: Any, box: Any) -> None:
    apply(desk, "grow it")
    box.Height = 44  # outside any transaction, so undo does not take it back
    desk.click("Undo")
    assert "After undoing, the document is not as it was before" in desk.said()
    assert "Height" in desk.said()
    assert "The state before “grow it” is opened as a new document" in question(desk)
    desk.click("TimelineYes")
    assert FreeCAD.ActiveDocument.getObject("Box").Height == 10
    assert box.Height == 44


def test_an_undo_that_fails_offers_the_kept_state(desk: Desk, box: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    apply(desk, "grow it")

    def fail(*_: object, **__: object) -> None:
        raise DocumentError("FreeCAD could not undo this: no.")

    monkeypatch.setattr("freecad_ai_workbench.ui.open_documents.undo_back", fail)
    choose(desk, 0)
    desk.click("GoBack")
    desk.click("TimelineYes")
    assert question(desk).startswith("FreeCAD could not undo this: no. The state before “grow it” is opened")


def test_a_refused_apply_keeps_nothing(desk: Desk, document: Any, box: Any, tmp_path: Path) -> None:
    desk.propose(GROW)
    document.openTransaction("pending")
    box.Height = 12
    desk.try_to_accept()
    assert desk.phase == "proposal"
    assert kept_files(tmp_path) == []
    document.abortTransaction()


def test_a_closed_document_can_be_had_back_from_before(desk: Desk, document: Any, box: Any) -> None:
    document.Label = "Plate"
    apply(desk, "grow it")
    FreeCAD.closeDocument(document.Name)
    again = FreeCAD.newDocument(document_name := "Test")
    assert again.Name == document_name
    choose(desk, 0)
    desk.click("GoBack")
    desk.click("TimelineYes")
    assert FreeCAD.ActiveDocument.Label == "Plate (before “grow it”)"
    assert again.Objects == []


def left_by_a_dead_freecad(folder: Path, copy: Path) -> Checkpoint:
    """What a FreeCAD leaves that dies after applying: its lock, held by nobody."""
    store = Checkpoints(folder / "checkpoints")
    kept = store.keep(copy, document="", label="Plate", uid="u", request="grow it", transaction="grow it")
    assert kept is not None
    store._lock.close()
    return kept


@pytest.fixture
def dead(desk: Desk, box: Any, document: Any, tmp_path: Path) -> Checkpoint:
    copy = tmp_path / "copy.FCStd"
    document.saveCopy(str(copy))
    return left_by_a_dead_freecad(tmp_path, copy)


def recover(desk: Desk) -> None:
    """What opening the panel in the next FreeCAD does."""
    recovery = desk.session.recovery
    recovery._left = Recovery(recovery._documents)._left
    recovery.changed.emit()


def test_after_freecad_died_the_kept_state_is_offered_and_opened(desk: Desk, dead: Checkpoint) -> None:
    recover(desk)
    shown = desk.find("Recovery")
    assert shown.isVisible()
    assert "FreeCAD ended unexpectedly. The state before “grow it” was kept" in shown.text.text()
    desk.click("RecoveryOpen")
    assert FreeCAD.ActiveDocument.Label == "Plate (before “grow it”)"
    assert not shown.isVisible()
    recover(desk)
    assert not shown.isVisible()


def test_what_was_kept_can_be_forgotten(desk: Desk, dead: Checkpoint, tmp_path: Path) -> None:
    recover(desk)
    desk.click("RecoveryForget")
    assert not desk.find("Recovery").isVisible()
    assert kept_files(tmp_path) == []
    assert FreeCAD.ActiveDocument.Name == "Test"


def test_an_orderly_end_leaves_nothing_to_recover(desk: Desk, box: Any, tmp_path: Path) -> None:
    apply(desk, "grow it")
    other = Checkpoints(tmp_path / "checkpoints")
    assert other.left_over() == ()
    assert len(list((tmp_path / "checkpoints").glob("*.lock"))) == 1
    desk.dock.shut_down()
    assert list((tmp_path / "checkpoints").glob("*.lock")) == []
    assert other.left_over() == ()


@pytest.mark.parametrize("width", [260, 340, 500])
def test_nothing_is_cut_off(desk: Desk, box: Any, width: int, main_window: Any, tmp_path: Path) -> None:
    apply(desk, "grow it by five millimetres to the right, and tell me how that went", "a second time")
    desk.panel.setFixedWidth(width)
    choose(desk, 1)
    desk.click("GoBack")
    text = desk.find("TimelineQuestion")
    desk.wait_until(lambda: text.height() >= text.heightForWidth(text.width()), "room for the question")
    for name in ("GoBack", "TimelineYes", "TimelineNo"):
        button = desk.find(name)
        needed = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
        assert needed < button.width() - 8, name
    if pictures := os.environ.get("AI_DESIGNER_SCREENSHOTS"):
        desk.panel.grab().save(f"{pictures}/timeline-{width}.png")
