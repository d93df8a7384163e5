"""What editing a script does to its text, and where it went wrong, without any window."""

from __future__ import annotations

from typing import NamedTuple

from ..core.script import ScriptError

INDENT = "    "


class Replacement(NamedTuple):
    """Characters `start` to `end` of a text give way to `text`."""

    start: int
    end: int
    text: str


def replacement(old: str, new: str) -> Replacement:
    """The smallest one that makes `new` of `old`, so that cursor and scrolling stay where they are."""
    shorter = min(len(old), len(new))
    start = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    room = shorter - start
    kept = next((at for at in range(room) if old[-1 - at] != new[-1 - at]), room)
    return Replacement(start, len(old) - kept, new[start : len(new) - kept])


def faults_of(fault: ScriptError | None, task_id: str) -> dict[int, str]:
    """What is wrong in the lines of this task's script, by line number."""
    if fault is None or fault.task_id != task_id:
        return {}
    found: dict[int, str] = {}
    for violation in fault.violations:
        found[violation.line] = "\n".join(filter(None, (found.get(violation.line), violation.message)))
    if not found and fault.line:
        found[fault.line] = fault.message
    return found


def indented(lines: list[str]) -> list[str]:
    """One level deeper; empty lines stay empty."""
    return [INDENT + line if line.strip() else line for line in lines]


def outdented(lines: list[str]) -> list[str]:
    """One level less, as far as there is one."""
    return [line[min(len(INDENT), len(line) - len(line.lstrip(" "))) :] for line in lines]


def to_next_stop(column: int) -> str:
    """The spaces that Tab inserts."""
    return " " * (len(INDENT) - column % len(INDENT))


def indent_after(line: str) -> str:
    """The spaces that a new line begins with after this one."""
    own = line[: len(line) - len(line.lstrip(" "))]
    return own + INDENT if line.split("#")[0].rstrip().endswith(":") else own
