"""The parent's side of a dry run, against programs that stand in for FreeCAD and misbehave."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from freecad_ai_workbench.core.dry_run import DryRunLimits, DryRunRequest, DryRunResult, Mesh
from freecad_ai_workbench.core.errors import CancelledError, WorkerError
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner
from freecad_ai_workbench.sandbox.transfer import find_result, write_result
from freecad_ai_workbench.sandbox.worker_process import worker_environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")
REQUEST = DryRunRequest(scripts=(Script(task_id="t", source="x = 1\n"),), limits=DryRunLimits(timeout_s=0.5))


@pytest.fixture(autouse=True)
def _own_temporary_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))


def stand_in(tmp_path: Path, body: str) -> ProcessDryRunner:
    program = tmp_path / "freecadcmd"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    return ProcessDryRunner(program, python_path=(), start_seconds=0.5)


def run(tmp_path: Path, body: str) -> DryRunResult:
    result = stand_in(tmp_path, body).run(REQUEST, cancel=threading.Event())
    assert list((tmp_path / "temporary").iterdir()) == [], "the temporary folder is gone"
    return result


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()


def test_a_crash_names_the_signal_and_the_line(tmp_path: Path) -> None:
    fault = 'echo "  File \\"<script>\\", line 7 in <module>" > fault.txt; kill -SEGV $$'
    error = run(tmp_path, fault).error
    assert error is not None
    assert (error.kind, error.line) == ("crash", 7)
    assert error.message == "FreeCAD crashed in line 7 of the script (SIGSEGV). Your FreeCAD is not affected."


def test_a_hanging_process_is_killed_with_its_children(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    started = time.monotonic()
    error = run(tmp_path, f"touch started; sleep 60 & echo $! $$ > {pids}; wait").error
    assert time.monotonic() - started < 3
    assert error is not None
    assert error.kind == "timeout"
    assert error.message == "The script did not finish within 0.5 seconds."
    time.sleep(0.1)
    assert not [pid for pid in map(int, pids.read_text().split()) if alive(pid)]


def test_freecad_that_does_not_come_up_is_not_the_scripts_fault(tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(WorkerError, match=r"did not start within 0\.5 seconds"):
        run(tmp_path, "sleep 60")
    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    "body",
    [
        'echo "terminate called after throwing std::bad_alloc"; kill -ABRT $$',
        "touch started; echo MemoryError > problem.txt; exit 1",
    ],
)
def test_memory_that_ran_out_is_told_apart_from_a_crash(tmp_path: Path, body: str) -> None:
    error = run(tmp_path, body).error
    assert error is not None
    assert error.kind == "memory"


@pytest.mark.parametrize("body", ["exit 1", "echo no such library >&2; exit 127", "exit 0", "kill -SEGV $$"])
def test_a_program_that_can_not_work_is_an_error_and_no_result(tmp_path: Path, body: str) -> None:
    with pytest.raises(WorkerError, match=r"so nothing was checked.*set the path of another one"):
        run(tmp_path, body)


def test_ending_well_without_a_result_is_not_success(tmp_path: Path) -> None:
    error = run(tmp_path, "touch started; exit 0").error
    assert error is not None
    assert error.kind == "crash"


def test_a_missing_program_is_named(tmp_path: Path) -> None:
    with pytest.raises(WorkerError, match=r"could not be started: .*nothing"):
        ProcessDryRunner(tmp_path / "nothing", python_path=()).run(REQUEST, cancel=threading.Event())


@pytest.mark.parametrize(
    "left",
    [
        "echo '{\"result\": 5}' > result.json",
        'echo \'{"result": {}, "meshes": []}\' > result.json',
        'echo \'{"result": {}, "meshes": []}\' > result.json; mkfifo meshes.bin',
    ],
)
def test_a_result_that_can_not_be_understood_is_not_used(tmp_path: Path, left: str) -> None:
    with pytest.raises(WorkerError, match="can't be read"):
        run(tmp_path, left)


def test_a_link_in_place_of_the_result_is_not_followed(tmp_path: Path) -> None:
    theirs, saved = tmp_path / "theirs", tmp_path / "saved.FCStd"
    theirs.write_text('{"result": {}, "meshes": []}')
    error = run(tmp_path, f"touch started meshes.bin; ln -s {theirs} result.json").error
    assert error is not None
    request = REQUEST.model_copy(update={"save_to": str(saved)})
    body = f"touch meshes.bin; cp {theirs} result.json; ln -s {theirs} result.FCStd"
    with pytest.raises(WorkerError, match="left no document"):
        stand_in(tmp_path, body).run(request, cancel=threading.Event())
    assert not saved.is_symlink()


def test_stopping_kills_the_process_at_once(tmp_path: Path) -> None:
    cancel = threading.Event()
    threading.Timer(0.2, cancel.set).start()
    started = time.monotonic()
    with pytest.raises(CancelledError):
        stand_in(tmp_path, "sleep 60").run(REQUEST, cancel=cancel)
    assert time.monotonic() - started < 1


def test_the_worker_gets_no_keys_no_proxies_and_no_home() -> None:
    present = {"PATH": "/bin", "OPENAI_API_KEY": "k", "HTTPS_PROXY": "p", "HOME": "/home/u", "LANG": "de_DE.UTF-8"}
    environment = worker_environment(Path("/tmp/x/home"), present)
    assert environment["PATH"] == "/bin"
    assert environment["HOME"] == environment["FREECAD_USER_HOME"] == "/tmp/x/home"
    assert not {"OPENAI_API_KEY", "HTTPS_PROXY"} & set(environment)


TWO = b"\x02\0\0\0"


def test_meshes_travel_with_the_result(tmp_path: Path) -> None:
    mesh = Mesh(object_name="Box", role="added", vertices=bytes(36), triangles=bytes(12), lines=bytes(24), runs=TWO)
    write_result(tmp_path, DryRunResult(meshes=(mesh,)))
    found = find_result(tmp_path)
    assert found is not None
    assert found.meshes == (mesh,)


def test_a_mesh_may_not_refer_to_points_that_it_does_not_have(tmp_path: Path) -> None:
    bad = Mesh(object_name="Box", role="added", vertices=bytes(36), triangles=b"\x03\0\0\0" * 3)
    write_result(tmp_path, DryRunResult(meshes=(bad,)))
    with pytest.raises(WorkerError, match="points that it does not have"):
        find_result(tmp_path)


@pytest.mark.parametrize("runs", [TWO * 2, b"", b"\x03\0\0\0" + b"\xff" * 4, b"\x02"])
def test_an_edge_may_not_refer_to_points_that_it_does_not_have(tmp_path: Path, runs: bytes) -> None:
    bad = Mesh(object_name="Box", role="added", vertices=bytes(36), triangles=bytes(12), lines=bytes(24), runs=runs)
    write_result(tmp_path, DryRunResult(meshes=(bad,)))
    with pytest.raises(WorkerError, match="can't be read"):
        find_result(tmp_path)
