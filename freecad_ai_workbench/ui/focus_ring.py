"""A ring around what Tab has led to: FreeCAD's themes show the focus on few of the things that can have it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .look import current_theme
from .qt import Qt, QtCore, QtGui, QtWidgets

WIDTH = 2
"""Of its line, in pixels. It lies inside of what it surrounds, for that may fill all the room there is."""


class FocusRing(QtWidgets.QWidget):
    """Lies over a widget until the focus goes elsewhere, and is gone then."""

    def __init__(self, widget: QtWidgets.QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.setObjectName("AIDesignerFocusRing")
        self.setAttribute(Qt.WA_TransparentForMouseEvents)
        self.setGeometry(widget.rect())
        widget.installEventFilter(self)
        QtWidgets.QApplication.instance().focusChanged.connect(self._leave)
        self.show()

    def _leave(self, _old: QtWidgets.QWidget | None, now: QtWidgets.QWidget | None) -> None:
        if now is not None and now is not self._widget:
            self.hide()
            self.deleteLater()

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QtCore.QEvent.Resize:
            self.setGeometry(self._widget.rect())
        return bool(super().eventFilter(watched, event))

    def paintEvent(self, _event: QtGui.QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.Antialiasing)
        painter.setPen(QtGui.QPen(QtGui.QColor(current_theme().ring), WIDTH))
        painter.drawRoundedRect(QtCore.QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()
