"""The dimensions that a request states in so many words: numbers with a unit, after Ø or R, products, and threads.

A dimension is `sure` when the words leave no doubt that the result has to have it. What is relative, approximate, a
limit, a size of something else or an angle is either not read at all or not sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from .record import Record

DimensionKind = Literal["length", "diameter", "radius", "thread"]

_MM: dict[str, float] = {"mm": 1.0, "cm": 10.0, "dm": 100.0, "m": 1000.0, "in": 25.4, "ft": 304.8}
_NUMBER = r"(?<![\w.,/°-])(\d+(?:[.,]\d+)?)"
_UNIT = (
    r"\s*(mm|millimet(?:er|re)s?|cm|centimet(?:er|re)s?|dm|met(?:er|re)s?|m|inch(?:es)?"
    r"|in(?=[\s,.;)]|$)(?!\s+(?:the|a|an|each|its|this)\b)|\"|″|ft|feet|foot)(?![\w²³/^*])(?!\s*/\s*s)"
)
_PLAIN = re.compile(_NUMBER + _UNIT, re.IGNORECASE)
_PRODUCT = re.compile(
    rf"{_NUMBER}(?:{_UNIT})?((?:\s*(?:x|×|\*|by)\s*\d+(?:[.,]\d+)?(?:{_UNIT})?)+)(?![\w.,]*\d)", re.IGNORECASE
)
_FACTOR = re.compile(rf"(\d+(?:[.,]\d+)?)(?:{_UNIT})?", re.IGNORECASE)
_SIGNED = re.compile(r"(ø|⌀|∅|\bR(?=\d))\s*(\d+(?:[.,]\d+)?)(?:\s*(?:mm)\b)?", re.IGNORECASE)
_NAMED = re.compile(
    r"\b(diameter|radius)(?:\s+(?:of|is|to|=|:))?\s+(\d+(?:[.,]\d+)?)(?=[\s,.;)]|$)(?!\s*(?:%|°))", re.IGNORECASE
)
_ANGLE = re.compile(r"\s*(?:°|deg|%|teeth)", re.IGNORECASE)
_ROUND_THINGS = re.compile(
    r"\W*(?:\w+\W+)?(?:holes?|bores?|pins?|screws?|bolts?|magnets?|fillets?|threads?|studs?|rods?|balls?|dowels?)\b",
    re.IGNORECASE,
)
_THREAD = re.compile(r"\bM(\d{1,2}(?:\.\d)?)(?:\s*[x×]\s*\d+(?:[.,]\d+)?)?\b")
_THREAD_SIZES = frozenset(
    {1.6, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 10, 12, 14, 16, 18, 20, 22, 24, 27, 30, 33, 36, 39, 42, 48}
)

_CLAUSE = re.compile(r"[;!?\n]|\.(?!\d)|,(?!\d)|\b(?:and|with|but|then)\b", re.IGNORECASE)
_ROLE_AFTER = re.compile(
    r"^\W*(?:in\s+)?(?:thick|long|wide|high|tall|deep|diameter|dia\b|radius|cube|sphere|ball|square|holes?|bores?|"
    r"fillets?|walls?|thickness|length|width|height|depth|across flats|round(?:ed)? hole|through|blind|outer|inner|"
    r"outside|inside|od\b|id\b|plate|disc|disk)",
    re.IGNORECASE,
)
_ROLE_BEFORE = re.compile(
    r"(?:length|width|height|thickness|diameter|radius|depth|side|bore|sides|edge length|wall|walls|thick|long|wide|"
    r"high|tall|deep|od|id)\W*(?:of|is|are|be|to|at|=|:)?\W*$|(?:holes?|fillets?|bores?|chamfers?|radii|walls?)\W+(?:of|with)\W*$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:thicker|thinner|longer|shorter|wider|narrower|taller|higher|larger|bigger|smaller|deeper|more|less|further|"
    r"farther|apart|away|up|down|upwards?|downwards?|above|below|beyond|inwards?|outwards?|left|right)\b"
)
_LIMIT = re.compile(
    r"\b(?:about|approx\w*|around|roughly|circa|ca|at least|at most|minimum|min|maximum|max|up to|no more than|"
    r"less than|more than|under|over|between|within|or so)\b|[~≈±<>≤≥]"
)
_FOREIGN = re.compile(
    r"\b(?:tolerance|clearance|gap|play|fits?|nozzle|layers?|tool|end mill|drill bit|cutter|bolts?|screws?|nuts?|"
    r"bearings?|for|holds?|hold|take|accepts?|texts?|letters?|fonts?|engrav\w*|emboss\w*)\b"
)
_FOREIGN_NOUN = re.compile(r"\W*\w+\W+(?:bearings?|screws?|bolts?(?!\s*(?:circle|hole))|nuts?|magnets?)\b")
_PLACE = re.compile(
    r"\b(?:from|apart|spacing|spaced|offset|centres?|centers?|centred|centered|position\w*|at [xyz]|distance)\b"
)
_FORMER = re.compile(r"\b(?:instead of|was|were|currently|rather than|not|no longer|old)\b|\bfrom\W*$")
_CHANGING = re.compile(
    r"\b(?:mov|shift|translat|rais|lower|rotat|increas|decreas|reduc|grow|shrink|extend|enlarg|offset|widen|lengthen|"
    r"shorten|thicken|scal|stretch|nudg)\w*", re.IGNORECASE)  # fmt: skip
_REFERRING = re.compile(r"\b(?:the|these|those|this|each|every|all|existing)\W*$")
_TAKING_AWAY = re.compile(r"\b(?:remov|delet|without|drop|replac|get rid|instead of|suppress)\w*", re.IGNORECASE)


class Dimension(Record):
    """One stated dimension in mm. `doubt` says why it can't be told that the result has to have it; empty: it must."""

    text: str
    value: float
    kind: DimensionKind
    doubt: str = ""


def read_dimensions(text: str, *, is_edit: bool = False) -> tuple[Dimension, ...]:
    """Every dimension of a request, each value of a kind once. `is_edit`: there is a design that it may refer to."""
    text = text.replace("\u00a0", " ")
    found: dict[tuple[DimensionKind, float], Dimension] = {}
    taken: list[tuple[int, int]] = []
    for read in (_products, _threads, _signed, _named, _plain):
        for start, end, dimension in read(text, is_edit):
            if any(start < stop and begin < end for begin, stop in taken if read is not _products):
                continue
            known = found.get((dimension.kind, dimension.value))
            if known is None or (known.doubt and not dimension.doubt):
                found[dimension.kind, dimension.value] = dimension
        taken.extend((match[0], match[1]) for match in read(text, is_edit))
    return tuple(item for item in found.values() if item.value > 0)


_Found = Iterator[tuple[int, int, Dimension]]


def _products(text: str, is_edit: bool) -> _Found:
    """`120 x 80 x 6 mm`: three factors need no unit, two do, because `3 x 4 holes` counts."""
    for match in _PRODUCT.finditer(text):
        factors = [(part[1], part[2]) for part in _FACTOR.finditer(match[0])]
        after = text[match.end() :]
        if _ANGLE.match(after):
            continue
        unit = next((name for _, name in reversed(factors) if name), "")
        if not unit and len(factors) < 3:
            continue
        counts = len(factors) == 2 and not factors[0][1] and factors[0][0].isdigit()
        doubt = _doubt(text, match.start(), match.end(), is_edit=is_edit, needs_role=False)
        if counts and _ROUND_THINGS.match(after):
            value = _value(factors[1][0], factors[1][1] or unit)
            yield (
                match.start(),
                match.end(),
                Dimension(text=match[0].strip(), value=value, kind="diameter", doubt=doubt),
            )
            continue
        if counts and re.match(r"\W*\w+s\b", after):
            doubt = doubt or "it may count"
        for number, own in factors:
            value = _value(number, own or unit or "mm")
            yield match.start(), match.end(), Dimension(text=match[0].strip(), value=value, kind="length", doubt=doubt)


def _threads(text: str, is_edit: bool) -> _Found:
    for match in _THREAD.finditer(text):
        size = float(match[1])
        if size in _THREAD_SIZES:
            tail = text[match.end() : match.end() + 30].lower()
            drilled = re.match(r"\W*(?:\w+\W+)?(?:holes?|bores?|tapped)\b", tail)
            drilled = drilled or re.search(r"\bholes?\W*$", text[: match.start()].lower())
            reason = "" if drilled and not is_edit else "it names a screw"
            yield match.start(), match.end(), Dimension(text=match[0], value=size, kind="thread", doubt=reason)


def _signed(text: str, is_edit: bool) -> _Found:
    """`Ø8` and `R5`."""
    for match in _SIGNED.finditer(text):
        kind: DimensionKind = "radius" if match[1].lower() == "r" else "diameter"
        doubt = _doubt(text, match.start(), match.end(), is_edit=is_edit, needs_role=False)
        yield match.start(), match.end(), Dimension(text=match[0], value=_value(match[2], "mm"), kind=kind, doubt=doubt)


def _named(text: str, is_edit: bool) -> _Found:
    """`diameter 8`, `radius of 5`, without a unit."""
    for match in _NAMED.finditer(text):
        kind: DimensionKind = "radius" if match[1].lower() == "radius" else "diameter"
        doubt = _doubt(text, match.start(2), match.end(), is_edit=is_edit, needs_role=False)
        yield (
            match.start(2),
            match.end(),
            Dimension(text=match[0], value=_value(match[2], "mm"), kind=kind, doubt=doubt),
        )


def _plain(text: str, is_edit: bool) -> _Found:
    for match in _PLAIN.finditer(text):
        before, after = _around(text, match.start(), match.end())
        doubt = _doubt(text, match.start(), match.end(), is_edit=is_edit, needs_role=True)
        value = _value(match[1], match[2])
        yield match.start(), match.end(), Dimension(text=match[0], value=value, kind=_kind(before, after), doubt=doubt)


def _value(number: str, unit: str) -> float:
    name = unit.lower()
    known = {'"': "in", "″": "in", "feet": "ft", "foot": "ft"}.get(name)
    short = known or next(key for key in ("mm", "cm", "dm", "in", "ft", "m") if _is_unit(name, key))
    return round(float(number.replace(",", ".")) * _MM[short], 6)


def _is_unit(name: str, key: str) -> bool:
    long = {"mm": "milli", "cm": "centi", "in": "inch", "m": "met"}.get(key, "?")
    return name == key or name.startswith(long)


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after in the same clause, in lower case."""
    before = _CLAUSE.split(text[:start])[-1]
    after = _CLAUSE.split(text[end:])[0]
    return before.lower(), after.lower()


def _kind(before: str, after: str) -> DimensionKind:
    near = " ".join(before.split()[-3:]) + " | " + " ".join(after.split()[:3])
    if re.search(r"\bradius|\bfillet|\bradii", near):
        return "radius"
    if re.search(r"diameter|\bdia\b|\bbores?\b|\bholes?\b|\bod\b|\bid\b|\bsphere\b|\bball\b", near):
        return "length" if re.search(r"\bdeep|\bdepth|\bthick|\blong|\bhigh|\btall", after[:14]) else "diameter"
    return "length"


def _doubt(text: str, start: int, end: int, *, is_edit: bool, needs_role: bool) -> str:
    """Why the result need not have the number between `start` and `end`; empty when it must."""
    before, after = _around(text, start, end)
    is_named = bool(_ROLE_AFTER.match(after))
    is_target = bool(re.search(r"\bto\W*$", before))
    close = "" if is_target else " ".join(before.split()[-4:])
    close = close.replace("bolt circle", "circle").replace("bolt hole", "hole")
    following = "" if is_named else " ".join(after.split()[:4]).replace("bolt circle", "circle")
    doubts = (
        (_TAKING_AWAY.search(before), "it belongs to what is to go"),
        (_FORMER.search(close) or re.match(r"(?:\W+\w+){0,2}\W+to\W+\d", text[end:]), "it is what was before"),
        (re.search(r"\bby\W*$", before) or (_CHANGING.search(before) and not is_target), "it is relative"),
        (_RELATIVE.search(" ".join(after.split()[:4])), "it is relative"),
        (_LIMIT.search(close + " | " + following), "it is approximate or a limit"),
        (_FOREIGN_NOUN.match(after) or _FOREIGN.search(close + " | " + following), "it is the size of something else"),
        (_PLACE.search(close + " | " + following), "it says where, not how large"),
        (is_edit and _REFERRING.search(before), "it refers to what was there"),
        (
            needs_role and not is_named and not _ROLE_BEFORE.search(_without_former(before)),
            "the words do not say what it measures",
        ),
    )
    return next((reason for applies, reason in doubts if applies), "")


def _without_former(before: str) -> str:
    """`thickness from 6 mm to` as `thickness `."""
    return re.sub(r"\bfrom\b.*\bto\W*$", "", before)
