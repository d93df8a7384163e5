"""Odd but plausible answers of models that mean what was asked for, and odd ones that are to be refused."""

from __future__ import annotations

import json
import random
from contextlib import suppress
from typing import Any

import pytest

from freecad_ai_workbench.agents.designer import parse_draft
from freecad_ai_workbench.agents.generator import read_script
from freecad_ai_workbench.agents.planner import parse_plan
from freecad_ai_workbench.agents.validator import parse_review
from freecad_ai_workbench.core.errors import ReplyError
from freecad_ai_workbench.core.plan import Clarification, Plan, Refusal

BOX = {"kind": "bounding_box", "size": [120, 80, 6]}
HOLES = {"kind": "holes", "diameter": 9, "count": 4}
TASK: dict[str, Any] = {
    "id": "plate", "title": "A plate", "instruction": "Pad it.", "needs": [], "expectations": [BOX, HOLES],
}  # fmt: skip
PLAN: dict[str, Any] = {"summary": "A plate", "assumptions": ["It lies flat."], "tasks": [TASK]}
SCRIPT = "import FreeCAD as App\n"


def read(plan: Any) -> Plan:
    answer = parse_plan(json.dumps(plan, ensure_ascii=False))
    assert isinstance(answer, Plan)
    return answer


def task(**fields: Any) -> dict[str, Any]:
    """The plan with another task."""
    return {"plan": {**PLAN, "tasks": [{**TASK, **fields}]}}


def expecting(**claim: Any) -> dict[str, Any]:
    return task(expectations=[claim])


MEANT = read({"plan": PLAN})


@pytest.mark.parametrize(
    "plan",
    [
        PLAN,
        {"plan": PLAN, "questions": None, "refusal": None},
        {"plan": PLAN, "questions": [], "refusal": ""},
        {"response": {"plan": PLAN}},
        {"name": "make_plan", "arguments": json.dumps({"plan": PLAN})},
        {"plan": {**PLAN, "assumptions": "It lies flat.", "notes": "none", "version": 1}},
        {"plan": {"title": "A plate", "assumptions": PLAN["assumptions"], "steps": PLAN["tasks"]}},
        {"plan": {**PLAN, "tasks": TASK}},
        {"plan": "A plate", "assumptions": PLAN["assumptions"], "tasks": PLAN["tasks"]},
        {"plan": {**PLAN, "tasks": [{**TASK, "expectations": [BOX]}]}, "expectations": [HOLES]},
        {"plan": {**PLAN, "tasks": [{**TASK, "expectations": []}], "expectations": [BOX, HOLES]}},
        task(id="Plate"),
        task(needs=None, code=SCRIPT),
        task(needs="", title=None, name="A plate", instruction=None, description="Pad it."),
        task(expectations=None, checks=[BOX, HOLES]),
        task(expectations=[{**BOX, "kind": "Bounding Box", "of": None}, {**HOLES, "kind": "hole", "note": "M8"}]),
        task(expectations=[{"type": "bounding_box", "x": 120, "y": 80, "z": 6}, HOLES]),
        task(expectations=[{"kind": "bbox", "size": {"x": 120, "y": 80, "z": 6}}, HOLES]),
        task(expectations=[{"kind": "bounding_box", "size": "120 x 80 x 6 mm"}, HOLES]),
        task(expectations=[{**BOX, "size": ["12 cm", "80 mm", "6,0 mm"]}, {**HOLES, "diameter": "9mm", "count": "4"}]),
        task(expectations=[{**BOX, "diameter": None, "circle": None}, HOLES]),
    ],
)
def test_what_is_meant_is_read(plan: Any) -> None:
    assert read(plan) == MEANT


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("57600", 57600.0),
        ("57600 mm³", 57600.0),
        ("57600.5 mm^3", 57600.5),
        ("57,5", 57.5),
    ],
)
def test_numbers_are_read_without_their_units(given: str, meant: float) -> None:
    (claim,) = read(expecting(kind="volume", value=given)).expectations()
    assert claim.value == meant  # type: ignore[union-attr]


def test_lengths_in_other_units_come_to_millimetres() -> None:
    plan = read(task(expectations=[{"kind": "fillet", "radius": "0.5 cm"}, {"kind": "wall", "thickness": "1 in"}]))
    fillet, wall = plan.expectations()
    assert (fillet.radius, wall.thickness) == (5.0, 25.4)  # type: ignore[union-attr]


def test_a_single_pitch_is_a_list_of_one() -> None:
    (claim,) = read(expecting(kind="pattern", diameter=5, count=3, pitch="20 mm")).expectations()
    assert claim.pitch == (20.0,)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "claim",
    [
        {"kind": "volume", "value": "57,600"},
        {"kind": "volume", "value": "57 cm³"},
        {"kind": "volume", "value": "about 57600"},
        {"kind": "chamfer", "size": "1 x 45"},
        {"kind": "holes", "diameter": 9, "count": "four"},
        {"kind": "holes", "diameter": 9, "count": 4.5},
        {"kind": "holes", "diameter": 9, "count": 4, "spacing": 20},
        {"kind": "material", "name": "steel"},
        {"count": 1},
        "one solid",
    ],
)
def test_what_an_expectation_says_is_never_dropped_or_guessed(claim: Any) -> None:
    with pytest.raises(ReplyError, match="expectations"):
        read(task(expectations=[claim]))


@pytest.mark.parametrize(
    "where", [{"plan": {**PLAN, "checks": [BOX]}}, task(measurements=[BOX]), task(verify="80 wide")]
)
def test_claims_under_a_name_that_is_not_known_are_refused(where: Any) -> None:
    with pytest.raises(ReplyError, match="Extra inputs"):
        read(where)


def test_what_a_task_says_under_other_names_goes_with_its_instruction() -> None:
    (one,) = read(task(instruction=["Sketch it.", "Pad it."], position="centred", parameters={"Length": 120})).tasks
    assert one.instruction == 'Sketch it.\nPad it.\nposition: centred\nparameters: {"Length": 120}'


def test_steps_as_sentences_are_tasks() -> None:
    plan = read({"plan": ["Sketch a rectangle", "Pad it by 6 mm"]})
    assert [(one.id, one.title, one.instruction) for one in plan.tasks] == [
        ("task_1", "Sketch a rectangle", "Sketch a rectangle"),
        ("task_2", "Pad it by 6 mm", "Pad it by 6 mm"),
    ]
    assert plan.summary == "Sketch a rectangle; Pad it by 6 mm"


def test_ids_that_can_not_be_ours_are_made_so_with_what_needs_them() -> None:
    tasks = [{**TASK, "id": 1}, {**TASK, "id": "Pin-Hole #2", "depends_on": ["1"], "needs": None}]
    first, second = read({"plan": {**PLAN, "tasks": tasks}}).tasks
    assert (first.id, second.id, second.needs) == ("task_1", "pin_hole_2", ("task_1",))


def test_texts_in_german_stay_as_they_are() -> None:
    plan = read(task(title="Grundplatte mit Löchern für M5", instruction="Höhe 6,5 mm, Ø 9 mm"))
    assert plan.tasks[0].title == "Grundplatte mit Löchern für M5"
    assert plan.tasks[0].instruction == "Höhe 6,5 mm, Ø 9 mm"


@pytest.mark.parametrize(
    "questions",
    [
        [{"text": "How thick?", "default": "6"}],
        [{"question": "How thick?", "default": 6, "options": [4, 6]}],
        [{"text": "How thick?", "suggestion": "6"}],
    ],
)
def test_questions_are_read(questions: Any) -> None:
    answer = parse_plan(json.dumps({"plan": None, "questions": questions}))
    assert isinstance(answer, Clarification)
    assert [(item.text, item.default) for item in answer.questions] == [("How thick?", "6")]


@pytest.mark.parametrize("refusal", ["It is a poem.", {"reason": "It is a poem."}])
def test_refusals_are_read(refusal: Any) -> None:
    assert parse_plan(json.dumps({"refusal": refusal})) == Refusal(reason="It is a poem.")


@pytest.mark.parametrize(
    "text",
    [
        f"{json.dumps({'plan': PLAN})}\n```\n{SCRIPT}```",
        json.dumps({"plan": PLAN, "script": SCRIPT}),
        json.dumps({"plan": PLAN, "scripts": [{"task_id": "plate", "code": f"```python\n{SCRIPT}```"}]}),
        json.dumps({"plan": {**PLAN, "tasks": [{**TASK, "script": SCRIPT}]}}),
        f"<think>```python\nimport Part\n```</think>{json.dumps({'plan': PLAN})}\n```python\n{SCRIPT}```",
    ],
)
def test_a_draft_is_read_with_its_script(text: str) -> None:
    draft = parse_draft(text)
    assert draft.answer == MEANT
    assert [script.source for script in draft.scripts] == [SCRIPT]


@pytest.mark.parametrize(
    "text",
    [json.dumps({"script": SCRIPT}), f"```json\n{json.dumps({'code': f'```python{chr(10)}{SCRIPT}```'})}\n```", SCRIPT],
)
def test_a_script_is_read_from_json_too(text: str) -> None:
    assert read_script(text) == SCRIPT


@pytest.mark.parametrize("text", ['{"script": ""}', '{"script": "I can not."}', '{"plan": {}}', "no"])
def test_what_is_no_script_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ReplyError, match="Python script"):
        read_script(text)


@pytest.mark.parametrize(
    "item",
    [
        {"claim": "a", "outcome": "PASS", "evidence": "b", "confidence": 0.9},
        {"claim": "a", "outcome": "ok", "evidence": "b"},
        {"claim": "a", "status": "passed", "evidence": "b"},
        {"claim": "a", "passed": True, "evidence": "b"},
    ],
)
def test_a_review_is_read(item: Any) -> None:
    (found,) = parse_review(json.dumps({"items": [item]})).items
    assert (found.claim, found.outcome, found.evidence) == ("a", "passed", "b")


@pytest.mark.parametrize("outcome", ["mostly", "partially passed", "", None, "passed?"])
def test_an_outcome_that_is_not_clear_is_refused(outcome: Any) -> None:
    with pytest.raises(ReplyError, match="outcome"):
        parse_review(json.dumps({"items": [{"claim": "a", "outcome": outcome}]}))


@pytest.mark.parametrize(("outcome", "meant"), [(False, "failed"), ("Fail", "failed"), ("unknown", "skipped")])
def test_what_failed_or_is_open_stays_so(outcome: Any, meant: str) -> None:
    assert parse_review(json.dumps({"items": [{"claim": "a", "outcome": outcome}]})).items[0].outcome == meant


def test_of_too_many_claims_none_that_failed_is_lost() -> None:
    items = [{"claim": str(at), "outcome": "failed" if at == 19 else "passed"} for at in range(20)]
    found = parse_review(json.dumps({"items": items})).items
    assert len(found) == 12
    assert found[0].claim == "19"


@pytest.mark.parametrize("seed", range(200))
def test_any_json_is_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    names = [*TASK, *PLAN, "kind", "size", "value", "plan", "script", "items", "outcome", "questions", "pitch"]

    def anything(depth: int) -> Any:
        kind = chance.randrange(7 if depth else 4)
        if kind == 4:
            return [anything(depth - 1) for _ in range(chance.randrange(4))]
        if kind > 4:
            return {chance.choice(names): anything(depth - 1) for _ in range(chance.randrange(5))}
        return chance.choice([None, True, 6, -1.5, "6 mm", "", "volume", "1 x 2", SCRIPT, float("inf")])

    for parse in (parse_plan, parse_draft, parse_review, read_script):
        for key in ("plan", "questions", "refusal", "tasks", "items", "script"):
            with suppress(ReplyError):
                parse(json.dumps({key: anything(5)}))
