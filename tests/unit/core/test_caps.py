"""A cap that was reached is raised far enough for the next call, for one run, and the other caps stay."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.caps import DayLimits, Shortage
from freecad_ai_workbench.core.run import RunLimits, RunRequest, RunState, raised, taken_on


@pytest.mark.parametrize(
    ("cap", "used", "needed", "higher"),
    [(10_000, 9_000, 3_000, 15_000), (10_000, 9_000, 30_000, 69_000), (149, 0, 150, 1_000)],
)
def test_tokens_are_raised_in_thousands(cap: float, used: float, needed: float, higher: int) -> None:
    shortage = Shortage(span="run", unit="tokens", cap=cap, used=used, needed=needed)
    assert shortage.raised() == {"tokens": higher}
    assert used + needed <= higher


@pytest.mark.parametrize(
    ("cap", "used", "needed", "higher"), [(0.05, 0.02, 0.04, 0.10), (0.5, 0.5, 0.0, 0.75), (0.0, 0.0, 0.001, 0.01)]
)
def test_money_is_raised_in_cents(cap: float, used: float, needed: float, higher: float) -> None:
    shortage = Shortage(span="day", unit="usd", cap=cap, used=used, needed=needed)
    assert shortage.raised() == {"cost_usd": pytest.approx(higher)}


def stopped(shortage: Shortage | None) -> RunState:
    limits = RunLimits(tokens=100, cost_usd=0.5)
    request = RunRequest(id="r", text="", limits=limits)
    return RunState(request=request, phase="fail", left_in="build", failure="BudgetReachedError", shortage=shortage)


def test_only_the_cap_that_was_reached_is_raised() -> None:
    run = raised(stopped(Shortage(span="run", unit="tokens", cap=100, used=90, needed=200))).request
    assert (run.limits.tokens, run.limits.cost_usd, run.day) == (1000, 0.5, DayLimits())
    day = raised(stopped(Shortage(span="day", unit="usd", cap=1, used=1))).request
    assert (day.limits.tokens, day.limits.cost_usd, day.day) == (100, 0.5, DayLimits(cost_usd=1.5))


def test_a_run_that_goes_on_forgets_why_it_stopped() -> None:
    state = taken_on(stopped(Shortage(span="run", unit="tokens", cap=100, used=90, needed=200)))
    assert (state.phase, state.failure, state.shortage) == ("build", "", None)


def test_a_run_that_stopped_at_no_cap_has_none_to_raise() -> None:
    with pytest.raises(ValueError, match="no cap"):
        raised(stopped(None))
