"""The offline model through the real litellm: whole, streamed, counted and free."""

from __future__ import annotations

import json
import os
import re
from typing import Any

import pytest

from freecad_ai_workbench.llm.offline import provider as offline

pytestmark = pytest.mark.filterwarnings("ignore:Item '.*' on TypedDict class:UserWarning")

MESSAGES = [
    {"role": "system", "content": "You are the planner of a test."},
    {"role": "user", "content": "<request>\n120x80x6 plate with 4 holes M8\n</request>"},
]


@pytest.fixture(scope="module")
def litellm() -> Any:
    os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
    module = pytest.importorskip("litellm")
    offline.register(module)
    return module


def complete(litellm: Any, **options: Any) -> Any:
    return litellm.completion(model=offline.MODEL, messages=MESSAGES, max_tokens=8000, temperature=0.0, **options)


def test_the_whole_answer_is_the_plan_with_usage_and_no_cost(litellm: Any) -> None:
    response = complete(litellm)
    text = response.choices[0].message.content
    assert json.loads(text)["plan"]["tasks"][0]["id"] == "plate"
    assert response.choices[0].finish_reason == "stop"
    sent = "".join(message["content"] for message in MESSAGES)
    assert response.usage.prompt_tokens == offline.count_tokens(sent) == 21
    assert response.usage.completion_tokens == offline.count_tokens(text)
    assert litellm.completion_cost(completion_response=response, model=offline.MODEL) == 0.0


def test_the_streamed_pieces_are_the_same_answer_with_the_same_usage(litellm: Any) -> None:
    whole = complete(litellm)
    chunks = list(complete(litellm, stream=True, stream_options={"include_usage": True}))
    pieces = [chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices]
    assert "".join(pieces) == whole.choices[0].message.content
    assert sum(bool(piece) for piece in pieces) > 1
    usages = [chunk.usage for chunk in chunks if getattr(chunk, "usage", None)]
    assert (usages[-1].prompt_tokens, usages[-1].completion_tokens) == (
        whole.usage.prompt_tokens,
        whole.usage.completion_tokens,
    )
    assert [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices and chunk.choices[0].finish_reason] == [
        "stop"
    ]


def test_registering_twice_keeps_one_provider(litellm: Any) -> None:
    offline.register(litellm)
    assert [item["provider"] for item in litellm.custom_provider_map].count(offline.PROVIDER) == 1


def test_the_generator_answers_with_one_script(litellm: Any) -> None:
    task = {
        "id": "plate",
        "title": "Plate",
        "instruction": "recipe plate: LENGTH=50 WIDTH=40 THICKNESS=3; options: none",
    }
    messages = [
        {"role": "system", "content": "You are the generator of a test."},
        {"role": "user", "content": f"<task>{json.dumps(task)}</task>"},
    ]
    text = litellm.completion(model=offline.MODEL, messages=messages).choices[0].message.content
    assert len(re.findall(r"^```", text, flags=re.MULTILINE)) == 2
    assert "\nLENGTH = 50.0  # mm\n" in text
