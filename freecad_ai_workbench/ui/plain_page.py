"""What the dock shows instead of the panel: why it can't work yet, and what to do."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtWidgets, Signal, tr
from .scrolled import Scrolled


class PlainPage(Scrolled):
    """A title, a text that can be copied, and a button to try again."""

    retry = Signal()

    def __init__(self, title: str, text: str, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("AIDesignerPlainPage")
        page = QtWidgets.QWidget(self)
        layout = QtWidgets.QVBoxLayout(page)
        layout.setContentsMargins(10, 10, 10, 10)
        heading = _label(title, page)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        layout.addWidget(heading)
        layout.addWidget(_label(text, page))
        button = QtWidgets.QPushButton(tr("&Try again"), page)
        button.setObjectName("AIDesignerRetry")
        button.clicked.connect(self.retry)
        layout.addWidget(button, 0, Qt.AlignLeft)
        layout.addStretch(1)
        self.hold(page)


def _label(text: str, parent: QtWidgets.QWidget) -> QtWidgets.QLabel:
    label = QtWidgets.QLabel(text, parent)
    label.setTextFormat(Qt.PlainText)
    label.setTextInteractionFlags(Qt.TextSelectableByMouse | Qt.TextSelectableByKeyboard)
    label.setWordWrap(True)
    return label
