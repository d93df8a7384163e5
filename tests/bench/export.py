"""What a second export of an unchanged part of 200 features takes, against the first."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import FreeCAD
from rows import Row

from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.export import SUFFIXES, ExportOptions
from freecad_ai_workbench.export.files import ExportTask, export_file
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner

FEATURES = 200
AGAIN = 5
MOST = 0.05


def measure() -> list[Row]:
    """Each format once anew, in a FreeCAD of its own as always, and then again several times."""
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as name:
        path = _part(Path(name) / "part.FCStd")
        return [row for suffix in SUFFIXES if suffix != ".stp" for row in _rows(path, suffix)]


def _rows(path: Path, suffix: str) -> Iterator[Row]:
    kind = SUFFIXES[suffix]
    task = ExportTask(document=path, out=path.with_name(f"out{suffix}"), options=ExportOptions(format=kind))
    first = _seconds(task, written=True)
    again = median(_seconds(task, written=False) for _ in range(AGAIN))
    yield Row(f"{kind}: {FEATURES} features, the first time", first * 1000, "ms")
    yield Row(f"{kind}: again, unchanged", again * 1000, "ms")
    yield Row(f"{kind}: again against the first time", again / first, "×", MOST)


def _seconds(task: ExportTask, *, written: bool) -> float:
    begun = time.perf_counter()
    done = export_file(task, ProcessDryRunner(freecadcmd()), may_overwrite=lambda _path: False)
    seconds = time.perf_counter() - begun
    if done.written != written:
        raise RuntimeError(f"{task.out} was {'not ' if written else ''}written")
    return seconds


def _part(path: Path) -> Path:
    """Cylinders and their union."""
    document = FreeCAD.newDocument("Part")
    pins = []
    for number in range(FEATURES - 1):
        pin = document.addObject("Part::Cylinder", f"Pin{number}")
        pin.Radius, pin.Height, pin.Visibility = 3, 10, False
        pin.Placement.Base = FreeCAD.Vector(10 * (number % 20), 10 * (number // 20), 0)
        pins.append(pin)
    document.addObject("Part::MultiFuse", "Pins").Shapes = pins
    document.recompute()
    document.saveCopy(str(path))
    FreeCAD.closeDocument(document.Name)
    return path
