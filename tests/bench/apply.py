"""What applying a proposal costs beyond executing its script bare in the same FreeCAD, in its real window."""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import FreeCAD
from rows import Row
from worker import FREECADCMD, TEN_FEATURES

from freecad_ai_workbench.core.design import diff_states
from freecad_ai_workbench.core.dry_run import DryRunRequest
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Proposal, changes_of
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.host.known_designs import KnownDesigns
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner
from freecad_ai_workbench.ui.operations import apply_proposal, read_request
from freecad_ai_workbench.ui.pieces import whole

REPETITIONS = 9
SIZES = (0, 100, 1000)
BOUND = 1.10


def measure() -> list[Row]:
    return [row for size in SIZES for row in _rows(size)]


def _rows(size: int) -> list[Row]:
    document, known = _boxes(size), KnownDesigns()
    proposal = _propose(document, known)
    pairs = [
        (
            _undone(document, lambda: _bare(document)),
            _undone(document, lambda: apply_proposal(proposal, doc=document, known=known)),
        )
        for _ in range(REPETITIONS + 1)
    ][1:]
    known.stop()
    FreeCAD.closeDocument(document.Name)
    bare = statistics.median(first for first, _ in pairs)
    ratio = statistics.median(second / first for first, second in pairs)
    return [
        Row(f"10 features beside {size} boxes, executed bare in the window", bare * 1000, "ms"),
        Row(f"10 features beside {size} boxes, applied against bare", ratio, "×", BOUND),
    ]


def _boxes(count: int) -> Any:
    document = FreeCAD.newDocument("Bench")
    document.UndoMode = 1
    for at in range(count):
        box = document.addObject("Part::Box", "Neighbour")
        box.Placement.Base = FreeCAD.Vector(20 * (at % 50), 100 + 20 * (at // 50), 0)
    document.recompute()
    return document


def _propose(document: Any, known: KnownDesigns) -> Proposal:
    script = Script(task_id="t", source=TEN_FEATURES)
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as name:
        reading = read_request("ten features", doc=document, known=known, limits=RunLimits(), scratch_folder=Path(name))
        request = whole(reading)
        trial = DryRunRequest(scripts=(script,), document=request.document)
        result = ProcessDryRunner(FREECADCMD).run(trial, cancel=threading.Event())
    if result.error is not None or not diff_states(result.before, result.after).changes:
        raise RuntimeError(f"the dry run failed: {result.error}")
    return Proposal(
        id="bench",
        request="ten features",
        base=request.design,
        plan=Plan(summary="ten features", tasks=(Task(id="t", title="t"),)),
        scripts=(script,),
        changes=changes_of(result),
        dry_run=result,
        validation=ValidationResult(),
    )


def _bare(document: Any) -> None:
    """As a macro would: in one transaction, and recomputed."""
    FreeCAD.setActiveDocument(document.Name)
    document.openTransaction("bare")
    exec(compile(TEN_FEATURES, "<bare>", "exec"), {"__name__": "__main__"})  # our own script, unguarded
    document.recompute()
    document.commitTransaction()


def _undone(document: Any, job: Callable[[], object]) -> float:
    began = time.perf_counter()
    job()
    seconds = time.perf_counter() - began
    document.undo()
    document.recompute()
    return seconds
