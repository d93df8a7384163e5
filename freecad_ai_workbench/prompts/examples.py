"""The example scripts nearest to a request, found by the words they share."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from .library import VERSION

_WORD = re.compile(r"[a-z]{3,}")
_COMMON = frozenset(
    {"the", "and", "with", "for", "from", "that", "this", "each", "all", "are", "its", "part", "make", "add"}
)


@cache
def _examples() -> tuple[tuple[str, frozenset[str]], ...]:
    folder = Path(__file__).parent / VERSION / "examples"
    sources = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py"))]
    return tuple((source, _words(_header(source))) for source in sources)


def _header(source: str) -> str:
    """The comment lines before the first statement."""
    return source.partition("\nimport ")[0]


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower())) - _COMMON


def find_examples(text: str, *, most: int) -> tuple[str, ...]:
    """At most `most` example scripts, best first; those that share no telling word with the text are left out."""
    wanted = _words(text)
    ranked = sorted(_examples(), key=lambda example: -len(example[1] & wanted))
    return tuple(source for source, words in ranked[:most] if words & wanted)
