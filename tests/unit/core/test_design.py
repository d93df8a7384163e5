"""The difference of two designs."""

from __future__ import annotations

from typing import Any

from freecad_ai_workbench.core.design import BoundingBox, DesignState, ObjectState, ShapeState, diff_states


def box(name: str = "Box", **changes: Any) -> ObjectState:
    state = ObjectState(
        name=name,
        label=name,
        type_id="Part::Box",
        properties={"Length": "10 mm", "Placement": "(0, 0, 0)"},
        shape=ShapeState(shape_type="Solid", volume=1000.0, area=600.0, solids=1, faces=6),
    )
    return state.model_copy(update=changes)


def design(*objects: ObjectState) -> DesignState:
    return DesignState(document="d", objects=objects)


def test_equal_designs_have_no_difference() -> None:
    assert diff_states(design(box()), design(box())).changes == ()


def test_added_and_removed_objects_are_told_by_name() -> None:
    changes = diff_states(design(box("A")), design(box("B"))).changes
    assert [(change.kind, change.present.name) for change in changes] == [("added", "B"), ("removed", "A")]


def test_a_changed_property_is_shown_before_and_after() -> None:
    longer = box(properties={"Length": "12 mm", "Placement": "(0, 0, 0)"})
    (change,) = diff_states(design(box()), design(longer)).changes
    assert change.kind == "changed"
    assert [(value.name, value.before, value.after) for value in change.values] == [("Length", "10 mm", "12 mm")]


def test_a_property_that_came_or_went_has_no_other_side() -> None:
    more = box(properties={"Length": "10 mm", "Placement": "(0, 0, 0)", "Note": "x"})
    (change,) = diff_states(design(box()), design(more)).changes
    assert (change.values[0].before, change.values[0].after) == (None, "x")


def test_a_new_placement_or_parent_alone_is_a_move() -> None:
    moved = box(properties={"Length": "10 mm", "Placement": "(5, 0, 0)"})
    assert diff_states(design(box()), design(moved)).changes[0].kind == "moved"
    assert diff_states(design(box()), design(box(parent="Group"))).changes[0].kind == "moved"
    both = box(properties={"Length": "11 mm", "Placement": "(5, 0, 0)"})
    assert diff_states(design(box()), design(both)).changes[0].kind == "changed"


def test_expressions_and_measurements_are_compared() -> None:
    driven = box(expressions={"Length": "Params.L"})
    (change,) = diff_states(design(box()), design(driven)).changes
    assert [(value.name, value.after) for value in change.values] == [("Length (expression)", "Params.L")]
    bigger = box(shape=ShapeState(shape_type="Solid", volume=1200.0, area=600.0, solids=1, faces=6))
    (change,) = diff_states(design(box()), design(bigger)).changes
    assert [(value.name, value.before, value.after) for value in change.values] == [("Volume", "1000 mm³", "1200 mm³")]


def test_measurements_within_the_kernels_accuracy_are_the_same() -> None:
    noisy = box(shape=ShapeState(shape_type="Solid", volume=1000.0 + 1e-5, area=600.0, solids=1, faces=6))
    assert diff_states(design(box()), design(noisy)).changes == ()


def test_mass_follows_from_volume_and_density_and_a_material_that_came_is_a_change() -> None:
    plain = ShapeState(shape_type="Solid", volume=1000.0, area=600.0, solids=1, faces=6)
    steel = plain.model_copy(update={"density": 7850.0})
    assert (plain.mass, steel.mass) == (None, 7.85e-3)
    (change,) = diff_states(design(box(shape=plain)), design(box(shape=steel))).changes
    assert [(value.name, value.before, value.after) for value in change.values] == [("Mass", None, "0.00785 kg")]
    unmeasured = plain.model_copy(update={"volume": None, "area": None})
    assert diff_states(design(box(shape=unmeasured)), design(box(shape=steel))).changes == ()


def test_a_shape_that_went_is_a_change() -> None:
    (change,) = diff_states(design(box()), design(box(shape=None))).changes
    assert ("Volume", "1000 mm³", None) in [(value.name, value.before, value.after) for value in change.values]


def test_objects_are_found_by_name_first_and_then_by_label() -> None:
    first, second = box("A", label="B"), box("B", label="x")
    assert design(first, second).find("B") is second
    assert design(first).find("B") is first
    assert design(first).find("C") is None


def test_broken_objects_are_those_that_are_not_valid() -> None:
    assert design(box("A"), box("B", valid=False)).broken() == {"B"}


def test_a_bounding_box_has_a_size() -> None:
    assert BoundingBox(minimum=(1, 2, 3), maximum=(2, 4, 6)).size == (1, 2, 3)
