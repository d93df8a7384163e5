"""What “Test connection” says, with real litellm against a server on loopback that misbehaves."""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from provider_double import Behaviour, Exchange, answers, answers_in_html, fails, provider, stalls

from freecad_ai_workbench.config.connections import Connection
from freecad_ai_workbench.config.providers import PROVIDERS, find_provider
from freecad_ai_workbench.core.errors import CancelledError
from freecad_ai_workbench.llm.connection_check import ConnectionCheck, check_connection
from freecad_ai_workbench.llm.model_list import list_models

KEY = "typed-by-hand-77"


def check(address: str, *, key: str = KEY, timeout_s: float = 20.0, **more: object) -> ConnectionCheck:
    connection = Connection.model_validate({"provider": "openai", "api_base": address, **more})
    return check_connection(
        "mine",
        connection,
        model="double",
        key=key,
        cancel=threading.Event(),
        metered=lambda client: client,
        timeout_s=timeout_s,
    )


def cut_at_once(exchange: Exchange) -> None:
    exchange.reset()


def speaks_nonsense(exchange: Exchange) -> None:
    exchange.start(content_type="application/json")
    exchange.write("{{{{")


def test_a_connection_that_works_says_so_and_what_it_took() -> None:
    with provider(answers("ready", prompt=9, completion=1)) as server:
        done = check(server.address)
    assert (done.good, done.said) == (True, "mine/double answered.")
    assert (done.usage.calls, done.usage.input_tokens) == (1, 9)
    (request,) = server.requests
    assert (request["model"], request["max_tokens"]) == ("double", 256)
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"


def test_a_model_that_thinks_past_the_small_limit_has_answered() -> None:
    with provider(answers("a", finish="length")) as server:
        assert check(server.address).good


@pytest.mark.parametrize(
    ("behaviour", "said", "remedy"),
    [
        (fails(401, f"bad key {KEY}"), "did not accept the API key", "Check its key in the settings"),
        (fails(403), "not allowed to use mine/double", "choose another model"),
        (fails(404), "/v1 does not know mine/double", "Check the model's name"),
        (
            fails(429, "slow down", retry_after="7"),
            "takes no more requests at the moment. It asks to wait 7 s",
            "again",
        ),
        (fails(429, "insufficient_quota: pay"), "credit for mine/double is used up", "Check the account"),
        (fails(402, "Insufficient Balance"), "credit for mine/double is used up", "Check the account"),
        (fails(400, "Your credit balance is too low"), "credit for mine/double is used up", "Check the account"),
        (fails(500), "failed at its provider", "again"),
        (answers_in_html, "answered with a web page", "many servers want /v1"),
        (cut_at_once, "was lost", "again"),
        (answers(""), "gave an empty answer", "again"),
        (speaks_nonsense, "broke off", "again"),
    ],
)
def test_what_is_wrong_is_said(behaviour: Behaviour, said: str, remedy: str) -> None:
    with provider(behaviour) as server:
        done = check(server.address)
    assert not done.good
    assert said in done.said
    assert remedy in done.remedy
    assert KEY not in done.said + done.remedy


def test_an_address_where_nobody_listens() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    done = check(f"http://127.0.0.1:{port}/v1")
    assert done.said == f"Nobody answers at http://127.0.0.1:{port}/v1."
    assert "running" in done.remedy


def test_an_address_that_does_not_exist() -> None:
    done = check("http://no-such-host.invalid/v1")
    assert "was not found" in done.said


def test_tls_where_there_is_none() -> None:
    with provider(answers("x")) as server:
        done = check(server.address.replace("http:", "https:"))
    assert "No secure connection" in done.said
    assert "http://" in done.remedy


def test_silence_ends_at_the_limit() -> None:
    with provider(stalls(3.0)) as server:
        done = check(server.address, timeout_s=0.4)
    assert not done.good
    assert "did not finish within its 0.4 s" in done.said or "too long" in done.said


def test_it_can_be_stopped() -> None:
    cancel = threading.Event()
    with provider(stalls(5.0, "a")) as server:
        threading.Timer(0.3, cancel.set).start()
        started = time.monotonic()
        connection = Connection(provider="openai", api_base=server.address)
        with pytest.raises(CancelledError):
            check_connection("mine", connection, model="double", key=KEY, cancel=cancel, metered=lambda client: client)
    assert time.monotonic() - started < 4.0


def test_a_kept_key_that_is_not_there_is_said_before_any_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MINE_API_KEY", raising=False)
    with provider(answers("x")) as server:
        done = check(server.address, key="", key_variable="MINE_API_KEY")
    assert "MINE_API_KEY, which is not set" in done.said
    assert server.requests == []


def test_a_package_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "litellm", None)
    done = check("http://127.0.0.1:9/v1")
    assert "litellm can't be imported" in done.said
    assert "Install" in done.remedy


@contextmanager
def listing(names: list[str], seen: list[dict[str, str]]) -> Iterator[str]:
    """A server that knows these models and refuses all questions; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Tests do not read a log."""

        def _answer(self, status: int, body: object) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def do_GET(self) -> None:
            seen.append({**dict(self.headers), "path": self.path})
            self._answer(200, {"data": [{"id": name} for name in names]})

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self._answer(404, {"error": {"message": "no such model", "code": 404}})

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()


def test_a_model_that_is_not_there_is_answered_with_those_that_are() -> None:
    seen: list[dict[str, str]] = []
    with listing([f"m{number}" for number in range(7)], seen) as address:
        done = check(address)
    assert "does not know mine/double" in done.said
    assert done.remedy == "It has: m0, m1, m2, m3, m4, …."
    assert len(done.models) == 7
    assert seen[0]["path"] == "/v1/models"
    assert seen[0]["Authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:1/v1", "http://127.0.0.1:x/v1", "https://no-such-host.invalid/v1"]
)
def test_a_list_that_can_not_be_had_is_empty(address: str) -> None:
    assert list_models(Connection(provider="openai", api_base=address), KEY, timeout_s=0.5) == ()


@pytest.mark.parametrize("provider_", PROVIDERS, ids=lambda item: item.name)
def test_each_choice_makes_a_connection_that_is_known_again(provider_: object) -> None:
    assert find_provider(provider_.connection()) == provider_  # type: ignore[attr-defined]


def test_other_addresses_are_some_server_and_other_providers_nothing_we_know() -> None:
    found = find_provider(Connection(provider="openai", api_base="https://example.org/v1"))
    assert found is not None and found.name == "server"
    assert find_provider(Connection(provider="cohere")) is None
