"""What was checked, what came out, and the verdict. A check that did not run is not a check that passed."""

from __future__ import annotations

from typing import Literal

from .record import Record

Category = Literal["geometry", "expectation", "review", "advice"]
Outcome = Literal["passed", "failed", "skipped"]
Confidence = Literal["measured", "likely"]
Verdict = Literal["pass", "refine", "replan"]

WEIGHTS: dict[Category, float] = {"geometry": 0.4, "expectation": 0.4, "review": 0.2}
"""Advice has no weight: it is for the user to take or leave."""
PASS_SCORE = 0.8
REFINE_SCORE = 0.4
CAPPED_SCORE = 0.79
"""The most that a result with a failed hard check gets."""
MOST_SUGGESTIONS = 5
_CAUSES = ("recompute", "sketch", "tip", "effect", "shape", "shell", "intersection", "solid", "baked")
_FIRST_FEW = ("dimension", "bounding_box", "holes", "pattern", "parameter")


class Finding(Record):
    """One check. `hard` findings, when failed, keep the verdict from being a pass whatever the score.

    `elements` are the faces, edges or vertices of the object that are meant, as Face3. `likely` says that it was
    concluded from measurements and not measured itself.
    """

    check: str
    category: Category
    outcome: Outcome
    message: str
    expected: str = ""
    measured: str = ""
    object_name: str = ""
    elements: tuple[str, ...] = ()
    confidence: Confidence = "measured"
    hard: bool = False

    @property
    def is_advice(self) -> bool:
        return self.category == "advice"


class ValidationResult(Record):
    """All findings of one attempt. Scores are 0 to 1."""

    findings: tuple[Finding, ...] = ()

    def category_score(self, category: Category) -> float | None:
        """Share of the category's checks that passed; None when none of them ran."""
        ran = [item for item in self.findings if item.category == category and item.outcome != "skipped"]
        return sum(item.outcome == "passed" for item in ran) / len(ran) if ran else None

    @property
    def score(self) -> float:
        """Weighted mean over the categories that ran; 0 when none ran, below a pass with a failed hard check."""
        scores = {category: self.category_score(category) for category in WEIGHTS}
        weight = sum(WEIGHTS[category] for category, score in scores.items() if score is not None)
        total = sum(WEIGHTS[category] * score for category, score in scores.items() if score is not None)
        mean = total / weight if weight else 0.0
        return min(mean, CAPPED_SCORE) if self.failed_hard else mean

    @property
    def passed(self) -> tuple[Finding, ...]:
        return self._judged("passed")

    @property
    def failed(self) -> tuple[Finding, ...]:
        return self._judged("failed")

    @property
    def skipped(self) -> tuple[Finding, ...]:
        return self._judged("skipped")

    @property
    def failed_hard(self) -> tuple[Finding, ...]:
        return tuple(item for item in self.failed if item.hard)

    @property
    def advice(self) -> tuple[Finding, ...]:
        """Hints that count for nothing."""
        return tuple(item for item in self.findings if item.is_advice and item.outcome == "failed")

    def _judged(self, outcome: Outcome) -> tuple[Finding, ...]:
        return tuple(item for item in self.findings if item.outcome == outcome and not item.is_advice)

    def verdict(self) -> Verdict:
        """pass from 0.8, refine from 0.4; no pass with a failed hard check or without any measured geometry."""
        if self.score < REFINE_SCORE:
            return "replan"
        measured = self.category_score("geometry") is not None
        return "pass" if self.score >= PASS_SCORE and measured else "refine"

    def most_useful(self) -> tuple[Finding, ...]:
        """Failed findings, the most useful first: hard before soft, causes before what follows from them."""
        return tuple(sorted(self.failed, key=_usefulness))

    def suggestions(self) -> tuple[str, ...]:
        """At most five failed findings as sentences, the most useful first, none twice."""
        return tuple(dict.fromkeys(item.message for item in self.most_useful()))[:MOST_SUGGESTIONS]


def _usefulness(finding: Finding) -> tuple[bool, int, bool]:
    order = (*_CAUSES, *_FIRST_FEW)
    rank = order.index(finding.check) if finding.check in order else len(order)
    return not finding.hard, rank, finding.confidence != "measured"
