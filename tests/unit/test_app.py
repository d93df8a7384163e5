"""The wiring: what the settings say about models reaches the calls of a run, and what they cost is written down."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent / "llm"))
from provider_double import answers, fails, provider

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.connections import Connection
from freecad_ai_workbench.config.settings import (
    AgentSettings,
    CacheSettings,
    RetrySettings,
    Settings,
)
from freecad_ai_workbench.core.caps import DayLimits
from freecad_ai_workbench.core.dry_run import DryRunRequest, DryRunResult
from freecad_ai_workbench.core.events import RunEvent
from freecad_ai_workbench.core.run import Cancel, RunRequest, RunState
from freecad_ai_workbench.storage.logs import logged

REFUSES = answers('{"refusal": "I only make plates."}', prompt=100, completion=10)


def settings(address: str, **changes: object) -> Settings:
    planner = AgentSettings(model="away/first", fallbacks=("here/second",))
    connections = {
        "away": Connection(provider="openai", api_base="http://127.0.0.1:9/v1"),
        "here": Connection(provider="openai", api_base=address),
    }
    retry = RetrySettings(tries=2, first_wait_s=0.01)
    return Settings(planner=planner, connections=connections, retry=retry).model_copy(update=changes)


class Untried:
    """Runs that end before a script is written need no dry runs."""

    def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
        raise AssertionError("nothing was to be tried")


def run(settings: Settings, data: Path) -> tuple[RunState, list[RunEvent]]:
    events: list[RunEvent] = []
    app = build_app(settings, data=data, dry_runner=Untried())
    state = app.run(RunRequest(id="r", text="a boat"), emit=events.append, cancel=threading.Event())
    return state, events


def test_a_run_falls_back_and_every_attempt_is_an_event_and_a_charge(tmp_path: Path) -> None:
    with provider(REFUSES) as server:
        state, events = run(settings(server.address), tmp_path)
    assert (state.phase, state.message) == ("refuse", "I only make plates.")
    called = [(event.model, event.error) for event in events if event.kind == "model_called"]
    assert called == [("away/first", "UnreachableError")] * 2 + [("here/second", "")]
    assert (state.usage.calls, state.usage.input_tokens, state.usage.cost_usd) == (3, 100, None)
    (file,) = (tmp_path / "spending").iterdir()
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    assert [line["model"] for line in lines] == ["away/first", "away/first", "here/second"]


def test_the_days_cap_ends_a_run_before_its_call(tmp_path: Path) -> None:
    with provider(REFUSES) as server:
        capped = settings(server.address, day=DayLimits(tokens=100))
        state, _ = run(capped, tmp_path)
    assert state.phase == "fail"
    assert "of the 100 for this day are left" in state.message
    assert server.requests == []


@pytest.mark.parametrize("enabled", [True, False])
def test_the_cache_is_used_when_it_is_switched_on(tmp_path: Path, enabled: bool) -> None:
    with provider(REFUSES, fails(500)) as server:
        chosen = settings(server.address, cache=CacheSettings(enabled=enabled))
        chosen = chosen.with_model("here/second")
        first, _ = run(chosen, tmp_path)
        second, _ = run(chosen, tmp_path)
    assert first.phase == "refuse"
    assert (second.phase == "refuse") is enabled
    assert len(server.requests) == (1 if enabled else 3)
    assert second.usage.calls == (0 if enabled else 2)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
def test_a_closed_connection_does_not_end_freecad(tmp_path: Path) -> None:
    """FreeCAD's window leaves SIGPIPE at its default, which Python itself does not."""
    code = f"""
import signal, socket, sys, threading
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
signal.signal(signal.SIGPIPE, signal.SIG_DFL)
from pathlib import Path
from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.run import RunRequest
class Closed:
    def complete(self, request, *, on_text, cancel):
        ours, theirs = socket.socketpair()
        theirs.close()
        ours.sendall(b"a request")
class Untried:
    run = None
app = build_app(Settings(), client=Closed(), dry_runner=Untried(), data=Path({str(tmp_path)!r}))
def run():
    try:
        app.run(RunRequest(id="r", text="a boat"), emit=lambda event: None, cancel=threading.Event())
    except BrokenPipeError:
        print("told")
thread = threading.Thread(target=run)
thread.start()
thread.join()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "told\n"), done.stderr


def test_a_trail_that_cannot_be_written_is_told_once_and_the_run_goes_on(tmp_path: Path, warning_log: Any) -> None:
    (tmp_path / "audit").write_text("a file where the folder should be")
    with provider(REFUSES) as server:
        state, events = run(settings(server.address), tmp_path)
    assert state.phase == "refuse"
    told = [event.text for event in events if event.kind == "notice_given"]
    assert len([text for text in told if "can't be written down" in text]) == 1
    assert len(warning_log.take()) == 1


def test_every_line_that_a_run_logs_names_it(tmp_path: Path) -> None:
    with logged(tmp_path / "logs") as log, provider(REFUSES) as server:
        run(settings(server.address), tmp_path)
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert {line["run_id"] for line in lines} == {"r"}
    assert {"request_received", "model_called", "run_refused"} <= {line["message"] for line in lines}


def test_the_settings_say_what_the_trail_holds(tmp_path: Path) -> None:
    with provider(REFUSES) as server:
        run(settings(server.address, audit_content="none"), tmp_path)
    (file,) = (tmp_path / "audit").glob("*.jsonl")
    assert "boat" not in file.read_text(encoding="utf-8")
    assert "model_called" in file.read_text(encoding="utf-8")


def test_what_a_test_of_a_connection_uses_counts_for_the_day_and_is_recorded(tmp_path: Path) -> None:
    with provider(answers("ready", prompt=9, completion=1)) as server:
        there = Connection(provider="openai", api_base=server.address)
        app = build_app(Settings(day=DayLimits(tokens=500)), data=tmp_path)
        checks = [
            app.check_connection("new", there, model="double", key="k", cancel=threading.Event()) for _ in range(2)
        ]
        assert [check.good for check in checks] == [True, True]
        assert app.used_today().input_tokens == 18
        assert len(server.requests) == 2
        short = build_app(Settings(day=DayLimits(tokens=100)), data=tmp_path)
        refused = short.check_connection("new", there, model="double", key="k", cancel=threading.Event())
    assert not refused.good
    assert "of the 100 for this day are left" in refused.said
    assert refused.remedy == "Raise the limit in the settings."
    assert len(server.requests) == 2
    (file,) = (tmp_path / "audit").glob("*.jsonl")
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    called = [line for line in lines if line["kind"] == "model_called"]
    assert [(line["model"], line["usage"]["input_tokens"]) for line in called] == [("new/double", 9)] * 2
