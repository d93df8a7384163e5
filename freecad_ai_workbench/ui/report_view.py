"""The check report: what was measured and what came out, plainly."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence

from ..core.validation import Finding, ValidationResult
from .look import current_theme
from .markup import line, page
from .qt import QtWidgets, tr
from .text_page import TextPage
from .theme import Theme

MARKS = {"passed": "✓", "failed": "✗", "skipped": "–"}
ORDER = ("failed", "skipped", "passed")


class ReportView(TextPage):
    """The verdict in a sentence, then every finding: failed ones first, then skipped, then passed."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("AIDesignerFindings")
        self.setAccessibleName(tr("Checks"))

    def show_result(self, result: ValidationResult, *, protections: Sequence[str] = ()) -> None:
        """Draw the findings of one attempt, and the walls that stood around it."""
        theme = current_theme()
        body = report_html(result, theme=theme) + _protections_html(protections, theme=theme)
        self.setHtml(page(body, theme=theme))


def report_html(result: ValidationResult, *, theme: Theme) -> str:
    """The report as the body of a page."""
    passed = result.verdict() == "pass"
    head = line("", bold=verdict_sentence(result), colour=theme.good if passed else theme.bad)
    ordered = [finding for outcome in ORDER for finding in result.findings if finding.outcome == outcome]
    return head + "".join(_finding_html(finding, theme=theme) for finding in ordered)


def _protections_html(protections: Sequence[str], *, theme: Theme) -> str:
    if not protections:
        return ""
    return line(tr("Tried with these limits in force: {}.").format(", ".join(protections)), colour=theme.muted)


def verdict_sentence(result: ValidationResult) -> str:
    """What came out of the checks, with the numbers of those that failed or did not run."""
    failed, skipped = len(result.failed), len(result.skipped)
    passed = len(result.findings) - failed - skipped
    if result.verdict() == "pass":
        words = tr("Passed: {passed} of {ran} checks, score {score}.")
    else:
        words = tr("Not passed: {failed} of {ran} checks failed, score {score}.")
    ran, score = passed + failed, f"{result.score:.0%}"
    words = words.format(passed=passed, failed=failed, ran=ran, score=score)
    return words + (" " + tr("{} did not run.").format(skipped) if skipped else "")


def _finding_html(finding: Finding, *, theme: Theme) -> str:
    colours = {"passed": theme.good, "failed": theme.bad, "skipped": theme.muted}
    not_run = tr("not run: ") if finding.outcome == "skipped" else ""
    said = line(
        f"{MARKS[finding.outcome]} {not_run}{finding.message or finding.check}", colour=colours[finding.outcome]
    )
    return said + (_numbers_html(finding, theme=theme) if finding.outcome == "failed" else "")


def _numbers_html(finding: Finding, *, theme: Theme) -> str:
    pairs = ((tr("expected"), finding.expected), (tr("measured"), finding.measured))
    text = ", ".join(f"{name}: {value}" for name, value in pairs if value)
    return line(f"\u2003{text}", colour=theme.muted) if text else ""
