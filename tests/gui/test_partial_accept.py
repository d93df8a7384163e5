"""Part of a proposal, from prompt to document: a scripted model, the real trial, the real panel, one undo step."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import FreeCADGui
import Materials
import pytest
from desk import design, differences
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.llm.client import ScriptedClient
from freecad_ai_workbench.ui.composition import build_panel
from freecad_ai_workbench.ui.dock import DesignerDock

PLAN = json.dumps(
    {
        "plan": {
            "summary": "A plate with a bore",
            "tasks": [
                {"id": "plate", "title": "Make the plate"},
                {"id": "bore", "title": "Bore the plate", "needs": ["plate"]},
            ],
        }
    }
)
PLATE = """```python
import FreeCAD as App
doc = App.ActiveDocument
plate = doc.addObject("Part::Box", "Plate")
plate.Length, plate.Width, plate.Height = 60, 40, 6
knob = doc.addObject("Part::Sphere", "Knob")
knob.Placement.Base = App.Vector(0, 0, 50)
doc.getObject("Mine").Length = 12
doc.recompute()
```"""
BORE = """```python
import FreeCAD as App
doc = App.ActiveDocument
drill = doc.addObject("Part::Cylinder", "Drill")
drill.Radius, drill.Height = 4, 6
drill.Placement.Base = App.Vector(30, 20, 0)
bored = doc.addObject("Part::Cut", "Bored")
bored.Base, bored.Tool = doc.getObject("Plate"), drill
doc.recompute()
```"""
REVIEW = '{"items": [{"claim": "c", "outcome": "skipped", "evidence": "e"}]}'
CHECKED, UNCHECKED = QtCore.Qt.Checked, QtCore.Qt.Unchecked
Wait = Callable[..., None]


@dataclass
class Reviewer:
    """Someone who looks at a proposal of two tasks in the real panel."""

    panel: Any
    wait_until: Wait

    @property
    def review(self) -> Any:
        return self.panel.session.review

    def find(self, name: str) -> Any:
        return self.panel.findChild(QtWidgets.QWidget, f"AIDesigner{name}")

    def row(self, *starts: str) -> Any:
        """The row that begins so; below the first where there are several."""
        tree = self.find("Changes")
        found = tree.findItems("", QtCore.Qt.MatchContains | QtCore.Qt.MatchRecursive)
        (row,) = [item for item in found if item.text(0).startswith(starts)]
        return row

    def leave_out(self, *starts: str) -> None:
        """Untick rows and wait for the trial."""
        for start in starts:
            self.row(start).setCheckState(0, UNCHECKED)
        self.wait_until(lambda: not self.review.is_trying, "the trial's end", seconds=60)
        assert self.review.problem == ""

    def accept(self) -> None:
        self.wait_until(self.find("Accept").isEnabled, "something to accept")
        self.find("Accept").click()
        self.wait_until(lambda: self.panel.property("phase") != "applying", "an end")
        assert self.panel.property("phase") == "applied", (self.panel.session.trouble, self.review.notice)


@pytest.fixture
def before(document: Any) -> dict[str, Any]:
    """The document holds a box of steel."""
    library = Materials.MaterialManager()
    steel = next(one for one in library.Materials.values() if one.Name == "Steel-S235JR")
    document.openTransaction("mine")
    box = document.addObject("Part::Box", "Mine")
    box.ShapeMaterial = library.getMaterial(steel.UUID)
    document.recompute()
    document.commitTransaction()
    return design(document)


@pytest.fixture
def reviewer(before: Any, main_window: Any, wait_until: Wait, tmp_path: Path) -> Iterator[Reviewer]:
    """A proposal of two tasks, made by a scripted model, waits for the decision."""
    app = build_app(Settings(), client=ScriptedClient(PLAN, PLATE, BORE, REVIEW), data=tmp_path)
    dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=app))
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    panel = dock.panel
    panel.session.submit("a plate with a bore")
    wait_until(lambda: panel.property("phase") not in ("idle", "working"), "a proposal", seconds=90)
    assert panel.property("phase") == "proposal"
    yield Reviewer(panel, wait_until)
    dock.shut_down()
    main_window.removeDockWidget(dock)
    dock.deleteLater()
    QtCore.QCoreApplication.processEvents()


def names(document: Any) -> set[str]:
    return {item.Name for item in document.Objects}


def check_undo(document: Any, before: dict[str, Any]) -> None:
    """Exactly one step more, and undoing it gives back what was."""
    assert len(document.UndoNames) == len(before["undo"]) + 1
    document.undo()
    document.recompute()
    assert differences(before, design(document)) == {}


def test_the_whole_is_shown_by_task_with_the_mass_of_steel(reviewer: Reviewer, document: Any, before: Any) -> None:
    tree = reviewer.find("Changes")
    tops = [tree.topLevelItem(at).text(0) for at in range(tree.topLevelItemCount())]
    assert tops == ["Make the plate", "Bore the plate"]
    mine = reviewer.row("~ Mine")
    values = "\n".join(mine.child(at).text(0) + " " + mine.child(at).text(1) for at in range(mine.childCount()))
    for said in ("10 mm → 12 mm", "7.8 g → 9.36 g", "10→12 × 10 × 10 mm"):
        assert said in values.replace(":", ""), values
    assert differences(before, design(document)) == {}


def test_an_object_left_out_is_not_there_and_all_else_is(reviewer: Reviewer, document: Any, before: Any) -> None:
    reviewer.leave_out("+ Knob", "~ Mine")
    assert reviewer.find("Accept").text() == "&Accept 3 of 5 changes"
    assert differences(before, design(document)) == {}
    reviewer.accept()
    assert names(document) == {"Mine", "Plate", "Drill", "Bored"}
    assert document.Mine.Length.Value == 10
    assert document.Bored.Shape.Volume == pytest.approx(60 * 40 * 6 - 3.141592653589793 * 16 * 6, rel=1e-9)
    check_undo(document, before)


def test_a_task_left_out_leaves_what_the_other_one_does(reviewer: Reviewer, document: Any, before: Any) -> None:
    reviewer.leave_out("Bore the plate")
    reviewer.accept()
    assert names(document) == {"Mine", "Plate", "Knob"}
    assert document.Mine.Length.Value == 12
    assert document.Plate.Visibility
    check_undo(document, before)


def test_what_needs_a_left_out_object_goes_along(reviewer: Reviewer, document: Any, before: Any) -> None:
    reviewer.leave_out("+ Plate")
    assert reviewer.row("+ Bored").checkState(0) == UNCHECKED
    assert reviewer.find("Along").text() == "Bored goes too: it needs Plate."
    reviewer.accept()
    assert names(document) == {"Mine", "Knob", "Drill"}
    check_undo(document, before)


def test_the_ghost_follows_the_choice(reviewer: Reviewer, document: Any) -> None:
    reviewer.leave_out("+ Knob")
    shown = {mesh.object_name for mesh in reviewer.review.chosen.dry_run.meshes}
    assert "Knob" not in shown
    assert "Bored" in shown
    assert {mesh.object_name for mesh in reviewer.review.proposal.dry_run.meshes} > shown


def test_the_row_of_what_is_there_is_selected_in_the_document(reviewer: Reviewer, document: Any) -> None:
    tree = reviewer.find("Changes")
    tree.setCurrentItem(reviewer.row("~ Mine"))
    assert [item.Name for item in FreeCADGui.Selection.getSelection(document.Name)] == ["Mine"]
    tree.setCurrentItem(reviewer.row("+ Knob"))
    assert FreeCADGui.Selection.getSelection(document.Name) == []


def test_a_rejected_choice_leaves_everything(reviewer: Reviewer, document: Any, before: Any) -> None:
    reviewer.leave_out("+ Knob")
    reviewer.find("Reject").click()
    assert reviewer.panel.property("phase") == "idle"
    assert differences(before, design(document)) == {}
