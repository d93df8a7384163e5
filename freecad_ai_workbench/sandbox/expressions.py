"""Expressions of FreeCAD (`setExpression`, cells that begin with `=`): arithmetic, functions and names of this
document.

FreeCAD's expression language can reach other documents (`#`), hidden properties and Python objects (names that begin
with
an underscore, `Proxy`), and make objects; none of that is for scripts.
"""

from __future__ import annotations

import re

from .allowed import freecad
from .errors import ForbiddenError

_TOKEN = re.compile(
    r"\s+|<<(?P<label>(?:[^<>\\]|\\.)*)>>|(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
    r"|(?P<name>[^\W\d]\w*)|(?P<quote>['\"])|(?P<sign>==|!=|<=|>=|&&|\|\||[-+*/%^()\[\]{},;:.?<>=&|!$'\"°µ²³])"
)
_PATH = re.compile(r"\.?[^\W\d]\w*(?:\[\d+\]|\[<<[^<>]{1,100}>>\])?(?:\.[^\W\d]\w*(?:\[\d+\])?){0,6}")
_MOST_DEPTH = 50


def check_expression(text: str) -> None:
    """Raises `ForbiddenError` with a sentence if a script may not set this expression."""
    if len(text) > freecad.MAX_EXPRESSION:
        raise ForbiddenError(
            f"An expression is longer than {freecad.MAX_EXPRESSION:,} characters; split it over properties."
        )
    position, depth = 0, 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None or token.group("quote"):
            raise ForbiddenError(
                f"The expression `{_short(text)}` uses `{text[position]}`; they hold numbers, units, names of this "
                "document and functions."
            )
        depth += (token.group() in "([") - (token.group() in ")]") if token.group("sign") else 0
        if depth > _MOST_DEPTH:
            raise ForbiddenError("An expression is nested too deeply; split it over properties.")
        if token.group("name"):
            _check_name(text, name=token.group("name"), rest=text[token.end() :])
        position = token.end()


def check_path(path: str) -> None:
    """Raises `ForbiddenError` if this is not a property that an expression may be set for."""
    if not _PATH.fullmatch(path) or re.search(r"(^|\.)_|__", path) or "Proxy" in path:
        raise ForbiddenError(
            f"`{_short(path)}` can't have an expression; use a property such as `Length` or `Constraints.name`."
        )


def _check_name(text: str, *, name: str, rest: str) -> None:
    if name.startswith("_") or name in freecad.REFUSED_IN_EXPRESSIONS:
        raise ForbiddenError(f"The expression `{_short(text)}` uses `{name}`, which is not available to scripts.")
    if rest.lstrip().startswith("(") and name.lower() not in freecad.EXPRESSION_FUNCTIONS:
        raise ForbiddenError(
            f"The expression `{_short(text)}` calls `{name}`, which is not among the functions for scripts."
        )


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "…"
