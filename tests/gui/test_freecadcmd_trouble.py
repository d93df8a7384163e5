"""No `freecadcmd`, another version, one that crashes: nothing is shown as checked, and the user reads what to do."""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.ui.composition import build_panel
from freecad_ai_workbench.ui.dock import DesignerDock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
OTHER_VERSION = """code="import FreeCAD; FreeCAD.Version = lambda: ['0', '1', '2', '']; $2"
exec {real} -c "$code"
"""
TROUBLE = {
    "missing": ("", "freecadcmd.* was not found|could not be started", "AI_DESIGNER_FREECADCMD"),
    "another version": (OTHER_VERSION, r"FreeCAD 0\.1\.2, but this is FreeCAD", "AI_DESIGNER_FREECADCMD"),
    "crashing": ("kill -SEGV $$", "it ended with SIGSEGV", "Check that .* starts.*AI_DESIGNER_FREECADCMD"),
    "not starting": ("echo libX.so is missing >&2; exit 127", "libX.so is missing", "Check that .* starts"),
    "another program": ("exit 0", "it ended with exit status 0", "Check that .* starts.*AI_DESIGNER_FREECADCMD"),
}  # fmt: skip


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture
def panel(main_window: Any, temporary: Path) -> Iterator[Any]:
    """The real panel with the built-in model."""
    dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=build_app(Settings())))
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    yield dock.panel
    dock.shut_down()
    main_window.removeDockWidget(dock)
    dock.deleteLater()
    QtCore.QCoreApplication.processEvents()


@pytest.mark.parametrize("name", TROUBLE)
def test_nothing_is_checked_and_the_user_reads_what_to_do(
    name: str,
    panel: Any,
    document: Any,
    temporary: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wait_until: Callable[..., None],
) -> None:
    body, told, advice = TROUBLE[name]
    program = tmp_path / "freecadcmd"
    if body:
        program.write_text("#!/bin/sh\n" + body.format(real=freecadcmd()) + "\n")
        program.chmod(0o755)
    monkeypatch.setenv("AI_DESIGNER_FREECADCMD", str(program))
    panel.session.submit("120x80x6 plate with 4 holes M8")
    wait_until(lambda: panel.session.phase not in ("idle", "working"), "an end", seconds=60)
    said = "\n".join(view.toPlainText() for view in panel.findChildren(QtWidgets.QTextBrowser))
    if place := os.environ.get("AI_DESIGNER_SCREENSHOTS"):
        panel.window().grab().save(str(Path(place) / f"{name}.png"))
    assert panel.session.phase == "failed", said
    assert said.count("✗") == 1, said
    assert panel.session.proposal is None
    assert not panel.findChild(QtWidgets.QWidget, "AIDesignerAccept").isVisible()
    assert re.search(told, said), said
    assert re.search(advice, said), said
    assert not document.Objects
    assert panel.findChild(QtWidgets.QWidget, "AIDesignerStepAgain").isVisible()
    panel.session.shut_down(seconds=5)  # until then the run could be tried again on its copy
    assert list(temporary.iterdir()) == []
