"""Fixtures for all tests. Nothing here needs FreeCAD until a test asks for it."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest


class WarningLog(logging.Handler):
    """The warnings and errors that our package logged and no test has asked for yet."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)

    def take(self) -> list[str]:
        """The messages so far, which are then known to be expected."""
        messages = [record.getMessage() for record in self.records]
        self.records.clear()
        return messages


@pytest.fixture(autouse=True)
def warning_log() -> Iterator[WarningLog]:
    """Fails a test during which our package logs a warning, unless the test takes it."""
    log = WarningLog()
    logger = logging.getLogger("freecad_ai_workbench")
    logger.addHandler(log)
    yield log
    logger.removeHandler(log)
    assert log.take() == []


@pytest.fixture
def document():
    """A new FreeCAD document with an undo stack, closed afterwards."""
    import FreeCAD

    opened = FreeCAD.newDocument("Test")
    opened.UndoMode = 1
    name = opened.Name
    yield opened
    if name in FreeCAD.listDocuments():
        FreeCAD.closeDocument(name)


class SmallDisk:
    """A file system of its own, which can be filled to the last byte."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, *, leave: int = 0) -> None:
        """Leave so many bytes free, which is a multiple of 4,096."""
        with self._ballast.open("wb", buffering=0) as out, suppress(OSError):
            while out.write(bytes(4096)):
                pass
        os.truncate(self._ballast, self._ballast.stat().st_size - leave)

    def free(self) -> None:
        """There is room again."""
        self._ballast.unlink()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """A disk of 2 MB; skips where none can be mounted."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can mount a disk for this test, and only on Linux")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=2m,mode=0700", "none", str(folder)]
    done = subprocess.run(mounting, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"this machine mounts no disk for this test: {done.stderr.strip()}")
    yield SmallDisk(folder)
    subprocess.run(["umount", "--lazy", str(folder)], check=True)
