"""Operators whose result can be far larger than their operands, held to sizes that a computer can take."""

from __future__ import annotations

import operator
import re
from collections import ChainMap, OrderedDict, deque
from collections.abc import Callable, Sequence
from functools import partial
from types import MethodType
from typing import Any

from .allowed import python
from .errors import ForbiddenError

_DICTS: tuple[dict[Any, Any], ...] = ({}, OrderedDict())
_VIEWS = tuple(type(view) for item in _DICTS for view in (item.keys(), item.values(), item.items()))
_SEQUENCES = (str, bytes, list, tuple)
_WIDTHS = re.compile(r"%(?:\([^)]*\))?[-#0 +]*(\*|\d*)(?:\.(\*|\d*))?")


def _too_large(what: str) -> ForbiddenError:
    return ForbiddenError(f"The result of {what} would be too large; modelling scripts need far smaller values.")


def check_length(length: int, *, text: bool) -> None:
    """Raises `ForbiddenError` beyond the bounds for texts and lists."""
    if length > (python.MAX_TEXT if text else python.MAX_ITEMS):
        raise _too_large("this operation")


def add(left: Any, right: Any) -> Any:
    """`left + right`"""
    if isinstance(left, _SEQUENCES) and isinstance(right, _SEQUENCES):
        check_length(_length(left) + _length(right), text=isinstance(left, (str, bytes)))
    return left + right


def _length(value: Any) -> int:
    """The true length, whatever a named tuple of the script says about itself."""
    return tuple.__len__(value) if isinstance(value, tuple) else len(value)


def multiply(left: Any, right: Any) -> Any:
    """`left * right`"""
    if type(left) is not float and type(right) is not float:
        _check_product(left, right)
    return left * right


def _check_product(left: Any, right: Any) -> None:
    if isinstance(left, int) and isinstance(right, int):
        if left.bit_length() + right.bit_length() > python.MAX_BITS:
            raise _too_large("`*`")
    elif isinstance(left, int):
        _check_product(right, left)
    elif isinstance(right, int) and isinstance(left, _SEQUENCES):
        check_length(_length(left) * right, text=isinstance(left, (str, bytes)))
    elif isinstance(right, int) and isinstance(left, deque):
        check_length(len(left) * right, text=False)


def modulo(left: Any, right: Any) -> Any:
    """`left % right`: the rest of a division, or old-style formatting."""
    if isinstance(left, (str, bytes)):
        check_printf(left if isinstance(left, str) else str(left), right)
    return left % right


def check_printf(template: str, values: Any) -> None:
    """Widths and precisions are literal and small; what is printed is of bounded size. Raises `ForbiddenError`."""
    for width, precision in _WIDTHS.findall(template):
        for number in (width, precision):
            if number == "*" or (number and int(number[:9]) > python.MAX_WIDTH):
                raise ForbiddenError(f"Widths in `%` formats are plain numbers up to {python.MAX_WIDTH:,}.")
    check_weight(values)


def power(left: Any, right: Any) -> Any:
    """`left ** right`"""
    if isinstance(left, int) and isinstance(right, int) and right > 1 and left.bit_length() * right > python.MAX_BITS:
        raise _too_large("`**`")
    return left**right


def shift(left: Any, right: Any) -> Any:
    """`left << right`"""
    if isinstance(left, int) and isinstance(right, int) and left.bit_length() + right > python.MAX_BITS:
        raise _too_large("`<<`")
    return left << right


_ATOMS = frozenset({int, float, str, bool, bytes, type(None)})


def check_weight(value: Any) -> Any:
    """The value, if it is not built of shared parts that would unfold to a huge one. Raises `ForbiddenError`."""
    if type(value) in _ATOMS:
        return value
    todo = [part for part in _list_parts(value) if type(part) not in _ATOMS]
    left = python.MAX_UNFOLDED
    while todo:
        parts = _list_parts(todo.pop())
        left -= len(parts)
        if left < 0:
            raise _too_large("comparing or printing this value")
        todo.extend(part for part in parts if type(part) not in _ATOMS)
    return value


def _list_parts(item: Any) -> Sequence[Any]:
    """What Python's own text, comparison and hash of a value go into, whatever the script says about it."""
    if isinstance(item, dict):
        return [*dict.keys(item), *dict.values(item)]
    if isinstance(item, tuple):
        return tuple(tuple.__iter__(item))
    if isinstance(item, (list, set, frozenset, deque)) or type(item) in _VIEWS:
        return list(item)
    if isinstance(item, BaseException):
        return BaseException.args.__get__(item)  # type: ignore[attr-defined,no-any-return]
    if isinstance(item, partial):
        return (item.func, *item.args, *item.keywords.values())
    if isinstance(item, ChainMap):
        return item.maps
    if isinstance(item, slice):
        return (item.start, item.stop, item.step)
    if isinstance(item, MethodType):
        return (item.__self__,)
    return list(vars(item).values()) if hasattr(type(item), "__dataclass_fields__") else ()


_INPLACE: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.iadd,
    "-": operator.isub,
    "*": operator.imul,
    "/": operator.itruediv,
    "//": operator.ifloordiv,
    "%": operator.imod,
    "**": operator.ipow,
    "<<": operator.ilshift,
    ">>": operator.irshift,
    "|": operator.ior,
    "&": operator.iand,
    "^": operator.ixor,
    "@": operator.imatmul,
}
_CHECKED: dict[str, Callable[[Any, Any], Any]] = {"+": add, "*": multiply, "%": modulo, "**": power, "<<": shift}


def inplace(sign: str, left: Any, right: Any) -> Any:
    """`left sign= right`. A list grows in place, as it does in Python; `right` has been made a list by the caller."""
    if isinstance(left, (list, deque)):
        if sign == "+":
            check_length(len(left) + len(right), text=False)
        elif sign == "*":
            _check_product(left, right)
        return _INPLACE[sign](left, right)
    if sign in _CHECKED and isinstance(left, (int, float, str, bytes, tuple)):
        return _CHECKED[sign](left, right)
    return _INPLACE[sign](left, right)
