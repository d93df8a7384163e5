"""The look of FreeCAD's window now, and the notice that it changed."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import FreeCADGui as Gui

from .qt import QtCore
from .theme import Theme, theme_of


def current_theme() -> Theme:
    """The theme of the main window. Its palette is right under a style sheet; the application's stays light."""
    palette = Gui.getMainWindow().palette()
    colours = [brush.color() for brush in (palette.window(), palette.windowText(), palette.highlight())]
    background, text, accent = ((colour.red(), colour.green(), colour.blue()) for colour in colours)
    return theme_of(background=background, text=text, accent=accent)


class LookWatch(QtCore.QObject):
    """Calls `redraw` once the window has taken on another theme; lives as long as its parent."""

    def __init__(self, redraw: Callable[[], None], *, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._drawn = current_theme()
        self._redraw = redraw
        # The window's palette changes one step after its style, so look a little later, and once for many events.
        self._later = QtCore.QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look)
        Gui.getMainWindow().installEventFilter(self)

    def eventFilter(self, _watched: Any, event: QtCore.QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in (QtCore.QEvent.PaletteChange, QtCore.QEvent.StyleChange):
            self._later.start(0)
        return False

    def _look(self) -> None:
        theme = current_theme()
        if theme != self._drawn:
            self._drawn = theme
            self._redraw()
