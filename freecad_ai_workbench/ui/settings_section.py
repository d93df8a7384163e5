"""One part of the settings: labelled fields below each other, and a way back to what is usual."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from .look import LookWatch, current_theme
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .setting_fields import SettingField
from .settings_store import SettingsStore

NARROW = 320
"""Below so many pixels labels stand above their fields, so that no choice is cut off."""


def wrap_labels(form: QtWidgets.QFormLayout, *, width: int) -> None:
    """Labels above their fields in a narrow form, else beside them where they fit."""
    narrow = QtWidgets.QFormLayout.WrapAllRows
    form.setRowWrapPolicy(narrow if width < NARROW else QtWidgets.QFormLayout.WrapLongRows)


class Title(QtWidgets.QLabel):
    """A field's label, on one line where there is room. A form gives other wrapped labels too little height."""

    def __init__(self, text: str, *, parent: QtWidgets.QWidget) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setSizePolicy(QtWidgets.QSizePolicy.Preferred, QtWidgets.QSizePolicy.MinimumExpanding)

    def sizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        line = self.fontMetrics().size(Qt.TextShowMnemonic, self.text())
        width = min(line.width() + 4, self.maximumWidth())
        return QtCore.QSize(width, self.heightForWidth(width))


class Section(QtWidgets.QWidget):
    """Labels stand beside their fields where there is room, else above them."""

    def __init__(self, store: SettingsStore, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._fields: list[SettingField] = []
        self._notes: list[QtWidgets.QLabel] = []
        self.form = QtWidgets.QFormLayout()
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(6)
        self.form.setRowWrapPolicy(QtWidgets.QFormLayout.WrapLongRows)
        self.form.setFieldGrowthPolicy(QtWidgets.QFormLayout.AllNonFixedFieldsGrow)
        self.reset = QtWidgets.QPushButton(tr("&Reset these to defaults"), self)
        self.reset.setObjectName("AIDesignerSettingsReset")
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._reset)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self.form)
        layout.addWidget(self.reset, 0, Qt.AlignLeft)
        layout.addStretch(1)
        LookWatch(self._mute, parent=self)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wrap_labels(self.form, width=self.width())
        for title in self.findChildren(Title):
            title.setMaximumWidth(self.width())

    def add(self, label: str, field: SettingField, *, hint: str = "") -> Any:
        """One more field; with a hint below it."""
        self._fields.append(field)
        field.setParent(self)
        field.editor.setAccessibleName(label.replace("&", ""))
        field.editor.setToolTip(hint)
        if label:
            title = Title(label, parent=self)
            title.setBuddy(field.editor)
            self.form.addRow(title, field)
        else:
            self.form.addRow(field)
        if hint:
            self.note(hint)
        return field

    def note(self, text: str) -> QtWidgets.QLabel:
        """A quiet text over the whole width."""
        label = QtWidgets.QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.PlainText)
        self._notes.append(label)
        self.form.addRow(label)
        self._mute()
        return label

    def _mute(self) -> None:
        for label in self._notes:
            label.setStyleSheet(f"color: {current_theme().muted}")

    def _reset(self) -> None:
        targets = [keys for field in self._fields for keys in field.targets]
        self.store.remove(targets)
