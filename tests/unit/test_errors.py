"""Every error says in whole sentences what was found and what to do: read from the code that raises it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import freecad_ai_workbench
from freecad_ai_workbench.core.errors import WorkbenchError

PACKAGE = Path(freecad_ai_workbench.__file__).parent
WITHOUT_QT = ("core", "config", "llm", "prompts", "agents", "storage", "export")
ENDS = (".", "!", "?", "}", ")")
"""A sentence ends in a mark, or with what is filled in, which is one."""


def kinds() -> set[str]:
    """The names of all our errors."""
    for unit in WITHOUT_QT:
        for module in pkgutil.iter_modules([str(PACKAGE / unit)]):
            importlib.import_module(f"freecad_ai_workbench.{unit}.{module.name}")
    found, waiting = set(), [WorkbenchError]
    while waiting:
        kind = waiting.pop()
        found.add(kind.__name__)
        waiting.extend(kind.__subclasses__())
    return found


def said(node: ast.expr) -> str:
    """A text with {} for what is filled in; {} for what is made elsewhere."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr":
        return said(node.args[0])
    if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "format":
        return said(node.func.value)  # type: ignore[attr-defined]
    if isinstance(node, ast.BinOp):
        return said(node.left) + said(node.right)
    return "{}"


def raised() -> Iterator[tuple[str, str, str]]:
    """Place, problem and remedy of every error that is made in the package."""
    names = kinds()
    for path in sorted(PACKAGE.rglob("*.py")):
        if "headless" in path.parts:  # names options of the command line
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in names and node.args:
                remedy = next((said(item.value) for item in node.keywords if item.arg == "remedy"), "")
                yield f"{path.relative_to(PACKAGE)}:{node.lineno}", said(node.args[0]), remedy


def test_every_problem_and_remedy_is_a_sentence() -> None:
    found = list(raised())
    assert len(found) > 100
    wrong = [
        (place, text)
        for place, *texts in found
        for text in texts
        if text and (not text.endswith(ENDS) or not (text[0].isupper() or text[0] in "“{`"))
    ]
    assert wrong == []
