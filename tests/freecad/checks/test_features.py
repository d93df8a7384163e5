"""Features on the way to the tip, features that do something, shapes that can be edited, and each one's effect."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD
import Part
import pytest

from freecad_ai_workbench.host.checks import Examined, effects_of

V = FreeCAD.Vector


@pytest.fixture
def drilled(document: Any, add: Any) -> tuple[Any, Any]:
    """A body of 30 × 20 × 10 mm and in it a hole of 6 mm."""
    body = add.body()
    hole = body.newObject("PartDesign::SubtractiveCylinder", "Hole")
    hole.Radius, hole.Height, hole.Placement.Base = 3, 10, V(15, 10, 0)
    document.recompute()
    return body, hole


def test_a_body_whose_features_all_count_passes(check: Any, drilled: Any) -> None:
    found = check()
    assert found.failed == set()
    assert found.one("tip").outcome == found.one("effect").outcome == "passed"


def test_a_feature_behind_the_tip_fails(document: Any, check: Any, drilled: Any) -> None:
    body, _ = drilled
    body.Tip = document.Block
    found = check()
    assert found.failed == {"tip"}
    finding = found.one("tip")
    assert (finding.object_name, finding.measured, finding.hard) == ("Hole", "tip: Block", True)


def test_a_feature_that_was_behind_the_tip_before_is_not_told(
    document: Any, check: Any, drilled: Any, as_it_is: Any
) -> None:
    body, _ = drilled
    body.Tip = document.Block
    before = as_it_is()
    document.Block.Length = 31
    assert check(before=before).failed == set()


def test_a_cut_beside_the_material_does_nothing(check: Any, drilled: Any) -> None:
    _, hole = drilled
    hole.Placement.Base = V(100, 10, 0)
    found = check()
    assert found.failed == {"effect"}
    assert found.one("effect").object_name == "Hole"
    assert found.one("effect").measured == "6000 mm³ before and after"


def test_a_part_cut_beside_the_material_does_nothing(document: Any, check: Any, add: Any) -> None:
    cut = document.addObject("Part::Cut", "Cut")
    cut.Base, cut.Tool = add.box(10, 10, 10), add.box(5, 5, 5, at=(50, 0, 0))
    assert check().failed == {"effect"}


def test_a_suppressed_feature_may_do_nothing(check: Any, drilled: Any) -> None:
    _, hole = drilled
    hole.Placement.Base = V(100, 10, 0)
    hole.Suppressed = True
    assert check().failed == set()


def test_a_fixed_shape_in_a_body_fails(document: Any, check: Any, add: Any) -> None:
    body = document.addObject("PartDesign::Body", "Body")
    body.BaseFeature = add.shape(Part.makeBox(10, 10, 10), name="Baked")
    document.Baked.Visibility = False
    found = check()
    assert "baked" in found.failed
    assert found.one("baked").object_name == "Baked"


def test_a_fixed_shape_outside_is_a_hint(check: Any, add: Any) -> None:
    add.shape(Part.makeBox(10, 10, 10))
    found = check()
    assert (found.failed, found.advised) == (set(), {"baked"})


def test_each_feature_tells_what_it_added_or_removed(document: Any, drilled: Any) -> None:
    effects = {effect.object_name: effect for effect in effects_of(Examined.of(document))}
    assert effects["Block"].difference == pytest.approx(6000)
    assert effects["Hole"].difference == pytest.approx(-math.pi * 9 * 10)
    assert effects["Hole"].before == pytest.approx(6000)
    assert set(effects) == {"Block", "Hole"}
