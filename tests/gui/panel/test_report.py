"""The report: what failed first and where; a click or Enter shows the face in the model and in the ghost."""

from __future__ import annotations

import os
from pathlib import Path

import FreeCAD
import FreeCADGui
import Part
import pytest
from pivy import coin
from PySide import QtCore

from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.plan import ExpectedFillet, ExpectedHoles, ExpectedVolume
from freecad_ai_workbench.core.validation import Finding, ValidationResult
from freecad_ai_workbench.host.checks import Examined, check_design, effects_of
from freecad_ai_workbench.host.mesh import mesh_changes, mesh_marks
from freecad_ai_workbench.ui.views import show_all_of

REVIEW = Finding(
    check="review", category="review", outcome="skipped", message="What was measured settles it, so no model was asked."
)


@pytest.fixture
def judged(bench, user, ask, wait_phase, make, document):
    """A proposal for a plate that is open as well: a hole too few, a thin wall as a hint, a review left out."""
    plate = Part.makeBox(80, 50, 10).cut(Part.makeBox(60, 2, 10, FreeCAD.Vector(10, 0.5, 0)))
    for x in (20, 60):
        plate = plate.cut(Part.makeCylinder(4, 10, FreeCAD.Vector(x, 25, 0)))
    document.addObject("Part::Feature", "Plate").Shape = plate
    document.recompute()
    examined = Examined.of(document)
    claims = (ExpectedHoles(diameter=8, count=3), ExpectedVolume(value=plate.Volume), ExpectedFillet(radius=2))
    findings = (*check_design(examined, expectations=claims, text="a plate 80x50x10 mm", process="print"), REVIEW)
    trial = DryRunResult(
        after=examined.after,
        findings=findings,
        features=effects_of(examined),
        meshes=mesh_changes(examined.difference, shapes_before={}, after=document),
        marks=mesh_marks(findings, doc=document),
    )
    proposal = make.proposal().model_copy(update={"dry_run": trial, "validation": ValidationResult(findings=findings)})
    bench.propose(proposal)
    ask("a plate")
    wait_phase("proposal")
    bench.child("Proposal").setCurrentIndex(3)
    user.wait_until(lambda: bench.panel.ghost.is_shown)
    return document


def shown(bench) -> str:
    return bench.child("Findings").toPlainText()


def selected() -> list[tuple[str, tuple[str, ...]]]:
    return [(one.ObjectName, tuple(one.SubElementNames)) for one in FreeCADGui.Selection.getSelectionEx("", 0)]


def count_marks(bench) -> int:
    search = coin.SoSearchAction()
    search.setName(coin.SbName("AIDesignerMarks"))
    search.setSearchingAll(True)
    search.apply(bench.panel.ghost._scene.root)
    return search.getPath().getTail().getNumChildren()


def test_failed_ones_come_first_then_skipped_then_hints_then_passed(bench, judged) -> None:
    text = shown(bench)
    places = [
        text.index(words) for words in ("✗ Number of holes", "– not run", "Hints", "• Plate is 0.5 mm", "✓ Volume")
    ]
    assert places == sorted(places)
    assert "expected: 3, measured: 2" in text
    assert "on: Plate (Face" in text
    assert "how sure: likely, not measured" in text
    assert "Plate: +" in text


def test_a_click_selects_the_faces_and_marks_them_in_the_ghost(bench, judged, user) -> None:
    report = bench.child("Findings")
    number = next(at for at, one in enumerate(report._findings) if one.check == "holes")
    report.anchorClicked.emit(QtCore.QUrl(f"point:{number}"))
    user.wait(0.05)
    ((name, elements),) = selected()
    assert name == "Plate"
    assert elements == report._findings[number].elements
    assert {judged.Plate.Shape.getElement(one).Surface.Radius for one in elements} == {4.0}
    assert count_marks(bench) == 2
    thin = next(at for at, one in enumerate(report._findings) if one.check == "thin_wall")
    report.anchorClicked.emit(QtCore.QUrl(f"point:{thin}"))
    assert selected() == [("Plate", report._findings[thin].elements)]


def test_the_keyboard_reaches_findings(bench, judged, user) -> None:
    report = bench.child("Findings")
    report.setFocus()
    user.press(report, QtCore.Qt.Key_Tab)
    user.press(report, QtCore.Qt.Key_Return)
    assert [name for name, _ in selected()] == ["Plate"]


def test_a_finding_about_nothing_that_is_there_selects_nothing(bench, judged, user) -> None:
    bench.panel._point_at("Gone", ("Face99",))
    assert selected() == []
    bench.panel._point_at("Plate", ("Face99",))
    assert selected() == [("Plate", ())]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [260, 340, 500])
def test_it_can_be_read_in_any_width_and_light(bench, judged, user, main_window, tmp_path, dark, width) -> None:
    """Set AI_DESIGNER_SCREENSHOTS to a folder to look at the pictures."""
    style = main_window.styleSheet()
    main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
    if dark:
        main_window.setStyleSheet("QWidget { background-color: #202020; color: #f0f0f0 }")
    try:
        report = bench.child("Findings")
        number = next(at for at, one in enumerate(report._findings) if one.check == "holes")
        report.anchorClicked.emit(QtCore.QUrl(f"point:{number}"))
        show_all_of(FreeCADGui.ActiveDocument.ActiveView)
        user.wait(0.4)
        folder = Path(os.environ.get("AI_DESIGNER_SCREENSHOTS") or tmp_path)
        name = f"report-{width}-{'dark' if dark else 'light'}.png"
        assert (main_window if width == 340 else bench.dock).grab().save(str(folder / name))
        assert report.document().size().width() <= report.viewport().width() + 1
    finally:
        main_window.setStyleSheet(style)
