"""A chat-completions server on loopback that answers, or misbehaves, as a test tells it to."""

from __future__ import annotations

import io
import json
import signal
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[["Exchange"], None]


@dataclass
class Exchange:
    """One request being answered."""

    handler: BaseHTTPRequestHandler
    request: dict[str, Any]

    def start(self, status: int = 200, *, content_type: str = "text/event-stream", **headers: str) -> None:
        self.handler.send_response(status)
        self.handler.send_header("Content-Type", content_type)
        self.handler.send_header("Connection", "close")
        for name, value in headers.items():
            self.handler.send_header(name.replace("_", "-"), value)
        self.handler.end_headers()

    def send(self, body: dict[str, Any]) -> None:
        self.write(f"data: {json.dumps(body)}\n\n")

    def write(self, text: str) -> None:
        self.handler.wfile.write(text.encode())
        self.handler.wfile.flush()

    def piece(self, text: str | None = None, *, finish: str | None = None, **delta: str) -> None:
        content = {"content": text} if text is not None else {}
        choice = {"index": 0, "delta": {"role": "assistant", **content, **delta}, "finish_reason": finish}
        self.send({**HEAD, "choices": [choice]})

    def usage(self, *, prompt: int, completion: int) -> None:
        counts = {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion}
        self.send({**HEAD, "choices": [], "usage": counts})

    def done(self) -> None:
        self.write("data: [DONE]\n\n")

    def error(self, status: int, message: str, **headers: str) -> None:
        self.start(status, content_type="application/json", **headers)
        self.write(json.dumps({"error": {"message": message, "type": "error", "code": status}}))

    def reset(self) -> None:
        """Drop the connection so that the other side sees a reset, as when the server is killed."""
        linger = struct.pack("ii", 1, 0)
        self.handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.handler.connection.close()
        self.handler.wfile = io.BytesIO()  # the base class flushes it at the end


HEAD = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "double"}


@dataclass
class Provider:
    """The running server: where it is, and what it was asked."""

    address: str
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def provider(*behaviours: Behaviour, tls: ssl.SSLContext | None = None) -> Iterator[Provider]:
    """A server whose nth request meets the nth behaviour, the last one from then on."""
    waiting = list(behaviours)

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Tests read what came, not a log."""

        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            running.requests.append(request)
            running.headers.append(dict(self.headers))
            behave = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            behave(Exchange(self, request))
            self.close_connection = True

    server = _QuietServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    running = Provider(address=f"http{'s' if tls else ''}://127.0.0.1:{server.server_port}/v1")
    threading.Thread(target=_serve, args=(server,), daemon=True).start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()


def _serve(server: ThreadingHTTPServer) -> None:
    """A client that leaves is an error of the thread that writes, which in FreeCAD would end the whole program."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPIPE})
    server.serve_forever(poll_interval=0.05)


class _QuietServer(ThreadingHTTPServer):
    """A server whose clients may leave in the middle, as the tests want them to."""

    def handle_error(self, *_: object) -> None:
        """What goes wrong here is what a test is about; the client is asked about it."""


def answers(*pieces: str, finish: str = "stop", prompt: int = 0, completion: int = 0) -> Behaviour:
    """A well-behaved streamed answer."""

    def behave(exchange: Exchange) -> None:
        exchange.start()
        for text in pieces:
            exchange.piece(text)
        exchange.piece(finish=finish)
        if prompt or completion:
            exchange.usage(prompt=prompt, completion=completion)
        exchange.done()

    return behave


def fails(status: int, message: str = "no", **headers: str) -> Behaviour:
    """An error answer."""
    return lambda exchange: exchange.error(status, message, **headers)


def dies_after(*pieces: str) -> Behaviour:
    """A server that is killed in the middle of its answer."""

    def behave(exchange: Exchange) -> None:
        exchange.start()
        for text in pieces:
            exchange.piece(text)
        time.sleep(0.2)
        exchange.reset()

    return behave


def stalls(seconds: float, *pieces: str) -> Behaviour:
    """A server that goes silent in the middle of its answer."""

    def behave(exchange: Exchange) -> None:
        exchange.start()
        for text in pieces:
            exchange.piece(text)
        time.sleep(seconds)

    return behave


def answers_in_html(exchange: Exchange) -> None:
    """A login page, with status 200."""
    exchange.start(content_type="text/html; charset=utf-8")
    exchange.write("<!doctype html><html><body>Please log in.</body></html>")


def cuts_a_chunk(*pieces: str) -> Behaviour:
    """A stream in which one chunk is not complete."""

    def behave(exchange: Exchange) -> None:
        exchange.start()
        for text in pieces:
            exchange.piece(text)
        exchange.write('data: {"id": "x", "choices": [{"delta": {"cont\n\n')
        exchange.done()

    return behave


def ends_early(*pieces: str) -> Behaviour:
    """A server that closes the connection properly, but before its answer is complete."""

    def behave(exchange: Exchange) -> None:
        exchange.start()
        for text in pieces:
            exchange.piece(text)

    return behave


def floods(characters: int, *, piece: int = 50_000) -> Behaviour:
    """An answer of so many characters, in pieces of a size."""

    def behave(exchange: Exchange) -> None:
        exchange.start()
        for number in range(characters // piece):
            exchange.piece(f"{number:08}".ljust(piece, "x"))
        exchange.piece(finish="stop")
        exchange.done()

    return behave


def repeats(text: str, *, times: int) -> Behaviour:
    """A model that is caught in a loop."""
    return answers(*[text] * times)


def dribbles(seconds: float, *, stopped: list[float]) -> Behaviour:
    """Writes a word every 20 ms; when the other side leaves, `stopped` holds the time of it."""

    def behave(exchange: Exchange) -> None:
        exchange.start()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                exchange.piece("word ")
            except OSError:
                stopped.append(time.monotonic())
                exchange.handler.wfile = io.BytesIO()
                return
            time.sleep(0.02)

    return behave
