"""What an engine is: it carries out orders, several at a time, and tells of each outcome when it is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from ...core.run import Cancel
from .job import DesignJob, Order, Outcome, Status, VariantJob, key_of, write_outcome

NextOrder = Callable[[], Order | None]
"""The next order; None when there is none now. It is asked again after every outcome."""
Report = Callable[[Order, Outcome], None]
GRACE_SECONDS = 60.0
"""What a job may take beyond its own limit, which it should keep itself, before it is ended."""


class Engine(Protocol):
    """Carries out all orders with so many `slots`, in any order; ends early, and leaves no process, when cancelled."""

    def run(self, next_order: NextOrder, *, slots: int, report: Report, cancel: Cancel) -> None: ...


def seconds_of(job: DesignJob | VariantJob) -> float:
    """How long a job may take until it is ended from outside."""
    own = job.limits.seconds if isinstance(job, DesignJob) else job.limits.timeout_s
    return own + GRACE_SECONDS


def lost(order: Order, status: Status, message: str, *, seconds: float) -> Outcome:
    """The outcome of a job whose process could not say it itself; it lies in the folder, too."""
    job = order.job
    outcome = Outcome(id=job.id, key=key_of(job), status=status, message=message, seconds=round(seconds, 3))
    write_outcome(outcome, Path(order.folder))
    return outcome
