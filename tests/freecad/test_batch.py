"""Many designs: batches that go on where they were, sweeps, suites; the same tables from one process and from many."""

from __future__ import annotations

import json
import math
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench import cli
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.headless.spread.campaign import ITEMS, run_all
from freecad_ai_workbench.headless.spread.cluster import do_there
from freecad_ai_workbench.headless.spread.job import DesignJob, Order, Outcome, find_outcome, key_of, write_outcome
from freecad_ai_workbench.headless.spread.local import LocalEngine
from freecad_ai_workbench.storage.audit_chain import lines_of, read_sessions

PROMPTS = (
    {"id": "plate", "prompt": "120x80x6 plate with 4 holes M8"},
    {"id": "spacer", "prompt": "spacer 20 x 8.4 x 5"},
    {"id": "poem", "prompt": "write me a poem"},
    {"id": "thicker", "prompt": "make the plate 2 mm thicker", "document": "plate.FCStd"},
    {"id": "flange", "prompt": "flange 100 mm diameter, 10 thick, 6 holes of 9 mm on an 80 mm bolt circle"},
    {"id": "cube", "prompt": "a cube of 20 mm"},
)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    """call(arguments …) -> exit status, JSON and what was said on stderr, with settings and data of its own."""
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("AI_DESIGNER_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("AI_DESIGNER_MODEL", raising=False)

    def run(*arguments: object) -> tuple[int, dict[str, Any], str]:
        status = cli.main([str(item) for item in arguments])
        said = capsys.readouterr()
        return status, json.loads(said.out.strip().splitlines()[-1]), said.err

    return run


@pytest.fixture
def prompts(call: Any, tmp_path: Path) -> Path:
    status, _, _ = call("design", PROMPTS[0]["prompt"], "--out", tmp_path / "plate.FCStd")
    assert status == 0
    path = tmp_path / "prompts.jsonl"
    path.write_text("".join(json.dumps(item) + "\n" for item in PROMPTS), encoding="utf-8")
    return path


def volume_of(path: Path) -> float:
    doc = FreeCAD.openDocument(str(path))
    (body,) = [item for item in doc.Objects if item.TypeId == "PartDesign::Body"]
    found = float(body.Shape.Volume)
    FreeCAD.closeDocument(doc.Name)
    return found


def test_a_batch_is_carried_out_once_and_gives_the_same_tables_with_any_number_of_jobs(
    call: Any, prompts: Path, tmp_path: Path
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    status, body, said = call("batch", prompts, "--out", two, "--jobs", 2)
    assert (status, body["statuses"]) == (1, {"pass": 5, "refused": 1})
    assert [line.split("/")[0] for line in said.splitlines() if "/6 " in line] == list("123456")
    thick = volume_of(two / "items/thicker/design.FCStd")
    assert thick == pytest.approx((120 * 80 - 4 * math.pi / 4 * 9**2) * 8)
    table = (two / "table.md").read_text(encoding="utf-8").splitlines()
    assert [line.split(" | ")[0].strip("| ") for line in table[2:]] == [item["id"] for item in PROMPTS]
    assert (two / "items/cube/design.FCMacro").is_file()

    times = {path: path.stat().st_mtime_ns for path in two.glob("items/*/outcome.json")}
    shutil.rmtree(two / "items/spacer")
    _, body, said = call("batch", prompts, "--out", two, "--jobs", 2)
    assert "5 of 6 are finished already." in said
    again = {path: path.stat().st_mtime_ns for path in two.glob("items/*/outcome.json")}
    assert {path.parent.name for path in times if times[path] != again[path]} == {"spacer"}

    call("batch", prompts, "--out", one, "--jobs", 1)
    for name in ("table.md", "table.csv"):
        assert (one / name).read_bytes() == (two / name).read_bytes()


def test_a_batch_that_was_killed_goes_on_where_it_was(prompts: Path, tmp_path: Path, call: Any) -> None:
    out = tmp_path / "killed"
    code = (
        f"import sys, os; sys.path.insert(0, {str(ROOT)!r}); from freecad_ai_workbench.cli import main; "
        f"main(['batch', {str(prompts)!r}, '--out', {str(out)!r}, '--jobs', '1']); os._exit(0)"
    )
    batch = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while len(list(out.glob("items/*/outcome.json"))) < 2:
            assert batch.poll() is None
            time.sleep(0.05)
    finally:
        os.killpg(batch.pid, signal.SIGKILL)
        batch.wait()
    before = {path: path.stat().st_mtime_ns for path in out.glob("items/*/outcome.json")}
    _, body, said = call("batch", prompts, "--out", out)
    assert f"{len(before)} of 6 are finished already." in said
    assert body["statuses"] == {"pass": 5, "refused": 1}
    assert all(path.stat().st_mtime_ns == time_before for path, time_before in before.items())


def test_each_process_of_a_batch_keeps_a_log_of_its_own_with_the_run_on_every_line_and_no_key(
    call: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "planted-key-0123456789"
    monkeypatch.setenv("WORK_API_KEY", key)
    monkeypatch.setenv("AI_DESIGNER_LOG_LEVEL", "debug")
    path, out = tmp_path / "prompts.jsonl", tmp_path / "out"
    texts = [f"a cube of {size} mm, {key}" for size in (10, 20, 30, 40)]
    path.write_text("".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")
    call("batch", path, "--out", out, "--jobs", 2)
    files = sorted((tmp_path / "data" / "logs").iterdir())
    assert all(key not in file.read_text(encoding="utf-8") for file in (*files, *(out / "logs").iterdir()))
    lines = [[json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] for file in files]
    assert {len({line["process"] for line in own}) for own in lines} == {1}
    assert len({own[0]["process"] for own in lines}) == len(files)
    runs = [[line["run_id"] for line in own if line["message"] == "request_received"] for own in lines]
    assert sorted(map(bool, runs)).count(True) == 2, "two processes carried out runs"
    trail = lines_of(read_sessions(tmp_path / "data" / "audit"))
    assert {run for own in runs for run in own} == {line["run_id"] for line in trail}
    assert sum(map(len, runs)) == 4
    events = {line["kind"] for line in trail}
    assert all(line["run_id"] for own in lines for line in own if line["message"] in events)


def test_what_a_process_of_a_batch_would_log_of_a_key_is_blotted_out(
    call: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "planted-key-0123456789"
    data, logs, path = tmp_path / f"data-{key}", tmp_path / "logs", tmp_path / "prompts.csv"
    for name, value in (("WORK_API_KEY", key), ("AI_DESIGNER_DATA", str(data)), ("AI_DESIGNER_LOGS", str(logs))):
        monkeypatch.setenv(name, value)
    data.mkdir()
    (data / "audit").write_text("a folder is wanted here, so that its name is in a warning")
    path.write_text("id,prompt\na,a cube of 20 mm\n", encoding="utf-8")
    status, _, _ = call("batch", path, "--out", tmp_path / "out", "--jobs", 1)
    assert status == 0
    said = [json.loads(line) for file in logs.iterdir() for line in file.read_text(encoding="utf-8").splitlines()]
    (warning,) = [line for line in said if line["level"] == "warning"]
    assert "can't be written down" in warning["message"] and "data-«key»" in warning["message"]
    assert warning["run_id"]
    assert all(key not in file.read_text(encoding="utf-8") for file in logs.iterdir())


def test_another_request_under_the_same_id_is_carried_out(call: Any, tmp_path: Path) -> None:
    path, out = tmp_path / "prompts.csv", tmp_path / "out"
    path.write_text("id,prompt\na,a cube of 20 mm\n", encoding="utf-8")
    call("batch", path, "--out", out, "--jobs", 1)
    path.write_text("id,prompt\na,a cube of 30 mm\n", encoding="utf-8")
    status, _, _ = call("batch", path, "--out", out, "--jobs", 1)
    assert status == 0
    assert volume_of(out / "items/a/design.FCStd") == pytest.approx(27000)


def test_the_budget_of_a_batch_holds_and_what_is_left_is_named(call: Any, prompts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    status, body, _ = call("batch", prompts, "--out", out, "--jobs", 1, "--budget-tokens", 9000)
    assert status == 1
    assert body["usage"]["input_tokens"] + body["usage"]["output_tokens"] <= 9000
    assert set(body["statuses"]) & {"failed", "not started"}
    status, body, _ = call("batch", prompts, "--out", tmp_path / "other", "--jobs", 1, "--item-tokens", 100)
    assert body["statuses"] == {"failed": 6}


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_process_that_dies_costs_its_own_job_only(call: Any, tmp_path: Path) -> None:
    jobs = [DesignJob(id=f"cube{size}", prompt=f"a cube of {size} mm") for size in (10, 20, 30)]
    engine = LocalEngine(tmp_path / "logs")

    def kill_first() -> None:
        while not (tmp_path / ITEMS / "cube10").is_dir():
            time.sleep(0.005)
        for child in Path("/proc").glob("[0-9]*"):
            if _is_slot_of_ours(child):
                os.kill(int(child.name), signal.SIGKILL)

    killer = threading.Thread(target=kill_first)
    killer.start()
    outcomes = run_all(jobs, engine, out=tmp_path, slots=1, cancel=threading.Event())
    killer.join()
    assert [one.status for one in outcomes if one] == ["crashed", "pass", "pass"]


def _is_slot_of_ours(child: Path) -> bool:
    try:
        command = (child / "cmdline").read_bytes()
        parent = (child / "stat").read_text().rpartition(")")[2].split()[1]
    except OSError:
        return False
    return b"spread.slot" in command and int(parent) == os.getpid()


def test_an_outcome_is_that_of_one_job_only(tmp_path: Path) -> None:
    job = DesignJob(id="a", prompt="a cube")
    other = job.model_copy(update={"prompt": "a ball"})
    cheaper = job.model_copy(update={"limits": RunLimits(tokens=5)})
    write_outcome(Outcome(id="a", key=key_of(job), status="pass"), tmp_path)
    assert find_outcome(tmp_path, key_of(other)) is None
    assert find_outcome(tmp_path, key_of(cheaper)) is not None


def test_on_another_machine_a_job_has_nothing_but_what_it_was_given(prompts: Path, tmp_path: Path) -> None:
    given = DesignJob(id="thick", prompt="make the plate 2 mm thicker", document="/no/such/place/plate.FCStd")
    order = Order(job=given, folder="/no/such/folder")
    text, files = do_there(order.model_dump_json(), (tmp_path / "plate.FCStd").read_bytes())
    outcome = Outcome.model_validate_json(text)
    assert (outcome.id, outcome.status) == ("thick", "pass")
    assert set(files) == {"design.FCStd", "design.FCMacro", "outcome.json"}
    local = given.model_copy(update={"document": str(tmp_path / "plate.FCStd")})
    assert outcome.key == key_of(local)


def test_a_sweep_makes_every_combination(call: Any, prompts: Path, tmp_path: Path) -> None:
    out = tmp_path / "sweep"
    chosen = ("--parameter", "Length=100:140:20", "--parameter", "Params.Thickness=4,8")
    status, body, _ = call("sweep", tmp_path / "plate.FCStd", *chosen, "--out", out, "--jobs", 2)
    assert (status, body["statuses"]) == (0, {"pass": 6})
    assert (body["usage"]["calls"], body["items"]) == (0, 6)
    table = [line.split(",") for line in (out / "table.csv").read_text(encoding="utf-8").splitlines()]
    holes = 4 * math.pi / 4 * 9**2
    expected = [(length, thick, (length * 80 - holes) * thick) for length in (100, 120, 140) for thick in (4, 8)]
    column = table[0].index("volume mm³")
    assert [float(line[column]) for line in table[1:]] == pytest.approx([volume for *_, volume in expected], rel=1e-8)
    assert [line[:3] for line in table[1:3]] == [
        ["1-Length=100_Thickness=4", "100", "4"],
        ["2-Length=100_Thickness=8", "100", "8"],
    ]
    files = sorted(out.glob("items/*/part.step"))
    assert len(files) == 6
    assert all(path.with_name("part.step.json").is_file() for path in files)


def test_a_script_is_swept_as_well_and_mistakes_are_named(call: Any, tmp_path: Path) -> None:
    script = tmp_path / "box.py"
    script.write_text(
        "import FreeCAD as App\n"
        "doc = App.ActiveDocument\n"
        "params = doc.addObject('App::VarSet', 'Params')\n"
        "params.addProperty('App::PropertyLength', 'Size', 'Dimensions')\n"
        "params.Size = 5\n"
        "box = doc.addObject('Part::Box', 'Box')\n"
        "box.setExpression('Height', 'Params.Size')\n",
        encoding="utf-8",
    )
    out = tmp_path / "out"
    status, body, _ = call("sweep", script, "--parameter", "Size=1,-1", "--format", "stl", "--out", out, "--jobs", 1)
    assert (status, body["statuses"]) == (1, {"failed": 1, "pass": 1})
    assert "can't be less than 0 mm" in (out / "table.md").read_text(encoding="utf-8")
    status, body, _ = call("sweep", script, "--parameter", "Width=1,2", "--out", out)
    assert (status, "Params.Size" in body["error"]["message"]) == (1, True)


def test_a_macro_of_ours_is_swept_as_well(call: Any, tmp_path: Path) -> None:
    macro, out = tmp_path / "spacer.FCMacro", tmp_path / "out"
    call("design", PROMPTS[1]["prompt"], "--macro", macro)
    status, _, _ = call("sweep", macro, "--parameter", "Height=5,10", "--out", out, "--jobs", 1)
    assert status == 0
    lines = [line.split(",") for line in (out / "table.csv").read_text(encoding="utf-8").splitlines()]
    ring = math.pi / 4 * (20**2 - 8.4**2)
    assert [float(line[2]) for line in lines[1:]] == pytest.approx([ring * 5, ring * 10], rel=1e-8)


def test_a_suite_is_designed_judged_and_told(call: Any, tmp_path: Path) -> None:
    suite, out = tmp_path / "suite", tmp_path / "out"
    suite.mkdir()
    start = "import os, FreeCAD\nd = FreeCAD.newDocument()\nd.addObject('Part::Box', 'Cube')\nd.recompute()\n"
    (suite / "start.py").write_text(start + "d.saveAs(os.environ['FCEVAL_OUT'])\nos._exit(0)\n", encoding="utf-8")
    cases = [
        {"id": "A", "tier": 1, "prompt": "a cube of 20 mm"},
        {
            "id": "B",
            "tier": 2,
            "prompt": "add a 3 mm fillet to the selected edge",
            "start": "start.py",
            "selection": [{"object": "Cube", "edge_midpoint": [0, 0, 5]}],
        },
        {"id": "C", "tier": 2, "prompt": "write me a poem"},
    ]
    (suite / "cases.jsonl").write_text("".join(json.dumps(case) + "\n" for case in cases), encoding="utf-8")
    checker = suite / "check.sh"
    checker.write_text(
        '#!/bin/sh\ntest -s "$1" && test "$2" != A\ncode=$?\necho "{\\"case\\": \\"$2\\"}"\nexit $code\n'
    )
    checker.chmod(0o755)
    status, body, _ = call("eval", suite, "--out", out, "--jobs", 2)
    assert (status, body["cases"], body["passed"]) == (1, 3, 1)
    table = (out / "table.md").read_text(encoding="utf-8").splitlines()
    assert [line.split(" | ")[2] for line in table[2:]] == ["no", "yes", "no"]
    assert (out / "tiers.md").read_text(encoding="utf-8").splitlines()[2:] == ["| 1 | 1 | 0 |", "| 2 | 2 | 1 |"]
