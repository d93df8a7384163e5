"""A proposal is changed by slider and by hand before it is accepted, and by slider afterwards; no model is asked."""

from __future__ import annotations

import dataclasses
from array import array
from collections.abc import Callable, Iterator
from typing import Any

import FreeCAD
import FreeCADGui
import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.core.parameters import ParameterValue
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.ui.composition import build_panel
from freecad_ai_workbench.ui.dock import DesignerDock
from freecad_ai_workbench.ui.operations import apply_parameters

PLATE = "plate 120 x 80 x 6 mm with four 9 mm holes"
Wait = Callable[..., None]


class Counting:
    """A client that counts its calls."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.calls = 0

    def complete(self, *arguments: Any, **more: Any) -> Any:
        self.calls += 1
        return self._client.complete(*arguments, **more)


@dataclasses.dataclass
class Table:
    """The real panel with the built-in recipes, at which a plate is asked for."""

    panel: Any
    client: Counting
    wait_until: Wait

    @property
    def review(self) -> Any:
        return self.panel.session.review

    def ask(self) -> None:
        self.panel.session.submit(PLATE)
        self.wait_until(lambda: self.panel.property("phase") == "proposal", "a proposal", seconds=90)

    def settle(self) -> None:
        self.wait_until(lambda: not self.review.is_trying, "the trial's end", seconds=90)

    def accept(self) -> None:
        self.panel.decision.accept.click()
        self.wait_until(lambda: self.panel.property("phase") == "applied", "applied")

    def row(self, form: Any, name: str) -> Any:
        return next(row for (_, own), row in form.rows.items() if own == name)

    def slide(self, form: Any, name: str, value: float) -> None:
        """Move a slider step by step, as a hand does."""
        slider = self.row(form, name).slider
        end = slider.range.position_of(value)
        while slider.value() != end:
            slider.setValue(slider.value() + max(-7, min(7, end - slider.value())))
            QtCore.QCoreApplication.processEvents()


@pytest.fixture
def table(main_window: Any, wait_until: Wait, document: Any) -> Iterator[Table]:
    app = build_app(Settings())
    client = Counting(app.client)
    dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=dataclasses.replace(app, client=client)))
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    yield Table(dock.panel, client, wait_until)
    dock.shut_down()
    main_window.removeDockWidget(dock)
    dock.deleteLater()
    QtCore.QCoreApplication.processEvents()


def body(document: Any) -> Any:
    (found,) = [item for item in document.Objects if item.TypeId == "PartDesign::Body"]
    return found


def size(document: Any) -> list[float]:
    box = body(document).Shape.optimalBoundingBox(False)
    return [pytest.approx(length, abs=1e-6) for length in (box.XLength, box.YLength, box.ZLength)]


def highest(proposal: Any) -> float:
    """The top of the proposal's ghost in mm."""
    return max(max(array("f", mesh.vertices)[2::3]) for mesh in proposal.dry_run.meshes)


def test_a_number_of_the_proposal_is_slid_and_accepted(table: Table, document: Any) -> None:
    table.ask()
    calls = table.client.calls
    assert calls > 0
    assert highest(table.review.proposal) == pytest.approx(6)
    form = table.panel.proposal.numbers.form
    assert table.row(form, "Thickness").field.text() == "6 mm"
    table.slide(form, "Thickness", 10)
    assert not table.panel.decision.accept.isEnabled()
    table.settle()
    proposal = table.review.chosen
    assert highest(proposal) == pytest.approx(10)
    (solid,) = [one.change.present for one in proposal.changes if one.change.present.type_id == "PartDesign::Body"]
    assert solid.shape.bounding_box.size[2] == pytest.approx(10)
    table.accept()
    assert size(document) == [120, 80, 10]
    assert len(document.UndoNames) == 1
    assert table.client.calls == calls, "no model was asked"


def test_a_script_is_edited_and_accepted(table: Table, document: Any) -> None:
    table.ask()
    calls = table.client.calls
    view = next(view for view in table.panel.proposal.scripts.views if "THICKNESS = 6.0" in view.toPlainText())
    cursor = view.document().find("THICKNESS = 6.0")
    cursor.insertText("THICKNESS = 8.0")
    table.settle()
    assert table.review.problem == ""
    assert table.row(table.panel.proposal.numbers.form, "Thickness").field.text() == "8 mm"
    table.accept()
    assert size(document) == [120, 80, 8]
    assert table.client.calls == calls, "no model was asked"


def test_a_script_that_goes_wrong_is_marked_and_put_back(table: Table, document: Any) -> None:
    table.ask()
    view = next(view for view in table.panel.proposal.scripts.views if "THICKNESS = 6.0" in view.toPlainText())
    line = view.document().find("THICKNESS = 6.0").blockNumber() + 1
    for wrong in ("import os", "1 / 0"):
        cursor = view.document().find("THICKNESS = 6.0")
        cursor.setPosition(cursor.block().position())
        cursor.insertText(wrong + "; ")
        table.settle()
        assert list(view.faults) == [line], (table.review.problem, table.review.fault)
        assert not table.panel.decision.accept.isEnabled()
        view.undo()
        table.settle()
        assert not view.faults
    assert table.panel.decision.accept.isEnabled()


@pytest.fixture
def accepted(table: Table, document: Any) -> Any:
    """The form of the numbers of the accepted plate."""
    table.ask()
    table.accept()
    table.wait_until(lambda: table.panel.numbers.isVisible(), "the numbers of what was accepted")
    return table.panel.numbers.form


def test_a_live_change_is_one_undo_step_that_undo_takes_back(table: Table, accepted: Any, document: Any) -> None:
    calls = table.client.calls
    before = read_design_state(document)
    steps = len(document.UndoNames)
    table.slide(accepted, "Thickness", 10)
    table.wait_until(lambda: size(document) == [120, 80, 10], "the change")
    assert document.UndoNames[0] == "Thickness = 10 mm"
    assert len(document.UndoNames) == steps + 1
    document.undo()
    document.recompute()
    assert read_design_state(document) == before
    table.wait_until(lambda: table.row(accepted, "Thickness").field.text() == "6 mm", "the number to follow")
    document.redo()
    document.recompute()
    table.wait_until(lambda: table.row(accepted, "Thickness").field.text() == "10 mm", "the number to follow")
    table.row(accepted, "Thickness").back.click()
    assert size(document) == [120, 80, 6]
    assert document.UndoNames[0] == "Thickness = 6 mm"
    assert table.client.calls == calls, "no model was asked"


def test_what_is_held_with_the_mouse_is_one_step_however_long(table: Table, accepted: Any, document: Any) -> None:
    steps = len(document.UndoNames)
    slider = table.row(accepted, "Thickness").slider
    slider.setSliderDown(True)
    for value in (8, 10, 12):
        slider.setValue(slider.range.position_of(value))
        table.wait_until(lambda value=value: size(document) == [120, 80, value], "the change")
    slider.setSliderDown(False)
    assert document.UndoNames[0] == "Thickness = 12 mm"
    assert len(document.UndoNames) == steps + 1
    slider.setValue(slider.range.position_of(9))
    table.wait_until(lambda: size(document) == [120, 80, 9], "the change")
    assert document.UndoNames[:2] == ["Thickness = 9 mm", "Thickness = 12 mm"]


def test_what_can_t_be_computed_is_said_and_the_document_is_as_before(
    table: Table, accepted: Any, document: Any
) -> None:
    before, steps = read_design_state(document), list(document.UndoNames)
    field = table.row(accepted, "Thickness").field
    field.setFocus()
    field.setText("0")
    field.setModified(True)
    field.take()
    table.wait_until(lambda: table.panel.session.live.problem, "the problem")
    assert "can't be computed with Thickness = 0 mm" in table.panel.session.live.problem
    assert read_design_state(document) == before
    assert list(document.UndoNames) == steps
    assert all(item.isValid() for item in document.Objects)
    assert field.text() == "6 mm"


def test_what_was_said_of_the_numbers_goes_when_more_is_applied(table: Table, accepted: Any, document: Any) -> None:
    live, thickness = table.panel.session.live, table.row(accepted, "Thickness")
    thickness.field.setText("0")
    thickness.field.setModified(True)
    thickness.field.take()
    table.wait_until(lambda: live.problem, "the problem")
    live.bring(document.Name, frozenset())
    assert live.problem == ""


def test_edits_by_hand_are_followed_and_closing_takes_the_numbers_away(
    table: Table, accepted: Any, document: Any
) -> None:
    (params,) = document.findObjects("App::VarSet")
    document.openTransaction("by hand")
    params.Thickness = 7
    document.recompute()
    document.commitTransaction()
    table.wait_until(lambda: table.row(accepted, "Thickness").field.text() == "7 mm", "the number to follow")
    other = FreeCAD.newDocument("Other")
    table.wait_until(lambda: not table.panel.numbers.isVisible(), "no numbers for another document")
    FreeCAD.setActiveDocument(document.Name)
    FreeCAD.closeDocument(other.Name)
    FreeCADGui.setActiveDocument(document.Name)
    table.wait_until(lambda: table.panel.numbers.isVisible(), "the numbers again")
    FreeCAD.closeDocument(document.Name)
    QtWidgets.QApplication.processEvents()
    assert not table.panel.numbers.isVisible()


def test_undoing_the_proposal_takes_its_numbers_away_and_redo_brings_them(
    table: Table, accepted: Any, document: Any
) -> None:
    document.undo()
    table.wait_until(lambda: not table.panel.numbers.isVisible(), "no numbers any more")
    document.redo()
    table.wait_until(lambda: table.panel.numbers.isVisible(), "the numbers again")


def value(item: Any, name: str, number: float) -> ParameterValue:
    return ParameterValue(object_name=item.Name, name=name, value=number)


@pytest.fixture
def driven_box(document: Any) -> Any:
    """A box whose height follows a variable set, and the set."""
    params = document.addObject("App::VarSet", "Params")
    params.addProperty("App::PropertyLength", "Height", "Dimensions")
    params.addProperty("App::PropertyLength", "Width", "Dimensions")
    params.Height, params.Width = 5, 10
    box = document.addObject("Part::Box", "Box")
    box.setExpression("Height", "Params.Height")
    document.recompute()
    document.clearUndos()
    return box, params


def test_several_values_are_one_step_and_no_change_is_none(document: Any, driven_box: Any) -> None:
    box, params = driven_box
    values = [value(params, "Height", 7), value(params, "Width", 10)]
    assert apply_parameters(values, doc=document).transaction == "Height = 7 mm"
    assert box.Height == 7
    assert apply_parameters(values, doc=document).transaction == ""
    assert document.UndoNames == ["Height = 7 mm"]


def test_cells_and_constraints_are_set_too(document: Any) -> None:
    sheet = document.addObject("Spreadsheet::Sheet", "Sheet")
    sheet.set("A1", "1 in")
    sheet.setAlias("A1", "wall")
    document.recompute()
    document.clearUndos()
    assert apply_parameters([value(sheet, "wall", 12.7)], doc=document).transaction == "wall = 12.7 mm"
    assert sheet.getContents("A1") == "=0.5 in"
    document.undo()
    document.recompute()
    assert sheet.getContents("A1") == "=1 in"


def test_another_document_that_is_active_keeps_its_undo_stack(document: Any, driven_box: Any) -> None:
    box, params = driven_box
    other = FreeCAD.newDocument("Other")
    other.UndoMode = 1
    apply_parameters([value(params, "Height", 9)], doc=document)
    assert box.Height == 9
    assert (document.UndoNames, other.UndoNames) == (["Height = 9 mm"], [])
    FreeCAD.closeDocument(other.Name)


def test_what_was_broken_before_does_not_stand_in_the_way(document: Any, driven_box: Any) -> None:
    box, params = driven_box
    broken = document.addObject("Part::Fillet", "Broken")
    broken.touch()
    document.recompute()
    assert not broken.isValid()
    apply_parameters([value(params, "Height", 6)], doc=document)
    assert box.Height == 6


def test_while_a_sketch_is_edited_nothing_is_set(document: Any, driven_box: Any, wait_until: Wait) -> None:
    box, params = driven_box
    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    document.recompute()
    gui = FreeCADGui.getDocument(document.Name)
    gui.setEdit(sketch.Name)
    wait_until(lambda: gui.getInEdit() is not None, "the edit mode")
    try:
        with pytest.raises(DocumentError, match="Leave the sketch"):
            apply_parameters([value(params, "Height", 6)], doc=document)
    finally:
        gui.resetEdit()
    assert box.Height == 5


def test_a_value_that_is_not_there_is_refused_in_words(document: Any) -> None:
    with pytest.raises(DocumentError, match="no parameter"):
        apply_parameters([ParameterValue(object_name="Params", name="Width", value=1)], doc=document)
    assert document.UndoNames == []
    assert FreeCAD.getActiveTransaction() is None
