"""The package's warnings and errors in FreeCAD's report view, one line each; the log file has the rest."""

from __future__ import annotations

import logging

import FreeCAD

from ..config.secrets import redact

_LOGGER = __name__.rpartition(".ui.")[0]


class ReportLog(logging.Handler):
    """Prints to the report view."""

    def emit(self, record: logging.LogRecord) -> None:
        """One line without keys."""
        text = redact(f"AI Designer: {record.getMessage()}\n")
        if record.levelno >= logging.ERROR:
            FreeCAD.Console.PrintError(text)
        else:
            FreeCAD.Console.PrintWarning(text)


def show_warnings() -> None:
    """From now on; nothing happens the second time."""
    logger = logging.getLogger(_LOGGER)
    if not any(isinstance(handler, ReportLog) for handler in logger.handlers):
        logger.addHandler(ReportLog(level=logging.WARNING))
