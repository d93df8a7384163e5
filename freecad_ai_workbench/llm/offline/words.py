"""The words of a request in one canonical form, from which the offline model takes what it understands, piece by piece.

Canonical text is lower case; its tokens stand between single spaces; lengths with a unit are in mm (`12.7mm`), other
numbers are bare (`4`); `x` stands between the numbers of "120×80×6"; articles are gone; some plurals are singular.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ...core.errors import WorkbenchError

ONE = "sole"
"""What "a" becomes before "hole": one, but a word and no number, because where there is only one it says nothing."""
_ONE_HOLE = re.compile(
    r"\b(?:an?|one|single) ((?:[^\s,;]+ ){0,4}?)hole\b(?! (?:in|at|near|on|for|per) (?:each|every|all|both)\b)"
)
NUMBER = r"-?\d+(?:\.\d+)?(?:mm)?"
"""A pattern for one number of a canonical text."""

_COUNTING = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_ONES = {word: number for number, word in enumerate(_COUNTING.split())}
_TENS = {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_NUMBER_WORDS = {word: str(number) for word, number in {**_ONES, **_TENS, "single": 1}.items()}
_COMPOUND = re.compile(rf"\b({'|'.join(_TENS)})[ -]({'|'.join(list(_ONES)[1:10])})\b")
_DOZEN = re.compile(r"\b(half )?(?:an? )?(?:dozen)(?: of)?\b")
_UNIT_WORDS = {
    "mm": r"millimet(?:er|re)s?|mm",
    "cm": r"centimet(?:er|re)s?|cm",
    "m": r"met(?:er|re)s?|m",
    "inch": r"inch(?:es)?|in|\"",
    "ft": r"feet|foot|ft|'",
}
_MILLIMETRES = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "inch": 25.4, "ft": 304.8}

_ANY_UNIT = "|".join(_UNIT_WORDS.values())
_PLAIN = r"\d+(?:\.\d+)?"
_A_UNIT = rf"(?:{_ANY_UNIT})\b"
_INCHES_FOLLOW = r"(?:[ -]?(?:x|by|×|\*)? ?[\d./ -]+)*[ -]?(?:inch(?:es)?\b|in\b|\"|ft\b|feet\b|foot\b|')"
_FEET_AND_INCHES = re.compile(rf"({_PLAIN}) ?(?:'|ft\b|feet\b|foot\b) ?({_PLAIN}) ?(?:\"|in\b|inch\b|inches\b)")
_LENGTH = re.compile(
    rf"({_PLAIN}) ?(?:" + "|".join(f"(?P<{unit}>{word})" for unit, word in _UNIT_WORDS.items()) + r")(?![a-z0-9])"
)
_LONG_UNIT = "|".join(word for unit, word in _UNIT_WORDS.items() if unit != "mm")
_LIST = re.compile(
    rf"(?<![a-z0-9.])((?:{_PLAIN}(?: x |, | and |, and | ?/ ?))+)({_PLAIN}) ?({_LONG_UNIT})"
    rf"(?![a-z0-9])(?!(?: [a-z]+){{0,2}} holes?\b)"
)
_SAID = rf"{_PLAIN} ?(?:{_ANY_UNIT})"
_HALF_SAID = re.compile(
    rf"(?<![a-z0-9.]){_PLAIN} ?(?:{_LONG_UNIT})(?: x {_SAID})* x {_PLAIN}(?![\d.]| ?(?:{_ANY_UNIT})|[ a-z]* x )"
)
"""As "10 in x 4 in x 2": inches or not?"""
_SAME = str.maketrans({"×": "x", "″": '"', "”": '"', "“": '"', "’": "'", "–": "-", "—": ";", "−": "-"})
_PLURALS = """hole edge corner side diameter length width height bolt screw step centre wall knuckle leg fillet
chamfer end floor bore pin radiu"""
_SINGULAR = {
    **{f"{word}s": word for word in _PLURALS.split()},
    **dict.fromkeys(("dia", "diam"), "diameter"),
    **dict.fromkeys(("center", "centers"), "centre"),
    **dict.fromkeys(".;()!?", ","),
    ":": "=",
    "centered": "centred",
    "radius": "radius",
    "radii": "radius",
    "thicknesses": "thickness",
    "thru": "through",
    **dict.fromkeys(("degrees", "deg", "°"), "degree"),
}
_ARTICLES = frozenset(("the", "a", "an", "each", "every", "all", "its", "their"))
_DIMENSION_NOUNS = r"(?:diameter|dia|length|width|height|thickness|radius|size)\b"
_PREPOSITION_BEFORE = r"(?:the|a|an|each|every|all|total|it|my|this|that|one|two|place)\b"


class UnclearError(WorkbenchError):
    """The offline model can't carry out a request; the text says what it could."""


def canonical(text: str) -> str:
    """The request in canonical form, with a space at both ends. Raises UnclearError for ambiguous numbers."""
    text = re.sub(r"[øØ⌀∅]", " diameter ", text.translate(_SAME)).lower()
    text = _ONE_HOLE.sub(rf"{ONE} \g<1>hole", text)
    text = _number_words(_plain_numbers(text))
    text = re.sub(r"(?<=[a-z0-9\"])-(?=[a-z0-9])", " ", text)
    text = _FEET_AND_INCHES.sub(lambda both: f"{float(both[1]) * 12 + float(both[2]):g} inch ", text)
    text = re.sub(r"\b(?:(?:in|on|for|at) )?(?:each|every|per) (leg|arm)s?\b", r"per \1", text)
    text = _settle_in(re.sub(r"\s+", " ", text))
    text = re.sub(rf"(?<=\d)( ?(?:{_ANY_UNIT}))? ?(?:x|\*|by)(?= ?-?\d| ?m\d| )", r"\1 x ", text)
    text = re.sub(r"\s+", " ", text)
    if match := _HALF_SAID.search(text):
        raise UnclearError(f"Say the unit of the last number in “{match[0].strip()}”, too.")
    text = _LENGTH.sub(_in_millimetres, _LIST.sub(_repeat_unit, text))
    tokens = re.findall(r"-?\d+(?:\.\d+)?(?:mm)?(?![a-z0-9])|\w+|\S", text)
    plain = (_SINGULAR.get(word, word) for word in tokens)
    return f" {' '.join(word for word in plain if word not in _ARTICLES)} "


def _plain_numbers(text: str) -> str:
    """Decimal commas and fractions of an inch as decimal numbers."""
    if match := re.search(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])", text):
        plain = match[0].replace(",", "")
        raise UnclearError(f"“{match[0]}” can be read in two ways; write {plain} or {match[0].replace(',', '.')}.")
    text = re.sub(r"(?<![\d,.])(\d+),(\d{1,2})(?![\d,])", r"\1.\2", text)
    text = re.sub(r"(?<![\d.])\.(\d)", r"0.\1", text)
    if match := re.search(r"(?<![\d.])\d+ \d+/\d+ ?-?(?:inch|in\b|\") (?:[a-z]+ ){0,2}holes?\b", text):
        raise UnclearError(f"“{match[0]}” can be read in two ways; write an x between the count and the size.")
    text = re.sub(rf"(?<![\d/.])(?:(\d+)[ -])?(\d+)/(\d+)(?![\d/])(?={_INCHES_FOLLOW})", _fraction, text)
    text = re.sub(r"(\d\.\d{6}[ -]?)in\b", r"\1inch", text)  # after a fraction, "in" is no preposition
    if match := re.search(r"(?<![\d/.])(\d+)/(\d+)(?![\d/.])", text):
        raise UnclearError(f"I don't know the unit of “{match[0]}”; write {match[0]} inch, or a decimal number.")
    return text


def _number_words(text: str) -> str:
    """Numbers that are written out, and "half an inch"."""
    text = _COMPOUND.sub(lambda words: str(_TENS[words[1]] + _ONES[words[2]]), text)
    text = _DOZEN.sub(lambda words: "6" if words[1] else "12", text)
    text = re.sub(r"[^\W\d_]+", lambda word: _NUMBER_WORDS.get(word[0], word[0]), text)
    text = re.sub(rf"\b(\d+) and (?:an? )?half(?: an?)?[ -](?={_A_UNIT})", r"\1.5 ", text)
    text = re.sub(rf"\b(?:an? )?half(?: an?)?[ -](?={_A_UNIT})", "0.5 ", text)
    text = re.sub(rf"\b3[ -]quarters?(?: of an?)?[ -](?={_A_UNIT})", "0.75 ", text)
    return re.sub(rf"\b(?:an? )?quarter(?: of an?| an?)?[ -](?={_A_UNIT})", "0.25 ", text)


def _fraction(match: re.Match[str]) -> str:
    if int(match[3]) == 0:
        raise UnclearError(f"“{match[0]}” is not a number.")
    return f"{int(match[1] or 0) + int(match[2]) / int(match[3]):.6f}"


def _settle_in(text: str) -> str:
    """Tell the inch "in" from the preposition."""
    if match := re.search(rf"({_PLAIN}) ?in (?={_DIMENSION_NOUNS})", text):
        number = match[1]
        raise UnclearError(f"“{match[0].strip()} …” can mean inches or not; write {number} inch or {number} mm.")
    return re.sub(rf"(\d) in (?={_PREPOSITION_BEFORE})", r"\1 , in ", text)


def _repeat_unit(match: re.Match[str]) -> str:
    """Give the unit of "2 x 3 x 1 inch" to all three."""
    return re.sub(_PLAIN, rf"\g<0> {match[3]}", match[1]) + f"{match[2]} {match[3]}"


def _in_millimetres(match: re.Match[str]) -> str:
    unit = next(name for name, word in match.groupdict().items() if word)
    return f"{format_number(float(match[1]) * _MILLIMETRES[unit])}mm "


def format_number(value: float) -> str:
    """A number without needless digits, and never with an exponent."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def parse_number(text: str) -> float:
    """The value of a canonical number, with or without its unit."""
    return float(text.removesuffix("mm"))


def any_of(phrases: Collection[str]) -> str:
    """A pattern for any of these phrases, longest first, so that "base plate" is not read as "plate"."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def words(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


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
        return " ".join(word for word in self.text.split() if word not in ignored and word not in (",", ONE))
