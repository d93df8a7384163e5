"""Holes by diameter, count, depth, through or blind, position, and their pattern."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD
import Part
import pytest

from freecad_ai_workbench.core.plan import ExpectedHoles, ExpectedPattern
from freecad_ai_workbench.host.holes import Rims, find_holes

V = FreeCAD.Vector
FOUR = ((10, 10), (70, 10), (10, 40), (70, 40))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ({"count": 4}, {"count": 3}),
        ({"count": 4}, {"count": 4, "diameter": 8.4}),
        ({"count": 4, "depth": 10}, {"count": 4, "depth": 9}),
        ({"count": 4, "through": True}, {"count": 4, "through": False}),
        ({"count": 4, "at": ((10, 10, None),)}, {"count": 4, "at": ((12, 10, None),)}),
        ({"count": 4, "at": ((10, 10, 3), (70, 40, 0))}, {"count": 4, "at": ((10, 10, 3), (70, 41, 0))}),
    ],
)
def test_four_through_holes_in_a_plate(check: Any, add: Any, right: Any, wrong: Any) -> None:
    add.plate(*FOUR)
    assert check(ExpectedHoles(**{"diameter": 8, **right})).failed == set()
    found = check(ExpectedHoles(**{"diameter": 8, **wrong}))
    assert found.failed == {"holes"}
    finding = found.one("holes")
    assert finding.object_name == "Plate"
    assert finding.expected != finding.measured


def test_the_faces_of_the_holes_are_named(check: Any, add: Any) -> None:
    plate = add.plate(*FOUR)
    elements = check(ExpectedHoles(diameter=8, count=3)).one("holes").elements
    assert len(elements) == 4
    assert {round(plate.Shape.getElement(name).Surface.Radius, 6) for name in elements} == {4}


def test_what_there_is_instead_is_told(check: Any, add: Any) -> None:
    add.plate(*FOUR, diameter=7)
    assert "7 mm" in check(ExpectedHoles(diameter=8, count=4)).one("holes").message


def test_a_blind_hole_is_no_through_hole(check: Any, add: Any) -> None:
    add.plate((40, 25), depth=6)
    assert check(ExpectedHoles(diameter=8, count=1, depth=6, through=False)).failed == set()
    assert check(ExpectedHoles(diameter=8, count=1, through=True)).failed == {"holes"}


class TestThrough:
    def one(self, shape: Any, *, diameter: float = 6) -> bool:
        (hole,) = (hole for hole in find_holes(shape) if abs(hole.diameter - diameter) < 1e-6)
        return Rims(shape).is_through(hole)

    def test_a_drilled_hole_with_a_conical_end_is_blind(self) -> None:
        cone = Part.makeCone(0, 3, 1.8, V(20, 15, 3.2))
        assert not self.one(Part.makeBox(40, 30, 20).cut(Part.makeCylinder(3, 15, V(20, 15, 5)).fuse(cone)))

    def test_a_countersunk_hole_is_through(self) -> None:
        sink = Part.makeCone(3, 6, 3, V(20, 15, 17))
        assert self.one(Part.makeBox(40, 30, 20).cut(Part.makeCylinder(3, 20, V(20, 15, 0)).fuse(sink)))

    def test_a_counterbored_hole_is_through(self) -> None:
        bore = Part.makeCylinder(6, 5, V(20, 15, 15))
        assert self.one(Part.makeBox(40, 30, 20).cut(Part.makeCylinder(3, 20, V(20, 15, 0)).fuse(bore)))

    def test_a_hole_in_one_wall_of_a_channel_is_through(self) -> None:
        channel = Part.makeBox(40, 30, 20).cut(Part.makeBox(40, 24, 17, V(0, 3, 3)))
        assert self.one(channel.cut(Part.makeCylinder(3, 10, V(20, -1, 12), V(0, 1, 0))))


class TestPatterns:
    def ring(self, add: Any, *, count: int = 6, circle: float = 40, turned: float = 0) -> None:
        disc = Part.makeCylinder(30, 8)
        for number in range(count):
            angle = 2 * math.pi * number / count + (turned if number == 0 else 0)
            disc = disc.cut(Part.makeCylinder(2.5, 8, V(math.cos(angle), math.sin(angle), 0) * circle / 2))
        add.shape(disc, name="Disc")

    def test_a_bolt_circle(self, check: Any, add: Any) -> None:
        self.ring(add)
        assert check(ExpectedPattern(diameter=5, count=6, circle=40)).failed == set()
        found = check(ExpectedPattern(diameter=5, count=6, circle=42))
        assert found.failed == {"pattern"}
        assert found.one("pattern").measured == "6 on a circle of 40 mm"
        assert check(ExpectedPattern(diameter=5, count=5, circle=40)).failed == {"pattern"}

    def test_each_of_three_rings_of_the_same_holes_is_found(self, check: Any, add: Any) -> None:
        disc = Part.makeCylinder(50, 4)
        for count, circle in ((6, 30), (12, 60), (18, 84)):
            for number in range(count):
                angle = 2 * math.pi * number / count
                disc = disc.cut(Part.makeCylinder(2.5, 4, V(math.cos(angle), math.sin(angle), 0) * circle / 2))
        add.shape(disc, name="Disc")
        rings = [ExpectedPattern(diameter=5, count=count, circle=at) for count, at in ((6, 30), (12, 60), (18, 84))]
        assert check(*rings).failed == set()
        assert check(ExpectedPattern(diameter=5, count=12, circle=84)).failed == {"pattern"}
        assert check(ExpectedPattern(diameter=5, count=6, circle=60)).failed == {"pattern"}

    def test_a_row_is_found_beside_another_hole(self, check: Any, add: Any) -> None:
        add.plate((8, 10), (18, 10), (28, 10), (50, 24), diameter=5)
        assert check(ExpectedPattern(diameter=5, count=3, pitch=(10,))).failed == set()
        assert check(ExpectedPattern(diameter=5, count=4, pitch=(10,))).failed == {"pattern"}

    def test_a_hole_out_of_step_breaks_it(self, check: Any, add: Any) -> None:
        self.ring(add, turned=0.1)
        assert check(ExpectedPattern(diameter=5, count=6, circle=40)).failed == {"pattern"}

    def test_rows_at_two_pitches(self, check: Any, add: Any) -> None:
        add.plate((10, 10), (30, 10), (50, 10), (10, 25), (30, 25), (50, 25), diameter=5)
        assert check(ExpectedPattern(diameter=5, count=6, pitch=(20, 15))).failed == set()
        assert check(ExpectedPattern(diameter=5, count=6, pitch=(20,))).failed == {"pattern"}
        assert check(ExpectedPattern(diameter=5, count=6, pitch=(15, 22))).failed == {"pattern"}
