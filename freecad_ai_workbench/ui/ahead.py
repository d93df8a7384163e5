"""Imports what the panel is made of before it is opened for the first time: see docs/decisions/014."""

from __future__ import annotations

import contextlib
import importlib
import threading

from .. import dependencies
from .qt import QtCore
from .yielding import yielding

REST_MS = 300
"""How long after FreeCAD's window has come up."""


def import_ahead(*, parent: QtCore.QObject) -> None:
    """Do it when FreeCAD has come up, unless packages are missing; not at all if `parent` is gone by then."""
    timer = QtCore.QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: threading.Thread(target=_import, daemon=True).start())
    timer.start(REST_MS)


def _import() -> None:
    """Our own modules make nothing of FreeCAD's or Qt's when they are imported, so any thread may do it."""
    with yielding(), contextlib.suppress(ImportError):  # opening the panel will say what is wrong
        if not dependencies.missing():
            importlib.import_module(".composition", __package__)
