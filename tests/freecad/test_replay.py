"""Replay: what a user rejects is taken back exactly, whatever kind of change it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import FreeCAD
import pytest

from freecad_ai_workbench.core.design import DesignState, diff_states
from freecad_ai_workbench.core.parameters import ParameterValue
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.host.replay import Replay
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.sandbox.meter import Meter

START = """
params = doc.addObject("App::VarSet", "Params")
params.addProperty("App::PropertyLength", "Height", "Dimensions")
params.Height = 6
body = doc.addObject("PartDesign::Body", "Body")
block = body.newObject("PartDesign::AdditiveBox", "Block")
block.Length, block.Width = 40, 20
block.setExpression("Height", "Params.Height")
edge = body.newObject("PartDesign::Fillet", "Round")
doc.recompute()
edge.Base = (block, ["Edge1"])
edge.Radius = 2
group = doc.addObject("App::DocumentObjectGroup", "Group")
pin = doc.addObject("Part::Cylinder", "Pin")
cube = doc.addObject("Part::Box", "Cube")
doc.recompute()
"""
CHANGES = """
doc.getObject("Params").Height = 9
doc.getObject("Block").setExpression("Height", None)
doc.getObject("Block").Height = 12
doc.getObject("Cube").Length = 33
doc.getObject("Cube").Label = "Renamed"
doc.getObject("Cube").addProperty("App::PropertyFloat", "Extra", "More")
doc.getObject("Group").addObject(doc.getObject("Cube"))
doc.removeObject("Pin")
body = doc.getObject("Body")
slot = body.newObject("PartDesign::SubtractiveBox", "Slot")
slot.Length, slot.Width, slot.Height = 5, 5, 30
ball = doc.addObject("Part::Sphere", "Ball")
copy = doc.addObject("Part::Fuse", "Both")
copy.Base, copy.Tool = ball, doc.addObject("Part::Cone", "Cone")
doc.recompute()
"""


@pytest.fixture
def doc() -> Iterator[Any]:
    document = FreeCAD.newDocument("Replay")
    _run(document, START, rejected=())
    yield document
    FreeCAD.closeDocument(document.Name)


def _run(doc: Any, source: str, *, rejected: tuple[str, ...], parameters: tuple[ParameterValue, ...] = ()) -> None:
    replay = Replay(doc, meter=Meter(steps=10**6, seconds=60), rejected=rejected)
    script = Script(task_id="t", source=f"import FreeCAD as App\ndoc = App.ActiveDocument\n{source}")
    assert replay.run(script, write=lambda _text: None) is None
    replay.finish(parameters)


def _changed(before: DesignState, doc: Any) -> dict[str, str]:
    return {change.present.name: change.kind for change in diff_states(before, read_design_state(doc)).changes}


def test_all_that_a_script_did_is_there_when_nothing_is_rejected(doc: Any) -> None:
    before = read_design_state(doc)
    _run(doc, CHANGES, rejected=())
    assert _changed(before, doc) == {
        "Params": "changed",
        "Body": "changed",
        "Block": "changed",
        "Round": "changed",
        "Group": "changed",
        "Cube": "changed",
        "Slot": "added",
        "Ball": "added",
        "Cone": "added",
        "Both": "added",
        "Pin": "removed",
    }


def test_nothing_is_left_when_everything_is_rejected(doc: Any) -> None:
    before = read_design_state(doc)
    names = ("Params", "Body", "Block", "Round", "Group", "Cube", "Slot", "Ball", "Cone", "Both", "Pin")
    _run(doc, CHANGES, rejected=names)
    assert _changed(before, doc) == {}


@pytest.mark.parametrize(
    ("rejected", "untouched"),
    [
        (("Pin",), {"Pin"}),
        (("Params",), {"Params"}),
        (("Both",), {"Both"}),
        (("Both", "Ball", "Cone"), {"Both", "Ball", "Cone"}),
        (("Cube",), {"Cube"}),
        (("Slot",), {"Slot"}),
        (("Params", "Block", "Slot"), {"Params", "Block", "Slot", "Round", "Body"}),
    ],
)
def test_what_is_rejected_stays_as_it_was_and_the_rest_is_done(
    doc: Any, rejected: tuple[str, ...], untouched: set[str]
) -> None:
    before = read_design_state(doc)
    _run(doc, CHANGES, rejected=rejected)
    changed = _changed(before, doc)
    assert not untouched & set(changed)
    others = {"Params", "Block", "Cube", "Slot", "Ball", "Cone", "Both", "Pin"} - untouched
    assert others <= set(changed)
    assert all(item.isValid() for item in doc.Objects)


def test_a_rejected_last_feature_leaves_the_body_with_the_one_before_as_its_tip(doc: Any) -> None:
    _run(doc, CHANGES, rejected=("Slot",))
    body = doc.getObject("Body")
    assert body.Tip.Name == "Round"
    assert [item.Name for item in body.Group] == ["Block", "Round"]


def test_a_parameter_is_set_after_the_scripts_and_drives_the_shape(doc: Any) -> None:
    _run(doc, "", rejected=(), parameters=(ParameterValue(object_name="Params", name="Height", value=15),))
    assert doc.getObject("Body").Shape.BoundBox.ZLength == pytest.approx(15)


def test_taking_back_is_part_of_the_undo_step(doc: Any) -> None:
    doc.UndoMode = 1
    before = read_design_state(doc)
    doc.openTransaction("all")
    _run(doc, CHANGES, rejected=("Slot", "Cube", "Pin"))
    doc.commitTransaction()
    doc.undo()
    doc.recompute()
    assert _changed(before, doc) == {}
