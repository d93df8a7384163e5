"""A run as the list of replies on one side and the list of events on the other."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from run_double import BAD_REVIEW, OTHER_SCRIPT, REVIEW, SCRIPT, THIRD_SCRIPT, Run, box, broken, check, plan, single

from freecad_ai_workbench.core.design import DesignState
from freecad_ai_workbench.core.dry_run import DryRunResult, Step
from freecad_ai_workbench.core.errors import CancelledError, ModelError, WorkbenchError, WorkerError
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.core.script import Violation


def test_a_run_that_goes_well() -> None:
    run = Run(plan("a"), SCRIPT, REVIEW)
    assert run.kinds == [
        "request_received",
        "plan_made",
        "task_started",
        "script_written",
        "dry_run_started",
        "dry_run_finished",
        "check_finished",
        "proposal_ready",
    ]
    assert run.state.phase == "propose"
    assert run.state.proposal is not None
    assert [change.task_id for change in run.state.proposal.changes] == ["a"]
    assert run.state.usage.calls == 3
    assert run.state.proposal.usage == run.state.usage


def test_tasks_are_tried_together_and_the_later_ones_see_the_earlier() -> None:
    run = Run(plan("a", "b"), SCRIPT, OTHER_SCRIPT, REVIEW)
    assert [[script.task_id for script in request.scripts] for request in run.dry_runner.requests] == [
        ["a"],
        ["a", "b"],
    ]
    assert [request.preview for request in run.dry_runner.requests] == [False, True]
    assert "- a: Part::Box" in run.asked("generator")[1].messages[-1].content


def test_an_exception_goes_back_to_the_model_with_the_script() -> None:
    run = Run(plan("a"), SCRIPT, OTHER_SCRIPT, REVIEW, dry_runs=(broken("no such object"), single(check("passed"))))
    repair = run.asked("generator")[1].messages[-1].content
    assert "line 3: no such object" in repair
    assert "import FreeCAD as App" in repair
    assert run.state.phase == "propose"
    assert run.state.round == 1


def test_violations_go_back_without_a_dry_run() -> None:
    refused = Violation(line=1, rule="import", message="`os` is not available to scripts")
    run = Run(
        plan("a"), SCRIPT, OTHER_SCRIPT, REVIEW, check_script=lambda source: () if "x = 2" in source else (refused,)
    )
    assert "violations_found" in run.kinds
    assert len(run.dry_runner.requests) == 1
    assert "line 1: `os` is not available" in run.asked("generator")[1].messages[-1].content


def test_a_failed_check_goes_to_the_task_that_made_the_object() -> None:
    wrong = DryRunResult(
        after=DesignState(objects=(box("a"), box("b"))),
        steps=(Step(task_id="a", seconds=0, touched=("a",)), Step(task_id="b", seconds=0, touched=("b",))),
        findings=(check("passed"), check("failed", name="a")),
    )
    run = Run(plan("a", "b"), SCRIPT, SCRIPT, REVIEW, OTHER_SCRIPT, REVIEW, dry_runs=(single(check("passed")), wrong))
    started = [event.task_id for event in run.events if event.kind == "task_started"]
    assert started == ["a", "b", "a"]
    assert run.state.phase == "propose"


def test_a_design_that_does_not_get_better_is_proposed_as_not_passed() -> None:
    bad = [single(check("passed"), check("failed", check=name)) for name in ("x", "y", "z")]
    replies = [reply for script in (SCRIPT, OTHER_SCRIPT, THIRD_SCRIPT) for reply in (script, REVIEW)]
    run = Run(plan("a"), *replies, dry_runs=tuple(bad))
    assert run.state.round == 2
    assert run.state.phase == "propose"
    assert run.state.proposal is not None
    assert run.state.proposal.validation.verdict() != "pass"


def test_a_problem_that_a_repair_left_as_it_was_leads_to_another_plan_and_then_to_the_user() -> None:
    bad = single(check("passed"), check("failed"))
    replies = [plan("a"), SCRIPT, REVIEW, OTHER_SCRIPT, REVIEW]
    run = Run(*replies, *replies, dry_runs=(bad,) * 4, limits=RunLimits(rounds=9, replans=1))
    assert run.kinds.count("plan_made") == 2
    assert run.state.phase == "propose"
    assert run.state.round == 2
    assert run.model.requests[-1].agent == "validator"


def test_the_same_exception_twice_is_not_tried_a_third_time() -> None:
    limits = RunLimits(rounds=9, replans=0)
    run = Run(plan("a"), SCRIPT, OTHER_SCRIPT, dry_runs=(broken("x"), broken("x")), limits=limits)
    assert run.state.phase == "ask"
    assert len(run.dry_runner.requests) == 2


@pytest.mark.parametrize("between", [(), (OTHER_SCRIPT,)])
def test_the_same_script_twice_is_not_tried_again(between: tuple[str, ...]) -> None:
    limits = RunLimits(rounds=9, replans=0)
    run = Run(plan("a"), SCRIPT, *between, SCRIPT, dry_runs=(broken("x"), broken("y")), limits=limits)
    assert run.state.phase == "ask"
    assert len(run.dry_runner.requests) == 1 + len(between)


def test_the_same_script_twice_leads_to_another_plan_where_it_may_come_again() -> None:
    dry_runs = (broken("x"), single(check("passed")))
    run = Run(plan("a"), SCRIPT, SCRIPT, plan("a"), SCRIPT, REVIEW, dry_runs=dry_runs)
    assert run.kinds.count("plan_made") == 2
    assert run.state.phase == "propose"


def test_a_design_that_was_judged_is_proposed_when_its_repair_is_the_same_script() -> None:
    bad, limits = single(check("passed"), check("failed")), RunLimits(rounds=9, replans=0)
    run = Run(plan("a"), SCRIPT, REVIEW, SCRIPT, dry_runs=(bad,), limits=limits)
    assert run.state.phase == "propose"
    assert run.state.proposal is not None
    assert run.state.proposal.validation.verdict() != "pass"


def test_another_plan_begins_with_the_document_as_it_is_without_what_the_first_one_made() -> None:
    replies = (plan("a"), SCRIPT, BAD_REVIEW, plan("b"), OTHER_SCRIPT, REVIEW)
    run = Run(*replies, dry_runs=(single(check("failed")), single(check("passed"))))
    first, second = (request.messages[-1].content for request in run.asked("generator"))
    assert first.count("is empty") == second.count("is empty") == 1


def test_a_hopeless_design_is_planned_anew_once() -> None:
    hopeless = single(check("failed"))
    run = Run(
        plan("a"), SCRIPT, BAD_REVIEW, plan("a"), OTHER_SCRIPT, REVIEW, dry_runs=(hopeless, single(check("passed")))
    )
    assert run.kinds.count("plan_made") == 2
    assert "shape failed" in run.asked("planner")[1].messages[-1].content
    assert run.state.phase == "propose"


def test_a_script_that_never_works_ends_with_the_last_problem() -> None:
    replies = (SCRIPT, OTHER_SCRIPT, THIRD_SCRIPT)
    run = Run(plan("a"), *replies, dry_runs=(broken("x"), broken("y"), broken("z")))
    assert run.state.phase == "ask"
    assert run.kinds[-1] == "run_failed"
    last = run.events[-1]
    assert last.kind == "run_failed"
    assert "line 3: z" in last.message


def test_questions_end_the_run_and_are_shown() -> None:
    run = Run(json.dumps({"questions": [{"text": "How thick?", "default": "6 mm"}]}))
    assert run.kinds == ["request_received", "questions_asked"]
    assert run.state.clarification is not None
    assert run.state.phase == "ask"


def test_a_refusal_ends_the_run_with_its_reason() -> None:
    run = Run('{"refusal": "That is poetry."}')
    assert run.kinds == ["request_received", "run_refused"]
    assert run.state.message == "That is poetry."


def test_an_unusable_answer_is_asked_for_again_twice() -> None:
    run = Run("What?", '{"plan": {"summary": "s", "tasks": []}}', plan("a"), SCRIPT, REVIEW)
    corrections = [request.messages[-1].content for request in run.asked("planner")[1:]]
    assert "JSON object" in corrections[0]
    assert "tasks" in corrections[1]
    assert run.state.phase == "propose"
    assert run.state.usage.calls == 5


def test_three_unusable_answers_fail_and_are_all_charged() -> None:
    run = Run("a", "b", "c")
    assert run.kinds == ["request_received", "run_failed"]
    assert run.state.phase == "fail"
    assert run.state.usage.calls == 3


def test_a_review_that_can_not_be_used_is_skipped_and_not_passed() -> None:
    run = Run(plan("a"), SCRIPT, "x", "y", "z")
    assert run.state.last_validation is not None
    (skipped,) = run.state.last_validation.skipped
    assert skipped.category == "review"
    assert run.state.phase == "propose"


@pytest.mark.parametrize("error", [ModelError("no key"), WorkerError("no freecadcmd")])
def test_a_foreseen_failure_is_an_event_and_a_state(error: WorkbenchError) -> None:
    replies = (error,) if isinstance(error, ModelError) else (plan("a"), SCRIPT)
    run = Run(*replies, dry_runs=(error,))
    last = run.events[-1]
    assert last.kind == "run_failed"
    assert last.error == type(error).__name__
    assert run.state.phase == "fail"
    assert run.state.proposal is None


def test_a_cancelled_run_asks_nobody() -> None:
    run = Run(plan("a"), cancelled=True)
    assert run.kinds == ["request_received", "run_cancelled"]
    assert run.model.requests == []


def test_stopping_during_a_dry_run_ends_the_run() -> None:
    run = Run(plan("a"), SCRIPT, dry_runs=(CancelledError(),))
    assert run.kinds[-1] == "run_cancelled"


def test_time_is_limited() -> None:
    ticks = iter([0.0, 0.0, 100.0, 200.0])
    run = Run(plan("a"), SCRIPT, limits=RunLimits(seconds=50), clock=lambda: next(ticks))
    last = run.events[-1]
    assert last.kind == "run_failed"
    assert last.error == "TimeReachedError"


def test_a_token_cap_stops_before_it_is_passed() -> None:
    run = Run(plan("a"), SCRIPT, REVIEW, limits=RunLimits(tokens=9000))
    last = run.events[-1]
    assert last.kind == "run_failed"
    assert last.error == "BudgetReachedError"
    assert run.state.usage.input_tokens + run.state.usage.output_tokens <= 9000
