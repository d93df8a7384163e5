"""Counts what every call costs, and stops before a cap of the run or of the day could be passed."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from ..core.caps import DayLimits, Shortage, Span
from ..core.errors import BudgetReachedError, WorkbenchError
from ..core.events import ModelCalled, ModelStarted, NoticeGiven, RunEvent
from ..core.messages import LLMReply, LLMRequest, Usage
from ..core.run import Cancel, RunLimits
from .client import LLMClient, OnText, charged
from .prices import worst_case_tokens
from .spending import Reservation, Spending, Tally

WorstCost = Callable[[LLMRequest], float | None]
Notice = Callable[[LLMRequest], str]


def unknown_cost(_request: LLMRequest) -> float | None:
    """For clients whose prices nobody knows."""
    return None


def nothing_to_say(_request: LLMRequest) -> str:
    """For clients that send all that they are given."""
    return ""


class MeteredClient:
    """Counts every call of one run, also those whose reply can't be used.

    It sits right around the client that makes the calls, inside retry and fallback: so each attempt is checked
    against the caps with its own model's price, is charged, and has its own events.
    """

    def __init__(
        self,
        inner: LLMClient,
        *,
        run_id: str,
        limits: RunLimits,
        emit: Callable[[RunEvent], None],
        spent: Usage,
        worst_cost: WorstCost = unknown_cost,
        notice: Notice = nothing_to_say,
        day: DayLimits | None = None,
        spending: Spending | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._inner = inner
        self._run_id = run_id
        self._limits = limits
        self._day = day or DayLimits()
        self._emit = emit
        self._worst_cost = worst_cost
        self._notice = notice
        self._spending = spending
        self._clock = clock
        self._run = Tally(usage=spent, known_usd=spent.cost_usd or 0.0)
        self._told: set[str] = set()

    @property
    def usage(self) -> Usage:
        """What the run used so far."""
        return self._run.usage

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        """As the inner client. Raises BudgetReachedError before a call that could pass a cap."""
        capped = self._limits.cost_usd is not None or self._day.cost_usd is not None
        worst = self._worst_cost(request) if capped else None
        self._check("run", self._run, request=request, caps=(self._limits.tokens, self._limits.cost_usd), worst=worst)
        with self._reserving(request, worst=worst):
            self._emit(ModelStarted(run_id=self._run_id, agent=request.agent, model=request.model))
            if capped and worst is None:
                self._tell(f"The price of {request.model} is unknown: only tokens are limited, not money.", on_text)
            if notice := self._notice(request):
                self._tell(notice, on_text)
            return self._call(request, on_text=on_text, cancel=cancel)

    def _tell(self, sentence: str, on_text: OnText) -> None:
        """Say it once in a run: as a thought, which is shown at once, and as an event, which is kept."""
        if sentence not in self._told:
            self._told.add(sentence)
            on_text(f"[{sentence}]\n", True)
            self._emit(NoticeGiven(run_id=self._run_id, text=sentence))

    def _call(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        started = self._clock()
        try:
            reply = self._inner.complete(request, on_text=on_text, cancel=cancel)
        except WorkbenchError as error:
            self._count(request, charged(error), seconds=self._clock() - started, error=type(error).__name__)
            raise
        self._count(request, reply.usage, seconds=self._clock() - started, error="")
        return reply

    def _count(self, request: LLMRequest, usage: Usage, *, seconds: float, error: str) -> None:
        self._run = self._run.plus(usage)
        self._write_down(usage, request=request)
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

    def _write_down(self, usage: Usage, *, request: LLMRequest) -> None:
        """For the day's sum. That it can't be written ends no run; a cap of the day then lets no further call by."""
        if self._spending is None:
            return
        try:
            self._spending.add(usage, agent=request.agent, model=request.model)
        except OSError as error:
            sentence = f"What was used today can't be written down ({error.strerror or error})."
            if sentence not in self._told:
                self._told.add(sentence)
                self._emit(NoticeGiven(run_id=self._run_id, text=sentence))

    def _reserving(self, request: LLMRequest, *, worst: float | None) -> AbstractContextManager[None]:
        """While the call runs, its worst case is held against the day's caps, in all open FreeCADs."""
        caps = self._day.tokens, self._day.cost_usd
        if self._spending is None or caps == (None, None):
            return nullcontext()

        def allow(today: Tally, held: Reservation) -> None:
            used = Usage(input_tokens=held.tokens, cost_usd=held.usd)
            self._check("day", today.plus(used), request=request, caps=caps, worst=worst)

        most = Reservation(tokens=worst_case_tokens(request), usd=worst or 0.0)
        return self._spending.reserving(most, allow=allow)

    def _check(
        self,
        span: Span,
        tally: Tally,
        *,
        request: LLMRequest,
        caps: tuple[int | None, float | None],
        worst: float | None,
    ) -> None:
        tokens, money = caps
        needed = worst_case_tokens(request)
        if tokens is not None and tally.tokens + needed > tokens:
            raise _reached(Shortage(span=span, unit="tokens", cap=tokens, used=tally.tokens, needed=needed))
        if money is None or worst == 0.0:
            return
        if tally.known_usd + (worst or 0.0) > money or (worst is None and tally.known_usd >= money):
            raise _reached(Shortage(span=span, unit="usd", cap=money, used=tally.known_usd, needed=worst or 0.0))


def _reached(shortage: Shortage) -> BudgetReachedError:
    """The error that says what was used and what the next call could take at most."""
    span = {"run": "this run", "day": "this day"}[shortage.span]
    cap, used, needed = shortage.cap, shortage.used, shortage.needed
    left = max(cap - used, 0.0)
    if shortage.unit == "tokens":
        problem = f"The next step may need {needed:,.0f} tokens, but {left:,.0f} of the {cap:,.0f} for {span} are left."
    elif needed:
        problem = f"The next step may cost ${needed:.4f}, but ${left:.4f} of the ${cap:.4f} for {span} are left."
    elif shortage.span == "run":
        problem = f"This run has cost ${used:.4f}, and its limit is ${cap:.4f}."
    else:
        problem = f"This day has cost ${used:.4f}, and its limit is ${cap:.4f}."
    remedy = "Raise the limit once or in the settings, or ask for a smaller step."
    return BudgetReachedError(problem, remedy=remedy, shortage=shortage)
