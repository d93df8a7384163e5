"""What tokens cost, from the price list that litellm ships. A price that is not known is None, never 0."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.messages import LLMRequest, Usage
from .offline.provider import PROVIDER

CHARACTERS_PER_TOKEN = 3.0
"""Low on purpose, so that the estimate before a call is rather too high."""
TOKENS_OF_PICTURE = 1000
MOST_TOKENS_OF_PICTURE = 3000
"""Providers count a picture of a million points with 250 to 2,800 tokens."""


def find_rates(price_list: Mapping[str, Mapping[str, Any]], model: str) -> Mapping[str, Any] | None:
    """A model's entry, under its full name or, for the same provider, under its bare one; None without prices."""
    provider, _, bare = model.partition("/")
    rates = price_list.get(model)
    if rates is None and str(price_list.get(bare, {}).get("litellm_provider", "")).startswith(provider):
        rates = price_list.get(bare)
    known = rates is not None and "input_cost_per_token" in rates and "output_cost_per_token" in rates
    return rates if known else None


def cost(
    price_list: Mapping[str, Mapping[str, Any]], model: str, *, inputs: int, outputs: int, read: int = 0, wrote: int = 0
) -> float | None:
    """USD. Of the `inputs`, `read` came from the provider's prompt cache and `wrote` went into it."""
    if model.startswith(f"{PROVIDER}/"):
        return 0.0
    rates = find_rates(price_list, model)
    if rates is None:
        return None
    plain = rates["input_cost_per_token"]
    return float(
        plain * max(inputs - read - wrote, 0)
        + (rates.get("cache_read_input_token_cost") or plain) * read
        + (rates.get("cache_creation_input_token_cost") or plain) * wrote
        + rates["output_cost_per_token"] * outputs
    )


def worst_case_tokens(request: LLMRequest) -> int:
    """Tokens that a call can cost at most: its messages, estimated high, and the longest answer allowed."""
    return worst_case_inputs(request) + request.max_tokens


def worst_case_inputs(request: LLMRequest) -> int:
    """Input tokens of a request, estimated high; a schema is input too."""
    characters = sum(len(message.content) for message in request.messages) + len(str(request.json_schema or ""))
    return int(characters / CHARACTERS_PER_TOKEN) + MOST_TOKENS_OF_PICTURE * _pictures(request)


def estimated_inputs(request: LLMRequest) -> int:
    """Input tokens of a request that the provider did not count."""
    characters = sum(len(message.content) for message in request.messages)
    return characters // 4 + TOKENS_OF_PICTURE * _pictures(request)


def _pictures(request: LLMRequest) -> int:
    return sum(len(message.images) for message in request.messages)


def usage_of(
    price_list: Mapping[str, Mapping[str, Any]], request: LLMRequest, *, model: str, counted: Any, text: str
) -> Usage:
    """Tokens as the provider counted them, else a rough count, and what they cost; `text` is all that was written."""
    inputs = int(getattr(counted, "prompt_tokens", 0) or estimated_inputs(request))
    outputs = int(getattr(counted, "completion_tokens", 0) or len(text) // 4)
    details = getattr(counted, "prompt_tokens_details", None)
    read = int(getattr(details, "cached_tokens", 0) or 0)
    wrote = int(getattr(details, "cache_creation_tokens", 0) or 0)
    price = cost(price_list, model, inputs=inputs, outputs=outputs, read=read, wrote=wrote)
    return Usage(calls=1, input_tokens=inputs, output_tokens=outputs, cost_usd=price)
