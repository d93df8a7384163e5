"""What the offline model refuses: the answer says what it did not understand, and what it can do."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.llm.objects import parse_json
from freecad_ai_workbench.llm.offline.answer import answer

PLATE = """"Unnamed" with 4 objects; lengths in mm.
- Params: App::VarSet "Plate parameters" {Length = 120 mm; Width = 80 mm; Thickness = 6 mm}
- Body: PartDesign::Body "Plate" [1 solid, 120 × 80 × 6 mm] {Tip = Pad}
  - Outline: Sketcher::SketchObject "Outline" [no solid]
  - Pad: PartDesign::Pad "Plate pad" [1 solid, 120 × 80 × 6 mm] {Length = 6 mm (expression Params.Thickness)}"""
TWO = (
    PLATE
    + """
- Body001: PartDesign::Body "Cover" [1 solid, 50 × 40 × 5 mm] {Tip = Pad001}
  - Pad001: PartDesign::Pad "Cover pad" [1 solid, 50 × 40 × 5 mm] {Length = 5 mm}"""
)

NEW = [
    ("a violin with 4 strings", "which part"),
    ("a plate with a spiral staircase", "spiral staircase"),
    ("a helical gear with 20 teeth", "helical"),
    ("a bevel gear, module 2, 20 teeth", "bevel"),
    ("a gear with 20 teeth and a keyway", "keyway"),
    ("an internal gear with 40 teeth", "internal"),
    ("M8 hex nut with a flange", "one part at a time"),
    ("a conical spring with 2 mm wire", "conical"),
    ("extension spring with hooks, 1 mm wire", "hooks"),
    ("left hand threaded rod M8 x 20", "left"),
    ("threaded rod M7 x 20", "M7"),
    ("threaded rod M8 x 500", "At most 40 turns"),
    ("plate 100x60x5 with a logo engraved", "logo engraved"),
    ("plate 100x60x5 with 6 holes", "4 holes, or 1 in centre, but not 6"),
    ("plate 100x60x5 with four M6 countersunk holes", "countersunk"),
    ("plate 100x60x5 with a triangular hole in the middle", "triangular"),
    ("plate 100x60x5 with two slots 30x8", "2"),
    ("U bracket 50x40x30, 3 mm thick", "u"),
    ("T bracket 50 mm", "t"),
    ("tube bent by 45 degrees", "45"),
    ("bent pipe with a 45 degree bend", "45 degree"),
    ("elliptical cylinder 20 x 10 x 30", "20 x 10 x 30"),
    ("a hollow sphere of 30 mm with 2 mm wall", "hollow"),
    ("a box 10 x 20 x 30 x 40", "can't tell what 10 x 20 x 30 x 40 means"),
    ("3 boxes of 10x10x10", "ask for one box"),
    ("a box 30 mm long, 20 mm or 25 mm wide", "20mm or"),
    ("enclosure 100x60x40 with 2 mm walls and ventilation slots", "ventilation slots"),
    ("pulley with two grooves", "2"),
    ("a pulley 60 mm diameter for a GT2 belt", "gt2"),
    ("cylinder 20 mm diameter 50 mm tall 30 mm wide", "30mm wide"),
    ("cube of 20 mm on the left of the origin", "left origin"),
    ("a cone of 60 degrees, 20 mm high", "60"),
    ("flange DN50 PN16", "dn50"),
    ("square box 30x20x10", "given twice"),
]
CHANGES = [
    (PLATE, "add a hole", "Say where the hole goes"),
    (PLATE, "add a hole in the middle", "Say the diameter"),
    (PLATE, "add a 90 mm hole in the middle", "smaller than “Plate”, 80 mm"),
    (PLATE, "drill four 5 mm holes in the corners", "how far the corner holes are from the edges"),
    (PLATE, "drill three 5 mm holes in the middle", "1 hole, not 3"),
    (PLATE, "drill a 5 mm hole in the middle at 45 degrees", "45 degree"),
    (PLATE, "add a 5 mm blind hole in the middle", "blind"),
    (PLATE, "add a 5 mm hole in the middle of the side face", "side"),
    (PLATE, "add a rib in the middle", "can't tell"),
    (PLATE, "round the edge by 3 mm", "Select an edge first"),
    (PLATE, "round some edges by 3 mm", "Say which edges"),
    (PLATE, "round all vertical edges and the top edges by 3 mm", "top"),
    (PLATE, "chamfer all inner edges 1 mm", "inner"),
    (PLATE, "make it thicker", "by how much"),
    (PLATE, "make it 2 mm thicker and red", "red"),
    (TWO, "add a 5 mm hole in the middle", "several bodies"),
    (TWO, "round all vertical edges by 3 mm", "several bodies"),
    ("", "round all vertical edges by 3 mm", "no body"),
]


def refusal(request: str, document: str) -> str:
    messages = [
        {"role": "system", "content": "You are the planner of a test."},
        {"role": "user", "content": f"<document>\n{document}\n</document>\n<request>\n{request}\n</request>"},
    ]
    body = parse_json(answer(messages))
    assert list(body) == ["refusal"], body
    return str(body["refusal"])


@pytest.mark.parametrize(("document", "request_text", "reason"), [*(("", *row) for row in NEW), *CHANGES])
def test_a_refusal_says_what_was_not_understood_and_what_can_be_done(
    document: str, request_text: str, reason: str
) -> None:
    problem, _, rest = refusal(request_text, document).partition("\n\n")
    assert reason in problem
    assert problem.endswith((".", "?"))
    assert "they can only make these parts: bent pipe, box, " in rest
    assert rest.count("\n- ") >= 4
