"""Keys blotted out of what is written down, without breaking the JSON around them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ..config.secrets import blot, redact, secrets

PIECE = 10_000
"""Characters that are looked through in one go."""


def redacted_values(values: Any) -> Any:
    """The same values with every key in them, and in names of fields, blotted out."""
    told = "\n".join(_texts(values))
    # One look at all texts together, because each look goes through the whole environment.
    return values if redact(told) == told else _redacted(values)


def redacted_json(text: str) -> str:
    """The same of a JSON text, which is only taken apart when there is something to blot out."""
    known = secrets()
    written = (json.dumps(value, ensure_ascii=False)[1:-1] for value in known)
    all_known = tuple(dict.fromkeys((*known, *written)))
    if all(blot(piece, all_known) == piece for piece in _pieces(text)):
        return text
    return json.dumps(_redacted(json.loads(text)), ensure_ascii=False, separators=(",", ":"))


def _pieces(text: str) -> Iterator[str]:
    """The text in parts, each looked at without letting another thread in between. No value is cut in two.

    A comma before a quotation mark stands between values: within one the mark has a backslash before it.
    """
    begin = 0
    while begin < len(text):
        end = text.find(',"', begin + PIECE) + 1 or len(text)
        yield text[begin:end]
        begin = end


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _redacted(value: Any) -> Any:
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, dict):
        return {redact(name): _redacted(one) for name, one in value.items()}
    return [_redacted(one) for one in value] if isinstance(value, list) else value
