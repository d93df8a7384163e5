"""A streamed call on a thread of its own, so that neither cancelling nor a time limit waits for the network."""

from __future__ import annotations

import queue
import socket
import threading
import time
from collections.abc import Callable, Generator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from ..core.errors import CancelledError
from ..core.run import Cancel
from .faults import BrokenOffError, SilenceError, WebPageError

_POLL_SECONDS = 0.05
_MOST_WAITING = 64
"""Chunks that may wait to be read: a flood is held back at the socket, not in memory."""
_KEPT_FIRST, _KEPT_LAST = 8, 256
_END = object()


@dataclass
class CallError(Exception):
    """An exception of the calling thread, carried over to ours."""

    cause: Exception


@dataclass
class Call:
    """One call under way: `start` makes it and returns litellm's stream."""

    start: Callable[[], Any]
    arriving: queue.Queue[Any] = field(default_factory=lambda: queue.Queue(_MOST_WAITING))
    stopped: threading.Event = field(default_factory=threading.Event)
    stream: Any = None

    def chunks(self, *, cancel: Cancel, total_s: float, stall_s: float) -> Generator[Any, None, None]:
        """The chunks as they arrive. Raises CancelledError, and CallError for all else that ends it early."""
        threading.Thread(target=self._run, daemon=True, name="model call").start()
        ended = False
        try:
            yield from self._read(cancel, deadline=time.monotonic() + total_s, total_s=total_s, stall_s=stall_s)
            ended = True
        finally:
            self.stopped.set()
            if not ended:
                _cut(self.stream)

    def _read(self, cancel: Cancel, *, deadline: float, total_s: float, stall_s: float) -> Generator[Any, None, None]:
        quiet_until = deadline
        while True:
            if cancel.is_set():
                raise CancelledError
            now = time.monotonic()
            if now > deadline:
                raise CallError(SilenceError(f"did not finish within its {total_s:g} s"))
            if now > quiet_until:
                raise CallError(SilenceError(f"fell silent for {stall_s:g} s in the middle of its answer"))
            try:
                item = self.arriving.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            if item is _END:
                return
            if isinstance(item, CallError):
                raise item
            yield item
            quiet_until = time.monotonic() + stall_s

    def _run(self) -> None:
        with _Carrier(self):
            self.stream = self.start()
            try:
                _check_content(self.stream)
                for chunk in self.stream if not self.stopped.is_set() else ():
                    if not self.put(chunk):
                        return
                    _forget_the_middle(self.stream)
            finally:
                _close(self.stream)
            # litellm ends a broken stream as if it were complete; only this tells them apart
            if getattr(self.stream, "received_finish_reason", "unknown") is None:
                raise BrokenOffError

    def put(self, item: Any) -> bool:
        """Hand over one item; False when nobody waits for it any more."""
        while not self.stopped.is_set():
            with suppress(queue.Full):
                self.arriving.put(item, timeout=_POLL_SECONDS)
                return True
        return False


@dataclass(frozen=True)
class _Carrier:
    """Hands the end of a call, good or bad, to the thread that waits for it; `map_error` tells the bad ones apart."""

    call: Call

    def __enter__(self) -> None: ...

    def __exit__(self, _type: object, error: BaseException | None, _trace: object) -> bool:
        self.call.put(CallError(error) if isinstance(error, Exception) else _END)
        return isinstance(error, Exception)


def _forget_the_middle(stream: Any) -> None:
    """litellm keeps all pieces of an answer, to look for what the provider counted, which comes first or last.

    Each is a dozen objects, and going through those of 20,000 the garbage collector stops all threads for 100 ms.
    """
    pieces = getattr(stream, "chunks", None)
    if isinstance(pieces, list) and len(pieces) > 2 * _KEPT_LAST:
        del pieces[_KEPT_FIRST:-_KEPT_LAST]


def _check_content(stream: Any) -> None:
    headers = getattr(stream, "_response_headers", None) or {}
    kinds = [str(value) for name, value in dict(headers).items() if str(name).lower() == "content-type"]
    if any(kind.lower().startswith("text/html") for kind in kinds):
        raise WebPageError


def _close(stream: Any) -> None:
    """End the connection from the thread that reads it."""
    for part in (getattr(stream, "completion_stream", None), _response(stream)):
        close = getattr(part, "close", None)
        if callable(close):
            with suppress(ValueError):  # a generator that is running
                close()


def _cut(stream: Any) -> None:
    """Wake the thread that waits for the network, where the provider's client lets us reach its socket."""
    extensions = getattr(_response(stream), "extensions", None) or {}
    line = extensions.get("network_stream")
    connection = line.get_extra_info("socket") if line is not None else None
    if connection is not None:
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)


def _response(stream: Any) -> Any:
    return getattr(getattr(stream, "completion_stream", None), "response", None)
