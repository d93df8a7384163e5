"""What went wrong last, as far as the window has to know: it chooses what is offered next, and what is reported."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.caps import Shortage
from ..core.errors import WorkbenchError
from ..core.run import RunState
from .run_thread import Outcome


@dataclass(frozen=True)
class Trouble:
    """`kind` is the error's class; `can_go_on` says that the run can be taken on where it stopped."""

    kind: str
    message: str
    traceback: str = ""
    run_id: str = ""
    can_go_on: bool = False
    shortage: Shortage | None = None

    @classmethod
    def of(cls, error: WorkbenchError, *, run_id: str = "") -> Trouble:
        return cls(type(error).__name__, str(error), run_id=run_id)

    @classmethod
    def of_outcome(cls, outcome: Outcome, *, run_id: str) -> Trouble:
        return cls(outcome.error, outcome.message, outcome.traceback, run_id)

    @classmethod
    def of_state(cls, state: RunState) -> Trouble:
        kind = state.failure or "NoWorkingScript"
        can_go_on = state.left_in is not None
        return cls(kind, state.message, run_id=state.request.id, can_go_on=can_go_on, shortage=state.shortage)
