"""Documents and moments that make applying hard: it works, or it is refused in plain words and nothing has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui
import pytest
from desk import Desk, design, differences, everything
from PySide import QtWidgets

ADD = """import FreeCAD as App
ball = App.ActiveDocument.addObject("Part::Sphere", "Ball")
ball.Radius = 3
ball.Placement.Base.y = -200
"""


CUT = """import FreeCAD as App
doc = App.ActiveDocument
drill = doc.addObject("Part::Cylinder", "Drill")
rest = doc.addObject("Part::Cut", "Rest")
rest.Base, rest.Tool = doc.getObject("Box"), drill
"""


class Ruled:
    """A Python feature, as an add-on makes them; the trial process can't import it."""

    def __init__(self, item: Any) -> None:
        item.addProperty("App::PropertyLength", "Side", "Base", "")
        item.Proxy = self
        item.Side = 7

    def execute(self, item: Any) -> None:
        import Part

        item.Shape = Part.makeBox(item.Side, item.Side, item.Side)

    def dumps(self) -> None:
        return None

    def loads(self, _state: Any) -> None:
        return None


def boxes(document: Any) -> None:
    for at in range(3):
        document.addObject("Part::Box", "Box").Placement.Base.x = 20 * at


def python_feature(document: Any) -> None:
    item = document.addObject("Part::FeaturePython", "Ruled")
    Ruled(item)
    item.ViewObject.Proxy = 0
    linked = document.addObject("Part::Box", "Follower")
    linked.setExpression("Length", "Ruled.Side * 2")


def already_invalid(document: Any) -> None:
    boxes(document)
    fillet = document.addObject("Part::Fillet", "Broken")
    fillet.Base = document.Box
    fillet.Edges = [(1, 50.0, 50.0)]


def tip_not_last(document: Any) -> None:
    body = document.addObject("PartDesign::Body", "Body")
    block = body.newObject("PartDesign::AdditiveBox", "Block")
    body.newObject("PartDesign::SubtractiveCylinder", "Drill")
    document.recompute()
    body.Tip = block


def nested_parts(document: Any) -> None:
    outer = document.addObject("App::Part", "Outer")
    outer.Placement.Base = FreeCAD.Vector(50, 0, 0)
    inner = outer.newObject("App::Part", "Inner")
    inner.Placement = FreeCAD.Placement(FreeCAD.Vector(0, 10, 0), FreeCAD.Rotation(0, 0, 45))
    body = inner.newObject("PartDesign::Body", "Body")
    body.newObject("PartDesign::AdditiveBox", "Block")


def hidden(document: Any) -> None:
    boxes(document)
    for item in document.Objects:
        item.Visibility = False
    document.Objects[0].ViewObject.ShapeColor = (1.0, 0.5, 0.0)


def groups_and_links(document: Any) -> None:
    boxes(document)
    group = document.addObject("App::DocumentObjectGroup", "Group")
    group.addObject(document.Box)
    link = document.addObject("App::Link", "Link")
    link.LinkedObject = document.Box
    link.Placement.Base.y = 30


SITUATIONS: dict[str, Callable[[Any], None]] = {
    "plain": boxes,
    "python feature": python_feature,
    "already invalid": already_invalid,
    "tip not last": tip_not_last,
    "nested parts": nested_parts,
    "hidden objects": hidden,
    "groups and links": groups_and_links,
}


@pytest.fixture(params=sorted(SITUATIONS))
def situation(request: Any, desk: Desk, document: Any) -> Any:
    SITUATIONS[request.param](document)
    document.recompute()
    document.clearUndos()
    return document


def check_applied_and_undone(desk: Desk, document: Any, before: dict[str, Any]) -> None:
    """Accepting is one step, and undoing it gives back everything."""
    steps = document.UndoNames
    desk.accept()
    assert document.getObject("Ball").Shape.Volume == pytest.approx(113.0973355, rel=1e-6)
    assert document.UndoNames == ["do it", *steps][:20]
    assert not document.HasPendingTransaction
    assert FreeCAD.getActiveTransaction() is None
    document.undo()
    document.recompute()
    left = differences(before, design(document))
    left.pop("undo", None) if len(steps) == 20 else None
    assert left == {}


def test_it_works_and_can_be_undone(desk: Desk, situation: Any, tmp_path: Path) -> None:
    before, designed = everything(situation, tmp_path), design(situation)
    desk.propose(ADD)
    assert differences(before, everything(situation, tmp_path)) == {}, "a proposal changes nothing"
    failed = [finding.message for finding in desk.session.proposal.validation.failed]
    assert failed == [], "what was wrong before is not the script's fault"
    check_applied_and_undone(desk, situation, designed)


def test_a_rejected_proposal_leaves_everything(desk: Desk, situation: Any, tmp_path: Path) -> None:
    before = everything(situation, tmp_path)
    desk.propose(ADD)
    desk.click("Reject")
    assert differences(before, everything(situation, tmp_path)) == {}


def test_a_replay_that_differs_leaves_everything(desk: Desk, situation: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    before = design(situation)
    desk.propose(ADD)
    monkeypatch.setattr(desk.session.review, "chosen", desk.chosen_as(ADD + "ball.Radius = 4\n"))
    desk.try_to_accept()
    assert "differs from the dry run" in desk.said()
    situation.recompute()
    assert differences(before, design(situation)) == {}


def hold_run(desk: Desk) -> None:
    """Send, and hold the run after the document was read."""
    desk.runner.gate.clear()
    desk.send(ADD)
    desk.wait_until(lambda: desk.runner.trials == 1, "the trial to begin")


def test_another_document_is_gone_to_while_a_run_goes_on(desk: Desk, document: Any, tmp_path: Path) -> None:
    boxes(document)
    document.recompute()
    document.clearUndos()
    before = design(document)
    other = FreeCAD.newDocument("Other")
    other.addObject("Part::Box", "Alone")
    other.recompute()
    activate(document)
    hold_run(desk)
    activate(other)
    untouched = everything(other, tmp_path)
    desk.runner.gate.set()
    desk.wait_until(lambda: desk.phase == "proposal", "a proposal")
    check_applied_and_undone(desk, document, before)
    assert differences(untouched, everything(other, tmp_path)) == {}
    assert FreeCADGui.ActiveDocument.Document.Name == other.Name, "the user stays where the user is"


def activate(document: Any) -> None:
    FreeCAD.setActiveDocument(document.Name)
    FreeCADGui.ActiveDocument = FreeCADGui.getDocument(document.Name)


def test_the_document_is_closed_during_a_run(desk: Desk, document: Any) -> None:
    boxes(document)
    hold_run(desk)
    FreeCAD.closeDocument(document.Name)
    desk.wait_until(lambda: desk.phase == "idle", "the run to stop")
    assert "The document was closed, so the run was stopped." in desk.said()
    assert FreeCAD.listDocuments() == {}


def test_the_document_is_closed_during_a_trial(desk: Desk, document: Any) -> None:
    boxes(document)
    document.recompute()
    desk.propose(ADD)
    desk.runner.gate.clear()
    desk.session.review.edit_script("t0", ADD + "ball.Radius = 5\n")
    desk.wait_until(lambda: desk.runner.trials == 2, "the trial to begin")
    FreeCAD.closeDocument(document.Name)
    assert desk.phase == "idle"
    assert "The document was closed, so the proposal for it was withdrawn." in desk.said()
    desk.runner.gate.set()
    desk.wait_until(lambda: not desk.session.review.is_trying, "the trial to end")
    assert desk.session.proposal is None
    assert FreeCAD.listDocuments() == {}


def test_a_closed_document_takes_nothing_of_another_one_with_its_name(desk: Desk, document: Any) -> None:
    boxes(document)
    document.recompute()
    desk.propose(ADD)
    name = document.Name
    FreeCAD.closeDocument(name)
    again = FreeCAD.newDocument("Test")
    assert again.Name == name
    assert desk.phase == "idle"
    assert not desk.find("Accept").isVisible()
    assert again.Objects == []


def test_the_user_edits_during_a_run(desk: Desk, document: Any) -> None:
    boxes(document)
    document.recompute()
    document.clearUndos()
    hold_run(desk)
    document.openTransaction("mine")
    document.Box.Length = 15
    document.recompute()
    document.commitTransaction()
    before = design(document)
    desk.runner.gate.set()
    desk.wait_until(lambda: desk.phase == "proposal" and desk.session.review.chosen is not None, "a proposal")
    assert "Box: Length is 15 mm, not 10 mm" in desk.session.review.notice
    assert desk.runner.trials == 2
    check_applied_and_undone(desk, document, before)


def test_the_user_edits_while_a_proposal_waits(desk: Desk, document: Any) -> None:
    boxes(document)
    document.recompute()
    document.clearUndos()
    desk.propose(ADD)
    document.Box.Length = 15
    before = design(document)
    desk.click("Accept")
    desk.wait_until(lambda: desk.phase == "proposal" and desk.session.review.notice != "", "the change to be noticed")
    assert "Box: Length is 15 mm, not 10 mm" in desk.session.review.notice
    assert differences(before, design(document)) == {}
    check_applied_and_undone(desk, document, before)


def edit_sketch(document: Any) -> Callable[[], None]:
    gui = FreeCADGui.getDocument(document.Name)
    gui.setEdit("Sketch")
    return gui.resetEdit


def open_task_panel(document: Any) -> Callable[[], None]:
    gui = FreeCADGui.getDocument(document.Name)
    gui.setEdit("Block")
    assert FreeCADGui.Control.activeDialog()
    return gui.resetEdit


def begin_transaction(document: Any) -> Callable[[], None]:
    document.openTransaction("theirs")
    document.getObject("Block").Length = 44
    return document.abortTransaction


OCCUPIED = {"sketch": edit_sketch, "task panel": open_task_panel, "transaction": begin_transaction}


@pytest.fixture
def part(desk: Desk, document: Any) -> Any:
    body = document.addObject("PartDesign::Body", "Body")
    body.newObject("PartDesign::AdditiveBox", "Block")
    body.newObject("Sketcher::SketchObject", "Sketch")
    document.recompute()
    document.clearUndos()
    return document


@pytest.mark.parametrize("how", sorted(OCCUPIED))
def test_a_request_while_something_is_being_edited(desk: Desk, part: Any, how: str) -> None:
    leave = OCCUPIED[how](part)
    before = design(part)
    try:
        desk.send(ADD)
        desk.wait_until(lambda: desk.phase == "failed", "a refusal")
        assert "open for editing" in desk.said() or "in the middle of another change" in desk.said()
        assert "try again" in desk.said()
        assert differences(before, design(part)) == {}
        assert desk.find("Prompt").toPlainText() == "do it", "the words are still there"
    finally:
        leave()
    desk.propose(ADD)


def is_refused(desk: Desk) -> bool:
    told = desk.said() + desk.session.review.problem
    return "open for editing" in told or "in the middle of another change" in told


@pytest.mark.parametrize("how", sorted(OCCUPIED))
def test_accepting_while_something_is_being_edited(desk: Desk, part: Any, how: str) -> None:
    desk.propose(ADD)
    leave = OCCUPIED[how](part)
    before = design(part)
    pending = part.HasPendingTransaction
    try:
        desk.find("Accept").click()  # nothing to press when the document was looked at again before
        desk.wait_until(lambda: is_refused(desk), "a word about it")
        assert desk.phase == "proposal"
        assert differences(before, design(part)) == {}
        assert part.HasPendingTransaction == pending
    finally:
        leave()
    part.recompute()
    desk.accept()
    assert part.getObject("Ball") is not None


@pytest.mark.parametrize("refine", [True, False])
def test_what_the_preferences_say_is_tried_as_it_is_applied(desk: Desk, document: Any, refine: bool) -> None:
    """A new cut is refined or not as they say; the trial's FreeCAD has no preferences of its own."""
    boxes(document)
    document.recompute()
    part = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Mod/Part/Boolean")
    before = part.GetBool("RefineModel") if "RefineModel" in part.GetBools() else None
    part.SetBool("RefineModel", refine)
    try:
        desk.propose(CUT)
        desk.accept()
    finally:
        part.RemBool("RefineModel") if before is None else part.SetBool("RefineModel", before)
    assert document.getObject("Rest").Refine is refine


class OwnPanel:
    """A task panel of another add-on, which edits no object and has no transaction."""

    def __init__(self) -> None:
        self.form = QtWidgets.QWidget()


def test_a_task_panel_that_edits_nothing_is_no_hindrance(desk: Desk, document: Any) -> None:
    boxes(document)
    document.recompute()
    document.clearUndos()
    before = design(document)
    FreeCADGui.Control.showDialog(OwnPanel())
    try:
        desk.propose(ADD)
        check_applied_and_undone(desk, document, before)
        assert FreeCADGui.Control.activeDialog()
    finally:
        FreeCADGui.Control.closeDialog()


def test_undo_is_switched_off(desk: Desk, document: Any) -> None:
    boxes(document)
    document.recompute()
    document.UndoMode = 0
    before = design(document)
    desk.propose(ADD)
    check_applied_and_undone(desk, document, before)


def test_the_undo_stack_is_full(desk: Desk, document: Any) -> None:
    boxes(document)
    document.recompute()
    for at in range(25):
        document.openTransaction(f"step {at}")
        document.Box.Height = at + 1
        document.commitTransaction()
    document.recompute()
    assert len(document.UndoNames) == 20
    before = design(document)
    desk.propose(ADD)
    check_applied_and_undone(desk, document, before)


@pytest.fixture
def linked(desk: Desk, tmp_path: Path) -> Any:
    """A saved assembly that links to a part in another file, both open."""
    part = FreeCAD.newDocument("Screw")
    part.addObject("Part::Cylinder", "Shank")
    part.recompute()
    part.saveAs(str(tmp_path / "screw.FCStd"))
    whole = FreeCAD.newDocument("Whole")
    whole.saveAs(str(tmp_path / "whole.FCStd"))
    link = whole.addObject("App::Link", "Link")
    link.LinkedObject = part.Shank
    whole.recompute()
    whole.save()
    whole.clearUndos()
    activate(whole)
    return whole


def test_a_document_with_links_into_another_file(desk: Desk, linked: Any, tmp_path: Path) -> None:
    part = FreeCAD.getDocument("Screw")
    before, other = design(linked), everything(part, tmp_path)
    files = {path.name: path.read_bytes() for path in tmp_path.glob("*.FCStd")}
    desk.propose(ADD)
    check_applied_and_undone(desk, linked, before)
    assert differences(other, everything(part, tmp_path)) == {}
    assert {path.name: path.read_bytes() for path in tmp_path.glob("*.FCStd")} == files
    assert linked.Link.LinkedObject.Document.Name == "Screw"


def test_a_read_only_file(desk: Desk, document: Any, tmp_path: Path) -> None:
    boxes(document)
    document.recompute()
    path = tmp_path / "fixed.FCStd"
    document.saveAs(str(path))
    path.chmod(0o444)
    content = path.read_bytes()
    document.clearUndos()
    before = design(document)
    desk.propose(ADD)
    check_applied_and_undone(desk, document, before)
    assert path.read_bytes() == content
    assert document.FileName == str(path)


def test_a_document_that_was_never_saved_stays_so(desk: Desk, document: Any) -> None:
    boxes(document)
    desk.propose(ADD)
    desk.accept()
    assert document.FileName == ""


def test_a_thousand_objects(desk: Desk, document: Any) -> None:
    document.UndoMode = 0
    for at in range(1000):
        document.addObject("App::FeaturePython" if at % 2 else "Part::Box", f"B{at}")
    document.recompute()
    document.UndoMode = 1
    before = design(document)
    desk.propose(ADD)
    check_applied_and_undone(desk, document, before)


def test_without_a_document_a_refused_one_is_not_left(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.propose(ADD)
    proposal = desk.session.review.chosen
    assert FreeCAD.listDocuments() == {}
    scripts = tuple(script.model_copy(update={"source": ADD + "x = 1 / 0\n"}) for script in proposal.scripts)
    monkeypatch.setattr(desk.session.review, "chosen", proposal.model_copy(update={"scripts": scripts}))
    desk.try_to_accept()
    assert desk.phase == "proposal"
    assert "did not run in the open document" in desk.said()
    assert FreeCAD.listDocuments() == {}
    desk.session.review.chosen = proposal
    desk.accept()
    assert len(FreeCAD.listDocuments()) == 1


def test_an_error_nobody_thought_of_leaves_the_panel_usable(
    desk: Desk, document: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes(document)
    document.recompute()
    document.clearUndos()
    before = design(document)
    desk.propose(ADD)

    def break_down(*_: object, **__: object) -> None:
        raise RuntimeError("the kernel said no")

    with monkeypatch.context() as patch:
        patch.setattr("freecad_ai_workbench.ui.operations.unlike_changes", break_down)
        desk.try_to_accept()
    assert desk.phase == "proposal"
    assert "FreeCAD could not apply this: the kernel said no" in desk.said()
    assert differences(before, design(document)) == {}
    desk.accept()
