"""A worker started ahead: FreeCAD loads while the model thinks, and the next dry run finds it waiting.

A spare knows nothing of the request or the document, is used once, and is no different from a worker started later.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from ..core.dry_run import DryRunRequest, DryRunResult
from ..core.errors import WorkerError
from ..core.run import Cancel
from .dry_run import DryRunner, ProcessDryRunner
from .worker_process import WorkerProcess

LONGEST_WAIT_S = 600.0
"""An older spare is not used: the program that it was started from may have been replaced since."""


@contextmanager
def prewarmed(runner: DryRunner) -> Iterator[DryRunner]:
    """The runner with a worker ahead for as long as the block lasts; one that starts no processes is left as it is."""
    if not isinstance(runner, ProcessDryRunner):
        yield runner
        return
    ahead = _StartingAhead(runner)
    ahead.start_spare()
    try:
        yield ahead
    finally:
        ahead.close()


class _StartingAhead:
    """Takes the waiting worker for a dry run, or starts one, and starts the next when the dry run has ended."""

    def __init__(self, runner: ProcessDryRunner) -> None:
        self._runner = runner
        self._lock = threading.Lock()
        self._spare: WorkerProcess | None = None
        self._closed = False

    def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
        worker = self._take() or self._runner.start()
        result = self._runner.run_in(worker, request, cancel=cancel)
        self.start_spare()
        return result

    def start_spare(self) -> None:
        """Start one if none waits. That it can't be started is told by the dry run that then starts its own."""
        with self._lock, suppress(WorkerError):
            if self._spare is None and not self._closed:
                self._spare = self._runner.start()

    def _take(self) -> WorkerProcess | None:
        with self._lock:
            worker, self._spare = self._spare, None
        if worker is None or _is_usable(worker):
            return worker
        worker.end()
        return None

    def close(self) -> None:
        with self._lock:
            self._closed = True
            worker, self._spare = self._spare, None
        if worker is not None:
            worker.end()


def _is_usable(worker: WorkerProcess) -> bool:
    return worker.status is None and time.monotonic() - worker.since < LONGEST_WAIT_S
