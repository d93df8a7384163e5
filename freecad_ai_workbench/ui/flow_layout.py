"""A layout that puts widgets beside each other and begins a new line where the width ends."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import QtCore, QtWidgets


class FlowLayout(QtWidgets.QLayout):
    """Rows of widgets at their wanted size, none wider than the layout."""

    def __init__(self, parent: QtWidgets.QWidget, *, spacing: int = 3) -> None:
        super().__init__(parent)
        self._items: list[QtWidgets.QLayoutItem] = []
        self._gap = spacing
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QtWidgets.QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def insert(self, index: int, widget: QtWidgets.QWidget) -> None:
        """Add a widget in front of the one at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QtWidgets.QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QtWidgets.QLayoutItem | None:  # noqa: N802 - Qt's name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return self._arrange(QtCore.QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QtCore.QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(area)
        self._arrange(area, move=True)

    def sizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        return self.minimumSize()

    def minimumSize(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        height = max((item.sizeHint().height() for item in self._shown()), default=0)
        return QtCore.QSize(40, height)

    def _shown(self) -> list[QtWidgets.QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, area: QtCore.QRect, *, move: bool) -> int:
        """Place the items and return the height they take."""
        x, y, row = area.x(), area.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            width = min(size.width(), area.width())
            if x > area.x() and x + width > area.x() + area.width():
                x, y, row = area.x(), y + row + self._gap, 0
            if move:
                item.setGeometry(QtCore.QRect(x, y, width, size.height()))
            x, row = x + width + self._gap, max(row, size.height())
        return int(y + row - area.y())
