"""What reading a document costs, and comparing two readings, for documents of ten to five thousand boxes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from typing import Any

import FreeCAD
from rows import Row

from freecad_ai_workbench.core.design import diff_states
from freecad_ai_workbench.host.snapshot import read_design_state

SIZES = (10, 100, 1000, 5000)
ENOUGH_S = 0.5
BOUND_MS = 0.2


def measure() -> list[Row]:
    return [row for size in SIZES for row in _rows(size)]


def _rows(size: int) -> Iterator[Row]:
    document = _boxes(size)
    light = read_design_state(document, measured=())
    full = read_design_state(document)
    document.Objects[-1].Length = 20
    document.recompute()
    later = read_design_state(document)
    unit = "ms an object"
    yield Row(
        f"{size} boxes: reading without measuring",
        _ms(lambda: read_design_state(document, measured=())) / size,
        unit,
        BOUND_MS,
    )
    yield Row(f"{size} boxes: reading and measuring", _ms(lambda: read_design_state(document)) / size, unit)
    yield Row(f"{size} boxes: comparing, one is changed", _ms(lambda: diff_states(full, later)) / size, unit, BOUND_MS)
    yield Row(f"{size} boxes: comparing, all are new", _ms(lambda: diff_states(type(light)(), light)) / size, unit)
    FreeCAD.closeDocument(document.Name)


def _boxes(count: int) -> Any:
    document = FreeCAD.newDocument("Bench")
    for at in range(count):
        box = document.addObject("Part::Box", "Box")
        box.Placement.Base = FreeCAD.Vector(20 * (at % 50), 20 * (at // 50), 0)
    document.recompute()
    return document


def _ms(job: Callable[[], object]) -> float:
    """The median of as many times as fit into half a second, five at most."""
    times: list[float] = []
    while len(times) < 5 and (not times or sum(times) < ENOUGH_S):
        began = time.perf_counter()
        job()
        times.append(time.perf_counter() - began)
    return statistics.median(times) * 1000
