"""Finding thoughts, JSON and scripts in what models write."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.errors import ReplyError
from freecad_ai_workbench.llm.replies import ThoughtSplitter, parse_json, parse_script, split_thoughts


@pytest.mark.parametrize("size", range(1, 12))
def test_thoughts_are_split_off_however_the_stream_is_cut(size: int) -> None:
    text = "a <think>b < c</think>d<e"
    splitter = ThoughtSplitter()
    parts = [part for at in range(0, len(text), size) for part in splitter.feed(text[at : at + size])]
    parts += splitter.end()
    assert "".join(piece for piece, thought in parts if not thought) == "a d<e"
    assert "".join(piece for piece, thought in parts if thought) == "b < c"


@pytest.mark.parametrize(
    ("text", "answer", "thoughts"),
    [
        ("plain", "plain", ""),
        ("<think>why</think>\nanswer", "answer", "why"),
        ("why\n</think>\nanswer", "answer", "why"),
        ("<think>never closed", "", "never closed"),
    ],
)
def test_complete_texts_are_split(text: str, answer: str, thoughts: str) -> None:
    assert split_thoughts(text) == (answer, thoughts)


@pytest.mark.parametrize(
    "text",
    [
        '{"a": [1, 2]}',
        'Here it is:\n```json\n{"a": [1, 2]}\n```\nHope it helps {x}.',
        '```\n{"a": [1, 2],}\n```',
        'Sure: {"a": [1, 2,],} — done',
    ],
)
def test_json_is_found(text: str) -> None:
    assert parse_json(text) == {"a": [1, 2]}


@pytest.mark.parametrize("text", ["", "no", "[1]", "{", '{"a": 1', "{a: 1}"])
def test_no_json_is_said(text: str) -> None:
    with pytest.raises(ReplyError, match="JSON object"):
        parse_json(text)


def test_the_longest_block_is_the_script() -> None:
    text = "First\n```python\nx = 1\n```\nthen\n```python\nimport Part\nx = 1\n```\nnot\n```json\n{}\n```"
    assert parse_script(text) == "import Part\nx = 1\n"


def test_a_bare_script_is_taken_as_it_is() -> None:
    assert parse_script("import FreeCAD as App\nx = 1") == "import FreeCAD as App\nx = 1\n"


@pytest.mark.parametrize("text", ["", "I can't.", "```json\n{}\n```", "```python\n\n```", "```python\nunclosed"])
def test_no_script_is_said(text: str) -> None:
    with pytest.raises(ReplyError, match="Python script"):
        parse_script(text)
