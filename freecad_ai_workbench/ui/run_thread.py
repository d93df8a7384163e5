"""The thread a run lives in: it starts a plain function and hands its events to the main thread in batches."""

# mypy: allow-subclassing-any

from __future__ import annotations

import threading
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..core.errors import CancelledError, WorkbenchError
from ..core.events import RunEvent
from ..core.run import Cancel
from .conversation import joined
from .qt import QtCore, Signal, tr
from .yielding import yielding

BATCH_MS = 50
"""Shortest time between two deliveries: at most 20 a second, however fast a model streams."""

Job = Callable[[Callable[[RunEvent], None], Cancel], Any]


@dataclass(frozen=True)
class Outcome:
    """How a job ended: with a result, stopped, or with an error and its traceback."""

    result: Any = None
    cancelled: bool = False
    error: str = ""
    message: str = ""
    traceback: str = ""


class RunThread(QtCore.QThread):
    """Runs `job(emit, cancel)`. Guarantees: all events come in order, then `ended`, all on the main thread.

    Must be created on the main thread and be kept until `ended`. Never terminated: `cancel()` asks, the job obeys.
    """

    events_arrived = Signal(object)
    ended = Signal(object)
    _woken = Signal()

    def __init__(self, job: Job, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._cancel = threading.Event()
        self._waiting: deque[RunEvent] = deque()
        self._announced = False
        self._outcome = Outcome(error="Error", message="The run ended without a result.")
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._deliver)
        self._woken.connect(self._schedule)
        self.finished.connect(self._finish)

    def cancel(self) -> None:
        """Ask the job to stop; it does so at its next look at the token."""
        self._cancel.set()

    @property
    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def run(self) -> None:
        with yielding():
            self._run()

    def _run(self) -> None:
        try:
            self._outcome = Outcome(result=self._job(self._emit, self._cancel))
        except CancelledError:
            self._outcome = Outcome(cancelled=True)
        except WorkbenchError as error:
            self._outcome = Outcome(error=type(error).__name__, message=str(error))
        except Exception as error:  # noqa: BLE001 - a thread's last line of defence; the traceback is shown and kept
            text = tr("Something unexpected ended the run ({}). The document is as it was; try again.")
            text = text.format(f"{type(error).__name__}: {error}")
            self._outcome = Outcome(error=type(error).__name__, message=text, traceback=traceback.format_exc())

    def _emit(self, event: RunEvent) -> None:
        self._waiting.append(event)
        if not self._announced:
            self._announced = True
            self._woken.emit()

    def _schedule(self) -> None:
        if not self._timer.isActive():
            self._timer.start(BATCH_MS)

    def _deliver(self) -> None:
        self._announced = False
        events = [self._waiting.popleft() for _ in range(len(self._waiting))]
        if events:
            self.events_arrived.emit(joined(events))

    def _finish(self) -> None:
        self._timer.stop()
        self._deliver()
        self.ended.emit(self._outcome)
