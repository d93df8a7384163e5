"""Text from values: f-strings, `format`, `repr`, with bounded widths; attributes through the guards only."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .allowed import python
from .errors import ForbiddenError
from .names import restore
from .operators import check_weight

_NUMBERS = re.compile(r"\d+")


def check_spec(spec: str) -> str:
    """The format specification, if its numbers are small. Raises `ForbiddenError`."""
    if len(spec) > 200 or any(len(number) > 4 or int(number) > python.MAX_WIDTH for number in _NUMBERS.findall(spec)):
        raise ForbiddenError(f"Widths in formats are plain numbers up to {python.MAX_WIDTH:,}.")
    return spec


def to_text(value: Any) -> str:
    """`str(value)` of bounded size."""
    check_weight(value)
    return restore(str(value))


def to_repr(value: Any) -> str:
    """`repr(value)` of bounded size."""
    check_weight(value)
    return restore(repr(value))


def format_value(value: Any, conversion: int, spec: str) -> str:
    """One field of an f-string; `conversion` is the code of `s`, `r` or `a`, or -1."""
    if conversion == 115:
        value = to_text(value)
    elif conversion in (114, 97):
        value = to_repr(value) if conversion == 114 else ascii(to_repr(value))[1:-1]
    else:
        check_weight(value)
    return restore(format(value, check_spec(spec)))


class Formatter(string.Formatter):
    """`str.format`, whose fields reach attributes and items through the guards only."""

    def __init__(self, read: Callable[[Any, str], Any], item: Callable[[Any, Any], Any]) -> None:
        self._read = read
        self._item = item

    def get_field(self, field_name: str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        first, rest = _split_field(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, name in rest:
            if is_attribute and str(name).startswith("_"):
                raise ForbiddenError(f"`{name}` is not available to scripts; format the value itself.")
            value = self._read(value, str(name)) if is_attribute else self._item(value, name)
        return value, first

    def format_field(self, value: Any, format_spec: str) -> Any:
        return format_value(value, -1, format_spec)

    def convert_field(self, value: Any, conversion: Any) -> Any:
        return value if conversion is None else format_value(value, ord(conversion), "")


def _split_field(name: str) -> tuple[int | str, list[tuple[bool, int | str]]]:
    """`a.b[0]` → `a`, attribute `b`, item 0."""
    head = re.match(r"[^.\[]*", name)
    first = head.group() if head else ""
    rest: list[tuple[bool, int | str]] = []
    position = len(first)
    while position < len(name):
        part = re.compile(r"\.([^.\[]+)|\[([^\]]+)\]").match(name, position)
        if part is None:
            raise ValueError("invalid field in format string")
        attribute, item = part.groups()
        rest.append((True, attribute) if attribute else (False, int(item) if item.isdigit() else item))
        position = part.end()
    return (int(first) if first.isdigit() else first), rest
