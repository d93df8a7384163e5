"""What is only seen when FreeCAD is started and closed: each step is a FreeCAD of its own with a profile of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import FreeCAD
import pytest
from PySide import QtCore

ROOT = Path(__file__).parents[3]

# Waits for the window, does something, closes the window as a user does, and tells what it saw.
FRAME = """
import sys, traceback
import FreeCADGui as Gui
from PySide import QtCore, QtWidgets

def told(text):
    with open({report!r}, "a") as file:
        file.write(text + "\\n")

def pump(seconds):
    loop = QtCore.QEventLoop()
    QtCore.QTimer.singleShot(int(seconds * 1000), loop.quit)
    getattr(loop, "exec", None)() if hasattr(loop, "exec") else loop.exec_()

def act():
    window = Gui.getMainWindow()
    try:
        dock = window.findChild(QtWidgets.QDockWidget, "AIDesignerDock")
{body}
    except BaseException:
        told(traceback.format_exc())
    window.close()

QtCore.QTimer.singleShot(1500, act)
"""


@pytest.fixture
def start(tmp_path):
    """Starts another FreeCAD, runs some lines in it and returns what they told, its status and its output."""
    (tmp_path / "Mod").mkdir()
    (tmp_path / "Mod" / "ai_designer").symlink_to(ROOT, target_is_directory=True)
    packages = Path(FreeCAD.getUserAppDataDir()) / "AdditionalPythonPackages"
    (tmp_path / "AdditionalPythonPackages").symlink_to(packages, target_is_directory=True)

    def run(body: str) -> tuple[list[str], int, str]:
        report, script = tmp_path / "report.txt", tmp_path / "act.py"
        report.write_text("")
        lines = "\n".join(f"        {line}" for line in body.strip().splitlines())
        script.write_text(FRAME.format(report=str(report), body=lines))
        done = subprocess.run(
            [QtCore.QCoreApplication.applicationFilePath(), str(script)],
            env={**os.environ, "FREECAD_USER_HOME": str(tmp_path)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=90,
        )
        return report.read_text().splitlines(), done.returncode, done.stdout + done.stderr

    return run


def test_dock_comes_back_where_and_as_it_was_left(start):
    look = "told(f'{dock.isVisible()} {window.dockWidgetArea(dock) == QtCore.Qt.LeftDockWidgetArea}')"
    move = "Gui.runCommand('AIDesigner_ShowPanel')\nwindow.addDockWidget(QtCore.Qt.LeftDockWidgetArea, dock)\npump(0.3)"
    assert start(f"{look}\n{move}")[0] == ["False False"]
    assert start(f"pump(0.5)\n{look}\ntold(str(dock.panel is not None))\ndock.close()")[0] == ["True True", "True"]
    assert start(f"{look}\ntold(str(dock.panel or 'litellm' in sys.modules))")[0] == ["False True", "False"]


def test_freecad_closes_cleanly_in_the_middle_of_a_run(start):
    told, status, output = start(
        """
Gui.runCommand('AIDesigner_ShowPanel')
class Runner:
    def run(self, request, *, emit, cancel):
        told('running')
        cancel.wait()
        told('cancelled')
        raise RuntimeError('whatever a run does when it is stopped')
    def record(self, event):
        pass
dock.session._runner = Runner()
dock.panel.prompt.fill('a plate')
dock.panel.prompt.send()
pump(0.5)
"""
    )
    assert told == ["running", "cancelled"]
    assert status == 0, output
    assert "QThread" not in output and "Traceback" not in output
