"""What a proposal comes to: results that a user would point at, and how many changes stay."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.design import BoundingBox, DesignState, ObjectState, ShapeState
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Proposal, changes_of
from freecad_ai_workbench.core.validation import Finding, ValidationResult
from freecad_ai_workbench.ui.outcome import counts, final_parts, outcome_of


def block(name: str, *, at: float = 0.0, type_id: str = "Part::Box", **more) -> ObjectState:
    box = BoundingBox(minimum=(at, 0, 0), maximum=(at + 10, 10, 10))
    shape = ShapeState(shape_type="Solid", volume=1000.0, solids=1, bounding_box=box, density=more.pop("density", None))
    return ObjectState(name=name, label=name, type_id=type_id, shape=shape, **more)


def proposal(*after: ObjectState, before: tuple[ObjectState, ...] = (), findings: tuple[Finding, ...] = ()) -> Proposal:
    result = DryRunResult(before=DesignState(objects=before), after=DesignState(objects=after))
    return Proposal(
        id="p",
        request="r",
        plan=Plan(summary="s", tasks=(Task(id="t", title="T"),)),
        scripts=(),
        changes=changes_of(result),
        dry_run=result,
        validation=ValidationResult(findings=findings),
    )


def names(shown: Proposal) -> list[str]:
    return [part.name for part in final_parts(shown)]


def test_a_body_stands_for_its_features_and_a_cut_for_what_it_is_made_of():
    body = block("Body", type_id="PartDesign::Body")
    pad = block("Pad", type_id="PartDesign::Pad", parent="Body", needs=("Sketch", "Body"))
    cut = block("Cut", type_id="Part::Cut", needs=("A", "B"))
    assert names(proposal(body, pad, block("A"), block("B"), cut)) == ["Body", "Cut"]


def test_what_was_there_before_does_not_count_unless_nothing_else_does():
    old = block("Old")
    assert names(proposal(old, block("New"), before=(old,))) == ["New"]
    assert names(proposal(old, before=(old,))) == ["Old"]


def test_measurements_are_those_of_all_parts_together():
    outcome = outcome_of(proposal(block("A", density=7850), block("B", at=30, density=7850)))
    assert (outcome.volume, outcome.size) == (2000.0, (40, 10, 10))
    assert outcome.mass == pytest.approx(0.0157)
    assert outcome_of(proposal(block("A", density=7850), block("B"))).mass is None
    nothing = outcome_of(proposal())
    assert (nothing.volume, nothing.mass, nothing.size) == (None, None, None)


def test_checks_that_ran_are_counted():
    made = [
        Finding(check="c", category="geometry", outcome=outcome, message="m")
        for outcome in ("passed", "passed", "failed", "skipped")
    ]
    outcome = outcome_of(proposal(findings=tuple(made)))
    assert (outcome.checks_passed, outcome.checks_run, outcome.passed) == (2, 3, False)


def test_changes_that_stay_are_counted_among_those_proposed():
    whole = proposal(block("A"), block("B"), block("C"))
    chosen = whole.model_copy(update={"changes": whole.changes[:2]})
    assert counts(chosen, whole) == (2, 3)
