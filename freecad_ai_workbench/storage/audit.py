"""The audit trail: every event of every run as one JSON line, appended and never changed.

Each session has files of its own, so several FreeCADs never write to the same one. What can't be written does not
hold up the work: the user is told once, and the first line that can be written again says how many are missing.
"""

from __future__ import annotations

import json
import logging
import os
import threading
import uuid
from collections.abc import Callable
from datetime import datetime, timezone
from functools import partial
from pathlib import Path

from ..core.events import RunEvent, TextStreamed
from .audit_content import AuditContent, render_fields
from .audit_files import KeepLimits, SessionFiles, remove_old

LOST = "lines_lost"
"""The kind of the line that says how many could not be written before it."""


def utc_now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(timezone.utc)


class AuditTrail:
    """Appends what a session does. Safe to call from several threads; streamed text is left out."""

    def __init__(
        self,
        folder: Path,
        *,
        content: AuditContent = "all",
        limits: KeepLimits | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._folder = folder
        self._content: AuditContent = content
        self._limits = limits or KeepLimits()
        self._clock = clock
        self._lock = threading.Lock()
        self._process = os.getpid()
        self._files = self._new_session()
        self._lost = 0
        self._told = False
        self._cleaning: threading.Thread | None = None

    @property
    def path(self) -> Path:
        """The file that is written to; it is there from the first event on."""
        return self._files.path

    def append(self, event: RunEvent) -> str:
        """Write one event and hand it to the system at once. What the user has to be told, "" nearly always.

        Nothing is raised: a run must not fail for its record.
        """
        if isinstance(event, TextStreamed):
            return ""
        with self._lock:
            try:
                self._append(event)
            except (OSError, ValueError) as error:
                self._lost += 1
                return self._tell(error)
        return ""

    def close(self) -> None:
        """Let the files go; an event that comes later begins a new session."""
        with self._lock:
            if self._cleaning is not None:
                self._cleaning.join()
            self._files.close()
            self._files = self._new_session()

    def _append(self, event: RunEvent) -> None:
        if self._process != os.getpid() or self._files.is_gone():
            self._process, self._files = os.getpid(), self._new_session()
        fields, time = render_fields(event, content=self._content), self._clock()
        begun = False
        if self._lost:
            gap = json.dumps({"kind": LOST, "run_id": event.run_id, "lines": self._lost})
            begun = self._files.append(gap, time=time.isoformat())
            self._lost = 0
        if self._files.append(fields, time=time.isoformat()) or begun:
            self._remove_old(time)

    def _remove_old(self, now: datetime) -> None:
        """On a thread of its own, because a folder with thousands of files takes a while."""
        work = partial(remove_old, self._folder, self._limits, now=now, own=self.path)
        self._cleaning = threading.Thread(target=work, daemon=True)
        self._cleaning.start()

    def _new_session(self) -> SessionFiles:
        session = uuid.uuid4().hex[:12]
        stem = self._folder / f"{self._clock():%Y%m%dT%H%M%S%f}-{session}"
        return SessionFiles(stem, session=session, part_bytes=self._limits.part_bytes)

    def _tell(self, error: Exception) -> str:
        if self._told:
            return ""
        self._told = True
        reason = getattr(error, "strerror", None) or error
        sentence = f"What happens can't be written down in {self._folder} ({reason}); the work goes on without that."
        logging.getLogger(__name__).warning("%s", sentence)
        return sentence
