"""The offline model end to end: what it plans and scripts has, in FreeCAD, everything that it promised."""

from __future__ import annotations

from typing import Any

import pytest
from offline_runs import carry_out

from freecad_ai_workbench.core.design import SelectedElement
from freecad_ai_workbench.prompts.recipes import read_recipes


def body_volume(document: Any, name: str = "Body") -> float:
    return float(document.getObject(name).Shape.Volume)


@pytest.mark.parametrize("request_text", [recipe.example for recipe in read_recipes()])
def test_every_example_gives_what_it_promises(document: Any, request_text: str) -> None:
    carry_out(document, request_text)


@pytest.mark.parametrize("request_text", [f"make a {recipe.names[0]}" for recipe in read_recipes()])
def test_every_recipe_with_nothing_but_its_name(document: Any, request_text: str) -> None:
    carry_out(document, request_text)


@pytest.mark.parametrize(
    ("first", "change", "volume"),
    [
        ("120x80x6 plate", "make the plate 2 mm thicker", 120 * 80 * 8),
        ("120x80x6 plate", "make it 10 mm thick", 120 * 80 * 10),
        ("120x80x6 plate", "change the length to 150", 150 * 80 * 6),
        ("120x80x6 plate", "wider by 5", 120 * 85 * 6),
        ("120x80x6 plate", "reduce the width of the plate to 40 and double the thickness", 120 * 40 * 12),
        ("box 40x30x20", "make the box 5 mm taller", 40 * 30 * 25),
        ("20 mm cube", "change the size to 30", 30**3),
        ("enclosure 100x60x40 with 2 mm walls", "set the wall to 4 and the floor to 5", 100 * 60 * 40 - 92 * 52 * 35),
    ],
)
def test_parameters_of_a_recipe_can_be_changed(document: Any, first: str, change: str, volume: float) -> None:
    carry_out(document, first)
    carry_out(document, change)
    assert body_volume(document) == pytest.approx(volume)


def test_a_plate_with_everything_follows_its_parameters(document: Any) -> None:
    carry_out(document, "120x80x6 plate with 4 holes M8 and 5 mm corner radius")
    for change in ("make it 40 mm longer", "change the hole diameter to 11", "corner radius 12"):
        carry_out(document, change)
    removed = (4 - 3.141592653589793) * 12**2 + 3.141592653589793 * 11**2
    assert body_volume(document) == pytest.approx((160 * 80 - removed) * 6)


def test_a_second_plate_can_be_made_and_changed_alone(document: Any) -> None:
    carry_out(document, "120x80x6 plate")
    carry_out(document, "make another plate 50x40x5")
    carry_out(document, "make Plate001 2 mm thicker")
    assert body_volume(document) == pytest.approx(120 * 80 * 6)
    assert body_volume(document, "Body001") == pytest.approx(50 * 40 * 7)


def test_primitives_and_sketches_of_the_user_can_be_changed(document: Any) -> None:
    document.addObject("Part::Box", "Box")
    document.addObject("Part::Cylinder", "Cylinder")
    document.recompute()
    carry_out(document, "make the box 5 mm longer")
    carry_out(document, "set the diameter of the cylinder to 30")
    assert document.Box.Shape.Volume == pytest.approx(15 * 10 * 10)
    assert document.Cylinder.Shape.Volume == pytest.approx(3.141592653589793 * 15**2 * 10)


def test_an_alias_of_a_spreadsheet_can_be_changed(document: Any) -> None:
    sheet = document.addObject("Spreadsheet::Sheet", "Sheet")
    sheet.set("A1", "20 mm")
    sheet.setAlias("A1", "Breadth")
    document.recompute()
    box = document.addObject("Part::Box", "Box")
    box.setExpression("Width", "Sheet.Breadth")
    document.recompute()
    carry_out(document, "change the breadth to 35")
    assert box.Shape.Volume == pytest.approx(10 * 35 * 10)


def test_a_named_constraint_of_the_user_can_be_changed(document: Any) -> None:
    carry_out(document, "120x80x6 plate")
    document.Outline.setExpression("Constraints.Length", None)
    document.Outline.renameConstraint(9, "Span")
    document.recompute()
    assert document.Outline.getDatum("Span").Value == 120
    carry_out(document, "change the span to 90")
    assert body_volume(document) == pytest.approx(90 * 80 * 6)


@pytest.mark.parametrize(("word", "removed"), [("fillet", (1 - 3.141592653589793 / 4) * 9), ("chamfer", 4.5)])
def test_a_selected_edge_of_a_primitive(document: Any, word: str, removed: float) -> None:
    document.addObject("Part::Box", "Box")
    document.recompute()
    carry_out(document, f"add a 3 mm {word} to the selected edge", SelectedElement(object_name="Box", element="Edge1"))
    made = document.getObject(word.capitalize())
    assert made.Shape.Volume == pytest.approx(1000 - removed * 10)
    assert not document.Box.Visibility


@pytest.mark.parametrize("name", ["Body", "Pad"])
@pytest.mark.parametrize(("word", "removed"), [("fillet", (1 - 3.141592653589793 / 4) * 4), ("chamfer", 2.0)])
def test_selected_edges_of_a_body(document: Any, name: str, word: str, removed: float) -> None:
    carry_out(document, "120x80x6 plate")
    edges = document.getObject(name).Shape.Edges
    upright = [f"Edge{index}" for index, edge in enumerate(edges, 1) if edge.BoundBox.ZLength > 3]
    selection = [SelectedElement(object_name=name, element=element, kind="line") for element in upright[:2]]
    carry_out(document, f"{word} the selected edges 2 mm", *selection)
    assert body_volume(document) == pytest.approx((120 * 80 - 2 * removed) * 6)
    assert document.Body.Tip.TypeId == f"PartDesign::{word.capitalize()}"
