"""Replies kept on disk and given again, free of charge, when the same request comes again."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..config.secrets import redact
from ..core.errors import CancelledError
from ..core.messages import LLMReply, LLMRequest, Usage
from ..core.run import Cancel
from .client import LLMClient, OnText

_NOT_DECIDING = ("timeout", "num_retries", "max_retries", "stream", "stream_options")
"""Arguments that change how an answer comes, not which one."""


@dataclass(frozen=True)
class CachingClient:
    """Knows a request again by everything that decides its answer (`arguments`), at temperature 0 alone.

    What fails is raised by the inner client and so never kept. A reply that holds something shaped like a key is not
    kept either. Files are named by a hash; the least recently used go when there are more than `max_bytes`.
    """

    inner: LLMClient
    folder: Path
    arguments: Callable[[LLMRequest], dict[str, Any]]
    max_bytes: int

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        """The kept reply, with a usage of no calls, or the inner client's."""
        if request.temperature != 0.0:
            return self.inner.complete(request, on_text=on_text, cancel=cancel)
        if cancel.is_set():
            raise CancelledError
        path = self.folder / f"{self._key(request)}.json"
        kept = self._find(path)
        if kept is not None:
            on_text("[Answered from the cache of earlier replies: no call, no cost.]\n", True)
            on_text(kept.text, False)
            return kept.model_copy(update={"model": request.model})
        reply = self.inner.complete(request, on_text=on_text, cancel=cancel)
        self._keep(path, reply)
        return reply

    def clear(self) -> None:
        """Forget all replies."""
        for path in self.folder.glob("*.json"):
            path.unlink(missing_ok=True)

    def _key(self, request: LLMRequest) -> str:
        deciding = {name: value for name, value in self.arguments(request).items() if name not in _NOT_DECIDING}
        return hashlib.sha256(json.dumps(deciding, sort_keys=True).encode()).hexdigest()

    def _find(self, path: Path) -> LLMReply | None:
        try:
            reply = LLMReply.model_validate_json(path.read_bytes())
            os.utime(path)
        except OSError:
            return None
        except ValidationError:
            path.unlink(missing_ok=True)
            return None
        return reply.model_copy(update={"usage": Usage()})

    def _keep(self, path: Path, reply: LLMReply) -> None:
        text = reply.model_dump_json()
        if redact(text) != text or len(text.encode()) > self.max_bytes:
            return
        try:
            self._write(path, text)
            self._evict()
        except OSError as error:  # the reply is there; that it can't be given again costs no more than it did before
            logging.getLogger(__name__).info("A reply could not be kept in %s: %s", self.folder, error)

    def _write(self, path: Path, text: str) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=self.folder, suffix=".part", delete=False) as out:
            try:
                out.write(text)
                out.close()
                Path(out.name).replace(path)
            except OSError:
                Path(out.name).unlink()
                raise

    def _evict(self) -> None:
        """Remove the least recently used beyond the limit; another FreeCAD may be doing the same."""
        used = 0
        for _, size, path in sorted(self._entries(), reverse=True):
            used += size
            if used > self.max_bytes:
                path.unlink(missing_ok=True)

    def _entries(self) -> list[tuple[int, int, Path]]:
        entries = []
        for path in self.folder.glob("*.json"):
            try:
                state = path.stat()
            except FileNotFoundError:
                continue
            entries.append((state.st_mtime_ns, state.st_size, path))
        return entries
