"""Bars of tokens by day."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..storage.metrics import DayMetrics
from .amounts import count, money
from .look import LookWatch, current_theme
from .qt import Qt, QtCore, QtGui, QtWidgets, tr

_GAP, _FOOT = 2, 4


class UsagePlot(QtWidgets.QWidget):
    """What is drawn is said to screen readers, too; a bar's tooltip says its day."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerUsagePlot")
        self.setMouseTracking(True)
        self.setFixedHeight(6 * self.fontMetrics().height())
        self.hide()
        self.setAccessibleName(tr("Tokens by day"))
        self._days: tuple[DayMetrics, ...] = ()
        LookWatch(self.update, parent=self)

    def show_days(self, days: tuple[DayMetrics, ...]) -> None:
        """Draw these days, the oldest on the left."""
        self._days = days
        self.setVisible(any(day.tokens for day in days))
        self.setAccessibleDescription("; ".join(day_text(day) for day in days if day.calls) or tr("No calls."))
        self.update()

    def bar_of(self, index: int) -> QtCore.QRectF:
        """Where a day's bar stands; what is above it belongs to it for the mouse."""
        top, foot = self.fontMetrics().height() + _GAP, self.height() - self.fontMetrics().height() - _FOOT
        most = max((day.tokens for day in self._days), default=0)
        width = self.width() / max(len(self._days), 1)
        height = (foot - top) * self._days[index].tokens / most if most else 0.0
        if self._days[index].tokens:
            height = max(height, 1.0)
        return QtCore.QRectF(index * width, foot - height, max(width - _GAP, 1.0), height)

    def paintEvent(self, _event: QtGui.QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, theme = QtGui.QPainter(self), current_theme()
        muted, foot = QtGui.QColor(theme.muted), self.height() - self.fontMetrics().height() - _FOOT
        painter.setPen(muted)
        painter.drawLine(0, foot, self.width(), foot)
        painter.setPen(Qt.NoPen)
        painter.setBrush(QtGui.QColor(theme.number))
        for index in range(len(self._days)):
            painter.drawRect(self.bar_of(index))
        painter.setPen(muted)
        self._label(painter)
        painter.end()

    def _label(self, painter: QtGui.QPainter) -> None:
        """The highest bar's tokens above, the first and the last day below."""
        if not self._days:
            return
        line = self.fontMetrics().height()
        most = max(day.tokens for day in self._days)
        below = QtCore.QRect(0, self.height() - line, self.width(), line)
        painter.drawText(QtCore.QRect(0, 0, self.width(), line), Qt.AlignRight, tr("{} tokens").format(count(most)))
        first, last = self._days[0].day, self._days[-1].day
        painter.drawText(below, Qt.AlignRight, last)
        if self.fontMetrics().horizontalAdvance(f"{first}  {last}") <= self.width():
            painter.drawText(below, Qt.AlignLeft, first)

    def event(self, event: QtCore.QEvent) -> bool:
        """The day under the mouse."""
        if event.type() == QtCore.QEvent.ToolTip and self._days:
            index = min(int(event.pos().x() * len(self._days) / max(self.width(), 1)), len(self._days) - 1)
            QtWidgets.QToolTip.showText(event.globalPos(), day_text(self._days[index]), self)
            return True
        return bool(super().event(event))


def day_text(day: DayMetrics) -> str:
    """One day in words."""
    text = tr("{}: {} calls, {} tokens, {}")
    return text.format(day.day, day.calls, count(day.tokens), money(day.known_usd))
