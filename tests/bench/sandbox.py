"""What the sandbox costs: the benign scripts guarded against bare, and the static check of a long one."""

from __future__ import annotations

import contextlib
import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import FreeCAD
from rows import Row

from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.host.modules import FreeCADModules
from freecad_ai_workbench.sandbox.meter import Meter
from freecad_ai_workbench.sandbox.policy import check_script
from freecad_ai_workbench.sandbox.runner import run_script

BENIGN = sorted((Path(__file__).parents[1] / "freecad/scripts/benign").glob("*.py"))
REPETITIONS = 3
LINES = 2000


def measure() -> list[Row]:
    """The total over all scripts that run, the median of some rounds after one that loads FreeCAD's modules."""
    sources = [path.read_text(encoding="utf-8") for path in BENIGN]
    rounds = [(_total(sources, run_bare), _total(sources, run_guarded)) for _ in range(REPETITIONS + 1)][1:]
    ratio = statistics.median(guarded / bare for bare, guarded in rounds)
    longest = _long_script(sources)
    return [
        Row(f"{len(sources)} benign scripts, bare", statistics.median(bare for bare, _ in rounds), "s"),
        Row("the same in the sandbox, against bare", ratio, "×", 1.3),
        Row(f"static check of {longest.count(chr(10))} lines", _check_ms(longest), "ms", 200),
    ]


def _total(sources: list[str], run: Callable[[str], None]) -> float:
    """Seconds in scripts; opening and closing their documents is not counted."""
    total = 0.0
    for source in sources:
        FreeCAD.newDocument("Bench")
        began = time.perf_counter()
        run(source)
        total += time.perf_counter() - began
        for name in list(FreeCAD.listDocuments()):
            FreeCAD.closeDocument(name)
    return total


def run_bare(source: str) -> None:
    """As FreeCAD runs a macro; what it prints is swallowed."""
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(source, "<bare>", "exec", dont_inherit=True), {"__name__": "__main__", "App": FreeCAD})


def run_guarded(source: str) -> None:
    """As the worker runs it, check and compilation included."""
    error = run_script(
        Script(task_id="t", source=source),
        document=FreeCAD.ActiveDocument,
        modules=FreeCADModules(),
        meter=Meter(seconds=60),
        write=lambda _text: None,
    )
    if error is not None:
        raise RuntimeError(f"a benign script was stopped: {error.message}")


def _long_script(sources: list[str]) -> str:
    """Benign scripts, one after the other, cut where the next one would make it longer than LINES."""
    lines: list[str] = []
    for source in sources:
        more = source.rstrip("\n").split("\n")
        if len(lines) + len(more) < LINES:
            lines += more
    return "\n".join([*lines, *["x = 1"] * (LINES - len(lines))]) + "\n"


def _check_ms(source: str) -> float:
    times = []
    for at in range(5):
        began = time.perf_counter()
        violations = check_script(f"{source}# {at}")
        times.append(time.perf_counter() - began)
        if violations:
            raise RuntimeError(f"the long script was refused: {violations[0]}")
    return statistics.median(times) * 1000
