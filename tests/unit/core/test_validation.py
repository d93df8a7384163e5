"""Scores and verdicts: what is skipped never helps, and what is hard can't be outvoted."""

from __future__ import annotations

import itertools

import pytest

from freecad_ai_workbench.core.validation import (
    PASS_SCORE,
    REFINE_SCORE,
    WEIGHTS,
    Category,
    Finding,
    Outcome,
    ValidationResult,
)


def finding(category: Category, outcome: Outcome, *, hard: bool = False) -> Finding:
    return Finding(check="c", category=category, outcome=outcome, message=f"{category} {outcome}", hard=hard)


def result(*findings: Finding) -> ValidationResult:
    return ValidationResult(findings=findings)


def test_the_weights_are_a_whole() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1.0)


@pytest.mark.parametrize("outcomes", list(itertools.product(["passed", "failed", "skipped"], repeat=3)))
def test_the_score_is_the_weighted_share_of_what_ran(outcomes: tuple[Outcome, Outcome, Outcome]) -> None:
    kinds: tuple[Category, ...] = ("geometry", "expectation", "review")
    findings = [finding(kind, outcome) for kind, outcome in zip(kinds, outcomes, strict=True)]
    ran = [(WEIGHTS[item.category], item.outcome == "passed") for item in findings if item.outcome != "skipped"]
    expected = sum(weight for weight, passed in ran if passed) / sum(weight for weight, _ in ran) if ran else 0.0
    assert result(*findings).score == pytest.approx(expected)


def test_nothing_that_ran_is_no_pass() -> None:
    assert result().verdict() == "replan"
    assert result(finding("geometry", "skipped")).verdict() == "replan"


def test_a_review_alone_is_no_pass() -> None:
    assert result(finding("review", "passed")).verdict() == "refine"


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        ([finding("geometry", "passed")], "pass"),
        ([finding("geometry", "passed"), finding("review", "failed")], "refine"),
        ([finding("geometry", "passed"), finding("expectation", "passed"), finding("review", "failed")], "pass"),
        ([finding("geometry", "passed"), finding("expectation", "failed")], "refine"),
        ([finding("geometry", "failed"), finding("expectation", "failed"), finding("review", "passed")], "replan"),
        ([finding("geometry", "passed", hard=True)] * 9 + [finding("geometry", "failed", hard=True)], "refine"),
        ([finding("geometry", "passed"), finding("expectation", "skipped")], "pass"),
    ],
)
def test_verdicts(findings: list[Finding], verdict: str) -> None:
    assert result(*findings).verdict() == verdict


def test_a_failed_hard_check_caps_the_score_below_a_pass() -> None:
    good = [finding("geometry", "passed")] * 99 + [finding("expectation", "passed")]
    assert result(*good).score == 1
    capped = result(*good, finding("geometry", "failed", hard=True))
    assert REFINE_SCORE <= capped.score < PASS_SCORE
    assert capped.verdict() == "refine"


def test_advice_counts_for_nothing() -> None:
    plain = result(finding("geometry", "passed"), finding("expectation", "failed"))
    advised = result(*plain.findings, finding("advice", "failed"), finding("advice", "skipped"))
    assert advised.score == plain.score
    assert (advised.failed, advised.skipped) == (plain.failed, ())
    assert [item.category for item in advised.advice] == ["advice"]
    assert all("advice" not in text for text in advised.suggestions())


def test_at_most_five_suggestions_hard_ones_first_and_none_twice() -> None:
    soft = [finding("review", "failed").model_copy(update={"message": f"soft {at % 6}"}) for at in range(12)]
    hard = finding("geometry", "failed", hard=True)
    suggestions = result(*soft, hard).suggestions()
    assert suggestions == ("geometry failed", "soft 0", "soft 1", "soft 2", "soft 3")


def test_causes_are_suggested_before_what_follows_from_them() -> None:
    checks = ("volume", "holes", "recompute", "bounding_box", "effect")
    found = [
        finding("geometry", "failed", hard=True).model_copy(update={"check": name, "message": name}) for name in checks
    ]
    assert result(*found).suggestions() == ("recompute", "effect", "bounding_box", "holes", "volume")


def test_failed_and_skipped_findings_are_listed_apart() -> None:
    both = result(finding("geometry", "failed"), finding("review", "skipped"))
    assert [item.category for item in both.failed] == ["geometry"]
    assert [item.category for item in both.skipped] == ["review"]
