"""A sentence below the request box about what stands in it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .look import LookWatch, current_theme
from .qt import Qt, QtWidgets


class Remark(QtWidgets.QLabel):
    """Seen while there is something to say."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerRemark")
        self.setTextFormat(Qt.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextSelectableByMouse)
        self._colour()
        LookWatch(self._colour, parent=self)
        self.hide()

    def say(self, text: str) -> None:
        """Show this sentence; none hides it."""
        self.setText(text)
        self.setVisible(bool(text))

    def _colour(self) -> None:
        self.setStyleSheet(f"color: {current_theme().notice}")
