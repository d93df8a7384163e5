"""Solids that run into each other, and did not before."""

from __future__ import annotations

from typing import Any

import FreeCAD
import pytest

V = FreeCAD.Vector


def test_two_boxes_that_share_a_corner_block(check: Any, add: Any) -> None:
    add.box(10, 10, 10, name="First")
    add.box(10, 10, 10, at=(8, 7, 6), name="Second")
    found = check()
    assert found.failed == {"interference"}
    assert found.one("interference").measured == "24 mm³"


@pytest.mark.parametrize("at", [(10, 0, 0), (30, 0, 0)])
def test_boxes_that_touch_or_are_apart_do_not(check: Any, add: Any, at: Any) -> None:
    add.box(10, 10, 10)
    add.box(10, 10, 10, at=at)
    assert check().failed == set()


def test_what_ran_into_each_other_before_is_not_told(check: Any, add: Any, as_it_is: Any) -> None:
    first = add.box(10, 10, 10)
    add.box(10, 10, 10, at=(5, 5, 5))
    before = as_it_is()
    first.Height = 11
    assert check(before=before).failed == set()


def test_a_box_that_is_moved_into_another_one_is(check: Any, add: Any, as_it_is: Any) -> None:
    add.box(10, 10, 10)
    second = add.box(10, 10, 10, at=(30, 0, 0))
    before = as_it_is()
    second.Placement.Base = V(9, 0, 0)
    assert check(before=before).failed == {"interference"}


def test_what_is_cut_away_and_hidden_is_no_part(document: Any, check: Any, add: Any) -> None:
    cut = document.addObject("Part::Cut", "Cut")
    cut.Base, cut.Tool = add.box(10, 10, 10), add.box(5, 5, 20, at=(2, 2, -1))
    assert check().failed == set()
