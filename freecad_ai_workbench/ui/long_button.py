"""A push button whose text goes on in further lines where one line finds no room."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import Qt, QtCore, QtGui, QtWidgets
from .text_lines import broken


class LongButton(QtWidgets.QPushButton):
    """Wants the width of its whole text, and can be as narrow as its longest word."""

    def __init__(self, text: str = "", parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._words = text
        # Qt's own buttons are never narrower than they want to be.
        self.setSizePolicy(QtWidgets.QSizePolicy.Preferred, QtWidgets.QSizePolicy.Fixed)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        self._words = text
        self._break()
        self.updateGeometry()

    def sizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint()
        more = self._width_of(self._words) - self._width_of(self.text())
        return QtCore.QSize(hint.width() + max(more, 0), hint.height())

    def minimumSizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        hint = super().sizeHint()
        less = self._width_of(self.text()) - max(map(self._width_of, self._words.split(" ")))
        return QtCore.QSize(hint.width() - max(less, 0), hint.height())

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._break()

    def _break(self) -> None:
        option = QtWidgets.QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QtWidgets.QStyle.SE_PushButtonContents, option, self).width()
        super().setText("\n".join(broken(self._words, fits=lambda line: self._width_of(line) <= room)))

    def _width_of(self, text: str) -> int:
        return int(self.fontMetrics().size(Qt.TextShowMnemonic, text).width())
