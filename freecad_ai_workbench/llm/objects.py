"""The JSON object in what a model writes: among prose, in a fence, wrapped, or in a dialect that models slip into."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any

from ..core.errors import ReplyError
from .replies import FENCE, without_thoughts

_MOST_STARTS = 200
_MOST_INSIDE = 20
_DEEPEST_WRAPPING = 6
_STRING = r'"(?:\\.|[^"\\])*"'
_SLIPS = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?\*/|\b(?:True|False|None)\b", re.DOTALL)
_COMMAS = re.compile(rf"{_STRING}|,(?=\s*[}}\]])", re.DOTALL)
_BRACKETS = re.compile(rf"{_STRING}|[{{}}\[\]]|\"", re.DOTALL)
_JSON_WORDS = {"True": "true", "False": "false", "None": "null"}
_CLOSING = {"{": "}", "[": "]"}
_UNREADABLE = (ValueError, SyntaxError, RecursionError, MemoryError)
"""What parsers raise for what they can't read; the last two for brackets without end."""
_DECODER = json.JSONDecoder(strict=False)


def parse_json(text: str, *, keys: Collection[str] = ()) -> dict[str, Any]:
    """The first JSON object in a reply that says something under one of these keys, freed of what is wrapped around it.

    Comments, trailing commas, Python's literals and, where a fence is closed, missing closing brackets are overlooked.
    Without such an object, or without keys, it is the first of all. Raises ReplyError when there is none.
    """
    first: dict[str, Any] | None = None
    for found in _objects(without_thoughts(text)):
        if wanted := _unwrapped(found, keys, depth=_DEEPEST_WRAPPING):
            return wanted
        first = found if first is None else first
    if first is None:
        raise ReplyError("The model should have answered with a JSON object, but there is none in its reply.")
    return first


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """All that can be read as an object, what was written properly first."""
    fenced = [body for language, body in FENCE.findall(text) if language.lower() in ("", "json", "json5", "jsonc")]
    yield from _standing_in(text)
    yield from _standing_in(_mended(text))
    for body in (*fenced, text[text.find("{") : text.rfind("}") + 1]):
        yield from _literal(body)
    for body in fenced:
        yield from _standing_in(_closed(_mended(body)))


def _standing_in(text: str) -> Iterator[dict[str, Any]]:
    """The objects of a text from left to right; of one that can't be read what stands in it."""
    end = 0
    for start in islice((match.start() for match in re.finditer(r"\{", text)), _MOST_STARTS):
        if start < end:
            continue
        try:
            value, end = _DECODER.raw_decode(text, start)
        except _UNREADABLE:
            continue
        yield value


def _literal(text: str) -> Iterator[dict[str, Any]]:
    """A dictionary as Python prints it."""
    try:
        value = ast.literal_eval(text.strip())
    except _UNREADABLE:
        return
    if isinstance(value, dict):
        yield value


def _mended(text: str) -> str:
    """The text without comments and trailing commas, and with JSON's words; strings stay as they are."""
    plain = _SLIPS.sub(lambda match: match[0] if match[0][0] == '"' else _JSON_WORDS.get(match[0], ""), text)
    return _COMMAS.sub(lambda match: match[0] if match[0][0] == '"' else "", plain)


def _closed(text: str) -> str:
    """The text with the closing brackets that are missing at its end; as it is where a string is left open."""
    missing: list[str] = []
    for found in _BRACKETS.findall(text):
        if found == '"':
            return text
        if found in _CLOSING:
            missing.append(_CLOSING[found])
        elif missing and found == missing[-1]:
            missing.pop()
    return text + "".join(reversed(missing))


def _unwrapped(value: Any, keys: Collection[str], *, depth: int) -> dict[str, Any] | None:
    """The outermost object with something under one of the keys, also in a list or in a string of JSON."""
    if isinstance(value, str):
        inside: Any = _standing_in(value) if value.lstrip().startswith("{") else ()
    elif isinstance(value, dict):
        if any(value.get(key) for key in keys):
            return value
        inside = value.values()
    else:
        inside = value if isinstance(value, list) else ()
    if not depth:
        return None
    found = (_unwrapped(item, keys, depth=depth - 1) for item in islice(inside, _MOST_INSIDE))
    return next((item for item in found if item is not None), None)
