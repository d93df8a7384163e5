"""What checking costs beside the trial itself, for designs of 10 to 200 features with parameters."""

from __future__ import annotations

import statistics
import threading
import time

from rows import Row

from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.dry_run import DryRunRequest
from freecad_ai_workbench.core.plan import ExpectedBoundingBox, ExpectedHoles, ExpectedParameter, ExpectedSolids
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner

REPETITIONS = 3
FEATURES = (10, 50, 100, 200)
BOUND = 20.0
PITCH, EACH = 12, 10
PLATES = """
import FreeCAD as App

doc = App.ActiveDocument
params = doc.addObject("App::VarSet", "Params")
for name, value in (("Across", 6.0), ("Thick", 10.0), ("Wide", 12.0)):
    params.addProperty("App::PropertyLength", name, "Base")
    setattr(params, name, value)
for row in range({bodies}):
    body = doc.addObject("PartDesign::Body", "Plate")
    body.Placement.Base = App.Vector(0, 20 * row, 0)
    block = body.newObject("PartDesign::AdditiveBox", "Block")
    block.Length = {length}
    block.setExpression("Width", "Params.Wide")
    block.setExpression("Height", "Params.Thick")
    for at in range({holes}):
        hole = body.newObject("PartDesign::SubtractiveCylinder", "Hole")
        hole.setExpression("Radius", "Params.Across / 2")
        hole.setExpression("Height", "Params.Thick")
        hole.Placement.Base = App.Vector({pitch} * at + 6, 6, 0)
doc.recompute()
"""


def measure() -> list[Row]:
    """Checks and probes against all else that the trial does, in its process from start to end."""
    rows = []
    for features in FEATURES:
        trials = [_trial(features) for _ in range(REPETITIONS + 1)][1:]
        shares = [100 * checks / (whole - checks) for whole, checks in trials]
        seconds = statistics.median(checks for _, checks in trials)
        rows.append(Row(f"checks of {features} features", seconds * 1000, "ms"))
        rows.append(Row("… against the rest of the trial", statistics.median(shares), "%", BOUND))
    return rows


def _trial(features: int) -> tuple[float, float]:
    """Seconds of the whole trial, and of its checks."""
    bodies, holes = features // EACH, EACH - 1
    length = PITCH * holes
    source = PLATES.format(bodies=bodies, length=length, holes=holes, pitch=PITCH)
    request = DryRunRequest(
        scripts=(Script(task_id="t", source=source),),
        text=f"plates of {length} x 12 x 10 mm with {holes} holes of 6 mm each",
        expectations=(
            ExpectedBoundingBox(size=(length, 20 * (bodies - 1) + 12, 10)),
            ExpectedSolids(count=bodies),
            ExpectedHoles(diameter=6, count=holes * bodies, through=True),
            *(ExpectedParameter(name=name) for name in ("Across", "Thick", "Wide")),
        ),
    )
    began = time.perf_counter()
    result = ProcessDryRunner(freecadcmd()).run(request, cancel=threading.Event())
    if result.error is not None or any(finding.outcome == "failed" for finding in result.findings):
        raise RuntimeError(f"the trial failed: {result.error or [item.message for item in result.findings]}")
    return time.perf_counter() - began, result.check_seconds
