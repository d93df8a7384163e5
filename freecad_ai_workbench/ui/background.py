"""A job beside the window for a widget that may be gone when it ends."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..core.run import Cancel
from .qt import QtCore, QtWidgets
from .run_thread import Outcome, RunThread

_PATIENCE_MS = 5_000
"""How long closing FreeCAD waits for a job that was asked to stop."""


def in_background(
    job: Callable[[Cancel], Any], *, done: Callable[[Outcome], object], owner: QtCore.QObject
) -> RunThread:
    """Start the job; `done` is called on the main thread with its outcome, unless `owner` is gone: then it stops."""
    program = QtWidgets.QApplication.instance()
    thread = RunThread(lambda _emit, cancel: job(cancel), parent=program)
    ties = _Ties(thread, done)
    owner.destroyed.connect(ties.cut)
    program.aboutToQuit.connect(ties.leave)
    thread.ended.connect(ties.end)
    thread.start()
    return thread


class _Ties(QtCore.QObject):
    """What holds a thread and its owner together, until one of them is gone."""

    def __init__(self, thread: RunThread, done: Callable[[Outcome], object]) -> None:
        super().__init__(thread)  # PySide keeps no other object for the sake of a connection
        self._thread: RunThread | None = thread
        self._done: Callable[[Outcome], object] | None = done

    def cut(self, _owner: object = None) -> None:
        """The owner is gone: nobody is told any more."""
        self._done = None
        if self._thread is not None:
            self._thread.cancel()

    def leave(self) -> None:
        """FreeCAD closes."""
        if self._thread is not None:
            self._thread.cancel()
            self._thread.wait(_PATIENCE_MS)

    def end(self, outcome: Outcome) -> None:
        """The job has ended."""
        thread, self._thread = self._thread, None
        done, self._done = self._done, None
        if thread is not None:
            thread.deleteLater()
        if done is not None:
            done(outcome)
