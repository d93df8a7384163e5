"""What the dock shows instead of the panel: why it can't work yet, and what to do."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtWidgets, Signal, tr


class PlainPage(QtWidgets.QScrollArea):
    """A title, a text that can be copied, and a button to try again."""

    retry = Signal()

    def __init__(self, title: str, text: str, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerPlainPage")
        self.setWidgetResizable(True)
        self.setFrameShape(QtWidgets.QFrame.NoFrame)
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
        self.setWidget(page)
        for surface in (
            page,
            self.viewport(),
        ):  # else they are filled from the application's palette, light in a dark theme
            surface.setAutoFillBackground(False)


def _label(text: str, parent: QtWidgets.QWidget) -> QtWidgets.QLabel:
    label = QtWidgets.QLabel(text, parent)
    label.setTextFormat(Qt.PlainText)
    label.setTextInteractionFlags(Qt.TextSelectableByMouse | Qt.TextSelectableByKeyboard)
    label.setWordWrap(True)
    return label
