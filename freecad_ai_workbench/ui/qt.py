"""The one door to Qt: FreeCAD's `PySide` shim is PySide2 on Qt 5 and PySide6 on Qt 6."""

from __future__ import annotations

from PySide import QtCore, QtGui, QtWidgets

__all__ = ["Qt", "QtCore", "QtGui", "QtWidgets", "Shortcut", "Signal", "tr"]

Qt = QtCore.Qt
Signal = QtCore.Signal
Shortcut = QtGui.QShortcut  # FreeCAD's shim has everything of QtWidgets in QtGui, where Qt 6 puts it


def tr(text: str) -> str:
    """The text in the user's language; what `FreeCAD.Qt.translate` does, without importing FreeCAD here."""
    return str(QtCore.QCoreApplication.translate("AIDesigner", text))
