"""The two quiet lines of the panel: what is being done now and for how long, and what it cost."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .amounts import count, seconds
from .cost_page import usage_html
from .cost_words import price_text, tokens_of, usage_rows
from .look import LookWatch, current_theme
from .markup import plain
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .session_model import SessionModel


class CutLabel(QtWidgets.QLabel):
    """Text on one line, cut with … where there is no room; the whole of it is in the tooltip."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.PlainText)
        self.setSizePolicy(QtWidgets.QSizePolicy.Ignored, QtWidgets.QSizePolicy.Fixed)
        self._full = ""

    @property
    def full(self) -> str:
        """The whole of what is said."""
        return self._full

    def say(self, text: str) -> None:
        """Show this text."""
        self._full = text
        self.setToolTip(text)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._full, Qt.ElideRight, max(self.width() - 4, 40)))

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._cut()


class QuietLabel(CutLabel):
    """The same in a muted colour."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._mute()
        LookWatch(self._mute, parent=self)

    def _mute(self) -> None:
        self.setStyleSheet(f"color: {current_theme().muted}")


class ActivityLabel(QuietLabel):
    """What the run does now, with the time since it began; empty while nothing runs."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.setObjectName("AIDesignerActivity")
        self._since = QtCore.QElapsedTimer()
        self._tick = QtCore.QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self.render_activity)
        session.activity_changed.connect(self.render_activity)
        session.phase_changed.connect(self._follow)

    def _follow(self, phase: str) -> None:
        if phase == "working":
            self._since.start()
            self._tick.start()
        else:
            self._tick.stop()
        self.render_activity()

    def render_activity(self) -> None:
        """Say what is being done."""
        words = {
            "reading": tr("Reading the document…"),
            "planning": tr("Planning…"),
            "writing": tr("Writing the script…"),
            "repairing": tr("Repairing the script…"),
            "trying": tr("Trying it out on a copy…"),
            "checking": tr("Checking the result…"),
            "applying": tr("Applying…"),
            "stopping": tr("Stopping…"),
            "explaining": tr("Reading and explaining…"),
        }
        working = self._session.phase in ("working", "applying")
        text = words.get(self._session.talk.activity, tr("Working…")) if working else ""
        if self._session.phase == "working" and self._since.isValid() and self._since.elapsed() >= 1000:
            text += "  " + seconds(self._since.elapsed() // 1000 * 1.0)
        self.say(text)


class CostLabel(QuietLabel):
    """Tokens and money of this run and of the session; its tooltip tells them by agent and model."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.setObjectName("AIDesignerCost")
        self.setAccessibleName(tr("Cost"))
        session.usage_changed.connect(self.render_usage)
        self.render_usage()

    def render_usage(self) -> None:
        """Say what was used."""
        talk = self._session.talk
        if not talk.usage_of_session.calls:
            self.say("")
            return
        tokens = tr("{} tokens").format(count(tokens_of(talk.usage_of_run)))
        run = f"{tokens}, {price_text(talk.usage_of_run)}"
        session = f"{count(tokens_of(talk.usage_of_session))}, {price_text(talk.usage_of_session)}"
        text = tr("{run} · session {session}").format(run=run, session=session)
        self.say(text)
        table = usage_html(usage_rows(talk.spent_in_session), theme=current_theme())
        self.setToolTip(f"<qt>{plain(text)}{table}</qt>")
