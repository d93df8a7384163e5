"""Benchmarks: each group in a FreeCAD of its own, one after the other, and one table of what they found.

They inform: a bound that is missed is shown and fails nothing, because a machine that is busy misses it, too.
"""

from __future__ import annotations

import dataclasses
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import private_profile
from display import Start, window_on_virtual_display
from freecad_install import REPOSITORY, FreeCAD
from process import SetupError, run, say
from rows import HEAD, Row, read_rows

TOOLS = REPOSITORY / "tools"
BENCHMARKS = REPOSITORY / "tests/bench"
GROUPS = (
    "start",
    "window",
    "stream",
    "apply",
    "sandbox",
    "worker",
    "checks",
    "mutants",
    "reading",
    "prompt",
    "leaks",
    "export",
    "batch",
)
IN_WINDOW = ("window", "stream", "apply")
LIMIT_S = 900.0
STARTS = 7
OPENINGS = 5
START_BOUND_MS = 30.0
STAMPED = '#!/bin/sh\ndate +%s.%N > "$AI_DESIGNER_STARTED"\nexec {program} "$@"\n'


def run_benchmarks(freecad: FreeCAD, *, only: str | None) -> int:
    """Print the table of one group, or of all; SetupError when a benchmark breaks."""
    profile = private_profile.prepare(freecad)
    rows: list[Row] = []
    for name in [only] if only else GROUPS:
        say(f"FreeCAD {'.'.join(map(str, freecad.version))}: benchmark {name}")
        rows += start_rows(freecad, profile) if name == "start" else _group_rows(name, freecad, profile=profile)
    print(HEAD, *rows, sep="\n", flush=True)
    return 0


def _group_rows(name: str, freecad: FreeCAD, *, profile: Path) -> list[Row]:
    with _quiet_copy(freecad, profile) as copy:
        outcome = copy / "rows.json"
        call = f"import sys; sys.path.append({str(TOOLS)!r}); import in_freecad; in_freecad."
        arguments = f"({str(BENCHMARKS / name)!r} + '.py', {str(outcome)!r})"
        if name in IN_WINDOW:
            script = copy / "ai_designer_start.py"
            script.write_text(f"{call}run_benchmark_in_window{arguments}\n")
            start = window_on_virtual_display(freecad, str(script))
        else:
            start = freecad.command(freecad.console, "-c", f"{call}run_benchmark{arguments}"), {}
        return _rows_of(freecad, start, profile=copy)


def _rows_of(freecad: FreeCAD, start: Start, *, profile: Path, **variables: str) -> list[Row]:
    """Run a FreeCAD that leaves rows in its profile; they are taken away."""
    command, extra = start
    environment = freecad.environment({**private_profile.environment(profile), **extra, **variables})
    log, outcome = profile / "freecad.log", profile / "rows.json"
    status = run(command, env=environment, cwd=REPOSITORY, timeout_s=LIMIT_S, log=log)
    if status != 0 or not outcome.is_file():
        last = "\n".join(log.read_text(errors="replace").splitlines()[-15:])
        raise SetupError(f"The benchmark broke: FreeCAD ended with status {status}. Its last words:\n{last}")
    rows = read_rows(outcome)
    outcome.unlink()
    return rows


@contextmanager
def _quiet_copy(freecad: FreeCAD, profile: Path) -> Iterator[Path]:
    with private_profile.passing_copy(profile) as copy:
        private_profile.apply_settings(freecad, copy, theme="light")
        yield copy


def start_rows(freecad: FreeCAD, profile: Path) -> list[Row]:
    """FreeCAD's window from the start of its process to its event loop, by turns without and with the add-on."""
    with _quiet_copy(freecad, profile) as bare, _quiet_copy(freecad, profile) as full:
        (bare / "Mod/ai_designer").unlink()
        pairs = [[_started(freecad, profile) for profile in (bare, full)] for _ in range(STARTS + 1)][1:]
        openings = [
            *_repeated(freecad, full, mode="opening"),
            *_repeated(freecad, full, mode="opening_later"),
        ]
        inside = _started(freecad, bare, mode="inside")
    rows = []
    for at, (unit, bound) in enumerate((("ms of time", START_BOUND_MS), ("ms of processor", None))):
        without = [first[at].value for first, _ in pairs]
        more = [second[at].value - first[at].value for first, second in pairs]
        rows.append(Row("start of the window, without the add-on", statistics.median(without), unit))
        rows.append(Row("start of the window, more with the add-on", statistics.median(more), unit, bound))
        rows.append(Row("… half of the differences spread over", _middle_half(more), unit))
    return [*rows, *inside, *openings]


def _repeated(freecad: FreeCAD, profile: Path, *, mode: str) -> list[Row]:
    """The medians of several starts."""
    starts = [_started(freecad, profile, mode=mode) for _ in range(OPENINGS)]
    return [
        dataclasses.replace(same[0], value=statistics.median(row.value for row in same))
        for same in zip(*starts, strict=True)
    ]


def _middle_half(numbers: list[float]) -> float:
    lower, _, upper = statistics.quantiles(numbers, n=4)
    return upper - lower


def _started(freecad: FreeCAD, profile: Path, *, mode: str = "until_the_loop") -> list[Row]:
    program, stamp, script = profile / "stamped", profile / "started.txt", profile / "ai_designer_start.py"
    program.write_text(STAMPED.format(program=freecad.window))
    program.chmod(0o755)
    outcome = profile / "rows.json"
    script.write_text(
        f"import sys\nsys.path[:0] = [{str(TOOLS)!r}, {str(BENCHMARKS)!r}]\n"
        f"import start\nstart.{mode}({str(stamp)!r}, {str(outcome)!r})\n"
    )
    window = window_on_virtual_display(dataclasses.replace(freecad, window=program), str(script))
    return _rows_of(freecad, window, profile=profile, AI_DESIGNER_STARTED=str(stamp))
