"""Applying a proposal in the open document: all of it as one undo step, or nothing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import FreeCAD
import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.dry_run import DryRunRequest
from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Proposal
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner
from freecad_ai_workbench.ui.apply_watch import ApplyWatch
from freecad_ai_workbench.ui.operations import apply_proposal, read_request
from freecad_ai_workbench.ui.pieces import whole

FREECADCMD = freecadcmd()
GROW = 'import FreeCAD as App\ndoc = App.ActiveDocument\ndoc.getObject("Box").Length = 25\n'


@pytest.fixture
def box(document: Any) -> Any:
    made = document.addObject("Part::Box", "Box")
    document.recompute()
    document.clearUndos()
    return made


def proposal(document: Any, source: str, folder: Path) -> Proposal:
    """A proposal as a run makes it, without a model."""
    request = whole(read_request("grow it", doc=document, limits=RunLimits(), scratch_folder=folder))
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
        changes=(),
        dry_run=dry_run,
        validation=ValidationResult(),
    )


def test_applied_is_one_undo_step(document: Any, box: Any, tmp_path: Path) -> None:
    applied = apply_proposal(proposal(document, GROW, tmp_path), doc=document)
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
    document: Any, box: Any, tmp_path: Path, tamper: str, reason: str
) -> None:
    tried = proposal(document, GROW, tmp_path)
    before = read_design_state(document)
    other = tried.model_copy(update={"scripts": (Script(task_id="t", source=GROW + tamper),)})
    with pytest.raises(DocumentError, match=reason):
        apply_proposal(other, doc=document)
    document.recompute()
    assert read_design_state(document) == before
    assert document.UndoNames == []
    assert FreeCAD.getActiveTransaction() is None


def test_another_document_that_is_active_gets_nothing(document: Any, box: Any, tmp_path: Path) -> None:
    tried = proposal(document, GROW, tmp_path)
    other = FreeCAD.newDocument("Other")
    other.UndoMode = 1
    try:
        apply_proposal(tried, doc=document)
        assert box.Length == 25
        assert len(document.UndoNames) == 1
        assert other.UndoNames == []
        assert other.Objects == []
    finally:
        FreeCAD.closeDocument(other.Name)


def test_a_replay_can_be_stopped_between_its_steps(document: Any, box: Any, tmp_path: Path) -> None:
    tried = proposal(document, GROW + "for i in range(1000):\n    x = i\n", tmp_path)
    before = read_design_state(document)
    with pytest.raises(DocumentError, match=r"Stopped\. Nothing was changed\."):
        apply_proposal(tried, doc=document, stopped=lambda: box.Length == 25)
    assert read_design_state(document) == before
    assert document.UndoNames == []


def test_an_object_that_is_being_edited_is_left_alone(
    document: Any, box: Any, tmp_path: Path, wait_until: Callable[..., None]
) -> None:
    import FreeCADGui

    sketch = document.addObject("Sketcher::SketchObject", "Sketch")
    document.recompute()
    tried = proposal(document, GROW, tmp_path)
    gui = FreeCADGui.getDocument(document.Name)
    gui.setEdit(sketch.Name)
    try:
        with pytest.raises(DocumentError, match=r"another change|open for editing"):
            apply_proposal(tried, doc=document)
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
