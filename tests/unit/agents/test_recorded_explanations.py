"""Explanations of a real model, answered once: a prompt that has drifted is noticed, and the model must answer anew.

`tests/golden/explanations.jsonl` has a line an explanation: what was asked about a plate in FreeCAD's window, a digest
of the messages, and the answer. One label of the plate gives orders.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.messages import ChatMessage
from freecad_ai_workbench.core.run import RunRequest
from freecad_ai_workbench.llm.client import ScriptedClient

GOLDEN = Path(__file__).parents[2] / "golden" / "explanations.jsonl"
RECORDED: list[dict[str, Any]] = [json.loads(line) for line in GOLDEN.read_text(encoding="utf-8").splitlines()]


def digest(messages: tuple[ChatMessage, ...]) -> str:
    texts = [[message.role, re.sub(r"<freecad>.*?</freecad>", "<freecad/>", message.content)] for message in messages]
    return hashlib.sha256(json.dumps(texts, ensure_ascii=False).encode()).hexdigest()[:16]


@pytest.mark.parametrize("recorded", RECORDED, ids=range(len(RECORDED)))
def test_what_the_model_was_told_is_what_it_is_told_today(recorded: dict[str, Any], tmp_path: Path) -> None:
    client = ScriptedClient(recorded["answer"])
    app = build_app(Settings().with_model("openai/any"), client=client, data=tmp_path)
    request = RunRequest.model_validate(recorded["request"])
    assert app.explain(request, emit=lambda _event: None, cancel=threading.Event()) == recorded["answer"].strip()
    assert digest(client.requests[0].messages) == recorded["messages"]


@pytest.mark.parametrize("recorded", RECORDED, ids=range(len(RECORDED)))
def test_numbers_of_an_answer_are_those_of_the_facts(recorded: dict[str, Any]) -> None:
    assert numbers(recorded["answer"]) <= numbers(json.dumps(recorded["request"]))


def numbers(text: str) -> set[float]:
    return {abs(float(number)) for number in re.findall(r"\d+(?:\.\d+)?", text)}
