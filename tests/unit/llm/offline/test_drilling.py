"""Holes in a body that exists, and edges told by where they lie: what is planned, and what is no such request."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.llm.offline.dressups import plan_dressup, script_for_dressup
from freecad_ai_workbench.llm.offline.drilling import is_drilling, plan_drilling, script_for_drilling
from freecad_ai_workbench.llm.offline.words import canonical

PLATE = """"Unnamed" with 3 objects; lengths in mm.
- Body: PartDesign::Body "Plate" [1 solid, 120 × 80 × 6 mm] {Tip = Pad}
  - Pad: PartDesign::Pad "Plate pad" [1 solid, 120 × 80 × 6 mm] {Length = 6 mm}
- Body001: PartDesign::Body "Cover" [1 solid, 50 × 40 × 5 mm] {Tip = Pad001}
  - Pad001: PartDesign::Pad "Cover pad" [1 solid, 50 × 40 × 5 mm] {Length = 5 mm}"""

HOLES = [
    ("add a 5 mm hole in the middle of the plate", "drill: Body 5 mm in the middle"),
    ("please drill an M5 hole through the center of the cover", "drill: Body001 5.5 mm in the middle"),
    ("make a hole of 8 mm diameter at the centre of the plate", "drill: Body 8 mm in the middle"),
    ("add an M6 tapped hole in the middle of the cover", "drill: Body001 5 mm in the middle"),
    ("drill a 6 mm hole in the plate at (20, 30)", "drill: Body 6 mm at 20 30"),
    ("put a 6 mm hole at x = 20, y = 30 into the plate", "drill: Body 6 mm at 20 30"),
    ("add four 5 mm holes in the corners of the plate, 10 mm from the edges", "drill: Body 5 mm 10 mm from the edges"),
    ("drill 4 holes M4 in the cover, 8 mm from the edges", "drill: Body001 4.5 mm 8 mm from the edges"),
]
EDGES = [
    ("round all vertical edges of the plate by 3 mm", "dress up: Fillet 3 mm on upright edges of Body"),
    ("chamfer the top edges of the cover 1 mm", "dress up: Chamfer 1 mm on top edges of Body001"),
    ("round the corners of the plate with a radius of 5", "dress up: Fillet 5 mm on upright edges of Body"),
    ("add a 2 mm fillet to all edges of the plate", "dress up: Fillet 2 mm on all edges of Body"),
    ("chamfer every bottom edge of the plate by 1/16 inch", "dress up: Chamfer 1.5875 mm on bottom edges of Body"),
]


@pytest.mark.parametrize(("request_text", "instruction"), HOLES)
def test_holes_are_planned_and_scripted(request_text: str, instruction: str) -> None:
    text = canonical(request_text)
    assert is_drilling(text, has_body=True)
    plan = plan_drilling(text, document=PLATE, selection="")
    assert plan.tasks[0].instruction == instruction
    script = script_for_drilling(instruction)
    assert script is not None
    compile(script, "holes", "exec")


@pytest.mark.parametrize(("request_text", "instruction"), EDGES)
def test_described_edges_are_planned_and_scripted(request_text: str, instruction: str) -> None:
    plan = plan_dressup(canonical(request_text), document=PLATE, selection="", request=request_text)
    assert plan.tasks[0].instruction == instruction
    script = script_for_dressup(instruction)
    assert script is not None
    compile(script, "edges", "exec")


@pytest.mark.parametrize(
    "request_text",
    ["make a plate with a hole in the middle", "add a flange with 6 holes", "change the hole diameter to 5", "a hole"],
)
def test_other_requests_are_no_drilling(request_text: str) -> None:
    assert not is_drilling(canonical(request_text), has_body=True)


def test_nothing_is_drilled_without_a_body() -> None:
    assert not is_drilling(canonical("add a 5 mm hole in the middle"), has_body=False)


def test_the_selection_tells_which_body() -> None:
    text = canonical("add a 5 mm hole in the middle")
    plan = plan_drilling(text, document=PLATE, selection="- Pad001.Face6: plane")
    assert plan.tasks[0].instruction == "drill: Body001 5 mm in the middle"


@pytest.mark.parametrize("instruction", ["", "drill: Body", "drill: Body 5 mm", "drill: Body 5 mm at 1", "edit: x"])
def test_other_instructions_have_no_script(instruction: str) -> None:
    assert script_for_drilling(instruction) is None
