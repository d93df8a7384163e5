"""Where things lie on this machine, how much is kept, and how much is logged."""

# mypy: allow-subclassing-any

from __future__ import annotations

from pathlib import Path

from ..config.paths import config_folder, data_folder, log_folder
from .form_labels import add_labelled
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .setting_fields import ChoiceField, FlagField, TextField, number_text, read_number
from .settings_section import Section
from .settings_store import SettingsStore


class DataSection(Section):
    """Folders can be opened; they are named by environment variables, not here."""

    def __init__(self, store: SettingsStore, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(store, parent=parent)
        for label, name, folder in (
            (tr("Data:"), "Data", data_folder()),
            (tr("Settings:"), "Config", config_folder()),
            (tr("Logs:"), "Logs", log_folder()),
        ):
            add_labelled(self.form, label, _folder_row(folder, name=name, parent=self), parent=self)
        levels = (
            ("debug", tr("Everything")),
            ("info", tr("Usual")),
            ("warning", tr("Warnings")),
            ("error", tr("Errors")),
        )
        self.add(tr("&Log:"), ChoiceField(store, "LogLevel", ("log_level",), choices=levels))
        for name, keys, label in (
            ("Checkpoints", ("checkpoints",), tr("&States kept per document:")),
            ("AuditDays", ("audit_days",), tr("Audit trail, &days:")),
            ("AuditMb", ("audit_mb",), tr("Audit trail, &MB:")),
            ("SessionsDays", ("sessions_days",), tr("S&essions, days:")),
            ("SessionsMost", ("sessions_most",), tr("Sessions, at m&ost:")),
        ):
            self.add(label, TextField(store, name, keys, read=lambda text: read_number(text) or "", write=number_text))
        same = tr("Give the same &reply to the same request without asking again:")
        self.add(same, FlagField(store, "Cache", ("cache", "enabled")))


def _folder_row(folder: Path, *, name: str, parent: QtWidgets.QWidget) -> QtWidgets.QWidget:
    """The folder's path, which can be copied, and a button that opens it."""
    row = QtWidgets.QWidget(parent)
    path = QtWidgets.QLineEdit(str(folder), row)
    path.setReadOnly(True)
    path.setAccessibleName(tr("Folder"))
    path.setCursorPosition(0)
    path.setMinimumWidth(6 * path.fontMetrics().height())
    row.setFocusProxy(path)
    path.setToolTip(str(folder))
    button = QtWidgets.QToolButton(row)
    button.setText("…")
    button.setAccessibleName(tr("Open"))
    button.setToolTip(tr("Open"))
    button.setFocusPolicy(Qt.StrongFocus)
    button.setObjectName(f"AIDesignerOpen{name}")
    button.setEnabled(folder.is_dir())
    button.clicked.connect(lambda: QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(folder))))
    layout = QtWidgets.QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(path, 1)
    layout.addWidget(button)
    return row
