"""What benchmarks find: numbers with their bounds, and the table of them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

HEAD = "| what | value | unit | bound | ok? |\n|---|---:|---|---:|---|"


@dataclass(frozen=True)
class Row:
    """One measured number; the unit of a ratio is ×. `bound` is the most that it may be, None where nobody asked."""

    name: str
    value: float
    unit: str
    bound: float | None = None

    def __str__(self) -> str:
        bound = "" if self.bound is None else f"≤ {self.bound:g}"
        return f"| {self.name} | {_number(self.value)} | {self.unit} | {bound} | {self._verdict()} |"

    def _verdict(self) -> str:
        if self.bound is None:
            return ""
        return "yes" if self.value <= self.bound else "**no**"


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 10 or value == int(value) else f"{value:.2g}"


def write_rows(rows: Iterable[Row], path: Path) -> None:
    """Leave rows for the program that started this one."""
    path.write_text(json.dumps([asdict(row) for row in rows]), encoding="utf-8")


def read_rows(path: Path) -> list[Row]:
    """The rows that another program left."""
    return [Row(**fields) for fields in json.loads(path.read_text(encoding="utf-8"))]
