"""Text stays text."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from freecad_ai_workbench.ui.markup import block, bubble, fold, line, plain, tooltip
from freecad_ai_workbench.ui.theme import theme_of

THEME = theme_of(background=(240, 240, 240), text=(0, 0, 0), accent=(48, 140, 198))
HOSTILE = "<script>alert(1)</script><img src=x onerror=y>&lt;b&gt; \"'"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)

    def handle_data(self, data) -> None:
        self.text += data


def parsed(html: str) -> Tags:
    parser = Tags()
    parser.feed(html)
    parser.close()
    return parser


@pytest.mark.parametrize(
    "html",
    [
        plain(HOSTILE),
        bubble(HOSTILE, theme=THEME),
        line(HOSTILE, bold=HOSTILE, colour="#123456"),
        fold(3, HOSTILE, unfolded=True, colour="#123456"),
        block(HOSTILE, theme=THEME),
        tooltip(HOSTILE),
    ],
)
def test_hostile_text_is_shown_as_it_is(html):
    found = parsed(html)
    assert not {"script", "img"} & set(found.tags)
    assert HOSTILE in found.text.replace("\xa0", " ")


def test_lines_and_indentation_survive():
    assert plain("a\n    b") == "a<br> &nbsp; &nbsp;b"


def test_marks_that_turn_the_direction_of_writing_are_dropped():
    assert plain("a\u202eb\u2066c\x07d\tz").replace("&nbsp;", "") == "abcd  z"


def test_tooltip_of_nothing_is_nothing():
    assert tooltip("") == ""
