"""litellm over real HTTP, against a loopback server that behaves and misbehaves."""

from __future__ import annotations

import subprocess
import sys
import threading
import time

import pytest
from provider_double import Exchange, answers, dies_after, fails, provider, stalls

from freecad_ai_workbench.core.errors import (
    CancelledError,
    ModelError,
    ReplyError,
    TransientModelError,
    TruncatedReplyError,
)
from freecad_ai_workbench.core.messages import ChatMessage, LLMReply, LLMRequest
from freecad_ai_workbench.llm.litellm_client import LiteLLMClient

KEY = "sk-test-1234567890abcdef"


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)


def ask(address: str, *, seen: list[tuple[str, bool]] | None = None, timeout_s: float = 20.0) -> LLMReply:
    request = LLMRequest(
        agent="planner",
        model="openai/double",
        messages=(ChatMessage(role="system", content="s"), ChatMessage(role="user", content="u" * 40)),
        api_base=address,
        max_tokens=300,
        timeout_s=timeout_s,
    )
    seen = [] if seen is None else seen
    return LiteLLMClient().complete(
        request, on_text=lambda text, thought: seen.append((text, thought)), cancel=threading.Event()
    )


def test_an_answer_is_streamed_piece_by_piece_and_counted() -> None:
    seen: list[tuple[str, bool]] = []
    with provider(answers("Hello ", "world", prompt=12, completion=3)) as server:
        reply = ask(server.address, seen=seen)
    assert reply.text == "Hello world"
    assert [text for text, _ in seen] == ["Hello ", "world"]
    assert (reply.usage.calls, reply.usage.input_tokens, reply.usage.output_tokens) == (1, 12, 3)
    assert reply.usage.cost_usd is None, "the price of an unknown model is unknown, not nothing"
    (request,) = server.requests
    assert request["stream"] is True
    assert request["max_tokens"] == 300
    assert [message["role"] for message in request["messages"]] == ["system", "user"]
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_thoughts_are_streamed_apart_and_never_part_of_the_answer() -> None:
    seen: list[tuple[str, bool]] = []
    with provider(answers("<thi", "nk>let me", " see</think>", "done")) as server:
        reply = ask(server.address, seen=seen)
    assert (reply.text, reply.thoughts) == ("done", "let me see")
    assert "".join(text for text, thought in seen if thought) == "let me see"


def test_reasoning_content_is_thought_too() -> None:
    def reasons(exchange: Exchange) -> None:
        exchange.start()
        exchange.piece(reasoning_content="hm")
        exchange.piece("yes")
        exchange.piece(finish="stop")
        exchange.done()

    with provider(reasons) as server:
        reply = ask(server.address)
    assert (reply.text, reply.thoughts) == ("yes", "hm")


def test_tokens_are_estimated_when_the_provider_does_not_count() -> None:
    with provider(answers("x" * 80)) as server:
        usage = ask(server.address).usage
    assert usage.input_tokens > 0
    assert usage.output_tokens > 0


def test_a_cut_off_answer_is_an_error_and_charged() -> None:
    with (
        provider(answers("half", finish="length", prompt=7, completion=300)) as server,
        pytest.raises(TruncatedReplyError, match="limit of 300 tokens") as caught,
    ):
        ask(server.address)
    assert caught.value.usage is not None
    assert caught.value.usage.output_tokens == 300


def test_a_withheld_answer_is_an_error() -> None:
    with provider(answers("x", finish="content_filter")) as server, pytest.raises(ReplyError, match="withheld"):
        ask(server.address)


def test_an_empty_answer_is_an_error() -> None:
    with provider(answers("")) as server, pytest.raises(ReplyError, match="empty answer"):
        ask(server.address)


@pytest.mark.parametrize(
    ("status", "remedy"), [(401, "API key"), (403, "key"), (404, "model's name"), (400, "model's name and settings")]
)
def test_errors_that_stay_are_not_worth_a_retry(status: int, remedy: str) -> None:
    with provider(fails(status, f"refused {KEY}")) as server, pytest.raises(ModelError, match=remedy) as caught:
        ask(server.address)
    assert not isinstance(caught.value, TransientModelError)
    assert KEY not in str(caught.value)
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_errors_that_may_pass_are_marked_and_not_retried_here(status: int) -> None:
    with (
        provider(fails(status)) as server,
        pytest.raises(TransientModelError, match="could not be reached or did not finish"),
    ):
        ask(server.address)
    assert len(server.requests) == 1


def test_the_providers_wish_to_wait_is_kept() -> None:
    with provider(fails(429, Retry_After="7")) as server, pytest.raises(TransientModelError) as caught:
        ask(server.address)
    assert caught.value.retry_after_s == 7


def test_a_server_killed_in_mid_stream_is_reported_as_such() -> None:
    seen: list[tuple[str, bool]] = []
    with (
        provider(dies_after("import FreeCAD", " as App")) as server,
        pytest.raises(TransientModelError, match="did not finish"),
    ):
        ask(server.address, seen=seen)
    assert seen


def test_nobody_at_the_address_is_reported() -> None:
    with provider(answers("x")) as server:
        address = server.address
    with pytest.raises(TransientModelError, match="could not be reached"):
        ask(address)


def test_silence_ends_at_the_time_limit() -> None:
    with provider(stalls(5.0, "a")) as server:
        started = time.monotonic()
        with pytest.raises(TransientModelError):
            ask(server.address, timeout_s=0.5)
        assert time.monotonic() - started < 4.0


def test_stopping_does_not_wait_for_the_network() -> None:
    cancel = threading.Event()
    request = LLMRequest(
        agent="planner", model="openai/double", messages=(ChatMessage(role="user", content="u"),), api_base=""
    )
    with provider(stalls(5.0, "a")) as server:
        threading.Timer(0.3, cancel.set).start()
        started = time.monotonic()
        with pytest.raises(CancelledError):
            LiteLLMClient().complete(
                request.model_copy(update={"api_base": server.address}), on_text=lambda *_: None, cancel=cancel
            )
    assert time.monotonic() - started < 1.3


def test_importing_litellm_opens_no_connection() -> None:
    code = """
import socket
def refuse(*_, **__): raise SystemExit("a connection was opened")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from freecad_ai_workbench.llm.litellm_client import load_litellm
litellm = load_litellm()
assert litellm.telemetry is False and not litellm.callbacks and not litellm.success_callback
print("quiet")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip().endswith("quiet"), done.stderr


def test_known_models_have_a_price() -> None:
    from freecad_ai_workbench.llm.litellm_client import _price, load_litellm

    litellm = load_litellm()
    assert _price(litellm, "gpt-4o-mini", inputs=1_000_000, outputs=0) == pytest.approx(0.15)
    assert _price(litellm, "openai/gpt-4o-mini", inputs=0, outputs=1_000_000) == pytest.approx(0.6)
    assert _price(litellm, "offline/recipes", inputs=5, outputs=5) == 0.0
    assert _price(litellm, "openai/no-such-model", inputs=5, outputs=5) is None
