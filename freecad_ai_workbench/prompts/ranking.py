"""Which texts of a small collection are about the same thing as a request: shared word stems, rare ones count more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

_WORD = re.compile(r"\bm\d+|[a-z]{3,}")
_LETTERS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SCREW = re.compile(r"m\d+")
_UNIT = "mm"
_ENDINGS = ("ings", "ing", "ers", "er", "ies", "ed", "es", "s", "y", "e")
_SHORTEST_STEM = 3
_NAMED = 6.0
"""What each word of a name counts that stands in the request as it is: as much as two rare words."""
_COMMON = """the and with for from that this each all are its part make has have should would like please can could you
one two three four five six seven eight nine ten new create add need want into onto off out millimetre use using not but
than then which whose where when about between long wide high tall thick deep length width height thickness diameter
how"""


def find_stems(text: str) -> Counter[str]:
    """The telling words of a text without their endings, with how often each stands there."""
    found = (_stem(word) for word in _WORD.findall(text.lower()))
    return Counter(stem for stem in found if stem not in _COMMON_STEMS)


def _stem(word: str) -> str:
    if _SCREW.fullmatch(word):
        return "screw"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return _stem(word.removesuffix(ending)) if ending == "s" else word.removesuffix(ending)
    return word


_COMMON_STEMS = frozenset(_stem(word) for word in _COMMON.split())


class Ranking:
    """A collection of texts as weighted stems, and names that count extra where a request has them word by word."""

    def __init__(self, entries: Sequence[Mapping[str, float]], *, names: Sequence[Sequence[str]]) -> None:
        self.entries = entries
        self.names = [[as_phrase(name) for name in of_entry] for of_entry in names]
        self.rarity = find_rarity(entries)

    def find(self, text: str, *, most: int, least: float, share: float = 0.0) -> list[int]:
        """Indices of at most `most` entries, best first, that score `least` and this share of the best at least."""
        wanted, phrase = find_stems(text), as_phrase(text)
        scores = [
            self._score(entry, wanted) + _NAMED * _longest(names, phrase)
            for entry, names in zip(self.entries, self.names, strict=True)
        ]
        return best_of(scores, most=most, least=max(least, share * max(scores, default=0.0)))

    def _score(self, entry: Mapping[str, float], wanted: Mapping[str, int]) -> float:
        return sum(weight * self.rarity[stem] for stem, weight in entry.items() if stem in wanted)


def find_rarity(entries: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """For each key of some entries a number that is the larger, the fewer of them have it."""
    holders = Counter(key for entry in entries for key in entry)
    return {key: math.log(1 + len(entries) / count) for key, count in holders.items()}


def best_of(scores: Sequence[float], *, most: int, least: float) -> list[int]:
    """Indices of at most `most` scores that are `least` at least, best first, equal ones in their order."""
    ranked = sorted(range(len(scores)), key=lambda index: -scores[index])
    return [index for index in ranked[:most] if scores[index] >= least]


def as_phrase(text: str) -> str:
    """All words of a text but its unit as stems between spaces; a name like `PolarPattern` is two words."""
    words = (word.lower() for word in _LETTERS.findall(text))
    return f" {' '.join(_stem(word) for word in words if word != _UNIT)} "


def _longest(names: Sequence[str], phrase: str) -> int:
    """How many words the longest of these names has that stands in the phrase."""
    return max((name.count(" ") - 1 for name in names if name in phrase), default=0)
