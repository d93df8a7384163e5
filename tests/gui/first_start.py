"""Runs inside a FreeCAD that has no packages yet, started by test_first_start.py: a newcomer with mouse and keys."""

from __future__ import annotations

import importlib
import json
import math
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui
from PySide import QtCore, QtGui, QtWidgets

QtTest = importlib.import_module(f"{QtCore.QObject.__module__.partition('.')[0]}.QtTest").QTest

INSTALL_S = 240.0
ANSWER_S = 90.0
PLATE = "120x80x6 plate with 4 holes M8"
PLATE_VOLUME = (120 * 80 - 4 * math.pi / 4 * 9**2) * 6


class Newcomer:
    """Leaves what was seen in `report`, and pictures beside it."""

    def __init__(self, report: Path) -> None:
        self.report = report
        self.seen: dict[str, Any] = {}
        FreeCADGui.runCommand("AIDesigner_ShowPanel")
        self.dock = FreeCADGui.getMainWindow().findChild(QtWidgets.QDockWidget, "AIDesignerDock")
        self.wait(self.dock.isVisible, "the dock opens")

    def wait(self, condition: Callable[[], Any], what: str, *, seconds: float = 20.0) -> None:
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(f"after {seconds:g} s still not: {what}; {self.said()}")
            QtCore.QCoreApplication.processEvents()
            time.sleep(0.01)

    def find(self, name: str) -> Any:
        self.wait(lambda: self.dock.findChild(QtWidgets.QWidget, name), name)
        return self.dock.findChild(QtWidgets.QWidget, name)

    def click(self, name: str) -> None:
        button = self.find(name)
        self.wait(lambda: button.isVisible() and button.isEnabled(), f"{name} can be clicked")
        QtTest.mouseClick(button, QtCore.Qt.LeftButton)

    def said(self) -> str:
        labels = [label.text() for label in self.dock.findChildren(QtWidgets.QLabel) if label.isVisible()]
        pages = [page.toPlainText() for page in self.dock.findChildren(QtWidgets.QTextEdit) if page.isVisible()]
        document = QtGui.QTextDocument()
        document.setHtml("<br>".join(labels))
        return "\n".join((document.toPlainText().replace("\u200b", ""), *pages))

    def picture(self, name: str) -> None:
        self.dock.grab().save(str(self.report.with_name(f"{name}.png")))

    def choose(self, folder: str) -> None:
        """Type the folder's path into the dialog that asks for one."""
        QtCore.QTimer.singleShot(300, lambda: self._type_into_dialog(folder))
        self.click("AIDesignerInstallFolder")

    def _type_into_dialog(self, folder: str) -> None:
        dialog = QtWidgets.QApplication.activeModalWidget()
        if dialog is None:
            QtCore.QTimer.singleShot(100, lambda: self._type_into_dialog(folder))
            return
        field = dialog.findChild(QtWidgets.QLineEdit)
        field.clear()
        QtTest.keyClicks(field, folder)
        QtTest.keyClick(field, QtCore.Qt.Key_Return)

    def installs(self) -> None:
        """Press Install and see how it ends."""
        began = time.monotonic()
        page = self.dock.widget()
        self.click("AIDesignerInstall")
        self.wait(lambda: self.dock.panel is not None or not page.installer.busy, "an end", seconds=INSTALL_S)
        self.seen["seconds"] = round(time.monotonic() - began, 1)

    def designs(self) -> None:
        """A first part, from words to Accept."""
        panel = self.dock.panel
        self.seen["privacy"] = self.said()
        self.picture("3-three-ways")
        self.click("AIDesignerUseRecipes")
        prompt = self.find("AIDesignerPrompt")
        prompt.setFocus()
        QtTest.keyClicks(prompt, PLATE)
        self.click("AIDesignerSend")
        self.wait(lambda: panel.property("phase") not in ("idle", "working"), "an answer", seconds=ANSWER_S)
        self.picture("4-proposal")
        self.click("AIDesignerAccept")
        self.wait(lambda: panel.property("phase") not in ("proposal", "applying"), "an end")
        self.seen["phase"] = panel.property("phase")
        body = next(item for item in FreeCAD.ActiveDocument.Objects if item.TypeId == "PartDesign::Body")
        self.seen["volume"] = body.Shape.Volume / PLATE_VOLUME


def visit(report: str, *, wheels: str, online: bool) -> None:
    """Once the window is up: from no packages to a first part; without network by way of a folder of wheels."""
    QtCore.QTimer.singleShot(1000, lambda: _visit(Path(report), wheels=wheels, online=online))


def _visit(report: Path, *, wheels: str, online: bool) -> None:
    seen: dict[str, Any] = {}
    reached: list[str] = []
    sys.addaudithook(lambda event, facts: _note_connection(event, facts, reached))
    try:
        newcomer = Newcomer(report)
        seen = newcomer.seen
        seen["before"] = newcomer.said()
        newcomer.picture("1-missing")
        newcomer.installs()
        if not online:
            seen["offline"] = newcomer.said()
            newcomer.picture("2-no-network")
            newcomer.choose(wheels)
            newcomer.installs()
        if "could not be reached" in newcomer.said():
            seen["unreachable"] = True
        else:
            newcomer.designs()
            seen["litellm"] = str(Path(sys.modules["litellm"].__file__).parent)
    except BaseException:  # noqa: BLE001 - whatever it was, the test is told
        seen["error"] = traceback.format_exc()
    seen["reached"] = reached
    report.write_text(json.dumps(seen))
    os._exit(0)


def _note_connection(event: str, facts: tuple[Any, ...], reached: list[str]) -> None:
    """What this process itself, and not pip, wants to reach beyond this machine."""
    if event in ("socket.connect", "socket.getaddrinfo", "socket.sendto"):
        reached.append(f"{event} {facts[-1] if event != 'socket.getaddrinfo' else facts[0]}")
