"""What tokens cost, also those that the provider had kept."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from freecad_ai_workbench.core.messages import ChatMessage, LLMRequest
from freecad_ai_workbench.llm.prices import cost, find_rates, usage_of, worst_case_tokens

PRICES = {
    "plain": {"litellm_provider": "openai", "input_cost_per_token": 2.0, "output_cost_per_token": 10.0},
    "anthropic/kept": {
        "litellm_provider": "anthropic",
        "input_cost_per_token": 10.0,
        "output_cost_per_token": 50.0,
        "cache_read_input_token_cost": 1.0,
        "cache_creation_input_token_cost": 12.5,
    },
    "openai/listed": {"litellm_provider": "openai", "max_tokens": 5},
}
REQUEST = LLMRequest(agent="planner", model="m", messages=(ChatMessage(role="user", content="x" * 40),), max_tokens=5)


def test_a_price_belongs_to_its_provider() -> None:
    assert cost(PRICES, "openai/plain", inputs=3, outputs=2) == 26.0
    assert cost(PRICES, "plain", inputs=3, outputs=2) == 26.0
    assert cost(PRICES, "ollama/plain", inputs=3, outputs=2) is None, "a namesake elsewhere has another price"


@pytest.mark.parametrize("model", ["openai/nothing", "openai/listed", "", "/"])
def test_an_unknown_price_is_not_nothing(model: str) -> None:
    assert cost(PRICES, model, inputs=3, outputs=2) is None
    assert find_rates(PRICES, model) is None


def test_the_offline_model_is_free() -> None:
    assert cost({}, "offline/recipes", inputs=3, outputs=2) == 0.0


def test_kept_tokens_have_their_own_price() -> None:
    assert cost(PRICES, "anthropic/kept", inputs=100, outputs=2, read=60, wrote=30) == 10 * 10 + 60 + 30 * 12.5 + 100
    assert cost(PRICES, "openai/plain", inputs=100, outputs=0, read=60) == 200.0, "no discount is known"


def test_the_providers_count_is_used_with_its_details() -> None:
    details = SimpleNamespace(cached_tokens=60, cache_creation_tokens=30)
    counted = SimpleNamespace(prompt_tokens=100, completion_tokens=2, prompt_tokens_details=details)
    usage = usage_of(PRICES, REQUEST, model="anthropic/kept", counted=counted, text="ignored")
    assert (usage.calls, usage.input_tokens, usage.output_tokens, usage.cost_usd) == (1, 100, 2, 635.0)


def test_without_a_count_four_characters_are_a_token() -> None:
    usage = usage_of(PRICES, REQUEST, model="openai/plain", counted=None, text="y" * 80)
    assert (usage.input_tokens, usage.output_tokens) == (10, 20)


def test_a_schema_counts_in_the_worst_case() -> None:
    assert worst_case_tokens(REQUEST) == 13 + 5
    assert worst_case_tokens(REQUEST.model_copy(update={"json_schema": {"type": "object"}})) > 18
