"""A layout that puts widgets beside each other and begins a new line where the width ends."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .qt import QtCore, QtWidgets


class FlowLayout(QtWidgets.QLayout):
    """Rows of widgets at their wanted size, none wider than the layout; where they `fill` it they are widened."""

    def __init__(self, parent: QtWidgets.QWidget | None = None, *, spacing: int = 3, fill: bool = False) -> None:
        super().__init__(parent)
        self._fill = fill
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
        y = area.y()
        for row in self._rows(area.width()):
            widths = [min(item.sizeHint().width(), area.width()) for item in row]
            spare = area.width() - sum(widths) - self._gap * (len(row) - 1) if self._fill else 0
            x, height = area.x(), max(item.sizeHint().height() for item in row)
            for at, (item, width) in enumerate(zip(row, widths, strict=True)):
                wide = width + spare * (at + 1) // len(row) - spare * at // len(row)
                if move:
                    item.setGeometry(QtCore.QRect(x, y, wide, item.sizeHint().height()))
                x += wide + self._gap
            y += height + self._gap
        return int(max(0, y - self._gap - area.y()))

    def _rows(self, width: int) -> list[list[QtWidgets.QLayoutItem]]:
        """The items that stand beside each other."""
        rows: list[list[QtWidgets.QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wanted = min(item.sizeHint().width(), width)
            if not rows or wanted > left:
                rows.append([])
                left = width
            rows[-1].append(item)
            left -= wanted + self._gap
        return rows
