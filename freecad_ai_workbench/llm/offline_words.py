"""The words of a request in one canonical form, from which the offline model takes what it understands, piece by piece.

Canonical text is lower case; its tokens stand between single spaces; lengths with a unit are in mm (`12.7mm`), other
numbers are bare (`4`); `x` stands between the numbers of "120×80×6"; articles are gone; some plurals are singular.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..core.errors import WorkbenchError

NUMBER = r"-?\d+(?:\.\d+)?(?:mm)?"

_NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
        ]
    )
} | {"twenty": "20", "single": "1"}
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4, "ft": 304.8}
_UNIT_WORDS = {
    r"millimet(?:er|re)s?|mm": "mm",
    r"centimet(?:er|re)s?|cm": "cm",
    r"met(?:er|re)s?|m": "m",
    r"inch(?:es)?|in|\"": "inch",
    r"feet|foot|ft": "ft",
}
_UNITS = "|".join(_UNIT_WORDS)
_UNIT = re.compile(
    r"(\d+(?:\.\d+)?) ?(?:" + "|".join(f"(?P<{unit}>{words})" for words, unit in _UNIT_WORDS.items()) + r")(?![a-z0-9])"
)
_LIST = re.compile(
    r"((?:\d+(?:\.\d+)?(?: x |, | and |, and | ?/ ?))+)(\d+(?:\.\d+)?) ?"
    r"(cm|centimet(?:er|re)s?|m|met(?:er|re)s?|inch(?:es)?|in|\"|ft|feet|foot)(?![a-z0-9])(?!(?: \w+){0,2} holes?)"
)
_SAME = str.maketrans({"×": "x", "⁎": "*", "″": '"', "”": '"', "“": '"', "’": "'", "–": "-", "—": ";", "−": "-"})
_SINGULAR = {
    **{
        f"{word}s": word
        for word in [
            "hole",
            "edge",
            "corner",
            "side",
            "diameter",
            "length",
            "width",
            "height",
            "bolt",
            "screw",
            "step",
            "centre",
            "wall",
            "knuckle",
            "ft",
        ]
    },
    **dict.fromkeys(("dia", "diam", "ø", "⌀", "∅"), "diameter"),
    **dict.fromkeys(("center", "centers"), "centre"),
    "radii": "radius",
    "thicknesses": "thickness",
    "thru": "through",
    "rad": "radius",
}
_ARTICLES = frozenset(("the", "a", "an", "each", "every", "all", "its", "their"))
_DIMENSION_NOUNS = r"(?:diameter|dia|length|width|height|thickness|radius|size)\b"
_PREPOSITION_AFTER = r"(?:the|a|an|each|every|all|total|it|my|this|that|one|two|place)\b"


class UnclearError(WorkbenchError):
    """The offline model can't carry out a request; the text says what it could."""


def canonical(text: str) -> str:
    """The request in canonical form, with a space at both ends. Raises UnclearError for ambiguous numbers."""
    text = text.lower().translate(_SAME)
    text = re.sub(r"[a-z]+", lambda word: _NUMBER_WORDS.get(word[0], word[0]), text)
    text = _plain_numbers(re.sub(r"[øØ⌀∅]", " diameter ", text))
    text = re.sub(r"(?<=[a-z0-9\"])-(?=[a-z0-9])", " ", text)
    text = _settle_in(re.sub(r"\s+", " ", text))
    text = re.sub(rf"(?<=\d)( ?(?:{_UNITS}))? ?(?:x|\*|by)(?= ?-?\d| ?m\d| )", r"\1 x ", text)
    text = _UNIT.sub(_millimetres, _LIST.sub(_repeat_unit, re.sub(r"\s+", " ", text)))
    tokens = re.findall(r"-?\d+(?:\.\d+)?(?:mm)?(?![a-z0-9])|[^\W\d_]\w*|\S", text)
    words = [_SINGULAR.get(token, "," if token in ".;:()!?" else token) for token in tokens]
    return f" {' '.join(word for word in words if word not in _ARTICLES)} "


def _repeat_unit(match: re.Match[str]) -> str:
    """Give the unit of "2 x 3 x 1 inch" to all three."""
    return re.sub(r"\d+(?:\.\d+)?", rf"\g<0> {match[3]}", match[1]) + f"{match[2]} {match[3]}"


def _plain_numbers(text: str) -> str:
    if match := re.search(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])", text):
        plain = match[0].replace(",", "")
        raise UnclearError(f"“{match[0]}” can be read in two ways; write {plain} or {match[0].replace(',', '.')}.")
    text = re.sub(r"(?<![\d,.])(\d+),(\d{1,2})(?![\d,])", r"\1.\2", text)
    text = re.sub(r"(?<![\d.])\.(\d)", r"0.\1", text)
    return re.sub(r"(?:(\d+)[ -])?(\d+)/(\d+)(?= ?-?(?:inch|in\b|\"))", _fraction, text)


def _fraction(match: re.Match[str]) -> str:
    if int(match[3]) == 0:
        raise UnclearError(f"“{match[0]}” is not a number.")
    return f"{int(match[1] or 0) + int(match[2]) / int(match[3]):.6f}"


def _settle_in(text: str) -> str:
    """Tell the inch "in" from the preposition."""
    if match := re.search(rf"(\d+(?:\.\d+)?) ?in (?={_DIMENSION_NOUNS})", text):
        raise UnclearError(
            f"“{match[0].strip()} …” can mean inches or millimetres; write {match[1]} inch or {match[1]} mm."
        )
    return re.sub(rf"(\d) in (?={_PREPOSITION_AFTER})", r"\1 , in ", text)


def _millimetres(match: re.Match[str]) -> str:
    unit = next(name for name, text in match.groupdict().items() if text)
    return f"{format_number(float(match[1]) * _MILLIMETRES[unit])}mm "


def format_number(value: float) -> str:
    """A number without needless digits, and never with an exponent."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def parse_number(text: str) -> float:
    """The value of a canonical number, with or without its unit."""
    return float(text.removesuffix("mm"))


def alternatives(words: Mapping[str, object]) -> str:
    """A pattern for any of these phrases, longest first, so that "base plate" is not read as "plate"."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


class Reading:
    """Canonical text that gets shorter as its pieces are understood; what is left at the end was not."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: str) -> re.Match[str] | None:
        """Find this pattern between spaces and cut it out; the first occurrence, or None."""
        match = re.search(rf"(?<= )(?:{pattern})(?= )", self.text)
        if match is not None:
            self.text = f"{self.text[: match.start()]},{self.text[match.end() :]}"
        return match

    def left(self, ignored: frozenset[str]) -> str:
        """The words that nobody understood, in their order."""
        return " ".join(word for word in self.text.split() if word not in ignored and word != ",")
