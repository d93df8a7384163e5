"""Named values: read with kind and unit, set, refused where they are computed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import FreeCAD
import Part
import pytest
import Sketcher

from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.core.parameters import ParameterValue
from freecad_ai_workbench.host.parameters import read_parameters, set_parameter
from freecad_ai_workbench.host.quantities import parse_quantity


@pytest.fixture
def doc() -> Iterator[Any]:
    document = FreeCAD.newDocument("Parameters")
    yield document
    FreeCAD.closeDocument(document.Name)


def _variables(doc: Any) -> Any:
    params = doc.addObject("App::VarSet", "Params")
    for type_id, name, value in (
        ("App::PropertyLength", "Width", 40),
        ("App::PropertyAngle", "Tilt", 30),
        ("App::PropertyInteger", "Holes", 4),
        ("App::PropertyFloat", "Ratio", 1.5),
        ("App::PropertyBool", "Rounded", True),
        ("App::PropertyString", "Note", "text is no parameter"),
    ):
        params.addProperty(type_id, name, "Dimensions")
        setattr(params, name, value)
    params.addProperty("App::PropertyLength", "Half", "Dimensions")
    params.setExpression("Half", "Width / 2")
    doc.recompute()
    return params


def test_variables_are_read_with_kind_unit_and_what_drives_them(doc: Any) -> None:
    _variables(doc)
    found = {one.name: one for one in read_parameters(doc)}
    assert {name: (one.kind, one.unit, one.value) for name, one in found.items()} == {
        "Width": ("length", "mm", 40.0),
        "Tilt": ("angle", "°", 30.0),
        "Holes": ("count", "", 4.0),
        "Ratio": ("number", "", 1.5),
        "Rounded": ("switch", "", 1.0),
        "Half": ("length", "mm", 20.0),
    }
    assert [name for name, one in found.items() if one.driven] == ["Half"]
    assert {one.group for one in found.values()} == {"Dimensions"}


@pytest.mark.parametrize(
    ("name", "value", "becomes"),
    [("Width", 50.0, 50.0), ("Tilt", 45.0, 45.0), ("Holes", 6.0, 6), ("Ratio", 2.25, 2.25), ("Rounded", 0.0, False)],
)
def test_variables_are_set_in_their_own_unit(doc: Any, name: str, value: float, becomes: float) -> None:
    params = _variables(doc)
    set_parameter(doc, ParameterValue(object_name="Params", name=name, value=value))
    doc.recompute()
    found = getattr(params, name)
    assert getattr(found, "Value", found) == becomes
    assert params.Half.Value == (25.0 if name == "Width" else 20.0)


def test_cells_with_an_alias_are_parameters_and_formulas_are_driven(doc: Any) -> None:
    sheet = doc.addObject("Spreadsheet::Sheet", "Sheet")
    for cell, content, alias in (("A1", "8 mm", "thickness"), ("A2", "=30 deg", "tilt"), ("A3", "3", "count")):
        sheet.set(cell, content)
        sheet.setAlias(cell, alias)
    sheet.set("A4", "=A1 * 2")
    sheet.setAlias("A4", "double")
    sheet.set("A5", "no alias")
    doc.recompute()
    found = {one.name: (one.kind, one.value, one.driven) for one in read_parameters(doc)}
    assert found == {
        "thickness": ("length", 8.0, False),
        "tilt": ("angle", 30.0, False),
        "count": ("number", 3.0, False),
        "double": ("length", 16.0, True),
    }
    set_parameter(doc, ParameterValue(object_name="Sheet", name="thickness", value=10))
    set_parameter(doc, ParameterValue(object_name="Sheet", name="tilt", value=45))
    doc.recompute()
    assert (sheet.thickness.Value, sheet.tilt.Value, sheet.double.Value) == (10.0, 45.0, 20.0)


def test_named_constraints_that_nothing_drives_are_parameters(doc: Any) -> None:
    sketch = doc.addObject("Sketcher::SketchObject", "Sketch")
    sketch.addGeometry(Part.LineSegment(FreeCAD.Vector(0, 0, 0), FreeCAD.Vector(12, 0, 0)))
    sketch.addGeometry(Part.Circle(FreeCAD.Vector(0, 20, 0), FreeCAD.Vector(0, 0, 1), 3))
    for constraint, name in (
        (Sketcher.Constraint("DistanceX", 0, 1, 0, 2, 12), "Length"),
        (Sketcher.Constraint("Radius", 1, 3), "Hole"),
    ):
        sketch.renameConstraint(sketch.addConstraint(constraint), name)
    sketch.setExpression("Constraints.Hole", "2 mm + 1 mm")
    doc.recompute()
    assert [(one.name, one.value) for one in read_parameters(doc)] == [("Length", 12.0)]
    set_parameter(doc, ParameterValue(object_name="Sketch", name="Length", value=15))
    doc.recompute()
    assert sketch.getDatum("Length").Value == 15.0


@pytest.mark.parametrize(
    ("object_name", "name", "said"),
    [("Params", "Half", "expression"), ("Params", "Depth", "no parameter"), ("Nothing", "Width", "no parameter")],
)
def test_what_is_no_free_parameter_is_refused_in_words(doc: Any, object_name: str, name: str, said: str) -> None:
    _variables(doc)
    with pytest.raises(DocumentError, match=said):
        set_parameter(doc, ParameterValue(object_name=object_name, name=name, value=1))


def _sheet(doc: Any, *cells: tuple[str, str]) -> Any:
    """A sheet with (content, alias) below each other."""
    sheet = doc.addObject("Spreadsheet::Sheet", "Sheet")
    for row, (content, alias) in enumerate(cells, 1):
        sheet.set(f"A{row}", content)
        sheet.setAlias(f"A{row}", alias)
    doc.recompute()
    return sheet


def test_a_cell_keeps_the_unit_in_which_it_was_written(doc: Any) -> None:
    sheet = _sheet(doc, ("0.25 in", "wall"), ("2 cm", "width"), ("5 kg", "load"), ("=7.85 g/cm^3", "steel"))
    found = {one.name: (one.kind, one.value, one.unit, one.driven) for one in read_parameters(doc)}
    assert found == {
        "wall": ("length", 6.35, "mm", False),
        "width": ("length", 20.0, "mm", False),
        "load": ("quantity", 5.0, "kg", False),
        "steel": ("quantity", 7850.0, "kg/m^3", False),
    }
    for name, value in (("wall", 12.7), ("width", 35.0), ("load", 7.5), ("steel", 2700.0)):
        set_parameter(doc, ParameterValue(object_name="Sheet", name=name, value=value))
    doc.recompute()
    assert {one.name: one.value for one in read_parameters(doc)} == {
        "wall": 12.7,
        "width": 35.0,
        "load": 7.5,
        "steel": 2700.0,
    }
    assert [sheet.getContents(f"A{row}").lstrip("=") for row in (1, 2, 3)] == ["0.5 in", "3.5 cm", "7.5 kg"]


def test_a_length_in_millimetres_in_an_inch_cell_is_met_to_ten_digits(doc: Any) -> None:
    sheet = _sheet(doc, ("1 in", "wall"))
    set_parameter(doc, ParameterValue(object_name="Sheet", name="wall", value=10))
    doc.recompute()
    assert sheet.wall.Value == pytest.approx(10, rel=1e-12)
    assert read_parameters(doc)[0].value == 10.0


def test_quantities_and_choices_of_a_variable_set(doc: Any) -> None:
    params = doc.addObject("App::VarSet", "Params")
    params.addProperty("App::PropertyMass", "Load", "Loads", "What it carries")
    params.addProperty("App::PropertyPressure", "Strength", "Loads")
    params.addProperty("App::PropertyEnumeration", "Head", "Form")
    params.Load, params.Strength, params.Head = "2 kg", "235 MPa", ["Round", "Hexagonal"]
    found = {one.name: one for one in read_parameters(doc)}
    assert [(one.name, one.kind, one.text_of(one.value)) for one in found.values()] == [
        ("Head", "choice", "Round"),
        ("Load", "quantity", "2 kg"),
        ("Strength", "quantity", "235 MPa"),
    ]
    assert found["Head"].choices == ("Round", "Hexagonal")
    assert found["Load"].description == "What it carries"
    for name, value in (("Head", 1), ("Load", 3.5), ("Strength", 355)):
        set_parameter(doc, ParameterValue(object_name="Params", name=name, value=value))
    assert (params.Head, params.Load.Value, params.Strength.getValueAs("MPa").Value) == ("Hexagonal", 3.5, 355)


@pytest.mark.parametrize(
    ("type_id", "limits", "value", "said"),
    [
        ("App::PropertyLength", 5, -1, "can't be less than 0 mm"),
        ("App::PropertyAngle", 30, 400, "can't be more than 360°"),
        ("App::PropertyPercent", 50, 101, "can't be more than 100"),
        ("App::PropertyIntegerConstraint", (4, 1, 20, 1), 21, "can't be more than 20"),
        ("App::PropertyFloatConstraint", (0.5, 0.25, 1.0, 0.1), 0.1, "can't be less than 0.25"),
    ],
)
def test_limits_of_a_property_are_said(doc: Any, type_id: str, limits: Any, value: float, said: str) -> None:
    params = doc.addObject("App::VarSet", "Params")
    params.addProperty(type_id, "Size", "Dimensions")
    params.Size = limits
    with pytest.raises(DocumentError, match=said):
        set_parameter(doc, ParameterValue(object_name="Params", name="Size", value=value))


def test_several_variable_sets_also_in_a_part_are_told_apart(doc: Any) -> None:
    part = doc.addObject("App::Part", "Part")
    for label, width in (("Lid", 10), ("Box", 20)):
        params = doc.addObject("App::VarSet", "Params")
        params.Label = label
        params.addProperty("App::PropertyLength", "Width", "Dimensions")
        params.Width = width
        part.addObject(params)
    found = read_parameters(doc)
    assert [(one.object_label, one.value) for one in found] == [("Lid", 10.0), ("Box", 20.0)]
    set_parameter(doc, ParameterValue(object_name=found[1].object_name, name="Width", value=25))
    assert [one.value for one in read_parameters(doc)] == [10.0, 25.0]


def test_only_the_sketches_that_are_asked_for_are_read(doc: Any) -> None:
    for name in ("First", "Second"):
        sketch = doc.addObject("Sketcher::SketchObject", name)
        sketch.addGeometry(Part.LineSegment(FreeCAD.Vector(0, 0, 0), FreeCAD.Vector(12, 0, 0)))
        sketch.renameConstraint(sketch.addConstraint(Sketcher.Constraint("DistanceX", 0, 1, 0, 2, 12)), "Length")
    doc.addObject("Part::Box", "Box")
    doc.recompute()
    assert [one.object_name for one in read_parameters(doc)] == ["First", "Second"]
    assert [one.object_name for one in read_parameters(doc, sketches=["Second", "Box", "Gone"])] == ["Second"]


def test_what_drives_a_value_is_shown_as_it_stands(doc: Any) -> None:
    _variables(doc)
    _sheet(doc, ("8 mm", "thickness"), ("=A1 * 2", "double"))
    found = {one.name: one.formula for one in read_parameters(doc) if one.driven}
    assert found == {"Half": "Width / 2", "double": "A1 * 2"}


def test_reading_takes_a_fifth_of_a_millisecond_an_object_at_most(doc: Any) -> None:
    _variables(doc)
    for _ in range(1000):
        doc.addObject("App::FeaturePython", "Item")
    times = []
    for _ in range(5):
        started = time.perf_counter()
        found = read_parameters(doc)
        times.append(time.perf_counter() - started)
    assert len(found) == 6
    assert min(times) < 1000 * 0.0002


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("10", "mm", 10),
        ("10 mm", "mm", 10),
        ("1 cm", "mm", 10),
        ("1/2 in", "mm", 12.7),
        ('0.5"', "mm", 12.7),
        ("2,5", "mm", 2.5),
        (" -3 ", "mm", -3),
        ("45", "°", 45),
        ("45°", "°", 45),
        ("0.5", "", 0.5),
        ("1 g/cm^3", "kg/m^3", 1000),
        ("2 t", "kg", 2000),
    ],
)
def test_typed_quantities(text: str, unit: str, value: float) -> None:
    assert parse_quantity(text, unit=unit) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("", "mm"),
        ("mm", "mm"),
        ("ten", "mm"),
        ("10 kg", "mm"),
        ("10 mm", ""),
        ("10 mm", "°"),
        ("1e999", "mm"),
        ("1 +", ""),
    ],
)
def test_what_is_no_such_quantity(text: str, unit: str) -> None:
    assert parse_quantity(text, unit=unit) is None
