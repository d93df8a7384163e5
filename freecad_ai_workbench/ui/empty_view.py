"""What the panel shows before the first request: what it is for, and three requests to start from."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtCore, QtWidgets, Signal, tr
from .scrolled import Scrolled


class EmptyView(Scrolled):
    """Two sentences and three examples that fill the prompt box when they are clicked."""

    chosen = Signal(str)

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("AIDesignerEmpty")
        page = QtWidgets.QWidget(self)
        layout = QtWidgets.QVBoxLayout(page)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(6)
        layout.addStretch(1)
        layout.addWidget(_text(tr("Describe a part, or a change to this document."), page, bold=True))
        layout.addWidget(_text(tr("You see what would happen before it does, and one Undo takes it back."), page))
        layout.addSpacing(6)
        for text in examples():
            layout.addWidget(self._example(text, page))
        layout.addStretch(2)
        self.hold(page)

    def _example(self, text: str, page: QtWidgets.QWidget) -> QtWidgets.QPushButton:
        button = WrappingButton(text, parent=page)
        button.clicked.connect(lambda: self.chosen.emit(text))
        return button


class WrappingButton(QtWidgets.QPushButton):
    """A push button whose text takes as many lines as it needs."""

    def __init__(self, text: str, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(text)
        self._label = _text(text, self)
        self._label.setAttribute(Qt.WA_TransparentForMouseEvents)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.addWidget(self._label)
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Preferred, QtWidgets.QSizePolicy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """What the button says."""
        return str(self._label.text())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return int(self.layout().totalHeightForWidth(width))

    def sizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        return self.layout().totalSizeHint()

    def minimumSizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        return QtCore.QSize(60, self.heightForWidth(max(self.width(), 60)))


def examples() -> tuple[str, ...]:
    """Requests that work without any model being set up."""
    return (
        tr("120x80x6 plate with 4 holes M8"),
        tr("Flange 100 mm diameter, 10 mm thick, 6 holes of 9 mm on an 80 mm bolt circle"),
        tr("make the plate 2 mm thicker"),
    )


def _text(text: str, parent: QtWidgets.QWidget, *, bold: bool = False) -> QtWidgets.QLabel:
    label = QtWidgets.QLabel(text, parent)
    label.setTextFormat(Qt.PlainText)
    label.setWordWrap(True)
    font = label.font()
    font.setBold(bold)
    label.setFont(font)
    return label
