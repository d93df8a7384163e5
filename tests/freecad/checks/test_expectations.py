"""For each check one design that passes and one that fails for that reason alone."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import FreeCAD
import Part
import pytest

from freecad_ai_workbench.core.design import DesignState, diff_states
from freecad_ai_workbench.core.plan import (
    Expectation,
    ExpectedBoundingBox,
    ExpectedHoles,
    ExpectedParameter,
    ExpectedSolids,
    ExpectedVolume,
)
from freecad_ai_workbench.core.validation import Finding, Outcome
from freecad_ai_workbench.host.checks import Examined, check_design
from freecad_ai_workbench.host.holes import find_holes
from freecad_ai_workbench.host.snapshot import read_design_state

V = FreeCAD.Vector


def check(document: Any, *claims: Expectation, before: DesignState | None = None) -> dict[str, Finding]:
    findings = check_design(Examined.of(document, before=before), expectations=claims)
    return {finding.check: finding for finding in findings}


def drilled(document: Any, *, diameter: float = 8.0, holes: int = 2) -> Any:
    """A 40 × 20 × 5 mm plate with through holes, as a Part::Cut."""
    plate = document.addObject("Part::Box", "Plate")
    plate.Length, plate.Width, plate.Height = 40, 20, 5
    result = plate
    for at in range(holes):
        drill = document.addObject("Part::Cylinder", "Drill")
        drill.Radius, drill.Height = diameter / 2, 20
        drill.Placement.Base = V(10 + 20 * at, 10, -5)
        cut = document.addObject("Part::Cut", "Cut")
        cut.Base, cut.Tool = result, drill
        result = cut
    document.recompute()
    return result


def outcomes(findings: Iterable[Finding]) -> set[Outcome]:
    return {finding.outcome for finding in findings}


def test_a_sound_solid_passes(document: Any) -> None:
    document.addObject("Part::Box", "Box")
    document.recompute()
    found = check(document)
    assert set(found) == {"recompute", "shape", "intersection"}
    assert outcomes(found.values()) == {"passed"}


def test_a_new_recompute_error_fails_and_an_old_one_does_not(document: Any) -> None:
    box = document.addObject("Part::Box", "Box")
    fillet = document.addObject("Part::Fillet", "Fillet")
    fillet.Base, fillet.Edges = box, [(1, 50.0, 50.0)]
    document.recompute()
    assert check(document)["recompute"].outcome == "failed"
    broken = read_design_state(document)
    document.addObject("Part::Sphere", "Ball")
    document.recompute()
    assert check(document, before=broken)["recompute"].outcome == "passed"


def test_a_change_without_any_solid_fails(document: Any) -> None:
    document.addObject("Part::Plane", "Face")
    document.recompute()
    assert check(document)["solid"].outcome == "failed"


def test_an_inside_out_solid_fails(document: Any) -> None:
    feature = document.addObject("Part::Feature", "Odd")
    feature.Shape = Part.makeBox(1, 1, 1).reversed()
    document.recompute()
    assert check(document)["shape"].outcome == "failed"


@pytest.mark.parametrize(
    ("claim", "outcome"),
    [
        (ExpectedBoundingBox(size=(40, 20, 5)), "passed"),
        (ExpectedBoundingBox(size=(40, None, 5)), "passed"),
        (ExpectedBoundingBox(size=(42, 20, 5)), "failed"),
        (ExpectedVolume(value=40 * 20 * 5 - 2 * math.pi * 16 * 5), "passed"),
        (ExpectedVolume(value=40 * 20 * 5), "failed"),
        (ExpectedSolids(count=1), "passed"),
        (ExpectedSolids(count=2), "failed"),
        (ExpectedHoles(diameter=8, count=2), "passed"),
        (ExpectedHoles(diameter=8, count=3), "failed"),
        (ExpectedHoles(diameter=8.4, count=2), "failed"),
        (ExpectedParameter(name="Radius", value=4), "passed"),
        (ExpectedParameter(name="radius", value=5), "failed"),
        (ExpectedParameter(name="Thickness"), "failed"),
        (ExpectedVolume(value=1, of="No such thing"), "failed"),
        (ExpectedBoundingBox(size=(40, 20, 5), of="Plate"), "passed"),
    ],
)
def test_expectations_are_measured_on_the_result(document: Any, claim: Expectation, outcome: Outcome) -> None:
    drilled(document)
    finding = check(document, claim)[claim.kind]
    assert finding.outcome == outcome, finding.message
    assert finding.hard


def test_a_missed_dimension_says_what_was_expected_and_measured(document: Any) -> None:
    drilled(document)
    finding = check(document, ExpectedBoundingBox(size=(42, 20, 5)))["bounding_box"]
    assert finding.message == "Overall size should be 42 × 20 × 5 mm, but is 40 × 20 × 5 mm."


def test_a_changed_parameter_is_measured_on_what_it_drives(document: Any) -> None:
    params = document.addObject("App::VarSet", "Params")
    params.addProperty("App::PropertyLength", "Thick", "Base")
    params.Thick = 5
    box = document.addObject("Part::Box", "Box")
    box.setExpression("Height", "Params.Thick")
    document.recompute()
    before = read_design_state(document)
    params.Thick = 7
    document.recompute()
    found = check(
        document, ExpectedBoundingBox(size=(10, 10, 7)), ExpectedParameter(name="Thick", value=7), before=before
    )
    assert outcomes(found.values()) == {"passed"}


def test_material_that_moves_with_all_totals_unchanged_is_a_change(document: Any) -> None:
    drilled(document)
    before = read_design_state(document)
    drills = [item for item in document.Objects if item.TypeId == "Part::Cylinder"]
    for drill, at in zip(drills, (8, 32), strict=True):
        drill.Placement = FreeCAD.Placement(V(at, 10, -5), FreeCAD.Rotation())
    document.recompute()
    after = read_design_state(document)
    changed = {
        change.present.name: [value.name for value in change.values] for change in diff_states(before, after).changes
    }
    assert "Shape" in changed["Cut001"]
    assert check(document, before=before)["shape"].outcome == "passed"


def test_a_spreadsheet_alias_is_a_parameter(document: Any) -> None:
    sheet = document.addObject("Spreadsheet::Sheet", "Sheet")
    sheet.set("B2", "=7 mm")
    sheet.setAlias("B2", "thick")
    document.addObject("Part::Box", "Box")
    document.recompute()
    assert check(document, ExpectedParameter(name="thick", value=7))["parameter"].outcome == "passed"
    assert check(document, ExpectedParameter(name="thick", value=8))["parameter"].outcome == "failed"


def test_a_body_stands_for_its_features(document: Any) -> None:
    body = document.addObject("PartDesign::Body", "Body")
    block = body.newObject("PartDesign::AdditiveBox", "Block")
    block.Length, block.Width, block.Height = 30, 20, 10
    document.recompute()
    assert check(document, ExpectedVolume(value=6000), ExpectedSolids(count=1))["volume"].outcome == "passed"


class TestHoles:
    def test_blind_and_through_holes_with_their_depth(self) -> None:
        block = Part.makeBox(40, 20, 20)
        block = block.cut(Part.makeCylinder(3, 30, V(10, 10, -1)))
        block = block.cut(Part.makeCylinder(3, 8, V(30, 10, 12)))
        depths = sorted(round(hole.depth, 6) for hole in find_holes(block))
        assert depths == [8, 20]

    def test_pins_fillets_and_slots_are_no_holes(self) -> None:
        pin = Part.makeCylinder(5, 10)
        rounded = Part.makeBox(20, 20, 20)
        rounded = rounded.makeFillet(3, rounded.Edges)
        slot = Part.makeBox(40, 20, 5).cut(Part.makeBox(10, 6, 5, V(15, 7, 0)))
        slot = slot.cut(Part.makeCylinder(3, 5, V(15, 10, 0)))
        for shape in (pin, rounded, slot):
            assert find_holes(shape) == ()

    def test_a_hole_of_two_half_faces_counts_once(self) -> None:
        half = Part.makeCylinder(4, 5, V(10, 10, 0), V(0, 0, 1), 180)
        other = Part.makeCylinder(4, 5, V(10, 10, 0), V(0, 0, 1), 180)
        other.rotate(V(10, 10, 0), V(0, 0, 1), 180)
        plate = Part.makeBox(20, 20, 5).cut(half).cut(other)
        assert [round(hole.diameter, 6) for hole in find_holes(plate)] == [8]

    def test_two_holes_on_one_axis_of_different_diameter_are_two(self) -> None:
        stepped = Part.makeBox(20, 20, 10).cut(Part.makeCylinder(3, 10, V(10, 10, 0)))
        stepped = stepped.cut(Part.makeCylinder(6, 4, V(10, 10, 6)))
        assert sorted(round(hole.diameter, 6) for hole in find_holes(stepped)) == [6, 12]

    def test_a_bore_that_a_slit_opens_counts_where_no_other_has_its_diameter(self, document: Any) -> None:
        collar = Part.makeCylinder(16, 12).cut(Part.makeCylinder(8, 12)).cut(Part.makeBox(20, 2, 12, V(0, -1, 0)))
        part = document.addObject("Part::Feature", "Collar")
        part.Shape = collar.cut(Part.makeCylinder(2, 40, V(12, -20, 6), V(0, 1, 0)))
        assert check(document, ExpectedHoles(diameter=16, count=1, through=True))["holes"].outcome == "passed"
        assert check(document, ExpectedHoles(diameter=16, count=2))["holes"].outcome == "failed"
        assert check(document, ExpectedHoles(diameter=4, count=2))["holes"].outcome == "passed"

    def test_a_hole_that_breaks_through_an_edge_does_not_count(self, document: Any) -> None:
        plate = document.addObject("Part::Feature", "Plate")
        plate.Shape = Part.makeBox(40, 40, 5).cut(Part.makeCylinder(4, 5, V(20, 3, 0)))
        assert check(document, ExpectedHoles(diameter=8, count=1))["holes"].outcome == "failed"

    def test_holes_in_both_walls_of_a_bracket_are_two_and_either_count_is_right(self, document: Any) -> None:
        bracket = Part.makeBox(60, 40, 30).cut(Part.makeBox(52, 40, 26, V(4, 0, 4)))
        bracket = bracket.cut(Part.makeCylinder(4, 60, V(0, 20, 20), V(1, 0, 0)))
        assert [round(hole.depth, 6) for hole in find_holes(bracket)] == [4, 4]
        document.addObject("Part::Feature", "Bracket").Shape = bracket
        for count, outcome in ((1, "passed"), (2, "passed"), (3, "failed")):
            assert check(document, ExpectedHoles(diameter=8, count=count))["holes"].outcome == outcome
