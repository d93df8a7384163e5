"""Review: what the user changes of a proposal is tried again before it can be accepted."""

from __future__ import annotations

from pathlib import Path

import pytest

from freecad_ai_workbench.core.design import DesignState, ObjectState
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.errors import RevisionError
from freecad_ai_workbench.core.parameters import Parameter, ParameterValue
from freecad_ai_workbench.core.revision import Revision
from freecad_ai_workbench.ui import review_model

HEIGHT = Parameter(object_name="Params", object_label="Params", name="Height", kind="length", value=6)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(review_model, "SETTLE_MS", 20)
    monkeypatch.setattr(review_model, "REST_MS", 20)


@pytest.fixture
def review(bench, ask, wait_phase, make, document):
    """A proposal is looked at."""
    bench.propose(make.proposal().model_copy(update={"dry_run": DryRunResult(parameters=(HEIGHT,))}))
    ask("a plate")
    wait_phase("proposal")
    return bench.session.review


def settle(user, review) -> None:
    user.wait_until(lambda: not review.is_trying)


def test_without_a_change_what_was_proposed_is_what_would_be_applied(review, bench):
    assert review.chosen is review.proposal is not None
    assert bench.runner.revisions == []


def test_a_rejected_change_is_tried_without_it_and_the_tree_still_shows_it(review, user, bench):
    review.set_change("Cylinder", accepted=False)
    assert review.chosen is None
    assert not bench.child("Accept").isEnabled()
    settle(user, review)
    assert [revision for revision, _ in bench.runner.revisions] == [Revision(rejected_objects=("Cylinder",))]
    assert "Cylinder" in {change.id for change in review.proposal.changes}
    assert "Cylinder" not in {change.id for change in review.chosen.changes}
    assert bench.child("Accept").isEnabled()


def test_a_change_back_to_what_was_proposed_needs_no_trial(review, user, bench):
    review.set_change("Cylinder", accepted=False)
    review.set_change("Cylinder", accepted=True)
    settle(user, review)
    assert bench.runner.revisions == []
    assert review.chosen is review.proposal


def test_a_number_is_tried_for_the_whole_and_with_a_rejection_for_both(review, user, bench):
    taller = ParameterValue(object_name="Params", name="Height", value=8)
    review.set_parameters([taller])
    settle(user, review)
    assert [revision for revision, _ in bench.runner.revisions] == [Revision(parameters=(taller,))]
    review.set_change("Sphere", accepted=False)
    settle(user, review)
    assert bench.runner.revisions[1][0] == Revision(parameters=(taller,), rejected_objects=("Sphere",))
    assert len(bench.runner.revisions) == 2
    review.set_parameters([ParameterValue(object_name="Params", name="Height", value=6)])
    assert review.revision.parameters == ()


def test_changes_in_quick_succession_are_one_trial(review, user, bench):
    for source in ("x = 1\n", "x = 2\n", "x = 3\n"):
        review.edit_script("t0", source)
    settle(user, review)
    assert [revision.scripts[0].source for revision, _ in bench.runner.revisions] == ["x = 3\n"]


def test_a_change_during_a_trial_stops_it_and_the_last_one_counts(review, user, bench, make):
    bench.runner.revising = make.Gate()
    review.edit_script("t0", "x = 1\n")
    user.wait_until(lambda: len(bench.runner.revisions) == 1)
    review.edit_script("t0", "x = 2\n")
    user.wait_until(lambda: len(bench.runner.revisions) == 2)
    bench.runner.revising.open()
    settle(user, review)
    assert review.chosen.scripts[0].source == "x = 2\n"


def test_what_can_t_be_had_is_said_and_nothing_can_be_accepted_until_it_is_taken_back(review, user, bench):
    bench.runner.refusals.append(RevisionError("line 1: no Pad", remedy="Take back your last change."))
    review.set_task("t0", accepted=False)
    settle(user, review)
    assert "no Pad" in review.problem
    assert review.chosen is None
    assert not bench.child("Accept").isEnabled()
    review.take_back()
    settle(user, review)
    assert (review.problem, review.chosen) == ("", review.proposal)


def test_the_user_s_own_edit_of_the_document_has_the_proposal_tried_again(review, user, bench, document):
    first = review.request
    bench.runner.design = DesignState(objects=(ObjectState(name="Mine", label="Mine", type_id="Part::Box"),))
    document.addObject("Part::Box", "Mine")
    user.wait_until(lambda: bench.runner.revisions)
    settle(user, review)
    assert "Mine is there too" in review.notice
    assert review.request is not first
    assert not Path(first.document).parent.exists()
    assert review.chosen.base == bench.runner.design


def test_an_edit_that_changes_nothing_of_the_design_needs_no_trial(review, user, bench, document):
    first = review.request
    document.addObject("Part::Box", "Mine")
    user.wait_until(lambda: review.request is not first)
    settle(user, review)
    assert (bench.runner.revisions, review.notice) == ([], "")


def test_scratch_copies_go_when_the_review_ends_in_the_middle_of_a_trial(review, user, bench, make):
    folder = Path(review.request.document).parent
    bench.runner.revising = make.Gate()
    review.edit_script("t0", "x = 1\n")
    user.wait_until(lambda: bench.runner.revisions)
    bench.session.reject()
    assert bench.panel.property("phase") == "idle"
    settle(user, review)
    assert not folder.exists()


def test_another_design_of_the_run_can_be_chosen(bench, ask, wait_phase, make, user, document):
    second = make.proposal().model_copy(update={"id": "second"})
    bench.propose(make.proposal().model_copy(update={"alternatives": (second,)}))
    ask("a plate")
    wait_phase("proposal")
    review = bench.session.review
    review.set_change("Sphere", accepted=False)
    review.choose(1)
    settle(user, review)
    assert (review.chosen, review.revision) == (second, Revision())


def test_what_was_chosen_is_what_is_applied(review, user, bench, wait_phase, monkeypatch):
    applied = []
    real = bench.session._documents.apply
    monkeypatch.setattr(
        bench.session._documents, "apply", lambda proposal, **more: applied.append(proposal) or real(proposal, **more)
    )
    review.set_change("Sphere", accepted=False)
    settle(user, review)
    bench.session.accept()
    wait_phase("applied")
    assert [proposal.rejected for proposal in applied] == [("Sphere",)]
