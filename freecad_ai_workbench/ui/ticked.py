"""Ticks drawn by ourselves: FreeCAD's themes draw theirs as SVG, and leave the box empty where Qt can't read that."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .look import current_theme
from .qt import Qt, QtCore, QtGui, QtWidgets


class TickDelegate(QtWidgets.QStyledItemDelegate):
    """Rows as ever, with our own mark in the box: a tick, a bar for partly, nothing for left out."""

    def paint(self, painter: QtGui.QPainter, option: QtWidgets.QStyleOptionViewItem, index: QtCore.QModelIndex) -> None:
        super().paint(painter, option, index)
        state = index.data(Qt.CheckStateRole)
        if state is None:
            return
        drawn = QtWidgets.QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        view = option.widget
        box = view.style().subElementRect(QtWidgets.QStyle.SE_ItemViewItemCheckIndicator, drawn, view)
        painter.save()
        painter.setRenderHint(QtGui.QPainter.Antialiasing)
        _draw_box(painter, QtCore.QRectF(box), Qt.CheckState(state))
        painter.restore()


class TickBox(QtWidgets.QCheckBox):
    """A check box with the same mark in it."""

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        option = QtWidgets.QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QtWidgets.QStyle.SE_CheckBoxIndicator, option, self)
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.4)
        _draw_box(painter, QtCore.QRectF(box), self.checkState())
        painter.end()


def _draw_box(painter: QtGui.QPainter, place: QtCore.QRectF, state: Qt.CheckState) -> None:
    theme = current_theme()
    side = min(place.width(), place.height(), 13.0)
    box = QtCore.QRectF(0, 0, side - 1, side - 1)
    box.moveCenter(place.center())
    filled = state != Qt.Unchecked
    painter.setPen(QtGui.QPen(QtGui.QColor(theme.text if filled else theme.muted), 1))
    painter.setBrush(QtGui.QColor(theme.background))
    painter.drawRoundedRect(box, 2, 2)
    pen = QtGui.QPen(QtGui.QColor(theme.text), max(1.6, side / 7))
    pen.setCapStyle(Qt.RoundCap)
    pen.setJoinStyle(Qt.RoundJoin)
    painter.setPen(pen)
    if state == Qt.Checked:
        painter.drawPolyline([_at(box, 0.22, 0.52), _at(box, 0.43, 0.74), _at(box, 0.79, 0.28)])
    elif state == Qt.PartiallyChecked:
        painter.drawLine(_at(box, 0.27, 0.5), _at(box, 0.73, 0.5))


def _at(box: QtCore.QRectF, across: float, down: float) -> QtCore.QPointF:
    return QtCore.QPointF(box.left() + across * box.width(), box.top() + down * box.height())
