"""Clients around clients: each adds one thing and passes the rest through."""

from __future__ import annotations

import time
from collections.abc import Callable

from ..core.errors import BudgetReachedError, ReplyError, WorkbenchError
from ..core.events import ModelCalled, ModelStarted, RunEvent
from ..core.messages import LLMReply, LLMRequest, Usage
from ..core.run import Cancel, RunLimits
from .client import LLMClient, OnText

CHARACTERS_PER_TOKEN = 3.0
"""Low on purpose, so that the estimate before a call is rather too high."""


class MeteredClient:
    """Counts every call of one run, also those whose reply can't be used, and stops before a cap is passed.

    It sits outside all other wrappers, so that nothing that was charged escapes it.
    """

    def __init__(
        self, inner: LLMClient, *, run_id: str, limits: RunLimits, emit: Callable[[RunEvent], None], spent: Usage
    ) -> None:
        self._inner = inner
        self._run_id = run_id
        self._limits = limits
        self._emit = emit
        self.usage = spent

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        """As the inner client. Raises BudgetReachedError before a call that could pass the run's cap."""
        self._check_budget(request)
        self._emit(ModelStarted(run_id=self._run_id, agent=request.agent, model=request.model))
        started = time.monotonic()
        try:
            reply = self._inner.complete(request, on_text=on_text, cancel=cancel)
        except WorkbenchError as error:
            charged = error.usage if isinstance(error, ReplyError) and error.usage else Usage(calls=1)
            self._count(request, charged, seconds=time.monotonic() - started, error=type(error).__name__)
            raise
        self._count(request, reply.usage, seconds=time.monotonic() - started, error="")
        return reply

    def _count(self, request: LLMRequest, usage: Usage, *, seconds: float, error: str) -> None:
        self.usage = self.usage + usage
        self._emit(
            ModelCalled(
                run_id=self._run_id,
                agent=request.agent,
                model=request.model,
                usage=usage,
                seconds=round(seconds, 3),
                error=error,
            )
        )

    def _check_budget(self, request: LLMRequest) -> None:
        cap = self._limits.tokens
        used = self.usage.input_tokens + self.usage.output_tokens
        needed = worst_case_tokens(request)
        if cap is not None and used + needed > cap:
            raise BudgetReachedError(
                f"The next step may need {needed:,} tokens, but {max(cap - used, 0):,} of {cap:,} are left.",
                remedy="Raise the token limit in the settings, or ask for a smaller step.",
            )
        money = self._limits.cost_usd
        if money is not None and self.usage.cost_usd is not None and self.usage.cost_usd >= money:
            raise BudgetReachedError(
                f"This run has cost ${self.usage.cost_usd:.4f}, and its limit is ${money:.4f}.",
                remedy="Raise the limit in the settings to go on.",
            )


def worst_case_tokens(request: LLMRequest) -> int:
    """Tokens that a call can cost at most: its messages, estimated high, and the longest answer allowed."""
    characters = sum(len(message.content) for message in request.messages)
    return int(characters / CHARACTERS_PER_TOKEN) + request.max_tokens
