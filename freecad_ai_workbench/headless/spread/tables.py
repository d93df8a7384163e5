"""Outcomes as tables. Nothing that differs from one run to the next is in them: no times, no memory, no places."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from .job import Outcome

Row = dict[str, str]
_MOST_MESSAGE = 120


def render_markdown(rows: Sequence[Row]) -> str:
    """A table of Markdown with the columns of the first row."""
    columns = list(rows[0]) if rows else ["nothing"]
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    lines.extend("| " + " | ".join(_cell(row.get(name, "")) for name in columns) + " |" for row in rows)
    return "\n".join(lines) + "\n"


def render_csv(rows: Sequence[Row]) -> str:
    """The same as comma-separated values."""
    out = io.StringIO()
    writer = csv.DictWriter(out, fieldnames=list(rows[0]) if rows else ["nothing"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def number(value: float | None) -> str:
    """Nine significant digits, which is what the kernel is sure of; empty for what was not measured."""
    return "" if value is None else f"{value:.9g}"


def measured(outcome: Outcome | None) -> Row:
    """What was measured on all parts together."""
    if outcome is None:
        return {"volume mm³": "", "mass kg": "", "solids": ""}
    solids = str(sum(part.solids for part in outcome.parts)) if outcome.parts else ""
    return {"volume mm³": number(outcome.volume), "mass kg": number(outcome.mass), "solids": solids}


def short(text: str) -> str:
    """On one line, and not too long for a table."""
    line = " ".join(text.split())
    return line if len(line) <= _MOST_MESSAGE else line[: _MOST_MESSAGE - 1] + "…"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
