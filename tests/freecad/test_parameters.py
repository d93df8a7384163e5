"""Named values: read with kind and unit, set, refused where they are computed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import FreeCAD
import Part
import pytest
import Sketcher

from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.core.parameters import ParameterValue
from freecad_ai_workbench.host.parameters import read_parameters, set_parameter


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
