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


def drawn_at_once(parts: list[str]) -> str:
    fresh = DrawnPage()
    fresh.draw(parts)
    return str(fresh.toHtml())


def test_many_small_drawings_come_to_the_same_as_one(page) -> None:
    chance, parts = random.Random(7), parts_of(TALK)
    for _ in range(60):
        page.draw(parts[: chance.randrange(len(parts) + 1)])
        keep = chance.randrange(len(parts))
        page.draw([*parts[:keep], *chance.sample(parts, 3)])
    page.draw(parts)
    assert page.toHtml() == drawn_at_once(parts)


def test_what_stays_is_not_drawn_again_and_stays_selected(page) -> None:
    parts = parts_of(TALK)
    page.draw(parts)
    first = page.document().find("rather")
    page.setTextCursor(first)
    changed = []
    page.document().contentsChange.connect(lambda at, _removed, _added: changed.append(at))
    page.draw([*parts[:-1], markup.line("something else"), markup.line("and more")])
    assert page.textCursor().selectedText() == "rather"
    assert min(changed) >= page._starts[len(parts) - 1] - 1  # the line before it ends there


def test_the_end_is_followed_until_the_user_scrolls_away(page, user) -> None:
    bar = page.verticalScrollBar()
    parts = [markup.line(f"line {number}") for number in range(60)]
    page.draw(parts)
    user.wait(0.05)
    assert bar.value() == bar.maximum() > 0
    bar.setValue(10)
    page.draw([*parts, *parts])
    user.wait(0.05)
    assert bar.value() == 10
    bar.setValue(bar.maximum())
    page.draw([*parts, *parts, *parts])
    user.wait(0.05)
    assert bar.value() == bar.maximum()


def test_a_page_says_which_part_is_where(page) -> None:
    page.draw(parts_of(TALK))
    place = page.document().find("After it.").selectionStart()
    assert "After it." in page._parts[page.part_at(place)]
    assert page.part_at(0) == 0
