"""A generated script and what can be wrong with it before or while it runs."""

from __future__ import annotations

from typing import Literal

from .record import Record


class Script(Record):
    """FreeCAD Python that carries out one task."""

    task_id: str
    source: str


class Violation(Record):
    """Something the static policy refuses; `message` is a sentence from which the script can be repaired."""

    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.message}"


ScriptErrorKind = Literal[
    "violation",  # refused by the static policy, nothing ran
    "forbidden",  # refused by a guard while running
    "exception",  # raised by the script or by FreeCAD
    "timeout",
    "memory",
    "crash",  # the process died
]


class ScriptError(Record):
    """Why a script did not come to its end. `line` is 0 where it is not known."""

    kind: ScriptErrorKind
    message: str
    line: int = 0
    task_id: str = ""
    violations: tuple[Violation, ...] = ()
