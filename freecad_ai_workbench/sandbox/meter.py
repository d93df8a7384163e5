"""How much a script may still do: steps of its own Python code and seconds of time.

This ends a loop in Python, also in the live document. It can't end a call inside the geometry kernel: only the end of
a process does that, which is why every script runs in the worker first.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Literal

DEFAULT_STEPS = 20_000_000
LOOK_EVERY = 2_000
"""Steps between two looks at the clock: about a millisecond of Python."""

Cause = Literal["steps", "seconds", "cancelled"]


class MeterExhausted(BaseException):
    """The script used up what it may. No handler in a script holds it: every further step raises it again."""

    def __init__(self, cause: Cause, message: str) -> None:
        super().__init__(message)
        self.cause = cause


class Meter:
    """Counts steps down and watches a deadline, which begins with the first `start()`.

    `cancel` is asked between steps and before each FreeCAD call; when it says True, the script ends.
    """

    def __init__(
        self, steps: int = DEFAULT_STEPS, *, seconds: float = 60.0, cancel: Callable[[], bool] | None = None
    ) -> None:
        self.limit = steps
        self.seconds = seconds
        self.exhausted: MeterExhausted | None = None
        self._cancel = cancel
        self._left = steps
        self._slice = 0
        self._deadline = float("inf")

    @property
    def used(self) -> int:
        """Steps made so far."""
        return self.limit - self._left - self._slice

    def start(self) -> None:
        """Set the deadline `seconds` from now, if it is not running yet."""
        if self._deadline == float("inf"):
            self._deadline = time.monotonic() + self.seconds

    def tick(self) -> None:
        """One step. Raises `MeterExhausted`."""
        self._slice -= 1
        if self._slice < 0:
            self.check()
            self._refill()

    def take(self, steps: int) -> None:
        """Many steps at once, for work that a built-in function does in one go."""
        self._slice -= steps
        if self._slice < 0:
            self.check()
            self._refill()

    def check(self) -> None:
        """Look at the clock and ask `cancel`. Raises `MeterExhausted`."""
        if self.exhausted is None:
            self.exhausted = self._find_cause()
        if self.exhausted is not None:
            self._slice = 0
            raise MeterExhausted(self.exhausted.cause, str(self.exhausted))

    def _find_cause(self) -> MeterExhausted | None:
        if self._left + self._slice < 0:
            return MeterExhausted("steps", f"The script made more than {self.limit:,} steps; is there an endless loop?")
        if time.monotonic() > self._deadline:
            return MeterExhausted("seconds", f"The script ran longer than {self.seconds:g} s.")
        if self._cancel is not None and self._cancel():
            return MeterExhausted("cancelled", "The script was stopped by the user.")
        return None

    def _refill(self) -> None:
        total = self._left + self._slice
        self._slice = min(LOOK_EVERY, total)
        self._left = total - self._slice
