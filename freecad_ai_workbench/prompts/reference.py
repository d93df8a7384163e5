"""Reference cards: one thing that FreeCAD can do, in a few lines that were tried, found by need.

A card is a file of `v1/reference`: a heading; a line `words:` with what a request calls it; a few sentences; the code.
The code goes on from a script that has `doc`, `params`, `body`, its XY `plane`, a `sketch`, its `pad` and, where the
card says so, more.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ..core.errors import PromptError
from ..core.record import Record
from .library import VERSION
from .ranking import Ranking, find_stems

_CARD = re.compile(r"# (?P<title>.+)\nwords: (?P<words>.+)\n(?P<text>.+?)\n```python\n(?P<code>.+?)```\n", re.DOTALL)
_LEAST = 3.5
"""One word that no other card has, or two that few have."""
_TITLE_WEIGHT = 1.5


class Card(Record):
    """One reference card. `name` is its file's."""

    name: str
    title: str
    words: str
    text: str
    code: str

    def render(self) -> str:
        """The card as a model reads it."""
        return f"{self.title}. {self.text}\n{self.code}".strip()


def find_reference(text: str, *, most: int) -> tuple[str, ...]:
    """At most `most` reference cards for what a text speaks of, best first; none where nothing fits."""
    cards = read_cards()
    return tuple(cards[index].render() for index in _ranking().find(text, most=most, least=_LEAST))


@cache
def read_cards() -> tuple[Card, ...]:
    """All cards, by file name. Raises PromptError when one is not in order."""
    folder = Path(__file__).parent / VERSION / "reference"
    return tuple(_parse(path) for path in sorted(folder.glob("*.md")))


def _parse(path: Path) -> Card:
    match = _CARD.fullmatch(path.read_text(encoding="utf-8"))
    if match is None:
        raise PromptError(f"The reference card {path.name} has no heading, words, text and code, in this order.")
    return Card(name=path.stem, **match.groupdict())


@cache
def _ranking() -> Ranking:
    return Ranking([_weights(card) for card in read_cards()])


def _weights(card: Card) -> dict[str, float]:
    return {**dict.fromkeys(find_stems(card.words), 1.0), **dict.fromkeys(find_stems(card.title), _TITLE_WEIGHT)}
