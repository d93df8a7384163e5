"""Texts on lines of limited width."""

from __future__ import annotations

from collections.abc import Callable


def broken(text: str, *, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """The text on lines that fit, broken at blanks; a word that fits nowhere has a line of its own."""
    lines: list[str] = []
    for word in text.split(" "):
        if lines and fits(f"{lines[-1]} {word}"):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)
