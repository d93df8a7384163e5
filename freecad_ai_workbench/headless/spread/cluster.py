"""Jobs over a cluster with Ray (the extra `cluster`), which is imported only when it is asked for.

Nothing is shared between the machines: a job's document goes there as bytes, and its files come back as bytes. Every
machine needs this package and FreeCAD.
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from ...core.errors import SettingsError
from ...core.run import Cancel
from ..logbook import kept_log
from .engine import NextOrder, Report, lost, seconds_of
from .job import OUTCOME_NAME, Order, Outcome, find_outcome, key_of, parse_order, put
from .work import do_job

_WAIT_SECONDS = 0.2
_INPUT_NAME = "input.FCStd"
Files = dict[str, bytes]


class RayEngine:
    """The cluster of RAY_ADDRESS, or processes of this machine that Ray starts. SettingsError without Ray."""

    def __init__(self) -> None:
        try:
            self._ray: Any = importlib.import_module("ray")
        except ImportError as error:
            raise SettingsError(
                "--engine ray needs Ray, which is not installed.", remedy="pip install 'ai-designer[cluster]'"
            ) from error

    def run(self, next_order: NextOrder, *, slots: int, report: Report, cancel: Cancel) -> None:
        """Carry out all orders; see `Engine`."""
        ray = self._ray
        _connect(ray, slots)
        remote = ray.remote(num_cpus=1, max_retries=0)(do_there)
        running: dict[Any, tuple[Order, float]] = {}
        try:
            while not cancel.is_set():
                while len(running) < slots and (order := next_order()) is not None:
                    running[remote.remote(order.model_dump_json(), _input_of(order))] = order, time.monotonic()
                if not running:
                    return
                done, _ = ray.wait(list(running), num_returns=1, timeout=_WAIT_SECONDS)
                for reference in done:
                    order, since = running.pop(reference)
                    report(order, _collect(ray, reference, order, seconds=time.monotonic() - since))
                _end_late(ray, running, report)
        finally:
            for reference in running:
                ray.cancel(reference, force=True)
            ray.shutdown()


def _connect(ray: Any, slots: int) -> None:
    if os.environ.get("RAY_ADDRESS"):
        ray.init(log_to_driver=False)
        return
    root = str(Path(__file__).resolve().parents[3])
    path = os.pathsep.join(dict.fromkeys([root, *filter(None, sys.path)]))
    ray.init(
        num_cpus=slots,
        include_dashboard=False,
        log_to_driver=False,
        runtime_env={"env_vars": {"PYTHONPATH": path, "AI_DESIGNER_DATA": os.environ.get("AI_DESIGNER_DATA", "")}},
    )


def _input_of(order: Order) -> bytes:
    return Path(order.job.document).read_bytes() if order.job.document else b""


def do_there(text: str, document: bytes) -> tuple[str, Files]:
    """Runs on the cluster: an order as JSON and its document; the outcome as JSON and the files."""
    order = parse_order(text)
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as place:
        job, folder = order.job, Path(place) / "files"
        if document:
            copy = Path(place) / _INPUT_NAME
            copy.write_bytes(document)
            job = job.model_copy(update={"document": str(copy)})
        with kept_log():
            outcome = do_job(job, folder, cancel=threading.Event())
        files = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
        return outcome.model_dump_json(), files


def _collect(ray: Any, reference: Any, order: Order, *, seconds: float) -> Outcome:
    """The outcome, once its files are here; the outcome's own file comes last."""
    try:
        text, files = ray.get(reference)
    except ray.exceptions.RayError as error:
        return lost(order, "crashed", f"Its process ended: {str(error).splitlines()[0]}", seconds=seconds)
    outcome = Outcome.model_validate_json(text)
    folder = Path(order.folder)
    for name in sorted(files, key=lambda name: name == OUTCOME_NAME):
        put(folder / Path(name).name, files[name])
    return find_outcome(folder, key_of(order.job)) or outcome


def _end_late(ray: Any, running: dict[Any, tuple[Order, float]], report: Report) -> None:
    for reference, (order, since) in list(running.items()):
        seconds = time.monotonic() - since
        if seconds > seconds_of(order.job):
            ray.cancel(reference, force=True)
            del running[reference]
            report(order, lost(order, "timeout", "It took longer than it may, and was ended.", seconds=seconds))
