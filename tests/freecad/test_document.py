"""One transaction is one undo step, or nothing at all, whatever happens inside."""

from __future__ import annotations

from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.host.document import save_scratch_copy, transaction, undo_steps
from freecad_ai_workbench.host.snapshot import read_design_state


@pytest.fixture
def box(document: Any) -> Any:
    """A document that holds a box, with one undo step."""
    document.openTransaction("first")
    made = document.addObject("Part::Box", "Box")
    document.recompute()
    document.commitTransaction()
    return made


def change(document: Any) -> None:
    document.Box.Length = 25
    document.addObject("Part::Cylinder", "Cylinder")
    document.recompute()


def test_everything_inside_is_one_undo_step(document: Any, box: Any) -> None:
    before = read_design_state(document)
    with transaction(document, "grow"):
        change(document)
    assert document.UndoCount == 2
    assert document.UndoNames[0] == "grow"
    document.undo()
    document.recompute()
    assert read_design_state(document) == before
    document.redo()
    assert box.Length == 25


def test_after_an_exception_nothing_happened(document: Any, box: Any) -> None:
    before = read_design_state(document)
    with pytest.raises(ZeroDivisionError), transaction(document, "grow"):
        change(document)
        _ = 1 / 0
    document.recompute()
    assert read_design_state(document) == before
    assert document.UndoNames == ["first"]
    assert FreeCAD.getActiveTransaction() is None


@pytest.mark.parametrize("closing", ["commitTransaction", "abortTransaction", "undo", "openTransaction"])
def test_a_transaction_that_is_closed_from_inside_is_taken_back(document: Any, box: Any, closing: str) -> None:
    before = read_design_state(document)
    with pytest.raises(DocumentError, match="ended FreeCAD's transaction itself"), transaction(document, "grow"):
        change(document)
        getattr(document, closing)()
        document.addObject("Part::Sphere", "Late")
        document.recompute()
    document.recompute()
    assert read_design_state(document) == before
    assert document.UndoNames in (["first"], [])
    assert FreeCAD.getActiveTransaction() is None


def test_what_the_user_does_next_is_not_ours(document: Any, box: Any) -> None:
    with transaction(document, "nothing"):
        pass
    document.openTransaction("theirs")
    box.Height = 3
    document.commitTransaction()
    assert document.UndoNames[0] == "theirs"


def test_another_transaction_is_not_disturbed(document: Any, box: Any) -> None:
    document.openTransaction("theirs")
    box.Height = 3
    with pytest.raises(DocumentError, match="in the middle of another change"), transaction(document, "ours"):
        change(document)
    document.commitTransaction()
    assert document.UndoNames[0] == "theirs"


def test_a_full_undo_stack_still_takes_one_step(document: Any, box: Any) -> None:
    for at in range(25):
        with transaction(document, f"step {at}"):
            box.Height = at + 1
    before = read_design_state(document)
    with transaction(document, "last"):
        change(document)
    assert document.UndoNames[0] == "last"
    document.undo()
    document.recompute()
    assert read_design_state(document) == before


def test_a_failure_on_a_full_undo_stack_takes_nothing_else_back(document: Any, box: Any) -> None:
    for at in range(25):
        with transaction(document, f"step {at}"):
            box.Height = at + 1
    before = read_design_state(document)
    with pytest.raises(DocumentError), transaction(document, "bad"):
        change(document)
        document.commitTransaction()
        document.addObject("Part::Sphere", "Late")
    document.recompute()
    assert read_design_state(document) == before
    assert document.UndoNames[0] == "step 24"


def test_a_document_without_undo_gets_it(document: Any) -> None:
    document.UndoMode = 0
    with transaction(document, "make"):
        document.addObject("Part::Box", "Box")
    document.undo()
    assert document.Objects == []


def test_undoing_several_steps_or_none(document: Any, box: Any) -> None:
    before = read_design_state(document)
    with transaction(document, "grow"):
        change(document)
    with transaction(document, "more"):
        box.Height = 3
    with pytest.raises(DocumentError, match="can't undo 4 steps"):
        undo_steps(document, 4)
    assert box.Height == 3
    undo_steps(document, 2)
    assert read_design_state(document) == before


def test_scratch_copy_leaves_the_preferences_as_they_were(tmp_path):
    preferences = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Document")
    preferences.SetInt("CompressionLevel", 6)
    preferences.RemBool("SaveBinaryBrep")
    before = preferences.GetContents()
    doc = FreeCAD.newDocument("Copied")
    doc.addObject("Part::Sphere", "Ball")
    doc.recompute()
    save_scratch_copy(doc, tmp_path / "copy.FCStd")
    assert preferences.GetContents() == before
    opened = FreeCAD.openDocument(str(tmp_path / "copy.FCStd"))
    assert opened.Ball.Shape.Volume == doc.Ball.Shape.Volume
    FreeCAD.closeDocument(opened.Name)
    FreeCAD.closeDocument(doc.Name)
