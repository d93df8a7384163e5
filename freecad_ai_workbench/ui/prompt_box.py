"""The box where the user types: Enter sends, Shift+Enter breaks the line, ↑ in the empty box recalls requests."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtCore, QtGui, QtWidgets, Signal, tr

MOST_LINES = 6


class PromptBox(QtWidgets.QPlainTextEdit):
    """Grows with its text up to six lines."""

    sent = Signal(str)

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerPrompt")
        self.setAccessibleName(tr("Request"))
        self.setPlaceholderText(tr("What shall be made or changed?"))
        self.setToolTip(tr("Enter sends, Shift+Enter starts a new line, ↑ brings back earlier requests"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarAsNeeded)
        self.setSizePolicy(QtWidgets.QSizePolicy.Expanding, QtWidgets.QSizePolicy.Fixed)
        self._history: list[str] = []
        self._place = 0
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def fill(self, text: str) -> None:
        """Put a text in, ready to be changed or sent."""
        self.setPlainText(text)
        self.moveCursor(QtGui.QTextCursor.End)
        self.setFocus()

    def send(self) -> None:
        """Send what stands there, if anything."""
        text = self.toPlainText().strip()
        if text:
            self.sent.emit(text)

    def accepted(self, text: str) -> None:
        """The text was taken: remember it and make room for the next."""
        if not self._history or self._history[-1] != text:
            self._history.append(text)
        self._place = len(self._history)
        self.clear()

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key_Return, Qt.Key_Enter) and not event.modifiers() & Qt.ShiftModifier:
            self.send()
        elif event.key() == Qt.Key_Up and self._recalling():
            self._recall(self._place - 1)
        elif event.key() == Qt.Key_Down and self._recalling() and self.toPlainText():
            self._recall(self._place + 1)
        else:
            super().keyPressEvent(event)

    def _recalling(self) -> bool:
        """Whether ↑ and ↓ go through history: the box is empty, or shows an old request unchanged."""
        text = self.toPlainText()
        return not text or (self._place < len(self._history) and text == self._history[self._place])

    def _recall(self, place: int) -> None:
        self._place = max(0, min(place, len(self._history)))
        self.setPlainText(self._history[self._place] if self._place < len(self._history) else "")
        self.moveCursor(QtGui.QTextCursor.End)

    def _fit(self, _size: QtCore.QSizeF | None = None) -> None:
        lines = max(2, min(MOST_LINES, int(self.document().size().height())))
        margins = 2 * (self.frameWidth() + int(self.document().documentMargin())) + 4
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)
