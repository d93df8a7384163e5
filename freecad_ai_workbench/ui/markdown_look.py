"""Blocks of Markdown as the HTML that Qt's text documents know. Nothing in it is a link to anywhere, or an image."""

from __future__ import annotations

import re

from . import markup
from .highlighting import shades
from .markdown import Block, cells
from .theme import Theme

COPY = "copy:"
"""Scheme of the links that copy a piece of code: entry and number follow."""
_PLAIN_LANGUAGES = frozenset(("", "python", "py", "python3", "json"))

_INLINE = re.compile(
    r"(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)"
    r"|!?\[(?P<label>[^\]]*)\]\((?P<target>[^()\s]*)[^()]*\)"
    r"|\*\*(?P<bold>\S(?:.*?\S)?)\*\*"
    r"|~~(?P<gone>\S(?:.*?\S)?)~~"
    r"|(?<![\w*])\*(?P<slanted>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|(?<!\w)_(?P<also_slanted>[^\s_](?:[^_]*[^\s_])?)_(?!\w)"
    r"|\\(?P<sign>[\\`*_{}\[\]()#+.!|<>~-])",
    re.DOTALL,
)


def block_html(block: Block, *, entry: int, theme: Theme, copy: str) -> str:
    """One block; `copy` is what the link says that copies code of this entry of the chat."""
    if block.kind == "code":
        return _code(block, entry=entry, theme=theme, copy=copy)
    if block.kind == "table":
        return _table(block, theme=theme)
    text = inline(block.text, theme=theme)
    if block.kind == "heading":
        size = {1: "x-large", 2: "large"}.get(block.level, "medium")
        return f'<p style="margin-top:8px"><span style="font-size:{size}; font-weight:600">{text}</span></p>'
    if block.kind == "item":
        sign = "•" if block.mark in "-*+" else markup.plain(block.mark)
        return f'<p style="margin-left:{6 + 14 * block.level}px">{sign}&nbsp;{text}</p>'
    if block.kind == "quote":
        return f'<p style="margin-left:14px; color:{theme.muted}"><i>{text}</i></p>'
    if block.kind == "rule":
        return f'<p style="color:{theme.muted}">————</p>'
    return f"<p>{text}</p>"


def inline(text: str, *, theme: Theme) -> str:
    """Emphasis and code within a line. A link is shown as its words and its address, and leads nowhere."""
    html, end = [], 0
    for match in _INLINE.finditer(text):
        html += [markup.plain(text[end : match.start()]), _inline(match, theme=theme)]
        end = match.end()
    return "".join((*html, markup.plain(text[end:])))


def _inline(match: re.Match[str], *, theme: Theme) -> str:
    if match["code"] is not None:
        return (
            f'<span style="font-family:monospace; background-color:{theme.faint}">{markup.plain(match["code"])}</span>'
        )
    if match["label"] is not None:
        target = f' <span style="color:{theme.muted}">({markup.plain(match["target"])})</span>'
        return inline(match["label"], theme=theme) + (target if match["target"] else "")
    for group, tag in (("bold", "b"), ("gone", "s"), ("slanted", "i"), ("also_slanted", "i")):
        if match[group] is not None:
            return f"<{tag}>{inline(match[group], theme=theme)}</{tag}>"
    return markup.plain(match["sign"])


def _code(block: Block, *, entry: int, theme: Theme, copy: str) -> str:
    head = ""
    if block.first:
        link = f'<a href="{COPY}{entry}:{block.number}" style="color:{theme.muted}">{markup.plain(copy)}</a>'
        head = (
            f'<tr><td style="color:{theme.muted}; padding:2px 6px">{markup.plain(block.mark)}</td>'
            f'<td align="right" style="padding:2px 6px">{link}</td></tr>'
        )
    plain = block.mark not in _PLAIN_LANGUAGES
    lines = "<br>".join(markup.plain(line) if plain else code_line(line, theme=theme) for line in block.lines)
    body = f'<tr><td colspan="2" style="padding:0px 6px; font-family:monospace">{lines}</td></tr>' if lines else ""
    return f'<table width="100%" cellpadding="0" cellspacing="0" bgcolor="{theme.faint}">{head}{body}</table>'


def code_line(line: str, *, theme: Theme) -> str:
    """A line of code in the colours of an editor."""
    colours = {"comment": theme.muted, "string": theme.string, "number": theme.number, "word": theme.keyword}
    html, end = [], 0
    for start, stop, shade in shades(line):
        html += [
            markup.plain(line[end:start]),
            f'<span style="color:{colours[shade]}">{markup.plain(line[start:stop])}</span>',
        ]
        end = stop
    return "".join((*html, markup.plain(line[end:])))


def _table(block: Block, *, theme: Theme) -> str:
    rows = [cells(line) for line in block.lines]
    width = len(rows[0]) if rows else 0
    html = "".join(_row(row, width, theme=theme, head=block.first and at == 0) for at, row in enumerate(rows))
    look = f'border="1" style="border-collapse:collapse; border-color:{theme.muted}; border-style:solid"'
    return f'<table cellpadding="3" cellspacing="0" {look}>{html}</table>'


def _row(row: tuple[str, ...], width: int, *, theme: Theme, head: bool) -> str:
    tag, filled = ("th" if head else "td"), (*row, *[""] * (width - len(row)))
    return f"<tr>{''.join(f'<{tag}>{inline(cell, theme=theme)}</{tag}>' for cell in filled[:width])}</tr>"
