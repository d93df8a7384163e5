"""Fillets and chamfers on what is selected."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.llm.offline.dressups import is_dressup, plan_dressup, script_for_dressup
from freecad_ai_workbench.llm.offline.words import UnclearError, canonical

BODY = """"Unnamed" with 4 objects; lengths in mm.
- Body: PartDesign::Body "Plate" [1 solid, 120 × 80 × 6 mm from (0, 0, 0), 57600 mm³] {Tip = Holes}
  - Pad: PartDesign::Pad "Pad" [1 solid, 120 × 80 × 6 mm from (0, 0, 0), 57600 mm³] {Length = 6 mm}
  - Holes: PartDesign::Pocket "Holes" [1 solid, 120 × 80 × 6 mm from (0, 0, 0), 56000 mm³] {Length = 6 mm}
- Box: Part::Box "Cube" [1 solid, 10 × 20 × 30 mm from (0, 0, 0), 6000 mm³] {Length = 10 mm}"""
EDGE = "- {}.Edge3: line, length 20 mm, centre (0, 0, 10)"
BOX_EDGE = EDGE.format("Box")
TWO_EDGES = f"{BOX_EDGE}\n- Box.Edge7: line, length 20 mm, centre (0, 0, 10)"
WHOLE = "- Box: whole object"

UNDERSTOOD = [
    ("add a 3 mm fillet to the selected edge", BOX_EDGE, "Fillet 3 mm on Box Edge3 in no body"),
    ("add a 3 mm fillet to the selected edges", TWO_EDGES, "Fillet 3 mm on Box Edge3 Edge7 in no body"),
    ("chamfer the selected edges 1 mm", TWO_EDGES, "Chamfer 1 mm on Box Edge3 Edge7 in no body"),
    ("fillet this edge with radius 2.5", BOX_EDGE, "Fillet 2.5 mm on Box Edge3 in no body"),
    ("Round these edges by 2 mm, please", TWO_EDGES, "Fillet 2 mm on Box Edge3 Edge7 in no body"),
    ("bevel the edges 0,5 mm", BOX_EDGE, "Chamfer 0.5 mm on Box Edge3 in no body"),
    ("add a fillet of 1/4 inch", BOX_EDGE, "Fillet 6.35 mm on Box Edge3 in no body"),
    ("fillet the selected edge", BOX_EDGE, "Fillet 1 mm on Box Edge3 in no body"),
    ("fillet the selected edge 2 mm", EDGE.format("Body"), "Fillet 2 mm on Holes Edge3 in Body"),
    ("fillet the selected edge 2 mm", EDGE.format("Holes"), "Fillet 2 mm on Holes Edge3 in Body"),
    ("chamfer the selected face 2 mm", "- Body.Face2: plane", "Chamfer 2 mm on Holes Face2 in Body"),
]

REFUSED = [
    ("add a 3 mm fillet", "Nothing is selected.", "Select an edge first"),
    ("fillet all edges", "", "Select an edge first"),
    ("add a 3 mm fillet to the selected edges", WHOLE, "Select an edge first"),
    ("add a 3 mm fillet to the selected edges", "- Box.Vertex1: point, centre (0, 0, 0)", "Select an edge first"),
    ("chamfer the selected face 2 mm", "- Box.Face2: plane", "not faces"),
    ("fillet the edges 2 mm", f"{BOX_EDGE}\n{EDGE.format('Body')}", "one object only"),
    ("fillet the edge 2 mm", EDGE.format("Gone"), "can't find the selected object"),
    ("fillet the edge 2 mm", EDGE.format("Pad"), "Pad is not its last feature"),
    ("fillet the edge 2 mm and paint it red", BOX_EDGE, "paint red"),
    ("fillet and chamfer the edge 2 mm", BOX_EDGE, "one after the other"),
    ("fillet the edge 0 mm", BOX_EDGE, "more than 0"),
    ("fillet the edge 2 mm x 3 mm", BOX_EDGE, "x 3mm"),
]


@pytest.mark.parametrize(("request_text", "selection", "instruction"), UNDERSTOOD)
def test_selected_edges_are_dressed_up(request_text: str, selection: str, instruction: str) -> None:
    text = canonical(request_text)
    assert is_dressup(text)
    task = plan_dressup(text, document=BODY, selection=selection).tasks[0]
    assert task.instruction == f"dress up: {instruction}"
    assert [claim.model_dump() for claim in task.expectations] == [{"kind": "solids", "count": 1, "of": ""}]
    assert script_for_dressup(task.instruction) is not None


@pytest.mark.parametrize(("request_text", "selection", "reason"), REFUSED)
def test_what_can_not_be_done_is_refused_with_the_reason(request_text: str, selection: str, reason: str) -> None:
    text = canonical(request_text)
    assert is_dressup(text)
    with pytest.raises(UnclearError, match=reason):
        plan_dressup(text, document=BODY, selection=selection)


@pytest.mark.parametrize(
    "request_text",
    [
        "box 40 x 30 x 20 with 2 mm fillet on all edges",
        "a rounded box",
        "cylinder 20 x 50 with 1 mm chamfer",
        "round bar",
    ],
)
def test_a_part_with_a_fillet_is_no_dressup(request_text: str) -> None:
    assert not is_dressup(canonical(request_text))


def test_a_size_that_was_not_given_is_an_assumption() -> None:
    plan = plan_dressup(canonical("fillet the selected edge"), document=BODY, selection=BOX_EDGE)
    assert plan.assumptions == ("Radius 1 mm (not given).",)


def test_in_a_body_it_is_a_feature_of_the_body() -> None:
    script = script_for_dressup("dress up: Chamfer 1.5 mm on Holes Edge3 Edge9 in Body")
    assert script is not None
    assert 'chamfer = body.newObject("PartDesign::Chamfer", "Chamfer")\n' in script
    assert "chamfer.Base = (base, ['Edge3', 'Edge9'])\n" in script
    assert "chamfer.Size = SIZE\n" in script


def test_outside_a_body_it_hides_the_object_that_it_replaces() -> None:
    script = script_for_dressup("dress up: Fillet 3 mm on Box Edge3 in no body")
    assert script is not None
    assert 'fillet = doc.addObject("Part::Fillet", "Fillet")\nfillet.Base = base\n' in script
    assert "fillet.Edges = [(number, SIZE, SIZE) for number in [3]]\n" in script
    assert script.endswith("base.Visibility = False\ndoc.recompute()\n")


def test_an_instruction_of_somebody_else_gives_no_script() -> None:
    assert script_for_dressup('dress up: Fillet 3 mm on Box Edge3"); import os; (" in no body') is None
    assert script_for_dressup("Round the edges of the box.") is None
