"""Designs of a real model, answered once and replayed: a prompt that has drifted is noticed, not guessed.

`tests/golden/designs.jsonl` has a line a design: the request, the effort, the volume that it must have (mm³, closed
form), and each call's answer with a digest of the messages that it answered. When prompts change, the model must
answer anew.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from pathlib import Path
from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.design import DesignState
from freecad_ai_workbench.core.messages import ChatMessage, LLMReply, LLMRequest, Usage
from freecad_ai_workbench.core.run import Cancel, RunRequest
from freecad_ai_workbench.llm.client import OnText
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner

GOLDEN = Path(__file__).parents[1] / "golden" / "designs.jsonl"
DESIGNS = {row["name"]: row for row in map(json.loads, GOLDEN.read_text(encoding="utf-8").splitlines())}
FREECADCMD = freecadcmd()
RECORDED_ON = "1.1"


def digest(messages: tuple[ChatMessage, ...]) -> str:
    """What tells one request from another; the version of FreeCAD in it does not count."""
    texts = [[message.role, re.sub(r"<freecad>.*?</freecad>", "<freecad/>", message.content)] for message in messages]
    return hashlib.sha256(json.dumps(texts, ensure_ascii=False).encode()).hexdigest()[:16]


class Recording:
    """A client that gives the recorded answers, in order, to the requests that they answered."""

    def __init__(self, calls: list[dict[str, str]], *, exact: bool) -> None:
        self._calls, self._exact = list(calls), exact

    def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
        call = self._calls.pop(0)
        assert call["agent"] == request.agent
        if self._exact:
            assert call["messages"] == digest(request.messages), f"the {request.agent}'s prompt has drifted"
        return LLMReply(text=call["answer"], model=request.model, usage=Usage(calls=1))


@pytest.mark.parametrize("name", DESIGNS)
def test_a_recorded_design_still_passes(name: str, tmp_path: Path) -> None:
    recorded: dict[str, Any] = DESIGNS[name]
    version = ".".join(FreeCAD.Version()[:3])
    client = Recording(recorded["calls"], exact=version.startswith(RECORDED_ON))
    app = build_app(Settings(), client=client, dry_runner=ProcessDryRunner(FREECADCMD), data=tmp_path)
    request = RunRequest(
        id="r",
        text=recorded["request"],
        design=DesignState(document=recorded.get("document", "Design")),
        language=recorded.get("language", ""),
        effort=recorded["effort"],
        freecad_version=version,
    )
    state = app.run(request, emit=lambda _event: None, cancel=threading.Event())
    assert state.proposal is not None, state.message
    assert state.proposal.validation.verdict() == "pass"
    final = [item for item in state.proposal.dry_run.after.objects if item.type_id == "PartDesign::Body"] or [
        item for item in state.proposal.dry_run.after.objects if item.shape is not None and item.visible
    ]
    assert sum(item.shape.volume or 0.0 for item in final if item.shape) == pytest.approx(recorded["volume"], rel=0.005)
