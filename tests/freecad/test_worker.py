"""Dry runs in a real worker: what they give, what they refuse, and how they end."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.design import diff_states
from freecad_ai_workbench.core.dry_run import DryRunLimits, DryRunRequest, DryRunResult
from freecad_ai_workbench.core.errors import CancelledError, WorkerError
from freecad_ai_workbench.core.plan import ExpectedVolume
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner
from freecad_ai_workbench.sandbox.spare import prewarmed

FREECADCMD = freecadcmd()
FREECAD_UP = 1.5
"""What FreeCAD takes to start where these tests run, in s."""
HEAD = "import FreeCAD as App\ndoc = App.ActiveDocument\n"
BOX = HEAD + 'doc.addObject("Part::Box", "Box")\n'


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where dry runs put their folders; nothing may be left there."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield place
    assert list(place.iterdir()) == []


def run(*sources: str, seconds: float = 20, cancel: threading.Event | None = None, **fields: Any) -> DryRunResult:
    scripts = tuple(Script(task_id=f"t{at}", source=source) for at, source in enumerate(sources))
    limits = DryRunLimits(timeout_s=seconds, memory_mb=1024)
    request = DryRunRequest(scripts=scripts, limits=limits, **fields)
    return ProcessDryRunner(FREECADCMD).run(request, cancel=cancel or threading.Event())


def test_a_script_is_tried_measured_and_meshed() -> None:
    result = run(BOX, expectations=(ExpectedVolume(value=1000),))
    assert result.error is None
    assert [item.name for item in result.after.objects] == ["Box"]
    assert {finding.outcome for finding in result.findings} == {"passed"}
    (mesh,) = result.meshes
    assert (mesh.role, len(mesh.triangles) // 12) == ("added", 12)
    assert result.freecad_version == ".".join(FreeCAD.Version()[:3])
    assert "separate process" in result.protections
    assert result.peak_memory_mb > 50


def test_scripts_build_on_each_other_and_are_told_apart() -> None:
    result = run(BOX, HEAD + 'doc.getObject("Box").Length = 20\ndoc.addObject("Part::Sphere", "Ball")\n')
    assert [step.touched for step in result.steps] == [("Box",), ("Box", "Ball")]


def test_the_document_itself_is_never_written(document: Any, tmp_path: Path) -> None:
    document.addObject("Part::Box", "Box")
    document.recompute()
    path, out = tmp_path / "in.FCStd", tmp_path / "out.FCStd"
    document.saveCopy(str(path))
    before = path.read_bytes()
    result = run(HEAD + 'doc.getObject("Box").Height = 30\n', document=str(path), save_to=str(out))
    assert result.error is None
    assert [change.kind for change in diff_states(result.before, result.after).changes] == ["changed"]
    assert path.read_bytes() == before
    saved = FreeCAD.openDocument(str(out))
    assert saved.Box.Shape.Volume == pytest.approx(3000)
    FreeCAD.closeDocument(saved.Name)


def test_what_is_removed_is_drawn_as_it_was(document: Any, tmp_path: Path) -> None:
    document.addObject("Part::Box", "Box")
    document.recompute()
    path = tmp_path / "in.FCStd"
    document.saveCopy(str(path))
    result = run(HEAD + 'doc.removeObject("Box")\n', document=str(path))
    assert [(mesh.object_name, mesh.role) for mesh in result.meshes] == [("Box", "removed")]


def test_another_version_of_freecad_is_refused() -> None:
    with pytest.raises(WorkerError, match=r"but this is FreeCAD 9\.9\.9.*AI_DESIGNER_FREECADCMD"):
        run(BOX, freecad_version="9.9.9")
    assert run(BOX, freecad_version=".".join(FreeCAD.Version()[:3])).error is None


def test_an_add_ons_module_is_named_and_not_loaded(
    document: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canary, module = tmp_path / "canary", tmp_path / "some_add_on.py"
    module.write_text(
        f"open({str(canary)!r}, 'a').close()\n"
        "class Proxy:\n"
        "    def __init__(self, item): item.Proxy = self\n"
        "    def execute(self, item): pass\n"
        "    def dumps(self): return None\n"
        "    def loads(self, state): pass\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    import some_add_on

    some_add_on.Proxy(document.addObject("Part::FeaturePython", "Odd"))
    document.addObject("Part::Box", "Box")
    document.recompute()
    path = tmp_path / "in.FCStd"
    document.saveCopy(str(path))
    canary.unlink()
    result = run(HEAD + 'doc.getObject("Box").Height = 30\n', document=str(path))
    assert result.error is None
    assert [finding.measured for finding in result.findings if finding.outcome == "skipped"] == ["some_add_on"]
    assert not canary.exists()


def test_freecads_own_scripted_objects_are_loaded(document: Any, tmp_path: Path) -> None:
    import Draft

    Draft.make_wire([FreeCAD.Vector(0, 0, 0), FreeCAD.Vector(10, 0, 0), FreeCAD.Vector(10, 5, 0)], closed=True)
    document.recompute()
    path = tmp_path / "in.FCStd"
    document.saveCopy(str(path))
    result = run(BOX, document=str(path))
    assert result.error is None
    assert not [finding for finding in result.findings if finding.outcome != "passed"]


def test_printed_text_is_kept() -> None:
    result = run(BOX + 'print("Volume", 1000, sep=": ")\n')
    assert result.steps[0].output == "Volume: 1000\n"


@pytest.mark.parametrize(
    ("source", "kind", "line", "message"),
    [
        ("import os\n", "violation", 1, "`os` is not available"),
        ("x = 1\nraise ValueError('too thin')\n", "exception", 2, "too thin"),
        ("x = 1\n\ny = 1 / 0\n", "exception", 3, "division"),
        ("while True:\n    pass\n", "timeout", 1, "loop"),
        ("x = []\nwhile True:\n    x.append('x' * 1000000)\n", "memory|timeout", 3, "memory|Memory|longer|loop"),
    ],
)
def test_a_script_that_fails_says_where_and_why(source: str, kind: str, line: int, message: str) -> None:
    error = run(source, seconds=8).error
    assert error is not None
    assert re.fullmatch(kind, error.kind), error
    assert re.search(message, error.message), error
    assert error.line in (line, line - 1)
    assert error.task_id == "t0"


def test_time_in_the_geometry_kernel_is_limited_too() -> None:
    slow = HEAD + (
        "import Part\n"
        "shape = Part.makeSphere(10)\n"
        "for i in range(4000):\n"
        "    shape = shape.fuse(Part.makeTorus(10 + i * 0.01, 3, App.Vector(i * 0.01, 0, i * 0.02)))\n"
    )
    started = time.monotonic()
    error = run(slow, seconds=3).error
    assert time.monotonic() - started < 5
    assert error is not None
    assert error.kind == "timeout"
    assert "line" in error.message or error.line >= 5


def test_stopping_ends_the_worker_at_once() -> None:
    cancel = threading.Event()
    threading.Timer(1.0, cancel.set).start()
    started = time.monotonic()
    with pytest.raises(CancelledError):
        run("while True:\n    pass\n", cancel=cancel)
    assert time.monotonic() - started < 2


def test_a_worker_started_ahead_gives_what_a_fresh_one_gives() -> None:
    scripts = (Script(task_id="t0", source=BOX),)
    with prewarmed(ProcessDryRunner(FREECADCMD)) as runner:
        time.sleep(FREECAD_UP)
        ahead = [runner.run(DryRunRequest(scripts=scripts), cancel=threading.Event()) for _ in range(2)]
    fresh = ProcessDryRunner(FREECADCMD).run(DryRunRequest(scripts=scripts), cancel=threading.Event())
    for result in ahead:
        assert result.error is None
        assert (result.after, result.protections, result.meshes) == (fresh.after, fresh.protections, fresh.meshes)


def test_a_worker_whose_parent_died_cleans_up_after_itself(temporary: Path) -> None:
    code = (
        f"import os, sys, tempfile, time; sys.path[:0] = {sys.path!r}; tempfile.tempdir = {str(temporary)!r}\n"
        "from pathlib import Path\n"
        "from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner\n"
        f"worker = ProcessDryRunner(Path({str(FREECADCMD)!r})).start()\n"
        f"print('worker', worker._process.pid, flush=True); time.sleep({FREECAD_UP}); os.abort()"
    )
    done = subprocess.run([sys.executable, "-c", code], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode < 0
    pid = done.stdout.split()[-1].decode()
    deadline = time.monotonic() + 5
    while list(temporary.iterdir()) or Path(f"/proc/{pid}").exists():
        assert time.monotonic() < deadline, "the worker waits for nobody"
        time.sleep(0.05)


def test_a_crash_in_c_leaves_a_signal_and_the_line(tmp_path: Path) -> None:
    """What the parent's report of a crash relies on: FreeCAD does not take the signal, and faulthandler sees it."""
    fault = tmp_path / "fault.txt"
    code = (
        f"import ctypes, sys; sys.path[:0] = {sys.path!r}\n"
        "from freecad_ai_workbench.host.worker import report_crashes\n"
        f"report_crashes(open({str(fault)!r}, 'w'))\n"
        "exec(compile('x = 1\\nctypes.string_at(0)', '<script>', 'exec'))"
    )
    done = subprocess.run([FREECADCMD, "-c", code], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode < 0
    assert 'File "<script>", line 2' in fault.read_text()
