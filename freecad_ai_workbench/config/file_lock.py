"""Locks on files that other processes respect and that the system lets go when their owner dies."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

_FAR_AWAY = 1 << 30
"""On Windows a locked byte can't be read by others, so one is locked that no file has."""
_POLL_S = 0.01

if sys.platform == "win32":
    import msvcrt

    def _try(file: BinaryIO) -> bool:
        file.seek(_FAR_AWAY)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _try(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


def try_lock(path: Path) -> BinaryIO | None:
    """The file, opened and locked until it is closed or this process ends; None when another one holds it.

    The file is made when missing. Two openings by one process exclude each other, too.
    """
    file = path.open("a+b")
    if _try(file):
        return file
    file.close()
    return None


@contextmanager
def locked(path: Path, *, timeout_s: float) -> Iterator[None]:
    """Hold the lock. Raises TimeoutError when others hold it for so long."""
    until = time.monotonic() + timeout_s
    while (file := try_lock(path)) is None:
        if time.monotonic() > until:
            raise TimeoutError(f"{path} is locked by another process")
        time.sleep(_POLL_S)
    with file:
        yield
