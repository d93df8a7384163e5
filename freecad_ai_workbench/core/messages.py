"""One model call: everything that goes in, everything that comes out, and what it cost."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from .record import Record

AgentName = Literal["planner", "generator", "validator"]


ReasoningEffort = Literal["", "low", "medium", "high"]


MOST_BYTES_OF_IMAGE = 20_000_000


class Image(Record):
    """A picture, as its file holds it; base64 in JSON."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    media_type: Literal["image/png", "image/jpeg"]
    data: Annotated[bytes, Field(min_length=1, max_length=MOST_BYTES_OF_IMAGE, repr=False)]

    @classmethod
    def of(cls, data: bytes) -> Image:
        """The picture in a file's content. Raises ValueError for what is neither PNG nor JPEG, or is too large."""
        if len(data) > MOST_BYTES_OF_IMAGE:
            raise ValueError(f"it is larger than {MOST_BYTES_OF_IMAGE // 1_000_000} MB")
        if data.startswith(b"\x89PNG\r\n\x1a\n"):
            return cls(media_type="image/png", data=data)
        if data.startswith(b"\xff\xd8\xff"):
            return cls(media_type="image/jpeg", data=data)
        raise ValueError("it is neither PNG nor JPEG")


class ChatMessage(Record):
    """One message of a conversation with a model; `images` go to models that take them and to no others."""

    role: Literal["system", "user", "assistant"]
    content: str
    images: tuple[Image, ...] = ()


class LLMRequest(Record):
    """Everything relevant to a model call, but no key. Seconds; tokens.

    `timeout_s` limits the whole answer, `stall_s` the silence between two of its pieces. An empty `reasoning_effort`
    is the provider's own default.
    """

    agent: AgentName
    model: str
    messages: tuple[ChatMessage, ...]
    api_base: str = ""
    temperature: float = 0.0
    max_tokens: Annotated[int, Field(gt=0)] = 8000
    reasoning_effort: ReasoningEffort = ""
    timeout_s: Annotated[float, Field(gt=0)] = 120.0
    stall_s: Annotated[float, Field(gt=0)] = 60.0
    json_schema: dict[str, Any] | None = None

    def without_images(self) -> LLMRequest:
        """The same for a model that takes no pictures."""
        messages = tuple(message.model_copy(update={"images": ()}) for message in self.messages)
        return self.model_copy(update={"messages": messages})


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


def count_tokens(text: str) -> int:
    """Roughly: four characters make a token."""
    return -(-len(text) // 4)
