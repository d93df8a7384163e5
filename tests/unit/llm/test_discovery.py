"""Finding model servers on loopback, among servers that are none."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from freecad_ai_workbench.llm.discovery import KINDS, ServerKind, find_local_servers, find_server

OPENAI_LIST = json.dumps({"object": "list", "data": [{"id": "qwen3-8b", "object": "model"}, {"id": "gemma"}]})
OLLAMA_LIST = json.dumps({"models": [{"name": "qwen3:8b", "size": 5}, {"name": "llava:7b"}]})


@contextmanager
def serving(body: str, *, path: str = "/v1/models", status: int = 200, delay_s: float = 0.0) -> Iterator[int]:
    """A server with one page; gives its port."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Tests do not read a log."""

        def do_GET(self) -> None:
            time.sleep(delay_s)
            self.send_response(status if self.path == path else 404)
            self.send_header("Connection", "close")
            self.end_headers()
            with suppress(OSError):  # the other side may have had enough
                self.wfile.write(body.encode())

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def kind(position: int, port: int) -> ServerKind:
    return KINDS[position].model_copy(update={"port": port})


def test_servers_are_offered_with_litellms_names(free_port: int) -> None:
    with (
        serving(OLLAMA_LIST, path="/api/tags") as ollama,
        serving(OPENAI_LIST) as studio,
        serving(OPENAI_LIST) as llama,
    ):
        kinds = (kind(0, ollama), kind(1, studio), kind(2, llama), kind(3, free_port))
        found = find_local_servers(kinds, timeout_s=2.0)
    assert [(server.name, server.models) for server in found] == [
        ("Ollama", ("ollama_chat/qwen3:8b", "ollama_chat/llava:7b")),
        ("LM Studio", ("lm_studio/qwen3-8b", "lm_studio/gemma")),
        ("llama.cpp", ("openai/qwen3-8b", "openai/gemma")),
    ]
    assert [server.api_base for server in found] == [
        f"http://127.0.0.1:{ollama}",
        f"http://127.0.0.1:{studio}/v1",
        f"http://127.0.0.1:{llama}/v1",
    ]


def test_the_usual_ports() -> None:
    assert [(item.name, item.port) for item in KINDS] == [
        ("Ollama", 11434),
        ("LM Studio", 1234),
        ("llama.cpp", 8080),
        ("vLLM", 8000),
    ]


def test_a_server_without_models_is_there_all_the_same() -> None:
    with serving('{"data": []}') as port:
        server = find_server(kind(3, port), timeout_s=2.0)
    assert server is not None
    assert server.models == ()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("<html>router</html>", 200),
        ("[]", 200),
        ('{"data": "no"}', 200),
        ('{"data": [{"id": 5}]}', 200),
        ("{}", 200),
        (OPENAI_LIST, 401),
        (OPENAI_LIST, 500),
        ('{"data": [' + '{"id": "x"},' * 200_000, 200),
    ],
)
def test_something_else_at_the_port_is_passed_over(body: str, status: int) -> None:
    with serving(body, status=status) as port:
        assert find_server(kind(1, port), timeout_s=2.0) is None


def test_what_does_not_speak_http_is_passed_over() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

        def greet() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(b"220 mail ready\r\n")
                time.sleep(0.1)

        threading.Thread(target=greet, daemon=True).start()
        assert find_server(kind(1, port), timeout_s=1.0) is None


def test_slow_servers_are_asked_at_once_and_not_waited_for() -> None:
    with serving(OPENAI_LIST, delay_s=2.0) as slow, serving(OPENAI_LIST) as quick:
        started = time.monotonic()
        found = find_local_servers((kind(1, slow), kind(2, slow), kind(3, quick)), timeout_s=0.4)
        seconds = time.monotonic() - started
    assert [server.name for server in found] == ["vLLM"]
    assert seconds < 1.2
