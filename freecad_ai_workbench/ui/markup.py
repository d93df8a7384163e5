"""The little HTML that the chat is drawn with. Everything that comes from outside passes through `plain`."""

from __future__ import annotations

from html import escape

from .theme import Theme

FOLD = "fold:"
"""Scheme of the links that fold and unfold an entry of the chat."""


def plain(text: str) -> str:
    """Text as HTML that shows exactly this text: no tags, links or images come of it."""
    lines = escape(_printable(text)).split("\n")
    return "<br>".join(line.replace("  ", " &nbsp;").replace("\t", " &nbsp; &nbsp;") for line in lines)


def _printable(text: str) -> str:
    """Without control characters and without the marks that turn the direction of writing."""
    return "".join(
        mark
        for mark in text
        if mark in "\n\t"
        or (ord(mark) >= 32 and not 0x202A <= ord(mark) <= 0x202E and not 0x2066 <= ord(mark) <= 0x2069)
    )


def bubble(text: str, *, theme: Theme) -> str:
    """The user's own words, on a tinted ground, set off to the right."""
    return (
        f'<table width="94%" align="right" cellpadding="5" cellspacing="0" bgcolor="{theme.bubble}" '
        f'style="margin-top:8px; margin-bottom:4px"><tr><td>{plain(text)}</td></tr></table>'
    )


def line(text: str, *, colour: str = "", bold: str = "") -> str:
    """A paragraph; `bold` stands in front of it."""
    style = f' style="color:{colour}"' if colour else ""
    front = f"<b>{plain(bold)}</b> " if bold else ""
    return f"<p{style}>{front}{plain(text)}</p>"


def fold(index: int, title: str, *, unfolded: bool, colour: str) -> str:
    """A line that folds and unfolds entry `index` when it is clicked."""
    mark = "▾" if unfolded else "▸"
    return f'<p><a href="{FOLD}{index}" style="color:{colour}; text-decoration:none">{mark}&nbsp;{plain(title)}</a></p>'


def link(target: str, text: str, *, colour: str) -> str:
    """A paragraph that can be clicked, and reached with Tab."""
    return f'<p><a href="{target}" style="color:{colour}; text-decoration:none">{plain(text)}</a></p>'


def block(text: str, *, theme: Theme, mono: bool = True) -> str:
    """A set-off piece: code, raw text of an agent, a list of details."""
    family = "font-family:monospace;" if mono else ""
    return (
        f'<table width="100%" cellpadding="4" cellspacing="0" bgcolor="{theme.faint}"><tr>'
        f'<td style="{family} color:{theme.muted}">{plain(text)}</td></tr></table>'
    )


def style(theme: Theme) -> str:
    """A style sheet: the theme's text colour, and small distances between paragraphs."""
    return f"p {{ margin-top:3px; margin-bottom:3px; color:{theme.text} }} td, th {{ color:{theme.text} }}"


def page(body: str, *, theme: Theme) -> str:
    """A whole page in the theme's text colour, with small distances between paragraphs."""
    return f"<html><head><style>{style(theme)} body {{ color:{theme.text} }}</style></head><body>{body}</body></html>"


def tooltip(text: str) -> str:
    """A tooltip that shows exactly this text; Qt would take text with tags for HTML."""
    return f"<qt>{plain(text)}</qt>" if text else ""
