"""The check report: what was measured and what came out, plainly."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.validation import Finding, ValidationResult

from .markup import tooltip
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .theme import read_theme

MARKS = {"passed": "✓", "failed": "✗", "skipped": "–"}
ORDER = ("failed", "skipped", "passed")


class ReportView(QtWidgets.QWidget):
    """The verdict in a sentence, then every finding: failed ones first, then skipped, then passed."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._result = ValidationResult()
        self._verdict = QtWidgets.QLabel(self)
        self._verdict.setObjectName("AIDesignerVerdict")
        self._verdict.setTextFormat(Qt.PlainText)
        self._verdict.setWordWrap(True)
        self._list = QtWidgets.QTreeWidget(self)
        self._list.setObjectName("AIDesignerFindings")
        self._list.setAccessibleName(tr("Checks"))
        self._list.setHeaderHidden(True)
        self._list.setIndentation(14)
        self._list.setWordWrap(True)
        self._list.setFrameShape(QtWidgets.QFrame.NoFrame)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(2, 4, 2, 2)
        layout.setSpacing(4)
        layout.addWidget(self._verdict)
        layout.addWidget(self._list, 1)

    def show_result(self, result: ValidationResult) -> None:
        """Draw the findings of one attempt."""
        self._result = result
        theme = read_theme(self.window())
        passed = result.verdict() == "pass"
        self._verdict.setText(verdict_sentence(result))
        self._verdict.setStyleSheet(f"color: {theme.good if passed else theme.bad}; font-weight: bold")
        self._list.clear()
        for outcome in ORDER:
            for finding in result.findings:
                if finding.outcome == outcome:
                    self._add(finding)

    def _add(self, finding: Finding) -> None:
        theme = read_theme(self.window())
        colours = {"passed": theme.good, "failed": theme.bad, "skipped": theme.muted}
        item = QtWidgets.QTreeWidgetItem(self._list, [f"{MARKS[finding.outcome]}  {_one_line(finding)}"])
        item.setForeground(0, QtGui.QBrush(QtGui.QColor(colours[finding.outcome])))
        item.setToolTip(0, tooltip(f"{finding.check}: {finding.message}"))
        item.setData(0, Qt.AccessibleTextRole, f"{_outcome_word(finding.outcome)}: {finding.message}")
        for name, value in ((tr("expected"), finding.expected), (tr("measured"), finding.measured)):
            if value:
                QtWidgets.QTreeWidgetItem(item, [f"{name}: {value}"])
        item.setExpanded(finding.outcome == "failed")

    def changeEvent(self, event: QtCore.QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.PaletteChange:
            QtCore.QTimer.singleShot(0, lambda: self.show_result(self._result))


def verdict_sentence(result: ValidationResult) -> str:
    """What came out of the checks, with the numbers of those that failed or did not run."""
    failed, skipped = len(result.failed), len(result.skipped)
    passed = len(result.findings) - failed - skipped
    if result.verdict() == "pass":
        words = tr("Passed: {} checks, score {:.0%}.").format(passed, result.score)
    else:
        words = tr("Not passed: {} failed, {} passed, score {:.0%}.").format(failed, passed, result.score)
    return words + (" " + tr("{} did not run.").format(skipped) if skipped else "")


def _one_line(finding: Finding) -> str:
    prefix = tr("not run: ") if finding.outcome == "skipped" else ""
    return prefix + (finding.message or finding.check)


def _outcome_word(outcome: str) -> str:
    return {"passed": tr("passed"), "failed": tr("failed"), "skipped": tr("not run")}[outcome]
