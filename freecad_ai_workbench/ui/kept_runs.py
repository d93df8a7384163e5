"""The application as the session model knows it, with every step of a run written down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..core.caps import DayLimits
from ..core.events import RunEvent
from ..core.messages import Usage
from ..core.proposal import Proposal
from ..core.revision import Revision
from ..core.run import Cancel, RunLimits, RunRequest, RunState
from .current_app import CurrentApp


class KeptRuns:
    """The application, with every step of a run written down by whoever `keep` is."""

    def __init__(self, app: CurrentApp) -> None:
        self._app = app
        self.keep: Callable[[RunState], None] = _forget_it

    def run(self, request: RunRequest, *, emit: Callable[[RunEvent], None], cancel: Cancel) -> RunState:
        """Carry out one request to its end."""
        return self._app.run(request, emit=emit, cancel=cancel, keep=self.keep)

    def resume(self, state: RunState, *, emit: Callable[[RunEvent], None], cancel: Cancel) -> RunState:
        """Take a run on."""
        return self._app.resume(state, emit=emit, cancel=cancel, keep=self.keep)

    def explain(self, request: RunRequest, *, emit: Callable[[RunEvent], None], cancel: Cancel) -> str:
        """Say what is selected; there is nothing to go on with."""
        return self._app.explain(request, emit=emit, cancel=cancel)

    def revise(self, proposal: Proposal, revision: Revision, **how: Any) -> Proposal:
        """Try a proposal as the user changed it."""
        return self._app.revise(proposal, revision, **how)

    @property
    def caps(self) -> tuple[RunLimits, DayLimits]:
        """What a run and what a day may use."""
        return self._app.caps

    def used_today(self) -> Usage:
        """What all open FreeCADs used since midnight."""
        return self._app.used_today()

    def record(self, event: RunEvent) -> None:
        """Put an event into the audit trail."""
        self._app.record(event)


def _forget_it(_state: RunState) -> None:
    """Until a keeper is there."""
