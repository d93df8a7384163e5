"""Workers started ahead, with programs that stand in for FreeCAD: used once, replaced when dead, gone at the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from freecad_ai_workbench.core.dry_run import DryRunLimits, DryRunRequest, DryRunResult
from freecad_ai_workbench.core.errors import CancelledError, WorkerError
from freecad_ai_workbench.core.run import Cancel
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.sandbox import spare
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner
from freecad_ai_workbench.sandbox.spare import prewarmed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
ROOT = Path(__file__).parents[3]
REQUEST = DryRunRequest(scripts=(Script(task_id="t", source="x = 1\n"),), limits=DryRunLimits(timeout_s=2))
ANSWERS = """echo $$ >> {log}; read line; test -f request.json || exit 3; touch started meshes.bin
echo '{{"result": {{"freecad_version": "'$$'"}}, "meshes": []}}' > result.json"""


@pytest.fixture(autouse=True)
def temporary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


def stand_in(tmp_path: Path, body: str = ANSWERS) -> ProcessDryRunner:
    program = tmp_path / "freecadcmd"
    program.write_text(f"#!/bin/sh\n{body.format(log=tmp_path / 'log')}\n")
    program.chmod(0o755)
    return ProcessDryRunner(program, python_path=(), start_seconds=2)


def started(tmp_path: Path, count: int) -> list[str]:
    """Process numbers of the stand-ins that came up, once there are that many."""
    log = tmp_path / "log"
    wait_until(lambda: log.exists() and len(log.read_text().split()) >= count)
    return log.read_text().split()


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not true():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.01)


def alive(pid: str) -> bool:
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "\nState:\tZ" not in status.read_text()


def run(runner: spare.DryRunner, cancel: Cancel | None = None) -> str:
    """The process number of the worker that answered."""
    result = runner.run(REQUEST, cancel=cancel or threading.Event())
    assert result.error is None
    return result.freecad_version


def test_each_dry_run_takes_the_worker_that_waits_and_none_is_used_twice(tmp_path: Path, temporary: Path) -> None:
    with prewarmed(stand_in(tmp_path)) as runner:
        (first,) = started(tmp_path, 1)
        assert run(runner) == first
        _, second = started(tmp_path, 2)
        assert run(runner) == second
        started(tmp_path, 3)
    pids = started(tmp_path, 3)
    assert len(set(pids)) == 3
    assert not [pid for pid in pids if alive(pid)]
    assert list(temporary.iterdir()) == []


def test_a_spare_holds_nothing_of_the_user(tmp_path: Path, temporary: Path) -> None:
    with prewarmed(stand_in(tmp_path)):
        started(tmp_path, 1)
        (folder,) = temporary.iterdir()
        assert sorted(path.name for path in folder.rglob("*")) == ["console.txt", "home"]


def test_a_spare_that_died_is_replaced(tmp_path: Path, temporary: Path) -> None:
    with prewarmed(stand_in(tmp_path)) as runner:
        (first,) = started(tmp_path, 1)
        os.kill(int(first), signal.SIGKILL)
        wait_until(lambda: not alive(first))
        assert run(runner) != first
    assert list(temporary.iterdir()) == []


def test_a_spare_that_waited_too_long_is_replaced(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spare, "LONGEST_WAIT_S", 0.0)
    with prewarmed(stand_in(tmp_path)) as runner:
        (first,) = started(tmp_path, 1)
        assert run(runner) != first
        assert not alive(first)
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("body", ["echo no such library >&2; exit 127", None])
def test_a_program_that_can_not_start_says_so_once_and_as_without_a_spare(tmp_path: Path, body: str | None) -> None:
    runner = stand_in(tmp_path, body) if body else ProcessDryRunner(tmp_path / "nothing", python_path=())
    with pytest.raises(WorkerError) as plain:
        run(runner)
    with prewarmed(runner) as ahead, pytest.raises(WorkerError) as told:
        time.sleep(0.1)
        run(ahead)
    assert str(told.value) == str(plain.value)


def test_stopping_starts_no_other_worker(tmp_path: Path, temporary: Path) -> None:
    cancel = threading.Event()
    cancel.set()
    with prewarmed(stand_in(tmp_path, "echo $$ >> {log}; sleep 60")) as runner:
        with pytest.raises(CancelledError):
            run(runner, cancel)
        assert list(temporary.iterdir()) == []


def test_two_threads_never_share_a_worker(tmp_path: Path, temporary: Path) -> None:
    pids: list[str] = []
    with prewarmed(stand_in(tmp_path)) as runner:
        threads = [threading.Thread(target=lambda: pids.append(run(runner))) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(set(pids)) == 6
    assert list(temporary.iterdir()) == []


def test_a_runner_without_processes_stays_as_it_is() -> None:
    class Other:
        def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
            return DryRunResult()

    other = Other()
    with prewarmed(other) as runner:
        assert runner is other


def test_a_parent_that_dies_leaves_no_waiting_worker(tmp_path: Path) -> None:
    stand_in(tmp_path, "echo $$ >> {log}; read line; test -f request.json || echo orphaned >> {log}")
    code = (
        f"import os, sys, tempfile; sys.path.insert(0, {str(ROOT)!r}); tempfile.tempdir = {str(tmp_path)!r}\n"
        "from pathlib import Path\n"
        "from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner\n"
        "from freecad_ai_workbench.sandbox.spare import prewarmed\n"
        f"with prewarmed(ProcessDryRunner(Path({str(tmp_path / 'freecadcmd')!r}), python_path=())):\n"
        f"    while not os.path.exists({str(tmp_path / 'log')!r}): pass\n"
        "    os.abort()"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGABRT
    assert started(tmp_path, 2)[1] == "orphaned"
