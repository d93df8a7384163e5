"""FreeCAD's start: the script that FreeCAD's window runs to tell when its event loop began."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide import QtCore
from rows import Row, write_rows

REPOSITORY = Path(__file__).parents[2]
MOST_MS = 30.0
MOST_OPENING_MS = 300.0
REST_MS = {"opening": 1500, "opening_later": 6000}
"""The panel is opened at once, and when what it is made of has been imported ahead."""


def until_the_loop(stamp: str, outcome: str) -> None:
    """Leave the time since the stamp, and the processor time so far, once the event loop runs; end FreeCAD."""
    QtCore.QTimer.singleShot(0, lambda: _tell(stamp, outcome))


def _tell(stamp: str, outcome: str) -> None:
    passed = time.time() - float(Path(stamp).read_text())
    used = os.times()
    rows = (Row("time", passed * 1000, "ms"), Row("processor", (used.user + used.system) * 1000, "ms"))
    write_rows(rows, Path(outcome))
    os._exit(0)


def opening(_stamp: str, outcome: str) -> None:
    """Open the panel for the first time, soon after FreeCAD has come up, and leave how long it takes to be seen."""
    QtCore.QTimer.singleShot(REST_MS["opening"], lambda: _open(outcome, when="at once"))


def opening_later(_stamp: str, outcome: str) -> None:
    """The same when FreeCAD has rested for a while."""
    QtCore.QTimer.singleShot(REST_MS["opening_later"], lambda: _open(outcome, when="after a rest"))


def _open(outcome: str, *, when: str) -> None:
    import FreeCADGui

    began, used = time.perf_counter(), time.thread_time()
    FreeCADGui.runCommand("AIDesigner_ShowPanel")
    QtCore.QCoreApplication.processEvents()
    seen = time.perf_counter()
    rows = (
        Row(f"the panel, opened for the first time {when}", (seen - began) * 1000, "ms", MOST_OPENING_MS),
        Row("… processor time in it", (time.thread_time() - used) * 1000, "ms"),
        Row(
            "… packages of litellm's imported by then", len({"litellm", "openai", "aiohttp"} & set(sys.modules)), "", 0
        ),
    )
    write_rows(rows, Path(outcome))
    os._exit(0)


def inside(_stamp: str, outcome: str) -> None:
    """Do what the add-on does at the start in a FreeCAD that has come up without it, and leave how long it takes."""
    QtCore.QTimer.singleShot(500, lambda: _install(outcome))


def _install(outcome: str) -> None:
    import FreeCADGui

    sys.path.insert(0, str(REPOSITORY))
    code = compile((REPOSITORY / "InitGui.py").read_text(), "InitGui.py", "exec")
    began = time.perf_counter()
    exec(code, {})
    registered = time.perf_counter()
    from freecad_ai_workbench.ui import workbench

    workbench.register_commands()
    commands = time.perf_counter()
    from freecad_ai_workbench.ui.dock import install_dock

    install_dock(FreeCADGui.getMainWindow())
    docked = time.perf_counter()
    rows = (
        Row("inside: InitGui.py", (registered - began) * 1000, "ms"),
        Row("inside: commands", (commands - registered) * 1000, "ms"),
        Row("inside: dock, hidden", (docked - commands) * 1000, "ms"),
        Row("inside: all of it", (docked - began) * 1000, "ms", MOST_MS),
    )
    write_rows(rows, Path(outcome))
    os._exit(0)
