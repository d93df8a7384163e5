"""What runs inside FreeCAD: pytest, headless or in the real window, with a true exit status."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence

STATUS_CRASHED = 3
DELAY_MS = 500


def run_pytest(arguments: Sequence[str], packages: str) -> None:
    """Run pytest and end the process with its status. `packages` is the folder that has it: PYTHONPATH is ignored."""
    end_with(lambda: _pytest(arguments, packages))


def run_pytest_in_window(arguments: Sequence[str], packages: str) -> None:
    """The same, once FreeCAD's window is up and its event loop runs."""
    from PySide import QtCore

    QtCore.QTimer.singleShot(DELAY_MS, lambda: run_pytest(arguments, packages))


def end_with(job: Callable[[], int]) -> None:
    """Do the job and end the process with its status, also after an exception, which would leave a window waiting."""
    # FreeCAD's window takes both for its report view.
    sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
    status = STATUS_CRASHED
    try:
        status = job()
    finally:
        if status == STATUS_CRASHED:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _pytest(arguments: Sequence[str], packages: str) -> int:
    sys.path.append(packages)
    import pytest

    return int(pytest.main(list(arguments)))
