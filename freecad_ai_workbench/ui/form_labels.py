"""Labels of forms: beside their fields where there is room, else above them."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from .qt import Qt, QtCore, QtWidgets

NARROW = 21
"""Times the height of its font: in a narrower form labels stand above their fields, so that no choice is cut off."""


class _Title(QtWidgets.QLabel):
    """A field's label, on one line where there is room. A form gives other wrapped labels too little height."""

    def __init__(self, text: str, *, parent: QtWidgets.QWidget) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setSizePolicy(QtWidgets.QSizePolicy.Preferred, QtWidgets.QSizePolicy.MinimumExpanding)

    def sizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        line = self.fontMetrics().size(Qt.TextShowMnemonic, self.text())
        width = min(line.width() + 4, self.maximumWidth())
        return QtCore.QSize(width, self.heightForWidth(width))


def wrap_labels(form: QtWidgets.QFormLayout, owner: QtWidgets.QWidget) -> None:
    """Labels above their fields where the widget of this form is narrow, else beside them where they fit."""
    narrow = owner.width() < NARROW * owner.fontMetrics().height()
    form.setRowWrapPolicy(QtWidgets.QFormLayout.WrapAllRows if narrow else QtWidgets.QFormLayout.WrapLongRows)
    for title in owner.findChildren(_Title):
        title.setMaximumWidth(owner.width())


def add_labelled(form: QtWidgets.QFormLayout, text: str, field: Any, *, parent: QtWidgets.QWidget) -> None:
    """One more row; a field that stands for another widget hands the keyboard on to that."""
    title = _Title(text, parent=parent)
    title.setBuddy(field.focusProxy() or field)
    form.addRow(title, field)
