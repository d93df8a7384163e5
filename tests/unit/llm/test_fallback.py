"""Which model is asked when another can't be reached."""

from __future__ import annotations

import threading

import pytest

from freecad_ai_workbench.core.errors import ModelError, TransientModelError, TruncatedReplyError
from freecad_ai_workbench.core.messages import ChatMessage, LLMRequest
from freecad_ai_workbench.llm.client import ScriptedClient
from freecad_ai_workbench.llm.fallback import FallbackClient

REQUEST = LLMRequest(
    agent="planner", model="a/1", api_base="http://127.0.0.1:1/v1", messages=(ChatMessage(role="user", content="u"),)
)
AWAY_1, AWAY_2 = TransientModelError("a/1 is away."), TransientModelError("b/2 is away.", remedy="Wait.")


def ask(inner: ScriptedClient, *fallbacks: str) -> tuple[str, list[tuple[str, bool]]]:
    shown: list[tuple[str, bool]] = []
    client = FallbackClient(inner, fallbacks=lambda agent: fallbacks if agent == "planner" else ())
    reply = client.complete(REQUEST, on_text=lambda *part: shown.append(part), cancel=threading.Event())
    return reply.model, shown


def test_the_next_model_answers_under_its_own_name_and_the_user_is_told() -> None:
    inner = ScriptedClient(AWAY_1, "yes")
    model, shown = ask(inner, "b/2", "c/3")
    assert model == "b/2"
    assert shown[0] == ("\n[a/1 is away. Asking b/2 instead.]\n", True)
    assert [(request.model, request.api_base) for request in inner.requests] == [
        ("a/1", "http://127.0.0.1:1/v1"),
        ("b/2", ""),  # the address belongs to the first model
    ]


def test_when_all_are_away_all_are_named() -> None:
    with pytest.raises(TransientModelError, match=r"^a/1 is away\. b/2 is away\. Wait\.$"):
        ask(ScriptedClient(AWAY_1, AWAY_2), "b/2")


def test_without_another_model_the_error_is_the_first_ones() -> None:
    with pytest.raises(TransientModelError) as caught:
        ask(ScriptedClient(AWAY_1))
    assert caught.value is AWAY_1


def test_a_model_that_refuses_is_never_passed_over() -> None:
    inner = ScriptedClient(ModelError("bad key"), "never asked")
    with pytest.raises(ModelError, match="bad key"):
        ask(inner, "b/2")
    assert len(inner.requests) == 1
    inner = ScriptedClient(AWAY_1, ModelError("b/2 is not known.", remedy="Check it."), "never asked")
    with pytest.raises(ModelError, match=r"^a/1 is away\. b/2 is not known\. Check it\.$"):
        ask(inner, "b/2", "c/3")
    assert len(inner.requests) == 2


def test_an_answer_that_can_not_be_used_is_an_answer() -> None:
    inner = ScriptedClient(TruncatedReplyError("cut"), "never asked")
    with pytest.raises(TruncatedReplyError):
        ask(inner, "b/2")
    assert len(inner.requests) == 1
