"""What the code says to users, read from its syntax trees: the panel's texts, and sentences of the parts below."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

SILENT = (
    *("cli.py", "arguments.py", "headless", "prompts", "sandbox/allowed", "sandbox/surface.py", "host/worker.py"),
    *("agents/context.py", "agents/disclosure.py", "export/macro", "export/plain_python.py", "storage/metrics.py"),
)
"""Speaks to programmers, shells and models alone."""
BELOW = "ui/operations.py"
"""The one part of the panel that says things as the parts below do: in errors that logs and the audit trail keep."""
NOT_SAID_TO_USERS = frozenset(
    {
        *("Field", "compile", "search", "sub", "add_argument", "add_parser", "debug", "info", "warning", "tr"),
        *("TypeError", "RuntimeError", "AssertionError", "ServerKind", "Ignored", "ParamGet", "Thread", "Path"),
        *("words", "split", "startswith", "removeprefix", "partition", "replace"),  # of the words that are looked for
    }
)
CLAIMED = frozenset({"subject", "expected", "measured", "noun"})
"""What checks put into these is said to the user though it may be a single word."""
_WORD = re.compile(r"[A-Za-z]{3,}")
_WORDS = re.compile(r"[A-Za-z’'-]{2,}[:;]?[ ,]+(?:\{\}|[\w“(])|\} [a-z]{4,}")
_CODE = re.compile(
    r"\\[\[bdswW]|\(\?|\n|^[a-z_]+=|<\w|\w\|\w| [=>] |^(?: {4}|# |Library/|import |from |_\w|\w+\.\w+\()|!r\}|^- [^“]"
)


def panel_texts(package: Path) -> tuple[str, ...]:
    """All that `tr` is called with, in the order of files. Raises ValueError for a call without a literal text."""
    found = (text for name, tree in _sources(package) for text in _translated(name, tree))
    return tuple(dict.fromkeys(found))


def sentences(package: Path) -> tuple[str, ...]:
    """What the parts below the panel say, `{}` for what is filled in; models and logs get it in English."""
    silent = ("ui/", *SILENT)
    lower = (tree for name, tree in _sources(package) if name == BELOW or not name.startswith(silent))
    return tuple(dict.fromkeys(text for tree in lower for text in _said(tree)))


def _sources(package: Path) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(package.rglob("*.py")):
        yield path.relative_to(package).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def _translated(name: str, tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
            yield from _choices(node.args[0], place=f"{name}:{node.lineno}")


def _choices(node: ast.expr, *, place: str) -> Iterator[str]:
    """The text of a literal, or the texts of a choice between literals."""
    if isinstance(node, ast.IfExp):
        yield from _choices(node.body, place=place)
        yield from _choices(node.orelse, place=place)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif not (isinstance(node, ast.Name) and place.startswith("ui/qt.py")):
        raise ValueError(f"{place}: tr() needs a literal text, so that it can be found for translation")


def _said(node: ast.AST, *, telling: re.Pattern[str] = _WORDS) -> Iterator[str]:
    """Texts below a node, but for docstrings and what programmers and models alone read."""
    if isinstance(node, ast.Call) and _name(node.func) in NOT_SAID_TO_USERS:
        return
    if isinstance(node, ast.Compare) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
        return
    text = template(node)
    if text is not None:
        if telling.search(text) and not _CODE.search(text):
            yield text
        return
    for child in ast.iter_child_nodes(node):
        yield from _said(child, telling=_WORD if _is_claimed(node) else telling)


def _is_claimed(node: ast.AST) -> bool:
    """Whether the node gives a value to an argument or a variable by which checks speak."""
    if isinstance(node, ast.keyword):
        return node.arg in CLAIMED
    names = ast.walk(node.targets[0]) if isinstance(node, ast.Assign) else ()
    return any(isinstance(name, ast.Name) and name.id in CLAIMED for name in names)


def template(node: ast.AST) -> str | None:
    """The text of a string literal, an f-string's with `{}` for each value; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
        return "".join(map(str, parts))
    return None


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
