"""The feature-tree difference as rows."""

from __future__ import annotations

import pytest

from freecad_ai_workbench.core.design import (
    BoundingBox,
    DesignState,
    ObjectChange,
    ObjectState,
    ShapeState,
    ValueChange,
    diff_states,
)
from freecad_ai_workbench.core.dry_run import DryRunResult, Step
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Change, Proposal
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.ui.tree_rows import (
    ObjectRow,
    TaskRow,
    ValueRow,
    before_and_after,
    count_of,
    outline_of,
    rows_of,
)


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
    edited = Change(
        id="Box", task_id="t", change=ObjectChange(kind="changed", before=state, after=state, values=(value,))
    )
    removed = Change(id="Box", task_id="t", change=ObjectChange(kind="removed", before=state))
    assert rows_of([edited])[0].values == (ValueRow("Length", "8 mm", "10 mm"),)
    assert rows_of([removed])[0].values == (ValueRow("Length", "8 mm", None),)


def test_axes_and_planes_stand_under_their_origin_and_count_as_one():
    body = [added("Body"), added("Origin", parent="Body", type_id="App::Origin")]
    parts = [added("X", parent="Body", type_id="App::Line"), added("XY", parent="Body", type_id="App::Plane")]
    changes = [*body, *parts, added("Pad", parent="Body")]
    assert names(rows_of(changes)) == [("Body", [("Origin", [("X", []), ("XY", [])]), ("Pad", [])])]
    assert count_of(changes) == 3


def changed(before: ObjectState, after: ObjectState, *, task_id: str = "t") -> Change:
    (change,) = diff_states(DesignState(objects=(before,)), DesignState(objects=(after,))).changes
    return Change(id=after.name, task_id=task_id, change=change)


def plate(**more) -> ObjectState:
    low, high = (0, 0, 0), (120, 80, more.pop("height", 6))
    shape = ShapeState(
        shape_type="Solid",
        volume=120 * 80 * high[2],
        area=1000.0 * high[2],
        solids=1,
        density=7850,
        bounding_box=BoundingBox(minimum=low, maximum=high),
    )
    return ObjectState(name="Pad", label="Pad", type_id="PartDesign::Pad", shape=shape, **more)


def test_a_changed_solid_shows_volume_mass_and_size_before_and_after():
    before, after = plate(properties={"Length": "6 mm"}), plate(properties={"Length": "8 mm"}, height=8)
    (row,) = rows_of([changed(before, after)])
    assert row.values == (
        ValueRow("Length", "6 mm", "8 mm"),
        ValueRow("Volume", "57\u202f600 mm³", "76\u202f800 mm³", "+33\u00a0%"),
        ValueRow("Mass", "452 g", "603 g", "+33\u00a0%"),
        ValueRow("Size", "120 × 80 × 6 mm", "120 × 80 × 8 mm"),
    )


def test_expressions_and_constraints_are_shown_by_name():
    sketch = ObjectState(
        name="S",
        label="S",
        type_id="Sketcher::SketchObject",
        properties={"Constraints": "9 constraints #0123456789", "Constraints.Width": "10 mm"},
        expressions={".Constraints.Width": "Params.W"},
    )
    other = sketch.model_copy(
        update={
            "properties": {"Constraints": "9 constraints #abcdefabcd", "Constraints.Width": "12 mm"},
            "expressions": {".Constraints.Width": "Params.W + 2 mm", "Placement.Base.x": "Params.X"},
        }
    )
    assert rows_of([changed(sketch, other)])[0].values == (
        ValueRow("Constraints", "9 constraints", "9 constraints"),
        ValueRow("Width (constraint)", "10 mm", "12 mm"),
        ValueRow("Width (expression)", "Params.W", "Params.W + 2 mm"),
        ValueRow("Placement.Base.x (expression)", None, "Params.X"),
    )
    assert (
        ValueRow("Width (expression)", None, "Params.W")
        in rows_of([Change(id="S", task_id="t", change=ObjectChange(kind="added", after=sketch))])[0].values
    )


def test_a_move_is_said_with_units_and_a_hiding_in_freecads_word():
    box = ObjectState(name="B", label="B", type_id="Part::Box", properties={"Placement": "(0, 0, 0)"})
    moved = box.model_copy(update={"properties": {"Placement": "(5, 0, 0) rotation (0, 0, 1, 0)"}})
    assert rows_of([changed(box, moved)])[0].values == (
        ValueRow("Placement", "(0, 0, 0) mm", "(5, 0, 0) mm, 180° about Z"),
    )
    hidden = box.model_copy(update={"visible": False})
    assert rows_of([changed(box, hidden)])[0].values == (ValueRow("Visibility", "true", "false"),)


def test_what_is_computed_from_something_else_can_t_be_left_out_for_itself():
    driven = {"properties": {"Length": "6 mm"}, "expressions": {"Length": "Params.T"}}
    (row,) = rows_of([changed(plate(**driven), plate(**driven | {"properties": {"Length": "8 mm"}}, height=8))])
    assert row.follows
    assert list(row.ids()) == []
    (own,) = rows_of([changed(plate(properties={"Length": "6 mm"}), plate(properties={"Length": "8 mm"}, height=8))])
    assert not own.follows
    imported = plate().model_copy(update={"type_id": "Part::Feature"})
    taller = plate(height=8).model_copy(update={"type_id": "Part::Feature"})
    assert not rows_of([changed(imported, taller)])[0].follows


def test_a_tick_stands_for_the_row_and_those_below_but_no_origin():
    body = [added("Body"), added("Origin", parent="Body", type_id="App::Origin")]
    (row,) = rows_of([*body, added("X", parent="Body", type_id="App::Line"), added("Pad", parent="Body")])
    assert list(row.ids()) == ["Body", "Pad"]


def test_with_several_tasks_they_are_the_top_and_say_what_they_need_and_work_on():
    tasks = (Task(id="base", title="Make the plate"), Task(id="holes", title="Drill", needs=("base",)))
    pad = added("Pad", label="Plate").model_copy(update={"task_id": "base"})
    pocket = added("Pocket").model_copy(update={"task_id": "holes", "needs": ("Pad",)})
    loose = added("Loose").model_copy(update={"task_id": ""})
    proposal = Proposal(
        id="p",
        request="r",
        plan=Plan(summary="s", tasks=tasks),
        scripts=tuple(Script(task_id=task.id, source="") for task in tasks),
        changes=(pad, pocket, loose),
        dry_run=DryRunResult(
            steps=(
                Step(task_id="base", seconds=1, touched=("Pad",)),
                Step(task_id="holes", seconds=1, touched=("Pad", "Pocket")),
            )
        ),
        validation=ValidationResult(),
    )
    first, second, rest = outline_of(proposal)
    assert isinstance(first, TaskRow)
    assert (first.title, names(first.children), first.needs, first.also) == ("Make the plate", [("Pad", [])], (), ())
    assert isinstance(second, TaskRow)
    assert (names(second.children), second.needs, second.also) == ([("Pocket", [])], ("Make the plate",), ("Plate",))
    assert second.children[0].needs == ("Plate",)
    assert isinstance(rest, ObjectRow)
    assert rest.name == "Loose"
    alone = proposal.model_copy(update={"scripts": proposal.scripts[:1]})
    assert [row.name for row in outline_of(alone)] == ["Pad", "Pocket", "Loose"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (ValueRow("Length", "8 mm", "10 mm"), "8 mm → 10 mm"),
        (
            ValueRow("Volume", "57\u202f600 mm³", "76\u202f800 mm³", "+33\u00a0%"),
            "57\u202f600 → 76\u202f800 mm³ (+33\u00a0%)",
        ),
        (ValueRow("Size", "120 × 80 × 6 mm", "120 × 80 × 8 mm"), "120 × 80 × 6→8 mm"),
        (ValueRow("Size", None, "120 × 80 × 6 mm"), "120 × 80 × 6 mm"),
        (ValueRow("Width (expression)", "Params.W", None), "Params.W"),
        (ValueRow("Geometry", "4 curves", "4 curves"), "4 curves, others"),
        (ValueRow("Label2", "", "x"), "– → x"),
    ],
)
def test_before_and_after_on_one_line(value, said):
    assert before_and_after(value) == said
