"""Logs for whoever looks for a fault: one JSON object a line, with the run that it belongs to, and without keys.

Every process has a file of its own, because a file that two processes write to can't be rotated.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from datetime import datetime, timezone
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Literal

from ..config.secrets import redact

LogLevel = Literal["debug", "info", "warning", "error"]

PACKAGE = __name__.partition(".storage")[0]
MAX_BYTES = 1_000_000
"""After so much another file is begun; three older ones of the same process stay."""
MOST_FILES = 20
_RUN: ContextVar[str] = ContextVar("run", default="")


@contextmanager
def in_run(run_id: str) -> Iterator[None]:
    """What this thread logs meanwhile belongs to the run."""
    before = _RUN.set(run_id)
    try:
        yield
    finally:
        _RUN.reset(before)


class LineFormatter(logging.Formatter):
    """A record as one JSON line; keys are blotted out of everything that it says."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, without its end."""
        line = {
            "time": datetime.fromtimestamp(record.created, timezone.utc).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "run_id": _RUN.get(),
            "logger": record.name,
            "process": record.process,
            "thread": record.threadName,
            "message": redact(_message(record)),
        }
        if record.exc_info:
            line["traceback"] = redact(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False)


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):  # a message that does not fit its arguments must not end a run
        return f"{record.msg} {record.args}"


class LogFile(RotatingFileHandler):
    """Begins a file with the first line; stays silent when the disk is full."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802  # logging's own name
        """A log that can't be written is no reason to say anything in the middle of a run."""


@contextmanager
def logged(folder: Path, level: LogLevel = "info") -> Iterator[Path]:
    """Log what the package says to a file in the folder, until the end."""
    logger = logging.getLogger(PACKAGE)
    before, handler = logger.level, start_log(folder, level)
    try:
        yield Path(handler.baseFilename)
    finally:
        logger.removeHandler(handler)
        handler.close()
        logger.setLevel(before)


def start_log(folder: Path, level: LogLevel = "info") -> LogFile:
    """Log what the package says to a file in the folder, from now on; a log that was begun before is ended."""
    logger = logging.getLogger(PACKAGE)
    for old in [one for one in logger.handlers if isinstance(one, LogFile)]:
        logger.removeHandler(old)
        old.close()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _remove_old(folder)
    path = folder / f"{datetime.now(timezone.utc):%Y%m%dT%H%M%S%f}-{os.getpid()}.log"
    handler = LogFile(path, maxBytes=MAX_BYTES, backupCount=3, encoding="utf-8", errors="backslashreplace", delay=True)
    handler.setFormatter(LineFormatter())
    logger.addHandler(handler)
    logger.setLevel(level.upper())
    return handler


def _remove_old(folder: Path) -> None:
    """Leave the newest files. One in use elsewhere is gone on writing to, or can't be deleted, as the system has it."""
    for path in sorted(folder.glob("*-*.log*"), reverse=True)[MOST_FILES:]:
        with suppress(OSError):
            path.unlink()
