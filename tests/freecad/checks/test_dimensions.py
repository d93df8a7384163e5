"""The dimensions of the request, found on the result or missed."""

from __future__ import annotations

from typing import Any

import Part
import pytest


@pytest.mark.parametrize(
    "text",
    [
        "a plate 80x50x10 mm with four 8 mm holes",
        "a plate 80 mm long, 50 mm wide and 10 mm thick",
        "8 cm x 5 cm x 1 cm plate with Ø8 holes",
        "plate with holes 8 mm in diameter, 10 mm from the edge",
        "plate 80x50x10 with 4 holes of 8 mm, 60 mm apart",
        "plate 80x50x10 with M8 holes",
        "make it 3 mm thicker",
        "a plate of at least 70 mm, for M5 screws, turned by 30 degrees",
    ],
)
def test_what_is_there_or_need_not_be_does_not_fail(check: Any, add: Any, text: str) -> None:
    add.plate((10, 10), (70, 10), (10, 40), (70, 40))
    assert check(text=text).failed == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a plate 84x50x10 mm", "84 mm"),
        ("plate 80 mm long, 50 mm wide and 12 mm thick", "12 mm"),
        ("plate with 9 mm holes", "9 mm"),
        ("plate with Ø8.4 holes", "8.4 mm"),
        ("plate with four M12 holes", "12 mm"),
        ("plate with R5 corners", "5 mm"),
    ],
)
def test_what_is_missed_fails_hard_and_is_told(check: Any, add: Any, text: str, expected: str) -> None:
    add.plate((10, 10), (70, 10), (10, 40), (70, 40))
    found = check(text=text)
    assert found.failed == {"dimension"}
    (finding,) = (finding for finding in found["dimension"] if finding.outcome == "failed")
    assert (finding.hard, finding.expected, finding.object_name) == (True, expected, "Plate")
    assert finding.measured


def test_what_can_not_be_decided_is_skipped_with_its_reason(check: Any, add: Any) -> None:
    add.plate()
    (finding,) = check(text="a plate for a 22 mm bearing")["dimension"]
    assert finding.outcome == "skipped"
    assert "the size of something else" in finding.message


def test_free_form_surfaces_leave_it_open(check: Any, add: Any) -> None:
    spline = Part.BSplineCurve()
    spline.interpolate([(0, 0, 0), (10, 3, 0), (20, -2, 0), (30, 0, 0)])
    back = Part.makePolygon([(30, 0, 0), (30, 20, 0), (0, 20, 0), (0, 0, 0)])
    add.shape(Part.Face(Part.Wire([spline.toShape(), *back.Edges])).extrude(Part.Vertex(0, 0, 5).Point))
    (finding,) = check(text="a wavy plate 33 mm long")["dimension"]
    assert finding.outcome == "skipped"
    assert "free-form" in finding.message


def test_a_change_of_a_design_is_looked_for_on_what_it_changes(
    document: Any, check: Any, add: Any, as_it_is: Any
) -> None:
    box = add.box(40, 30, 20)
    before = as_it_is()
    box.Height = 25
    assert check(before=before, text="make the box 25 mm high instead of 20 mm").failed == set()
    assert check(before=before, text="make the box 26 mm high").failed == {"dimension"}
