"""A FreeCAD killed at any point of an apply: trail, session and document are there, and what is lost is said."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import FreeCAD
import pytest
from PySide import QtCore

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.export.files import hash_file
from freecad_ai_workbench.storage.audit_chain import check_session, read_sessions
from freecad_ai_workbench.storage.session_record import SessionHead
from freecad_ai_workbench.ui.composition import build_panel
from freecad_ai_workbench.ui.dock import DesignerDock

POINTS = int(os.environ.get("AI_DESIGNER_KILL_POINTS", "2"))
ROOT = Path(__file__).parents[2]
# Opens the document, lets the built-in model propose, and accepts; then every strike counts until the one that kills.
CHILD = """
import os, signal, sys, threading
sys.path += [path for path in {path!r} if path not in sys.path]
import FreeCAD, FreeCADGui as Gui
from PySide import QtCore
from pathlib import Path

struck, counting, lock = 0, False, threading.Lock()

def strike(*_):
    global struck
    with lock:
        struck += counting
        if counting and struck == {at}:
            os.kill(os.getpid(), signal.SIGKILL)

def around(name):
    plain = getattr(os, name)
    def struck_around(*arguments, **named):
        strike()
        result = plain(*arguments, **named)
        strike()
        return result
    setattr(os, name, struck_around)

class Watch:
    slotCreatedObject = slotChangedObject = slotOpenTransaction = slotCommitTransaction = strike

def say(text):
    with open({said!r}, "a") as out:
        out.write(text + "\\n")

def begin():
    from freecad_ai_workbench.app import build_app
    from freecad_ai_workbench.config.settings import Settings
    from freecad_ai_workbench.ui.composition import build_panel
    FreeCAD.openDocument({document!r})
    panel = build_panel(app=build_app(Settings(), data=Path({data!r})), parent=Gui.getMainWindow())
    panel.show()
    for name in ("fsync", "replace", "link"):
        around(name)
    FreeCAD.addDocumentObserver(Watch())
    panel.session.phase_changed.connect(lambda phase: follow(panel, phase))
    panel.session.submit("a 20 mm cube")
    Gui.panel_of_test = panel

def follow(panel, phase):
    global counting
    if phase == "proposal":
        counting = True
        QtCore.QTimer.singleShot(300, panel.session.accept)
    elif phase in ("applied", "failed", "refused"):
        QtCore.QTimer.singleShot(400, lambda: (say(f"STRIKES {{struck}} {{phase}}"), os._exit(0)))

QtCore.QTimer.singleShot(800, begin)
"""


@pytest.fixture
def box(document: Any, tmp_path: Path) -> Path:
    document.addObject("Part::Box", "Box").Placement.Base.x = 100
    document.recompute()
    path = tmp_path / "box.FCStd"
    document.saveAs(str(path))
    FreeCAD.closeDocument(document.Name)
    return path


@pytest.fixture
def kill(tmp_path: Path, box: Path) -> Callable[..., tuple[int, str]]:
    """Accepts in a FreeCAD of its own and kills it at a strike, if any: its status and what it said."""
    (tmp_path / "Mod").mkdir()
    (tmp_path / "Mod" / "ai_designer").symlink_to(ROOT, target_is_directory=True)
    packages = Path(FreeCAD.getUserAppDataDir()) / "AdditionalPythonPackages"
    (tmp_path / "AdditionalPythonPackages").symlink_to(packages, target_is_directory=True)

    def carry_out(data: Path, *, at: int) -> tuple[int, str]:
        data.mkdir()
        said, script = data / "said.txt", data / "act.py"
        said.touch()
        texts = {"path": sys.path, "said": str(said), "document": str(box), "data": str(data)}
        script.write_text(CHILD.format(at=at, **texts))
        with (data / "output.txt").open("w") as out:
            done = subprocess.run(
                [QtCore.QCoreApplication.applicationFilePath(), str(script)],
                env={**os.environ, "FREECAD_USER_HOME": str(tmp_path)},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                timeout=90,
                check=False,
            )
        return done.returncode, said.read_text() + (data / "output.txt").read_text(errors="replace")

    return carry_out


def check_recovery(data: Path, main_window: Any, wait_until: Any) -> None:
    """What the next FreeCAD's panel makes of it."""
    damage = [one.message for session in read_sessions(data / "audit") for one in check_session(session)]
    assert damage == []
    app = build_app(Settings(), data=data)
    heads = list(app.sessions.heads())
    assert [type(head) for head in heads] == [SessionHead]
    dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=app))
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    try:
        shelf = dock.panel.shelf
        wait_until(lambda: shelf._reading is None, "the sessions")
        head = heads[0]
        if head.doing:
            assert shelf.offered == head, "it is offered at once"
        assert shelf.resume(head.id)
        said = dock.panel.chat.toPlainText()
        assert "a 20 mm cube" in said
        if head.doing:
            assert "FreeCAD ended unexpectedly" in said and "is lost" in said
            wait_until(lambda: dock.panel.session.phase == "proposal", "the proposal again", seconds=30)
        else:
            assert dock.panel.session.timeline.steps or "Applied" in said
    finally:
        dock.shut_down()
        main_window.removeDockWidget(dock)
        dock.deleteLater()
        QtCore.QCoreApplication.processEvents()


def test_whatever_the_moment_of_an_apply(
    kill: Any, box: Path, tmp_path: Path, main_window: Any, wait_until: Any
) -> None:
    _, said = kill(tmp_path / "whole", at=0)
    assert "STRIKES" in said, said
    strikes, phase = said.split("STRIKES ")[1].split()[:2]
    assert phase == "applied", said
    before = hash_file(box)
    for at in random.Random(8).sample(range(1, int(strikes) + 1), min(POINTS, int(strikes))):
        data = tmp_path / f"at-{at}"
        status, said = kill(data, at=at)
        assert status == -signal.SIGKILL, (at, status, said)
        assert hash_file(box) == before, "what was not saved is as it was"
        document = FreeCAD.openDocument(str(box))
        assert [item.Name for item in document.Objects] == ["Box"]
        check_recovery(data, main_window, wait_until)
        FreeCAD.closeDocument(document.Name)
