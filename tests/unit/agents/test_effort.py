"""How many calls each effort makes, what they may hold, and how two designs are compared."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from run_double import BAD_REVIEW, OTHER_SCRIPT, REVIEW, SCRIPT, Run, broken, check, plan, single

from freecad_ai_workbench.core.design import DesignState
from freecad_ai_workbench.core.errors import ModelError
from freecad_ai_workbench.core.messages import LLMRequest, count_tokens
from freecad_ai_workbench.core.run import RunLimits

BOXED = [{"kind": "bounding_box", "size": [10, 20, 30]}, {"kind": "volume", "value": 6000}]


def measured_plan(*expectations: object) -> str:
    return json.dumps({"plan": {"summary": "s", "tasks": [{"id": "a", "title": "a", "expectations": expectations}]}})


def tokens(request: LLMRequest) -> int:
    return sum(count_tokens(message.content) for message in request.messages)


def test_quick_plans_and_writes_in_one_call() -> None:
    run = Run(f"```json\n{plan('a')}\n```\n{SCRIPT}", effort="quick")
    assert [request.agent for request in run.model.requests] == ["generator"]
    assert run.state.phase == "propose"
    assert run.kinds[:4] == ["request_received", "plan_made", "task_started", "script_written"]
    assert [item.check for item in run.state.last_validation.skipped] == ["review"]


def test_quick_takes_a_script_for_each_task_and_tries_them_one_by_one() -> None:
    run = Run(f"{plan('a', 'b')}\n{SCRIPT}\n{OTHER_SCRIPT}", effort="quick")
    assert len(run.model.requests) == 1
    assert [script.source.count("x = 2") for script in run.state.scripts] == [0, 1]
    assert [len(request.scripts) for request in run.dry_runner.requests] == [1, 2]


def test_scripts_that_name_their_task_may_come_in_any_order() -> None:
    second, first = "```python\n# task: b\ny = 1\n```", "```python\n# Task: a\nx = 1\n```"
    run = Run(f"{plan('a', 'b')}\n{second}\n{first}", effort="quick")
    assert [script.source.splitlines()[-1] for script in run.state.scripts] == ["x = 1", "y = 1"]


@pytest.mark.parametrize("reply", [plan("a"), f"{plan('a')}\n{SCRIPT}\n{OTHER_SCRIPT}"])
def test_quick_writes_what_did_not_come_with_the_plan(reply: str) -> None:
    run = Run(reply, OTHER_SCRIPT, effort="quick")
    assert len(run.model.requests) == 2
    assert "x = 2" in run.state.scripts[0].source


def test_quick_reviews_when_a_check_failed_and_repairs_the_script() -> None:
    failed = single(check("passed"), check("failed"))
    run = Run(f"{plan('a')}\n{SCRIPT}", REVIEW, OTHER_SCRIPT, effort="quick", dry_runs=(failed,))
    assert [request.agent for request in run.model.requests] == ["generator", "validator", "generator"]
    assert run.state.phase == "propose"
    assert run.state.round == 1


@pytest.mark.parametrize(
    ("reply", "phase"),
    [('{"questions": [{"text": "How long?", "default": "5 mm"}]}', "ask"), ('{"refusal": "no"}', "refuse")],
)
def test_quick_may_ask_and_refuse(reply: str, phase: str) -> None:
    assert Run(reply, effort="quick").state.phase == phase


@pytest.mark.parametrize(
    ("expectations", "reviewed"), [(BOXED, False), (BOXED[:1], True), ([BOXED[0], {**BOXED[1], "max": 7000}], True)]
)
def test_standard_reviews_unless_what_was_measured_settles_it(expectations: list[object], reviewed: bool) -> None:
    if "max" in expectations[-1]:
        expectations[-1] = {"kind": "volume", "min": 5000, "max": 7000}
    run = Run(measured_plan(*expectations), SCRIPT, REVIEW)
    assert bool(run.asked("validator")) is reviewed
    assert run.state.phase == "propose"


def test_standard_reviews_a_failed_check_and_every_edit() -> None:
    failed = single(check("passed"), check("failed"))
    run = Run(measured_plan(*BOXED), SCRIPT, REVIEW, OTHER_SCRIPT, dry_runs=(failed,))
    assert len(run.asked("validator")) == 1
    run = Run(measured_plan(*BOXED), SCRIPT, REVIEW, design=single().after)
    assert len(run.asked("validator")) == 1


def test_thorough_makes_two_designs_and_proposes_the_better() -> None:
    first, limits = [SCRIPT, BAD_REVIEW] * 2, RunLimits(rounds=1, replans=0)
    run = Run(plan("a"), *first, OTHER_SCRIPT, REVIEW, effort="thorough", limits=limits)
    proposal = run.state.proposal
    assert proposal is not None
    assert "x = 2" in proposal.scripts[0].source
    assert [proposal.validation.verdict(), proposal.alternatives[0].validation.verdict()] == ["pass", "refine"]
    assert (run.state.scripts, run.state.last_validation) == (proposal.scripts, proposal.validation)
    assert run.kinds.count("proposal_ready") == 1
    assert proposal.usage == run.state.usage


def test_the_second_design_is_asked_to_differ_and_kept_beside_the_first() -> None:
    run = Run(plan("a"), SCRIPT, REVIEW, OTHER_SCRIPT, REVIEW, effort="thorough")
    first, second = run.asked("generator")
    assert "another construction" not in first.messages[-1].content
    assert "another construction" in second.messages[-1].content
    assert "Part::Box “a”" in second.messages[-1].content
    assert (first.temperature, second.temperature) == (0.0, 0.7)
    proposal = run.state.proposal
    assert proposal is not None
    assert "x = 2" not in proposal.scripts[0].source
    (other,) = proposal.alternatives
    assert "x = 2" in other.scripts[0].source
    assert other.alternatives == ()


def test_the_same_script_twice_is_one_design() -> None:
    run = Run(plan("a"), SCRIPT, REVIEW, SCRIPT, REVIEW, effort="thorough")
    assert run.state.proposal is not None
    assert run.state.proposal.alternatives == ()


def test_a_second_design_that_does_not_work_costs_not_the_first() -> None:
    limits = RunLimits(rounds=1, replans=0)
    dry_runs = (single(check("passed")), broken("x"), broken("x"))
    run = Run(
        plan("a"), SCRIPT, REVIEW, OTHER_SCRIPT, OTHER_SCRIPT, dry_runs=dry_runs, effort="thorough", limits=limits
    )
    assert run.state.phase == "propose"
    assert "x = 2" not in run.state.scripts[0].source
    assert run.state.last_dry_run is not None
    assert run.state.last_dry_run.error is None


def test_a_second_design_that_nobody_writes_is_noticed() -> None:
    run = Run(plan("a"), SCRIPT, REVIEW, ModelError("gone"), effort="thorough")
    assert run.state.phase == "propose"
    (notice,) = [event.text for event in run.events if event.kind == "notice_given"]
    assert "one design instead of two" in notice
    assert "gone" in notice


REQUESTS = (
    "M8 flat washer: 8.4 mm inside diameter, 16 mm outside diameter, 1.6 mm thick.",
    "A mounting plate 120 x 80 x 6 mm with rounded corners of 5 mm and four 9 mm holes 10 mm from the edges",
    "Flanged bushing: 25 mm long overall, 20 mm outside diameter, 12 mm bore, with a 28 mm diameter flange 3 mm thick "
    "at one end. Add a 0.5 mm chamfer to the outer edge at the plain end.",
    "L-bracket 60 x 40 x 40 mm of 4 mm sheet, two 6 mm holes in each leg",
    "spur gear with 24 teeth, module 2, 8 mm wide, 10 mm bore",
    "enclosure 100 x 60 x 40 mm, wall 2 mm, with a lid and four screw posts",
)
FIRST_PART = DesignState(document="Design")


@pytest.mark.parametrize("text", REQUESTS)
def test_a_first_part_in_quick_stays_below_2500_tokens(text: str) -> None:
    run = Run(f"{plan('a')}\n{SCRIPT}", effort="quick", text=text, design=FIRST_PART)
    assert run.state.phase == "propose"
    assert sum(map(tokens, run.model.requests)) <= 2500


@pytest.mark.parametrize("text", REQUESTS)
def test_a_first_part_in_standard_stays_below_4000_tokens(text: str) -> None:
    instruction = "Build one solid labelled 'Part'. " + "Its length is 120 mm along X, from the origin corner. " * 14
    task = {"id": "a", "title": "The part", "instruction": instruction, "expectations": BOXED}
    run = Run(json.dumps({"plan": {"summary": "s", "tasks": [task]}}), SCRIPT, text=text, design=FIRST_PART)
    assert run.state.phase == "propose"
    assert sum(map(tokens, run.model.requests)) <= 4000
    assert math.ceil(sum(map(tokens, run.model.requests)) / 100) >= 20, "the counting works"
