"""Constraints that agree, and those that can't."""

from __future__ import annotations

from typing import Any

import FreeCAD
import Part
import pytest
import Sketcher

V = FreeCAD.Vector
C = Sketcher.Constraint


@pytest.fixture
def sketch(document: Any, add: Any) -> Any:
    """A horizontal line from the origin beside a box; only its length is free."""
    add.box(10, 10, 10)
    made = document.addObject("Sketcher::SketchObject", "Line")
    made.addGeometry(Part.LineSegment(V(0, 0, 0), V(10, 0, 0)))
    made.addConstraint([C("Coincident", 0, 1, -1, 1), C("Horizontal", 0)])
    return made


def test_a_fully_constrained_sketch_passes(check: Any, sketch: Any) -> None:
    sketch.addConstraint(C("DistanceX", 0, 1, 0, 2, 10))
    found = check()
    assert (found.failed, found.advised) == (set(), set())
    assert found.one("sketch").outcome == "passed"


def test_free_geometry_of_a_new_sketch_is_a_hint(check: Any, sketch: Any) -> None:
    found = check()
    assert (found.failed, found.advised) == (set(), {"loose_sketch"})
    assert found.one("loose_sketch").measured in ("1 degree(s) of freedom", "free geometry")


def test_free_geometry_that_was_there_before_is_not_told(check: Any, sketch: Any, as_it_is: Any) -> None:
    before = as_it_is()
    sketch.addGeometry(Part.LineSegment(V(0, 5, 0), V(10, 5, 0)))
    assert check(before=before).advised == set()


def test_conflicting_constraints_fail_and_are_named(check: Any, sketch: Any) -> None:
    index = sketch.addConstraint(C("DistanceX", 0, 1, 0, 2, 10))
    sketch.renameConstraint(index, "Length")
    sketch.addConstraint(C("DistanceX", 0, 1, 0, 2, 12))
    found = check()
    assert "sketch" in found.failed
    finding = found.one("sketch")
    assert finding.hard
    assert "conflicting" in finding.measured
    assert "(Length)" in finding.measured


def test_redundant_constraints_fail(check: Any, sketch: Any) -> None:
    sketch.addConstraint(C("DistanceY", 0, 1, 0, 2, 0))
    found = check()
    assert "sketch" in found.failed
    assert "redundant" in found.one("sketch").measured


def test_a_conflict_that_was_there_before_is_not_told(check: Any, sketch: Any, add: Any, as_it_is: Any) -> None:
    sketch.addConstraint(C("DistanceX", 0, 1, 0, 2, 10))
    sketch.addConstraint(C("DistanceX", 0, 1, 0, 2, 12))
    before = as_it_is()
    add.box(5, 5, 5, at=(50, 0, 0))
    assert check(before=before).failed == set()
