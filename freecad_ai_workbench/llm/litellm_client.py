"""litellm as an `LLMClient`: imported late and on the run thread, streamed, priced from its own local list.

litellm makes no connection of its own here: its lists are the ones it ships, and telemetry and callbacks are off.
"""

from __future__ import annotations

import abc
import base64
import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import Any

from ..config.connections import Route
from ..config.keys import find_key
from ..config.secrets import find_secret
from ..config.settings import OFFLINE_MODEL, Settings
from ..core.errors import (
    CancelledError,
    ModelError,
    PackageMissingError,
    ReplyError,
    TransientModelError,
    TruncatedReplyError,
)
from ..core.messages import ChatMessage, LLMReply, LLMRequest, Usage
from ..core.run import Cancel
from .client import InterruptedReplyError, OnText, StoppedReplyError
from .faults import map_error
from .prices import cost, estimated_inputs, find_rates, usage_of, worst_case_inputs
from .replies import ThoughtSplitter, split_thoughts
from .streaming import Call, CallError
from .token_table import made_late

MOST_CHARACTERS = 2_000_000
"""A longer answer is refused while it arrives: more than twice what the highest limit of tokens can hold."""
_GRACE_S = 1.0
"""The network may take this much longer than we do to find that time is up."""
_NO_KEY = "none"
"""Sent where a server of the user's own asks for no key, so that no other provider's key goes there."""


def load_litellm() -> Any:
    """litellm, configured to keep to itself. Takes seconds the first time. ModelError when it is not installed."""
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
    os.environ["LITELLM_LOCAL_ANTHROPIC_BETA_HEADERS"] = "True"
    _mend_class_checks()
    try:
        if "litellm" not in sys.modules:
            with _collecting_nothing(), made_late():
                import litellm
        import litellm
    except ImportError as error:
        raise PackageMissingError(
            f"The package litellm can't be imported ({error}).", remedy="Install the missing packages from the panel."
        ) from error
    litellm.telemetry = False
    litellm.suppress_debug_info = True
    litellm.drop_params = True
    litellm.disable_streaming_logging = True  # by a hundred threads, for every piece of an answer
    litellm.disable_token_counter = True  # tokens that a provider did not count are estimated by `prices`
    logging.getLogger("LiteLLM").setLevel(logging.ERROR)
    from .offline.provider import register

    register(litellm)
    return litellm


def _mend_class_checks() -> None:
    """Say again that `abc`'s checks are `abc`'s: PySide2 on Python 3.13 says they are `typing`'s (decision 4).

    `typing` knows by that who asks, and refuses others to compare with protocols that have data, as openai does.
    """
    for name in ("__instancecheck__", "__subclasscheck__"):
        check = vars(abc.ABCMeta)[name]
        if check.__module__ != "abc":
            check.__module__ = "abc"


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """While litellm is imported, and never again through what that made: its half a million objects stay.

    Going through them twice stops every thread, the window's too, for two tenths of a second each time.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()


@dataclass(frozen=True)
class LiteLLMClient:
    """Any model that litellm knows, and `offline/recipes`. A key is fetched when a call is made."""

    settings: Settings = field(default_factory=Settings)
    key_of: Callable[[Route], str | None] = find_key

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        litellm = load_litellm()
        route = self.settings.route(request.model, api_base=request.api_base)
        answer = _Answer(request, on_text=on_text, model=route.model, prices=litellm.model_cost)
        arguments = {**self.arguments(request), **self._key(route)}
        call = Call(lambda: litellm.completion(**arguments))
        arriving = call.chunks(cancel=cancel, total_s=request.timeout_s, stall_s=request.stall_s)
        try:
            with closing(arriving):
                for chunk in arriving:
                    answer.add(chunk)
        except CancelledError:
            raise StoppedReplyError(answer.usage()) from None
        except CallError as failure:
            raise answer.interrupted(map_error(failure.cause, model=request.model, route=route)) from failure.cause
        return answer.finish()

    def arguments(self, request: LLMRequest) -> dict[str, Any]:
        """Everything that decides the answer, as litellm takes it; no key."""
        litellm = load_litellm()
        route = self.settings.route(request.model, api_base=request.api_base)
        arguments: dict[str, Any] = {
            "model": route.model,
            "messages": self._messages(litellm, request, route=route),
            "max_tokens": request.max_tokens,
            "timeout": request.timeout_s + _GRACE_S,
            "num_retries": 0,
            "max_retries": 0,
            "stream": True,
            "stream_options": {"include_usage": True},
        }
        if route.api_base:
            arguments["api_base"] = route.api_base
        if request.json_schema is not None and self.settings.structured_output and _takes_schema(litellm, route.model):
            form = {"name": request.agent, "schema": request.json_schema}
            arguments["response_format"] = {"type": "json_schema", "json_schema": form}
        return {**arguments, **self._effort(litellm, request, model=route.model)}

    def worst_cost(self, request: LLMRequest) -> float | None:
        """USD that a call can cost at most; None when the model's price is unknown."""
        route = self.settings.route(request.model, api_base=request.api_base)
        inputs = worst_case_inputs(request)
        prices = load_litellm().model_cost
        worst = [
            cost(prices, route.model, inputs=inputs, outputs=request.max_tokens, wrote=wrote) for wrote in (0, inputs)
        ]
        return None if None in worst else max(value for value in worst if value is not None)

    def reading(self, request: LLMRequest) -> Usage:
        """What a call will read, roughly, with the pictures that its model takes; its answer comes on top."""
        litellm, route = load_litellm(), self.settings.route(request.model, api_base=request.api_base)
        inputs = estimated_inputs(request if self._sees(litellm, route) else request.without_images())
        price = cost(litellm.model_cost, route.model, inputs=inputs, outputs=0)
        return Usage(calls=1, input_tokens=inputs, cost_usd=price)

    def _effort(self, litellm: Any, request: LLMRequest, *, model: str) -> dict[str, Any]:
        """Reasoning effort or temperature: models that are told how hard to think take no temperature."""
        effort = request.reasoning_effort
        refused = find_rates(litellm.model_cost, model) is not None and not litellm.supports_reasoning(model=model)
        return {"reasoning_effort": effort} if effort and not refused else {"temperature": request.temperature}

    def notice(self, request: LLMRequest) -> str:
        """What the user should know about this call: that pictures do not go along; empty if there is nothing."""
        route = self.settings.route(request.model, api_base=request.api_base)
        count = sum(len(message.images) for message in request.messages)
        if not count or self._sees(load_litellm(), route):
            return ""
        reason = f"{request.model} takes no pictures, as far as is known"
        if not self.settings.privacy.images:
            reason = "Pictures are not sent, as the settings want it"
        return (
            f"{reason}, so 1 picture was left out." if count == 1 else f"{reason}, so {count} pictures were left out."
        )

    def about_pictures(self, model: str, *, api_base: str = "") -> str:
        """Why this model would be sent no pictures; empty if it would. Imports nothing, so it may not know yet."""
        if not self.settings.privacy.images:
            return "Pictures are not sent, as the settings want it."
        if model == OFFLINE_MODEL:
            return "The built-in recipes do not read pictures. Say it in words, or choose a model that sees."
        litellm, route = sys.modules.get("litellm"), self.settings.route(model, api_base=api_base)
        told = self.settings.connections[route.connection].vision if route.connection else None
        blind = not self._sees(litellm, route) if litellm is not None else told is False
        return f"{model} takes no pictures, as far as is known; they will be left out." if blind else ""

    def _messages(self, litellm: Any, request: LLMRequest, *, route: Route) -> list[dict[str, Any]]:
        """The messages, with their pictures for models that take them.

        Where the provider wants to be told, the system prompt is marked as worth keeping in its cache.
        """
        sees = self._sees(litellm, route)
        messages = [_message(item, with_images=sees) for item in request.messages]
        if "claude" in route.model and litellm.utils.supports_prompt_caching(route.model):
            first = messages[0]
            if first["role"] == "system":
                part = {"type": "text", "text": first["content"], "cache_control": {"type": "ephemeral"}}
                messages[0] = {"role": "system", "content": [part]}
        return messages

    def _key(self, route: Route) -> dict[str, str]:
        """The key of a connection, or a placeholder for a server of the user's own; else litellm finds it itself."""
        key = self.key_of(route)
        if key is not None:
            return {"api_key": key}
        own = route.api_base and (route.connection or route.model.startswith("openai/"))
        keyless = own and (route.connection or find_secret("OPENAI_API_KEY") is None)
        return {"api_key": _NO_KEY} if keyless else {}

    def _sees(self, litellm: Any, route: Route) -> bool:
        """Whether pictures go to a model: if the user lets them, as its connection says, else as litellm's list."""
        if not self.settings.privacy.images:
            return False
        told = self.settings.connections[route.connection].vision if route.connection else None
        return bool(litellm.supports_vision(model=route.model)) if told is None else told


def _message(message: ChatMessage, *, with_images: bool) -> dict[str, Any]:
    if not (message.images and with_images):
        return {"role": message.role, "content": message.content}
    pictures = [
        {"type": "image_url", "image_url": {"url": f"data:{image.media_type};base64,{_base64(image.data)}"}}
        for image in message.images
    ]
    return {"role": message.role, "content": [{"type": "text", "text": message.content}, *pictures]}


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _takes_schema(litellm: Any, model: str) -> bool:
    return bool(litellm.supports_response_schema(model=model))


@dataclass
class _Answer:
    """A reply as it grows."""

    request: LLMRequest
    on_text: OnText
    model: str
    prices: dict[str, Any]
    pieces: list[str] = field(default_factory=list)
    thoughts: list[str] = field(default_factory=list)
    size: int = 0
    finish_reason: str = ""
    counted: Any = None
    splitter: ThoughtSplitter = field(default_factory=ThoughtSplitter)

    def add(self, chunk: Any) -> None:
        """Take the next chunk. ReplyError when the answer has become longer than any answer can be."""
        self.counted = getattr(chunk, "usage", None) or self.counted
        for choice in chunk.choices[:1]:
            self.finish_reason = choice.finish_reason or self.finish_reason
            thought, piece = getattr(choice.delta, "reasoning_content", None) or "", choice.delta.content or ""
            self._check_size(len(thought) + len(piece))
            if thought:
                self.thoughts.append(thought)
                self.on_text(thought, True)
            if piece:
                self.pieces.append(piece)
                for text, is_thought in self.splitter.feed(piece):
                    self.on_text(text, is_thought)

    def _check_size(self, more: int) -> None:
        self.size += more
        if self.size > MOST_CHARACTERS:
            raise ReplyError(
                f"{self.request.model} did not stop writing: its answer was given up after "
                f"{MOST_CHARACTERS:,} characters.",
                remedy="Ask for a smaller step, or choose another model.",
                usage=self.usage(),
            )

    def usage(self) -> Usage:
        """What this call used so far."""
        text = "".join((*self.thoughts, *self.pieces))
        return usage_of(self.prices, self.request, model=self.model, counted=self.counted, text=text)

    def interrupted(self, error: ModelError) -> ModelError:
        """The error as it is, or charged with what had arrived before it."""
        if not self.size:
            return error
        charged = InterruptedReplyError if isinstance(error, TransientModelError) else ReplyError
        return charged(error.problem, remedy=error.remedy, usage=self.usage())

    def finish(self) -> LLMReply:
        """The complete reply. ReplyError when it is cut off, withheld or empty."""
        for text, is_thought in self.splitter.end():
            self.on_text(text, is_thought)
        answer, thoughts = split_thoughts("".join(self.pieces))
        model, usage = self.request.model, self.usage()
        if self.finish_reason == "length":
            raise TruncatedReplyError(
                f"{model} stopped in the middle of its answer, at its limit of {self.request.max_tokens:,} tokens.",
                remedy="Raise the limit in the settings, or ask for a smaller step.",
                usage=usage,
            )
        if self.finish_reason == "content_filter":
            raise ReplyError(
                f"The provider of {model} withheld the answer (content filter).",
                remedy="Say it in other words.",
                usage=usage,
            )
        if not answer:
            raise ReplyError(f"{model} gave an empty answer.", remedy="Try again.", usage=usage)
        all_thoughts = "\n".join(filter(None, ("".join(self.thoughts), thoughts)))
        return LLMReply(text=answer, thoughts=all_thoughts, model=model, usage=usage)
