"""Reading a document: what is there, measured, and equal when nothing changed."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD
import Materials
import Part
import pytest
import Sketcher

from freecad_ai_workbench.core.design import diff_states
from freecad_ai_workbench.host.snapshot import Measurements, read_design_state, read_shape_state

V = FreeCAD.Vector


def test_reading_measures_and_changes_nothing(document: Any) -> None:
    document.addObject("Part::Cylinder", "Pin").Radius = 5
    document.recompute()
    steps = document.UndoCount
    state = read_design_state(document)
    assert read_design_state(document) == state
    assert document.UndoCount == steps
    (pin,) = state.objects
    assert pin.shape is not None
    assert pin.shape.volume == pytest.approx(math.pi * 25 * 10, rel=1e-9)
    assert pin.shape.solids == 1
    assert pin.properties["Radius"] == "5 mm"


@pytest.mark.parametrize(
    ("name", "value", "before", "after"),
    [
        ("Length", 12, "10 mm", "12 mm"),
        ("Placement", FreeCAD.Placement(V(1, 2, 3), FreeCAD.Rotation()), "(0, 0, 0)", "(1, 2, 3)"),
    ],
)
def test_a_changed_property_is_noticed(document: Any, name: str, value: Any, before: str, after: str) -> None:
    box = document.addObject("Part::Box", "Box")
    document.recompute()
    old = read_design_state(document)
    setattr(box, name, value)
    document.recompute()
    (change,) = diff_states(old, read_design_state(document)).changes
    assert (name, before, after) in [(item.name, item.before, item.after) for item in change.values]
    assert change.kind == ("moved" if name == "Placement" else "changed")


def test_shapes_inside_a_moved_part_are_measured_where_they_are(document: Any) -> None:
    part = document.addObject("App::Part", "Part")
    part.addObject(document.addObject("Part::Box", "Box"))
    part.Placement.Base = V(100, 0, 0)
    document.recompute()
    box = read_design_state(document).find("Box")
    assert box is not None
    assert box.parent == "Part"
    assert box.shape is not None
    assert box.shape.bounding_box is not None
    assert box.shape.bounding_box.minimum == (100, 0, 0)


@pytest.fixture
def sketch(document: Any) -> Any:
    made = document.addObject("Sketcher::SketchObject", "Sketch")
    made.addGeometry(Part.LineSegment(V(0, 0), V(10, 0)))
    made.addConstraint(Sketcher.Constraint("DistanceX", 0, 1, 0, 2, 10))
    made.renameConstraint(0, "Wide")
    document.recompute()
    return made


def test_named_constraints_are_dimensions(document: Any, sketch: Any) -> None:
    old = read_design_state(document)
    sketch.setDatum("Wide", 14)
    document.recompute()
    (change,) = diff_states(old, read_design_state(document)).changes
    assert ("Constraints.Wide", "10 mm", "14 mm") in [(item.name, item.before, item.after) for item in change.values]


def test_a_moved_curve_is_noticed_though_the_count_is_the_same(document: Any, sketch: Any) -> None:
    sketch.delConstraint(0)
    document.recompute()
    old = read_design_state(document)
    move = sketch.moveGeometry if hasattr(sketch, "moveGeometry") else sketch.movePoint
    move(0, 2, V(11, 0, 0), 0)
    document.recompute()
    names = [item.name for change in diff_states(old, read_design_state(document)).changes for item in change.values]
    assert "Geometry" in names


def test_cells_aliases_and_expressions_are_read(document: Any) -> None:
    sheet = document.addObject("Spreadsheet::Sheet", "Sheet")
    sheet.set("A1", "=5 mm")
    sheet.setAlias("A1", "thick")
    box = document.addObject("Part::Box", "Box")
    box.setExpression("Height", "Sheet.thick * 2")
    document.recompute()
    state = read_design_state(document)
    read_sheet, read_box = state.find("Sheet"), state.find("Box")
    assert read_sheet is not None
    assert read_box is not None
    assert read_sheet.properties["cell A1"] == "=5 mm (alias thick)"
    assert read_box.expressions == {"Height": "Sheet.thick * 2"}
    assert read_box.properties["Height"] == "10 mm"
    assert read_box.needs == ("Sheet",)


def test_a_broken_feature_is_read_with_its_reason(document: Any) -> None:
    box = document.addObject("Part::Box", "Box")
    fillet = document.addObject("Part::Fillet", "Fillet")
    fillet.Base = box
    fillet.Edges = [(1, 50.0, 50.0)]
    document.recompute()
    state = read_design_state(document)
    broken = state.find("Fillet")
    assert state.broken() == {"Fillet"}
    assert broken is not None
    assert broken.status


def test_members_of_a_body_are_no_needs_of_the_body(document: Any) -> None:
    body = document.addObject("PartDesign::Body", "Body")
    box = body.newObject("PartDesign::AdditiveBox", "Block")
    document.recompute()
    state = read_design_state(document)
    read_body, read_box = state.find("Body"), state.find(box.Name)
    assert read_body is not None
    assert read_box is not None
    assert "Block" not in read_body.needs
    assert "Body" in read_box.needs
    assert read_box.parent == "Body"


def test_mass_is_known_where_the_user_has_set_a_material_and_nowhere_else(document: Any) -> None:
    library = Materials.MaterialManager()
    steel = next(one for one in library.Materials.values() if one.Name == "Steel-S235JR")
    box = document.addObject("Part::Box", "Box")
    document.addObject("Part::Box", "Plain")
    document.recompute()
    before = read_design_state(document)
    box.ShapeMaterial = library.getMaterial(steel.UUID)
    document.recompute()
    after = read_design_state(document)
    assert after.find("Box").shape.mass == pytest.approx(7.8e-3, rel=0.02)
    assert after.find("Plain").shape.density is None
    (change,) = diff_states(before, after).changes
    assert [(value.name, value.before) for value in change.values] == [("Mass", None)]
    assert read_design_state(document, measured=()).find("Box").shape.mass is None


@pytest.mark.parametrize(
    ("card", "density"),
    [({"Density": "7850 kg/m^3"}, 7850), ({"Density": "heavy"}, None), ({"Density": "7 mm"}, None), ({}, None)],
)
def test_a_material_of_bim_gives_its_density(document: Any, card: dict[str, str], density: float | None) -> None:
    material = document.addObject("App::MaterialObjectPython", "Steel")
    material.Material = card
    wall = document.addObject("Part::FeaturePython", "Wall")
    wall.addProperty("App::PropertyLink", "Material").Material = material
    wall.Shape = Part.makeBox(1, 1, 1)
    assert read_design_state(document).find("Wall").shape.density == density


def drilled(document: Any, at: float) -> Any:
    plate = document.addObject("Part::Feature", "Plate")
    plate.Shape = Part.makeBox(20, 20, 2).cut(Part.makeCylinder(1, 2, V(at, 5, 0)))
    return plate


def test_a_digest_is_of_the_shape_alone(document: Any) -> None:
    plate = drilled(document, 5)
    digest = Measurements().of("", plate.Shape).digest
    plate.Shape.tessellate(0.1)
    assert plate.Shape.isValid()
    assert Measurements().of("", plate.Shape).digest == digest
    assert Measurements().of("", drilled(document, 5).Shape).digest == digest
    assert Measurements().of("", drilled(document, 15).Shape).digest != digest


def test_a_shape_that_was_measured_elsewhere_has_the_same_measures_but_its_own_density(document: Any) -> None:
    plate, heavy = drilled(document, 5), drilled(document, 5)
    heavy.ShapeMaterial = Materials.MaterialManager().getMaterial("92589471-a6cb-4bbc-b748-d425a17dea7d")
    first = read_shape_state(heavy, known=Measurements())
    assert first is not None
    second = read_shape_state(plate, known=Measurements([first.model_copy(update={"area": -1.0})]))
    assert second is not None
    assert (second.area, second.volume, second.density) == (-1.0, first.volume, None)
    assert first.density is not None
