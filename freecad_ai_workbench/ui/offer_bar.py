"""A quiet line above the work that offers something: a sentence and two buttons."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .flow_layout import FlowLayout
from .long_button import LongButton
from .qt import Qt, QtWidgets


class OfferBar(QtWidgets.QFrame):
    """Hidden while there is nothing to offer."""

    def __init__(self, name: str, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QtWidgets.QFrame.StyledPanel)
        self.text = QtWidgets.QLabel(self)
        self.text.setTextFormat(Qt.PlainText)
        self.text.setWordWrap(True)
        self._row = FlowLayout(spacing=4, fill=True)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(3)
        layout.addWidget(self.text)
        layout.addLayout(self._row)

    def _button(self, name: str, text: str = "", hint: str = "") -> LongButton:
        button = LongButton(text, self)
        button.setObjectName(name)
        button.setToolTip(hint)
        button.setSizePolicy(QtWidgets.QSizePolicy.Expanding, QtWidgets.QSizePolicy.Fixed)
        self._row.addWidget(button)
        return button
