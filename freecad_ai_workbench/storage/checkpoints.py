"""Documents as they were before something was applied to them, kept as files for when undo is not enough.

Each checkpoint is a FreeCAD file with its entry beside it as JSON, both put in place whole or not at all, so that
several FreeCADs can share the folder. A session holds a lock while it lives and removes it when it ends in order: a
lock that is there but held by nobody is the trace of a FreeCAD that died.
"""

from __future__ import annotations

import logging
import os
import shutil
import time
import uuid
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from ..config.file_lock import try_lock
from ..core.record import Record
from .audit import utc_now

MAX_BYTES = 500_000_000
"""What all checkpoints may take together; the newest is kept even when it is larger."""
_STALE_S = 3600.0
"""So old a file without an entry was left by a FreeCAD that died while writing it."""
_LOCK = "session-{}.lock"


class Checkpoint(Record):
    """One kept state. `document` is the path of the user's file, "" for one that was never saved."""

    id: str
    document: str
    label: str
    uid: str
    request: str
    transaction: str
    time: datetime
    file: str
    process: int
    session: str


class Checkpoints:
    """Keeps the last `most` states of each document. Nothing here raises: an apply must not fail for a checkpoint."""

    def __init__(
        self,
        folder: Path,
        *,
        most: int = 10,
        max_bytes: int = MAX_BYTES,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._folder = folder
        self.most = most
        self._max_bytes = max_bytes
        self._clock = clock
        self._session = uuid.uuid4().hex
        self._lock: BinaryIO | None = None
        self.problem = ""
        """Why the last state could not be kept; "" where it was."""

    def keep(
        self, copy: Path, *, document: str, label: str, uid: str, request: str, transaction: str
    ) -> Checkpoint | None:
        """Keep this copy of a document; the copy itself stays where it is. None when that is switched off or failed."""
        self.problem = ""
        if self.most == 0:
            return None
        name = uuid.uuid4().hex
        kept = Checkpoint(
            id=name,
            document=document,
            label=label,
            uid=uid,
            request=request,
            transaction=transaction,
            time=self._clock(),
            file=f"{name}.FCStd",
            process=os.getpid(),
            session=self._session,
        )
        try:
            self._write(copy, kept)
        except OSError as error:
            self._take_back(kept)
            self.problem = error.strerror or str(error)
            logging.getLogger(__name__).warning("The state before “%s” could not be kept: %s", transaction, error)
            return None
        return kept

    def find_file(self, checkpoint: Checkpoint) -> Path | None:
        """The FreeCAD file, or None when it is no longer kept."""
        path = self._folder / checkpoint.file
        return path if path.is_file() else None

    def forget(self, checkpoint: Checkpoint) -> None:
        """Delete it; nothing happens when it is gone already."""
        for path in (self._entry(checkpoint), self._folder / checkpoint.file):
            _remove(path)

    def left_over(self) -> tuple[Checkpoint, ...]:
        """The last state of each document that a FreeCAD changed which then died, newest first."""
        dead = {path.name for path in self._folder.glob(_LOCK.format("*")) if self._is_left(path)}
        last: dict[tuple[str, str], Checkpoint] = {}
        for kept in self._entries():
            if _LOCK.format(kept.session) in dead and self.find_file(kept) is not None:
                last.setdefault((kept.session, kept.uid), kept)
        for name in dead - {_LOCK.format(kept.session) for kept in last.values()}:
            _remove(self._folder / name)  # there is nothing to offer
        return tuple(last.values())

    def settle(self, checkpoint: Checkpoint) -> None:
        """The user has decided on what the dead FreeCAD left: it is offered no more."""
        _remove(self._folder / _LOCK.format(checkpoint.session))

    def end(self) -> None:
        """This session ends in order."""
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.close()
            _remove(self._folder / _LOCK.format(self._session))

    def _write(self, copy: Path, kept: Checkpoint) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        if self._lock is None:
            self._lock = try_lock(self._folder / _LOCK.format(self._session))
        part = self._folder / f"{kept.file}.part"
        _link_or_copy(copy, part)
        part.replace(self._folder / kept.file)
        entry = self._entry(kept)
        part = entry.with_name(f"{entry.name}.part")
        part.write_text(kept.model_dump_json(indent=1), encoding="utf-8")
        part.replace(entry)
        self._prune(newest=kept)

    def _take_back(self, kept: Checkpoint) -> None:
        """What could not be written to its end must not take the room that is short."""
        for place in (self._folder / kept.file, self._entry(kept)):
            for path in (place, place.with_name(f"{place.name}.part")):
                _remove(path)

    def _prune(self, *, newest: Checkpoint) -> None:
        entries = self._entries()
        same = [kept for kept in entries if kept.uid == newest.uid]
        surplus = {kept.id for kept in same[self.most :]}
        room = self._max_bytes
        for kept in entries:
            room -= _size(self._folder / kept.file)
            if kept.id != newest.id and (kept.id in surplus or room < 0):
                self.forget(kept)
        self._sweep({kept.file for kept in entries})

    def _sweep(self, known: Iterable[str]) -> None:
        """Remove what a FreeCAD that died in the middle of writing left behind."""
        known = set(known)
        for path in (*self._folder.glob("*.part"), *self._folder.glob("*.FCStd")):
            if path.name not in known and _age(path) > _STALE_S:
                _remove(path)

    def _entries(self) -> list[Checkpoint]:
        """All entries that can be read, newest first."""
        found = []
        for path in self._folder.glob("*.json"):
            try:
                found.append(Checkpoint.model_validate_json(path.read_bytes()))
            except (OSError, ValidationError):
                continue  # removed by another FreeCAD, or written by another version
        return sorted(found, key=lambda kept: kept.time, reverse=True)

    def _entry(self, checkpoint: Checkpoint) -> Path:
        return self._folder / f"{checkpoint.id}.json"

    def _is_left(self, path: Path) -> bool:
        """Whether nobody holds this session's lock any more."""
        if path.name == _LOCK.format(self._session):
            return False
        try:
            held = try_lock(path)
        except OSError:
            return False
        if held is not None:
            held.close()
        return held is not None


def _link_or_copy(source: Path, target: Path) -> None:
    """A second name for the file where the disk allows it, which takes no time; else a copy."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        logging.getLogger(__name__).info("%s could not be removed: %s", path, error)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return 0.0
