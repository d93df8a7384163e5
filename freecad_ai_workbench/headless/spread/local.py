"""Jobs in processes of this machine: started afresh (never forked), used for many jobs, replaced when they die."""

from __future__ import annotations

import contextlib
import signal
import subprocess  # nosec B404  # our own interpreter is started
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from ...core.run import Cancel
from .engine import NextOrder, Report, lost, seconds_of
from .job import OUTCOME_NAME, Order, find_outcome, key_of

_POLL_SECONDS = 0.02
_STOP_SECONDS = 10.0
_CODE = (
    "import sys; sys.path[:0] = [{root!r}]; sys.path += [path for path in {path!r} if path not in sys.path]; "
    "from freecad_ai_workbench.headless.spread.slot import main; main()"
)
_ROOT = str(Path(__file__).resolve().parents[3])


@dataclass
class _Slot:
    """One process and what it is busy with."""

    log: Path
    process: subprocess.Popen[str] | None = None
    order: Order | None = None
    since: float = field(default=0.0)

    def begin(self, order: Order) -> None:
        if self.process is None or self.process.poll() is not None:
            self.stop()
            self.process = _start(self.log)
        (Path(order.folder) / OUTCOME_NAME).unlink(missing_ok=True)
        self.order, self.since = order, time.monotonic()
        if self.process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):  # it has just died, which is noticed at the next look
                self.process.stdin.write(order.model_dump_json() + "\n")
                self.process.stdin.flush()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.since

    def stop(self) -> None:
        """Let the present run end in order, for it has processes of its own; then end what is left."""
        if self.process is None:
            return
        if self.process.stdin is not None:
            with contextlib.suppress(BrokenPipeError):
                self.process.stdin.close()
        if self.order is not None:
            self.process.terminate()
        try:
            self.process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None


class LocalEngine:
    """`logs` receives what the processes print, a file for each."""

    def __init__(self, logs: Path) -> None:
        self._logs = logs

    def run(self, next_order: NextOrder, *, slots: int, report: Report, cancel: Cancel) -> None:
        """Carry out all orders; see `Engine`."""
        self._logs.mkdir(parents=True, exist_ok=True)
        if hasattr(signal, "pthread_sigmask"):  # else writing to a process that died would end FreeCAD, if we are in it
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPIPE})
        crew = [_Slot(self._logs / f"slot-{number}.log") for number in range(1, slots + 1)]
        try:
            while not cancel.is_set():
                for slot in crew:
                    _look_after(slot, report)
                    if slot.order is None and (order := next_order()) is not None:
                        slot.begin(order)
                if all(slot.order is None for slot in crew):
                    return
                cancel.wait(_POLL_SECONDS)
        finally:
            for slot in crew:
                slot.stop()


def _look_after(slot: _Slot, report: Report) -> None:
    order = slot.order
    if order is None:
        return
    outcome = find_outcome(Path(order.folder), key_of(order.job)) if _has_outcome(order) else None
    if outcome is None and slot.process is not None and slot.process.poll() is not None:
        told = f"Its process ended with {slot.process.returncode}; see {slot.log.name}."
        outcome = lost(order, "crashed", told, seconds=slot.seconds)
    if outcome is None and slot.seconds > seconds_of(order.job):
        slot.stop()
        outcome = lost(order, "timeout", "It took longer than it may, and was ended.", seconds=slot.seconds)
    if outcome is not None:
        slot.order = None
        report(order, outcome)


def _has_outcome(order: Order) -> bool:
    return (Path(order.folder) / OUTCOME_NAME).is_file()


def _start(log: Path) -> subprocess.Popen[str]:
    code = _CODE.format(root=_ROOT, path=[path for path in sys.path if path])
    with log.open("a", encoding="utf-8") as out:
        return subprocess.Popen(  # noqa: S603  # nosec B603  # our own arguments, no shell
            [sys.executable, "-c", code],
            stdin=subprocess.PIPE,
            stdout=out,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
