"""Reviser: the user's scripts, numbers and choice go into the dry run, and what comes out is told as it is."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from freecad_ai_workbench.agents.revision import Reviser
from freecad_ai_workbench.core.design import DesignState, ObjectState
from freecad_ai_workbench.core.dry_run import DryRunRequest, DryRunResult, Step
from freecad_ai_workbench.core.errors import RevisionError
from freecad_ai_workbench.core.events import RunEvent
from freecad_ai_workbench.core.parameters import ParameterValue
from freecad_ai_workbench.core.plan import ExpectedSolids, Plan, Task
from freecad_ai_workbench.core.proposal import Proposal
from freecad_ai_workbench.core.revision import Revision
from freecad_ai_workbench.core.run import RunRequest
from freecad_ai_workbench.core.script import Script, ScriptError
from freecad_ai_workbench.core.validation import Finding, Outcome, ValidationResult
from freecad_ai_workbench.sandbox.policy import check_script

PLAN = Plan(
    summary="a plate with holes",
    tasks=(
        Task(id="plate", title="Plate", expectations=(ExpectedSolids(count=1),)),
        Task(id="holes", title="Holes", needs=("plate",), expectations=(ExpectedSolids(count=2),)),
        Task(id="label", title="Label"),
    ),
)
SCRIPTS = tuple(Script(task_id=task.id, source=f"x = '{task.id}'\n") for task in PLAN.tasks)
REVIEW = Finding(check="review", category="review", outcome="passed", message="has four holes")
WIDER = ParameterValue(object_name="Params", name="Width", value=50)


def measured(category: Any, outcome: Outcome, *, hard: bool = True) -> Finding:
    return Finding(check=category, category=category, outcome=outcome, message=f"{category} {outcome}", hard=hard)


class Trial:
    """Gives one result and keeps what it was asked."""

    def __init__(self, *findings: Finding, error: ScriptError | None = None) -> None:
        after = DesignState(objects=(ObjectState(name="Box", label="Box", type_id="Part::Box"),))
        steps = (Step(task_id="plate", seconds=0, touched=("Box",)),)
        self.result = DryRunResult(after=after, steps=steps, findings=findings, error=error)
        self.requests: list[DryRunRequest] = []

    def run(self, request: DryRunRequest, *, cancel: Any) -> DryRunResult:
        self.requests.append(request)
        return self.result


PROPOSAL = Proposal(
    id="run",
    request="a plate",
    plan=PLAN,
    scripts=SCRIPTS,
    changes=(),
    dry_run=DryRunResult(),
    validation=ValidationResult(findings=(measured("geometry", "passed"), REVIEW)),
)
NOW = RunRequest(id="run", text="a plate", document="/copy.FCStd", design=DesignState(document="now"))


def revise(trial: Trial, revision: Revision, events: list[RunEvent] | None = None) -> Proposal:
    emit = (events if events is not None else []).append
    return Reviser(trial, check_script).revise(PROPOSAL, revision, request=NOW, emit=emit, cancel=threading.Event())


def test_the_dry_run_gets_edits_numbers_and_rejections_on_the_present_document() -> None:
    trial, edited = Trial(), Script(task_id="plate", source="x = 3\n")
    found = revise(
        trial, Revision(scripts=(edited,), parameters=(WIDER,), rejected_tasks=("holes",), rejected_objects=("Pin",))
    )
    request = trial.requests[0]
    assert request.scripts == found.scripts == (edited, SCRIPTS[2])
    assert (request.parameters, request.rejected, request.document) == ((WIDER,), ("Pin",), "/copy.FCStd")
    assert request.expectations == PLAN.tasks[0].expectations
    assert (found.parameters, found.rejected, found.base) == ((WIDER,), ("Pin",), NOW.design)
    assert [change.id for change in found.changes] == ["Box"]


def test_tried_again_without_a_change_the_model_s_review_still_holds() -> None:
    found = revise(Trial(measured("expectation", "failed")), Revision())
    assert found.validation.findings == (measured("expectation", "failed"), REVIEW)


def test_after_a_change_the_review_is_listed_as_skipped() -> None:
    found = revise(Trial(), Revision(scripts=(Script(task_id="plate", source="x = 1\n"),)))
    assert [item.outcome for item in found.validation.findings] == ["skipped"]


@pytest.mark.parametrize("revision", [Revision(parameters=(WIDER,)), Revision(rejected_objects=("Pin",))])
def test_what_the_user_chose_to_change_is_not_held_against_the_plan_but_geometry_is(revision: Revision) -> None:
    trial = Trial(measured("expectation", "failed"), measured("expectation", "passed"), measured("geometry", "failed"))
    outcomes = [(item.category, item.outcome) for item in revise(trial, revision).validation.findings[:3]]
    assert outcomes == [("expectation", "skipped"), ("expectation", "passed"), ("geometry", "failed")]


def test_an_edited_script_is_still_held_to_the_plan() -> None:
    revision = Revision(scripts=(Script(task_id="plate", source="x = 1\n"),))
    assert revise(Trial(measured("expectation", "failed")), revision).validation.failed


def test_an_edited_script_that_the_policy_refuses_is_not_run() -> None:
    trial = Trial()
    with pytest.raises(RevisionError, match=r"line 1: .*os"):
        revise(trial, Revision(scripts=(Script(task_id="plate", source="import os\n"),)))
    assert not trial.requests


def test_a_script_that_fails_is_told_with_its_task_and_line() -> None:
    trial = Trial(error=ScriptError(kind="exception", message="no Pad", line=7, task_id="holes"))
    events: list[RunEvent] = []
    with pytest.raises(RevisionError, match="“Holes”, line 7: no Pad"):
        revise(trial, Revision(rejected_tasks=("label",)), events)
    assert [event.kind for event in events] == ["dry_run_started", "dry_run_finished"]
