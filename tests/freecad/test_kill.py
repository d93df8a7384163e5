"""A FreeCAD that is killed at any point of a run loses nothing that was written: trail, session, document."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.export.files import hash_file
from freecad_ai_workbench.storage.audit_chain import check_session, read_sessions
from freecad_ai_workbench.storage.session_record import SessionHead
from freecad_ai_workbench.storage.sessions import Sessions

POINTS = int(os.environ.get("AI_DESIGNER_KILL_POINTS", "6"))
ROOT = Path(__file__).parents[2]
CHILD = """
import os, shutil, signal, sys, threading
sys.path[:0] = [{root!r}]
sys.path += [path for path in {path!r} if path not in sys.path]
from pathlib import Path
from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.run import RunRequest
from freecad_ai_workbench.storage.session_record import Session, SessionBody, SessionHead

struck, lock = 0, threading.Lock()

def strike():
    global struck
    with lock:
        struck += 1
        if struck == {at}:
            os.kill(os.getpid(), signal.SIGKILL)

def around(name):
    plain = getattr(os, name)
    def struck_around(*arguments, **named):
        strike()
        result = plain(*arguments, **named)
        strike()
        return result
    setattr(os, name, struck_around)

app = build_app(Settings(), data=Path({data!r}))
copy = shutil.copyfile({document!r}, Path({data!r}) / "copy.FCStd")
held = app.sessions.open()

def write(doing, *entries):
    now = app.sessions.now()
    held.write(Session(head=SessionHead(id=held.id, name="box", begun=now, changed=now, words="box", doing=doing)))

for name in ("fsync", "replace", "ftruncate"):
    around(name)
write("working")
request = RunRequest(id="r", text={request!r}, document=str(copy))
state = app.run(request, emit=lambda event: strike(), cancel=threading.Event(), keep=held.write_run)
write("proposal")
print("STRIKES", struck, state.phase, flush=True)
os._exit(0)
"""


@pytest.fixture
def box(document: Any, tmp_path: Path) -> Path:
    document.addObject("Part::Box", "Box")
    document.recompute()
    path = tmp_path / "box.FCStd"
    document.saveCopy(str(path))
    return path


def run_and_kill(data: Path, document: Path, *, at: int) -> tuple[int, str]:
    """A run whose process is killed at this strike, if any: its status and what it said."""
    data.mkdir()
    code = CHILD.format(
        root=str(ROOT), path=sys.path, at=at, data=str(data), document=str(document), request="a 20 mm cube"
    )
    said = data / "said.txt"
    with said.open("w") as out:  # a pipe would wait for processes that outlive their parent
        done = subprocess.run(
            [str(freecadcmd()), "-c", code], stdin=subprocess.DEVNULL, stdout=out, stderr=out, timeout=100, check=False
        )
    return done.returncode, said.read_text(encoding="utf-8", errors="replace")


def heads_in(data: Path) -> list[SessionHead]:
    found = list(Sessions(data / "sessions").heads())
    heads = [one for one in found if isinstance(one, SessionHead)]
    assert heads == found, "every session can be read"
    return heads


def damage_in(data: Path) -> list[str]:
    try:
        trail = read_sessions(data / "audit")
    except DocumentError:
        return []  # it died before the first event
    return [damage.message for session in trail for damage in check_session(session)]


def test_whatever_the_moment_the_run_can_be_gone_on_with(box: Path, tmp_path: Path) -> None:
    _, said = run_and_kill(tmp_path / "whole", box, at=0)
    strikes, phase = said.split("STRIKES ")[1].split()[:2]
    assert phase == "propose", said
    before = hash_file(box)
    points = random.Random(8).sample(range(1, int(strikes) + 1), min(POINTS, int(strikes)))
    gone_on = 0
    for at in points:
        data = tmp_path / f"at-{at}"
        status, said = run_and_kill(data, box, at=at)
        assert status in (-signal.SIGKILL, 128 + signal.SIGKILL), said
        assert damage_in(data) == [], at
        assert hash_file(box) == before
        app = build_app(Settings(), data=data)
        for head in heads_in(data):
            assert (head.doing, head.ended) in (("working", False), ("proposal", False)), "it shows that it was cut off"
            assert app.sessions.read(head.id).head == head
            assert not app.sessions.is_held(head.id)
            left = app.sessions.find_run(head.id)
            if left is not None:
                state = app.resume(left, emit=lambda _event: None, cancel=threading.Event())
                assert state.phase == "propose", (at, left.phase, state.message)
                gone_on += 1
        app.audit.close()
        assert damage_in(data) == [], at
    assert gone_on >= len(points) // 2
