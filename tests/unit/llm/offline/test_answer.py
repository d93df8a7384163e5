"""The offline model's answers as the agents get them: a plan, a refusal, a script, a review."""

from __future__ import annotations

import json
import math

import pytest

from freecad_ai_workbench.core.plan import Plan
from freecad_ai_workbench.llm.objects import parse_json
from freecad_ai_workbench.llm.offline.answer import answer, read_sections
from freecad_ai_workbench.llm.replies import parse_script
from freecad_ai_workbench.prompts.recipes import read_recipes

PLANNER = {"role": "system", "content": "You are the planner of a test."}
GENERATOR = {"role": "system", "content": "You are the generator of a test."}
VALIDATOR = {"role": "system", "content": "You are the validator of a test."}
BOX = '"Unnamed" with 1 objects; lengths in mm.\n- Box: Part::Box "Cube" [1 solid, 10 × 20 × 30 mm] {Length = 10 mm}'


def user(**sections: str) -> dict[str, str]:
    text = "\n".join(f"<{name}>\n{content}\n</{name}>" for name, content in sections.items())
    return {"role": "user", "content": text}


def plan(request: str, **sections: str) -> Plan:
    return Plan.model_validate(parse_json(answer([PLANNER, user(request=request, **sections)]))["plan"])


def refusal(request: str, **sections: str) -> str:
    body = parse_json(answer([PLANNER, user(request=request, **sections)]))
    assert list(body) == ["refusal"]
    return str(body["refusal"])


@pytest.mark.parametrize("recipe", read_recipes(), ids=lambda recipe: recipe.name)
def test_plan_and_script_for_every_example(recipe: object) -> None:
    task = plan(recipe.example).tasks[0]
    script = parse_script(
        answer([GENERATOR, user(request="anything", task=task.model_dump_json(exclude_defaults=True))])
    )
    assert "import FreeCAD as App\n" in script
    assert script.rstrip().endswith("doc.recompute()")
    assert "[option" not in script
    compile(script, "recipe", "exec")


def test_a_plan_states_everything_that_can_be_measured() -> None:
    task = plan("80x50x6 plate with 4 holes M5, 8 mm from the edges").tasks[0]
    assert [claim.model_dump(exclude_defaults=True) | {"kind": claim.kind} for claim in task.expectations] == [
        {"kind": "bounding_box", "size": (80, 50, 6)},
        {"kind": "volume", "value": pytest.approx((80 * 50 - math.pi * 5.5**2) * 6), "relative_tolerance": 1e-4},
        {"kind": "solids", "count": 1},
        {"kind": "holes", "diameter": 5.5, "count": 4},
        {"kind": "parameter", "name": "Length", "value": 80},
        {"kind": "parameter", "name": "Width", "value": 50},
        {"kind": "parameter", "name": "Thickness", "value": 6},
        {"kind": "parameter", "name": "HoleDiameter", "value": 5.5},
        {"kind": "parameter", "name": "HoleInset", "value": 8},
    ]


def test_only_the_options_that_were_asked_for_are_in_the_script() -> None:
    task = plan("80x50x6 plate with 4 mm corner radius").tasks[0]
    script = answer([GENERATOR, user(task=task.model_dump_json())])
    assert "CORNER_RADIUS = 4.0  # mm\n" in script
    assert "PartDesign::Fillet" in script
    assert "HOLE" not in script and "Hole" not in script


def test_changes_and_dressups_are_planned_and_scripted() -> None:
    task = plan("make the cube 5 mm longer", document=BOX).tasks[0]
    assert 'target.Length = "15 mm"' in answer([GENERATOR, user(task=task.model_dump_json())])
    selection = "- Box.Edge3: line, length 20 mm, centre (0, 0, 10)"
    task = plan("add a 2 mm fillet to the selected edge", document=BOX, selection=selection).tasks[0]
    assert 'doc.addObject("Part::Fillet", "Fillet")' in answer([GENERATOR, user(task=task.model_dump_json())])


def test_for_another_planners_task_the_request_decides() -> None:
    task = json.dumps({"id": "a", "title": "A plate", "instruction": "Make a plate of 30 mm by 20 mm by 2 mm."})
    assert "LENGTH = 30.0  # mm\n" in answer([GENERATOR, user(request="plate 30x20x2", task=task)])
    assert "```" not in answer([GENERATOR, user(request="a violin", task=task)])
    assert "```" not in answer([GENERATOR, user(request="a violin", task="not JSON")])


def test_values_out_of_range_in_an_instruction_give_no_script() -> None:
    for values in ("LENGTH=1e9", "LENGTH=0 WIDTH=1 THICKNESS=1", "LENGTH=99999"):
        task = json.dumps({"instruction": f"recipe plate: {values}; options: none"})
        assert "```" not in answer([GENERATOR, user(request="a violin", task=task)])


def test_a_refusal_says_what_can_be_asked_for() -> None:
    text = refusal("a plate with a spiral staircase")
    assert text.startswith("For a plate I don't know what to do with “spiral staircase”.\n")
    assert all(recipe.names[0] in text for recipe in read_recipes())
    assert "- Rectangular plate: “120x80x6 plate with 4 holes M8”" in text
    assert "make the plate 2 mm thicker" in text


@pytest.mark.parametrize(
    "request_text",
    ["Platte 120x80x6 mit 4 Löchern", "une plaque de 120x80 avec des trous", "плита 120x80x6", "板 120x80x6"],
)
def test_other_languages_are_refused_politely(request_text: str) -> None:
    assert refusal(request_text).startswith("The built-in recipes understand English only. ")


@pytest.mark.parametrize("request_text", ["add 4 holes to the plate", "remove the bore from the flange"])
def test_nothing_is_added_to_a_part(request_text: str) -> None:
    assert refusal(request_text).startswith("I can make a new part, change dimensions, drill holes")


def test_nothing_is_planned_again_after_a_problem() -> None:
    assert "The volume is 3 mm³." in refusal("120x80x6 plate", problem="The volume is 3 mm³.")


def test_the_generator_has_no_other_script_after_a_problem() -> None:
    task = plan("120x80x6 plate").tasks[0].model_dump_json()
    assert answer([GENERATOR, user(task=task)]) == answer([GENERATOR, user(task=task, problem="It failed.")])


def test_the_review_is_skipped() -> None:
    (item,) = parse_json(answer([VALIDATOR, user(request="120x80x6 plate")]))["items"]
    assert item["outcome"] == "skipped"
    assert item["evidence"] == "The built-in recipes can't review a design."


def test_the_last_section_counts_and_tags_inside_others_are_text() -> None:
    first = user(request="plate 1x1x1", document="<request>plate 9x9x9</request>")
    second = user(request="plate 2x2x2")
    assert read_sections([PLANNER, first]) == {
        "request": "plate 1x1x1",
        "document": "<request>plate 9x9x9</request>",
    }
    assert read_sections([PLANNER, first, second])["request"] == "plate 2x2x2"


@pytest.mark.parametrize(
    "request_text", ["", "   ", "?", "0", "-", "x", "plate" * 200, "1" * 400, "plate 10" + " x 10" * 50]
)
def test_any_text_gets_an_answer(request_text: str) -> None:
    assert refusal(request_text)
