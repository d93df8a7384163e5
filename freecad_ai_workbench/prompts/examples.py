"""The example scripts nearest to a request, found by the words they share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .library import VERSION

_WORD = re.compile(r"[a-z]{3,}")
_TITLE = re.compile(r"^# title: (.+)$", re.MULTILINE)
_COMMON = frozenset({"the", "and", "with", "for", "from", "that", "this", "each", "all", "are", "its", "part", "make"})
_ENOUGH_WORDS = 2
"""Fewer words in common are chance."""


@dataclass(frozen=True)
class Example:
    """A script as it is shown to a model: its title and its statements, without the header that recipes need."""

    text: str
    words: frozenset[str]


def find_examples(text: str, *, most: int) -> tuple[str, ...]:
    """At most `most` example scripts, best first; those that share no telling words with the text are left out."""
    wanted = _words(text)
    ranked = sorted(_examples(), key=lambda example: -len(example.words & wanted))
    return tuple(example.text for example in ranked[:most] if len(example.words & wanted) >= _ENOUGH_WORDS)


@cache
def _examples() -> tuple[Example, ...]:
    folder = Path(__file__).parent / VERSION / "examples"
    return tuple(_parse(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.py")))


def _parse(source: str) -> Example:
    header, start, body = source.partition("\nimport ")
    title = _TITLE.search(header)
    name = f"# {title.group(1)}\n" if title else ""
    return Example(text=f"{name}{start.lstrip()}{body}".strip(), words=_words(header))


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _COMMON
