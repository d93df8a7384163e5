"""The 3D views of a document, and a view for a document that does not exist yet."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

import FreeCADGui as Gui

from .find_documents import find_gui_document
from .qt import QtCore, QtWidgets, Signal


class StandaloneViewer(QtCore.QObject):
    """A 3D view without a document, as a window in FreeCAD's main area."""

    closed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        area = find_area()
        before = set(area.subWindowList())
        self.view = Gui.createViewer(1, title)
        self._window = next(window for window in area.subWindowList() if window not in before)
        self._window.destroyed.connect(self._vanish)

    def close(self) -> None:
        """Close the window, if the user has not done so."""
        window, self._window = self._window, None
        if window is not None:
            window.close()

    def _vanish(self) -> None:
        if self._window is not None:
            self._window = None
            self.closed.emit()


def find_area() -> Any:
    """The main area of FreeCAD's window, in which views come and go."""
    return Gui.getMainWindow().findChild(QtWidgets.QMdiArea)


def find_views(document: str) -> list[Any]:
    """The 3D views of a document; none if it is not open."""
    gui_document = find_gui_document(document)
    return list(gui_document.mdiViewsOfType("Gui::View3DInventor")) if gui_document else []


def show_all_of(view: Any) -> None:
    """Look at everything from above and aside, at once: the fit is wrong while the camera is still turning."""
    animated = view.isAnimationEnabled()
    view.setAnimationEnabled(False)
    view.viewIsometric()
    view.fitAll()
    view.setAnimationEnabled(animated)
