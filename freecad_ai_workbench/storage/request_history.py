"""The requests of the past, kept over restarts for the box they are typed in, without what looks like a key."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

from ..config.secrets import redact
from .whole_file import write_whole

MOST = 200
LONGEST = 10_000
"""Requests, and characters of one; the oldest go, and what is longer is not kept."""


class RequestHistory:
    """Newest last. Without a path it lasts as long as the program. A file that can't be read or written is no error."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._texts: tuple[str, ...] | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        """What was asked so far, read when it is first wanted."""
        if self._texts is None:
            self._texts = self._read()
        return self._texts

    def add(self, text: str) -> None:
        """Remember a request. What another FreeCAD remembered meanwhile is kept, too."""
        before = self._read() if self._path is not None else self.texts
        kept = redact(text)
        if len(kept) <= LONGEST:
            self._texts = (*(one for one in before if one != kept), kept)[-MOST:]
            self._write(self._texts)

    def _read(self) -> tuple[str, ...]:
        if self._path is None:
            return ()
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ()
        texts = found if isinstance(found, list) else []
        return tuple(text for text in texts if isinstance(text, str) and len(text) <= LONGEST)[-MOST:]

    def _write(self, texts: tuple[str, ...]) -> None:
        if self._path is None:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(self._path, json.dumps(texts, ensure_ascii=False, indent=0))
