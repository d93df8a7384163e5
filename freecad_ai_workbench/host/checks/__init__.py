"""Checks that FreeCAD itself measures: is the result sound, and is it what the plan promised and the user asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import FreeCAD

from ...core.dry_run import Process
from ...core.plan import Expectation
from ...core.validation import Category, Finding
from .boundaries import check_boundaries
from .console import check_console, read_console
from .dimensions import check_dimensions
from .examined import Budget, Examined, final_objects
from .expectations import check_expectation
from .features import check_features, effects_of
from .finding import skipped
from .health import check_health
from .interference import check_interference
from .manufacture import check_manufacture
from .parameters import probe_all
from .sketches import check_sketches

__all__ = [
    "Budget",
    "Examined",
    "check_design",
    "check_expectation",
    "check_health",
    "effects_of",
    "final_objects",
    "probe_parameters",
    "read_console",
]


KERNEL_FAULTS = (FreeCAD.Base.FreeCADError, RuntimeError, ValueError, TypeError, ArithmeticError)
"""What FreeCAD raises for a shape that it can't make sense of. One such shape must not hide all other findings."""


def check_design(
    examined: Examined,
    *,
    expectations: Iterable[Expectation] = (),
    text: str = "",
    process: Process | None = None,
    console: str = "",
) -> tuple[Finding, ...]:
    """Every finding about a recomputed document; nothing of it is changed.

    `text` is the request, whose dimensions are looked for; `process` is how the part will be made; `console` is what
    was written there meanwhile. What takes longer than the budget allows is skipped and said to be.
    """
    hints = () if process is None else check_manufacture(examined, process)
    return (
        *check_health(examined),
        *_as_far_as_possible("sketch", check_sketches(examined)),
        *_as_far_as_possible("effect", check_features(examined)),
        *(found for wanted in expectations for found in _expected(wanted, examined)),
        *_as_far_as_possible("dimension", check_dimensions(examined, text)),
        *_as_far_as_possible("intersection", check_boundaries(examined)),
        *_as_far_as_possible("interference", check_interference(examined)),
        *check_console(examined, console),
        *_as_far_as_possible("making", hints, category="advice"),
    )


def probe_parameters(examined: Examined, expectations: Iterable[Expectation]) -> tuple[Finding, ...]:
    """Whether the shape follows its parameters. The document is put back, but computed anew: save it before."""
    return tuple(_as_far_as_possible("drives", probe_all(examined, expectations), category="expectation"))


def _expected(wanted: Expectation, examined: Examined) -> Iterator[Finding]:
    return _as_far_as_possible(
        wanted.kind, (check_expectation(each, examined) for each in (wanted,)), category="expectation"
    )


def _as_far_as_possible(
    check: str, findings: Iterable[Finding], *, category: Category = "geometry"
) -> Iterator[Finding]:
    """The findings up to where FreeCAD gives up, which is then one of them."""
    try:
        yield from findings
    except KERNEL_FAULTS as error:
        yield skipped(check, f"FreeCAD could not measure this: {error}.", category=category)
