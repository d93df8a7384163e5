"""The files of one session's trail: appended to, gone on with in a new part when large, and known by their names.

`<start>-<session>-001.jsonl` and so on hold the lines. `<start>-<session>.head` holds the number and the hash of the
last one, so that lines cut off at the end are missed, and is locked while the session lives.
"""

from __future__ import annotations

import errno
import os
import re
import weakref
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from ..config.file_lock import try_lock
from .audit_lines import Link, seal

_NAME = re.compile(r"^(?P<stem>\d{8}T\d{12}-(?P<session>[0-9a-f]{12}))-(?P<part>\d{3,})\.jsonl$")
_HEAD = re.compile(r"^(\d{12}) ([0-9a-f]{64})$")
_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class KeepLimits:
    """What all trails in a folder may take, how old they may get, and when a file is followed by another (bytes)."""

    max_bytes: int = 100_000_000
    max_days: int = 90
    part_bytes: int = 5_000_000


@dataclass(frozen=True)
class Part:
    """One file of lines, as its name says."""

    path: Path
    session: str
    number: int

    @property
    def head(self) -> Path:
        return self.path.with_name(self.path.name.rpartition("-")[0] + ".head")


def find_part(path: Path) -> Part | None:
    """What a file's name says; None for a file that is no part of a session."""
    name = _NAME.match(path.name)
    return None if name is None else Part(path, session=name["session"], number=int(name["part"]))


def parts_in(folder: Path) -> list[Part]:
    """All parts of all sessions, each session's in their order, the oldest session first."""
    found = [part for path in folder.glob("*.jsonl") if (part := find_part(path)) is not None]
    return sorted(found, key=lambda part: (part.head.name, part.number))


def read_head(path: Path) -> Link | None:
    """The last line's number and hash; None when that can't be known."""
    try:
        found = _HEAD.match(path.read_text(encoding="ascii").rstrip("\n"))
    except (OSError, ValueError):
        return None
    return Link(int(found[1]), found[2]) if found else None


class SessionFiles:
    """Writes one session's lines. Everything may raise OSError, and can be tried again afterwards."""

    def __init__(self, stem: Path, *, session: str, part_bytes: int) -> None:
        self._stem = stem
        self._session = session
        self._part_bytes = part_bytes
        self._last = Link()
        self._number = 1
        self._size = 0
        self._torn = False
        self._open_files: list[BinaryIO] = []
        self._finalizer = weakref.finalize(self, _close, self._open_files)

    @property
    def path(self) -> Path:
        """The part that is written to."""
        return self._stem.with_name(f"{self._stem.name}-{self._number:03d}.jsonl")

    def append(self, fields: str, *, time: str) -> bool:
        """Write one line, whole or not at all. Whether a new file was begun with it."""
        data, link = seal(fields, after=self._last, session=self._session, time=time)
        full = self._size > 0 and self._size + len(data) > self._part_bytes
        if self._torn or full:
            self._number += 1
            self._forget()
        begun = not self._open_files
        if begun:
            self._open()
        self._write(data)
        self._last = link
        self._keep_head()
        return begun

    def is_gone(self) -> bool:
        """Whether somebody has deleted the file that is written to."""
        return bool(self._open_files) and os.fstat(self._open_files[0].fileno()).st_nlink == 0

    def close(self) -> None:
        """Let the files go; the session has ended."""
        self._finalizer()

    def _open(self) -> None:
        try:
            self._open_all()
        except OSError:
            _close(self._open_files)
            raise

    def _open_all(self) -> None:
        self._stem.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        head = self._stem.with_name(f"{self._stem.name}.head")
        flags = os.O_RDWR | os.O_CREAT | _BINARY
        with suppress(OSError):  # where files can't be locked, old ones are told by their age alone
            if (lock := try_lock(head)) is not None:
                self._open_files.append(lock)
        self._open_files.insert(0, os.fdopen(os.open(head, flags, 0o600), "r+b", buffering=0))
        self._open_files.insert(0, os.fdopen(os.open(self.path, flags | os.O_APPEND, 0o600), "r+b", buffering=0))

    def _forget(self) -> None:
        _close(self._open_files)
        self._size, self._torn = 0, False

    def _write(self, data: bytes) -> None:
        lines = self._open_files[0]
        try:
            if lines.write(data) != len(data):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        except OSError:
            self._torn = True
            os.ftruncate(lines.fileno(), self._size)
            self._torn = False
            raise
        self._size += len(data)

    def _keep_head(self) -> None:
        with suppress(OSError):  # the line is there; a head that is behind only says less
            self._open_files[1].seek(0)
            self._open_files[1].write(f"{self._last.sequence:012d} {self._last.hash}\n".encode())


def _close(files: list[BinaryIO]) -> None:
    while files:
        files.pop().close()


def remove_old(folder: Path, limits: KeepLimits, *, now: datetime, own: Path) -> None:
    """Delete what is too old or too much, the oldest first; never `own`, nor anything of another living session."""
    parts = [part for part in parts_in(folder) if part.path != own]
    room = limits.max_bytes - limits.part_bytes  # as much as `own` may become until this is called again
    for part in sorted(parts, key=lambda part: _changed(part.path), reverse=True):
        room -= _size(part.path)
        old = _changed(part.path) < (now - timedelta(days=limits.max_days)).timestamp()
        if (old or room < 0) and (part.session in own.name or not _is_alive(part)):
            _remove(part.path)
    kept = {part.head for part in parts_in(folder)}
    for head in folder.glob("*.head"):
        if head not in kept and _is_over(head):
            _remove(head)


def _is_alive(part: Part) -> bool:
    return part.head.exists() and not _is_over(part.head)


def _is_over(head: Path) -> bool:
    """Whether nobody holds this session's lock any more."""
    try:
        held = try_lock(head)
    except OSError:
        return False
    if held is not None:
        held.close()
    return held is not None


def _size(path: Path) -> int:
    with suppress(OSError):
        return path.stat().st_size
    return 0


def _changed(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def numbered_lines(path: Path) -> Iterator[tuple[int, bytes, bool]]:
    """Each line of a file with its number, and whether its end is there."""
    with path.open("rb") as file:
        for number, raw in enumerate(file, start=1):
            yield number, raw.rstrip(b"\n"), raw.endswith(b"\n")
