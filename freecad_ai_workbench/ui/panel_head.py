"""The panel's topmost line: what the session is called, and the menu of what else can be done."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from .actions import Action, actions
from .qt import QtWidgets, tr
from .status_bar import QuietLabel


class PanelHead(QtWidgets.QWidget):
    """Offers the panel's menu; what can't be done now is greyed out in it."""

    def __init__(self, panel: QtWidgets.QWidget) -> None:
        super().__init__(panel)
        self._panel: Any = panel
        self.title = QuietLabel(parent=self)
        self.menu = QtWidgets.QToolButton(self)
        self.menu.setObjectName("AIDesignerMenu")
        self.menu.setText("☰")
        self.menu.setAccessibleName(tr("Menu"))
        self.menu.setToolTip(tr("Menu of the panel"))
        self.menu.setAutoRaise(True)
        self.menu.setPopupMode(QtWidgets.QToolButton.InstantPopup)
        self.menu.setMenu(QtWidgets.QMenu(self.menu))
        self.menu.menu().aboutToShow.connect(self._fill)
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.menu)

    def _fill(self) -> None:
        menu = self.menu.menu()
        menu.clear()
        for old in menu.findChildren(QtWidgets.QMenu):
            old.deleteLater()
        menu.setToolTipsVisible(True)
        for action in actions():
            if "menu" in action.doors:
                self._add(menu, action)

    def _add(self, menu: QtWidgets.QMenu, action: Action) -> None:
        if action.choices is not None:
            submenu = QtWidgets.QMenu(action.text, menu)
            menu.addMenu(submenu)
            self._add_choices(submenu, action)
            return
        entry = menu.addAction(action.text)
        entry.setObjectName(action.command)
        entry.setToolTip(action.hint)
        entry.setEnabled(action.ready(self._panel))
        entry.triggered.connect(lambda: action.act(self._panel, ""))

    def _add_choices(self, menu: QtWidgets.QMenu, action: Action) -> None:
        menu.setObjectName(action.command)
        menu.setToolTip(action.hint)
        for choice in action.choices(self._panel) if action.choices is not None else ():
            entry = menu.addAction(choice.text.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(choice.chosen)
            entry.triggered.connect(lambda _checked=False, words=choice.words: action.act(self._panel, words))
