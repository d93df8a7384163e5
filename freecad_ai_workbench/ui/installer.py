"""Missing packages: what would be installed, and an installation as it goes on. The page renders it."""

# mypy: allow-subclassing-any

from __future__ import annotations

import importlib
import sys
import threading
from pathlib import Path
from typing import Literal

from .. import dependencies
from ..dependencies import Missing
from ..installation.job import Installation, Outcome
from ..installation.pip import Failure
from ..installation.plan import Plan, make_plan
from .place import Place
from .qt import QtCore, Signal

State = Literal["offered", "working", "stopping", "cancelled", "failed", "restart"]


class Installer(QtCore.QObject):
    """Nothing happens before `install`. All methods belong to the main thread, and so do all signals."""

    changed = Signal()
    progressed = Signal(object)
    logged = Signal(str)
    ready = Signal()
    """Nothing is missing any more."""
    _ended = Signal(object)

    def __init__(self, place: Place, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self.state: State = "offered"
        self.failure: Failure | None = None
        self._wheels: Path | None = None
        self._job: Installation | None = None
        self._thread: threading.Thread | None = None
        self._ended.connect(self._finish)
        self._look()

    @property
    def gaps(self) -> tuple[Missing, ...]:
        return self._gaps

    @property
    def plan(self) -> Plan:
        return self._plan

    @property
    def busy(self) -> bool:
        return self.state in ("working", "stopping")

    @property
    def can_install(self) -> bool:
        """It would help, and everything that is needed for it is known to be there."""
        possible = self._plan.python is not None and self._plan.items and not self._plan.lacking
        return bool(possible) and not self._plan.hopeless and not self.busy and self.state != "restart"

    def look_again(self) -> None:
        """See what is missing now; `ready` when nothing is."""
        if self.busy or self.state == "restart":
            return
        self.state, self.failure = "offered", None
        self._look()
        self.changed.emit()
        if not self._gaps:
            self.ready.emit()

    def notice_what_came(self) -> None:
        """`ready` when nothing is missing any more; else all stays as it is, also what was said of a failure."""
        importlib.invalidate_caches()
        if not dependencies.missing(self.place.requirements):
            self.look_again()

    def take_from(self, wheels: Path | None) -> None:
        """Take the packages from a folder of wheels, or from the index if that is None."""
        self._wheels = wheels
        self.look_again()

    def install(self) -> None:
        """Begin, because the user wants it."""
        if not self.can_install:
            return
        self.state, self.failure = "working", None
        job = Installation(self._plan, self.progressed.emit, self.logged.emit)
        self._job = job
        self._thread = threading.Thread(target=lambda: self._ended.emit(job.run()), daemon=True)
        self.changed.emit()
        self._thread.start()

    def cancel(self) -> None:
        """Stop it; the folder stays as it was."""
        if self._job is not None and self.state == "working":
            self.state = "stopping"
            self._job.cancel()
            self.changed.emit()

    def shut_down(self, *, seconds: float) -> None:
        """FreeCAD closes: stop, and wait until that is done."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(seconds)

    def _look(self) -> None:
        importlib.invalidate_caches()
        self._gaps = dependencies.missing(self.place.requirements)
        self._plan = make_plan(
            self._gaps, self.place.target, python=self.place.python, lock=self.place.lock, wheels=self._wheels
        )

    def _finish(self, outcome: Outcome) -> None:
        self._job = self._thread = None
        if outcome.cancelled or outcome.failure is not None:
            self.state, self.failure = "cancelled" if outcome.cancelled else "failed", outcome.failure
            self._look()
            self.changed.emit()
        elif outcome.replaced & set(sys.modules):
            self.state = "restart"
            self.changed.emit()
        else:
            self._use_target()

    def _use_target(self) -> None:
        """FreeCAD appends the folder at its start, if it is there then."""
        if str(self.place.target) not in sys.path:
            sys.path.append(str(self.place.target))
        self.state = "offered"
        self.look_again()
