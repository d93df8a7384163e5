"""`offline/recipes`: a model without a network, as a provider of litellm. Free, and knows our recipes only."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from typing import Any

from .answer import answer

PROVIDER = "offline"
MODEL = "offline/recipes"
_CHARACTERS_PER_TOKEN = 4
_PIECE = 400


def register(litellm: Any) -> None:
    """Make `offline/recipes` known to litellm, with a price of zero. Calling it again changes nothing."""
    if any(item["provider"] == PROVIDER for item in litellm.custom_provider_map):
        return
    litellm.custom_provider_map.append({"provider": PROVIDER, "custom_handler": provider_class()()})
    free = {"input_cost_per_token": 0.0, "output_cost_per_token": 0.0}  # nosec B105  # prices, no passwords
    litellm.model_cost[MODEL] = {**free, "litellm_provider": PROVIDER, "mode": "chat", "max_tokens": 100_000}


@cache
def provider_class() -> Any:
    """The provider as a subclass of litellm's CustomLLM; made on first use, because importing litellm takes seconds."""
    import litellm

    class OfflineRecipes(litellm.CustomLLM):  # type: ignore[misc]
        """Answers a whole conversation at once or in pieces, with roughly counted tokens."""

        def completion(self, model: str, messages: list[dict[str, Any]], **options: Any) -> Any:
            text = answer(messages)
            response = options["model_response"]
            response.model = model
            response.choices[0].message.content = text
            response.choices[0].finish_reason = "stop"
            response.usage = litellm.Usage(**_usage(messages, text))
            return response

        def streaming(self, model: str, messages: list[dict[str, Any]], **options: Any) -> Iterator[dict[str, Any]]:
            text = answer(messages)
            for start in range(0, len(text), _PIECE):
                yield _chunk(text[start : start + _PIECE])
            yield {**_chunk(""), "is_finished": True, "finish_reason": "stop", "usage": _usage(messages, text)}

    return OfflineRecipes


def _chunk(text: str) -> dict[str, Any]:
    return {"text": text, "is_finished": False, "finish_reason": "", "index": 0, "tool_use": None, "usage": None}


def _usage(messages: list[dict[str, Any]], text: str) -> dict[str, int]:
    sent = count_tokens("".join(message["content"] for message in messages))
    received = count_tokens(text)
    return {"prompt_tokens": sent, "completion_tokens": received, "total_tokens": sent + received}


def count_tokens(text: str) -> int:
    """Roughly: four characters make a token."""
    return math.ceil(len(text) / _CHARACTERS_PER_TOKEN)
