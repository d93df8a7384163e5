"""One model call: everything that goes in, everything that comes out, and what it cost."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from .record import Record

AgentName = Literal["planner", "generator", "validator"]


class ChatMessage(Record):
    """One message of a conversation with a model."""

    role: Literal["system", "user", "assistant"]
    content: str


class LLMRequest(Record):
    """Everything relevant to a model call, but no key. Seconds; tokens."""

    agent: AgentName
    model: str
    messages: tuple[ChatMessage, ...]
    api_base: str = ""
    temperature: float = 0.0
    max_tokens: Annotated[int, Field(gt=0)] = 8000
    timeout_s: Annotated[float, Field(gt=0)] = 120.0
    json_schema: dict[str, Any] | None = None


class Usage(Record):
    """Tokens and money of one or more calls. `cost_usd` is None when the price of a model is unknown."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = 0.0

    def __add__(self, other: Usage) -> Usage:
        known = self.cost_usd is not None and other.cost_usd is not None
        return Usage(
            calls=self.calls + other.calls,
            input_tokens=self.input_tokens + other.input_tokens,
            output_tokens=self.output_tokens + other.output_tokens,
            cost_usd=(self.cost_usd or 0.0) + (other.cost_usd or 0.0) if known else None,
        )


class LLMReply(Record):
    """A complete answer. `thoughts` is what the model said to itself; it is never parsed."""

    text: str
    model: str
    thoughts: str = ""
    usage: Usage = Usage(calls=1)
