"""What a dry run costs beyond FreeCAD itself: its own process, the walls, reading, measuring and the result."""

from __future__ import annotations

import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path

import FreeCAD
from rows import Row

from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.dry_run import DryRunRequest, DryRunResult
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import Finding
from freecad_ai_workbench.sandbox.dry_run import DryRunner, ProcessDryRunner
from freecad_ai_workbench.sandbox.spare import prewarmed

REPETITIONS = 7
FREECAD_UP = 2.0
"""Seconds in which a process started ahead is surely waiting."""
FREECADCMD = freecadcmd()
TEN_FEATURES = """
import FreeCAD as App
import Part
import Sketcher

doc = App.ActiveDocument


def rectangle(sketch, width, height):
    corners = [App.Vector(x, y, 0) for x, y in ((0, 0), (width, 0), (width, height), (0, height))]
    for first, second in zip(corners, corners[1:] + corners[:1]):
        sketch.addGeometry(Part.LineSegment(first, second), False)
    for at in range(4):
        sketch.addConstraint(Sketcher.Constraint("Coincident", at, 2, (at + 1) % 4, 1))


body = doc.addObject("PartDesign::Body", "Plate")
outline = body.newObject("Sketcher::SketchObject", "Outline")
rectangle(outline, 80, 50)
pad = body.newObject("PartDesign::Pad", "Pad")
pad.Profile, pad.Length = outline, 10
doc.recompute()
hole = body.newObject("Sketcher::SketchObject", "Hole")
hole.addGeometry(Part.Circle(App.Vector(10, 10, 0), App.Vector(0, 0, 1), 3), False)
pocket = body.newObject("PartDesign::Pocket", "Pocket")
pocket.Profile, pocket.Type, pocket.Reversed = hole, 1, True
doc.recompute()
row = body.newObject("PartDesign::LinearPattern", "Row")
row.Originals, row.Direction, row.Length, row.Occurrences = [pocket], (outline, ["H_Axis"]), 60, 4
body.Tip = row
doc.recompute()
box = doc.addObject("Part::Box", "Box")
cylinder = doc.addObject("Part::Cylinder", "Cylinder")
cylinder.Radius, cylinder.Height = 3, 10
cut = doc.addObject("Part::Cut", "Cut")
cut.Base, cut.Tool = box, cylinder
doc.recompute()
fillet = doc.addObject("Part::Fillet", "Fillet")
fillet.Base, fillet.Edges = cut, [(1, 1.0, 1.0)]
doc.recompute()
"""
BARE = """
import FreeCAD
FreeCAD.openDocument({path!r})
exec(compile(open({script!r}).read(), "<bare>", "exec"), {{"__name__": "__main__"}})
FreeCAD.ActiveDocument.recompute()
FreeCAD.ActiveDocument.saveAs({out!r})
"""


def measure() -> list[Row]:
    """By turns, after one of each that does not count."""
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as name:
        folder = Path(name)
        path = _empty_document(folder)
        runner = ProcessDryRunner(FREECADCMD)
        pairs = [(_bare(path, folder), _dry_run(runner, path, folder)) for _ in range(REPETITIONS + 1)][1:]
        with prewarmed(runner) as ahead:
            waiting = [_dry_run_later(ahead, path, folder) for _ in range(REPETITIONS + 1)][1:]
        starts = [_seconds("-c", "import os; os._exit(0)") for _ in range(REPETITIONS)]
    bare = statistics.median(first for first, _ in pairs)
    whole = statistics.median(second for _, (second, _) in pairs)
    inside = statistics.median(result.seconds for _, (_, result) in pairs)
    return [
        Row("10 features in bare freecadcmd: start, open, run, save", bare * 1000, "ms"),
        Row("the same as a dry run: start, open, run, measure, mesh, save", whole * 1000, "ms"),
        Row("dry run against bare", statistics.median(second / first for first, (second, _) in pairs), "×", 1.5),
        Row("… of it in the request, from opening to saving", inside * 1000, "ms"),
        Row("… of it around the request", (whole - inside) * 1000, "ms"),
        Row("the same in a process started ahead", statistics.median(waiting) * 1000, "ms"),
        Row("dry run in a process started ahead against bare", statistics.median(waiting) / bare, "×", 1.5),
        Row("freecadcmd that does nothing", statistics.median(starts) * 1000, "ms"),
    ]


def _empty_document(folder: Path) -> Path:
    document = FreeCAD.newDocument("Bench")
    path = folder / "in.FCStd"
    document.saveCopy(str(path))
    FreeCAD.closeDocument(document.Name)
    return path


def _bare(path: Path, folder: Path) -> float:
    script, out = folder / "script.py", folder / "bare.FCStd"
    script.write_text(TEN_FEATURES)
    out.unlink(missing_ok=True)
    seconds = _seconds("-c", BARE.format(path=str(path), script=str(script), out=str(out)))
    if not out.is_file():
        raise RuntimeError("the bare run saved nothing")
    return seconds


def _seconds(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([FREECADCMD, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


def _dry_run_later(ahead: DryRunner, path: Path, folder: Path) -> float:
    """As it is while a model thinks: FreeCAD has come up before it is needed."""
    time.sleep(FREECAD_UP)
    return _dry_run(ahead, path, folder)[0]


def _dry_run(runner: DryRunner, path: Path, folder: Path) -> tuple[float, DryRunResult]:
    script = Script(task_id="t", source=TEN_FEATURES)
    request = DryRunRequest(scripts=(script,), document=str(path), save_to=str(folder / "out.FCStd"))
    began = time.perf_counter()
    result = runner.run(request, cancel=threading.Event())
    seconds = time.perf_counter() - began
    if result.error is not None or any(_is_broken(finding) for finding in result.findings):
        raise RuntimeError(f"the dry run failed: {result.error} {result.findings}")
    return seconds, result


def _is_broken(finding: Finding) -> bool:
    """Advice does not count: these ten features are two parts that overlap, with sketches that are loose."""
    return finding.hard and finding.outcome == "failed"
