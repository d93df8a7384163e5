"""Fixtures for all tests. Nothing here needs FreeCAD until a test asks for it."""

from __future__ import annotations

import logging
from collections.abc import Iterator

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
