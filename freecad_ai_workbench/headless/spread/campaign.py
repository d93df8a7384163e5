"""All jobs of a command: what is finished already, what is carried out now, and how far it is."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from ...core.run import Cancel
from .budget import Budget
from .cluster import RayEngine
from .engine import Engine
from .job import DesignJob, Order, Outcome, VariantJob, find_outcome, key_of
from .local import LocalEngine

ITEMS, LOGS = "items", "logs"
_BAR = 30


@dataclass
class Progress:
    """A bar on a terminal, a line for each outcome elsewhere."""

    total: int
    out: TextIO = field(default_factory=lambda: sys.stderr)
    done: int = 0
    passed: int = 0
    begun: float = field(default_factory=time.monotonic)
    first: int = 0

    def skip(self, outcomes: Sequence[Outcome]) -> None:
        """Count what was finished before."""
        self.done = self.first = len(outcomes)
        self.passed = sum(one.status == "pass" for one in outcomes)
        if outcomes:
            print(f"{len(outcomes)} of {self.total} are finished already.", file=self.out)

    def tell(self, outcome: Outcome) -> None:
        """One more is done."""
        self.done += 1
        self.passed += outcome.status == "pass"
        if not self.out.isatty():
            print(f"{self.done}/{self.total} {outcome.id}: {outcome.status}", file=self.out, flush=True)
            return
        filled = _BAR * self.done // max(self.total, 1)
        each = (time.monotonic() - self.begun) / max(self.done - self.first, 1)
        left = int(each * (self.total - self.done))
        bar = "#" * filled + "-" * (_BAR - filled)
        text = f"\r[{bar}] {self.done}/{self.total}, {self.passed} passed, {left // 60}:{left % 60:02} left "
        print(text, end="\n" if self.done == self.total else "", file=self.out, flush=True)


def make_engine(name: str, out: Path) -> Engine:
    """The engine of that name. SettingsError when it is not installed."""
    return RayEngine() if name == "ray" else LocalEngine(out / LOGS)


def run_all(
    jobs: Sequence[DesignJob | VariantJob],
    engine: Engine,
    *,
    out: Path,
    slots: int,
    cancel: Cancel,
    budget: Budget | None = None,
) -> list[Outcome | None]:
    """The outcomes in the order of the jobs; None for what was not carried out, because the budget was used up.

    What has an outcome in `out` already is not repeated, so an interrupted campaign goes on where it was.
    """
    keys = {job.id: key_of(job) for job in jobs}
    found = {job.id: find_outcome(out / ITEMS / job.id, keys[job.id]) for job in jobs}
    waiting = [job for job in jobs if found[job.id] is None]
    budget = budget or Budget()
    progress = Progress(total=len(jobs))
    finished = [one for one in found.values() if one is not None]
    progress.skip(finished)
    for one in finished:
        budget.settle(one.id, one.usage)

    def next_order() -> Order | None:
        if not waiting:
            return None
        job = waiting[0]
        allowed = budget.reserve(job) if isinstance(job, DesignJob) else job
        if allowed is None:
            return None
        waiting.pop(0)
        return Order(job=allowed, folder=str((out / ITEMS / job.id).resolve()))

    def report(order: Order, outcome: Outcome) -> None:
        found[order.job.id] = outcome
        budget.settle(order.job.id, outcome.usage)
        progress.tell(outcome)

    if waiting:
        engine.run(next_order, slots=slots, report=report, cancel=cancel)
    return [found[job.id] for job in jobs]
