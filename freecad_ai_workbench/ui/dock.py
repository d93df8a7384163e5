"""The dock: cheap to make at FreeCAD's start, filled when it is first seen, where and as the user left it."""

# mypy: allow-subclassing-any

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

from .. import dependencies
from .language import retold
from .place import Place, find_place
from .plain_page import PlainPage
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .tab_order import go_on

NAME = "AIDesignerDock"
WIDTH = 340
PATIENCE_S = 10.0
"""How long closing FreeCAD waits for a run to stop; a model call or a dry run obeys well within it."""


class DesignerDock(QtWidgets.QDockWidget):
    """Holds the panel, or a page that says why there is none."""

    def __init__(
        self,
        *,
        parent: QtWidgets.QWidget,
        build: Callable[[], QtWidgets.QWidget] | None = None,
        place: Callable[[], Place] | None = None,
    ) -> None:
        super().__init__(tr("AI Designer"), parent)
        self.setObjectName(NAME)
        self.setAllowedAreas(Qt.LeftDockWidgetArea | Qt.RightDockWidgetArea)
        self._build = build or _build_real_panel
        self._place = place or find_place
        self.panel: Any = None
        self._install_page: Any = None
        QtWidgets.QApplication.instance().aboutToQuit.connect(self.shut_down)

    @property
    def session(self) -> Any:
        """The panel's session, or None while there is no panel."""
        return self.panel.session if self.panel is not None else None

    def fill(self) -> None:
        """Make the panel, or the page that says what is missing. A page that is there stays until nothing is."""
        if self._install_page is not None:
            self._install_page.installer.notice_what_came()
        elif self.panel is None:
            self._put(self._make_content())

    def _put(self, widget: QtWidgets.QWidget) -> None:
        old = self.widget()
        self.setWidget(widget)
        if old is not None:
            old.deleteLater()

    def _make_content(self) -> QtWidgets.QWidget:
        importlib.invalidate_caches()  # packages may have been installed since the last look
        place = self._place()
        return self._make_install_page(place) if dependencies.missing(place.requirements) else self._make_panel()

    def _make_install_page(self, place: Place) -> QtWidgets.QWidget:
        from .install_page import InstallPage
        from .installer import Installer

        installer = Installer(place)
        self._install_page = InstallPage(installer, parent=self)
        installer.setParent(self._install_page)
        installer.ready.connect(self._go_on)
        return self._install_page

    def _go_on(self) -> None:
        """The packages have come: the panel opens at once."""
        self._install_page = None
        self._put(self._make_panel())
        self._opened()

    def _make_panel(self) -> QtWidgets.QWidget:
        from ..core.errors import WorkbenchError

        try:
            self.panel = self._build()
        except WorkbenchError as error:
            return self._page(
                tr("AI Designer can't start"), f"{retold(error.problem)}\n\n{retold(error.remedy)}".strip()
            )
        except ImportError as error:
            text = tr("A Python package could not be loaded: {}").format(error)
            return self._page(tr("AI Designer can't start"), text)
        return self.panel

    def _page(self, title: str, text: str) -> PlainPage:
        page = PlainPage(title, text, parent=self)
        page.retry.connect(self.fill)
        return page

    def shut_down(self) -> None:
        """Stop and leave nothing behind; called when FreeCAD closes."""
        shown, self.panel, self._install_page = self.panel or self._install_page, None, None
        if shown is not None:
            shown.shut_down(seconds=PATIENCE_S)

    def sizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        return QtCore.QSize(WIDTH, 600)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        return go_on(self, super().focusNextPrevChild, forward=forward)

    def showEvent(self, event: QtGui.QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        QtCore.QTimer.singleShot(0, self._opened)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:  # noqa: N802 - Qt's name
        super().closeEvent(event)
        if self.panel is not None:
            self.panel.set_open(False)

    def _opened(self) -> None:
        if self.isHidden():
            return
        self.fill()
        if self.panel is not None:
            self.panel.set_open(True)


def _build_real_panel() -> QtWidgets.QWidget:
    from .composition import build_panel

    return build_panel()


def find_dock(main_window: Any) -> DesignerDock | None:
    """The dock of this window, if it was made."""
    found = main_window.findChild(QtWidgets.QDockWidget, NAME)
    return found if isinstance(found, DesignerDock) else None


def install_dock(main_window: Any) -> DesignerDock:
    """Make the dock where the user left it; it is hidden unless it was open when FreeCAD was closed last."""
    dock = find_dock(main_window) or DesignerDock(parent=main_window)
    dock.hide()
    dock.setProperty("placed", main_window.restoreDockWidget(dock))
    if not dock.property("placed"):
        main_window.addDockWidget(Qt.RightDockWidgetArea, dock)
        dock.hide()
    return dock


def show_dock(main_window: Any) -> DesignerDock:
    """Open the dock because the user asked for it, and put the cursor into the prompt box."""
    dock = find_dock(main_window) or install_dock(main_window)
    dock.fill()
    dock.show()
    dock.raise_()
    if not dock.property("placed"):
        main_window.resizeDocks([dock], [WIDTH], Qt.Horizontal)
        dock.setProperty("placed", True)
    if dock.panel is not None:
        dock.panel.prompt.setFocus()
    return dock
