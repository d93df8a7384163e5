"""A process that carries out one job after the other: orders are lines of JSON on its standard input.

What came of an order is told by the file in its folder; nothing is expected on the standard output, where FreeCAD and
others write what they like.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from pathlib import Path

from ..logbook import kept_log
from .job import parse_order
from .work import do_job


def main() -> None:
    """Work until the input ends. SIGTERM stops the present run at its next step, and the process after it."""
    cancel = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: cancel.set())
    with kept_log():
        for line in sys.stdin:
            order = parse_order(line)
            do_job(order.job, Path(order.folder), cancel=cancel)
            if cancel.is_set():
                break
    sys.stdout.flush()
    os._exit(0)  # where Python runs inside FreeCAD, the end of Python is not the end of the process
