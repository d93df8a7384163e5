"""How a run goes: the document is read piece by piece, then a thread carries the run out. One at a time."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable

from ..core.run import RunRequest
from .pieces import Pieces
from .qt import QtCore, Signal
from .run_thread import Job, RunThread
from .turns import Turns


class RunCourse(QtCore.QObject):
    """`was_read` comes with the request, `could_not_read` with a WorkbenchError, `ended` with the outcome.

    What is stopped while the document is read says nothing more; what is stopped later ends as the thread does.
    """

    was_read = Signal(object)
    could_not_read = Signal(object)
    events_arrived = Signal(object)
    ended = Signal(object, bool)
    """The outcome, and whether the user had asked to stop."""

    def __init__(self, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: RunThread | None = None
        self._reading: Turns | None = None

    @property
    def is_reading(self) -> bool:
        return self._reading is not None

    @property
    def is_running(self) -> bool:
        return self._thread is not None

    @property
    def stopping(self) -> bool:
        """Whether the run was asked to stop and has not ended yet."""
        return self._thread is not None and self._thread.cancelled

    def read(self, pieces: Pieces[RunRequest]) -> None:
        """Begin to read; what the first piece raises is raised here."""
        self._reading = Turns(pieces, parent=self)
        self._reading.ended.connect(lambda request: self._leave_reading(self.was_read.emit, request))
        self._reading.failed.connect(lambda error: self._leave_reading(self.could_not_read.emit, error))
        self._reading.begin()

    def run(self, job: Job) -> None:
        """Carry out a job in a thread of its own."""
        self._thread = RunThread(job, parent=self)
        self._thread.events_arrived.connect(self.events_arrived)
        self._thread.ended.connect(self._end)
        self._thread.start()

    def stop_reading(self) -> None:
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.stop()
            reading.deleteLater()

    def cancel(self) -> None:
        """Ask the thread to stop."""
        if self._thread is not None:
            self._thread.cancel()

    def wait(self, *, seconds: float) -> bool:
        """Wait for the thread, for closing; returns whether it ended in time."""
        return self._thread is None or bool(self._thread.wait(int(seconds * 1000)))

    def _leave_reading(self, tell: Callable[[object], None], news: object) -> None:
        self.stop_reading()
        tell(news)

    def _end(self, outcome: object) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        self.ended.emit(outcome, thread is not None and thread.cancelled)
