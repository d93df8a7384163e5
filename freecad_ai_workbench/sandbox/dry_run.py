"""Trying scripts in a `freecadcmd` process of its own: started, watched, killed whole, and believed only by its result.

This is the wall that holds against what no check inside a process can stop: endless loops in C++, memory, crashes.
"""

from __future__ import annotations

import re
import shutil
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from ..core.dry_run import DryRunRequest, DryRunResult
from ..core.errors import CancelledError, WorkerError
from ..core.run import Cancel
from ..core.script import ScriptError, ScriptErrorKind
from .transfer import CONSOLE_NAME, FAULT_NAME, PROBLEM_NAME, SAVED_NAME, STARTED_NAME, find_result, is_plain
from .worker_process import WorkerProcess, dependency_folders

_POLL_SECONDS = 0.01
_GRACE_SECONDS = 0.5
_TAIL_BYTES = 20_000
_START_REMEDY = (
    "Check that FreeCAD's command line program starts, or set the path of another one in the settings or in "
    "the environment variable AI_DESIGNER_FREECADCMD."
)


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
    python_path: Sequence[str] = field(default_factory=dependency_folders)
    start_seconds: float = 15.0

    def start(self) -> WorkerProcess:
        """A worker for one `run_in`, or to be ended."""
        return WorkerProcess(self.freecadcmd, python_path=self.python_path)

    def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
        """Try the scripts; a script's failure, crash and time-out are in the result's `error`."""
        return self.run_in(self.start(), request, cancel=cancel)

    def run_in(self, worker: WorkerProcess, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
        """As `run`, in a worker that was started before; it is used up."""
        asked = time.monotonic()
        try:
            worker.hand_over(request)
            timed_out = not self._wait(worker, cancel, request=request)
            worker.kill()
            return self._outcome(worker, request, timed_out=timed_out, seconds=time.monotonic() - asked)
        finally:
            worker.end()

    def _outcome(
        self, worker: WorkerProcess, request: DryRunRequest, *, timed_out: bool, seconds: float
    ) -> DryRunResult:
        folder = worker.folder
        if timed_out and not (folder / STARTED_NAME).exists():
            raise WorkerError(
                f"The trial process did not start within {self.start_seconds:g} seconds, so nothing was checked.",
                remedy="Try again when the machine is less busy.",
            )
        result = find_result(folder)
        if result is None or worker.status != 0:
            error = _death(folder, request, returncode=worker.status or 0, timed_out=timed_out)
            return DryRunResult(error=error, seconds=round(seconds, 4))
        if request.save_to and result.error is None:
            if not is_plain(folder / SAVED_NAME):
                raise WorkerError("The trial process left no document, so nothing was saved.")
            shutil.move(folder / SAVED_NAME, request.save_to)
        return result

    def _wait(self, worker: WorkerProcess, cancel: Cancel, *, request: DryRunRequest) -> bool:
        """Wait for the end; False when the time is up. CancelledError when the user stops the run.

        The scripts' time begins when FreeCAD is up, and a little more is left for the worker to notice it by itself.
        """
        started = worker.folder / STARTED_NAME
        deadline = time.monotonic() + self.start_seconds
        running = False
        while worker.status is None:
            if cancel.is_set():
                raise CancelledError
            if not running and started.exists():
                running, deadline = True, time.monotonic() + request.limits.timeout_s + _GRACE_SECONDS
            if time.monotonic() > deadline:
                return False
            time.sleep(_POLL_SECONDS)
        return True


def _death(folder: Path, request: DryRunRequest, *, returncode: int, timed_out: bool) -> ScriptError:
    """Why a worker left no result, in words; WorkerError when it never came to run a script."""
    trace, problem = _read(folder / FAULT_NAME), _read(folder / PROBLEM_NAME)
    lines = re.findall(r'File "<script>", line (\d+)', trace)
    line = int(lines[0]) if lines else 0
    where = f" in line {line} of the script" if line else ""
    told = trace + problem + _read(folder / CONSOLE_NAME)
    kind, message = _cause(request, told, returncode=returncode, timed_out=timed_out)
    gave_up = returncode > 0 or not (folder / STARTED_NAME).exists()
    if kind == "crash" and gave_up and not lines:
        raise _start_error(folder, returncode)
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
    reason = _read(folder / PROBLEM_NAME) or _read(folder / CONSOLE_NAME)
    last = reason.strip().splitlines()[-1] if reason.strip() else f"nothing; it ended with {_signal_name(returncode)}"
    return WorkerError(
        f"The trial process could not do its work, so nothing was checked. It said: {last}",
        remedy="" if "AI_DESIGNER_FREECADCMD" in last else _START_REMEDY,
    )


def _read(path: Path) -> str:
    """The end of a text file that may be missing or huge."""
    if not is_plain(path):
        return ""
    with path.open("rb") as source:
        source.seek(max(0, path.stat().st_size - _TAIL_BYTES))
        return source.read(_TAIL_BYTES).decode("utf-8", errors="replace")
