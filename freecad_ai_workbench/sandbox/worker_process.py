"""A `freecadcmd` of our own: started in a folder of its own, handed one request, killed whole, and thrown away.

A worker is always started the same way: it loads what it needs and waits for its standard input to end. Whether that
is at once or minutes later makes no difference to it. When the input ends and there is no request the parent has died,
and the worker removes its folder and ends, too.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess  # nosec B404  # one program is started: FreeCAD's own
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

from ..core.dry_run import DryRunRequest
from ..core.errors import WorkerError
from .transfer import CONSOLE_NAME, write_request
from .windows_job import Job

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "WINDIR", "LANG", "LC_ALL", "TZ", "APPDIR", "LD_LIBRARY_PATH")
_PLACES = ("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "FREECAD_USER_HOME")
_OURS = {"PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1", "PYDANTIC_DISABLE_PLUGINS": "__all__"}
_WORKER_PACKAGES = ("pydantic", "RestrictedPython")
_CODE = (
    "import sys; usual = sys.path[:]; sys.path[:0] = {ours!r}; "  # first, because FreeCAD's own path is a long one
    "from freecad_ai_workbench.host.worker import main; sys.path[:] = [*usual, *{ours!r}]; main({folder!r})"
)


class WorkerProcess:
    """One worker and its folder. Raises WorkerError when the program can't be started; `end` must be called."""

    def __init__(self, freecadcmd: Path, *, python_path: Sequence[str]) -> None:
        self._temporary = tempfile.TemporaryDirectory(prefix="ai-designer-", ignore_cleanup_errors=True)
        self._job: Job | None = None
        self._killed = False
        self.folder = Path(self._temporary.name)
        self.since = time.monotonic()
        try:
            self._process = _start(freecadcmd, self.folder, python_path=python_path)
        except OSError as error:
            self._temporary.cleanup()
            raise WorkerError(
                f"FreeCAD's command line program could not be started: {freecadcmd} ({error.strerror}).",
                remedy="Set its path in the settings, or in the environment variable AI_DESIGNER_FREECADCMD.",
            ) from error
        if self._process.stdin is None:
            raise AssertionError("a pipe was asked for")
        self._input = self._process.stdin

    @property
    def status(self) -> int | None:
        """None while it runs; then its exit status, or minus the signal that ended it."""
        return self._process.poll()

    def hand_over(self, request: DryRunRequest) -> None:
        """Limit it where that is done from outside, and let it begin."""
        if sys.platform == "win32":
            self._job = Job(int(self._process._handle), memory_mb=request.limits.memory_mb)
        write_request(self.folder, request)
        self._input.close()

    def kill(self) -> None:
        """End it with everything that it started; what it wrote is still there, and nothing is added any more."""
        if self._killed:
            return
        self._killed = True
        self._input.close()
        if sys.platform == "win32":
            self._process.kill()
            if self._job is not None:
                self._job.close()
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS says so of what has just ended
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def end(self) -> None:
        """Kill it and remove its folder."""
        self.kill()
        self._temporary.cleanup()


def _start(freecadcmd: Path, folder: Path, *, python_path: Sequence[str]) -> subprocess.Popen[bytes]:
    home = folder / "home"
    home.mkdir()
    code = _CODE.format(ours=[str(_PACKAGE_ROOT), *python_path], folder=str(folder))
    with (folder / CONSOLE_NAME).open("wb") as console:
        return subprocess.Popen(  # noqa: S603  # nosec B603  # our own arguments, no shell
            [str(freecadcmd), "-c", code],
            stdin=subprocess.PIPE,
            stdout=console,
            stderr=subprocess.STDOUT,
            cwd=folder,
            env=worker_environment(home, os.environ),
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )


def worker_environment(home: Path, present: Mapping[str, str]) -> dict[str, str]:
    """An environment with nothing in it but what a program needs to start: no keys, no proxies, no user folders."""
    kept = {name: present[name] for name in _KEPT_ENVIRONMENT if name in present}
    return {**kept, **dict.fromkeys(_PLACES, str(home)), **_OURS}


def dependency_folders() -> tuple[str, ...]:
    """The folders from which this process has the packages that the worker needs."""
    specs = [find_spec(name) for name in _WORKER_PACKAGES]
    origins = [spec.origin for spec in specs if spec is not None and spec.origin is not None]
    return tuple(dict.fromkeys(str(Path(origin).parents[1]) for origin in origins))
