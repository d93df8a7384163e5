"""The pictures that go along with the next request."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..core.messages import Image
from ..core.run import RunRequest
from .picture_files import Picture, prepare
from .qt import QtCore, QtGui, Signal, tr

MOST = 4


class Pictures(QtCore.QObject):
    """Main thread only; what is added is read on a thread of its own. `refused` tells why something was not taken."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.attached: tuple[Picture, ...] = ()
        self.about: Callable[[], str] = str
        """What the user should know before any are sent: that they would not be seen, say."""
        self._sent: tuple[Image, ...] = ()
        self._reading: list[_Reading] = []

    def add(self, source: Path | QtGui.QImage, name: str = "") -> None:
        """Take a file, or a picture from the clipboard or the 3D view."""
        if len(self.attached) + len(self._reading) >= MOST:
            self.refused.emit(tr("A request takes {} pictures at most.").format(MOST))
            return
        name = name or (source.name if isinstance(source, Path) else tr("Picture"))
        reading = _Reading(source, name, parent=self)
        self._reading.append(reading)
        reading.finished.connect(lambda: self._take(reading))
        reading.start()

    def remove(self, picture: Picture) -> None:
        """Leave one out."""
        self.attached = tuple(one for one in self.attached if one is not picture)
        self.changed.emit()

    def begin(self, *, more: bool) -> int:
        """A request begins; with `more` it goes on with the one before, and its pictures do. Returns how many wait."""
        self._sent = self._sent if more else ()
        return len(self.attached)

    def going_along(self, *, more: bool) -> tuple[Image, ...]:
        """What a request takes along if it is sent now; with `more` also what those before it took."""
        return (*(self._sent if more else ()), *(picture.image for picture in self.attached))

    def sent_with(self, request: RunRequest) -> RunRequest:
        """The request with what goes along with it; it is on its way now."""
        self._sent = self.going_along(more=True)
        self.attached = ()
        self.changed.emit()
        return request.model_copy(update={"images": self._sent})

    def stop(self) -> None:
        """Wait for what is being read; called when FreeCAD closes."""
        for reading in self._reading:
            reading.wait()

    def _take(self, reading: _Reading) -> None:
        self._reading.remove(reading)
        reading.wait()
        reading.deleteLater()
        if isinstance(reading.outcome, Picture):
            self.attached = (*self.attached, reading.outcome)
            self.changed.emit()
        else:
            self.refused.emit(reading.outcome)


class _Reading(QtCore.QThread):
    """Makes one picture ready: a photograph of many pixels takes longer than the window may wait."""

    def __init__(self, source: Path | QtGui.QImage, name: str, *, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._source, self._name = source, name
        self.outcome: Picture | str = ""

    def run(self) -> None:
        self.outcome = prepare(self._source, self._name)
