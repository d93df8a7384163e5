"""The page of statistics: what models were asked for, what it cost, how long it took and what came of it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import WorkbenchError
from ..export.files import deliver_text
from ..storage.audit import utc_now
from ..storage.audit_chain import lines_of, read_sessions
from ..storage.metrics import DayMetrics, Metrics, ModelMetrics, count, count_days, render_prometheus
from . import markup
from .amounts import count as count_text
from .amounts import money, seconds
from .flow_layout import FlowLayout
from .language import retold
from .long_button import LongButton
from .look import LookWatch, current_theme
from .qt import QtWidgets, tr
from .run_thread import Outcome, RunThread
from .text_page import TextPage
from .usage_plot import UsagePlot

DAYS = 30


@dataclass(frozen=True)
class Statistics:
    """What the page shows."""

    metrics: Metrics
    days: tuple[DayMetrics, ...]


def read_statistics(folder: Path) -> Statistics:
    """Counted from the whole audit trail, on any thread. DocumentError."""
    lines = lines_of(read_sessions(folder)) if folder.is_dir() else []
    return Statistics(count(lines), count_days(lines, last=utc_now().date(), days=DAYS))


class StatisticsPage(QtWidgets.QWidget):
    """Reads the trail on a thread of its own; `metrics` is there once that has ended."""

    def __init__(self, folder: Path, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.metrics: Metrics | None = None
        self.plot = UsagePlot(parent=self)
        self.text = TextPage(parent=self)
        self.text.setObjectName("AIDesignerStatistics")
        self.text.setAccessibleName(tr("Statistics"))
        self.json = self._button("AIDesignerStatisticsJson", tr("Save as &JSON…"))
        self.prometheus = self._button("AIDesignerStatisticsPrometheus", tr("Save for &Prometheus…"))
        self.json.clicked.connect(lambda: self._ask("json"))
        self.prometheus.clicked.connect(lambda: self._ask("prom"))
        self._lay_out()
        LookWatch(self._show, parent=self)
        self._show()
        thread = RunThread(lambda _emit, _cancel: read_statistics(folder), parent=parent)  # it may outlive the page
        thread.ended.connect(self._take)
        thread.ended.connect(lambda _outcome: thread.deleteLater())
        thread.start()

    def _lay_out(self) -> None:
        row = FlowLayout(spacing=4, fill=True)
        row.addWidget(self.json)
        row.addWidget(self.prometheus)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.plot)
        layout.addWidget(self.text, 1)
        layout.addLayout(row)
        self.setFocusProxy(self.text)

    def _button(self, name: str, text: str) -> LongButton:
        button = LongButton(text, self)
        button.setObjectName(name)
        button.setSizePolicy(QtWidgets.QSizePolicy.Expanding, QtWidgets.QSizePolicy.Fixed)
        button.setEnabled(False)
        return button

    def _take(self, outcome: Outcome) -> None:
        if outcome.result is None:
            self.text.setPlainText(retold(outcome.message))
            return
        self.metrics = outcome.result.metrics
        self.plot.show_days(outcome.result.days)
        for button in (self.json, self.prometheus):
            button.setEnabled(True)
        self._show()

    def _show(self) -> None:
        theme = current_theme()
        if self.metrics is None:
            body = markup.line(tr("Counting…"), colour=theme.muted)
        elif not self.metrics.runs:
            body = markup.line(tr("There is nothing to count yet: no request was sent."), colour=theme.muted)
        else:
            body = _whole(self.metrics) + "".join(_model(one) for one in self.metrics.models)
        self.text.setHtml(markup.page(body, theme=theme))

    def _ask(self, suffix: str) -> None:
        start = str(Path.home() / f"ai-designer.{suffix}")
        found = QtWidgets.QFileDialog.getSaveFileName(self, tr("Save the statistics"), start, f"*.{suffix}")
        if found[0]:
            self.save(Path(str(found[0])))

    def save(self, path: Path) -> None:
        """Write what was counted: for Prometheus where the name ends with .prom, else as JSON."""
        if self.metrics is None:
            return
        text = render_prometheus(self.metrics) if path.suffix == ".prom" else self.metrics.model_dump_json(indent=1)
        try:
            deliver_text(text.rstrip("\n") + "\n", path)
        except WorkbenchError as error:
            self.text.setPlainText(retold(str(error)))


def _whole(metrics: Metrics) -> str:
    lines = [
        (tr("Runs"), f"{metrics.runs}: {_tally(metrics.outcomes)}".rstrip(": ")),
        (tr("Verdicts"), _tally(metrics.verdicts)),
        (tr("Decisions"), _tally(metrics.decisions)),
    ]
    return "".join(markup.line(text, bold=title) for title, text in lines if text)


def _model(one: ModelMetrics) -> str:
    names = {"planner": tr("Planner"), "generator": tr("Script"), "validator": tr("Review")}
    errors = tr(", {} failed").format(one.errors) if one.errors else ""
    known = money(one.known_usd)
    more = tr("{} and more, price unknown").format(known) if one.known_usd else tr("price unknown")
    cost = known if one.cost_usd is not None else more
    tokens = count_text(one.input_tokens + one.output_tokens)
    taken = one.seconds
    quick = [seconds(value).replace(" ", "\u00a0") for value in (taken.p50, taken.p90, taken.p99)]
    lines = [
        tr("{} calls{}; {} tokens; {}").format(one.calls, errors, tokens, cost),
        tr("half within {}, 90 % within {}, 99 % within {}").replace(" %", "\u00a0%").format(*quick),
        tr("{} runs, {} repairs; {}").format(one.runs, one.rounds, _tally(one.verdicts)).rstrip("; "),
    ]
    head = markup.line("", bold=f"{names.get(one.agent, one.agent)} · {one.provider}")
    return head + "".join(markup.line(text, colour=current_theme().muted) for text in lines)


def _tally(numbers: Mapping[str, int]) -> str:
    words = {
        "proposed": tr("proposed"),
        "asked": tr("asked"),
        "refused": tr("refused"),
        "failed": tr("failed"),
        "cancelled": tr("cancelled"),
        "accepted": tr("accepted"),
        "rejected": tr("rejected"),
        "applied": tr("applied"),
        "apply_failed": tr("failed to apply"),
        "undone": tr("undone"),
        "pass": tr("passed"),
        "refine": tr("to be refined"),
        "replan": tr("to be planned anew"),
    }
    return ", ".join(f"{many} {words.get(name, name)}" for name, many in numbers.items())
