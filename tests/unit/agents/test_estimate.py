"""What the user is told before a large request is sent: what it really reads, and no price that nobody knows."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "llm"))
from provider_double import answers, provider

from freecad_ai_workbench.app import App, build_app
from freecad_ai_workbench.config.connections import Connection
from freecad_ai_workbench.config.settings import AgentSettings, Privacy, Settings
from freecad_ai_workbench.core.design import DesignState, ObjectState
from freecad_ai_workbench.core.messages import Image
from freecad_ai_workbench.core.run import Exchange, RunRequest

NOBODY = "http://127.0.0.1:9/v1"
VALUES = {f"Constraints.Length{at}": f"{at} mm" for at in range(12)}
MANY = tuple(
    ObjectState(name=f"K{at}", label=f"Part {at}", type_id=f"Part::K{at}", properties=VALUES) for at in range(60)
)
LARGE = RunRequest(id="r", text="make it longer", design=DesignState(objects=MANY), context_tokens=6000)
PICTURE = Image(media_type="image/png", data=b"\x89PNG\r\n\x1a\n")


def app_of(folder: Path, *, model: str = "gpt-4o-mini", address: str = NOBODY, **changes: Any) -> App:
    agent = AgentSettings(model=f"here/{model}")
    vision = True if model == "gpt-4o-mini" else None
    here = Connection(provider="openai", api_base=address, vision=vision)
    settings = Settings(planner=agent, generator=agent, validator=agent, connections={"here": here})
    return build_app(settings.model_copy(update=changes), data=folder)


@pytest.mark.parametrize("effort", ["quick", "standard"])
def test_it_is_what_the_first_call_really_sends(effort: str, tmp_path: Path) -> None:
    request = LARGE.model_copy(
        update={"effort": effort, "earlier": (Exchange(request="a rail", outcome="accepted: a rail"),)}
    )
    with provider(answers('{"refusal": "no"}')) as server:
        app = app_of(tmp_path, address=server.address)
        told = app.estimate(request)
        app.run(request, emit=lambda _event: None, cancel=threading.Event())
    sent = sum(len(_text(message)) for message in server.requests[0]["messages"])
    assert told is not None
    assert told.tokens == sent // 4
    assert 0 < told.earlier < 20 < told.document < told.tokens
    assert told.cost_usd == pytest.approx(told.tokens * 0.15e-6)  # what reading costs by litellm's own list


def _text(message: dict[str, Any]) -> str:
    content = message["content"]
    return content if isinstance(content, str) else "".join(part["text"] for part in content)


def test_nothing_is_told_of_a_small_request_or_of_one_that_leaves_for_nobody(tmp_path: Path) -> None:
    assert app_of(tmp_path).estimate(RunRequest(id="r", text="a plate")) is None
    offline = AgentSettings()
    assert app_of(tmp_path, planner=offline, generator=offline).estimate(LARGE) is None


def test_a_document_that_is_kept_private_counts_for_nothing(tmp_path: Path) -> None:
    assert app_of(tmp_path, privacy=Privacy(context="nothing")).estimate(LARGE) is None


def test_pictures_count_where_they_are_sent(tmp_path: Path) -> None:
    request = RunRequest(id="r", text="as in the pictures", images=(PICTURE,) * 4)
    told = app_of(tmp_path).estimate(request)
    assert told is not None
    assert told.pictures == 4000
    assert app_of(tmp_path, privacy=Privacy(images=False)).estimate(request) is None
    blind = app_of(tmp_path, privacy=Privacy(images=False)).estimate(LARGE.model_copy(update={"images": (PICTURE,)}))
    assert blind is not None and blind.pictures == 0


def test_no_price_is_claimed_that_is_not_known(tmp_path: Path) -> None:
    told = app_of(tmp_path, model="of-my-own").estimate(LARGE)
    assert told is not None and told.cost_usd is None
