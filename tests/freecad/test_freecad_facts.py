"""Facts about FreeCAD that we rely on: if one of these fails, the code that rests on it has to be looked at again."""

from __future__ import annotations

from pathlib import Path

import FreeCAD

import freecad_ai_workbench


def test_the_only_importable_copy_is_the_installed_one():
    installed = Path(FreeCAD.getUserAppDataDir()) / "Mod/ai_designer"
    assert Path(freecad_ai_workbench.__file__).parent == installed / "freecad_ai_workbench"


def test_headless_documents_keep_no_undo_stack():
    """Transactions silently do nothing there until UndoMode is 1."""
    document = FreeCAD.newDocument("Headless")
    try:
        assert document.UndoMode == 0
        document.openTransaction("box")
        document.addObject("Part::Box", "Box")
        document.commitTransaction()
        assert document.UndoCount == 0
    finally:
        FreeCAD.closeDocument(document.Name)


def test_a_failed_feature_does_not_raise(document):
    box = document.addObject("Part::Box", "Box")
    fillet = document.addObject("Part::Fillet", "Fillet")
    fillet.Base = box
    fillet.Edges = [(1, 100.0, 100.0)]
    document.recompute()
    assert not fillet.isValid()
    assert "Invalid" in fillet.State


def test_one_transaction_is_one_undo_step(document):
    FreeCAD.setActiveTransaction("two boxes", True)
    document.addObject("Part::Box", "First")
    document.addObject("Part::Box", "Second")
    FreeCAD.closeActiveTransaction()
    assert document.UndoNames == ["two boxes"]
    document.undo()
    assert document.Objects == []
