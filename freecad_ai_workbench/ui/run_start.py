"""What a run begins from: the document as it was just read, and where the run was left if it is taken on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ..core.events import RunEvent
from ..core.run import Cancel, RunRequest, RunState, on_document
from ..host.equality import unlike_states
from .interfaces import Runner


@dataclass(frozen=True)
class Start:
    """What a run begins from: a request that was just read, and the state in which it was left, if it is taken on."""

    read: RunRequest
    left: RunState | None = None
    explaining: bool = False

    @cached_property
    def changed(self) -> bool:
        """Whether the document is another than it was when the run was left."""
        return self.left is not None and bool(unlike_states(self.left.request.design, self.read.design))

    @property
    def request(self) -> RunRequest:
        return self.read if self.left is None else self._state(self.left).request

    def carry_out(self, runner: Runner, emit: Callable[[RunEvent], None], cancel: Cancel) -> RunState | str:
        """To its end, on a thread of its own."""
        if self.left is None:
            work = runner.explain if self.explaining else runner.run
            return work(self.read, emit=emit, cancel=cancel)
        return runner.resume(self._state(self.left), emit=emit, cancel=cancel)

    def _state(self, left: RunState) -> RunState:
        return on_document(left, self.read, same=not self.changed)
