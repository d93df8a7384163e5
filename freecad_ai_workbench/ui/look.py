"""The look of FreeCAD's window now, and the notice that it changed."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable

import FreeCADGui as Gui

from .qt import QtCore, QtWidgets
from .theme import Theme, theme_of


def current_theme() -> Theme:
    """The theme of the main window. Its palette is right under a style sheet; the application's stays light."""
    palette = Gui.getMainWindow().palette()
    colours = [brush.color() for brush in (palette.window(), palette.windowText(), palette.highlight())]
    background, text, accent = ((colour.red(), colour.green(), colour.blue()) for colour in colours)
    return theme_of(background=background, text=text, accent=accent)


class LookWatch(QtWidgets.QWidget):
    """Calls `redraw` once the window has taken on another theme; lives as long as its parent, and is never seen.

    Qt tells every widget of a new style. A filter of the main window's events would hear of it, too, but be called for
    everything that happens there, and wait for Python each time while a run is at work in its thread.
    """

    def __init__(self, redraw: Callable[[], None], *, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._drawn = current_theme()
        self._redraw = redraw
        # The window's palette changes one step after its style, so look a little later, and once for many events.
        self._later = QtCore.QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look)

    def changeEvent(self, event: QtCore.QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QtCore.QEvent.PaletteChange, QtCore.QEvent.StyleChange):
            self._later.start(0)

    def _look(self) -> None:
        theme = current_theme()
        if theme != self._drawn:
            self._drawn = theme
            self._redraw()
