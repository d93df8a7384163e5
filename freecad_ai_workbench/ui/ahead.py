"""Imports what the panel is made of before it is opened for the first time: see docs/decisions/014."""

from __future__ import annotations

import contextlib
import importlib
import threading

from .. import dependencies
from .qt import QtCore
from .yielding import yielding

REST_MS = 3_000
"""How long after FreeCAD's window has come up."""


def import_ahead(*, parent: QtCore.QObject) -> None:
    """Do it when FreeCAD has come to rest, unless packages are missing; not at all if `parent` is gone by then."""
    timer = QtCore.QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: threading.Thread(target=_import, daemon=True).start())
    timer.start(REST_MS)


def _import() -> None:
    """All but the views and what needs FreeCAD, which belong on the main thread."""
    with yielding(), contextlib.suppress(ImportError):  # opening the panel will say what is wrong
        if not dependencies.missing():
            importlib.import_module("..app", __package__)
