"""What features did, and which are no part of their Body's result: read from states alone."""

from __future__ import annotations

from freecad_ai_workbench.core.design import DesignState, ObjectState, ShapeState
from freecad_ai_workbench.core.effects import feature_effects, off_the_tip, tip_chain


def feature(name: str, volume: float, *, base: str = "None", kind: str = "PartDesign::Pad") -> ObjectState:
    shape = ShapeState(shape_type="Solid", volume=volume, area=10 * volume, center_of_mass=(0, 0, 0), solids=1)
    return ObjectState(
        name=name, label=name, type_id=kind, parent="Body", properties={"BaseFeature": base}, shape=shape
    )


def design(*features: ObjectState, tip: str) -> DesignState:
    body = ObjectState(name="Body", label="Body", type_id="PartDesign::Body", properties={"Tip": tip})
    return DesignState(objects=(body, *features))


CHAIN = (feature("Pad", 100), feature("Hole", 80, base="Pad"), feature("Idle", 80, base="Hole"))


def test_each_effect_is_the_difference_to_its_base() -> None:
    effects = feature_effects(design(*CHAIN, tip="Idle"), {"Pad", "Hole", "Idle"})
    assert [(one.object_name, one.base, one.difference, one.changed) for one in effects] == [
        ("Pad", "", 100, True),
        ("Hole", "Pad", -20, True),
        ("Idle", "Hole", 0, False),
    ]


def test_only_what_is_asked_for_is_told() -> None:
    assert [one.object_name for one in feature_effects(design(*CHAIN, tip="Idle"), {"Hole"})] == ["Hole"]


def test_material_that_moves_is_an_effect() -> None:
    moved = feature("Moved", 80, base="Hole")
    assert moved.shape is not None
    moved = moved.model_copy(update={"shape": moved.shape.model_copy(update={"center_of_mass": (1, 0, 0)})})
    (effect,) = feature_effects(design(*CHAIN[:2], moved, tip="Moved"), {"Moved"})
    assert effect.changed


def test_the_chain_ends_in_a_circle_and_at_what_is_not_there() -> None:
    circle = design(feature("A", 1, base="B"), feature("B", 1, base="A"), tip="A")
    assert list(tip_chain(circle.objects[0], circle)) == ["A", "B"]
    gone = design(feature("A", 1, base="Gone"), tip="A")
    assert list(tip_chain(gone.objects[0], gone)) == ["A"]


def test_what_the_tip_is_not_made_of_is_off_it() -> None:
    assert off_the_tip(design(*CHAIN, tip="Idle")) == {}
    assert off_the_tip(design(*CHAIN, tip="Pad")) == {"Hole": "Body", "Idle": "Body"}


def test_binders_and_parts_of_a_multitransform_are_never_off() -> None:
    binder = feature("Binder", 5, kind="PartDesign::SubShapeBinder")
    row = feature("Row", 5, kind="PartDesign::LinearPattern")
    many = feature("Many", 120, base="Pad", kind="PartDesign::MultiTransform")
    many = many.model_copy(update={"properties": {**many.properties, "Transformations": "[Row, Ring]"}})
    assert off_the_tip(design(CHAIN[0], binder, row, many, tip="Many")) == {}
