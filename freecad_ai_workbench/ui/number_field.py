"""A field for one number with its unit, and a slider beside it: typed or dragged, both tell what they are now."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable

from .look import current_theme
from .markup import tooltip
from .parameter_rows import Range
from .qt import Qt, QtCore, QtGui, QtWidgets, Signal, tr

PAUSE_MS = 900
"""After this long without a key a number that was typed is taken, where that can be taken back for nothing."""


class NumberField(QtWidgets.QLineEdit):
    """`taken` comes with Enter, on leaving, with the arrow keys, and after a pause when `eager`.

    What is no number stays red; Esc, or leaving, brings the last one back. `emptied` comes for an empty field.
    """

    taken = Signal(float)
    emptied = Signal()
    stepped = Signal(int)

    def __init__(
        self, parse: Callable[[str], float | None], *, eager: bool, parent: QtWidgets.QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parse = parse
        self._text = ""
        self._hint = ""
        self._pause = QtCore.QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._take_if_good)
        self.textEdited.connect(lambda: self._typed(eager=eager))
        self.setAlignment(Qt.AlignRight)

    def show_text(self, text: str, *, hint: str = "") -> None:
        """What the value is now; it waits while the user types another one."""
        self._hint = hint
        if not self.isModified():
            self.setToolTip(tooltip(hint))
        if text == self._text:
            return
        self._text = text
        if not (self.hasFocus() and self.isModified()):
            self._show()

    def take(self) -> None:
        """Take what was typed, if it is a number."""
        self._pause.stop()
        if not self.isModified():
            return
        if not self.text().strip():
            self._show()
            self.emptied.emit()
        elif self._take_if_good():
            self._show()

    def _take_if_good(self) -> bool:
        """Tell the number; its text stays as it was typed, for the user may not be at its end yet."""
        value = self._parse(self.text())
        if value is not None:
            self.taken.emit(value)
        else:
            self._mark(good=False)
        return value is not None

    def _typed(self, *, eager: bool) -> None:
        self._mark(good=True)
        if eager and self.text().strip():
            self._pause.start(PAUSE_MS)

    def _show(self) -> None:
        self._pause.stop()
        self.setText(self._text)
        self.setModified(False)
        self._mark(good=True)

    def _mark(self, *, good: bool) -> None:
        self.setProperty("wrong", not good)
        self.setStyleSheet("" if good else f"color: {current_theme().bad}; font-weight: bold")
        self.setToolTip(tooltip(self._hint if good else tr("“{}” is no such value.").format(self.text())))
        self.setAccessibleDescription("" if good else tr("not a valid value"))

    def event(self, event: QtCore.QEvent) -> bool:
        """Esc is ours while there is something to bring back; else it is the panel's."""
        if event.type() == QtCore.QEvent.ShortcutOverride and event.key() == Qt.Key_Escape and self.isModified():
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        if key in (Qt.Key_Return, Qt.Key_Enter):
            self.take()
            self.selectAll()
        elif key == Qt.Key_Escape and self.isModified():
            self._show()
        elif key in (Qt.Key_Up, Qt.Key_Down) and not self.isReadOnly():
            self.take()
            self.stepped.emit(1 if key == Qt.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:  # noqa: N802 - Qt's name
        self.take()
        if self.isModified():
            self._show()
        super().focusOutEvent(event)


class ValueSlider(QtWidgets.QSlider):
    """A slider over a range of numbers, with a mark where the original value is. The wheel scrolls past it.

    `moved` comes for the user's moves only, `let_go` when the mouse lets go of it, `put_back` for the Delete key.
    """

    moved = Signal(float)
    let_go = Signal()
    put_back = Signal()

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(Qt.Horizontal, parent)
        self._range = Range(0, 1, 1)
        self._original: float | None = None
        self.setMinimumWidth(36)
        self.setFocusPolicy(Qt.StrongFocus)
        self.valueChanged.connect(lambda position: self.moved.emit(self._range.value_at(position)))
        self.sliderReleased.connect(self.let_go)

    @property
    def range(self) -> Range:
        return self._range

    def show_value(self, value: float, *, reach: Range, original: float | None) -> None:
        """Stand at this value; what the user holds with the mouse is left where it is."""
        blocked = self.blockSignals(True)
        if reach != self._range:
            self._range = reach
            self.setRange(0, reach.positions)
            self.setPageStep(max(1, reach.positions // 10))
        if not self.isSliderDown():
            self.setValue(reach.position_of(value))
        self.blockSignals(blocked)
        self._original = original
        self.update()

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key_Delete, Qt.Key_Backspace):
            self.put_back.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._original is None or not self._range.holds(self._original):
            return
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.Antialiasing)
        painter.setPen(Qt.NoPen)
        painter.setBrush(QtGui.QColor(current_theme().notice))
        x, bottom = self._place_of(self._original), self.height()
        painter.drawPolygon(
            QtGui.QPolygonF(
                [QtCore.QPointF(x - 3, bottom), QtCore.QPointF(x + 3, bottom), QtCore.QPointF(x, bottom - 5)]
            )
        )
        painter.end()

    def _place_of(self, value: float) -> float:
        """Where the middle of the handle is at this value, in pixels."""
        handle = self.style().pixelMetric(QtWidgets.QStyle.PM_SliderLength, None, self)
        room = max(1, self.width() - handle)
        return float(handle / 2 + room * self._range.position_of(value) / self._range.positions)
