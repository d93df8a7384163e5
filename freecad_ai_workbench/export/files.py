"""From a saved document to a file for other programs, with a record beside it. The work is done by a trial's worker.

What is there and still true is not written again: its record names the document's content, what was asked, and the
file's own hash.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import tempfile
import threading
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path

from pydantic import ValidationError

from .. import __version__
from ..core.dry_run import DryRunLimits, DryRunRequest, DryRunResult
from ..core.errors import DocumentError, FileInTheWayError
from ..core.export import SUFFIXES, ExportFormat, ExportOptions, Origin, Sidecar
from ..core.parameters import ParameterValue
from ..core.run import Cancel
from ..core.script import Script
from ..sandbox.dry_run import DryRunner

_VOLATILE = ("GuiDocument.xml", "thumbnails/")
_CHUNK = 1 << 20


@dataclass(frozen=True)
class ExportTask:
    """A document (empty: a new one), what is done to it first, and the file to write.

    `out` is asked for with its suffix; `limits` are the worker's.
    """

    document: Path | None
    out: Path
    options: ExportOptions
    scripts: tuple[Script, ...] = ()
    parameters: tuple[ParameterValue, ...] = ()
    origin: Origin = field(default_factory=Origin)
    limits: DryRunLimits = field(default_factory=DryRunLimits)

    @property
    def sidecar(self) -> Path:
        return self.out.with_name(self.out.name + ".json")

    @property
    def source(self) -> str:
        """SHA-256 of the document's content and of everything that is asked."""
        digest = hashlib.sha256(self.options.model_dump_json(exclude={"known"}).encode())
        digest.update(__version__.encode())
        for part in (*self.scripts, *self.parameters):
            digest.update(part.model_dump_json().encode())
        if self.document is not None:
            digest.update(hash_document(self.document).encode())
        return digest.hexdigest()


@dataclass(frozen=True)
class Delivered:
    """The record of the file, whether the file was written now, and what the worker found (None: nothing was run)."""

    sidecar: Sidecar
    written: bool
    trial: DryRunResult | None = None


def export_file(
    task: ExportTask,
    runner: DryRunner,
    *,
    may_overwrite: Callable[[Path], bool],
    cancel: Cancel | None = None,
) -> Delivered:
    """Write the file and its record, each whole or not at all.

    `may_overwrite` is asked when there is a file: before anything is done, or, when it is an earlier export of ours,
    once it is known that it has to be written anew. Raises DocumentError when it may not, or when the document can't
    be exported; WorkerError, CancelledError.
    """
    source, known = task.source, find_sidecar(task.out)
    if known is not None and known.source == source:
        return Delivered(known, written=False)
    if known is None:
        _ask(task.out, may_overwrite)
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as folder:
        draft = Path(folder) / f"export{task.out.suffix}"
        trial = runner.run(_request(task, Path(folder), draft, known), cancel=cancel or threading.Event())
        if trial.error is not None or trial.exported is None:
            raise DocumentError(trial.error.message if trial.error else "Nothing was exported.")
        if not trial.exported.written and known is not None:
            record = known.model_copy(update={"source": source})
            deliver_text(_record_text(record), task.sidecar)
            return Delivered(record, written=False, trial=trial)
        if known is not None:
            _ask(task.out, may_overwrite)
        record = _record(task, draft, trial=trial, source=source)
        text = Path(folder) / "record.json"
        text.write_text(_record_text(record), encoding="utf-8")
        deliver(draft, task.out, (text, task.sidecar))
    return Delivered(record, written=True, trial=trial)


def _ask(out: Path, may_overwrite: Callable[[Path], bool]) -> None:
    if out.exists() and not may_overwrite(out):
        raise FileInTheWayError(f"{out} exists already.", remedy="Choose another name, or say that it may go.")


def format_of(path: Path, wanted: str | None = None) -> ExportFormat:
    """The format of a file's name, or the wanted one. DocumentError for a name that says nothing."""
    for name in SUFFIXES.values():
        if name == wanted:
            return name
    found = SUFFIXES.get(path.suffix.lower())
    if found is None:
        known = ", ".join(SUFFIXES)
        raise DocumentError(f"The name {path.name} says nothing of a format.", remedy=f"End it with one of {known}.")
    return found


def find_sidecar(out: Path) -> Sidecar | None:
    """The record of a file that is there as the record says; None otherwise."""
    try:
        record = Sidecar.model_validate_json(out.with_name(out.name + ".json").read_text(encoding="utf-8"))
        return record if hash_file(out) == record.sha256 else None
    except (OSError, ValidationError, UnicodeDecodeError):
        return None


def hash_document(path: Path) -> str:
    """SHA-256 of what a FreeCAD document holds: neither its dates and name, nor how it looks. DocumentError."""
    digest = hashlib.sha256()
    try:
        with zipfile.ZipFile(path) as archive:
            for name in sorted(archive.namelist()):
                if not name.startswith(_VOLATILE):
                    content = archive.read(name)
                    if name == "Document.xml":
                        content = content[max(content.find(b"<Objects "), 0) :]
                    digest.update(f"\0{name}\0{len(content)}\0".encode())
                    digest.update(content)
    except (zipfile.BadZipFile, OSError, RuntimeError) as error:
        raise DocumentError(f"{path} can't be read as a FreeCAD document: {error}.") from error
    return digest.hexdigest()


def hash_file(path: Path) -> str:
    """SHA-256 of the file's bytes."""
    digest = hashlib.sha256()
    with path.open("rb") as source:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def deliver(draft: Path, out: Path, *more: tuple[Path, Path]) -> None:
    """Put a copy of `draft` in the place of `out`, whole or not at all. DocumentError when that can't be.

    `more` are further drafts and places; nothing is replaced before all of them are on the disk.
    """
    parts = [
        (source, place, place.with_name(f"{place.name}.{os.getpid()}.part")) for source, place in ((draft, out), *more)
    ]
    try:
        for source, _, part in parts:
            _copy(source, part)
        for _, place, part in parts:
            part.replace(place)
    except OSError as error:
        for _, _, part in parts:
            with contextlib.suppress(OSError):
                part.unlink()
        raise _not_written(out, error) from error


def _copy(draft: Path, part: Path) -> None:
    """As a whole on the disk, not in the system's memory alone."""
    with draft.open("rb") as source, part.open("wb") as target:
        shutil.copyfileobj(source, target, _CHUNK)
        target.flush()
        os.fsync(target.fileno())


def deliver_text(text: str, out: Path) -> None:
    """As `deliver`, of a text; folders are made."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="ai-designer-") as folder:
            draft = Path(folder) / "text"
            draft.write_text(text, encoding="utf-8")
            deliver(draft, out)
    except OSError as error:
        raise _not_written(out, error) from error


def _not_written(out: Path, error: OSError) -> DocumentError:
    return DocumentError(f"{out} can't be written: {error.strerror}.", remedy="Choose another place.")


def _record_text(record: Sidecar) -> str:
    return record.model_dump_json(indent=1) + "\n"


def _request(task: ExportTask, folder: Path, draft: Path, known: Sidecar | None) -> DryRunRequest:
    document = ""
    if task.document is not None:
        document = str(shutil.copyfile(task.document, folder / "document.FCStd"))
    return DryRunRequest(
        scripts=task.scripts,
        parameters=task.parameters,
        document=document,
        limits=task.limits,
        save_to=str(draft),
        export=task.options.model_copy(update={"known": known.content if known is not None else ""}),
        preview=False,
    )


def _record(task: ExportTask, draft: Path, *, trial: DryRunResult, source: str) -> Sidecar:
    if trial.exported is None:
        raise AssertionError("only what was exported is recorded")
    return Sidecar(
        file=task.out.name,
        sha256=hash_file(draft),
        size=draft.stat().st_size,
        source=source,
        content=trial.exported.content,
        options=task.options,
        origin=task.origin,
        made=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        product_version=__version__,
        freecad_version=trial.freecad_version,
        parameters=trial.parameters,
        parts=trial.exported.parts,
        checks=trial.findings,
    )
