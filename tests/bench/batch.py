"""A hundred requests to the built-in recipes: by one process, by two, and by two that are interrupted with Ctrl+C."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import FreeCAD
from rows import Row

from freecad_ai_workbench.dependencies import find_python, vendor_folder

FAMILIES = (
    "{0}x80x6 plate with 4 holes M8",
    "spacer {0} x 8.4 x 5",
    "flange {0} mm diameter, 10 thick, 6 holes of 6 mm on a {1} mm bolt circle",
    "a cube of {0} mm",
    "a cylinder of {0} mm diameter, 30 mm high",
    "washer {0} x 10 x 2",
    "tube {0} mm outer diameter, 10 mm inner diameter, 50 mm long",
    "a cone with {0} mm bottom diameter, 10 mm top diameter, 40 mm high",
    "a sphere of {0} mm diameter",
    "perforated plate {0} x 60 x 2 with 4 mm holes",
)
SIZES = range(60, 160, 10)
REPOSITORY = str(Path(__file__).resolve().parents[2])
CODE = "import sys; sys.path.insert(0, sys.argv.pop(1)); from freecad_ai_workbench.cli import main; sys.exit(main())"
INTERRUPT_AT = 45
TABLES = ("table.md", "table.csv")


def measure() -> list[Row]:
    """Each run begins in a folder of its own; memory is looked at in the one whose time does not count."""
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as name:
        batch = _Batch(Path(name))
        alone, both = batch.carry_out("one", jobs=1), batch.carry_out("two", jobs=2)
        rows = [*_times("one process", alone), *_times("two processes", both)]
        rows.append(Row("two processes against one", alone.seconds / both.seconds, "× as fast"))
        rows += batch.interrupted_rows()
        differing = sum(
            batch.table("one", one) != batch.table(other, one) for one in TABLES for other in ("two", "cut")
        )
    return [*rows, Row("tables of the three that differ", differing, "", 0)]


class _Run:
    """What one call of the command took, its processes included."""

    def __init__(self, seconds: float, processor: float, statuses: dict[str, int]) -> None:
        self.seconds, self.processor, self.statuses = seconds, processor, statuses


def _times(name: str, run: _Run) -> Iterator[Row]:
    many = sum(run.statuses.values())
    yield Row(f"{name}: {many} requests, {run.statuses.get('pass', 0)} passed", run.seconds, "s")
    yield Row(f"{name}: designs a second", many / run.seconds, "1/s")
    yield Row(f"{name}: processor time a design", run.processor / many, "s")


class _Batch:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._prompts = folder / "prompts.jsonl"
        texts = [family.format(size, size - 20) for size in SIZES for family in FAMILIES]
        self._prompts.write_text("".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")

    def carry_out(self, name: str, *, jobs: int) -> _Run:
        before, begun = _processor_seconds(), time.perf_counter()
        with self._start(name, jobs) as process:
            process.wait()
        seconds = time.perf_counter() - begun
        summary = json.loads((self._folder / name / "summary.json").read_text(encoding="utf-8"))
        return _Run(seconds, _processor_seconds() - before, summary["statuses"])

    def interrupted_rows(self) -> list[Row]:
        with self._start("cut", 2) as process:
            memory = _Memory(process.pid)
            while process.poll() is None and len(self._outcomes("cut")) < INTERRUPT_AT:
                time.sleep(0.05)
            os.killpg(process.pid, signal.SIGINT)
            process.wait()
            most = memory.stop()
        before = self._outcomes("cut")
        self.carry_out("cut", jobs=2)
        after = self._outcomes("cut")
        again = sum(after[path] != written for path, written in before.items())
        return [
            *(Row(f"memory of {what}, its share of what is common", value, "MB") for what, value in most.items()),
            Row("finished when it was interrupted", len(before), ""),
            Row("… of them carried out again", again, "", 0),
            Row("finished in the end", len(after), ""),
        ]

    def table(self, name: str, file: str) -> bytes:
        return (self._folder / name / file).read_bytes()

    def _outcomes(self, name: str) -> dict[Path, int]:
        return {path: path.stat().st_mtime_ns for path in (self._folder / name).glob("items/*/outcome.json")}

    def _start(self, name: str, jobs: int) -> subprocess.Popen[bytes]:
        version = sys.version_info[:2]
        python = find_python(Path(FreeCAD.getHomePath()), version)
        if python is None:
            raise RuntimeError("there is no Python of FreeCAD's version")
        own = {"AI_DESIGNER_CONFIG": str(self._folder / "config"), "AI_DESIGNER_DATA": str(self._folder / "data")}
        packages = str(vendor_folder(Path(FreeCAD.getUserAppDataDir()), version))
        arguments = ["batch", str(self._prompts), "--out", str(self._folder / name), "--jobs", str(jobs)]
        return subprocess.Popen(
            [str(python), "-c", CODE, REPOSITORY, *arguments],
            env={**os.environ, **own, "PYTHONPATH": packages},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )


def _processor_seconds() -> float:
    """Of all processes that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class _Memory:
    """The most that one process of each kind had, looked at twice a second."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._most = dict.fromkeys(("a job's Python", "a job's FreeCAD", "what gives out the work"), 0.0)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self) -> dict[str, float]:
        self._over.set()
        self._thread.join()
        return self._most

    def _watch(self) -> None:
        while not self._over.wait(0.5):
            for place in Path("/proc").glob("[0-9]*"):
                with suppress(OSError):
                    self._look(place)

    def _look(self, place: Path) -> None:
        command = (place / "cmdline").read_bytes()
        own = os.getsid(int(place.name)) == self._root
        if b"spread.slot" in command:
            kind = "a job's Python"
        elif place.name == str(self._root):
            kind = "what gives out the work"
        elif b"freecadcmd" in command.lower().partition(b"\0")[0] and place.name != str(os.getpid()):
            kind, own = "a job's FreeCAD", True
        else:
            return
        if own:
            lines = (place / "smaps_rollup").read_text().splitlines()
            share = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1000
            self._most[kind] = max(self._most[kind], share)
