"""Surfaces that run through each other, edges too short and faces too narrow."""

from __future__ import annotations

import time
from typing import Any

import FreeCAD
import Part

from freecad_ai_workbench.host.checks import Budget, Examined, check_design

V = FreeCAD.Vector


def test_solids_that_overlap_in_one_shape_intersect(check: Any, add: Any) -> None:
    first, second = Part.makeBox(10, 10, 10), Part.makeBox(10, 10, 10, V(5, 5, 5))
    add.shape(Part.Compound([first, second]), name="Both")
    found = check()
    assert found.failed == {"intersection"}
    finding = found.one("intersection")
    assert (finding.hard, finding.object_name, finding.elements) == (True, "Both", ("Solid1", "Solid2"))


def test_solids_that_are_apart_do_not(check: Any, add: Any) -> None:
    first, second = Part.makeBox(10, 10, 10), Part.makeBox(10, 10, 10, V(15, 5, 5))
    add.shape(Part.Compound([first, second]))
    assert check().failed == set()


def test_what_intersected_before_is_skipped(check: Any, add: Any, as_it_is: Any) -> None:
    both = add.shape(Part.Compound([Part.makeBox(10, 10, 10), Part.makeBox(10, 10, 10, V(5, 5, 5))]))
    before = as_it_is()
    both.Placement.Base = V(1, 0, 0)
    assert check(before=before).one("intersection").outcome == "skipped"


def test_what_was_too_large_to_look_at_before_is_not_blamed_on_the_script(check: Any, add: Any, as_it_is: Any) -> None:
    pair = [Part.makeBox(10, 10, 10), Part.makeBox(10, 10, 10, V(5, 5, 5))]
    many = add.shape(Part.Compound([*pair, *(Part.makeBox(1, 1, 1, V(20 + 2 * at, 0, 0)) for at in range(70))]))
    before = as_it_is()
    many.Shape = Part.Compound(pair)
    finding = check(before=before).one("intersection")
    assert finding.outcome == "skipped"
    assert "whether it did so before" in finding.message


def test_without_time_it_is_skipped_and_not_passed(document: Any, add: Any) -> None:
    add.box(10, 10, 10)
    document.recompute()
    examined = Examined.of(document)
    hurried = Examined(document, examined.before, examined.after, budget=Budget(0.0))
    (finding,) = (finding for finding in check_design(hurried) if finding.check == "intersection")
    assert finding.outcome == "skipped"
    assert "no time" in finding.message


def test_waiting_for_a_busy_machine_takes_nothing_from_the_budget() -> None:
    budget = Budget(0.05)
    time.sleep(0.1)
    assert budget.allows(0.01)
    while budget.allows():
        sum(range(1000))
    assert budget.left == 0


def test_a_step_of_two_thousandths_leaves_slivers_and_tiny_edges(check: Any, add: Any) -> None:
    block = Part.makeBox(20, 20, 10).fuse(Part.makeBox(10, 20, 10.002)).removeSplitter()
    add.shape(block, name="Stepped")
    found = check()
    assert found.failed == {"slivers", "tiny_edges"}
    assert len(found.one("tiny_edges").elements) == 2
    assert len(found.one("slivers").elements) == 1


def test_a_step_of_a_twentieth_is_fine(check: Any, add: Any) -> None:
    add.shape(Part.makeBox(20, 20, 10).fuse(Part.makeBox(10, 20, 10.05)).removeSplitter())
    assert check().failed == set()


def test_poles_of_spheres_and_tips_of_cones_are_no_tiny_edges(check: Any, add: Any) -> None:
    add.shape(Part.makeSphere(5))
    add.shape(Part.makeCone(5, 0, 10, V(30, 0, 0)))
    assert check().failed == set()
