"""Runs inside FreeCAD's window: uses the panel as a user does, with keyboard and mouse, and takes pictures."""

from __future__ import annotations

import importlib
import json
import time
from collections.abc import Callable
from pathlib import Path

import FreeCAD
import FreeCADGui
from in_freecad import end_with
from PySide import QtCore, QtGui, QtWidgets

QtTest = importlib.import_module(f"{QtCore.QObject.__module__.partition('.')[0]}.QtTest")

STARTED_MS = 1000
PANEL_S = 20.0
AFTER_PAINTING_S = 0.5
WINDOW_SIZE = (1600, 1000)
RUNNING = frozenset({"working", "applying"})


class DriveError(Exception):
    """The panel did not do what a user would expect of it."""


def show_panel(document: str) -> None:
    """Open the panel once FreeCAD is up, and leave the rest to the user."""
    QtCore.QTimer.singleShot(STARTED_MS, lambda: _open_panel(document))


def do(order: dict) -> None:
    """Carry out an order, write its outcome as JSON, end FreeCAD."""
    QtCore.QTimer.singleShot(STARTED_MS, lambda: end_with(lambda: _carry_out(order)))


def _carry_out(order: dict) -> int:
    started = time.monotonic()
    pictures: list[str] = []
    outcome = {"done": False, "phase": "", "problem": ""}
    try:
        panel = _open_panel(order["document"])
        _work(panel, order, pictures)
        wanted = "applied" if order["accept"] else "proposal"
        outcome["done"] = panel.property("phase") == wanted
        outcome["phase"] = panel.property("phase")
    except DriveError as error:
        outcome["problem"] = str(error)
        _picture("problem", order, pictures)
    if not outcome["done"]:
        outcome["panel"] = _visible_texts()
    outcome |= {"seconds": round(time.monotonic() - started, 1), "pictures": pictures, **_document(order, outcome)}
    Path(order["outcome"]).write_text(json.dumps(outcome))
    return 0 if outcome["done"] else 1


def _work(panel: QtWidgets.QWidget, order: dict, pictures: list[str]) -> None:
    prompt = _find(panel, "AIDesignerPrompt")
    prompt.setFocus()
    QtTest.QTest.keyClicks(prompt, order["prompt"])
    _picture("1-panel", order, pictures)
    _click(panel, "AIDesignerSend")
    _wait(lambda: panel.property("phase") != "idle", PANEL_S, "The panel did not start working after Send.")
    _picture("2-working", order, pictures)
    _wait(
        lambda: panel.property("phase") not in RUNNING,
        order["timeout_s"],
        f"There was no answer within {order['timeout_s']:.0f} s.",
    )
    phase = panel.property("phase")
    _picture(f"3-{phase}", order, pictures)
    if phase == "proposal" and order["accept"]:
        _click(panel, "AIDesignerAccept")
        _wait(lambda: panel.property("phase") not in {*RUNNING, "proposal"}, order["timeout_s"], "Accept did not end.")
        _picture("4-accepted" if panel.property("phase") == "applied" else "4-failed", order, pictures)


def _open_panel(document: str) -> QtWidgets.QWidget:
    window = FreeCADGui.getMainWindow()
    window.resize(*WINDOW_SIZE)
    if document:
        FreeCAD.openDocument(document)
    elif FreeCAD.ActiveDocument is None:
        FreeCAD.newDocument()
    FreeCADGui.runCommand("AIDesigner_ShowPanel")
    dock = _find(window, "AIDesignerDock")
    _wait(dock.isVisible, PANEL_S, "The panel did not appear.")
    return _find(dock, "AIDesignerPanel")


def _find(parent: QtWidgets.QWidget, name: str) -> QtWidgets.QWidget:
    _wait(lambda: parent.findChild(QtWidgets.QWidget, name) is not None, PANEL_S, f"There is no {name} in the window.")
    return parent.findChild(QtWidgets.QWidget, name)


def _click(panel: QtWidgets.QWidget, name: str) -> None:
    button = _find(panel, name)
    _wait(lambda: button.isVisible() and button.isEnabled(), PANEL_S, f"{name} can't be clicked.")
    QtTest.QTest.mouseClick(button, QtCore.Qt.MouseButton.LeftButton)


def _picture(name: str, order: dict, pictures: list[str]) -> None:
    if order["pictures"]:
        _let_run(AFTER_PAINTING_S if not name.startswith("2") else 0.05)
        path = Path(order["pictures"]) / f"{name}.png"
        if not _grab().save(str(path)):
            raise DriveError(f"The picture {path} could not be written.")
        pictures.append(str(path))


def _visible_texts() -> list[str]:
    """What the panel says, for somebody who can't see it."""
    dock = FreeCADGui.getMainWindow().findChild(QtWidgets.QWidget, "AIDesignerDock")
    if dock is None:
        return []
    texts = [(label, label.text()) for label in dock.findChildren(QtWidgets.QLabel)]
    texts += [(page, page.toPlainText()) for page in dock.findChildren(QtWidgets.QTextEdit)]
    return [text for widget, text in texts if widget.isVisible() and text]


def _grab() -> QtGui.QPixmap:
    """What is on the screen: a widget's own grab() leaves the 3D view empty in FreeCAD 1.0."""
    window = FreeCADGui.getMainWindow()
    if QtGui.QGuiApplication.platformName() == "xcb":
        return QtGui.QGuiApplication.primaryScreen().grabWindow(int(window.winId()))
    return window.grab()


def _document(order: dict, outcome: dict) -> dict:
    """What the user's document is at the end; it is saved beside the pictures when something was accepted."""
    document = FreeCAD.ActiveDocument
    if document is None:
        return {"objects": [], "undo": []}
    facts = {"objects": [item.Name for item in document.Objects], "undo": list(document.UndoNames)}
    if outcome["done"] and order["accept"] and order["pictures"]:
        saved = Path(order["pictures"]) / "result.FCStd"
        document.saveCopy(str(saved))
        facts["result"] = str(saved)
    return facts


def _wait(condition: Callable[[], bool], limit_s: float, problem: str) -> None:
    end = time.monotonic() + limit_s
    while not condition():
        if time.monotonic() > end:
            raise DriveError(problem)
        _let_run(0.02)


def _let_run(seconds: float) -> None:
    """Let FreeCAD work and paint for a while."""
    end = time.monotonic() + seconds
    while True:
        QtCore.QCoreApplication.processEvents()
        if time.monotonic() >= end:
            return
        time.sleep(0.005)
