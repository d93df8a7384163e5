"""Trying scripts in a `freecadcmd` process of its own: started, watched, killed whole, and believed only by its result.

This is the wall that holds against what no check inside a process can stop: endless loops in C++, memory, crashes.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess  # nosec B404  # one program is started: FreeCAD's own
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from ..core.dry_run import DryRunRequest, DryRunResult
from ..core.errors import CancelledError, WorkerError
from ..core.run import Cancel
from ..core.script import ScriptError, ScriptErrorKind
from .transfer import FAULT_NAME, PROBLEM_NAME, SAVED_NAME, STARTED_NAME, find_result, write_request
from .windows_job import Job

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_POLL_SECONDS = 0.02
_GRACE_SECONDS = 0.5
_TAIL_BYTES = 20_000
_KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "WINDIR", "LANG", "LC_ALL", "TZ", "APPDIR", "LD_LIBRARY_PATH")
_WORKER_PACKAGES = ("pydantic", "RestrictedPython")


class DryRunner(Protocol):
    """Something that tries scripts. Raises WorkerError when nothing could be tried, CancelledError when stopped."""

    def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult: ...


@dataclass(frozen=True)
class ProcessDryRunner:
    """Runs every request in a fresh `freecadcmd`.

    `python_path` is where the worker finds the packages it needs; `start_seconds` is what FreeCAD may take to start,
    before the time of the scripts begins.
    """

    freecadcmd: Path
    python_path: Sequence[str] = field(default_factory=lambda: tuple(_dependency_folders()))
    start_seconds: float = 15.0

    def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
        """Try the scripts; a script's failure, crash and time-out are in the result's `error`."""
        with tempfile.TemporaryDirectory(prefix="ai-designer-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            write_request(folder, request)
            started = time.monotonic()
            process = self._start(folder)
            job = _job_of(process, memory_mb=request.limits.memory_mb)
            try:
                timed_out = not self._wait(process, cancel, started=folder / STARTED_NAME, request=request)
            finally:
                _end(process, job)
            if timed_out and not (folder / STARTED_NAME).exists():
                raise WorkerError(
                    f"The trial process did not start within {self.start_seconds:g} seconds, so nothing was checked.",
                    remedy="Try again when the machine is less busy.",
                )
            result = find_result(folder)
            if result is None or process.returncode != 0:
                error = _death(folder, request, returncode=process.returncode, timed_out=timed_out)
                return DryRunResult(error=error, seconds=round(time.monotonic() - started, 4))
            if request.save_to and result.error is None:
                shutil.move(folder / SAVED_NAME, request.save_to)
            return result

    def _wait(self, process: subprocess.Popen[bytes], cancel: Cancel, *, started: Path, request: DryRunRequest) -> bool:
        """Wait for the end; False when the time is up. CancelledError when the user stops the run.

        The scripts' time begins when FreeCAD is up, and a little more is left for the worker to notice it by itself.
        """
        deadline = time.monotonic() + self.start_seconds
        running = False
        while process.poll() is None:
            if cancel.is_set():
                raise CancelledError
            if not running and started.exists():
                running, deadline = True, time.monotonic() + request.limits.timeout_s + _GRACE_SECONDS
            if time.monotonic() > deadline:
                return False
            time.sleep(_POLL_SECONDS)
        return True

    def _start(self, folder: Path) -> subprocess.Popen[bytes]:
        code = (
            f"import sys; sys.path.insert(0, {str(_PACKAGE_ROOT)!r}); sys.path.extend({list(self.python_path)!r}); "
            f"from freecad_ai_workbench.host.worker import main; main({str(folder)!r})"
        )
        home = folder / "home"
        home.mkdir()
        try:
            with (folder / "console.txt").open("wb") as console:
                return subprocess.Popen(  # noqa: S603  # nosec B603  # our own arguments, no shell
                    [str(self.freecadcmd), "-c", code],
                    stdin=subprocess.DEVNULL,
                    stdout=console,
                    stderr=subprocess.STDOUT,
                    cwd=folder,
                    env=_environment(home, os.environ),
                    start_new_session=sys.platform != "win32",
                    creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
                )
        except OSError as error:
            raise WorkerError(
                f"FreeCAD's command line program could not be started: {self.freecadcmd} ({error.strerror}).",
                remedy="Set its path in the settings, or in the environment variable AI_DESIGNER_FREECADCMD.",
            ) from error


def _environment(home: Path, present: Mapping[str, str]) -> dict[str, str]:
    """An environment with nothing in it but what a program needs to start: no keys, no proxies, no user folders."""
    kept = {name: present[name] for name in _KEPT_ENVIRONMENT if name in present}
    places = dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "FREECAD_USER_HOME"), str(home))
    return {**kept, **places, "PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1"}


def _dependency_folders() -> list[str]:
    """The folders from which this process has the packages that the worker needs."""
    specs = [find_spec(name) for name in _WORKER_PACKAGES]
    origins = [spec.origin for spec in specs if spec is not None and spec.origin is not None]
    return list(dict.fromkeys(str(Path(origin).parents[1]) for origin in origins))


def _job_of(process: subprocess.Popen[bytes], *, memory_mb: int) -> Job | None:
    """Windows' limits around the process; elsewhere the worker limits itself."""
    if sys.platform != "win32":
        return None
    return Job(int(process._handle), memory_mb=memory_mb)


def _end(process: subprocess.Popen[bytes], job: Job | None) -> None:
    """Kill the worker with everything that it started."""
    if sys.platform == "win32":
        process.kill()
        if job is not None:
            job.close()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _death(folder: Path, request: DryRunRequest, *, returncode: int, timed_out: bool) -> ScriptError:
    """Why a worker left no result, in words; WorkerError when it never came to run a script."""
    trace = _read(folder / FAULT_NAME)
    lines = re.findall(r'File "<script>", line (\d+)', trace)
    line = int(lines[0]) if lines else 0
    where = f" in line {line} of the script" if line else ""
    problem = _read(folder / PROBLEM_NAME)
    used_up = "MemoryError" in problem and (folder / STARTED_NAME).exists()
    if not lines and not timed_out and not used_up and returncode > 0:
        raise _start_error(folder, returncode)
    told = trace + problem + _read(folder / "console.txt")
    kind, message = _cause(request, told, returncode=returncode, timed_out=timed_out)
    return ScriptError(kind=kind, message=message.format(where=where), line=line)


def _cause(request: DryRunRequest, text: str, *, returncode: int, timed_out: bool) -> tuple[ScriptErrorKind, str]:
    if timed_out:
        return "timeout", f"The script did not finish within {request.limits.timeout_s:g} seconds{{where}}."
    if "MemoryError" in text or "bad_alloc" in text or "out of memory" in text.lower():
        return "memory", f"The script needed more than {request.limits.memory_mb} MiB of memory{{where}}."
    return "crash", f"FreeCAD crashed{{where}} ({_signal_name(returncode)}). Your FreeCAD is not affected."


def _signal_name(returncode: int) -> str:
    if returncode >= 0:
        return f"exit status {returncode}"
    try:
        return signal.Signals(-returncode).name
    except ValueError:
        return f"signal {-returncode}"


def _start_error(folder: Path, returncode: int) -> WorkerError:
    reason = _read(folder / PROBLEM_NAME) or _read(folder / "console.txt")
    last = reason.strip().splitlines()[-1] if reason.strip() else f"exit status {returncode}"
    return WorkerError(
        f"The trial process could not do its work, so nothing was checked. It said: {last}",
        remedy="" if "AI_DESIGNER_FREECADCMD" in last else "Check that FreeCAD's command line program starts.",
    )


def _read(path: Path) -> str:
    """The end of a text file that may be missing or huge."""
    if not path.is_file():
        return ""
    with path.open("rb") as source:
        source.seek(max(0, path.stat().st_size - _TAIL_BYTES))
        return source.read(_TAIL_BYTES).decode("utf-8", errors="replace")
