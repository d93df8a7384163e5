"""A run that is stopped after any step, written as JSON and taken on in a fresh application ends as it would have."""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from run_double import BAD_REVIEW, OTHER_SCRIPT, REVIEW, SCRIPT, FakeDryRunner, broken, check, plan, single, worked

from freecad_ai_workbench.agents.planner import parse_plan
from freecad_ai_workbench.app import App, build_app
from freecad_ai_workbench.config.settings import Confirmations, Settings
from freecad_ai_workbench.core.caps import DayLimits
from freecad_ai_workbench.core.dry_run import DryRunRequest, DryRunResult, Mesh
from freecad_ai_workbench.core.errors import ModelError, WorkerError
from freecad_ai_workbench.core.events import RunEvent
from freecad_ai_workbench.core.messages import Image, LLMReply, LLMRequest, Usage
from freecad_ai_workbench.core.plan_edits import without_task
from freecad_ai_workbench.core.run import (
    Cancel,
    Effort,
    Phase,
    RunLimits,
    RunRequest,
    RunState,
    answered,
    confirmed,
    raised,
)
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.llm.client import OnText, ScriptedClient

MESH = Mesh(object_name="a", role="added", vertices=b"v", triangles=b"t")
QUESTION = '{"questions": [{"text": "How thick?", "default": "6 mm"}, {"text": "How long?", "default": "80 mm"}]}'
FAILED = single(check("passed"), check("failed"))
HOPELESS = single(check("failed"))
GOOD = single(check("passed"))
QUICK = f"{plan('a', 'b')}\n{SCRIPT}\n{OTHER_SCRIPT}"
Journey = tuple[Effort, list[str], list[DryRunResult]]

JOURNEYS: dict[str, Journey] = {
    "two tasks": ("standard", [plan("a", "b"), SCRIPT, OTHER_SCRIPT, REVIEW], []),
    "a repair": ("standard", [plan("a"), SCRIPT, OTHER_SCRIPT, REVIEW], [broken("x"), GOOD]),
    "a failed check": ("standard", [plan("a"), SCRIPT, REVIEW, OTHER_SCRIPT, REVIEW], [FAILED, GOOD]),
    "another plan": ("standard", [plan("a"), SCRIPT, BAD_REVIEW, plan("a"), OTHER_SCRIPT, REVIEW], [HOPELESS, GOOD]),
    "questions": ("standard", [QUESTION, plan("a"), SCRIPT, REVIEW], [GOOD]),
    "quick": ("quick", [QUICK], []),
    "thorough": ("thorough", [plan("a"), SCRIPT, REVIEW, OTHER_SCRIPT, REVIEW], [GOOD, GOOD]),
}


class StopError(Exception):
    """FreeCAD is closed."""


class Shown:
    """Dry runs from the list while it lasts, each complete one with a mesh; repeated ones are given again."""

    def __init__(self, results: list[DryRunResult]) -> None:
        self.inner = FakeDryRunner(*results)
        self.given: dict[tuple[str, ...], DryRunResult] = {}

    def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
        sources = tuple(script.source for script in request.scripts)
        if sources not in self.given:
            self.given[sources] = self.inner.run(request, cancel=cancel)
        result = self.given[sources]
        return result.model_copy(update={"meshes": (MESH,)}) if request.preview else result


def new_app(client: ScriptedClient, dry_runner: Shown, data: Path) -> App:
    return build_app(Settings(), client=client, dry_runner=dry_runner, data=data)


def carry_on(app: App, state: RunState, *, stop_after: int = -1) -> tuple[RunState, list[RunState], list[RunEvent]]:
    """The end of the run, with questions answered by their defaults; or the states until the stop."""
    kept: list[RunState] = []
    events: list[RunEvent] = []

    def keep(reached: RunState) -> None:
        kept.append(reached)
        if len(kept) == stop_after:
            raise StopError

    while True:
        state = app.resume(state, emit=events.append, cancel=threading.Event(), keep=keep)
        if state.phase != "ask" or state.clarification is None:
            return state, kept, events
        state = answered(state, ())


def begin(effort: Effort) -> RunState:
    limits = RunLimits(rounds=3, replans=1)
    return RunState(request=RunRequest(id="r", text="make it", effort=effort, limits=limits))


@pytest.mark.parametrize("name", JOURNEYS)
def test_a_run_can_be_taken_on_after_every_step(name: str, tmp_path: Path) -> None:
    effort, replies, dry_runs = JOURNEYS[name]
    through, steps, _ = carry_on(new_app(ScriptedClient(*replies), Shown(dry_runs), tmp_path), begin(effort))
    assert through.proposal is not None
    assert len(steps) >= 5
    for stop_after in range(1, len(steps) + 1):
        client, dry_runner = ScriptedClient(*replies), Shown(dry_runs)
        with pytest.raises(StopError):
            carry_on(new_app(client, dry_runner, tmp_path / "first"), begin(effort), stop_after=stop_after)
        written = steps[stop_after - 1].model_dump_json()
        state, _, events = carry_on(
            new_app(client, dry_runner, tmp_path / "second"), RunState.model_validate_json(written)
        )
        assert state.proposal == through.proposal, f"stopped after step {stop_after}"
        assert state.proposal is not None
        assert [mesh for one in (state.proposal, *state.proposal.alternatives) for mesh in one.dry_run.meshes]
        assert state.usage == through.usage
        assert len(client.requests) == len(replies), "nothing was asked twice"
        assert "request_received" not in [event.kind for event in events]
        assert events[0].kind == "run_resumed"


def test_the_audit_trail_tells_that_a_run_went_on(tmp_path: Path) -> None:
    client, dry_runner = ScriptedClient(plan("a"), SCRIPT, REVIEW), Shown([])
    kept: list[RunState] = []

    def keep(state: RunState) -> None:
        kept.append(state)
        if state.plan is not None:
            raise StopError

    app = new_app(client, dry_runner, tmp_path)
    with pytest.raises(StopError):
        app.run(begin("standard").request, emit=lambda _: None, cancel=threading.Event(), keep=keep)
    carry_on(app, kept[-1])
    lines = [json.loads(line) for line in app.audit.path.read_text(encoding="utf-8").splitlines()]
    assert [line["kind"] for line in lines].count("request_received") == 1
    assert [(line["phase"], line["text"]) for line in lines if line["kind"] == "run_resumed"] == [("build", "make it")]


def test_a_stopped_run_is_where_it_was_when_it_is_taken_on(tmp_path: Path) -> None:
    cancel, kept = threading.Event(), []

    class StopsInTheSecondCall(ScriptedClient):
        def complete(self, request: LLMRequest, *, on_text: OnText, cancel: Cancel) -> LLMReply:
            if len(self.requests) == 1 and not kept[-1].proposal and not stopped:
                stopped.append(1)
                token.set()
            return super().complete(request, on_text=on_text, cancel=cancel)

    stopped: list[int] = []
    token = cancel
    client = StopsInTheSecondCall(plan("a"), SCRIPT, REVIEW)
    app = new_app(client, Shown([]), tmp_path)
    ended = app.run(begin("standard").request, emit=lambda _: None, cancel=cancel, keep=kept.append)
    assert (ended.phase, ended.left_in, ended.plan is not None, ended.usage.calls) == ("fail", "build", True, 1)
    begun_again = {"phase": "build", "left_in": None, "message": "", "failure": ""}
    assert ended.failure == "CancelledError"
    assert ended.model_copy(update=begun_again) == kept[-1]
    read = RunState.model_validate_json(ended.model_dump_json())
    state = app.resume(read, emit=lambda _: None, cancel=threading.Event())
    assert (state.phase, state.left_in, state.message, state.usage.calls) == ("propose", None, "", 3)


def test_a_run_that_failed_goes_on_when_its_cause_is_gone(tmp_path: Path) -> None:
    client = ScriptedClient(plan("a"), ModelError("no key"), SCRIPT, REVIEW)
    app = new_app(client, Shown([]), tmp_path)
    failed = app.run(begin("standard").request, emit=lambda _: None, cancel=threading.Event())
    assert (failed.phase, failed.message) == ("fail", "no key")
    state = app.resume(failed, emit=lambda _: None, cancel=threading.Event())
    assert state.phase == "propose"
    assert [request.agent for request in client.requests].count("planner") == 1


@pytest.mark.parametrize("phase", ["build", "try", "judge", "propose"])
def test_what_a_phase_needs_and_is_not_there_is_made_again(phase: Phase, tmp_path: Path) -> None:
    made = {"plan": parse_plan(plan("a")), "scripts": (Script(task_id="a", source="x = 1\n"),), "phase": phase}
    app = new_app(ScriptedClient(REVIEW), Shown([]), tmp_path)
    state = app.resume(begin("standard").model_copy(update=made), emit=lambda _: None, cancel=threading.Event())
    assert state.phase == "propose"
    assert state.proposal is not None


def test_answers_go_on_with_the_same_run_and_are_paid_once(tmp_path: Path) -> None:
    client = ScriptedClient(QUESTION, plan("a"), SCRIPT, REVIEW)
    app = new_app(client, Shown([]), tmp_path)
    asked = app.run(begin("standard").request, emit=lambda _: None, cancel=threading.Event())
    assert asked.phase == "ask"
    state = app.resume(answered(asked, ["8 mm"]), emit=lambda _: None, cancel=threading.Event())
    assert state.phase == "propose"
    assert state.request.id == "r"
    assert state.usage.calls == 4
    first, second = client.requests[0].messages[-1].content, client.requests[1].messages[-1].content
    assert second.count("make it") == first.count("make it") == 1
    assert "How thick? 8 mm\nHow long? 80 mm" in second
    assert len(second) - len(first) < 60


def test_a_proposal_that_can_not_be_shown_again_is_there_all_the_same(tmp_path: Path) -> None:
    client = ScriptedClient(plan("a"), SCRIPT, REVIEW)
    through, _, _ = carry_on(new_app(client, Shown([]), tmp_path), begin("standard"))
    read = RunState.model_validate_json(through.model_dump_json())

    class Gone:
        def run(self, request: DryRunRequest, *, cancel: Cancel) -> DryRunResult:
            raise WorkerError("no freecadcmd")

    events: list[RunEvent] = []
    app = build_app(Settings(), client=client, dry_runner=Gone(), data=tmp_path)
    state = app.resume(read, emit=events.append, cancel=threading.Event())
    assert state.proposal is not None
    assert [event.kind for event in events][-2:] == ["notice_given", "proposal_ready"]


def test_pictures_survive_the_trip_through_json() -> None:
    image = Image(media_type="image/png", data=bytes(range(256)))
    state = begin("standard")
    state = state.model_copy(update={"request": state.request.model_copy(update={"images": (image,)})})
    assert RunState.model_validate_json(state.model_dump_json()) == state


def test_the_double_gives_what_it_was_told() -> None:
    request = DryRunRequest(scripts=())
    assert Shown([]).run(request, cancel=threading.Event()).meshes == (MESH,)
    assert worked(request).meshes == ()


@pytest.mark.parametrize("effort", ["quick", "standard", "thorough"])
def test_a_plan_waits_for_the_users_word_and_exactly_that_is_built(effort: Effort, tmp_path: Path) -> None:
    _, replies, results = JOURNEYS["two tasks"]
    replies = [QUICK] if effort == "quick" else [*replies, SCRIPT, OTHER_SCRIPT, REVIEW]
    client, shown = ScriptedClient(*replies), Shown(results)
    app = new_app(client, shown, tmp_path)
    request = RunRequest(id="r", text="two", effort=effort, confirm_plan=True)
    state, _, events = carry_on(app, RunState(request=request))
    assert (state.phase, state.scripts, len(client.requests)) == ("confirm", (), 1)
    assert [event.kind for event in events][-1] == "phase_entered"
    again, _, _ = carry_on(app, state)
    assert again.phase == "confirm"  # reading it back from disk is not the user's word
    assert state.plan is not None
    state, _, _ = carry_on(app, confirmed(state, without_task(state.plan, "b")))
    assert state.phase == "propose"
    assert [script.task_id for script in state.scripts] == ["a"]
    assert "- left out: b" in state.request.text


def test_the_setting_makes_plans_wait_and_the_request_can_say_otherwise(tmp_path: Path) -> None:
    for wish, phase in ((None, "confirm"), (False, "propose")):
        client = ScriptedClient(plan("a"), SCRIPT, REVIEW)
        app = build_app(Settings(confirm=Confirmations(plan=True)), client=client, dry_runner=Shown([]), data=tmp_path)
        state, _, _ = carry_on(app, RunState(request=RunRequest(id="r", text="one", confirm_plan=wish)))
        assert state.phase == phase


@pytest.mark.parametrize("span", ["run", "day"])
def test_a_run_that_stopped_at_a_cap_goes_on_once_the_cap_is_raised(span: str, tmp_path: Path) -> None:
    reply = LLMReply(text=plan("a"), model="m", usage=Usage(calls=1, input_tokens=30_000))
    client = ScriptedClient(reply, SCRIPT, REVIEW)
    limits, day = (RunLimits(tokens=31_000), DayLimits()) if span == "run" else (RunLimits(), DayLimits(tokens=31_000))
    app = build_app(Settings(day=day), client=client, dry_runner=Shown([]), data=tmp_path)
    state, _, _ = carry_on(app, RunState(request=RunRequest(id="r", text="one", limits=limits)))
    assert (state.phase, state.left_in, state.failure) == ("fail", "build", "BudgetReachedError")
    assert state.shortage is not None
    assert (state.shortage.span, state.shortage.used) == (span, 30_000)
    again, _, _ = carry_on(app, state)
    assert again.phase == "fail"  # nothing is raised by itself
    state, _, _ = carry_on(app, raised(RunState.model_validate_json(state.model_dump_json())))
    assert (state.phase, len(client.requests)) == ("propose", 3)
    assert app.settings.day == day
