"""The check report: what was expected, measured and found where; what each feature did; hints apart."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..core.dry_run import DryRunResult
from ..core.effects import FeatureEffect
from ..core.validation import Finding, ValidationResult
from .language import retold
from .look import current_theme
from .markup import block, line, link, page
from .qt import QtWidgets, Signal, tr
from .text_page import TextPage
from .theme import Theme

MARKS = {"passed": "✓", "failed": "✗", "skipped": "–"}
POINT = "point:"
"""Scheme of the links that show where a finding is; a number follows."""
MOST_ELEMENTS = 6


class ReportView(TextPage):
    """The verdict in a sentence, then every finding: failed ones first, then skipped, then hints, then passed.

    A finding that is about an object is a link, for the mouse and for Tab and Enter.
    """

    pointed = Signal(str, tuple)
    """The object that a finding is about, and the names of its faces and edges."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._findings: tuple[Finding, ...] = ()
        self.setObjectName("AIDesignerFindings")
        self.setAccessibleName(tr("Checks"))
        self.anchorClicked.connect(self._follow)

    def show_result(self, result: ValidationResult, *, trial: DryRunResult | None = None) -> None:
        """Draw the findings of one attempt, what its features did, and the walls that stood around it."""
        theme = current_theme()
        self._findings = ordered(result)
        body = report_html(result, theme=theme)
        if trial is not None:
            body += _features_html(trial.features, theme=theme) + _protections_html(trial.protections, theme=theme)
        self.setHtml(page(body, theme=theme))

    def _follow(self, url: Any) -> None:
        target = url.toString()
        number = target[len(POINT) :]
        if target.startswith(POINT) and number.isdigit() and int(number) < len(self._findings):
            finding = self._findings[int(number)]
            self.pointed.emit(finding.object_name, finding.elements)


def ordered(result: ValidationResult) -> tuple[Finding, ...]:
    """Findings in the order of the report: the most useful failed ones first."""
    return (*result.most_useful(), *result.skipped, *result.advice, *result.passed)


def report_html(result: ValidationResult, *, theme: Theme) -> str:
    """The report as the body of a page."""
    passed = result.verdict() == "pass"
    parts = [line("", bold=verdict_sentence(result), colour=theme.good if passed else theme.bad)]
    hints = result.advice
    for number, finding in enumerate(ordered(result)):
        if hints and finding is hints[0]:
            parts.append(line("", bold=tr("Hints, which count for nothing:"), colour=theme.muted))
        parts.append(_finding_html(finding, number, theme=theme))
    return "".join(parts)


def _protections_html(protections: Sequence[str], *, theme: Theme) -> str:
    if not protections:
        return ""
    return line(
        tr("Tried with these limits in force: {}.").format(", ".join(map(retold, protections))), colour=theme.muted
    )


def verdict_sentence(result: ValidationResult) -> str:
    """What came out of the checks, with the numbers of those that failed or did not run."""
    failed, skipped, passed = len(result.failed), len(result.skipped), len(result.passed)
    if result.verdict() == "pass":
        words = tr("Passed: {passed} of {ran} checks, score {score}.")
    else:
        words = tr("Not passed: {failed} of {ran} checks failed, score {score}.")
    ran, score = passed + failed, f"{result.score:.0%}"
    words = words.format(passed=passed, failed=failed, ran=ran, score=score)
    return words + (" " + tr("{} did not run.").format(skipped) if skipped else "")


def _finding_html(finding: Finding, number: int, *, theme: Theme) -> str:
    colours = {"passed": theme.good, "failed": theme.bad, "skipped": theme.muted}
    colour = theme.notice if finding.is_advice else colours[finding.outcome]
    mark = "•" if finding.is_advice else MARKS[finding.outcome]
    not_run = tr("not run: ") if finding.outcome == "skipped" else ""
    text = f"{mark} {not_run}{retold(finding.message or finding.check)}"
    can_point = finding.object_name and finding.outcome != "skipped"
    said = link(f"{POINT}{number}", text, colour=colour) if can_point else line(text, colour=colour)
    return said + (_numbers_html(finding, theme=theme) if finding.outcome == "failed" else "")


def _numbers_html(finding: Finding, *, theme: Theme) -> str:
    pairs = (
        (tr("expected"), retold(finding.expected)),
        (tr("measured"), retold(finding.measured)),
        (tr("on"), place_of(finding)),
        (tr("how sure"), tr("likely, not measured") if finding.confidence == "likely" else ""),
    )
    text = ", ".join(f"{name}: {value}" for name, value in pairs if value)
    return line(f"\u2003{text}", colour=theme.muted) if text else ""


def place_of(finding: Finding) -> str:
    """`Plate (Face3, Face5 and 4 more)`; empty where no object is meant."""
    if not finding.object_name or not finding.elements:
        return finding.object_name
    shown = ", ".join(finding.elements[:MOST_ELEMENTS])
    rest = len(finding.elements) - MOST_ELEMENTS
    more = " " + tr("and {} more").format(rest) if rest > 0 else ""
    return f"{finding.object_name} ({shown}{more})"


def _features_html(effects: Iterable[FeatureEffect], *, theme: Theme) -> str:
    """What each feature did to the material, in the order of the document."""
    lines = [f"{effect.label}: {effect_text(effect)}" for effect in effects]
    if not lines:
        return ""
    head = line("", bold=tr("What each feature did:"), colour=theme.muted)
    return head + block("\n".join(lines), theme=theme, mono=False)


def effect_text(effect: FeatureEffect) -> str:
    """`+6000 mm³`, `−283 mm³` or that nothing changed."""
    if not effect.changed:
        return tr("changes nothing")
    sign = "+" if effect.difference >= 0 else "−"
    return f"{sign}{abs(effect.difference):.6g} mm³"
