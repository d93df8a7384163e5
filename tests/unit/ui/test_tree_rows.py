"""The feature-tree difference as rows."""

from __future__ import annotations

from freecad_ai_workbench.core.design import BoundingBox, ObjectChange, ObjectState, ShapeState, ValueChange
from freecad_ai_workbench.core.proposal import Change
from freecad_ai_workbench.ui.tree_rows import ValueRow, count_of, rows_of


def added(name: str, *, parent: str = "", type_id: str = "Part::Box", **more) -> Change:
    state = ObjectState(name=name, label=more.pop("label", name), type_id=type_id, parent=parent, **more)
    return Change(id=name, task_id="t", change=ObjectChange(kind="added", after=state))


def names(rows) -> list:
    return [(row.name, names(row.children)) for row in rows]


def test_rows_stand_under_the_row_of_their_parent():
    rows = rows_of([added("Pad", parent="Body"), added("Body"), added("Sketch", parent="Pad"), added("Alone")])
    assert names(rows) == [("Body", [("Pad", [("Sketch", [])])]), ("Alone", [])]


def test_parent_that_did_not_change_has_no_row():
    assert names(rows_of([added("Pad", parent="Body")])) == [("Pad", [])]


def test_parents_in_a_circle_are_still_all_shown():
    rows = rows_of([added("A", parent="B"), added("B", parent="A")])
    assert sorted(name for name, _ in names(rows)) == ["A", "B"]


def test_added_object_shows_measures_then_properties_without_noise():
    box = BoundingBox(minimum=(0, 0, 0), maximum=(120, 80, 6.5))
    shape = ShapeState(shape_type="Solid", volume=62400, area=1, bounding_box=box, solids=1)
    change = added("Box", label="Plate", shape=shape, properties={"Length": "120 mm", "Label": "Plate", "Note": ""})
    (row,) = rows_of([change])
    assert (row.sign, row.label) == ("+", "Plate")
    assert row.values == (
        ValueRow("Volume", None, "62\u202f400 mm³"),
        ValueRow("Size", None, "120 × 80 × 6.5 mm"),
        ValueRow("Length", None, "120 mm"),
    )


def test_changed_and_removed_objects_show_what_was():
    state = ObjectState(name="Box", label="Rib", type_id="Part::Box", properties={"Length": "8 mm"})
    value = ValueChange(name="Length", before="8 mm", after="10 mm")
    changed = Change(
        id="Box", task_id="t", change=ObjectChange(kind="changed", before=state, after=state, values=(value,))
    )
    removed = Change(id="Box", task_id="t", change=ObjectChange(kind="removed", before=state))
    assert rows_of([changed])[0].values == (ValueRow("Length", "8 mm", "10 mm"),)
    assert rows_of([removed])[0].values == (ValueRow("Length", "8 mm", None),)


def test_axes_and_planes_stand_under_their_origin_and_count_as_one():
    body = [added("Body"), added("Origin", parent="Body", type_id="App::Origin")]
    parts = [added("X", parent="Body", type_id="App::Line"), added("XY", parent="Body", type_id="App::Plane")]
    rows = rows_of([*body, *parts, added("Pad", parent="Body")])
    assert names(rows) == [("Body", [("Origin", [("X", []), ("XY", [])]), ("Pad", [])])]
    assert count_of(rows) == 3
