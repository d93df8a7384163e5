"""Plans are graphs: what they refuse, and in which order they are worked off."""

from __future__ import annotations

import itertools

import pytest
from pydantic import ValidationError

from freecad_ai_workbench.core.plan import Clarification, ExpectedBoundingBox, ExpectedVolume, Plan, Question, Task


def plan(**needs: str) -> Plan:
    """A plan from `a="b c"`: task a needs b and c."""
    return Plan(
        summary="", tasks=tuple(Task(id=key, title=key, needs=tuple(value.split())) for key, value in needs.items())
    )


def test_tasks_come_after_what_they_need_and_otherwise_as_written() -> None:
    assert [task.id for task in plan(d="b", c="", b="a", a="").in_order()] == ["c", "a", "b", "d"]


@pytest.mark.parametrize("order", list(itertools.permutations("abcd")))
def test_every_order_of_a_diamond_is_sorted(order: tuple[str, ...]) -> None:
    needs = {"a": "", "b": "a", "c": "a", "d": "b c"}
    ids = [task.id for task in plan(**{name: needs[name] for name in order}).in_order()]
    assert ids[0] == "a"
    assert ids[-1] == "d"
    assert sorted(ids) == list("abcd")


@pytest.mark.parametrize(
    ("needs", "complaint"),
    [
        ({"a": "a"}, "in a circle: a → a"),
        ({"a": "b", "b": "a"}, "in a circle"),
        ({"a": "b", "b": "c", "c": "a"}, "in a circle"),
        ({"a": "x"}, "task a needs unknown tasks: x"),
    ],
)
def test_a_plan_refuses_what_can_not_be_ordered(needs: dict[str, str], complaint: str) -> None:
    with pytest.raises(ValidationError, match=complaint):
        plan(**needs)


def test_a_plan_refuses_two_tasks_of_one_id() -> None:
    twice = (Task(id="a", title="one"), Task(id="a", title="two"))
    with pytest.raises(ValidationError, match="ids must differ, but these occur twice: a"):
        Plan(summary="", tasks=twice)


def test_a_plan_has_a_task_and_a_clarification_has_questions() -> None:
    with pytest.raises(ValidationError):
        Plan(summary="", tasks=())
    with pytest.raises(ValidationError):
        Clarification(questions=tuple(Question(text="?", default="1") for _ in range(6)))


@pytest.mark.parametrize("size", [(0, 1, 1), (-1, 1, 1), (float("inf"), 1, 1), (float("nan"), 1, 1)])
def test_expected_lengths_are_positive_and_finite(size: tuple[float, float, float]) -> None:
    with pytest.raises(ValidationError):
        ExpectedBoundingBox(size=size)


def test_expectations_are_read_by_their_kind() -> None:
    body = {
        "summary": "",
        "tasks": [{"id": "a", "title": "a", "expectations": [{"kind": "bounding_box", "size": [1, None, 2]}]}],
    }
    (claim,) = Plan.model_validate(body).expectations()
    assert claim == ExpectedBoundingBox(size=(1, None, 2))
    body["tasks"][0]["expectations"][0]["kind"] = "beauty"  # type: ignore[index]
    with pytest.raises(ValidationError, match="beauty"):
        Plan.model_validate(body)


def volume(**fields: object) -> ExpectedVolume:
    return ExpectedVolume.model_validate({"kind": "volume", **fields})


def test_a_range_of_volumes_is_a_value_with_its_tolerance() -> None:
    claim = volume(min=90, max=110)
    assert (claim.value, claim.relative_tolerance) == (100, pytest.approx(0.1))
    assert volume(value=100, min=None, max=None) == volume(value=100)
    assert ExpectedVolume.model_validate_json(claim.model_dump_json()) == claim


@pytest.mark.parametrize(
    "fields", [{"min": 5}, {"max": 5}, {"min": 5, "max": 5}, {"min": 9, "max": 5}, {"min": "a", "max": 5}]
)
def test_half_a_range_is_none(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="needs both min and max"):
        volume(**fields)
