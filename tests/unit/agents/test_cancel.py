"""A run that is stopped ends at once, charges what had arrived, and makes no further call, wherever it is."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "llm"))
from provider_double import Provider, answers, dribbles, fails, provider, stalls
from run_double import SCRIPT, FakeDryRunner, plan

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.connections import Connection
from freecad_ai_workbench.config.settings import RetrySettings, Settings
from freecad_ai_workbench.core.dry_run import DryRunRequest, DryRunResult
from freecad_ai_workbench.core.errors import CancelledError
from freecad_ai_workbench.core.events import RunEvent
from freecad_ai_workbench.core.run import Cancel, RunRequest, RunState
from freecad_ai_workbench.sandbox.dry_run import DryRunner

SECOND = 1.0


class Stopped:
    """A run that was stopped when `when` said so; `late_s` is how long it took to end after that."""

    def __init__(
        self,
        server: Provider,
        data: Path,
        *,
        when: Callable[[RunEvent], bool],
        dry_runner: DryRunner | None = None,
        after_s: float = 0.0,
    ) -> None:
        self.events: list[RunEvent] = []
        self.stopped_at = 0.0
        cancel = threading.Event()

        def stop() -> None:
            self.stopped_at = time.monotonic()
            cancel.set()

        def read(event: RunEvent) -> None:
            self.events.append(event)
            if not self.stopped_at and when(event):
                self.stopped_at = time.monotonic()
                threading.Timer(after_s, stop).start() if after_s else stop()

        connection = Connection(provider="openai", api_base=server.address)
        retry = RetrySettings(first_wait_s=30.0)
        settings = Settings(connections={"here": connection}, retry=retry).with_model("here/model")
        app = build_app(settings, data=data, dry_runner=dry_runner or FakeDryRunner())
        self.state: RunState = app.run(RunRequest(id="r", text="a box"), emit=read, cancel=cancel)
        self.late_s = time.monotonic() - self.stopped_at
        calls = len(server.requests)
        time.sleep(0.3)
        assert len(server.requests) == calls, "nothing is asked after the end"

    @property
    def streamed(self) -> str:
        return "".join(event.text for event in self.events if event.kind == "text_streamed" and not event.thought)


def is_kind(kind: str) -> Callable[[RunEvent], bool]:
    return lambda event: event.kind == kind


def test_in_the_middle_of_an_answer(tmp_path: Path) -> None:
    closed: list[float] = []
    with provider(dribbles(5.0, stopped=closed)) as server:
        run = Stopped(server, tmp_path, when=is_kind("text_streamed"), after_s=0.3)
        while not closed and time.monotonic() < run.stopped_at + 3.0:
            time.sleep(0.02)
    assert run.late_s < SECOND
    assert closed
    assert closed[0] - run.stopped_at < SECOND, "the connection is closed, so the provider stops writing"
    assert run.events[-1].kind == "run_cancelled"
    assert len(server.requests) == 1
    assert run.state.usage.calls == 1
    assert run.streamed.startswith("word word")
    assert run.state.usage.output_tokens == len(run.streamed) // 4
    (charges,) = (tmp_path / "spending").glob("*.jsonl")
    assert len(charges.read_text().splitlines()) == 1


def test_before_the_first_piece_of_an_answer(tmp_path: Path) -> None:
    with provider(stalls(3.0)) as server:
        run = Stopped(server, tmp_path, when=is_kind("model_started"), after_s=0.3)
    assert run.late_s < SECOND
    assert run.state.usage.output_tokens == 0


def test_while_waiting_to_ask_again(tmp_path: Path) -> None:
    with provider(fails(503, "busy")) as server:
        run = Stopped(server, tmp_path, when=is_kind("text_streamed"), after_s=0.2)
    assert "Asking again from the start in" in "".join(
        event.text for event in run.events if event.kind == "text_streamed"
    )
    assert run.late_s < SECOND
    assert (len(server.requests), run.state.usage.calls) == (1, 1)


def test_between_two_calls(tmp_path: Path) -> None:
    with provider(answers(plan("a"), prompt=10, completion=5), answers(SCRIPT)) as server:
        run = Stopped(server, tmp_path, when=is_kind("plan_made"))
    assert run.late_s < SECOND
    assert (len(server.requests), run.state.usage.input_tokens) == (1, 10)


class Endless:
    """Dry runs that end when they are stopped."""

    def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
        cancel.wait(10.0)
        raise CancelledError


def test_in_a_dry_run(tmp_path: Path) -> None:
    with provider(answers(plan("a")), answers(SCRIPT)) as server:
        run = Stopped(server, tmp_path, when=is_kind("dry_run_started"), dry_runner=Endless(), after_s=0.2)
    assert run.late_s < SECOND
    assert len(server.requests) == 2
    assert run.events[-1].kind == "run_cancelled"
