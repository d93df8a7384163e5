"""What writing down a run takes on its thread, and how long the window would wait for Python meanwhile."""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rows import Row

from freecad_ai_workbench.core.design import DesignState, ObjectState, ShapeState
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Proposal
from freecad_ai_workbench.core.run import RunRequest, RunState
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.storage.sessions import HeldSession, Sessions

SIZES = (100, 1000, 5000)


def measure() -> list[Row]:
    """The states of a run in their order: asked, tried, proposed."""
    return [row for size in SIZES for row in _rows(size)]


def _rows(size: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as folder:
        held = Sessions(Path(folder)).open()
        if held is None:
            raise RuntimeError("nobody else holds a session that was just made")
        for name, state in _states(size).items():
            seconds, waited = _timed(lambda held=held, state=state: _write(held, state))
            yield Row(f"{size} objects, {name}: written down", seconds * 1000, "ms")
            yield Row("… the longest that another thread waited", waited * 1000, "ms", 50)
        held.close()


def _write(held: HeldSession, state: RunState) -> None:
    held.write_run(state)


def _timed(work: Callable[[], None]) -> tuple[float, float]:
    """Seconds that it takes on a thread of its own, and the longest gap that this one notices."""
    thread = threading.Thread(target=work)
    begun = last = time.perf_counter()
    waited = 0.0
    thread.start()
    while thread.is_alive():
        time.sleep(0.001)
        now = time.perf_counter()
        waited, last = max(waited, now - last), now
    return time.perf_counter() - begun, waited


def _states(size: int) -> dict[str, RunState]:
    before, after = _design(size, length="10 mm"), _design(size, length="20 mm")
    request = RunRequest(id="r", text="longer", design=before)
    trial = DryRunResult(before=_design(size, length="10 mm"), after=after)
    proposal = Proposal(
        id="p",
        request="longer",
        base=before,
        plan=Plan(summary="Longer.", tasks=(Task(id="t", title="Longer"),)),
        scripts=(Script(task_id="t", source="pass\n"),),
        changes=(),
        dry_run=trial,
        validation=ValidationResult(),
    )
    return {
        "asked": RunState(request=request),
        "tried": RunState(request=request, last_dry_run=trial),
        "proposed": RunState(request=request, last_dry_run=trial, proposal=proposal),
    }


def _design(size: int, *, length: str) -> DesignState:
    shape = ShapeState(shape_type="Solid", volume=1.0, area=6.0, inertia=(1.0,) * 6, solids=1, faces=6, digest="a" * 64)
    texts = {"Length": length, "Width": "10 mm", "Height": "10 mm", "Placement": "(0, 0, 0) (0, 0, 1) 0°"}
    items = (
        ObjectState(name=f"Box{at}", label=f"Box {at}", type_id="Part::Box", properties=texts, shape=shape)
        for at in range(size)
    )
    return DesignState(document="Bench", objects=tuple(items))
