"""The meter counts everything that was charged and stops before a cap is passed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from freecad_ai_workbench.config.settings import RetrySettings
from freecad_ai_workbench.core.caps import DayLimits, Shortage
from freecad_ai_workbench.core.errors import (
    BudgetReachedError,
    CancelledError,
    ModelError,
    TransientModelError,
    TruncatedReplyError,
    WorkbenchError,
)
from freecad_ai_workbench.core.events import RunEvent
from freecad_ai_workbench.core.messages import ChatMessage, LLMReply, LLMRequest, Usage
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.llm.client import InterruptedReplyError, ScriptedClient, StoppedReplyError, ignore_text
from freecad_ai_workbench.llm.meter import MeteredClient
from freecad_ai_workbench.llm.prices import worst_case_tokens
from freecad_ai_workbench.llm.retry import RetryingClient
from freecad_ai_workbench.llm.spending import Spending

REQUEST = LLMRequest(agent="planner", model="m", messages=(ChatMessage(role="user", content="x" * 300),), max_tokens=50)


def reply(**usage: float | None) -> LLMReply:
    return LLMReply(text="t", model="m", usage=Usage(calls=1, **usage))


def metered(
    *answers: str | LLMReply | WorkbenchError, limits: RunLimits | None = None
) -> tuple[MeteredClient, list[RunEvent]]:
    events: list[RunEvent] = []
    client = MeteredClient(
        ScriptedClient(*answers), run_id="r", limits=limits or RunLimits(), emit=events.append, spent=Usage()
    )
    return client, events


def ask(client: MeteredClient) -> LLMReply:
    return client.complete(REQUEST, on_text=ignore_text, cancel=threading.Event())


def test_calls_add_up_and_are_told() -> None:
    client, events = metered(
        reply(input_tokens=10, output_tokens=5, cost_usd=0.5), reply(input_tokens=1, output_tokens=2, cost_usd=0.25)
    )
    ask(client)
    ask(client)
    assert client.usage == Usage(calls=2, input_tokens=11, output_tokens=7, cost_usd=0.75)
    assert [event.kind for event in events] == ["model_started", "model_called"] * 2


def test_an_unknown_price_makes_the_sum_unknown() -> None:
    client, _ = metered(reply(cost_usd=0.5), reply(cost_usd=None), reply(cost_usd=0.5))
    for _ in range(3):
        ask(client)
    assert client.usage.cost_usd is None
    assert client.usage.calls == 3


def test_what_failed_is_charged_all_the_same() -> None:
    cut = TruncatedReplyError("cut", usage=Usage(calls=1, input_tokens=7, output_tokens=50, cost_usd=0.1))
    client, events = metered(cut, ModelError("no"))
    for _ in range(2):
        with pytest.raises(ModelError):
            ask(client)
    assert client.usage == Usage(calls=2, input_tokens=7, output_tokens=50, cost_usd=0.1)
    assert [event.error for event in events if event.kind == "model_called"] == ["TruncatedReplyError", "ModelError"]


def test_the_worst_case_of_a_call_is_counted_before_it() -> None:
    assert worst_case_tokens(REQUEST) == 150
    client, events = metered("never asked", limits=RunLimits(tokens=149))
    with pytest.raises(
        BudgetReachedError, match="may need 150 tokens, but 149 of the 149 for this run are left"
    ) as stopped:
        ask(client)
    assert events == []
    assert stopped.value.shortage == Shortage(span="run", unit="tokens", cap=149, used=0, needed=150)
    client, _ = metered("asked", limits=RunLimits(tokens=150))
    assert ask(client).text == "asked"


def test_money_that_is_used_up_stops_the_run() -> None:
    client, _ = metered(reply(cost_usd=0.02), "never", limits=RunLimits(cost_usd=0.02))
    ask(client)
    with pytest.raises(BudgetReachedError, match=r"has cost \$0.0200, and its limit is \$0.0200"):
        ask(client)


def priced(
    *answers: str | LLMReply | WorkbenchError,
    worst: float | None,
    limits: RunLimits | None = None,
    day: DayLimits | None = None,
    spending: Spending | None = None,
) -> MeteredClient:
    return MeteredClient(
        ScriptedClient(*answers),
        run_id="r",
        limits=limits or RunLimits(),
        emit=lambda _: None,
        spent=Usage(),
        worst_cost=lambda _: worst,
        day=day,
        spending=spending,
    )


def test_the_worst_case_in_money_is_counted_before_a_call() -> None:
    client = priced(reply(cost_usd=0.02), "never", worst=0.04, limits=RunLimits(cost_usd=0.05))
    ask(client)
    with pytest.raises(
        BudgetReachedError, match=r"may cost \$0.0400, but \$0.0300 of the \$0.0500 for this run are left"
    ):
        ask(client)


def test_a_free_model_needs_no_money() -> None:
    client = priced(reply(cost_usd=0.0), worst=0.0, limits=RunLimits(cost_usd=0.0))
    assert ask(client).usage.cost_usd == 0.0


def test_a_money_cap_that_can_not_be_checked_is_said_once() -> None:
    client = priced("one", "two", worst=None, limits=RunLimits(cost_usd=0.05, tokens=10_000))
    shown: list[tuple[str, bool]] = []
    for _ in range(2):
        client.complete(REQUEST, on_text=lambda *part: shown.append(part), cancel=threading.Event())
    notes = [text for text, thought in shown if thought]
    assert notes == ["[The price of m is unknown: only tokens are limited, not money.]\n"]


def test_the_known_part_of_the_costs_still_counts_after_an_unknown_one() -> None:
    client = priced(reply(cost_usd=None), reply(cost_usd=0.05), "never", worst=None, limits=RunLimits(cost_usd=0.05))
    ask(client)
    ask(client)
    with pytest.raises(BudgetReachedError, match=r"has cost \$0.0500"):
        ask(client)


def test_the_day_is_shared_by_all_runs(tmp_path: Path) -> None:
    spending, elsewhere = Spending(tmp_path), Spending(tmp_path)
    elsewhere.add(Usage(calls=1, input_tokens=100, cost_usd=0.03), agent="planner", model="m")
    tokens = priced("never", worst=0.0, day=DayLimits(tokens=249), spending=spending)
    with pytest.raises(BudgetReachedError, match="may need 150 tokens, but 149 of the 249 for this day are left"):
        ask(tokens)
    money = priced("never", worst=0.03, day=DayLimits(cost_usd=0.05), spending=spending)
    with pytest.raises(BudgetReachedError, match=r"may cost \$0.0300, but \$0.0200 of the \$0.0500 for this day"):
        ask(money)
    free = priced(reply(input_tokens=7, cost_usd=0.0), worst=0.0, day=DayLimits(cost_usd=0.01), spending=spending)
    ask(free)
    assert elsewhere.today().usage == Usage(calls=2, input_tokens=107, cost_usd=0.03)


def test_two_calls_at_the_same_moment_do_not_both_pass_the_days_cap(tmp_path: Path) -> None:
    here, elsewhere = Spending(tmp_path), Spending(tmp_path)
    inner = priced("never", worst=0.0, day=DayLimits(tokens=299), spending=elsewhere)

    class AskingMeanwhile:
        def complete(self, request: LLMRequest, **_: object) -> LLMReply:
            with pytest.raises(BudgetReachedError, match="may need 150 tokens, but 149 of the 299 for this day"):
                ask(inner)
            return reply(input_tokens=10)

    outer = MeteredClient(
        AskingMeanwhile(),
        run_id="r",
        limits=RunLimits(),
        emit=lambda _: None,
        spent=Usage(),
        day=DayLimits(tokens=299),
        spending=here,
    )
    ask(outer)
    assert ask(priced("now", worst=0.0, day=DayLimits(tokens=299), spending=elsewhere)).text == "now"


def test_what_is_left_out_of_a_call_is_said_once() -> None:
    events: list[RunEvent] = []
    client = MeteredClient(
        ScriptedClient("one", "two"),
        run_id="r",
        limits=RunLimits(),
        emit=events.append,
        spent=Usage(),
        notice=lambda request: f"{request.model} takes no pictures.",
    )
    shown: list[tuple[str, bool]] = []
    for _ in range(2):
        client.complete(REQUEST, on_text=lambda *part: shown.append(part), cancel=threading.Event())
    assert [text for text, thought in shown if thought] == ["[m takes no pictures.]\n"]
    assert [event.text for event in events if event.kind == "notice_given"] == ["m takes no pictures."]


def test_each_attempt_is_a_call_of_its_own() -> None:
    broken = InterruptedReplyError("broke off", usage=Usage(calls=1, input_tokens=10, output_tokens=3, cost_usd=0.1))
    client, events = metered(broken, TransientModelError("busy"), reply(input_tokens=10, cost_usd=0.2))
    retrying = RetryingClient(client, settings=RetrySettings(first_wait_s=0.001), chance=lambda: 0.0)
    retrying.complete(REQUEST, on_text=ignore_text, cancel=threading.Event())
    assert client.usage.calls == 3
    assert (client.usage.input_tokens, client.usage.output_tokens) == (20, 3)
    assert client.usage.cost_usd == pytest.approx(0.3)
    errors = [event.error for event in events if event.kind == "model_called"]
    assert errors == ["InterruptedReplyError", "TransientModelError", ""]


def test_a_stopped_call_is_charged_for_what_had_arrived() -> None:
    stopped = StoppedReplyError(Usage(calls=1, input_tokens=10, output_tokens=2, cost_usd=0.0))
    client, _ = metered(stopped, CancelledError())
    for _ in range(2):
        with pytest.raises(CancelledError):
            ask(client)
    assert client.usage == Usage(calls=1, input_tokens=10, output_tokens=2)


def test_a_day_that_can_not_be_written_down_is_said_once_and_ends_no_run(tmp_path: Path) -> None:
    (tmp_path / "spending").write_text("a file where the folder should be")
    events: list[RunEvent] = []
    client = MeteredClient(
        ScriptedClient(reply(input_tokens=5), reply(input_tokens=6)),
        run_id="r",
        limits=RunLimits(),
        emit=events.append,
        spent=Usage(),
        spending=Spending(tmp_path / "spending"),
    )
    for _ in range(2):
        ask(client)
    assert client.usage.input_tokens == 11
    notices = [event.text for event in events if event.kind == "notice_given"]
    assert notices == ["What was used today can't be written down (File exists)."]
