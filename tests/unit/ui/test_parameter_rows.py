"""Named values as a form: rows, titles and the range of each slider."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.parameters import Parameter
from freecad_ai_workbench.ui.parameter_rows import Range, grown, range_of, rounded_up, sections_of, words_of


def parameter(
    name: str = "Width", value: float = 6, *, kind: str = "length", item: str = "Params", **more
) -> Parameter:
    label = more.pop("label", item)
    return Parameter(object_name=item, object_label=label, name=name, kind=kind, value=value, **more)


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("length", 6, Range(0.1, 12, 0.1)),
        ("length", 120, Range(1, 250, 1)),
        ("length", 6.6, Range(0.1, 15, 0.1)),
        ("length", -5, Range(-10, 0, 0.1)),
        ("length", 0, Range(-10, 10, 0.1)),
        ("number", 1.5, Range(0, 3, 0.01)),
        ("angle", 30, Range(0, 60, 0.5)),
        ("count", 4, Range(1, 8, 1)),
        ("count", 1, Range(1, 5, 1)),
        ("count", 0, Range(0, 4, 1)),
        ("switch", 1, Range(0, 1, 1)),
    ],
)
def test_a_slider_goes_from_next_to_nothing_to_about_twice_the_value(kind, value, expected):
    assert range_of(parameter(value=value, kind=kind), value) == expected


@pytest.mark.parametrize("value", [0.1, 0.35, 1, 2.25, 6.6, 8.4, 9, 35, 80, 120, 1234, 90000])
def test_the_value_itself_can_be_reached_again_with_the_slider(value):
    found = range_of(parameter(), value)
    assert found.value_at(found.position_of(value)) == pytest.approx(value, rel=0.005)
    assert 90 <= found.positions <= 500


def test_a_slider_keeps_to_what_the_type_allows():
    assert range_of(parameter(kind="angle", maximum=360, minimum=-360), 300).high == 360
    assert range_of(parameter(kind="length", minimum=0), 0) == Range(0, 10, 0.1)
    assert range_of(parameter(kind="count", minimum=0, maximum=100), 80).high == 100


def test_a_range_grows_for_what_lies_beyond_and_never_shrinks():
    first = range_of(parameter(), 6)
    assert grown(first, parameter(), 9) is first
    wider = grown(first, parameter(), 40)
    assert (wider.low, wider.high) == (0.1, 80)
    assert grown(wider, parameter(), 6) is wider
    assert grown(first, parameter(), 0).low == 0
    assert grown(range_of(parameter(kind="count"), 4), parameter(kind="count"), 30).step == 1


def test_positions_give_round_values():
    found = range_of(parameter(), 6)
    assert [found.value_at(position) for position in (0, 2, found.positions)] == [0.1, 0.3, 12.0]
    assert (found.position_of(-5), found.position_of(99)) == (0, found.positions)


@pytest.mark.parametrize(("value", "becomes"), [(12, 12), (13.2, 15), (240, 250), (0.3, 0.3), (9.9, 10), (101, 120)])
def test_round_numbers(value, becomes):
    assert rounded_up(value) == becomes


@pytest.mark.parametrize(
    ("name", "words"),
    [("HoleDiameter", "Hole Diameter"), ("wall_width", "wall width"), ("Length", "Length"), ("M8Holes", "M8Holes")],
)
def test_names_are_written_as_freecad_does(name, words):
    assert words_of(name) == words


def shown(sections) -> list:
    return [(one.title, one.other, [row.parameter.name for row in one.rows]) for one in sections]


def test_the_proposal_s_own_values_come_first_and_other_sketches_not_at_all():
    found = sections_of(
        [
            parameter("Old", item="Other"),
            parameter("Width"),
            parameter("Hole", item="Sketch", source="constraints"),
            parameter("Far", item="Elsewhere", source="constraints"),
        ],
        own={"Params", "Sketch"},
        wanted={},
        originals={},
    )
    assert shown(found) == [("Params", False, ["Width"]), ("Sketch", False, ["Hole"]), ("Other", True, ["Old"])]


def test_titles_tell_groups_and_objects_of_one_label_apart():
    found = sections_of(
        [
            parameter("A", item="P1", label="Lid", group="Size"),
            parameter("B", item="P1", label="Lid", group="Holes"),
            parameter("C", item="P2", label="Lid", group="Size"),
        ],
        own={"P1", "P2"},
        wanted={},
        originals={},
    )
    assert [title for title, _, _ in shown(found)] == ["Lid (P1) · Size", "Lid (P1) · Holes", "Lid (P2)"]


def test_what_is_wanted_stands_in_place_of_what_was_read():
    values = [parameter("Width", 8), parameter("Half", 4, driven=True), parameter("Depth", 3)]
    (section,) = sections_of(
        values,
        own={"Params"},
        wanted={("Params", "Width"): 10},
        originals={("Params", "Width"): 8, ("Params", "Half"): 5, ("Params", "Depth"): 3},
    )
    assert [(row.value, row.original, row.changed) for row in section.rows] == [
        (10, 8, True),
        (4, 5, False),
        (3, 3, False),
    ]


@pytest.mark.parametrize(
    ("kind", "value", "more", "text"),
    [
        ("length", 10, {}, "10 mm"),
        ("length", 12.70000001, {}, "12.7 mm"),
        ("angle", 30, {}, "30°"),
        ("count", 4, {}, "4"),
        ("switch", 1, {}, "on"),
        ("choice", 1, {"choices": ("Round", "Hexagonal")}, "Hexagonal"),
        ("quantity", 2.5, {"own_unit": "kg"}, "2.5 kg"),
        ("number", -0.0, {}, "0"),
    ],
)
def test_values_as_a_person_reads_them(kind, value, more, text):
    assert parameter(kind=kind, **more).text_of(value) == text
