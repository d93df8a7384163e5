"""Asks the same model again after a failure that may pass, waiting longer each time."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from ..config.settings import RetrySettings
from ..core.errors import CancelledError, TransientModelError
from ..core.messages import LLMReply, LLMRequest
from ..core.run import Cancel
from .client import LLMClient, OnText


@dataclass(frozen=True)
class RetryingClient:
    """Waits at least as long as the provider asks, unless that is longer than the settings allow: then it gives up.

    `chance` gives numbers from 0 to 1, so that several FreeCADs do not come back at the same moment.
    """

    inner: LLMClient
    settings: RetrySettings
    chance: Callable[[], float] = random.random

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        """As the inner client; TransientModelError once every try failed."""
        for attempt in range(1, self.settings.tries):
            try:
                return self.inner.complete(request, on_text=on_text, cancel=cancel)
            except TransientModelError as error:
                seconds = self._wait_s(error, attempt=attempt)
                if seconds is None:
                    raise
                # said as a thought: it is shown, and never taken for a part of the answer
                on_text(f"\n[{error.problem} Asking again from the start in {seconds:.0f} s.]\n", True)
                if cancel.wait(seconds):
                    raise CancelledError from error
        return self.inner.complete(request, on_text=on_text, cancel=cancel)

    def _wait_s(self, error: TransientModelError, *, attempt: int) -> float | None:
        """Doubled with each attempt, half of it by chance; None when the provider wants a longer pause than allowed."""
        wish = error.retry_after_s or 0.0
        if wish > self.settings.longest_wait_s:
            return None
        backoff = min(self.settings.first_wait_s * 2.0 ** (attempt - 1), self.settings.longest_wait_s)
        return max(wish, backoff * (0.5 + 0.5 * self.chance()))
