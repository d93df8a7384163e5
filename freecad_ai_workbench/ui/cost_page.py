"""What this run, this session and this day used, by agent and model, and what is left of the caps."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence

from ..core.messages import Usage
from .amounts import count
from .cost_words import Row, cap_rows, price_text, tokens_of, usage_head, usage_rows
from .look import LookWatch, current_theme
from .markup import line, page, plain
from .qt import QtWidgets, tr
from .run_thread import Outcome, RunThread
from .session_model import SessionModel
from .text_page import TextPage
from .theme import Theme


class CostPage(TextPage):
    """Drawn anew with every call. The day's sum is read in a thread, for its file can be long."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._day: Usage | None = None
        self.setObjectName("AIDesignerCostPage")
        self.setAccessibleName(tr("Cost"))
        LookWatch(self.render_cost, parent=self)
        session.usage_changed.connect(self._read_day)
        self._thread: RunThread | None = None
        self._read_day()
        self.render_cost()

    def render_cost(self) -> None:
        """Draw all tables."""
        session, theme = self._session, current_theme()
        talk = session.talk
        parts = [
            _section(tr("This run"), usage_rows(talk.spent_in_run), talk.usage_of_run, theme=theme),
            _section(tr("This session"), usage_rows(talk.spent_in_session), talk.usage_of_session, theme=theme),
            line(_sum_text(self._day) if self._day is not None else tr("Being added up…"), bold=tr("Today:")),
        ]
        limits, day_limits = session.runner.caps
        caps = cap_rows(run=talk.usage_of_run, limits=limits, day=self._day, day_limits=day_limits)
        parts.append(line("", bold=tr("Limits")))
        parts.append(_table((), caps, theme=theme) if caps else line(tr("None is set."), colour=theme.muted))
        self.setHtml(page("".join(parts), theme=theme))

    def _read_day(self) -> None:
        self.render_cost()
        if self._thread is not None:
            return
        self._thread = RunThread(lambda _emit, _cancel: self._session.runner.used_today(), parent=self._session)
        self._thread.ended.connect(self._show_day)
        self._thread.start()

    def _show_day(self, outcome: Outcome) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        if isinstance(outcome.result, Usage):
            self._day = outcome.result
        self.render_cost()


def usage_html(rows: Sequence[Row], *, theme: Theme) -> str:
    """A table of what agents used; nothing in it is taken for markup."""
    return _table(usage_head(), rows, theme=theme)


def _section(title: str, rows: Sequence[Row], usage: Usage, *, theme: Theme) -> str:
    """The sum, and below it two lines for each agent and model, which fit into a narrow panel."""
    parts = [line(_sum_text(usage), bold=f"{title}:")]
    for agent, model, calls, read, written, price in rows:
        called = tr("1 call") if calls == "1" else tr("{} calls").format(calls)
        told = tr("{calls}, {read} read, {written} written, {price}")
        told = told.format(calls=called, read=read, written=written, price=price)
        parts.append(line(f"\u2003{agent} · {model}"))
        parts.append(line(f"\u2003{told}", colour=theme.muted))
    return "".join(parts)


def _sum_text(usage: Usage) -> str:
    if not usage.calls:
        return tr("nothing")
    return tr("{tokens} tokens, {price}").format(tokens=count(tokens_of(usage)), price=price_text(usage))


def _table(head: Row, rows: Sequence[Row], *, theme: Theme) -> str:
    cells = "".join(f'<th align="left"><small>{plain(text)}</small></th>' for text in head)
    body = "".join("<tr>" + "".join(f"<td>{plain(text)}</td>" for text in row) + "</tr>" for row in rows)
    first = f'<tr style="color:{theme.muted}">{cells}</tr>' if head else ""
    return f'<table cellpadding="2" cellspacing="0">{first}{body}</table>'
