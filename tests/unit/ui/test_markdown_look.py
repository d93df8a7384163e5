"""What Markdown looks like, and that nothing in it becomes more than text."""

from __future__ import annotations

import re
from html import unescape

import pytest

from freecad_ai_workbench.ui.highlighting import shades
from freecad_ai_workbench.ui.markdown import blocks_of
from freecad_ai_workbench.ui.markdown_look import block_html, inline
from freecad_ai_workbench.ui.theme import theme_of

THEME = theme_of(background=(255, 255, 255), text=(0, 0, 0), accent=(0, 0, 255))


def html_of(text: str) -> str:
    return "".join(block_html(block, entry=3, theme=THEME, copy="Copy") for block in blocks_of(text))


def plain(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html)).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**bold** and *slanted*", "<b>bold</b> and <i>slanted</i>"),
        ("**bold *and* more**", "<b>bold <i>and</i> more</b>"),
        ("_slanted_, not my_long_name", "<i>slanted</i>, not my_long_name"),
        ("2 * 3 * 4 and a*b*c", "2 * 3 * 4 and a*b*c"),
        ("~~gone~~", "<s>gone</s>"),
        (r"\*plain\*", "*plain*"),
        ("**open", "**open"),
    ],
)
def test_emphasis(text: str, html: str) -> None:
    assert inline(text, theme=THEME) == html


def test_code_is_not_looked_into() -> None:
    assert plain(inline("`**a** <b>` and ``a`b``", theme=THEME)) == "**a** <b> and a`b"
    assert "<b>" not in inline("`**a**`", theme=THEME)


@pytest.mark.parametrize(
    "text",
    [
        "[words](http://evil.example)",
        "![picture](http://evil.example/x.png)",
        "<http://evil.example> http://evil.example",
        "# [a](javascript:x)",
        "| [a](file:///etc/passwd) |\n|--|\n| <img src=x> |",
        "- <a href='x'>a</a>\n> <img src=x>",
        '```"><img src=x>\n<script>x</script>\n```',
        "[a](x\"><img src='y'>)",
    ],
)
def test_nothing_is_loaded_or_leads_anywhere(text: str) -> None:
    html = html_of(text)
    assert "<img" not in html
    assert "<script" not in html
    assert set(re.findall(r'href="([^"]*)"', html)) <= {"copy:3:0"}
    assert set(re.findall(r"</?(\w+)", html)) <= {"p", "span", "b", "i", "s", "table", "tr", "td", "th", "a", "br"}


def test_a_link_shows_where_it_would_lead() -> None:
    assert plain(html_of("See [the manual](https://example.org/m).")) == "See the manual (https://example.org/m)."


def test_a_table_has_its_cells_under_its_head() -> None:
    html = html_of("a | b\n--|--\n1 | 2 | 3\n4 |")
    assert re.findall(r"<(t[hd])>(.*?)</", html) == [
        ("th", "a"), ("th", "b"), ("td", "1"), ("td", "2"), ("td", "4"), ("td", "")
    ]  # fmt: skip


def test_code_says_its_language_and_can_be_copied() -> None:
    html = html_of('```python\nx = "a"  # why\n```')
    assert plain(html) == 'pythonCopyx = "a"  # why'
    assert f'<span style="color:{THEME.string}">&quot;a&quot;</span>' in html


def test_shades_of_python() -> None:
    line = 'for a in "b": c = 1.5  # d'
    assert [(line[start:end], shade) for start, end, shade in shades(line)] == [
        ("for", "word"), ("in", "word"), ('"b"', "string"), ("1.5", "number"), ("# d", "comment")
    ]  # fmt: skip
