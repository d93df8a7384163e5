"""One part of the settings: labelled fields below each other, and a way back to what is usual."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from .form_labels import add_labelled, wrap_labels
from .long_button import LongButton
from .qt import Qt, QtGui, QtWidgets, tr
from .setting_fields import SettingField
from .settings_store import SettingsStore
from .toned_label import TonedLabel


class Section(QtWidgets.QWidget):
    """Labels stand beside their fields where there is room, else above them."""

    def __init__(self, store: SettingsStore, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self._fields: list[SettingField] = []
        self.form = QtWidgets.QFormLayout()
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setVerticalSpacing(6)
        self.form.setRowWrapPolicy(QtWidgets.QFormLayout.WrapLongRows)
        self.form.setFieldGrowthPolicy(QtWidgets.QFormLayout.AllNonFixedFieldsGrow)
        self.reset = LongButton(tr("&Reset these to defaults"), self)
        self.reset.setObjectName("AIDesignerSettingsReset")
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._reset)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self.form)
        layout.addWidget(self.reset, 0, Qt.AlignLeft)
        layout.addStretch(1)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        wrap_labels(self.form, self)

    def add(self, label: str, field: SettingField, *, hint: str = "") -> Any:
        """One more field; with a hint below it."""
        self._fields.append(field)
        field.setParent(self)
        field.editor.setAccessibleName(label.replace("&", "").rstrip(":"))
        field.editor.setToolTip(hint)
        if label:
            add_labelled(self.form, label, field, parent=self)
        else:
            self.form.addRow(field)
        if hint:
            self.note(hint)
        return field

    def note(self, text: str) -> QtWidgets.QLabel:
        """A quiet text over the whole width."""
        label = TonedLabel(text, parent=self)
        self.form.addRow(label)
        return label

    def _reset(self) -> None:
        targets = [keys for field in self._fields for keys in field.targets]
        self.store.remove(targets)
