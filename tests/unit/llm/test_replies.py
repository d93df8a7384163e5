"""Finding thoughts, JSON and scripts in what models write."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.errors import ReplyError
from freecad_ai_workbench.llm.replies import (
    ThoughtSplitter,
    find_scripts,
    parse_script,
    split_thoughts,
    without_scripts,
)


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


def test_the_longest_block_is_the_script() -> None:
    text = "First\n```python\nx = 1\n```\nthen\n```python\nimport Part\nx = 1\n```\nnot\n```json\n{}\n```"
    assert parse_script(text) == "import Part\nx = 1\n"


def test_a_bare_script_is_taken_as_it_is() -> None:
    assert parse_script("import FreeCAD as App\nx = 1") == "import FreeCAD as App\nx = 1\n"


@pytest.mark.parametrize("text", ["", "I can't.", "```json\n{}\n```", "```python\n\n```", "```python\nunclosed"])
def test_no_script_is_said(text: str) -> None:
    with pytest.raises(ReplyError, match="Python script"):
        parse_script(text)


@pytest.mark.parametrize(
    "text",
    [
        "<think>```python\nimport Part\n```</think>```python\nimport FreeCAD\n```",
        "```python title=plate.py\nimport FreeCAD\n```",
        "```Python3 \r\nimport FreeCAD\r\n```",
        "1. Run this:\n   ```\nimport FreeCAD\n   ```",
        "```FreeCAD\nimport FreeCAD\n```\n```json\n{}\n```",
    ],
)
def test_scripts_are_found_however_they_are_fenced(text: str) -> None:
    assert find_scripts(text) == ("import FreeCAD\n",)
    assert parse_script(text) == "import FreeCAD\n"
    assert "import FreeCAD" not in without_scripts(text)


def test_a_block_without_a_name_that_imports_nothing_is_no_script() -> None:
    assert find_scripts('```\n{"a": 1}\n```') == ()
