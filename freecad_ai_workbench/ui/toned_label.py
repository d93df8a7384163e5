"""Plain text on as many lines as it takes, in a colour of the theme, whichever theme comes."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Literal

from .look import LookWatch, current_theme
from .qt import Qt, QtWidgets

Tone = Literal["text", "muted", "good", "bad", "notice"]


class TonedLabel(QtWidgets.QLabel):
    """Hidden while it says nothing, once something was said."""

    def __init__(self, text: str = "", *, tone: Tone = "muted", parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.PlainText)
        self.setWordWrap(True)
        self._tone: Tone = tone
        self._colour()
        LookWatch(self._colour, parent=self)

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Show this text, in another tone if one is given."""
        self._tone = tone or self._tone
        self._colour()
        self.setText(text)
        self.setVisible(bool(text))

    def _colour(self) -> None:
        self.setStyleSheet(f"color: {getattr(current_theme(), self._tone)}")
