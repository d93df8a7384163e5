"""Writes the document that the user works in as a file for other programs: on a copy, in a process of its own."""

# mypy: allow-subclassing-any

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import FileInTheWayError, WorkbenchError
from ..core.export import SUFFIXES, ExportOptions, Origin
from ..export.files import Delivered, ExportTask
from ..host.document import check_ready, save_scratch_copy
from .current_app import CurrentApp
from .find_documents import find_document
from .qt import QtCore, Signal, tr
from .run_thread import Outcome, RunThread
from .session_model import SessionModel

MOST_OBJECTS = 60


@dataclass(frozen=True)
class Exportable:
    """An object that can be exported for itself."""

    name: str
    label: str


class Exporter(QtCore.QObject):
    """One export at a time. `ended` comes with a sentence and whether it is good; `asks` when a file is in the way."""

    ended = Signal(str, bool)
    asks = Signal(str)
    begun = Signal()

    def __init__(
        self, app: CurrentApp, model: SessionModel, *, active: Callable[[], str], parent: QtCore.QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._model = model
        self._active = active
        self._thread: RunThread | None = None
        self._folder = ""
        self.session_id = ""

    @property
    def is_busy(self) -> bool:
        return self._thread is not None

    @property
    def document(self) -> str:
        """The label of the document that is exported, "" when none is open."""
        found = find_document(self._active())
        return str(found.Label) if found is not None else ""

    def objects(self) -> tuple[Exportable, ...]:
        """What of it can be exported alone: bodies, parts and visible shapes, by their labels."""
        found = find_document(self._active())
        items = [item for item in found.Objects if _is_whole(item)] if found is not None else []
        return tuple(Exportable(str(item.Name), str(item.Label)) for item in items[:MOST_OBJECTS])

    def selected(self) -> tuple[str, ...]:
        """Names of the objects that are selected."""
        return tuple(dict.fromkeys(name for name, _element in self._model.context.names(self._active())))

    def proposed_file(self, suffix: str) -> str:
        """Beside the document, with its name."""
        found = find_document(self._active())
        if found is None:
            return ""
        path = Path(str(found.FileName) or Path.home() / f"{found.Label}.FCStd")
        return str(path.with_name(f"{path.stem}-export{suffix}" if suffix == ".FCStd" else f"{path.stem}{suffix}"))

    def export(self, options: ExportOptions, to: str, *, overwrite: bool = False) -> None:
        """Begin to write the file; what comes of it is told by the signals."""
        if self.is_busy:
            return
        try:
            task = self._task(options, Path(to).expanduser())
        except WorkbenchError as error:
            self._clear()
            self.ended.emit(str(error), False)
            return
        run_id = self._model.run_id
        self._thread = RunThread(
            lambda _emit, cancel: self._app.export(
                task, may_overwrite=lambda _path: overwrite, run_id=run_id, cancel=cancel
            ),
            parent=self,
        )
        self._thread.ended.connect(lambda outcome: self._end(outcome, to))
        self._thread.start()
        self.begun.emit()

    def cancel(self) -> None:
        """Write nothing after all."""
        if self._thread is not None:
            self._thread.cancel()

    def shut_down(self, *, seconds: float) -> None:
        """Stop and wait, for closing."""
        self.cancel()
        if self._thread is not None:
            self._thread.wait(int(seconds * 1000))
        self._clear()

    def _task(self, options: ExportOptions, to: Path) -> ExportTask:
        document = find_document(self._active())
        if document is None:
            raise WorkbenchError(tr("There is no document to export."), remedy=tr("Open one first."))
        if not to.name or to.suffix.lower() not in SUFFIXES or not to.is_absolute() or not to.parent.is_dir():
            raise WorkbenchError(tr("“{}” is no file that can be written.").format(to), remedy=tr("Choose a file."))
        check_ready(document)
        self._folder = tempfile.mkdtemp(prefix="ai-designer-")
        copy = Path(self._folder) / "document.FCStd"
        save_scratch_copy(document, copy)
        return ExportTask(document=copy, out=to, options=options, origin=self._origin(document.Name))

    def _origin(self, document: str) -> Origin:
        """What is known of where the design came from."""
        steps = [step for step in self._model.timeline.steps if step.document == document]
        words = steps[-1].words if steps else ""
        model = self._app.settings.generator.model if steps else ""
        return Origin(request=words, session=self.session_id, model=model)

    def _end(self, outcome: Outcome, to: str) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        self._clear()
        if outcome.result is not None:
            self.ended.emit(told(outcome.result, to), True)
        elif outcome.error == FileInTheWayError.__name__:
            self.asks.emit(to)
        else:
            self.ended.emit(tr("Cancelled; nothing was written.") if outcome.cancelled else outcome.message, False)

    def _clear(self) -> None:
        folder, self._folder = self._folder, ""
        if folder:
            shutil.rmtree(folder, ignore_errors=True)


def told(done: Delivered, to: str) -> str:
    """What came of an export, in one or two sentences."""
    if not done.written:
        return tr("{} is there already with just this content, so it was not written again.").format(to)
    parts = done.sidecar.parts
    size = f"{done.sidecar.size / 1_000_000:.1f} MB" if done.sidecar.size > 100_000 else f"{done.sidecar.size} B"
    names = ", ".join(part.label for part in parts[:3]) + (" …" if len(parts) > 3 else "")
    return tr("Written: {} ({}; {}). The record lies beside it.").format(to, names, size)


def _is_whole(item: object) -> bool:
    derived = getattr(item, "isDerivedFrom", None)
    if derived is None or not getattr(item, "Visibility", False):
        return False
    inside_body = any(parent.isDerivedFrom("PartDesign::Body") for parent in getattr(item, "InList", ()))
    return bool(derived("PartDesign::Body")) or (
        bool(derived("Part::Feature")) and not derived("Part::Part2DObject") and not inside_body
    )
