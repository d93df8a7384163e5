"""Identifiers of a script: which are refused, and how those with a leading underscore are made harmless.

RestrictedPython keeps names that begin with an underscore for its guards. Scripts use them for their own private
things,
so a leading underscore becomes the letter U+02CD, which looks alike and means nothing; messages turn it back.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import Any

STAND_IN = "\u02cd"
"""MODIFIER LETTER LOW MACRON: a letter to Python, unchanged by NFKC, refused in sources."""

FIELDS: dict[type[ast.AST], tuple[str, ...]] = {
    ast.Name: ("id",),
    ast.Attribute: ("attr",),
    ast.FunctionDef: ("name",),
    ast.ClassDef: ("name",),
    ast.arg: ("arg",),
    ast.keyword: ("arg",),
    ast.alias: ("name", "asname"),
    ast.ExceptHandler: ("name",),
    ast.Global: ("names",),
    ast.Nonlocal: ("names",),
    ast.MatchAs: ("name",),
    ast.MatchStar: ("name",),
    ast.MatchMapping: ("rest",),
}
"""Kinds of nodes that hold identifiers, and where."""

Nodes = Mapping[type[ast.AST], Sequence[Any]]
"""All nodes of a tree by their kind."""


def is_dunder(name: str) -> bool:
    """Whether Python itself gives this name a meaning."""
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def rename(name: str) -> str:
    """The name under which the script's private name runs."""
    return STAND_IN + name[1:] if name.startswith("_") and not is_dunder(name) else name


def restore(text: str) -> str:
    """A message in the script's own names."""
    return text.replace(STAND_IN, "_")


def find_identifiers(node: ast.AST) -> tuple[str, ...]:
    """All identifiers that this node itself holds."""
    found: list[str] = []
    for field in FIELDS.get(type(node), ()):
        value = getattr(node, field)
        found.extend(value if isinstance(value, list) else [value] if isinstance(value, str) else [])
    return tuple(found)


def rename_private(nodes: Nodes) -> None:
    """Rename in place every identifier with a leading underscore, except special names."""
    for kind, fields in FIELDS.items():
        for node in nodes.get(kind, ()):
            for field in fields:
                value = getattr(node, field)
                if isinstance(value, list):
                    setattr(node, field, [rename(item) for item in value])
                elif value is not None and value.startswith("_"):
                    setattr(node, field, rename(value))
