"""The settings as a page of FreeCAD's preferences. Imported at FreeCAD's start, so it imports next to nothing."""

# mypy: allow-subclassing-any

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import FreeCADGui as Gui

from .qt import QtWidgets, tr

ICONS = Path(__file__).parents[2] / "Resources" / "icons"
GROUP = "AI Designer"
"""FreeCAD shows the icon `preferences-ai_designer` for it."""


class Form(QtWidgets.QWidget):
    """What FreeCAD shows of the page."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        from .tab_order import go_on

        return go_on(self, super().focusNextPrevChild, forward=forward)


class PreferencesPage:
    """FreeCAD makes one each time the dialog is opened, shows `form`, and calls the other two."""

    def __init__(self, _parent: Any = None) -> None:
        self.form = Form()
        self.form.setWindowTitle(tr("General"))
        self._page: Any = None

    def loadSettings(self) -> None:  # noqa: N802 - FreeCAD's name
        """Make the content, or say why there is none."""
        layout = self.form.layout() or QtWidgets.QVBoxLayout(self.form)
        try:
            importlib.import_module(".composition", __package__)  # waits for `ahead`, which may be at it just now
            from .settings_page import SettingsPage
            from .settings_store import SettingsStore
        except ImportError as error:
            layout.addWidget(QtWidgets.QLabel(tr("Open the AI Designer panel first: {}").format(error)))
            return
        if self._page is None:
            self._page = SettingsPage(SettingsStore(at_once=False), parent=self.form)
            layout.addWidget(self._page)
        else:
            self._page.store.read()

    def saveSettings(self) -> None:  # noqa: N802 - FreeCAD's name
        """Write what was typed and is valid."""
        if self._page is not None:
            self._page.store.save()


def register() -> None:
    """Tell FreeCAD of the page; nothing of it is made yet."""
    Gui.addIconPath(str(ICONS))
    Gui.addPreferencePage(PreferencesPage, GROUP)
