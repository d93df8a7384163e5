"""The lock file: which package in which version belongs on this machine, and about how large it is."""

from __future__ import annotations

import ast
import operator
import platform
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..dependencies import LOCK, numbers

SIZES = LOCK.with_suffix(".sizes")
"""Written together with the lock: a line for each package with the bytes to download and the bytes on disk."""

_ENTRY = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;]+)(?: ; (?P<marker>[^\\\n]*?))?\s*\\$")
_COMPARE: Mapping[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


@dataclass(frozen=True)
class Locked:
    """A package at its version; `text` is what the lock says of it, as pip reads it, with its hashes."""

    name: str
    version: str
    text: str


@dataclass(frozen=True)
class Size:
    """Bytes of a wheel, and of what comes out of it. Those of one system: another one's differ a little."""

    download: int
    on_disk: int


def machine_facts() -> dict[str, str]:
    """What a lock's conditions ask about, for the Python that this is."""
    return {
        "python_full_version": platform.python_version(),
        "sys_platform": sys.platform,
        "platform_machine": platform.machine(),
        "platform_python_implementation": platform.python_implementation(),
        "implementation_name": sys.implementation.name,
    }


def read_lock(path: Path, facts: Mapping[str, str] | None = None) -> tuple[Locked, ...]:
    """The packages whose conditions hold here, in the order of the file."""
    known = machine_facts() if facts is None else facts
    found = []
    for block in re.split(r"^(?=[A-Za-z0-9])", path.read_text(encoding="utf-8"), flags=re.M):
        entry = _ENTRY.match(block.partition("\n")[0])
        if entry and _holds(entry["marker"] or "", known):
            found.append(Locked(normal_name(entry["name"]), entry["version"], block))
    return tuple(found)


def read_sizes(path: Path = SIZES) -> dict[str, Size]:
    """The sizes by name; empty where there is no such file."""
    if not path.is_file():
        return {}
    rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
    return {name: Size(int(download), int(on_disk)) for name, download, on_disk in rows}


def normal_name(name: str) -> str:
    """One spelling for `Typing_Extensions` and `typing-extensions`."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _holds(marker: str, facts: Mapping[str, str]) -> bool:
    """Whether a condition such as `python_full_version < '3.11' and sys_platform == 'win32'` does."""
    return not marker or _is_true(ast.parse(marker.strip(), mode="eval").body, facts)


def _is_true(node: ast.expr, facts: Mapping[str, str]) -> bool:
    if isinstance(node, ast.BoolOp):
        parts = [_is_true(value, facts) for value in node.values]
        return all(parts) if isinstance(node.op, ast.And) else any(parts)
    if not (isinstance(node, ast.Compare) and isinstance(node.left, ast.Name)):
        raise ValueError(f"a condition of the lock is not understood: {ast.unparse(node)}")
    found, wanted = facts[node.left.id], str(ast.literal_eval(node.comparators[0]))
    compare = _COMPARE[type(node.ops[0])]
    if node.left.id.endswith("version"):
        return compare(numbers(found), numbers(wanted))
    return compare(found, wanted)
