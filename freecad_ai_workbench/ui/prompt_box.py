"""The box where the user types: Enter sends, Shift+Enter breaks the line, ↑ recalls requests, / and @ complete."""

# mypy: allow-subclassing-any

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..storage.request_history import RequestHistory
from .completion import Choice, Sources, offer
from .completion_popup import CompletionPopup
from .qt import Qt, QtCore, QtGui, QtWidgets, Signal, tr
from .text_units import beginning, units

MOST_LINES = 6
_LEADING = (Qt.Key_Up, Qt.Key_Down, Qt.Key_Return, Qt.Key_Enter, Qt.Key_Tab, Qt.Key_Escape)
_NOTHING = Sources(lambda: (), lambda _name: (), lambda: ())


class PromptBox(QtWidgets.QPlainTextEdit):
    """Grows with its text up to six lines. `picked` comes with the choice that was taken of those `sources` offer.

    `given` comes with a picture that was pasted, or the path of a file that was pasted or dropped.
    """

    sent = Signal(str)
    picked = Signal(object)
    given = Signal(object)

    def __init__(
        self,
        *,
        history: RequestHistory | None = None,
        sources: Sources = _NOTHING,
        parent: QtWidgets.QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerPrompt")
        self.setAccessibleName(tr("Request"))
        self.invite("")
        self.setToolTip(
            tr("Enter sends, Shift+Enter starts a new line, ↑ brings back earlier requests, / commands, @ objects")
        )
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarAsNeeded)
        self.setSizePolicy(QtWidgets.QSizePolicy.Expanding, QtWidgets.QSizePolicy.Fixed)
        self._history = history or RequestHistory()
        self._back = 0
        self._sources = sources
        self._start = 0
        self.popup: CompletionPopup | None = None
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._offer)
        self._fit()

    def invite(self, phase: str) -> None:
        """Say in the empty box what becomes of words in this phase of the session."""
        invitations = {
            "asking": tr("Answer here in your own words, or in the fields above"),
            "confirming": tr("What shall be different in the plan?"),
            "proposal": tr("What shall be different?"),
        }
        self.setPlaceholderText(invitations.get(phase, tr("What shall be made or changed?")))

    def fill(self, text: str) -> None:
        """Put a text in, ready to be changed or sent."""
        self.setPlainText(text)
        self.moveCursor(QtGui.QTextCursor.End)
        self.close_popup()
        self.setFocus()

    def send(self) -> None:
        """Send what stands there, if anything."""
        self.close_popup()
        text = self.toPlainText().strip()
        if text:
            self.sent.emit(text)

    def accepted(self, text: str) -> None:
        """The text was taken: remember it and make room for the next."""
        self._history.add(text)
        self._back = 0
        self.clear()

    def close_popup(self) -> None:
        """Offer nothing more, until something is typed."""
        if self.popup is not None:
            self.popup.offer(())

    def event(self, event: QtCore.QEvent) -> bool:
        """While there are choices, the keys that lead through them are the box's, before they are anybody's."""
        if event.type() == QtCore.QEvent.ShortcutOverride and self._choosing and event.key() in _LEADING:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        plain = not event.modifiers() & ~Qt.KeypadModifier
        if plain and self._choosing and self._lead(event.key()):
            return
        if event.key() in (Qt.Key_Return, Qt.Key_Enter) and not event.modifiers() & Qt.ShiftModifier:
            self.send()
        elif event.key() == Qt.Key_Up and self._recalling():
            self._recall(self._back + 1)
        elif event.key() == Qt.Key_Down and self._recalling() and self.toPlainText():
            self._recall(self._back - 1)
        else:
            super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QtCore.QMimeData) -> bool:  # noqa: N802 - Qt's name
        return source.hasImage() or source.hasUrls() or bool(super().canInsertFromMimeData(source))

    def insertFromMimeData(self, source: QtCore.QMimeData) -> None:  # noqa: N802 - Qt's name
        """Text is written into the box; pictures and files go along with the request."""
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if files:
            for path in files:
                self.given.emit(path)
        elif source.hasImage() and not source.hasText():
            self.given.emit(QtGui.QImage(source.imageData()))
        else:
            super().insertFromMimeData(source)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Tab takes a choice while there is one."""
        if self._choosing and forward and self.popup is not None:
            self.popup.choose()
            return True
        return bool(super().focusNextPrevChild(forward))

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.close_popup()

    def moveEvent(self, event: QtGui.QMoveEvent) -> None:  # noqa: N802 - Qt's name
        super().moveEvent(event)
        self._keep_beside()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._keep_beside()

    def showEvent(self, event: QtGui.QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QtCore.QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QtCore.QEvent.FontChange, QtCore.QEvent.StyleChange):
            self._fit()

    def hideEvent(self, event: QtGui.QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        self.close_popup()

    @property
    def _choosing(self) -> bool:
        return self.popup is not None and self.popup.isVisible()

    def _keep_beside(self) -> None:
        if self._choosing and self.popup is not None:
            self.popup.place()

    def _lead(self, key: Any) -> bool:
        """Do what a key does to the choices; False if it does nothing to them."""
        popup = self.popup
        if popup is None or key not in _LEADING:
            return False
        if key in (Qt.Key_Up, Qt.Key_Down):
            popup.step(key == Qt.Key_Down)
        elif key == Qt.Key_Escape:
            self.close_popup()
        elif key in (Qt.Key_Return, Qt.Key_Enter) and not popup.moved and self._is_whole(popup.current()):
            self.close_popup()
            return False
        else:
            popup.choose()
        return True

    def _is_whole(self, choice: Choice | None) -> bool:
        """Nothing was begun, or all of it stands there already: Enter is meant to send."""
        begun = self._before_cursor()[self._start :]
        return choice is None or begun.strip() in ("", choice.typed.strip())

    def _offer(self) -> None:
        """After each change of the text: what can come of the word before the cursor."""
        found = offer(self._before_cursor(), self._sources) if self.hasFocus() and not self._recalled() else None
        self._start = found.start if found is not None else 0
        if found is not None and self.popup is None:
            self.popup = CompletionPopup(self)
            self.popup.chosen.connect(self._take)
        if self.popup is not None:
            self.popup.offer(found.choices if found is not None else ())

    def _take(self, choice: Choice) -> None:
        """Put what was chosen in the place of what was begun."""
        before = self._before_cursor()
        cursor = self.textCursor()
        cursor.setPosition(units(before[: self._start]))
        cursor.setPosition(units(before), QtGui.QTextCursor.KeepAnchor)
        self.close_popup()
        cursor.insertText(choice.typed)
        self.picked.emit(choice)

    def _before_cursor(self) -> str:
        return beginning(self.toPlainText(), self.textCursor().position())

    def _recalled(self) -> bool:
        """Whether the box shows an old request, unchanged."""
        return 0 < self._back <= len(self._history.texts) and self.toPlainText() == self._history.texts[-self._back]

    def _recalling(self) -> bool:
        """Whether ↑ and ↓ go through history: the box is empty, or shows an old request unchanged."""
        return not self.toPlainText() or self._recalled()

    def _recall(self, back: int) -> None:
        texts = self._history.texts
        self._back = max(0, min(back, len(texts)))
        self.setPlainText(texts[-self._back] if self._back else "")
        self.moveCursor(QtGui.QTextCursor.End)

    def _fit(self, _size: QtCore.QSizeF | None = None) -> None:
        lines = max(2, min(MOST_LINES, int(self.document().size().height())))
        margins = 2 * (self.frameWidth() + int(self.document().documentMargin())) + 4
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + margins)
