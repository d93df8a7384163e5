"""Markdown that grows: however it is cut into pieces, the same blocks come of it."""

from __future__ import annotations

import random

import pytest

from freecad_ai_workbench.ui.markdown import CHARACTERS, LINES, Block, Markdown, blocks_of, cells, code_of

TALK = """# A plate #

Two lines
of one paragraph
- one
  more of one
- two
   1) inner

name | count
---|--:
plate | 1
bolt \\| nut | 2
> said
> before
***
```python
# no heading

- no item
```
~~~
```
~~~
end"""


def kinds(text: str) -> list[str]:
    return [block.kind for block in blocks_of(text)]


def test_every_kind_of_block_is_known() -> None:
    assert kinds(TALK) == [
        *("heading", "text", "item", "item", "item", "table", "quote", "rule", "code", "code", "text")
    ]
    heading, text, one, _, inner, table, quote, _, python, fence, _ = blocks_of(TALK)
    assert (heading.text, heading.level) == ("A plate", 1)
    assert text.lines == ("Two lines", "of one paragraph")
    assert one.lines == ("one", "more of one")
    assert (inner.mark, inner.level, inner.text) == ("1)", 1, "inner")
    assert [cells(line) for line in table.lines] == [("name", "count"), ("plate", "1"), ("bolt | nut", "2")]
    assert quote.text == "said\nbefore"
    assert (python.mark, python.lines) == ("python", ("# no heading", "", "- no item"))
    assert (fence.number, fence.text) == (1, "```")


@pytest.mark.parametrize("seed", range(20))
def test_pieces_make_no_difference(seed: int) -> None:
    chance, markdown, at = random.Random(seed), Markdown(), 0
    while at < len(TALK):
        step = chance.randrange(1, 9)
        markdown.feed(TALK[at : at + step])
        markdown.growing()
        at += step
    assert (*markdown.finished, *markdown.growing()) == blocks_of(TALK)


def test_what_is_finished_never_changes() -> None:
    markdown, seen = Markdown(), []
    for mark in TALK:
        markdown.feed(mark)
        assert markdown.finished[: len(seen)] == seen
        seen = list(markdown.finished)


def test_a_line_of_dashes_makes_a_table_of_the_line_above_only() -> None:
    assert kinds("before\na | b\n--|--\n1 | 2") == ["text", "table"]
    assert kinds("a | b\n---") == ["text", "rule"]
    assert kinds("a | b\n--|--|--") == ["text"]


@pytest.mark.parametrize("line", ["word " * 2000, "x" * 10_000, "| a " * 3000])
def test_only_little_is_ever_unfinished(line: str) -> None:
    for text in (line, f"```\n{line}", f"- {line}", f"> {line}", "line\n" * 4000, "```\n" + "code\n" * 4000):
        markdown = Markdown()
        for at in range(0, len(text), 50):
            markdown.feed(text[at : at + 50])
            assert sum(len(block.text) for block in markdown.growing()) <= 3 * CHARACTERS
            assert all(len(block.lines) <= LINES for block in markdown.growing())


def test_long_code_is_cut_into_blocks_that_are_one_piece_for_copying() -> None:
    source = "".join(f"line {number}\n" for number in range(3 * LINES + 5))
    blocks = blocks_of(f"Look:\n```python\n{source}```\nand\n```\nother\n```")
    assert [block.first for block in blocks if block.kind == "code"] == [True, False, False, False, True]
    assert code_of(blocks, 0) == source
    assert code_of(blocks, 1) == "other\n"
    assert code_of(blocks, 2) == ""


def test_json_is_data_and_raw_text_is_code() -> None:
    assert kinds('  {"plan":\n\n{"summary": "# s"}}') == ["data"]
    assert kinds("A set {1, 2}") == ["text"]
    raw = Markdown(raw=True)
    raw.feed('{"a": 1,\n```\n# b')
    assert raw.growing() == (Block("code", ('{"a": 1,', "```", "# b")),)
