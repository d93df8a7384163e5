"""Applying a proposal in the open document: all of it as one undo step, or nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import FreeCAD
import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.dry_run import DryRunRequest
from freecad_ai_workbench.core.errors import DocumentChangedError, DocumentError
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Proposal, changes_of
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.host.known_designs import KnownDesigns
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner
from freecad_ai_workbench.ui.apply_watch import ApplyWatch
from freecad_ai_workbench.ui.operations import apply_proposal, read_request
from freecad_ai_workbench.ui.pieces import whole

FREECADCMD = freecadcmd()
GROW = 'import FreeCAD as App\ndoc = App.ActiveDocument\ndoc.getObject("Box").Length = 25\n'


@pytest.fixture
def known() -> Iterator[KnownDesigns]:
    followed = KnownDesigns()
    yield followed
    followed.stop()


@pytest.fixture
def box(document: Any) -> Any:
    made = document.addObject("Part::Box", "Box")
    document.recompute()
    document.clearUndos()
    return made


def proposal(document: Any, source: str, folder: Path, known: KnownDesigns) -> Proposal:
    """A proposal as a run makes it, without a model."""
    request = whole(read_request("grow it", doc=document, known=known, limits=RunLimits(), scratch_folder=folder))
    scripts = (Script(task_id="t", source=source),)
    dry_run = ProcessDryRunner(FREECADCMD).run(
        DryRunRequest(scripts=scripts, document=request.document), cancel=threading.Event()
    )
    assert dry_run.error is None
    return Proposal(
        id=request.id,
        request=request.text,
        base=request.design,
        plan=Plan(summary="s", tasks=(Task(id="t", title="t"),)),
        scripts=scripts,
        changes=changes_of(dry_run),
        dry_run=dry_run,
        validation=ValidationResult(),
    )


def test_applied_is_one_undo_step(document: Any, box: Any, tmp_path: Path, known: KnownDesigns) -> None:
    applied = apply_proposal(proposal(document, GROW, tmp_path, known), doc=document, known=known)
    assert box.Length == 25
    assert document.UndoNames == [applied.transaction] == ["grow it"]


@pytest.mark.parametrize(
    ("tamper", "reason"),
    [
        ('doc.getObject("Box").Height = 3\n', "differs from the dry run .*Height"),
        ('doc.addObject("Part::Sphere", "Ball")\n', "differs from the dry run .*Ball|Sphere"),
        ("x = 1 / 0\n", "did not run in the open document"),
        ("import os\n", "did not run in the open document"),
    ],
)
def test_what_differs_from_the_dry_run_is_rolled_back(
    document: Any, box: Any, tmp_path: Path, known: KnownDesigns, tamper: str, reason: str
) -> None:
    tried = proposal(document, GROW, tmp_path, known)
    before = read_design_state(document)
    other = tried.model_copy(update={"scripts": (Script(task_id="t", source=GROW + tamper),)})
    with pytest.raises(DocumentError, match=reason):
        apply_proposal(other, doc=document, known=known)
    document.recompute()
    assert read_design_state(document) == before
    assert document.UndoNames == []
    assert FreeCAD.getActiveTransaction() is None


PLATE = """import FreeCAD as App
import Part
import Sketcher
doc = App.ActiveDocument
plate = doc.addObject("Part::Feature", "Plate")
block = Part.makeBox(40, 20, 5)
for x, y in ((8, 6), (32, 14)):
    block = block.cut(Part.makeCylinder(2, 5, App.Vector(x, y, 0)))
plate.Shape = block
sketch = doc.addObject("Sketcher::SketchObject", "Sketch")
sketch.addGeometry(Part.LineSegment(App.Vector(0, 0, 0), App.Vector(12, 0, 0)), False)
sketch.addConstraint(Sketcher.Constraint("Distance", 0, 12))
doc.getObject("Box").Length = 12
doc.recompute()
"""
DEVIATIONS = {
    "mirrored solid": ("((8, 6), (32, 14))", "((8, 14), (32, 6))"),
    "hole moved, its twin, too": ("((8, 6), (32, 14))", "((9, 6), (31, 14))"),
    "one hole moved": ("(32, 14)", "(32, 13)"),
    "hole a little wider": ("makeCylinder(2,", "makeCylinder(2.001,"),
    "solid turned over": ("= block\n", "= block.mirror(App.Vector(20, 10, 0), App.Vector(0, 0, 1))\n"),
    "solid moved": ("plate.Shape = block", "plate.Shape = block.translated(App.Vector(0, 0.001, 0))"),
    "placed elsewhere": ("plate.Shape = block", "plate.Shape = block\nplate.Placement.Base.z = 1"),
    "other constraint": ('"Distance", 0, 12', '"Distance", 0, 13'),
    "constraint for reference": ("doc.recompute()", "sketch.setDriving(0, False)\ndoc.recompute()"),
    "curve for construction": ("12, 0, 0)), False)", "12, 0, 0)), True)"),
    "expression in place of a value": (".Length = 12", '.setExpression("Length", "6 mm * 2")'),
    "nothing done to the box": ('doc.getObject("Box").Length = 12', "pass"),
    "one more property": (".Length = 12", '.addProperty("App::PropertyLength", "More")\ndoc.Box.Length = 12'),
    "another one removed": ("doc.recompute()", 'doc.removeObject("Other")'),
    "label": ("doc.recompute()", 'plate.Label = "Plank"'),
}  # fmt: skip


@pytest.mark.parametrize("what", sorted(DEVIATIONS))
def test_a_replay_that_deviates_is_rolled_back(
    document: Any, box: Any, tmp_path: Path, known: KnownDesigns, what: str
) -> None:
    document.addObject("Part::Cone", "Other")
    document.recompute()
    document.clearUndos()
    tried = proposal(document, PLATE, tmp_path, known)
    before = read_design_state(document)
    source = PLATE.replace(*DEVIATIONS[what])
    assert source != PLATE
    other = tried.model_copy(update={"scripts": (Script(task_id="t", source=source),)})
    with pytest.raises(DocumentError, match="differs from the dry run"):
        apply_proposal(other, doc=document, known=known)
    document.recompute()
    assert read_design_state(document) == before
    assert document.UndoNames == []
    apply_proposal(tried, doc=document, known=known)
    assert document.UndoNames == ["grow it"]


def test_what_others_depend_on_is_compared_with_them(
    document: Any, box: Any, tmp_path: Path, known: KnownDesigns
) -> None:
    """The dry run says nothing of the box, but the cut that is made of it comes out differently."""
    cut = document.addObject("Part::Cut", "Cut")
    cut.Base, cut.Tool = box, document.addObject("Part::Sphere", "Ball")
    document.recompute()
    tried = proposal(document, "import FreeCAD as App\nApp.ActiveDocument.Ball.Radius = 6\n", tmp_path, known)
    after = tried.dry_run.after
    shape = after.find("Cut").shape
    grown = after.find("Cut").model_copy(update={"shape": shape.model_copy(update={"volume": 900.0, "digest": ""})})
    objects = tuple(grown if item.name == "Cut" else item for item in after.objects)
    other = tried.dry_run.model_copy(update={"after": after.model_copy(update={"objects": objects})})
    with pytest.raises(DocumentError, match=r"differs from the dry run .*Cut: Volume is .* not 900 mm³"):
        apply_proposal(tried.model_copy(update={"dry_run": other}), doc=document, known=known)
    assert document.Ball.Radius == 5


def test_a_change_between_the_run_and_accepting_is_noticed(
    document: Any, box: Any, tmp_path: Path, known: KnownDesigns
) -> None:
    tried = proposal(document, GROW, tmp_path, known)
    box.Height = 11
    with pytest.raises(DocumentChangedError, match="Box: Height is 11 mm, not 10 mm"):
        apply_proposal(tried, doc=document, known=known)
    box.Height = 10
    apply_proposal(tried, doc=document, known=known)
    assert box.Length == 25


def test_another_document_that_is_active_gets_nothing(
    document: Any, box: Any, tmp_path: Path, known: KnownDesigns
) -> None:
    tried = proposal(document, GROW, tmp_path, known)
    other = FreeCAD.newDocument("Other")
    other.UndoMode = 1
    try:
        apply_proposal(tried, doc=document, known=known)
        assert box.Length == 25
        assert len(document.UndoNames) == 1
        assert other.UndoNames == []
        assert other.Objects == []
    finally:
        FreeCAD.closeDocument(other.Name)


def test_a_replay_can_be_stopped_between_its_steps(
    document: Any, box: Any, tmp_path: Path, known: KnownDesigns
) -> None:
    tried = proposal(document, GROW + "for i in range(1000):\n    x = i\n", tmp_path, known)
    before = read_design_state(document)
    with pytest.raises(DocumentError, match=r"Stopped\. Nothing was changed\."):
        apply_proposal(tried, doc=document, known=known, stopped=lambda: box.Length == 25)
    assert read_design_state(document) == before
    assert document.UndoNames == []


def test_an_object_that_is_being_edited_is_left_alone(
    document: Any, box: Any, tmp_path: Path, known: KnownDesigns, wait_until: Callable[..., None]
) -> None:
    import FreeCADGui

    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    document.recompute()
    tried = proposal(document, GROW, tmp_path, known)
    gui = FreeCADGui.getDocument(document.Name)
    gui.setEdit(sketch.Name)
    try:
        with pytest.raises(DocumentError, match=r"another change|open for editing"):
            apply_proposal(tried, doc=document, known=known)
    finally:
        gui.resetEdit()
    assert box.Length == 10


def test_stop_appears_after_a_second_and_works(main_window: Any, qtest: Any) -> None:
    watch = ApplyWatch(main_window)
    dialog = next(item for item in main_window.findChildren(QtWidgets.QProgressDialog))
    assert not watch()
    assert not dialog.isVisible()
    time.sleep(1.1)
    assert not watch()
    assert dialog.isVisible()
    qtest.mouseClick(dialog.findChild(QtWidgets.QPushButton), QtCore.Qt.LeftButton)
    assert watch()
    watch.close()
    QtCore.QCoreApplication.processEvents()
    assert not dialog.isVisible()
