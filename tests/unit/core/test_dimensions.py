"""Which numbers of a request the result has to have, and which it need not."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.dimensions import read_dimensions


def told(text: str, *, is_edit: bool = False) -> dict[str, list[float]]:
    """The values by whether they are sure, in the order of the text."""
    found = read_dimensions(text, is_edit=is_edit)
    return {
        "must": sorted(item.value for item in found if not item.doubt),
        "may": sorted(item.value for item in found if item.doubt),
    }


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("A plate 120x80x6 mm with four 9 mm holes", [6, 9, 80, 120]),
        ("plate 100 mm by 50 mm by 5 mm", [5, 50, 100]),
        ("Box 1.5x2x3 cm", [15, 20, 30]),
        ("2 in cube", [50.8]),
        ("0,5 mm thick sheet", [0.5]),
        ("bar 1.5 m long", [1500]),
        ("Ø20 shaft with R5 fillet", [5, 20]),
        ("tube 30 mm long, outer diameter 20 mm, inner diameter 16 mm", [16, 20, 30]),
        ("thickness: 6mm, length=120mm", [6, 120]),
        ("increase the thickness to 12 mm", [12]),
        ("4 M6 holes 10 mm deep", [6, 10]),
        ("4 holes M5", [5]),
        ("4 x 6.6 mm holes", [6.6]),
        ("pocket 20 x 10 mm", [10, 20]),
        ("Remove the hole and add a 20 mm high boss", [20]),
        ("Drill a 20 mm hole centered on the top face", [20]),
    ],
)
def test_what_is_plainly_stated_must_be_there(text: str, values: list[float]) -> None:
    assert told(text) == {"must": values, "may": []}


@pytest.mark.parametrize(
    "text",
    [
        "make it 10 mm thicker",
        "increase the height by 5 mm",
        "Raise the boss by 2 mm",
        "move it 10 mm to the left",
        "holes 10 mm from the edge",
        "at least 3 mm thick walls",
        "about 30 mm long",
        "bracket for 3 mm screws",
        "phone stand to hold a 75 mm wide phone",
        "an M8 bolt",
        "washer for M8",
        "with 0.3 mm clearance",
        "put it in 3 mm steps",
        "1 mm x 45° on every edge",
        "a seat for a ball bearing, 22 mm ball bearing",
        "engrave text 5 mm high",
    ],
)
def test_what_is_relative_a_limit_or_of_something_else_need_not(text: str) -> None:
    found = told(text)
    assert found["must"] == []
    assert len(found["may"]) == 1


@pytest.mark.parametrize(
    "text",
    ["rotate by 45 deg", "scale to 120 %", "5 x 3 holes", "add 4 holes", "at 30 mm/s", "an area of 20 mm²", "20 teeth"],
)
def test_angles_counts_percentages_and_other_units_are_no_dimensions(text: str) -> None:
    assert read_dimensions(text) == ()


def test_what_was_before_need_not_be_there_afterwards() -> None:
    assert told("Change thickness from 6 mm to 8 mm") == {"must": [8], "may": [6]}
    assert told("change the 6 mm hole to 8 mm diameter") == {"must": [8], "may": [6]}
    assert told("8 mm thick instead of 6 mm") == {"must": [8], "may": [6]}


def test_in_an_existing_design_the_known_part_is_referred_to() -> None:
    assert told("the 10 mm long slot", is_edit=True) == {"must": [], "may": [10]}
    assert told("the 10 mm long slot") == {"must": [10], "may": []}


def test_every_doubt_has_its_reason() -> None:
    reasons = {item.doubt for item in read_dimensions("6 mm from the edge, for a 22 mm bearing, 3 mm thicker")}
    assert reasons == {"it says where, not how large", "it is the size of something else", "it is relative"}
