"""Changes of existing documents: what is meant, what it becomes, and what is refused rather than guessed."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.plan import ExpectedBoundingBox, ExpectedParameter, ExpectedSolids
from freecad_ai_workbench.llm.offline.edits import is_edit, plan_edit, script_for_edit
from freecad_ai_workbench.llm.offline.words import UnclearError, canonical

PLATE = """"Unnamed" with 6 objects; lengths in mm.
- Params: App::VarSet "Plate parameters" {Length = 120 mm; Width = 80 mm; Thickness = 6 mm; HoleDiameter = 9 mm}
- Body: PartDesign::Body "Plate" [1 solid, 120 × 80 × 6 mm from (0, 0, 0), 57600 mm³] {Tip = Pad}
  - Sketch: Sketcher::SketchObject "Outline" {Constraints.Length = 120 mm (expression Params.Length)}
  - Pad: PartDesign::Pad "Pad" [1 solid, 120 × 80 × 6 mm, 57600 mm³] {Length = 6 mm (expression Params.Thickness)}"""
FLANGE = """"Unnamed" with 2 objects; lengths in mm.
- Params: App::VarSet "Flange parameters" {Diameter = 100 mm; HoleCount = 6; BoltCircle = 80 mm; Thickness = 10 mm}
- Body: PartDesign::Body "Flange" [1 solid, 100 × 100 × 10 mm from (-50, -50, 0), 70000 mm³] {Tip = Disc}
  - Disc: PartDesign::Pad "Disc" {Length = 10 mm (expression Params.Thickness)}"""
BOX = """"Unnamed" with 2 objects; lengths in mm.
- Box: Part::Box "Cube" [1 solid, 10 × 20 × 30 mm, 6000 mm³] {Length = 10 mm; Width = 20 mm; Height = 30 mm}
- Cylinder: Part::Cylinder "Rod" [1 solid, 10 × 10 × 50 mm, 3926.99 mm³] {Angle = 9 °; Radius = 5 mm; Height = 50 mm}"""
LOOSE = """"Unnamed" with 3 objects; lengths in mm.
- Sheet: Spreadsheet::Sheet "Dimensions" {A1 = 6 mm; A2 = 4}
- Lid: Part::Box "Lid" [1 solid, 40 × 30 × 6 mm, 7200 mm³] {Height = 6 mm (expression Sheet.Thickness)}
- Body: PartDesign::Body "Block" [1 solid, 40 × 30 × 25 mm, 30000 mm³] {Tip = Pad}
  - Sketch: Sketcher::SketchObject "Outline" {Constraints.Breadth = 40 mm; Constraints.Depth = 30 mm}
  - Pad: PartDesign::Pad "Pad" [1 solid, 40 × 30 × 25 mm, 30000 mm³] {Length = 25 mm; Type = Length}
  - Pocket: PartDesign::Pocket "Hole" [1 solid, 40 × 30 × 25 mm, 29000 mm³] {Length = 5 mm; Type = ThroughAll}"""
TWO_PLATES = PLATE + PLATE.partition("\n")[2].join(("\n", "")).replace("Params", "Params001").replace(
    "Body", "Body001"
).replace("Plate", "Plate001").replace("Pad:", "Pad001:").replace("Sketch:", "Sketch001:")
EMPTY = '"Unnamed" is empty.'

UNDERSTOOD = [
    (PLATE, "make the plate 2 mm thicker", "set property Params.Thickness = 8 mm"),
    (PLATE, "Make it 2 mm thinner, please.", "set property Params.Thickness = 4 mm"),
    (PLATE, "make it 10 mm thick", "set property Params.Thickness = 10 mm"),
    (PLATE, "make the plate 10 thick", "set property Params.Thickness = 10 mm"),
    (PLATE, "change the length to 150", "set property Params.Length = 150 mm"),
    (PLATE, "set the length of the plate to 15 cm", "set property Params.Length = 150 mm"),
    (PLATE, "wider by 5", "set property Params.Width = 85 mm"),
    (PLATE, "the plate should be 100 mm wide", "set property Params.Width = 100 mm"),
    (PLATE, "increase the width by 1/2 inch", "set property Params.Width = 92.7 mm"),
    (PLATE, "reduce the length of the plate to 90", "set property Params.Length = 90 mm"),
    (PLATE, "decrease the hole diameter by 2 mm", "set property Params.HoleDiameter = 7 mm"),
    (PLATE, "increase the thickness from 6 to 8 mm", "set property Params.Thickness = 8 mm"),
    (PLATE, "double the width", "set property Params.Width = 160 mm"),
    (PLATE, "thickness = 7", "set property Params.Thickness = 7 mm"),
    (PLATE, "width: 90, length: 150", "set property Params.Width = 90 mm; set property Params.Length = 150 mm"),
    (PLATE, "shorten it by 20", "set property Params.Length = 100 mm"),
    (PLATE, "lengthen the plate to 200 mm", "set property Params.Length = 200 mm"),
    (PLATE, "set Params.Thickness to 9", "set property Params.Thickness = 9 mm"),
    (
        PLATE,
        "make the plate 10 mm longer and 5 mm wider",
        "set property Params.Length = 130 mm; set property Params.Width = 85 mm",
    ),
    (FLANGE, "change the number of holes to 8, hole count 8", None),
    (FLANGE, "set the hole count to 8", "set property Params.HoleCount = 8"),
    (FLANGE, "change the bolt circle to 75", "set property Params.BoltCircle = 75 mm"),
    (FLANGE, "change the radius to 60", "set property Params.Diameter = 120 mm"),
    (BOX, "make the cube 5 mm taller", "set property Box.Height = 35 mm"),
    (BOX, "make the box 5 mm thicker", "set property Box.Height = 35 mm"),
    (BOX, "set the diameter of the rod to 12", "set property Cylinder.Radius = 6 mm"),
    (BOX, "make the rod 100 mm long", "set property Cylinder.Height = 100 mm"),
    (LOOSE, "make the block 5 mm thicker", "set property Pad.Length = 30 mm"),
    (LOOSE, "change the breadth to 50", "set constraint Sketch.Breadth = 50 mm"),
    (LOOSE, "set the thickness in the dimensions to 8", "set cell Sheet.Thickness = 8 mm"),
    (LOOSE, "make the lid 1 mm thicker", "set cell Sheet.Thickness = 7 mm"),
    (LOOSE, "set A2 to 5", "set cell Sheet.A2 = 5"),
    (TWO_PLATES, "make Plate001 2 mm thicker", "set property Params001.Thickness = 8 mm"),
]

REFUSED = [
    (EMPTY, "make it 2 mm thicker", "document is empty"),
    (PLATE, "make the plate thicker", "by how much"),
    (PLATE, "make the plate 6 mm thick", "6 mm already"),
    (PLATE, "make the plate 8 mm thinner", "would be -2 mm"),
    (PLATE, "make the plate 2 mm thicker and blue", "blue"),
    (PLATE, "make the gear 2 mm thicker", "gear"),
    (PLATE, "make the plate 150 x 90", "150 x 90"),
    (PLATE, "add 4 holes to the plate", "add 4 hole"),
    (PLATE, "make 3 copies of the plate", "3 copies"),
    (PLATE, "change the pitch to 5", "pitch"),
    (PLATE, "change the radius to 5", "no radius"),
    (PLATE, "make it 2 mm thicker and 3 mm thinner", "changed twice"),
    (PLATE, "increase the thickness from 5 to 8 mm", "is 6 mm, not 5"),
    (PLATE, "make it 10 % wider", "by how much"),
    (PLATE, "make it a million mm long, length 1000000", "at most 100000 mm|twice|million"),
    (FLANGE, "set the hole count to 2.5", "whole number"),
    (TWO_PLATES, "make the plate 2 mm thicker", "several: Params.Thickness .*Params001.Thickness"),
    (BOX, "make it 5 mm taller", "several"),
]


@pytest.mark.parametrize(("document", "request_text", "instruction"), UNDERSTOOD)
def test_a_change_names_the_number_and_its_new_value(document: str, request_text: str, instruction: str | None) -> None:
    text = canonical(request_text)
    assert is_edit(text, request=request_text, document=document)
    if instruction is None:
        with pytest.raises(UnclearError):
            plan_edit(text, document=document, selection="")
        return
    assert plan_edit(text, document=document, selection="").tasks[0].instruction == f"edit: {instruction}"


@pytest.mark.parametrize(("document", "request_text", "reason"), REFUSED)
def test_an_unclear_change_is_refused_with_the_reason(document: str, request_text: str, reason: str) -> None:
    text = canonical(request_text)
    assert is_edit(text, request=request_text, document=document)
    with pytest.raises(UnclearError, match=reason):
        plan_edit(text, document=document, selection="")


@pytest.mark.parametrize(
    ("document", "request_text"),
    [
        (EMPTY, "make a plate 10 mm thick"),
        (PLATE, "make a plate 10 mm thick"),
        (PLATE, "flange 100 mm diameter, 10 thick"),
        (PLATE, "plate 100x50x5 with 4 holes 8 mm from the edges"),
        (PLATE, "make another plate 50x40x5"),
        (PLATE, "make the box 10 x 20 x 30"),
        (EMPTY, "make the plate 120 mm long"),
    ],
)
def test_a_new_part_is_no_change(document: str, request_text: str) -> None:
    assert not is_edit(canonical(request_text), request=request_text, document=document)


def test_the_selection_tells_two_of_a_kind_apart() -> None:
    text = canonical("make it 2 mm thicker")
    plan = plan_edit(text, document=TWO_PLATES, selection="- Body001.Edge3: line, length 20 mm, centre (0, 0, 10)")
    assert plan.tasks[0].instruction == "edit: set property Params001.Thickness = 8 mm"


def test_where_the_extent_is_known_it_is_expected() -> None:
    plan = plan_edit(canonical("make the plate 2 mm thicker"), document=PLATE, selection="")
    assert plan.expectations() == (
        ExpectedParameter(name="Thickness", value=8),
        ExpectedBoundingBox(size=(None, None, 8), of="Plate"),
        ExpectedSolids(count=1, of="Plate"),
    )
    plan = plan_edit(canonical("change the length to 150"), document=PLATE, selection="")
    assert plan.expectations() == (ExpectedParameter(name="Length", value=150),)


def test_the_script_sets_each_kind_of_number() -> None:
    instruction = (
        "edit: set property Box.Length = 12.5 mm; set cell Sheet.Count = 4; set constraint Sketch.Width = 3 mm"
    )
    script = script_for_edit(instruction)
    assert script is not None
    assert 'target.Length = "12.5 mm"\n' in script
    assert 'target.set("A1", "2 mm")\n' in str(script_for_edit("edit: set cell Sheet.A1 = 2 mm"))
    assert 'target.set(target.getCellFromAlias("Count"), "4")\n' in script
    assert 'target.setDatum("Width", App.Units.Quantity("3 mm"))\n' in script
    assert script.endswith("doc.recompute()\n")


@pytest.mark.parametrize(
    "instruction",
    [
        "recipe plate: LENGTH=120; options: none",
        'edit: set property Box.Length = 1 mm")\nimport os\n(" = 1',
        "edit: set property Box.__class__ = 1",
        "edit: set property Box.Length = 1; x",
    ],
)
def test_an_instruction_of_somebody_else_gives_no_script(instruction: str) -> None:
    assert script_for_edit(instruction) is None
