"""The 3D view in front as a picture."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import FreeCADGui as Gui

from .picture_files import LONGEST_SIDE
from .qt import QtGui


def take_screenshot() -> QtGui.QImage | None:
    """What the 3D view of the active document shows, without the navigation cube; None where there is none."""
    view = Gui.ActiveDocument.ActiveView if Gui.ActiveDocument else None
    if view is None or not hasattr(view, "saveImage"):
        return None
    width, height = _size(view)
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as folder:
        path = Path(folder) / "view.png"
        view.saveImage(str(path), width, height, "Current")
        picture = QtGui.QImage(str(path))
    return None if picture.isNull() else picture


def _size(view: Any) -> tuple[int, int]:
    """The view's own shape, no larger than is sent."""
    width, height = view.getSize()
    factor = min(1.0, LONGEST_SIDE / max(width, height, 1))
    return max(1, round(width * factor)), max(1, round(height * factor))
