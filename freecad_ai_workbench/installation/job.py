"""An installation as it goes on: pip in a process of its own fills a folder beside the target, then that moves in."""

from __future__ import annotations

import contextlib
import io
import os
import queue
import shutil
import signal
import subprocess  # nosec B404  # one program is started: pip
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from ..config.file_lock import try_lock
from ..dependencies import REQUIREMENTS
from .pip import Failure, Progress, Reader, find_failure, is_noise, pip_environment, staging_command
from .plan import Plan, installed
from .vendor import ConflictError, bring_back, put_in, unpacked

_LOOK_S = 0.2
_VERSION_S = 60.0
_SPARE_BYTES = 50_000_000


@dataclass(frozen=True)
class Outcome:
    """How it ended: well if there is no failure and it was not cancelled. `replaced` names modules with new files."""

    failure: Failure | None = None
    cancelled: bool = False
    replaced: frozenset[str] = frozenset()


class _StoppedError(Exception):
    """The installation ends here; the folder is as it was."""

    def __init__(self, failure: Failure | None = None) -> None:
        super().__init__(failure)
        self.failure = failure


@dataclass
class Installation:
    """One installation. `run` belongs on a thread of its own, `cancel` on any; `report` and `log` are called by `run`.

    Until the packages move in, which takes a moment and is not interrupted, nothing in the target has changed.
    """

    plan: Plan
    report: Callable[[Progress], None]
    log: Callable[[str], None]
    _cancelled: threading.Event = field(default_factory=threading.Event)
    _lines: list[str] = field(default_factory=list)

    def cancel(self) -> None:
        """Ask it to stop: pip's process, and all that it started, is ended within a moment."""
        self._cancelled.set()

    def run(self) -> Outcome:
        """Carry it out."""
        try:
            with _staging(self.plan.target) as staging:
                return Outcome(replaced=self._install(staging))
        except _StoppedError as stopped:
            return Outcome(failure=stopped.failure, cancelled=stopped.failure is None)
        except ConflictError as error:
            return Outcome(Failure("conflict", str(error)))
        except OSError as error:
            return Outcome(find_failure([f"ERROR: {error}"]))

    def _install(self, staging: Path) -> frozenset[str]:
        plan, new = self.plan, staging / "new"
        self.report(Progress(total=len(plan.items)))
        command = self._command(staging, new)
        self._run_pip(command, staging)
        there = installed(new)
        absent = [item.locked.name for item in plan.items if there.get(item.locked.name) != item.locked.version]
        if absent:
            raise _StoppedError(Failure("incomplete", ", ".join(absent)))
        self.report(Progress("moving", 0, len(plan.items)))
        return put_in(new, plan.target, aside=staging / "old", last=[item.name for item in REQUIREMENTS])

    def _command(self, staging: Path, new: Path) -> list[str]:
        python = self.plan.python
        if python is None:
            raise _StoppedError(Failure("no_python"))
        _check_room(self.plan)
        requirements = staging / "requirements.lock"
        requirements.write_text(self.plan.requirements, encoding="utf-8")
        version = self._pip_version(python, staging)
        self.log(f"pip {version}, {python}")
        return staging_command(python, new, requirements=requirements, wheels=self.plan.wheels, pip_version=version)

    def _pip_version(self, python: Path, staging: Path) -> str:
        command = [str(python), "-m", "pip", "--version"]
        try:
            answer = subprocess.run(  # noqa: S603  # nosec B603  # our own arguments, no shell
                command,
                capture_output=True,
                text=True,
                stdin=subprocess.DEVNULL,
                timeout=_VERSION_S,
                env=pip_environment(staging),
                creationflags=_NO_WINDOW,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise _StoppedError(Failure("no_python", str(error))) from error
        words = answer.stdout.split()
        if answer.returncode != 0 or words[:1] != ["pip"]:
            self.log(answer.stderr.strip())
            raise _StoppedError(Failure("no_pip", str(python)))
        return words[1]

    def _run_pip(self, command: Sequence[str], staging: Path) -> None:
        reader = Reader(len(self.plan.items))
        with _started(command, staging) as process:
            lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
            threading.Thread(target=_pump, args=(process.stdout, lines), daemon=True).start()
            while (line := self._next_line(lines, reader, staging)) is not None:
                self._take(line, reader)
            status = process.wait()
        if status != 0:
            raise _StoppedError(find_failure(self._lines))

    def _next_line(self, lines: queue.SimpleQueue[str | None], reader: Reader, staging: Path) -> str | None:
        """The next line of pip's, None at its end; while pip unpacks it says nothing, so its folder is looked at."""
        while True:
            if self._cancelled.is_set():
                raise _StoppedError
            try:
                return lines.get(timeout=_LOOK_S)
            except queue.Empty:
                if reader.progress.step == "unpacking" and reader.unpacked(unpacked(staging)):
                    self.report(reader.progress)

    def _take(self, line: str, reader: Reader) -> None:
        if reader.feed(line):
            self.report(reader.progress)
        if not is_noise(line):
            self._lines.append(line)
            self.log(line)


_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


@contextlib.contextmanager
def _staging(target: Path) -> Iterator[Path]:
    """A folder on the target's file system, gone afterwards. Another FreeCAD must not be at it at the same time."""
    first_made = next((parent for parent in reversed(target.parents) if not parent.exists()), None)
    folder = target.parent / f".ai-designer-{target.name}"
    folder.mkdir(parents=True, exist_ok=True)
    lock = try_lock(folder / "lock")
    if lock is None:
        raise _StoppedError(Failure("busy"))
    try:
        with lock:
            bring_back(folder / "old", target)
            for name in ("new", "old"):
                shutil.rmtree(folder / name, ignore_errors=True)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if first_made is not None:
            _remove_if_empty(target.parent, first_made)


def _remove_if_empty(folder: Path, first_made: Path) -> None:
    """Remove the folders again that were made for this, if nothing came into them."""
    with contextlib.suppress(OSError):
        while folder == first_made or first_made in folder.parents:
            folder.rmdir()
            folder = folder.parent


def _check_room(plan: Plan) -> None:
    there = next(parent for parent in (plan.target, *plan.target.parents) if parent.exists())
    needed, free = plan.on_disk + plan.download + _SPARE_BYTES, shutil.disk_usage(there).free
    if free < needed:
        raise _StoppedError(Failure("disk", f"{needed // 1_000_000} MB needed, {free // 1_000_000} MB free"))


@contextlib.contextmanager
def _started(command: Sequence[str], staging: Path) -> Iterator[subprocess.Popen[str]]:
    """pip, ended with all that it started when the block is left."""
    process = subprocess.Popen(  # noqa: S603  # nosec B603  # our own arguments, no shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        cwd=staging,
        env=pip_environment(staging),
        start_new_session=sys.platform != "win32",
        creationflags=_NO_WINDOW,
    )
    try:
        yield process
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    if sys.platform == "win32":
        if process.poll() is None:
            tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(tree, capture_output=True, creationflags=_NO_WINDOW)  # noqa: S603  # nosec B603 B607
    else:
        with contextlib.suppress(ProcessLookupError, PermissionError):  # macOS says so of what has just ended
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _pump(output: IO[str] | None, lines: queue.SimpleQueue[str | None]) -> None:
    with contextlib.closing(output or io.StringIO()) as file:
        for line in file:
            lines.put(line.rstrip("\n"))
    lines.put(None)
