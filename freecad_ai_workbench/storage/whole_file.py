"""A file that is there whole or not at all, whatever happens while it is written: kill, full disk, loss of power."""

from __future__ import annotations

import os
import threading
from contextlib import suppress
from pathlib import Path

PART = ".part"


def write_whole(path: Path, text: str) -> None:
    """Put the text in the place of the file. Raises OSError, and then what was there is there still."""
    part = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}{PART}")
    try:
        with open(part, "w", encoding="utf-8", newline="\n", opener=_for_the_user_alone) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
    _keep_name(path.parent)


def _for_the_user_alone(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _keep_name(folder: Path) -> None:
    """Have the new name on the disk as well; Windows does so by itself and can't open folders."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
