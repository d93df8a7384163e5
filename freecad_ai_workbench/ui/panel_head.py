"""The panel's topmost line: what the session or the page is called, the way back, the menu of what else can be done."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from .actions import Action, actions
from .pages import Pages
from .qt import Qt, QtWidgets, tr
from .status_bar import CutLabel, QuietLabel


class PanelHead(QtWidgets.QWidget):
    """Offers the panel's menu; what can't be done now is greyed out in it."""

    def __init__(self, panel: QtWidgets.QWidget, pages: Pages) -> None:
        super().__init__(panel)
        self._panel: Any = panel
        self._pages = pages
        self.title = QuietLabel(parent=self)
        self.page = CutLabel(parent=self)
        self.page.setObjectName("AIDesignerPageTitle")
        font = self.page.font()
        font.setBold(True)
        self.page.setFont(font)
        self._make_back()
        self._make_menu()
        layout = QtWidgets.QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget, stretch in ((self.back, 0), (self.page, 1), (self.title, 1), (self.menu, 0)):
            layout.addWidget(widget, stretch)
        pages.turned.connect(lambda _name: self._follow())
        self._follow()

    def _make_back(self) -> None:
        self.back = QtWidgets.QToolButton(self)
        self.back.setObjectName("AIDesignerBack")
        self.back.setText("←")
        self.back.setAccessibleName(tr("Back"))
        self.back.setToolTip(tr("Back (Esc)"))
        self.back.setAutoRaise(True)
        self.back.setFocusPolicy(Qt.StrongFocus)
        self.back.clicked.connect(self._pages.close_page)

    def _make_menu(self) -> None:
        self.menu = QtWidgets.QToolButton(self)
        self.menu.setObjectName("AIDesignerMenu")
        self.menu.setText("☰")
        self.menu.setAccessibleName(tr("Menu"))
        self.menu.setToolTip(tr("Menu of the panel"))
        self.menu.setAutoRaise(True)
        self.menu.setStyleSheet("QToolButton::menu-indicator { image: none }")  # ☰ says it already
        self.menu.setPopupMode(QtWidgets.QToolButton.InstantPopup)
        self.menu.setMenu(QtWidgets.QMenu(self.menu))
        self.menu.menu().aboutToShow.connect(self._fill)

    def _follow(self) -> None:
        """The title of the page that is open, else the session's."""
        on_page = bool(self._pages.name)
        self.page.say(self._pages.title)
        for widget in (self.back, self.page):
            widget.setVisible(on_page)
        self.title.setVisible(not on_page)

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
