"""The ways in which checks say what they found."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.validation import Category, Confidence, Finding

MOST_ELEMENTS = 12


def sound(
    check: str, message: str, *, expected: str = "", measured: str = "", name: str = "", hard: bool = True
) -> Finding:
    """Geometry that is as it should be."""
    return Finding(
        check=check,
        category="geometry",
        outcome="passed",
        message=message,
        expected=expected,
        measured=measured,
        object_name=name,
        hard=hard,
    )


def unsound(
    check: str,
    message: str,
    *,
    expected: str,
    measured: str,
    name: str = "",
    elements: Sequence[str] = (),
    hard: bool = False,
    confidence: Confidence = "measured",
) -> Finding:
    """Geometry that is not as it should be."""
    return Finding(
        check=check,
        category="geometry",
        outcome="failed",
        message=message,
        expected=expected,
        measured=measured,
        object_name=name,
        elements=tuple(elements[:MOST_ELEMENTS]),
        hard=hard,
        confidence=confidence,
    )


def skipped(check: str, reason: str, *, category: Category = "geometry", expected: str = "", name: str = "") -> Finding:
    """A check that did not run, and why."""
    return Finding(
        check=check, category=category, outcome="skipped", message=reason, expected=expected, object_name=name
    )


def advice(
    check: str, message: str, *, expected: str, measured: str, name: str, elements: Sequence[str] = ()
) -> Finding:
    """A hint that the user may take or leave."""
    return Finding(
        check=check,
        category="advice",
        outcome="failed",
        message=message,
        expected=expected,
        measured=measured,
        object_name=name,
        elements=tuple(elements[:MOST_ELEMENTS]),
        confidence="likely",
    )


def claim(
    check: str,
    *,
    passed: bool,
    subject: str,
    expected: str,
    measured: str,
    name: str = "",
    elements: Sequence[str] = (),
    hard: bool = True,
    confidence: Confidence = "measured",
) -> Finding:
    """Something that was promised, compared with what is there."""
    planned, missed = f"{subject} is {measured}, as planned.", f"{subject} should be {expected}, but is {measured}."
    return Finding(
        check=check,
        category="expectation",
        outcome="passed" if passed else "failed",
        message=planned if passed else missed,
        expected=expected,
        measured=measured,
        object_name=name,
        elements=tuple(elements[:MOST_ELEMENTS]),
        hard=hard,
        confidence=confidence,
    )


def numbers(values: Sequence[float | None], unit: str, *, by: str = " × ") -> str:
    """`120 × 80 × 6 mm`; what is left open is "any"."""
    return by.join("any" if value is None else f"{value:.6g}" for value in values) + (f" {unit}" if unit else "")
