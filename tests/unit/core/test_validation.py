"""Scores and verdicts: what is skipped never helps, and what is hard can't be outvoted."""

from __future__ import annotations

import itertools

import pytest

from freecad_ai_workbench.core.validation import WEIGHTS, Category, Finding, Outcome, ValidationResult


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


def test_at_most_five_suggestions_hard_ones_first() -> None:
    soft = [finding("review", "failed") for _ in range(6)]
    hard = finding("geometry", "failed", hard=True)
    suggestions = result(*soft, hard).suggestions()
    assert len(suggestions) == 5
    assert suggestions[0] == "geometry failed"


def test_failed_and_skipped_findings_are_listed_apart() -> None:
    both = result(finding("geometry", "failed"), finding("review", "skipped"))
    assert [item.category for item in both.failed] == ["geometry"]
    assert [item.category for item in both.skipped] == ["review"]
