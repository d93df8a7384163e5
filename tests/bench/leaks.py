"""What two hundred dry runs in a row leave behind in the process that asked for them."""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
from pathlib import Path

from rows import Row

from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.dry_run import DryRunRequest
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner
from freecad_ai_workbench.sandbox.spare import prewarmed

RUNS = 200
WARM_UP = 5
FREECADCMD = freecadcmd()
CHEAP = 'import FreeCAD as App\nApp.ActiveDocument.addObject("Part::Box", "Box")\n'
MOST_MEMORY_MB = 5.0


def _freecads() -> int:
    """Running programs that are called freecadcmd or the like; one that has just ended does not count."""
    count = 0
    for name in Path("/proc").glob("[0-9]*/comm"):
        with contextlib.suppress(OSError):
            count += "freecad" in name.read_text().lower()
    return count


COUNTED = {
    "FreeCAD processes": _freecads,
    "open files": lambda: len(list(Path("/proc/self/fd").iterdir())),
    "threads": threading.active_count,
    "temporary files and folders": lambda: len(list(Path(tempfile.gettempdir()).iterdir())),
}


def measure() -> list[Row]:
    """The first runs load what is loaded once, so counting begins after them. All start ahead, as in a run."""
    _try(WARM_UP)
    before, memory = {name: count() for name, count in COUNTED.items()}, _resident_mb()
    _try(RUNS)
    rows = [Row(f"{RUNS} dry runs: more {name}", count() - before[name], "", 0) for name, count in COUNTED.items()]
    return [*rows, Row(f"{RUNS} dry runs: more resident memory", _resident_mb() - memory, "MB", MOST_MEMORY_MB)]


def _try(times: int) -> None:
    request = DryRunRequest(scripts=(Script(task_id="t", source=CHEAP),))
    with prewarmed(ProcessDryRunner(FREECADCMD)) as runner:
        for _ in range(times):
            result = runner.run(request, cancel=threading.Event())
            if result.error is not None:
                raise RuntimeError(f"a dry run failed: {result.error.message}")


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
