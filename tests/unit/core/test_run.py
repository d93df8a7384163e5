"""Where a run goes after a verdict: every combination."""

from __future__ import annotations

import itertools

import pytest

from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.core.plan import Clarification, ExpectedHoles, Plan, Question, Task
from freecad_ai_workbench.core.run import (
    FINAL_PHASES,
    RunLimits,
    RunRequest,
    RunState,
    answered,
    confirmed,
    next_phase,
    on_document,
    taken_on,
    told,
)
from freecad_ai_workbench.core.script import Script, ScriptError
from freecad_ai_workbench.core.validation import Verdict

LIMITS = RunLimits(rounds=3, replans=1)
WORKED = DryRunResult()
BROKE = DryRunResult(error=ScriptError(kind="crash", message=""))


def state(*, rounds: int, replans: int, dry_run: DryRunResult | None) -> RunState:
    return RunState(request=RunRequest(id="r", text=""), round=rounds, replans=replans, last_dry_run=dry_run)


@pytest.mark.parametrize(
    ("verdict", "rounds", "replans", "dry_run"),
    list(itertools.product(["pass", "refine", "replan"], [0, 3], [0, 1], [None, WORKED, BROKE])),
)
def test_every_verdict_leads_on_or_ends(
    verdict: Verdict, rounds: int, replans: int, dry_run: DryRunResult | None
) -> None:
    phase = next_phase(verdict, state(rounds=rounds, replans=replans, dry_run=dry_run), LIMITS)
    if verdict == "pass":
        assert phase == "propose"
    elif rounds == LIMITS.rounds:
        assert phase == ("propose" if dry_run is WORKED else "ask")
    elif verdict == "refine":
        assert phase == "build"
    elif replans < LIMITS.replans:
        assert phase == "plan"
    else:
        assert phase == ("propose" if dry_run is WORKED else "ask")


def test_a_run_survives_a_trip_through_json() -> None:
    before = state(rounds=2, replans=1, dry_run=BROKE)
    assert RunState.model_validate_json(before.model_dump_json()) == before


def test_propose_refuse_fail_ask_and_confirm_are_the_ends() -> None:
    assert {"propose", "refuse", "fail", "ask", "confirm"} == FINAL_PHASES


ASKED = Clarification(
    questions=(Question(text="How thick?", default="6 mm"), Question(text="How long?", default="8 cm"))
)


def asking() -> RunState:
    usage = Usage(calls=1, input_tokens=7)
    request = RunRequest(id="r", text="a plate")
    return RunState(request=request, phase="ask", clarification=ASKED, usage=usage, started=True)


@pytest.mark.parametrize(
    ("answers", "lines"),
    [
        ((), "How thick? 6 mm\nHow long? 8 cm"),
        (("", "9 cm"), "How thick? 6 mm\nHow long? 9 cm"),
        ((" 2 mm ", ""), "How thick? 2 mm\nHow long? 8 cm"),
    ],
)
def test_answers_make_the_run_plan_again_with_what_it_used(answers: tuple[str, ...], lines: str) -> None:
    state = answered(asking(), answers)
    assert (state.phase, state.clarification, state.request.id) == ("plan", None, "r")
    assert state.request.text == f"a plate\n\n{lines}"
    assert state.usage.input_tokens == 7


def test_only_what_was_asked_can_be_answered() -> None:
    with pytest.raises(ValueError, match="asked nothing"):
        answered(state(rounds=0, replans=0, dry_run=None), ())
    with pytest.raises(ValueError, match="zip"):
        answered(asking(), ("a", "b", "c"))


HOLES = ExpectedHoles(diameter=9, count=4)
PLANNED = Plan(summary="a plate", tasks=(Task(id="plate", title="Plate with 4 holes", expectations=(HOLES,)),))


def waiting() -> RunState:
    drafts = (Script(task_id="plate", source="pass"),)
    request = RunRequest(id="r", text="a plate, 4 holes of 9 mm")
    return RunState(request=request, phase="confirm", plan=PLANNED, drafts=drafts, started=True)


def test_a_plan_that_is_confirmed_as_it_was_is_built_with_the_scripts_that_came_with_it() -> None:
    state = confirmed(waiting(), PLANNED)
    assert state == waiting().model_copy(update={"phase": "build"})


def test_a_corrected_plan_is_built_as_it_is_and_the_corrections_join_the_request() -> None:
    task = PLANNED.tasks[0].model_copy(
        update={"title": "Plate with 6 holes", "expectations": (HOLES.model_copy(update={"count": 6}),)}
    )
    edited = PLANNED.model_copy(update={"tasks": (task,)})
    state = confirmed(waiting(), edited)
    assert (state.phase, state.plan, state.drafts, state.request.stated) == ("build", edited, (), "")
    assert state.request.text.splitlines() == [
        "a plate, 4 holes of 9 mm",
        "",
        "I corrected your plan, and that comes before the words above:",
        "- instead of “Plate with 4 holes”: Plate with 6 holes",
        "- Plate with 6 holes: no longer expected: {diameter:9.0,count:4} (holes)",
        "- Plate with 6 holes: expected now: {diameter:9.0,count:6} (holes)",
    ]


def test_only_a_plan_that_waits_can_be_confirmed() -> None:
    with pytest.raises(ValueError, match="no plan waits"):
        confirmed(asking(), PLANNED)


def test_more_words_go_on_with_the_same_run() -> None:
    state = told(asking(), "of steel")
    assert state.request.text == f"{asking().request.text}\n\nof steel"
    assert (state.phase, state.clarification, state.usage) == ("plan", None, asking().usage)


def test_on_a_changed_document_what_was_tried_is_forgotten() -> None:
    left = asking().model_copy(update={"phase": "judge", "last_dry_run": DryRunResult(), "clarification": None})
    read = RunRequest(id="other", text="x", document="/tmp/new.FCStd", freecad_version="1.1.0")
    same = on_document(left, read, same=True)
    assert (same.request.document, same.request.id, same.last_dry_run) == (
        read.document,
        left.request.id,
        DryRunResult(),
    )
    changed = on_document(left, read, same=False)
    assert (changed.last_dry_run, taken_on(changed).phase) == (None, "try")
