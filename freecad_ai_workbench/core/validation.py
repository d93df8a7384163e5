"""What was checked, what came out, and the verdict. A check that did not run is not a check that passed."""

from __future__ import annotations

from typing import Literal

from .record import Record

Category = Literal["geometry", "expectation", "review"]
Outcome = Literal["passed", "failed", "skipped"]
Verdict = Literal["pass", "refine", "replan"]

WEIGHTS: dict[Category, float] = {"geometry": 0.4, "expectation": 0.4, "review": 0.2}
PASS_SCORE = 0.8
REFINE_SCORE = 0.4
MOST_SUGGESTIONS = 5


class Finding(Record):
    """One check. `hard` findings, when failed, keep the verdict from being a pass whatever the score."""

    check: str
    category: Category
    outcome: Outcome
    message: str
    expected: str = ""
    measured: str = ""
    object_name: str = ""
    hard: bool = False


class ValidationResult(Record):
    """All findings of one attempt. Scores are 0 to 1."""

    findings: tuple[Finding, ...] = ()

    def category_score(self, category: Category) -> float | None:
        """Share of the category's checks that passed; None when none of them ran."""
        ran = [item for item in self.findings if item.category == category and item.outcome != "skipped"]
        return sum(item.outcome == "passed" for item in ran) / len(ran) if ran else None

    @property
    def score(self) -> float:
        """Weighted mean over the categories that ran; 0 when none ran."""
        scores = {category: self.category_score(category) for category in WEIGHTS}
        weight = sum(WEIGHTS[category] for category, score in scores.items() if score is not None)
        total = sum(WEIGHTS[category] * score for category, score in scores.items() if score is not None)
        return total / weight if weight else 0.0

    @property
    def failed(self) -> tuple[Finding, ...]:
        return tuple(item for item in self.findings if item.outcome == "failed")

    @property
    def skipped(self) -> tuple[Finding, ...]:
        return tuple(item for item in self.findings if item.outcome == "skipped")

    def verdict(self) -> Verdict:
        """pass from 0.8, refine from 0.4; no pass with a failed hard check or without any measured geometry."""
        if self.score < REFINE_SCORE:
            return "replan"
        measured = self.category_score("geometry") is not None
        hard_failure = any(item.hard for item in self.failed)
        return "pass" if self.score >= PASS_SCORE and measured and not hard_failure else "refine"

    def suggestions(self) -> tuple[str, ...]:
        """At most five failed findings as sentences, hard ones first."""
        ordered = sorted(self.failed, key=lambda item: not item.hard)
        return tuple(item.message for item in ordered[:MOST_SUGGESTIONS])
