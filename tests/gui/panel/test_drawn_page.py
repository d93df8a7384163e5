"""What is drawn part by part looks as if it had been drawn at once."""

from __future__ import annotations

import random

import pytest

from freecad_ai_workbench.ui import markup
from freecad_ai_workbench.ui.drawn_page import DrawnPage
from freecad_ai_workbench.ui.look import current_theme
from freecad_ai_workbench.ui.markdown import blocks_of
from freecad_ai_workbench.ui.markdown_look import block_html

TALK = """# A plate

It is **rather** thin, as `Thickness` says.
- one
- two
  1. inner

| part | count |
|---|--:|
| plate | 1 |

> said before
```python
import Part  # needed
length = 12.5
```
After it.
```json
{"a": 1}
```
"""


def parts_of(text: str) -> list[str]:
    theme = current_theme()
    blocks = [block_html(block, entry=0, theme=theme, copy="Copy") for block in blocks_of(text)]
    return [markup.bubble("make a plate", theme=theme), *blocks, markup.line("done", colour=theme.good)]


@pytest.fixture
def page(main_window, user):
    shown = DrawnPage()
    shown.resize(320, 240)
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()


def cut(parts: list[str], chance: random.Random) -> list[list[str]]:
    """In up to three sections."""
    first, second = sorted(chance.randrange(len(parts) + 1) for _ in range(2))
    return [parts[:first], parts[first:second], parts[second:]]


def looks(page: DrawnPage) -> list[tuple[str, float, float, float]]:
    """Every line with where it lies and how it is set in; lines without text between tables take no room."""
    found, block = [], page.document().begin()
    layout = page.document().documentLayout()
    while block.isValid():
        if block.text():
            area = layout.blockBoundingRect(block)
            found.append((block.text(), area.x(), area.y(), block.blockFormat().leftMargin()))
        block = block.next()
    return [*found, ("", 0.0, page.document().size().height(), 0.0)]


@pytest.fixture
def drawn_at_once(main_window, user):
    """How these parts look on a page of the same size on which nothing was before."""
    pages = []

    def draw(parts: list[str]) -> list[tuple[str, float, float, float]]:
        fresh = DrawnPage()
        pages.append(fresh)
        fresh.resize(320, 240)
        fresh.show()
        fresh.draw([parts])
        user.wait(0.05)
        return looks(fresh)

    yield draw
    for fresh in pages:
        fresh.close()
        fresh.deleteLater()


def test_many_small_drawings_come_to_the_same_as_one(page, drawn_at_once, user) -> None:
    chance, parts = random.Random(7), parts_of(TALK)
    for _ in range(60):
        page.draw(cut(parts[: chance.randrange(len(parts) + 1)], chance))
        keep = chance.randrange(len(parts))
        page.draw(cut([*parts[:keep], *chance.sample(parts, 3)], chance))
    page.draw([parts])
    user.wait(0.05)
    assert looks(page) == drawn_at_once(parts)


def test_what_stays_is_not_drawn_again_and_stays_selected(page) -> None:
    parts = parts_of(TALK)
    page.draw([parts])
    first = page.document().find("rather")
    page.setTextCursor(first)
    changed, end = [], page.document().characterCount() - 1
    page.document().contentsChange.connect(lambda at, _removed, _added: changed.append(at))
    page.draw([[*parts[:-1], markup.line("something else"), markup.line("and more")]])
    assert page.textCursor().selectedText() == "rather"
    assert min(changed) >= end - len("done") - 1  # the line before it ends there


def test_the_end_is_followed_until_the_user_scrolls_away(page, user) -> None:
    bar = page.verticalScrollBar()
    parts = [markup.line(f"line {number}") for number in range(60)]
    page.draw([parts])
    user.wait(0.05)
    assert bar.value() == bar.maximum() > 0
    bar.setValue(10)
    page.draw([parts, parts])
    user.wait(0.05)
    assert bar.value() == 10
    bar.setValue(bar.maximum())
    page.draw([parts, parts, parts])
    user.wait(0.05)
    assert bar.value() == bar.maximum()


def test_a_page_says_which_section_is_where(page) -> None:
    parts = parts_of(TALK)
    page.draw([parts[:1], parts[1:], [markup.line("the end")]])
    assert page.section_at(0) == 0
    assert page.section_at(page.document().find("make a plate").selectionStart()) == 0
    for words in ("rather", "needed", "After it."):
        assert page.section_at(page.document().find(words).selectionStart()) == 1
    assert page.section_at(page.document().find("the end").selectionEnd()) == 2
    page.draw([])
    assert page.section_at(0) == -1
