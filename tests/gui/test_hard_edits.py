"""Scripts that change just what is hard about a document, and scripts that get past the policy.

Each is accepted as one step that one undo takes back whole, or refused in plain words with nothing changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui
import pytest
from desk import Desk, design, differences, everything

from freecad_ai_workbench.core.script import ScriptError

HEAD = "import FreeCAD as App\ndoc = App.ActiveDocument\n"
V = FreeCAD.Vector


@dataclass(frozen=True)
class Case:
    """A document, a script for it, and what must be true after accepting it."""

    make: Callable[[Any], None]
    script: str
    holds: Callable[[Any], bool]


def tip_not_last(document: Any) -> None:
    body = document.addObject("PartDesign::Body", "Body")
    block = body.newObject("PartDesign::AdditiveBox", "Block")
    body.newObject("PartDesign::SubtractiveCylinder", "Drill").Radius = 2
    document.recompute()
    body.Tip = block


def nested(document: Any) -> None:
    outer = document.addObject("App::Part", "Outer")
    outer.Placement.Base = V(50, 0, 0)
    inner = outer.newObject("App::Part", "Inner")
    inner.Placement = FreeCAD.Placement(V(0, 10, 0), FreeCAD.Rotation(0, 0, 45))
    inner.newObject("PartDesign::Body", "Body").newObject("PartDesign::AdditiveBox", "Block")


def broken(document: Any) -> None:
    fillet = document.addObject("Part::Fillet", "Broken")
    fillet.Base = document.addObject("Part::Box", "Box")
    fillet.Edges = [(1, 50.0, 50.0)]


def hidden(document: Any) -> None:
    box = document.addObject("Part::Box", "Box")
    box.Visibility = False
    box.ViewObject.ShapeColor = (1.0, 0.5, 0.0)


def linked(document: Any) -> None:
    group = document.addObject("App::DocumentObjectGroup", "Group")
    group.addObject(document.addObject("Part::Box", "Box"))
    link = document.addObject("App::Link", "Link")
    link.LinkedObject = document.Box
    link.Placement.Base.y = 30


GONE_WITH_ITS_LINK = "what a link shows is removed with it"
CASES = {
    "a feature is added behind a tip that is not the last": Case(
        tip_not_last,
        'cut = doc.Body.newObject("PartDesign::SubtractiveBox", "Slot")\ncut.Length = 3\n',
        lambda document: (
            document.Body.Tip.Name == "Slot"
            and [item.Name for item in document.Body.Group] == ["Block", "Slot", "Drill"]
            and abs(document.Body.Shape.Volume - 1000 + 300) < 1e-6
        ),
    ),
    "what lies behind the tip is changed": Case(
        tip_not_last,
        "doc.Drill.Radius = 3\n",
        lambda document: document.Drill.Radius == 3 and document.Body.Tip.Name == "Block",
    ),
    "the tip is moved": Case(
        tip_not_last, "doc.Body.Tip = doc.Drill\n", lambda document: document.Body.Tip.Name == "Drill"
    ),
    "a body in parts that are moved is changed": Case(
        nested, "doc.Block.Length = 25\n", lambda document: abs(document.Body.Shape.Volume - 2500) < 1e-6
    ),
    "a part with all that is in it is moved": Case(
        nested, "doc.Inner.Placement.Base.z = 7\n", lambda document: document.Inner.Placement.Base.z == 7
    ),
    "something is put into a part in a part": Case(
        nested,
        'doc.Inner.newObject("Part::Sphere", "Ball").Placement.Base = App.Vector(0, 0, 30)\n',
        lambda document: document.Ball.getParentGeoFeatureGroup().Name == "Inner",
    ),
    "what is broken is mended": Case(
        broken, "doc.Broken.Edges = [(1, 2.0, 2.0)]\n", lambda document: document.Broken.isValid()
    ),
    "what is broken is removed": Case(
        broken, 'doc.removeObject("Broken")\n', lambda document: document.getObject("Broken") is None
    ),
    "what is hidden is changed": Case(
        hidden, "doc.Box.Length = 22\n", lambda document: document.Box.Length == 22 and not document.Box.Visibility
    ),
    "what is hidden is shown": Case(
        hidden, "doc.Box.ViewObject.Visibility = True\n", lambda document: document.Box.ViewObject.Visibility
    ),
    "what a link shows is changed": Case(
        linked, "doc.Box.Length = 22\n", lambda document: abs(document.Link.Shape.BoundBox.XLength - 22) < 1e-6
    ),
    GONE_WITH_ITS_LINK: Case(
        linked,
        'doc.removeObject("Link")\ndoc.removeObject("Box")\n',
        lambda document: [item.Name for item in document.Objects] == ["Group"],
    ),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_it_is_done_as_one_step_and_undone_whole(desk: Desk, document: Any, tmp_path: Path, name: str) -> None:
    case = CASES[name]
    case.make(document)
    document.recompute()
    document.clearUndos()
    before, whole = design(document), everything(document, tmp_path)
    desk.propose(HEAD + case.script)
    assert differences(whole, everything(document, tmp_path)) == {}
    desk.accept()
    assert case.holds(document)
    assert document.UndoNames == ["do it"]
    document.undo()
    document.recompute()
    assert differences(before, design(document)) == {}
    if name == GONE_WITH_ITS_LINK and FreeCAD.Version()[:2] == ["1", "0"]:
        return  # FreeCAD 1.0 crashes when a document is closed in which the removal of a link was redone
    document.redo()
    document.recompute()
    assert case.holds(document)


@pytest.fixture
def screw(tmp_path: Path) -> Iterator[Any]:
    """A part in a file of its own, into which the document links."""
    part = FreeCAD.newDocument("Screw")
    part.addObject("Part::Cylinder", "Shank")
    part.recompute()
    part.saveAs(str(tmp_path / "screw.FCStd"))
    return part


@pytest.fixture
def whole(desk: Desk, screw: Any, tmp_path: Path) -> Any:
    made = FreeCAD.newDocument("Whole")
    made.saveAs(str(tmp_path / "whole.FCStd"))
    made.addObject("Part::Box", "Box")
    made.addObject("App::Link", "Link").LinkedObject = screw.Shank
    made.recompute()
    made.save()
    made.clearUndos()
    activate(made)
    return made


def activate(document: Any) -> None:
    FreeCAD.setActiveDocument(document.Name)
    FreeCADGui.ActiveDocument = FreeCADGui.getDocument(document.Name)


def test_a_link_into_another_file_is_moved_and_that_file_stays(
    desk: Desk, whole: Any, screw: Any, tmp_path: Path
) -> None:
    before, other = design(whole), everything(screw, tmp_path)
    desk.propose(HEAD + "doc.Link.Placement.Base.z = 40\n")
    desk.accept()
    assert whole.Link.Placement.Base.z == 40
    assert whole.Link.LinkedObject.Document.Name == "Screw"
    assert differences(other, everything(screw, tmp_path)) == {}
    assert screw.UndoNames == []
    whole.undo()
    whole.recompute()
    assert differences(before, design(whole)) == {}


def test_what_lies_in_another_file_is_out_of_reach(desk: Desk, whole: Any, screw: Any, tmp_path: Path) -> None:
    before, other = design(whole), everything(screw, tmp_path)
    desk.send(HEAD + "doc.Link.LinkedObject.Height = 99\n")
    desk.wait_until(lambda: desk.phase not in ("idle", "working"), "an answer")
    assert desk.phase == "failed", desk.said()
    assert differences(before, design(whole)) == {}
    assert differences(other, everything(screw, tmp_path)) == {}


def test_a_link_whose_file_is_closed_stays_as_it_is(desk: Desk, whole: Any, screw: Any) -> None:
    FreeCAD.closeDocument(screw.Name)
    whole.recompute()
    assert not whole.Link.isValid()
    before = design(whole)
    desk.propose(HEAD + "doc.Box.Length = 30\n")
    desk.accept()
    assert whole.Box.Length == 30
    whole.undo()
    whole.recompute()
    assert differences(before, design(whole)) == {}


def commits(document: Any) -> None:
    document.commitTransaction()
    document.Box.Height = 77


def commits_for_all(document: Any) -> None:
    FreeCAD.closeActiveTransaction()
    document.addObject("Part::Sphere", "Late")


def undoes(document: Any) -> None:
    document.undo()
    document.Box.Height = 77


def begins_another(document: Any) -> None:
    document.openTransaction("theirs")
    document.Box.Height = 77
    document.commitTransaction()


def runs_a_command(document: Any) -> None:
    FreeCADGui.Selection.addSelection(document.Box)
    FreeCADGui.runCommand("Part_Cylinder", 0)
    document.Box.Height = 77


def raises(document: Any) -> None:
    document.Box.ViewObject.ShapeColor = (1.0, 0.0, 0.0)
    document.removeObject("Pin")
    raise RuntimeError("in the middle")


EVIL = {one.__name__: one for one in (commits, commits_for_all, undoes, begins_another, runs_a_command, raises)}


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("name", sorted(EVIL))
def test_the_transaction_holds_whatever_a_script_does(
    desk: Desk, document: Any, monkeypatch: pytest.MonkeyPatch, name: str, full: bool
) -> None:
    """As if policy and guards had let it pass; on an undo stack with room and on a full one."""
    document.addObject("Part::Box", "Box")
    document.addObject("Part::Cylinder", "Pin").Placement.Base.x = 60
    document.recompute()
    document.clearUndos()
    for at in range(25 if full else 2):
        document.openTransaction(f"mine {at}")
        document.Box.Width = at + 1
        document.commitTransaction()
    document.recompute()
    before = design(document)
    desk.propose(HEAD + "doc.Box.Length = 30\n")

    def instead(*_: object, **__: object) -> ScriptError | None:
        document.Box.Length = 30
        EVIL[name](document)
        return None

    with monkeypatch.context() as patch:
        patch.setattr("freecad_ai_workbench.host.replay.run_script", instead)
        desk.try_to_accept()
    assert desk.phase == "proposal", "it is refused, and can be tried again"
    document.recompute()
    left = differences(before, design(document))
    if full:  # what was recorded before it was taken back pushed the oldest steps out
        kept = left.pop("undo", (before["undo"], before["undo"]))[1]
        assert kept == before["undo"][: len(kept)]
        assert len(kept) >= 18
    assert left == {}
    assert not document.HasPendingTransaction
    assert FreeCAD.getActiveTransaction() is None
    desk.accept()
    assert document.Box.Length == 30


def test_a_document_that_a_script_opens_takes_nothing_with_it(
    desk: Desk, document: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """As if policy and guards had let it pass. All is taken back, and the user stays where the user was."""
    document.addObject("Part::Box", "Box")
    document.recompute()
    document.clearUndos()
    document.saveCopy(str(tmp_path / "other.FCStd"))
    before = design(document)
    desk.propose(HEAD + "doc.Box.Length = 30\n")

    def instead(*_: object, **__: object) -> ScriptError | None:
        FreeCAD.openDocument(str(tmp_path / "other.FCStd")).Box.Length = 55
        document.Box.Length = 30
        document.Box.Height = 77
        return None

    with monkeypatch.context() as patch:
        patch.setattr("freecad_ai_workbench.host.replay.run_script", instead)
        desk.try_to_accept()
    assert "differs from the dry run" in desk.said() or "FreeCAD's transaction" in desk.said()
    document.recompute()
    assert differences(before, design(document)) == {}
    assert FreeCAD.ActiveDocument.Name == document.Name
