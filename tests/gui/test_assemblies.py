"""Proposals for parts of an assembly, whose joints are Python features of FreeCAD's Assembly workbench."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import FreeCAD
import Part
import pytest
from desk import Desk, design, differences, everything

JOINTS = ("Grounded", "Fixed")
ADD_ON = "joints_of_an_add_on"
LENGTHEN = """import FreeCAD as App
App.ActiveDocument.getObject("Pad").Length = 25
"""
ADD_BODY = """import FreeCAD as App
body = App.ActiveDocument.getObject("{parent}").newObject("PartDesign::Body", "Rib")
block = body.newObject("PartDesign::AdditiveBox", "RibBlock")
block.Length, block.Width, block.Height = 2, 3, 4
body.Placement.Base.x = -50
"""


def fill(body: Any, *, pad: str, height: float) -> Any:
    """Make the body a square plate of 20 mm, padded from a sketch."""
    sketch = body.newObject("Sketcher::SketchObject", f"{pad}Sketch")
    corners = [FreeCAD.Vector(*at) for at in ((0, 0), (20, 0), (20, 20), (0, 20))]
    for start, end in zip(corners, [*corners[1:], corners[0]], strict=True):
        sketch.addGeometry(Part.LineSegment(start, end))
    padded = body.newObject("PartDesign::Pad", pad)
    padded.Profile, padded.Length = sketch, height
    sketch.Visibility = False
    return body


def add_joints(assembly: Any, base: Any, arm: Any) -> None:
    """The base stands still, the arm's lower side lies on the base's upper one."""
    joints, kinds = assembly.newObject("Assembly::JointGroup", "Joints"), importlib.import_module("JointObject")
    grounded = joints.newObject("App::FeaturePython", "Grounded")
    kinds.GroundedJoint(grounded, base)
    kinds.ViewProviderGroundedJoint(grounded.ViewObject)
    fixed = joints.newObject("App::FeaturePython", "Fixed")
    kinds.Joint(fixed, kinds.JointTypes.index("Fixed"))
    kinds.ViewProviderJoint(fixed.ViewObject)
    names = [(base, side(base, 1)), (arm, side(arm, -1))]
    if FreeCAD.Version()[:2] == ["1", "0"]:
        refs = [[assembly, [f"{item.Name}.{face}", f"{item.Name}.{vertex}"]] for item, (face, vertex) in names]
    else:
        refs = [[item, [face, vertex]] for item, (face, vertex) in names]
    fixed.Proxy.setJointConnectors(fixed, refs)


def side(item: Any, direction: int) -> tuple[str, str]:
    """The face that looks up or down, and the vertex of it that is nearest to the origin."""
    shape = item.Shape
    (face,) = [at for at, one in enumerate(shape.Faces) if one.normalAt(0, 0).z * direction > 0.9]
    corners = {at: one.Point for at, one in enumerate(shape.Vertexes)}
    on_face = [at for at, point in corners.items() if abs(point.z - shape.Faces[face].CenterOfMass.z) < 1e-6]
    return f"Face{face + 1}", f"Vertex{min(on_face, key=lambda at: corners[at].Length) + 1}"


@pytest.fixture
def assembled(desk: Desk, document: Any) -> Any:
    """A grounded base, an App::Part with a loose plate, and a link to a body outside, fixed onto the base."""
    assembly = document.addObject("Assembly::AssemblyObject", "Assembly")
    base = fill(assembly.newObject("PartDesign::Body", "Base"), pad="Pad", height=10)
    unit = assembly.newObject("App::Part", "Unit")
    unit.Placement = FreeCAD.Placement(FreeCAD.Vector(80, 0, 5), FreeCAD.Rotation(0, 0, 90))
    fill(unit.newObject("PartDesign::Body", "Plate"), pad="PlatePad", height=4)
    model = fill(document.addObject("PartDesign::Body", "Model"), pad="ModelPad", height=6)
    model.Placement.Base.x = 200
    arm = assembly.newObject("App::Link", "Arm")
    arm.LinkedObject = model
    for _ in range(3):  # the names that sketches give to vertices settle at the third time
        for item in document.Objects:
            item.touch()
        document.recompute()
    add_joints(assembly, base, arm)
    document.recompute()
    document.clearUndos()
    return document


def proxies(document: Any) -> dict[str, tuple[Any, ...]]:
    """The very Python objects behind the joints, and what they hold."""
    owners = [owner for name in JOINTS for owner in (document.getObject(name), document.getObject(name).ViewObject)]
    return {
        f"{owner.TypeId} {at}": (id(owner.Proxy), type(owner.Proxy).__name__, dict(vars(owner.Proxy)))
        for at, owner in enumerate(owners)
    }


def top_of_base(document: Any) -> float:
    return float(document.Base.Shape.BoundBox.ZMax)


def check_taken_back(document: Any, before: dict[str, Any], behind: dict[str, Any]) -> None:
    document.undo()
    document.recompute()
    assert differences(before, design(document)) == {}
    assert proxies(document).keys() == behind.keys()
    assert {key: value[:2] for key, value in proxies(document).items()} == {key: one[:2] for key, one in behind.items()}


def test_the_joints_hold(assembled: Any) -> None:
    """What the other tests rest on: the solver put the arm onto the base."""
    assert assembled.Arm.Placement.Base.z == pytest.approx(10)
    assembled.Pad.Length = 12
    assembled.recompute()
    assert assembled.Arm.Placement.Base.z == pytest.approx(12)


def test_a_part_is_edited(desk: Desk, assembled: Any, tmp_path: Path) -> None:
    before, whole, behind = design(assembled), everything(assembled, tmp_path), proxies(assembled)
    desk.propose(LENGTHEN)
    assert differences(whole, everything(assembled, tmp_path)) == {}
    assert desk.session.proposal.validation.failed == ()
    changed = {change.change.present.name for change in desk.session.proposal.changes}
    assert changed == {"Pad", "Base", "Fixed", "Arm", "Assembly"}
    desk.accept()
    assert assembled.UndoNames == ["do it"]
    assert (top_of_base(assembled), assembled.Arm.Placement.Base.z) == (pytest.approx(25), pytest.approx(25))
    assert proxies(assembled) == behind
    check_taken_back(assembled, before, behind)
    assembled.redo()
    assembled.recompute()
    assert (top_of_base(assembled), assembled.Arm.Placement.Base.z) == (pytest.approx(25), pytest.approx(25))


@pytest.mark.parametrize("parent", ["Assembly", "Unit"])
def test_a_body_is_added(desk: Desk, assembled: Any, tmp_path: Path, parent: str) -> None:
    before, whole, behind = design(assembled), everything(assembled, tmp_path), proxies(assembled)
    desk.propose(ADD_BODY.format(parent=parent))
    assert differences(whole, everything(assembled, tmp_path)) == {}
    assert desk.session.proposal.validation.failed == ()
    desk.accept()
    assert assembled.UndoNames == ["do it"]
    assert assembled.Rib.getParentGeoFeatureGroup() is assembled.getObject(parent)
    assert assembled.Rib.Shape.Volume == pytest.approx(24)
    assert proxies(assembled) == behind
    check_taken_back(assembled, before, behind)


@pytest.mark.parametrize("left_out", ["t0", "t1"])
def test_a_part_of_a_proposal(desk: Desk, assembled: Any, left_out: str) -> None:
    before, behind = design(assembled), proxies(assembled)
    desk.propose(LENGTHEN, ADD_BODY.format(parent="Assembly"))
    desk.session.review.set_task(left_out, accepted=False)
    desk.wait_until(lambda: not desk.session.review.is_trying, "the trial's end", seconds=60)
    assert desk.session.review.problem == ""
    assert differences(before, design(assembled)) == {}
    desk.accept()
    height = 10 if left_out == "t0" else 25
    assert (top_of_base(assembled), assembled.Arm.Placement.Base.z) == (pytest.approx(height), pytest.approx(height))
    assert (assembled.getObject("Rib") is None) == (left_out == "t1")
    assert assembled.UndoNames == ["do it"]
    assert proxies(assembled) == behind
    check_taken_back(assembled, before, behind)


def test_an_object_is_left_out(desk: Desk, assembled: Any) -> None:
    """The edit of one part stays out, that of another goes in."""
    before, behind = design(assembled), proxies(assembled)
    desk.propose(LENGTHEN + 'App.ActiveDocument.getObject("PlatePad").Length = 7\n')
    desk.session.review.set_change("Pad", accepted=False)
    desk.wait_until(lambda: not desk.session.review.is_trying, "the trial's end", seconds=60)
    desk.accept()
    assert (assembled.Pad.Length.Value, assembled.PlatePad.Length.Value) == (10, 7)
    assert assembled.Arm.Placement.Base.z == pytest.approx(10)
    assert proxies(assembled) == behind
    check_taken_back(assembled, before, behind)


@pytest.fixture
def add_on(assembled: Any) -> Any:
    """The fixed joint is one of an add-on's own kind, whose module the trial process does not load."""
    kind = type(assembled.Fixed.Proxy)
    assembled.Fixed.Proxy.__class__ = type("AddOnJoint", (kind,), {"__module__": ADD_ON})
    return assembled


def foreign(desk: Desk) -> list[str]:
    return [one.measured for one in desk.session.proposal.validation.findings if one.check == "foreign"]


def test_freecads_own_joints_are_in_the_trial(desk: Desk, assembled: Any) -> None:
    desk.propose(LENGTHEN)
    assert foreign(desk) == []


def test_an_add_ons_joint_is_told_and_its_effect_not_taken_for_right(desk: Desk, add_on: Any) -> None:
    """The trial can't move the arm; the open document would, and that is not what was shown."""
    before, behind = design(add_on), proxies(add_on)
    desk.propose(LENGTHEN)
    assert foreign(desk) == [ADD_ON]
    desk.try_to_accept()
    assert "differs from the dry run" in desk.said()
    add_on.recompute()
    assert differences(before, design(add_on)) == {}
    assert {key: value[:2] for key, value in proxies(add_on).items()} == {key: one[:2] for key, one in behind.items()}


def test_what_does_not_touch_an_add_ons_joint_is_applied(desk: Desk, add_on: Any) -> None:
    before, behind = design(add_on), proxies(add_on)
    desk.propose(ADD_BODY.format(parent="Unit"))
    assert foreign(desk) == [ADD_ON]
    desk.accept()
    assert proxies(add_on) == behind
    check_taken_back(add_on, before, behind)
