"""Which replies are kept, when they are given again, and what is never kept."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.errors import (
    CancelledError,
    ModelError,
    ReplyError,
    TransientModelError,
    TruncatedReplyError,
    WorkbenchError,
)
from freecad_ai_workbench.core.messages import ChatMessage, Image, LLMReply, LLMRequest, Usage
from freecad_ai_workbench.llm.cache import CachingClient
from freecad_ai_workbench.llm.client import ScriptedClient, ignore_text
from freecad_ai_workbench.llm.litellm_client import LiteLLMClient

REQUEST = LLMRequest(agent="planner", model="openai/gpt-5-mini", messages=(ChatMessage(role="user", content="u"),))


def cached(
    folder: Path, *answers: str | LLMReply | WorkbenchError, settings: Settings | None = None, max_bytes: int = 100_000
) -> tuple[CachingClient, ScriptedClient]:
    inner = ScriptedClient(*answers)
    arguments = LiteLLMClient(settings or Settings()).arguments
    return CachingClient(inner, folder, arguments=arguments, max_bytes=max_bytes), inner


def ask(client: CachingClient, **changes: object) -> LLMReply:
    request = REQUEST.model_copy(update=changes)
    return client.complete(request, on_text=ignore_text, cancel=threading.Event())


def test_the_same_request_is_answered_again_for_nothing_and_says_so(tmp_path: Path) -> None:
    client, inner = cached(tmp_path, "yes")
    first = ask(client)
    assert first.usage.calls == 1
    shown: list[tuple[str, bool]] = []
    again = client.complete(REQUEST, on_text=lambda *part: shown.append(part), cancel=threading.Event())
    assert (again.text, again.usage) == ("yes", Usage())
    assert len(inner.requests) == 1
    assert shown == [("[Answered from the cache of earlier replies: no call, no cost.]\n", True), ("yes", False)]


@pytest.mark.parametrize(
    "changes",
    [
        {"model": "openai/gpt-5"},
        {"api_base": "http://127.0.0.1:1/v1"},
        {"messages": (ChatMessage(role="user", content="v"),)},
        {"json_schema": {"type": "object"}},
        {"max_tokens": 77},
    ],
)
def test_another_request_is_another_answer(tmp_path: Path, changes: dict[str, object]) -> None:
    client, inner = cached(tmp_path, "one", "two")
    ask(client)
    assert ask(client, **changes).text == "two"
    assert len(inner.requests) == 2


def test_another_effort_is_another_answer(tmp_path: Path) -> None:
    ask(cached(tmp_path, "one")[0])
    assert ask(cached(tmp_path, "two")[0], reasoning_effort="high").text == "two"


def test_another_picture_is_another_request(tmp_path: Path) -> None:
    client, _ = cached(tmp_path, "one", "two", "none")
    shown = [
        ask(client, messages=(ChatMessage(role="user", content="u", images=(image,)),)).text
        for image in (Image(media_type="image/png", data=b"a"), Image(media_type="image/png", data=b"b"))
    ]
    assert shown == ["one", "two"]
    assert ask(client).text == "none"


def test_a_longer_silence_is_not_another_request(tmp_path: Path) -> None:
    client, inner = cached(tmp_path, "one")
    ask(client)
    assert ask(client, stall_s=999.0).text == "one"
    assert len(inner.requests) == 1


def test_a_longer_patience_is_not_another_request(tmp_path: Path) -> None:
    client, inner = cached(tmp_path, "one")
    ask(client)
    assert ask(client, timeout_s=999.0).text == "one"
    assert len(inner.requests) == 1


def test_answers_that_are_meant_to_vary_are_not_kept(tmp_path: Path) -> None:
    client, _ = cached(tmp_path, "one", "two")
    assert [ask(client, temperature=0.5).text for _ in range(2)] == ["one", "two"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "error", [TruncatedReplyError("cut"), ReplyError("empty"), TransientModelError("away"), ModelError("no")]
)
def test_failures_are_never_kept(tmp_path: Path, error: WorkbenchError) -> None:
    client, _ = cached(tmp_path, error, "yes")
    with pytest.raises(type(error)):
        ask(client)
    assert ask(client).text == "yes"


def test_no_key_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "hunter2hunter2")
    client, _ = cached(tmp_path, "your key is hunter2hunter2", "use sk-abcdef1234567890", "fine")
    for number in range(3):
        ask(client, max_tokens=300 + number)
    (kept,) = tmp_path.iterdir()
    assert "fine" in kept.read_text()
    assert "hunter2" not in kept.read_text()


def test_the_least_recently_used_goes_first(tmp_path: Path) -> None:
    size = len(LLMReply(text="x" * 500, model=REQUEST.model, usage=Usage(calls=1)).model_dump_json()) + 50
    client, inner = cached(tmp_path, *["x" * 500] * 5, max_bytes=2 * size)
    for number, seconds in ((1, 100), (2, 200)):
        before = set(tmp_path.iterdir())
        ask(client, max_tokens=300 + number)
        (new,) = set(tmp_path.iterdir()) - before
        os.utime(new, (seconds, seconds))
    ask(client, max_tokens=301)  # used again, so the second one is now the oldest
    ask(client, max_tokens=303)
    assert len(list(tmp_path.iterdir())) == 2
    assert len(inner.requests) == 3
    ask(client, max_tokens=301)
    assert len(inner.requests) == 3
    ask(client, max_tokens=302)
    assert len(inner.requests) == 4


def test_a_reply_larger_than_the_limit_is_not_kept(tmp_path: Path) -> None:
    client, _ = cached(tmp_path, "x" * 500, "again", max_bytes=100)
    ask(client)
    assert ask(client).text == "again"


def test_a_damaged_file_is_as_good_as_none(tmp_path: Path) -> None:
    client, _ = cached(tmp_path, "one", "two", "never")
    ask(client)
    (path,) = tmp_path.iterdir()
    path.write_text('{"text":')
    assert ask(client).text == "two"
    assert ask(client).text == "two"


def test_it_can_be_emptied(tmp_path: Path) -> None:
    client, _ = cached(tmp_path, "one", "two")
    ask(client)
    client.clear()
    assert ask(client).text == "two"


def test_a_stopped_run_gets_nothing_from_the_cache_either(tmp_path: Path) -> None:
    client, _ = cached(tmp_path, "one")
    ask(client)
    stopped = threading.Event()
    stopped.set()
    with pytest.raises(CancelledError):
        client.complete(REQUEST, on_text=ignore_text, cancel=stopped)
