"""The meter counts everything that was charged and stops before a cap is passed."""

from __future__ import annotations

import threading

import pytest

from freecad_ai_workbench.core.errors import BudgetReachedError, ModelError, TruncatedReplyError, WorkbenchError
from freecad_ai_workbench.core.events import RunEvent
from freecad_ai_workbench.core.messages import ChatMessage, LLMReply, LLMRequest, Usage
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.llm.client import ScriptedClient, ignore_text
from freecad_ai_workbench.llm.meter import MeteredClient
from freecad_ai_workbench.llm.prices import worst_case_tokens

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
    with pytest.raises(BudgetReachedError, match="may need 150 tokens, but 149 of the 149 for this run are left"):
        ask(client)
    assert events == []
    client, _ = metered("asked", limits=RunLimits(tokens=150))
    assert ask(client).text == "asked"


def test_money_that_is_used_up_stops_the_run() -> None:
    client, _ = metered(reply(cost_usd=0.02), "never", limits=RunLimits(cost_usd=0.02))
    ask(client)
    with pytest.raises(BudgetReachedError, match=r"has cost \$0.0200, and its limit is \$0.0200"):
        ask(client)
