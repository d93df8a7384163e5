"""Parameters that drive the shape, and those that are there for nothing."""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part
import pytest
import Sketcher

from freecad_ai_workbench.core.plan import ExpectedParameter
from freecad_ai_workbench.core.validation import Finding
from freecad_ai_workbench.host.checks import Budget, Examined, probe_parameters
from freecad_ai_workbench.host.checks.parameters import MOST_PROBES
from freecad_ai_workbench.host.snapshot import read_design_state

V = FreeCAD.Vector


@pytest.fixture
def params(document: Any) -> Any:
    """A parameter set with a width of 20 mm and a height of 10 mm."""
    made = document.addObject("App::VarSet", "Params")
    for name, value in (("Wide", 20), ("High", 10)):
        made.addProperty("App::PropertyLength", name, "Base")
        setattr(made, name, value)
    return made


@pytest.fixture
def block(document: Any, params: Any) -> Any:
    """A box that follows both."""
    box = document.addObject("Part::Box", "Box")
    box.setExpression("Width", "Params.Wide")
    box.setExpression("Height", "Params.High")
    document.recompute()
    return box


def probe(document: Any, *claims: ExpectedParameter, seconds: float = 10.0) -> dict[str, Finding]:
    document.recompute()
    examined = Examined(document, Examined.of(document).before, read_design_state(document), budget=Budget(seconds))
    return {finding.message: finding for finding in probe_parameters(examined, claims)}


def outcomes(found: dict[str, Finding]) -> list[str]:
    return [finding.outcome for finding in found.values()]


def test_parameters_that_drive_the_shape_pass(document: Any, block: Any) -> None:
    assert outcomes(probe(document)) == ["passed", "passed"]


def test_the_document_is_as_before_afterwards(document: Any, block: Any) -> None:
    before = read_design_state(document)
    probe(document)
    assert read_design_state(document) == before
    assert block.Shape.Volume == pytest.approx(10 * 20 * 10)


def test_a_parameter_that_nothing_refers_to_fails(document: Any, block: Any) -> None:
    block.setExpression("Height", None)
    found = probe(document)
    assert sorted(outcomes(found)) == ["failed", "passed"]
    (failed,) = (finding for finding in found.values() if finding.outcome == "failed")
    assert "Params.High" in failed.message
    assert not failed.hard


def test_one_that_the_plan_promised_fails_hard(document: Any, block: Any) -> None:
    block.setExpression("Height", None)
    found = probe(document, ExpectedParameter(name="High"))
    (failed,) = (finding for finding in found.values() if finding.outcome == "failed")
    assert failed.hard


def test_one_that_need_not_drive_anything_is_left_alone(document: Any, block: Any) -> None:
    block.setExpression("Height", None)
    assert outcomes(probe(document, ExpectedParameter(name="High", drives=False))) == ["passed"]


def test_one_that_is_referred_to_but_changes_nothing_fails(document: Any, block: Any) -> None:
    block.setExpression("Height", "10 mm + 0 * Params.High")
    found = probe(document, ExpectedParameter(name="High"))
    assert sorted(outcomes(found)) == ["failed", "passed"]


def test_what_another_part_calls_the_same_is_not_meant(document: Any, block: Any, params: Any) -> None:
    """A second part with parameters of the same names, as a flange beside a plate has them."""
    before = read_design_state(document)
    others = document.addObject("App::VarSet", "Others")
    others.addProperty("App::PropertyLength", "High", "Base")
    others.High = 5
    rod = document.addObject("Part::Cylinder", "Rod")
    rod.setExpression("Height", "Others.High")
    document.recompute()
    examined = Examined(document, before, read_design_state(document), budget=Budget(10.0))
    found = [finding.message for finding in probe_parameters(examined, [ExpectedParameter(name="High")])]
    assert found == ["The shape follows Others.High."]


def test_holes_that_move_apart_are_a_change(document: Any, params: Any) -> None:
    plate = document.addObject("Part::Box", "Plate")
    plate.Length = plate.Width = 60
    tools = []
    for sign, name in ((1, "Left"), (-1, "Right")):
        tool = document.addObject("Part::Cylinder", name)
        tool.setExpression(".Placement.Base.x", f"30 mm + {sign} * Params.Wide / 2")
        tool.setExpression(".Placement.Base.y", "30 mm")
        tools.append(tool)
    both = document.addObject("Part::MultiFuse", "Both")
    both.Shapes = tools
    cut = document.addObject("Part::Cut", "Cut")
    cut.Base, cut.Tool = plate, both
    found = probe(document, ExpectedParameter(name="Wide"))
    assert found["The shape follows Params.Wide."].outcome == "passed"


def test_spreadsheet_cells_drive_through_formulas(document: Any) -> None:
    sheet = document.addObject("Spreadsheet::Sheet", "Sheet")
    for cell, text, alias in (("A1", "=7 mm", "thick"), ("A2", "=thick * 2", "double"), ("A3", "=3 mm", "idle")):
        sheet.set(cell, text)
        sheet.setAlias(cell, alias)
    document.recompute()
    document.addObject("Part::Box", "Box").setExpression("Height", "Sheet.double")
    found = probe(document)
    assert found["The shape follows Sheet.thick."].outcome == "passed"
    (failed,) = (finding for finding in found.values() if finding.outcome == "failed")
    assert "Sheet.idle" in failed.message


def test_a_named_constraint_drives_its_sketch(document: Any) -> None:
    body = document.addObject("PartDesign::Body", "Body")
    sketch = body.newObject("Sketcher::SketchObject", "Disc")
    sketch.addGeometry(Part.Circle(V(0, 0, 0), V(0, 0, 1), 10))
    sketch.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
    sketch.renameConstraint(sketch.addConstraint(Sketcher.Constraint("Diameter", 0, 20)), "Across")
    pad = body.newObject("PartDesign::Pad", "Pad")
    pad.Profile, pad.Length = sketch, 5
    document.recompute()
    found = probe(document, ExpectedParameter(name="Across", value=20))
    assert outcomes(found) == ["passed"]
    assert "Disc.Across" in next(iter(found))


def test_what_a_larger_value_breaks_is_tried_with_a_smaller_one(document: Any, params: Any) -> None:
    box = document.addObject("Part::Box", "Box")
    fillet = document.addObject("Part::Fillet", "Round")
    params.addProperty("App::PropertyLength", "Radius", "Base").Radius = 4.9
    fillet.Base, fillet.Edges = box, [(1, 4.9, 4.9), (3, 4.9, 4.9)]
    box.setExpression("Length", "9.85 mm * (Params.Radius > 5 mm ? 0.0001 : 1) + Params.Radius * 0.01")
    found = probe(document, ExpectedParameter(name="Radius"))
    assert found["The shape follows Params.Radius."].outcome == "passed"
    assert all(item.isValid() for item in document.Objects)


def test_without_time_nothing_is_changed_and_nothing_passes(document: Any, block: Any) -> None:
    found = probe(document, seconds=0.0)
    assert outcomes(found) == ["skipped"]
    assert "no time" in next(iter(found))


def test_no_more_than_so_many_are_tried(document: Any, params: Any) -> None:
    box = document.addObject("Part::Box", "Box")
    names = [f"P{number}" for number in range(MOST_PROBES + 3)]
    for name in names:
        params.addProperty("App::PropertyLength", name, "Base")
        setattr(params, name, 5)
    box.setExpression("Height", " + ".join(f"Params.{name}" for name in names))
    box.setExpression("Width", "Params.Wide + Params.High")
    found = probe(document)
    assert outcomes(found).count("passed") == MOST_PROBES
    assert outcomes(found).count("skipped") == 1
