"""litellm over real HTTP, against a loopback server that behaves and misbehaves."""

from __future__ import annotations

import abc
import json
import os
import subprocess
import sys
import threading
import time
from base64 import b64encode
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from provider_double import (
    Exchange,
    answers,
    answers_in_html,
    cuts_a_chunk,
    dribbles,
    ends_early,
    fails,
    floods,
    provider,
    stalls,
)

from freecad_ai_workbench.config.connections import Connection
from freecad_ai_workbench.config.settings import Privacy, Settings
from freecad_ai_workbench.core.errors import CancelledError, ModelError, SettingsError, TransientModelError
from freecad_ai_workbench.core.messages import ChatMessage, Image, LLMReply, LLMRequest
from freecad_ai_workbench.llm.client import InterruptedReplyError, StoppedReplyError
from freecad_ai_workbench.llm.fallback import FallbackClient
from freecad_ai_workbench.llm.litellm_client import LiteLLMClient, load_litellm

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


def test_a_stopped_call_is_charged_for_what_had_arrived_and_the_connection_closed() -> None:
    cancel, stopped = threading.Event(), []
    request = LLMRequest(agent="planner", model="openai/double", messages=(ChatMessage(role="user", content="u" * 8),))
    with provider(dribbles(5.0, stopped=stopped)) as server:
        threading.Timer(0.4, cancel.set).start()
        with pytest.raises(StoppedReplyError) as caught:
            LiteLLMClient().complete(
                request.model_copy(update={"api_base": server.address}), on_text=lambda *_: None, cancel=cancel
            )
        ended = time.monotonic()
        while not stopped and time.monotonic() < ended + 3.0:
            time.sleep(0.02)
    assert stopped
    assert stopped[0] < ended + 1.0
    assert caught.value.usage.input_tokens == 2
    assert caught.value.usage.output_tokens > 0


def test_an_answer_can_be_whole_although_it_is_not_counted() -> None:
    with provider(ends_early("a")) as server, pytest.raises(InterruptedReplyError, match="broke off"):
        ask(server.address)
    with provider(answers("a")) as server:
        assert ask(server.address).text == "a"


def open_sockets() -> int:
    links = [str(path.readlink()) for path in Path("/proc/self/fd").iterdir() if path.is_symlink()]
    return sum(link.startswith("socket:") for link in links)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts open files as Linux lists them")
def test_no_connection_is_left_open_however_a_call_ends() -> None:
    before = open_sockets()
    for behave in (answers("a"), fails(401), answers_in_html, cuts_a_chunk("a"), stalls(0.5, "a"), floods(3_000_000)):
        with provider(behave) as server, suppress(ModelError):
            ask(server.address, timeout_s=0.3)
    deadline = time.monotonic() + 3.0
    while open_sockets() > before and time.monotonic() < deadline:
        time.sleep(0.05)
    assert open_sockets() <= before


SCHEMA = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"], "additionalProperties": False}


def arguments(model: str, settings: Settings | None = None, **changes: object) -> dict[str, object]:
    messages = (ChatMessage(role="system", content="rules"), ChatMessage(role="user", content="u"))
    request = LLMRequest(agent="planner", model=model, messages=messages, json_schema=SCHEMA)
    return LiteLLMClient(settings or Settings()).arguments(request.model_copy(update=changes))


@pytest.mark.parametrize(
    ("model", "sent"),
    [
        ("openai/gpt-5-mini", True),
        ("anthropic/claude-sonnet-4-5", True),
        ("gemini/gemini-2.5-flash", True),
        ("openai/mailbox", False),
        ("ollama/qwen3", False),
        ("offline/recipes", False),
    ],
)
def test_a_schema_goes_to_models_that_take_one(model: str, sent: bool) -> None:
    assert ("response_format" in arguments(model)) is sent
    assert "response_format" not in arguments(model, Settings(structured_output=False))
    assert "response_format" not in arguments(model, json_schema=None)


def test_a_schema_arrives_as_it_is() -> None:
    with provider(answers('{"a": "b"}')) as server:
        request = LLMRequest(
            agent="planner",
            model="openai/gpt-5-mini",
            messages=(ChatMessage(role="user", content="u"),),
            api_base=server.address,
            json_schema=SCHEMA,
        )
        LiteLLMClient().complete(request, on_text=lambda *_: None, cancel=threading.Event())
    expected = {"type": "json_schema", "json_schema": {"name": "planner", "schema": SCHEMA}}
    assert server.requests[0]["response_format"] == expected


@pytest.mark.parametrize(
    ("model", "sent"),
    [("openai/gpt-5-mini", True), ("anthropic/claude-sonnet-4-5", True), ("openai/gpt-4o", False), ("my/own", True)],
)
def test_effort_goes_to_models_that_can_think_and_takes_the_place_of_temperature(model: str, sent: bool) -> None:
    found = arguments(model, reasoning_effort="low")
    assert (found.get("reasoning_effort") == "low") is sent
    assert ("temperature" in found) is not sent
    assert "reasoning_effort" not in arguments(model)


PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(20))
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(20))
PICTURES = (Image(media_type="image/png", data=PNG), Image(media_type="image/jpeg", data=JPEG))


def send_pictures(model: str, settings: Settings, *, address: str = "") -> str:
    """Ask with two pictures; what the user is told about them."""
    messages = (ChatMessage(role="system", content="s"), ChatMessage(role="user", content="u", images=PICTURES))
    request = LLMRequest(agent="planner", model=model, messages=messages, api_base=address)
    client = LiteLLMClient(settings)
    client.complete(request, on_text=lambda *_: None, cancel=threading.Event())
    return client.notice(request)


def local(address: str, *, vision: bool | None) -> Settings:
    return Settings(connections={"mine": Connection(provider="openai", api_base=address, vision=vision)})


SEEN = [
    {"role": "system", "content": "s"},
    {
        "role": "user",
        "content": [
            {"type": "text", "text": "u"},
            {"type": "image_url", "image_url": {"url": f"data:image/png;base64,{b64encode(PNG).decode()}"}},
            {"type": "image_url", "image_url": {"url": f"data:image/jpeg;base64,{b64encode(JPEG).decode()}"}},
        ],
    },
]
UNSEEN = [{"role": "system", "content": "s"}, {"role": "user", "content": "u"}]


def test_pictures_travel_to_a_model_that_takes_them() -> None:
    with provider(answers("ok")) as server:
        assert send_pictures("openai/gpt-4o", Settings(), address=server.address) == ""
    assert server.requests[0]["messages"] == SEEN


@pytest.mark.parametrize(
    ("model", "privacy", "vision", "said"),
    [
        ("openai/gpt-4o", Privacy(), None, ""),
        ("openai/gpt-3.5-turbo", Privacy(), None, "openai/gpt-3.5-turbo takes no pictures, as far as is known"),
        ("mine/x", Privacy(), True, ""),
        ("mine/x", Privacy(), False, "mine/x takes no pictures"),
        ("offline/recipes", Privacy(), None, "The built-in recipes do not read pictures."),
        ("openai/gpt-4o", Privacy(images=False), None, "Pictures are not sent, as the settings want it."),
    ],
)
def test_the_user_can_be_told_of_pictures_before_they_are_sent(
    model: str, privacy: Privacy, vision: bool | None, said: str
) -> None:
    load_litellm()
    settings = local("http://127.0.0.1:9", vision=vision).model_copy(update={"privacy": privacy})
    assert LiteLLMClient(settings).about_pictures(model).startswith(said)
    assert bool(LiteLLMClient(settings).about_pictures(model)) == bool(said)


def test_telling_of_pictures_does_not_import_litellm() -> None:
    code = (
        "import sys; from freecad_ai_workbench.llm.litellm_client import LiteLLMClient as Client; "
        "assert Client().about_pictures('openai/gpt-3.5-turbo') == '' and 'litellm' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3], env={**os.environ})


def test_pictures_stay_here_when_the_model_does_not_take_them() -> None:
    with provider(answers("ok")) as server:
        said = send_pictures("openai/gpt-3.5-turbo", Settings(), address=server.address)
    assert said == "openai/gpt-3.5-turbo takes no pictures, as far as is known, so 2 pictures were left out."
    assert server.requests[0]["messages"] == UNSEEN


@pytest.mark.parametrize(
    ("model", "vision", "sent"),
    [("mine/own", None, UNSEEN), ("mine/own", True, SEEN), ("mine/gpt-4o", None, SEEN), ("mine/gpt-4o", False, UNSEEN)],
)
def test_a_connection_may_say_whether_its_models_see(model: str, vision: bool | None, sent: list[object]) -> None:
    with provider(answers("ok")) as server:
        said = send_pictures(model, local(server.address, vision=vision))
    assert server.requests[0]["messages"] == sent
    assert bool(said) is (sent is UNSEEN)


def test_pictures_stay_here_when_the_user_wants_it_whatever_the_model_takes() -> None:
    with provider(answers("ok")) as server:
        settings = local(server.address, vision=True).model_copy(update={"privacy": Privacy(images=False)})
        said = send_pictures("mine/gpt-4o", settings)
    assert said == "Pictures are not sent, as the settings want it, so 2 pictures were left out."
    assert server.requests[0]["messages"] == UNSEEN


def test_a_fallback_gets_the_pictures_only_if_it_takes_them() -> None:
    messages = (ChatMessage(role="user", content="u", images=PICTURES[:1]),)
    with provider(fails(503), answers("ok")) as server:
        settings = local(server.address, vision=None)
        client = FallbackClient(LiteLLMClient(settings), fallbacks=lambda _: ("mine/blind",))
        request = LLMRequest(agent="planner", model="mine/gpt-4o", messages=messages)
        client.complete(request, on_text=lambda *_: None, cancel=threading.Event())
    contents = [asked["messages"][0]["content"] for asked in server.requests]
    assert [type(content) for content in contents] == [list, str]


def test_the_static_part_of_a_prompt_is_marked_where_the_provider_wants_to_be_told() -> None:
    system, user = arguments("anthropic/claude-sonnet-4-5")["messages"]
    assert system["content"] == [{"type": "text", "text": "rules", "cache_control": {"type": "ephemeral"}}]
    assert user["content"] == "u"
    assert arguments("openai/gpt-5-mini")["messages"][0] == {"role": "system", "content": "rules"}


def test_anthropics_stream_is_whole_and_its_kept_tokens_are_cheaper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "ant-test-1234567890")
    counts = {"input_tokens": 10, "output_tokens": 1, "cache_read_input_tokens": 1000}
    message = {"id": "m", "type": "message", "role": "assistant", "content": [], "model": "c", "usage": counts}
    events = (
        {"type": "message_start", "message": message},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "hello"}},
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 5}},
        {"type": "message_stop"},
    )

    def behave(exchange: Exchange, *, last: int) -> None:
        exchange.start()
        for event in events[:last]:
            exchange.write(f"event: {event['type']}\n")
            exchange.send(event)

    request = LLMRequest(
        agent="planner",
        model="anthropic/claude-sonnet-4-5",
        messages=(ChatMessage(role="system", content="s"), ChatMessage(role="user", content="u")),
    )
    with provider(partial(behave, last=6), partial(behave, last=3)) as server:
        asked = request.model_copy(update={"api_base": server.address.removesuffix("/v1")})
        reply = LiteLLMClient().complete(asked, on_text=lambda *_: None, cancel=threading.Event())
        with pytest.raises(InterruptedReplyError):
            LiteLLMClient().complete(asked, on_text=lambda *_: None, cancel=threading.Event())
    assert reply.text == "hello"
    assert (reply.usage.input_tokens, reply.usage.output_tokens) == (1010, 5)
    assert reply.usage.cost_usd == pytest.approx(10 * 3e-6 + 1000 * 0.3e-6 + 5 * 15e-6)
    assert server.requests[0]["system"][0]["cache_control"] == {"type": "ephemeral"}


def test_ollamas_stream_is_whole() -> None:
    def behave(exchange: Exchange) -> None:
        exchange.start(content_type="application/x-ndjson")
        head = {"model": "qwen3", "created_at": "2026-11-20T10:00:00Z"}
        exchange.write(json.dumps({**head, "message": {"role": "assistant", "content": "hi"}, "done": False}) + "\n")
        last = {"message": {"role": "assistant", "content": ""}, "done": True, "done_reason": "stop"}
        exchange.write(json.dumps({**head, **last, "prompt_eval_count": 9, "eval_count": 2}) + "\n")

    request = LLMRequest(agent="planner", model="ollama_chat/qwen3", messages=(ChatMessage(role="user", content="u"),))
    with provider(behave) as server:
        asked = request.model_copy(update={"api_base": server.address.removesuffix("/v1")})
        reply = LiteLLMClient().complete(asked, on_text=lambda *_: None, cancel=threading.Event())
    assert (reply.text, reply.usage.input_tokens, reply.usage.output_tokens) == ("hi", 9, 2)


def test_a_connection_gives_provider_address_and_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORK_API_KEY", "work-key-123456")
    messages = (ChatMessage(role="user", content="u"),)
    with provider(answers("yes")) as server:
        keyed = Connection(provider="openai", api_base=server.address, key_variable="WORK_API_KEY")
        keyless = keyed.model_copy(update={"key_variable": ""})
        client = LiteLLMClient(Settings(connections={"work": keyed, "bench": keyless}))
        for name in ("work/double", "bench/double"):
            request = LLMRequest(agent="planner", model=name, messages=messages)
            reply = client.complete(request, on_text=lambda *_: None, cancel=threading.Event())
            assert reply.model == name
    assert [headers["Authorization"] for headers in server.headers] == ["Bearer work-key-123456", "Bearer none"]
    assert [request["model"] for request in server.requests] == ["double", "double"]


def test_a_connection_whose_key_is_missing_is_not_used() -> None:
    settings = Settings(connections={"work": Connection(provider="openai", key_variable="WORK_API_KEY")})
    request = LLMRequest(agent="planner", model="work/gpt", messages=(ChatMessage(role="user", content="u"),))
    with pytest.raises(SettingsError, match="“work” takes its key from the environment variable WORK_API_KEY"):
        LiteLLMClient(settings).complete(request, on_text=lambda *_: None, cancel=threading.Event())


def test_the_worst_case_of_a_call_in_money() -> None:
    request = LLMRequest(
        agent="planner", model="openai/gpt-4o-mini", messages=(ChatMessage(role="user", content="x" * 3_000_000),)
    )
    priced = request.model_copy(update={"max_tokens": 1_000_000})
    assert LiteLLMClient().worst_cost(priced) == pytest.approx(0.15 + 0.6)
    assert LiteLLMClient().worst_cost(request.model_copy(update={"model": "openai/double"})) is None
    assert LiteLLMClient().worst_cost(request.model_copy(update={"model": "offline/recipes"})) == 0.0


QUIET = """
import sys, threading
sys.path.insert(0, {double!r})
import socket
connect = socket.socket.connect
def only_here(self, address):
    if address[0] != "127.0.0.1":
        print("CONNECTION TO", address); raise OSError("no network")
    return connect(self, address)
def resolve(host, *rest, **more):
    if host != "127.0.0.1":
        print("LOOKUP OF", host); raise socket.gaierror("no network")
    return found(host, *rest, **more)
found = socket.getaddrinfo
socket.socket.connect, socket.getaddrinfo = only_here, resolve
from provider_double import answers, fails, provider
from freecad_ai_workbench.core.errors import WorkbenchError
from freecad_ai_workbench.core.messages import ChatMessage, LLMRequest
from freecad_ai_workbench.llm.litellm_client import LiteLLMClient, load_litellm
litellm = load_litellm()
assert litellm.telemetry is False and not litellm.callbacks and not litellm.success_callback
assert not litellm.failure_callback
def ask(model, address):
    messages = (ChatMessage(role="system", content="s"), ChatMessage(role="user", content="u"))
    request = LLMRequest(agent="planner", model=model, messages=messages, api_base=address)
    return LiteLLMClient().complete(request, on_text=lambda *_: None, cancel=threading.Event())
with provider(answers("yes"), fails(500), fails(401)) as server:
    print(ask("openai/gpt-5-mini", server.address).text)
    for model in ("openai/gpt-5-mini", "anthropic/claude-sonnet-4-5", "mistral/mistral-large-latest", "no/such"):
        try:
            ask(model, server.address)
        except WorkbenchError as error:
            print("refused")
"""


def test_neither_importing_nor_asking_opens_any_other_connection_or_prints_anything() -> None:
    keys = dict.fromkeys(("OPENAI_API_KEY", "ANTHROPIC_API_KEY", "MISTRAL_API_KEY"), "k-1234567890")
    done = subprocess.run(
        [sys.executable, "-c", QUIET.format(double=str(Path(__file__).parent))],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={**os.environ, **keys},
        cwd=Path(__file__).parents[3],
    )
    assert done.stdout.split() == ["yes", *["refused"] * 4]
    assert done.stderr == ""


def test_collector_is_at_work_again_after_the_import() -> None:
    program = (
        "import gc; from freecad_ai_workbench.llm.litellm_client import load_litellm; load_litellm(); "
        "print(gc.isenabled(), gc.get_freeze_count() > 100_000)"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["True", "True"]


@pytest.mark.parametrize("name", ["__instancecheck__", "__subclasscheck__"])
def test_class_checks_that_pyside2_renamed_are_abcs_again(monkeypatch, name: str) -> None:
    monkeypatch.setattr(vars(abc.ABCMeta)[name], "__module__", "typing")
    load_litellm()
    assert vars(abc.ABCMeta)[name].__module__ == "abc"
