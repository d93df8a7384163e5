"""Schemas in the dialect that all providers share still describe what pydantic accepts."""

from __future__ import annotations

import json
from typing import get_args

from freecad_ai_workbench.agents.planner import PlannerReply
from freecad_ai_workbench.agents.validator import Review
from freecad_ai_workbench.core.plan import Expectation
from freecad_ai_workbench.llm.schemas import portable_schema

KNOWN = {"type", "enum", "anyOf", "items", "properties", "required", "additionalProperties"}


def keywords(node: object) -> set[str]:
    """All keywords of a schema, but not the names of fields."""
    if not isinstance(node, dict):
        return set()
    found = set(node)
    for name in ("anyOf",):
        found |= {word for part in node.get(name, ()) for word in keywords(part)}
    for part in (node.get("items"), *node.get("properties", {}).values()):
        found |= keywords(part)
    return found


def test_no_references_bounds_or_defaults_are_left() -> None:
    for model in (PlannerReply, Review):
        assert keywords(portable_schema(model)) <= KNOWN


def test_the_kind_of_an_expectation_must_be_named() -> None:
    plan = portable_schema(PlannerReply)["properties"]["plan"]
    expectation = plan["properties"]["tasks"]["items"]["properties"]["expectations"]["items"]
    kinds = [get_args(kind.model_fields["kind"].annotation)[0] for kind in get_args(get_args(Expectation)[0])]
    assert expectation["properties"]["kind"] == {"type": "string", "enum": kinds}
    assert expectation["required"] == ["kind"]


def test_what_means_different_things_in_different_kinds_may_be_either() -> None:
    plan = portable_schema(PlannerReply)["properties"]["plan"]
    fields = plan["properties"]["tasks"]["items"]["properties"]["expectations"]["items"]["properties"]
    lengths = {"type": "array", "items": {"anyOf": [{"type": "number"}, {"type": "null"}]}}
    assert fields["size"] == {"anyOf": [lengths, {"type": "number"}]}
    assert fields["at"] == {"anyOf": [lengths, {"type": "array", "items": lengths}]}
    assert fields["count"] == {"type": "integer"}


def test_the_planners_answer_is_one_of_three() -> None:
    schema = portable_schema(PlannerReply)
    assert list(schema["properties"]) == ["plan", "questions", "refusal"]
    assert schema["required"] == []
    assert schema["properties"]["refusal"] == {"type": "string"}


def test_a_schema_is_the_same_each_time_and_small() -> None:
    texts = {json.dumps(portable_schema(PlannerReply)) for _ in range(3)}
    (text,) = texts
    assert len(text) < 2500
