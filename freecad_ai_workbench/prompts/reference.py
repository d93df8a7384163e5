"""Reference cards: one thing that FreeCAD can do, in a few lines that were tried, found by need.

A card is a file of `v1/reference`: a heading; a line `words:` with phrases, each of which alone tells that the card is
meant where it stands in a request word by word, but for endings; a few sentences; the code.
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
from .ranking import as_phrase, best_of, find_rarity

_CARD = re.compile(r"# (?P<title>.+)\nwords: (?P<words>.+)\n(?P<text>.+?)\n```python\n(?P<code>.+?)```\n", re.DOTALL)
_LEAST = 1.0
"""Any phrase of a card is worth more."""


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
    cards, said = read_cards(), as_phrase(text)
    scores = [sum(worth for phrase, worth in phrases.items() if phrase in said) for phrases in _worths()]
    return tuple(cards[index].render() for index in best_of(scores, most=most, least=_LEAST))


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
def _worths() -> tuple[dict[str, float], ...]:
    """What each phrase of each card counts: more for one of several words, and for one that few cards have."""
    phrases = [{as_phrase(words): 1.0 for words in card.words.split(",")} for card in read_cards()]
    rarity = find_rarity(phrases)
    return tuple({phrase: (phrase.count(" ") - 1) * rarity[phrase] for phrase in of_card} for of_card in phrases)
