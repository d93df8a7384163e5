"""Warnings and errors of the package in FreeCAD's report view."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import FreeCADGui
import pytest

from freecad_ai_workbench.ui.qt import QtWidgets
from freecad_ai_workbench.ui.report_log import ReportLog, show_warnings

NAME = "freecad_ai_workbench"


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    logger = logging.getLogger(NAME)
    before = list(logger.handlers)
    yield
    logger.handlers[:] = before


def reported() -> str:
    texts = FreeCADGui.getMainWindow().findChildren(QtWidgets.QTextEdit)
    return "\n".join(one.toPlainText() for one in texts)


def test_warnings_come_from_every_thread_and_without_keys(wait_until, warning_log) -> None:
    show_warnings()
    show_warnings()
    assert [type(one) for one in logging.getLogger(NAME).handlers].count(ReportLog) == 1
    logger = logging.getLogger(f"{NAME}.part")
    thread = threading.Thread(target=lambda: logger.warning("a tulip of sk-abcdefghijklmnopq"))
    thread.start()
    thread.join()
    logger.error("a rose")
    logger.info("a weed")
    wait_until(lambda: "AI Designer: a rose" in reported(), "the last line in the report view")
    assert reported().count("AI Designer: a tulip of «key»") == 1
    assert "a weed" not in reported()
    assert len(warning_log.take()) == 2
