"""Work on the main thread in small pieces, between which the window lives on."""

# mypy: allow-subclassing-any

from __future__ import annotations

import time
from typing import Any

from ..core.errors import WorkbenchError
from .pieces import Pieces
from .qt import QtCore, Signal

BUDGET_S = 0.008
"""How long the pieces of one turn of the event loop may take together; a longer piece has a turn of its own."""


class Turns(QtCore.QObject):
    """Carries out pieces until they end, fail or are stopped, and then says so once; nothing is said when stopped."""

    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, pieces: Pieces[Any], *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._timer = QtCore.QTimer(self)
        self._timer.setInterval(1)  # 0 would keep other timers waiting until all is done
        self._timer.timeout.connect(self._go_on)

    def begin(self) -> None:
        """Do the first piece at once, and raise what it raises; it must not be the last."""
        next(self._pieces)
        self._timer.start()

    def stop(self) -> None:
        """Do no more; what the pieces have begun they clear away."""
        self._timer.stop()
        self._pieces.close()

    def _go_on(self) -> None:
        end = time.perf_counter() + BUDGET_S
        self._timer.stop()  # whatever a piece raises, there is no next turn
        try:
            while time.perf_counter() < end:
                next(self._pieces)
        except StopIteration as last:
            self.ended.emit(last.value)
        except WorkbenchError as error:
            self.failed.emit(error)
        else:
            self._timer.start()
