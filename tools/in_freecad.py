"""What runs inside FreeCAD: pytest and benchmarks, headless or in the real window, with a true exit status."""

from __future__ import annotations

import os
import runpy
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

STATUS_CRASHED = 3
DELAY_MS = 500


def run_pytest(arguments: Sequence[str], packages: str) -> None:
    """Run pytest and end the process with its status. `packages` is the folder that has it: PYTHONPATH is ignored."""
    end_with(lambda: _pytest(arguments, packages))


def run_pytest_in_window(arguments: Sequence[str], packages: str) -> None:
    """The same, once FreeCAD's window is up and its event loop runs."""
    _in_window(lambda: run_pytest(arguments, packages))


def run_benchmark(path: str, outcome: str) -> None:
    """Let the benchmark in the file `path` measure, leave its rows in `outcome`, and end the process."""
    end_with(lambda: _measure(path, outcome))


def run_benchmark_in_window(path: str, outcome: str) -> None:
    """The same, once FreeCAD's window is up and its event loop runs."""
    _in_window(lambda: run_benchmark(path, outcome))


def _in_window(job: Callable[[], None]) -> None:
    from PySide import QtCore

    QtCore.QTimer.singleShot(DELAY_MS, job)


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

    # pytest-qt does not know PySide2. Exceptions in slots are noticed by a fixture of our own on both.
    with_qt = ["-p", "pytestqt.plugin", "-o", "qt_api=pyside6", "-o", "qt_no_exception_capture=1"]
    return int(pytest.main([*arguments, *(with_qt if "PySide6.QtWidgets" in sys.modules else [])]))


def _measure(path: str, outcome: str) -> int:
    from rows import write_rows

    sys.path.append(str(Path(path).parent))  # benchmarks may share their scripts
    write_rows(runpy.run_path(path)["measure"](), Path(outcome))
    return 0
