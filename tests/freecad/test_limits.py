"""Twenty ways of running away, from inside a worker, by code that no policy has looked at: each ends in time."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pydantic
import pytest

from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.dry_run import DryRunLimits, DryRunRequest
from freecad_ai_workbench.core.errors import WorkerError
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
FREECADCMD = freecadcmd()
ROOT = Path(__file__).parents[2]
SECONDS = 2.0
GRACE = 2.0
"""What ending may take beyond the limit."""
FREECAD_STARTS_IN = 15.0
FREECAD_UP = 1.0
"""What FreeCAD takes to start where these tests run."""

PRELUDE = """
import ctypes, json, math, os, signal, subprocess, sys, threading, time
sys.path.insert(0, {root!r}); sys.path.extend({python_path!r})
from pathlib import Path
import FreeCAD, Part
from freecad_ai_workbench.core.dry_run import DryRunRequest
from freecad_ai_workbench.host.worker import report_crashes
from freecad_ai_workbench.sandbox.limits import apply_limits
folder = Path.cwd()
report_crashes((folder / 'fault.txt').open('w'))
request = DryRunRequest.model_validate_json((folder / 'request.json').read_text())
apply_limits(request.limits, folder=folder, readable=[Path(FreeCAD.getHomePath())])
(folder / 'started').touch()
HOSTILE = {hostile!r}
try: exec(compile(HOSTILE, '<script>', 'exec'))
except Exception as error: print(repr(error)); sys.stdout.flush()
os._exit(1 if 'stay' in HOSTILE else 0)
"""
RUNAWAYS = {
    "a Python loop": "while True: pass",
    "a loop that catches everything": "while True:\n  try:\n    while True: pass\n  except BaseException: pass",
    "a loop in C": "sum(range(10**12))",
    "a huge power": "10**10**9",
    "a regular expression": "import re; re.match('(a+)+$', 'a' * 60 + 'b')",
    "sleeping": "time.sleep(1000)",
    "ignored signals": "[signal.signal(n, signal.SIG_IGN) for n in (1, 2, 3, 15)]\nwhile True: pass",
    "a lock that nobody frees": "lock = threading.Lock(); lock.acquire(); lock.acquire()",
    "threads that spin": (
        "[threading.Thread(target=lambda: [0 for _ in iter(int, 1)]).start() for _ in range(4)]; time.sleep(99)"
    ),
    "memory at once": "x = bytearray(20 * 10**9)",
    "memory bit by bit": "x = []\nwhile True: x.append(bytearray(10**6))",
    "memory in C": "ctypes.memset(ctypes.CDLL(None).malloc(1), 0, 1); x = [b'x' * 10**8 for _ in range(10**4)]",
    "output without end": "while True: print('x' * 10**6)",
    "a file without end": "f = open('big', 'wb')\nwhile True: f.write(b'x' * 10**7)",
    "files without end": "for at in range(10**9): open(f'f{at}', 'w').close()",
    "processes without end": "while True: subprocess.Popen([sys.executable, '-c', 'input()'])",
    "forks without end": "while True: os.fork()",
    "a hang in the geometry kernel": (
        "s = Part.makeSphere(10)\n"
        "for i in range(4000): s = s.fuse(Part.makeTorus(10 + i / 99, 3, FreeCAD.Vector(i / 99, 0, i / 50)))"
    ),
    "a crash": "ctypes.string_at(0)",
    "deep recursion in C": "f = lambda: f()\nsys.setrecursionlimit(10**9)\nf()",
    "an abort": "os.abort()",
    "a quiet exit": "os._exit(0)",
}
SAID = r"did not finish|crashed|more than 512 MiB|nothing was checked"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield place


def processes_below(pid: int) -> set[str]:
    """Commands of all descendants, zombies left out."""
    found, waiting = set(), [pid]
    while waiting:
        children = Path(f"/proc/{waiting.pop()}/task").glob("*/children")
        for child in (number for path in children for number in path.read_text().split()):
            waiting.append(int(child))
            found.add(Path(f"/proc/{child}/comm").read_text().strip())
    return found


@pytest.mark.parametrize("name", RUNAWAYS)
def test_a_runaway_ends_in_time_and_leaves_nothing(name: str, tmp_path: Path, temporary: Path) -> None:
    python_path = [str(Path(pydantic.__file__).parents[1])]
    program = tmp_path / "program.py"
    program.write_text(PRELUDE.format(root=str(ROOT), python_path=python_path, hostile=RUNAWAYS[name]))
    stand_in = tmp_path / "freecadcmd"
    stand_in.write_text(f"#!/bin/sh\nexec {FREECADCMD} -c \"exec(open('{program}').read())\"\n")
    stand_in.chmod(0o755)
    runner = ProcessDryRunner(stand_in, start_seconds=FREECAD_STARTS_IN)
    limits = DryRunLimits(timeout_s=SECONDS, memory_mb=512)
    request = DryRunRequest(scripts=(Script(task_id="t", source="x = 1\n"),), limits=limits)
    threads, files = threading.active_count(), len(os.listdir("/proc/self/fd"))  # noqa: PTH208
    started = time.monotonic()
    try:
        error = runner.run(request, cancel=threading.Event()).error
        said = error.message if error is not None else "presented as fine"
    except WorkerError as refused:
        said = str(refused)
    assert time.monotonic() - started < FREECAD_UP + SECONDS + GRACE
    assert re.search(SAID, said), said
    assert list(temporary.iterdir()) == []
    assert threading.active_count() == threads
    assert len(os.listdir("/proc/self/fd")) == files  # noqa: PTH208
    assert not [comm for comm in processes_below(os.getpid()) if "reecad" in comm.lower()]
