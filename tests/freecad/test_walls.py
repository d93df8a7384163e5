"""The walls of the worker process, tried from inside by code that no policy has looked at."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench.config.paths import freecadcmd

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="these walls are Linux's")
ROOT = Path(__file__).parents[2]
FREECADCMD = freecadcmd()
SECRET = "canary"
ATTEMPTS = {
    "read a file of the user": "open({secret!r}).read()",
    "list a folder of the user": "os.listdir(os.path.dirname({secret!r}))",
    "write beside its folder": "open({secret!r} + '.new', 'w').close()",
    "change a file of the user": "open({secret!r}, 'a').close()",
    "delete a file of the user": "os.remove({secret!r})",
    "read the accounts": "open('/etc/passwd').read()",
    "start a program": "subprocess.run(['/bin/true'])",
    "start a shell": "os.system('true') == 0 or fail()",
    "fork": "os.fork() or os._exit(0)",
    "signal another process": "os.kill({parent}, 0)",
    "open a socket": "socket.create_connection(('127.0.0.1', {port}), timeout=2)",
    "open a unix socket": "socket.socket(socket.AF_UNIX)",
    "trace": "libc.ptrace(0, 0, 0, 0) == 0 or fail()",
    "mount": "libc.mount(b'none', b'/tmp', b'tmpfs', 0, None) == 0 or fail()",
    "lift a limit": "resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)",
    "take 20 GB": "bytearray(20 * 10**9)",
    "fill the disk": "open('big', 'wb').truncate(10**12)",
    "open a thousand files": "[open('/dev/null') for _ in range(1000)]",
    "write through the host's /proc": "open('/proc/{parent}/environ', 'rb').read()",
}
ALLOWED = {
    "write in its own folder": "open('own.txt', 'w').write('x')",
    "read its own library": "open(json.__file__).read()",
    "use threads": "[t.start() or t.join() for t in [threading.Thread(target=print)]]",
    "compute": "Part.makeBox(1, 1, 1).fuse(Part.makeSphere(1)).Volume > 0 or fail()",
    "save and open": "doc.saveCopy('d.FCStd'); FreeCAD.openDocument('d.FCStd')",
}
PROGRAM = """
import ctypes, json, os, resource, socket, subprocess, sys, threading
from pathlib import Path
sys.path.insert(0, {root!r})
sys.path.extend({python_path!r})
import FreeCAD, Part
from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.dry_run import DryRunLimits
from freecad_ai_workbench.sandbox.limits import apply_limits
walls = apply_limits(DryRunLimits(), folder=Path({folder!r}), readable=[Path(FreeCAD.getHomePath())])
libc, doc = ctypes.CDLL(None), FreeCAD.newDocument("D")
def fail(): raise OSError("refused")
def tried(code):
    try: exec(code)
    except (OSError, MemoryError, ValueError) as error: return repr(error)
    return "done"
done = {{name: tried(code) for name, code in {attempts!r}.items()}}
(Path({folder!r}) / "outcome.json").write_text(json.dumps([walls, done]))
os._exit(0)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A temporary folder that every user may use; pytest's own is closed to others."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(params=["as root", "as a user"])
def outcome(request: pytest.FixtureRequest, open_folder: Path) -> tuple[list[str], dict[str, str]]:
    """The walls in force and what came of every attempt."""
    user = 65534 if request.param == "as a user" else 0
    if user and os.geteuid() != 0:
        pytest.skip("only root can become another user")
    folder, home = open_folder / "folder", open_folder / "home"
    for place in (folder, home):
        place.mkdir()
        place.chmod(0o777)
    secret = home / "secret.txt"
    secret.write_text(SECRET)
    secret.chmod(0o666)
    with socket.create_server(("127.0.0.1", 0)) as server:
        facts = {"secret": str(secret), "parent": os.getpid(), "port": server.getsockname()[1]}
        _run(folder, {name: code.format(**facts) for name, code in (ATTEMPTS | ALLOWED).items()}, user=user)
    assert [path.name for path in home.iterdir()] == ["secret.txt"]
    assert secret.read_text() == SECRET
    walls, done = json.loads((folder / "outcome.json").read_text())
    return walls, done


def _run(folder: Path, attempts: dict[str, str], *, user: int) -> None:
    import pydantic

    python_path = [str(Path(pydantic.__file__).parents[1])]
    code = PROGRAM.format(root=str(ROOT), python_path=python_path, folder=str(folder), attempts=attempts)
    environment: dict[str, Any] = {"PATH": os.environ["PATH"], "HOME": str(folder), "FREECAD_USER_HOME": str(folder)}
    done = subprocess.run(
        [FREECADCMD, "-c", code],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        user=user or None,
    )
    assert done.returncode == 0, done.stderr


def test_what_is_denied_and_what_still_works(outcome: tuple[list[str], dict[str, str]]) -> None:
    _, done = outcome
    assert [name for name in ATTEMPTS if done[name] == "done"] == []
    assert {name: done[name] for name in ALLOWED} == dict.fromkeys(ALLOWED, "done")


def test_the_walls_in_force_are_named(outcome: tuple[list[str], dict[str, str]]) -> None:
    walls, _ = outcome
    assert {"files of FreeCAD and its own folder only", "no other processes", "no network"} <= set(walls)
