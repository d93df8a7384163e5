"""litellm as an `LLMClient`: imported late and on the run thread, streamed, priced from its own local list.

litellm makes no connection of its own here: the price list is the one it ships, and telemetry and callbacks are off.
"""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ..config.secrets import redact
from ..core.errors import CancelledError, ModelError, ReplyError, TransientModelError, TruncatedReplyError
from ..core.messages import LLMReply, LLMRequest, Usage
from ..core.run import Cancel
from .client import OnText
from .replies import ThoughtSplitter, split_thoughts

_POLL_SECONDS = 0.1
_END = object()


def load_litellm() -> Any:
    """litellm, configured to keep to itself. Takes seconds the first time. ModelError when it is not installed."""
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
    try:
        import litellm
    except ImportError as error:
        raise ModelError(
            f"The package litellm can't be imported ({error}).", remedy="Install the missing packages from the panel."
        ) from error
    litellm.telemetry = False
    litellm.suppress_debug_info = True
    litellm.drop_params = True
    from .offline.provider import register

    register(litellm)
    return litellm


class LiteLLMClient:
    """Any model that litellm knows, and `offline/recipes`. Keys come from the environment, where litellm finds them."""

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        litellm = load_litellm()
        answer = _Answer(on_text)
        try:
            for chunk in _chunks(litellm, request, cancel=cancel):
                answer.add(chunk)
        except _CallError as failure:
            raise map_error(litellm, failure.cause, model=request.model) from failure.cause
        return answer.finish(litellm, request)


@dataclass
class _CallError(Exception):
    """An exception of the calling thread, carried over to ours."""

    cause: Exception


def _chunks(litellm: Any, request: LLMRequest, *, cancel: Cancel) -> Iterator[Any]:
    """The chunks of a streamed call, made on a thread of its own so that cancelling does not wait for the network."""
    arriving: queue.SimpleQueue[Any] = queue.SimpleQueue()
    stopped = threading.Event()
    threading.Thread(target=_call, args=(litellm, request, arriving, stopped), daemon=True).start()
    try:
        while True:
            if cancel.is_set():
                raise CancelledError
            try:
                item = arriving.get(timeout=_POLL_SECONDS)
            except queue.Empty:
                continue
            if item is _END:
                return
            if isinstance(item, _CallError):
                raise item
            yield item
    finally:
        stopped.set()


def _call(litellm: Any, request: LLMRequest, arriving: queue.SimpleQueue[Any], stopped: threading.Event) -> None:
    with _Carrier(arriving):
        for chunk in litellm.completion(**_arguments(request)):
            if stopped.is_set():
                break
            arriving.put(chunk)


@dataclass(frozen=True)
class _Carrier:
    """Hands the end of a call, good or bad, to the thread that waits for it; `map_error` tells the bad ones apart."""

    arriving: queue.SimpleQueue[Any]

    def __enter__(self) -> None: ...

    def __exit__(self, _type: object, error: BaseException | None, _trace: object) -> bool:
        self.arriving.put(_CallError(error) if isinstance(error, Exception) else _END)
        return isinstance(error, Exception)


def _arguments(request: LLMRequest) -> dict[str, Any]:
    arguments: dict[str, Any] = {
        "model": request.model,
        "messages": [message.model_dump() for message in request.messages],
        "temperature": request.temperature,
        "max_tokens": request.max_tokens,
        "timeout": request.timeout_s,
        "num_retries": 0,
        "max_retries": 0,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if request.api_base:
        arguments["api_base"] = request.api_base
    return arguments


@dataclass
class _Answer:
    """A reply as it grows."""

    on_text: OnText
    pieces: list[str] = field(default_factory=list)
    thoughts: list[str] = field(default_factory=list)
    finish_reason: str = ""
    usage: Any = None
    splitter: ThoughtSplitter = field(default_factory=ThoughtSplitter)

    def add(self, chunk: Any) -> None:
        self.usage = getattr(chunk, "usage", None) or self.usage
        for choice in chunk.choices[:1]:
            self.finish_reason = choice.finish_reason or self.finish_reason
            if thought := getattr(choice.delta, "reasoning_content", None):
                self.thoughts.append(thought)
                self.on_text(thought, True)
            if piece := choice.delta.content:
                self.pieces.append(piece)
                for text, is_thought in self.splitter.feed(piece):
                    self.on_text(text, is_thought)

    def finish(self, litellm: Any, request: LLMRequest) -> LLMReply:
        for text, is_thought in self.splitter.end():
            self.on_text(text, is_thought)
        answer, thoughts = split_thoughts("".join(self.pieces))
        usage = _usage(litellm, request, answer=self, text=answer)
        if self.finish_reason == "length":
            raise TruncatedReplyError(
                f"{request.model} stopped in the middle of its answer, at its limit of {request.max_tokens:,} tokens.",
                remedy="Raise the limit in the settings, or ask for a smaller step.",
                usage=usage,
            )
        if self.finish_reason == "content_filter":
            raise ReplyError(f"The provider of {request.model} withheld the answer (content filter).", usage=usage)
        if not answer:
            raise ReplyError(f"{request.model} gave an empty answer.", remedy="Try again.", usage=usage)
        return LLMReply(
            text=answer,
            thoughts="\n".join(filter(None, ("".join(self.thoughts), thoughts))),
            model=request.model,
            usage=usage,
        )


def _usage(litellm: Any, request: LLMRequest, *, answer: _Answer, text: str) -> Usage:
    """Tokens as the provider counted them, else a rough count; the price from litellm's own list, else unknown."""
    sent = sum(len(message.content) for message in request.messages) // 4
    inputs = int(getattr(answer.usage, "prompt_tokens", 0) or sent)
    outputs = int(getattr(answer.usage, "completion_tokens", 0) or len(text) // 4)
    return Usage(
        calls=1,
        input_tokens=inputs,
        output_tokens=outputs,
        cost_usd=_price(litellm, request.model, inputs=inputs, outputs=outputs),
    )


def _price(litellm: Any, model: str, *, inputs: int, outputs: int) -> float | None:
    if model.startswith("offline/"):
        return 0.0
    known = litellm.model_cost.get(model) or litellm.model_cost.get(model.partition("/")[2])
    if not known or "input_cost_per_token" not in known or "output_cost_per_token" not in known:
        return None
    return float(known["input_cost_per_token"] * inputs + known["output_cost_per_token"] * outputs)


_REMEDIES: tuple[tuple[str, str], ...] = (
    ("AuthenticationError", "Check the API key of this provider."),
    ("PermissionDeniedError", "Check what this key is allowed to use."),
    ("NotFoundError", "Check the model's name and the address of the provider."),
    ("ContextWindowExceededError", "Choose a model with a larger context, or a smaller document."),
    ("ContentPolicyViolationError", "Say it in other words."),
    ("BadRequestError", "Check the model's name and settings."),
)
_PASSING_STATUS = (408, 409, 425, 429)
"""Refusals in the range of client errors that may pass by themselves."""
_PASSING = (
    "RateLimitError",
    "Timeout",
    "ServiceUnavailableError",
    "InternalServerError",
    "BadGatewayError",
    "APIConnectionError",
    "MidStreamFallbackError",
    "APIError",
)


def map_error(litellm: Any, error: Exception, *, model: str) -> ModelError:
    """litellm's exceptions as ours, most specific first; what is unknown is not worth a retry."""
    reason = redact(" ".join(str(error).split()))[:400]
    for name, remedy in _REMEDIES:
        if isinstance(error, getattr(litellm.exceptions, name)):
            return ModelError(f"{model} refused the request: {reason}", remedy=remedy)
    status = getattr(error, "status_code", None) or 0
    if 400 <= status < 500 and status not in _PASSING_STATUS:
        return ModelError(f"{model} refused the request: {reason}", remedy="Check the key and the settings.")
    if any(isinstance(error, getattr(litellm.exceptions, name, ())) for name in _PASSING):
        return TransientModelError(
            f"{model} could not be reached or did not finish: {reason}",
            remedy="Try again in a moment.",
            retry_after_s=_retry_after(error),
        )
    return ModelError(f"{model} failed: {type(error).__name__}: {reason}")


def _retry_after(error: Exception) -> float | None:
    headers = getattr(error, "litellm_response_headers", None) or {}
    try:
        return float(headers.get("retry-after", ""))
    except ValueError:
        return None
