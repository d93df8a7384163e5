"""What the planner's reply stands for, and what it is sent."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from run_double import REVIEW, SCRIPT, Run, plan

from freecad_ai_workbench.agents.designer import parse_draft
from freecad_ai_workbench.agents.planner import parse_plan
from freecad_ai_workbench.core.errors import ReplyError
from freecad_ai_workbench.core.plan import Clarification, Plan, Refusal
from freecad_ai_workbench.core.run import Exchange


def questions(count: int) -> str:
    return json.dumps({"questions": [{"text": f"q{at}?", "default": "1"} for at in range(count)]})


@pytest.mark.parametrize(("count", "kept"), [(1, 1), (5, 5), (9, 5)])
def test_of_too_many_questions_the_first_five_are_asked(count: int, kept: int) -> None:
    answer = parse_plan(questions(count))
    assert isinstance(answer, Clarification)
    assert [item.text for item in answer.questions] == [f"q{at}?" for at in range(kept)]


@pytest.mark.parametrize(
    "text", ['{"questions": {}}', '{"questions": []}', '{"questions": "?"}', '{"other": 1}', "prose"]
)
def test_what_is_no_answer_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ReplyError):
        parse_plan(text)


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{plan('a')}\n```\n```python\nd = {{'a': 1}}\n```",
        f"{plan('a')}\n\n```python\nd = {{'a': 1}}\n```\nDone.",
        f"```python\nd = {{'a': 1}}\n```\nHere is the plan:\n{plan('a')}",
        f"```\n{plan('a')}\n```\n```py\nd = {{'a': 1}}\n```",
    ],
)
def test_plan_and_script_are_found_however_they_stand(text: str) -> None:
    draft = parse_draft(text)
    assert isinstance(draft.answer, Plan)
    assert [script.source for script in draft.scripts] == ["d = {'a': 1}\n"]


def test_a_refusal_has_no_scripts() -> None:
    draft = parse_draft(f'{{"refusal": "no"}}\n{SCRIPT}')
    assert (draft.answer, draft.scripts) == (Refusal(reason="no"), ())


def test_what_the_request_repeats_is_not_told_twice() -> None:
    text = "a boat with a mast\n\nHow long? 5 m"
    earlier = (
        Exchange(request="a plate", outcome="accepted: A plate"),
        Exchange(request="a boat with a mast", outcome="asked: How long?"),
    )
    run = Run(plan("a"), SCRIPT, REVIEW, text=text, earlier=earlier)
    sent = run.asked("planner")[0].messages[-1].content
    assert sent.count("a boat with a mast") == 1
    assert "User: a plate" in sent


def test_of_a_long_conversation_the_latest_is_told() -> None:
    earlier = tuple(Exchange(request=f"request {at}.", outcome="done") for at in range(100))
    run = Run(plan("a"), SCRIPT, REVIEW, earlier=earlier)
    sent = run.asked("planner")[0].messages[-1].content
    assert "request 99." in sent
    assert "request 90." not in sent


def test_who_reads_another_language_is_written_to_in_it() -> None:
    run = Run(plan("a"), SCRIPT, REVIEW, language="German")
    for agent in ("planner", "validator"):
        sent = run.asked(agent)[0].messages[-1].content
        assert sent.endswith("</language>"), agent
        assert "or in German if <request> is in none" in sent
    assert "<language>" not in run.asked("generator")[0].messages[-1].content


def test_for_english_nothing_is_added_to_what_models_are_told() -> None:
    run = Run(plan("a"), SCRIPT, REVIEW)
    assert run.asked("planner")[0].messages[-1].content.endswith("</request>")
    assert run.asked("validator")[0].messages[-1].content.endswith("</checks>")
