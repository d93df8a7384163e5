"""Fixtures for tests in FreeCAD's real window. Most do without pytest-qt, which does not know FreeCAD 1.0's PySide2."""

from __future__ import annotations

import importlib
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import FreeCAD
import FreeCADGui
import pytest
from PySide import QtCore, QtGui

sys.path.append(str(Path(__file__).parent))  # for desk.py and others, which tests of this folder share
sys.path.append(str(Path(__file__).parents[1] / "shared"))
sys.path.append(str(Path(__file__).parents[1] / "unit" / "llm"))  # for the provider on loopback
importlib.import_module("freecad_ai_workbench.ui.composition")  # waits for `ui/ahead`, which may be at it just now


@pytest.fixture
def main_window():
    """FreeCAD's own window."""
    return FreeCADGui.getMainWindow()


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path_factory, monkeypatch) -> None:
    """Audit trail and checkpoints of a test are its own."""
    monkeypatch.setenv("AI_DESIGNER_DATA", str(tmp_path_factory.mktemp("data")))


@pytest.fixture(autouse=True)
def own_documents() -> Iterator[None]:
    """No document is left over for the next test."""
    before = set(FreeCAD.listDocuments())
    yield
    for name in set(FreeCAD.listDocuments()) - before:
        FreeCAD.closeDocument(name)


@pytest.fixture(autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Nothing is left in the clipboard: another FreeCAD asks its owner for it, and waits while a test waits for it."""
    yield
    clipboard = QtGui.QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()


@pytest.fixture
def qtest():
    """Qt's QTest, for real key and mouse events; FreeCAD's PySide does not offer it."""
    binding = QtCore.QObject.__module__.partition(".")[0]
    return importlib.import_module(f"{binding}.QtTest").QTest


@pytest.fixture
def wait_until() -> Callable[..., None]:
    """Lets the window work until a condition holds: wait_until(condition, "what is awaited", seconds=20)."""

    def wait(condition: Callable[[], bool], what: str, *, seconds: float = 40.0) -> None:
        end = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < end, f"after {seconds:g} s still not: {what}"
            QtCore.QCoreApplication.processEvents()
            time.sleep(0.005)

    return wait


@pytest.fixture
def desk(main_window, tmp_path, wait_until, monkeypatch):
    """A panel whose proposals are really tried but need no model. Leaves no scratch file behind."""
    from desk import close_desk, open_desk

    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    opened = open_desk(main_window, tmp_path, wait_until)
    yield opened
    close_desk(opened, main_window)
    assert [path.name for path in scratch.iterdir() if path.name.startswith("ai-designer-")] == []


@pytest.fixture
def open_window(main_window, wait_until):
    """Opens the real panel before a server at an address; more arguments are settings."""
    from real_panel import close_panel, open_panel, settings_for

    opened = []

    def open_one(address: str, **changes):
        opened.append(open_panel(main_window, settings_for(address, **changes), wait_until))
        return opened[-1]

    yield open_one
    for window in opened:
        close_panel(window, main_window)


@pytest.fixture
def bot(request):
    """pytest-qt's qtbot, on FreeCAD's own QApplication; the test is skipped where FreeCAD has PySide2."""
    if not request.config.pluginmanager.hasplugin("pytestqt.plugin"):
        pytest.skip("pytest-qt does not know PySide2")
    return request.getfixturevalue("qtbot")


@pytest.fixture(autouse=True)
def slot_errors(monkeypatch) -> Iterator[list[str]]:
    """Fails a test during which a slot raised: Qt only prints such an exception."""
    raised: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: raised.append("".join(traceback.format_exception(*error))))
    yield raised
    assert not raised, "\n".join(raised)
