"""The JSON object in what models write, and that nothing they write ends in anything but an answer or a ReplyError."""

from __future__ import annotations

import json
import random
from contextlib import suppress

import pytest

from freecad_ai_workbench.core.errors import ReplyError
from freecad_ai_workbench.llm.objects import parse_json

VALUE = {"a": [1, 2], "b": None, "c": "x, } // no comment, None"}
TEXT = json.dumps(VALUE)
SLIPS = {
    "as it should be": TEXT,
    "fenced among prose": f"Here it is:\n```json\n{TEXT}\n```\nHope it helps {{x}}.",
    "braces in the prose before": f"With {{x}} and {{}} filled in: {TEXT}",
    "quotes in the prose": f'The 3/4" pipe’s plan: {TEXT} — done',
    "trailing commas": TEXT.replace("2]", "2,],").replace(",,", ",").replace('None"}', 'None",}'),
    "comments": TEXT.replace("[1,", "[1, // the first\n").replace("2]", "2 /* the last */]"),
    "Python words": TEXT.replace("null", "None"),
    "as Python prints it": str(VALUE),
    "thoughts before": f'<thinking>{{"a": 0, "b": 0}}</thinking>{TEXT}',
    "a tool call": json.dumps({"tool_calls": [{"function": {"name": "plan", "arguments": TEXT}}]}),
    "a tool call in tags": f"<tool_call>\n{json.dumps({'name': 'plan', 'arguments': VALUE})}\n</tool_call>",
    "a wrapper": json.dumps({"response": {"answer": VALUE}}),
    "in a list": json.dumps([VALUE]),
    "another object before": f'```json\n{{"thought": "easy"}}\n```\n```json\n{TEXT}\n```',
    "a fence without name": f"```\n{TEXT}\n```",
    "a bracket missing before the fence": f"```json\n{TEXT[:-1]}\n```",
    "a line break in a string": TEXT.replace("no comment", "no\ncomment"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_an_object_is_found_in_what_models_write(slip: str) -> None:
    found = parse_json(SLIPS[slip], keys=("a",))
    assert found | {"c": ""} == VALUE | {"c": ""}
    assert found["c"].replace("\n", " ") == VALUE["c"]


def test_without_the_key_it_is_the_first_object() -> None:
    assert parse_json('{"x": 1} {"y": 2}', keys=("a",)) == {"x": 1}
    assert parse_json('{"x": 1} {"y": 2}') == {"x": 1}


@pytest.mark.parametrize("text", ["", "no", "[1]", "{", '{"a": 1', "{a: 1}", '```json\n{"a": "open\n```', "{[(" * 9000])
def test_no_json_is_said(text: str) -> None:
    with pytest.raises(ReplyError, match="JSON object"):
        parse_json(text, keys=("a",))


def test_what_was_cut_off_is_not_completed() -> None:
    cut = '{"a": [{"x": 1}, {"x": 2'
    assert parse_json(f"{cut}", keys=("a",)) == {"x": 1}, "what stands in it is no object with the key"


def test_brackets_without_end_are_no_trouble() -> None:
    with pytest.raises(ReplyError):
        parse_json('{"a":' * 60_000, keys=("a",))


@pytest.mark.parametrize("seed", range(300))
def test_damaged_replies_are_read_or_refused(seed: int) -> None:
    chance = random.Random(seed)
    text = chance.choice(list(SLIPS.values()))
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(text) + 1), chance.randrange(4)
        text = (
            text[:at]
            + chance.choice(["", "{", "}", '"', "```", ",", "\\", "<think>", "None", "\n"])
            + text[at + length :]
        )
    with suppress(ReplyError):
        assert isinstance(parse_json(text, keys=("a",)), dict)
