"""The pages that export and that count, in the real window."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui
import Mesh
import Part
import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.events import CheckFinished, ModelCalled, RequestReceived
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.storage.audit_chain import lines_of, read_sessions
from freecad_ai_workbench.ui.actions import find_action
from freecad_ai_workbench.ui.composition import build_panel
from freecad_ai_workbench.ui.dock import DesignerDock


class Window:
    """A panel with its application."""

    def __init__(self, app: Any, dock: Any, wait_until: Callable[..., None]) -> None:
        self.app, self.panel, self.wait_until = app, dock.panel, wait_until

    def find(self, name: str) -> Any:
        found = self.panel.findChild(QtWidgets.QWidget, f"AIDesigner{name}")
        assert found is not None, name
        return found

    def act(self, name: str, words: str = "") -> None:
        action = find_action(name)
        assert action is not None
        assert action.ready(self.panel), name
        action.act(self.panel, words)
        QtWidgets.QApplication.processEvents()

    def export(self, to: Path, *, button: str = "ExportBegin") -> str:
        """Export to this file; what is told."""
        self.find("ExportFile").setText(str(to))
        self.find(button).click()
        self.wait_until(lambda: not self.panel.exporter.is_busy, "the end of the export", seconds=60)
        return str(self.find("ExportTold").text())

    def lines(self, kind: str) -> list[dict[str, Any]]:
        trail = read_sessions(self.panel.trail) if self.panel.trail.is_dir() else ()
        return [line for line in lines_of(trail) if line["kind"] == kind]


@pytest.fixture
def window(main_window: Any, wait_until: Any, tmp_path: Path) -> Iterator[Window]:
    app = build_app(Settings(), data=tmp_path / "data")
    dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=app))
    dock.setObjectName("AIDesignerTestDock")
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    main_window.resizeDocks([dock], [340], QtCore.Qt.Horizontal)
    yield Window(app, dock, wait_until)
    dock.shut_down()
    main_window.removeDockWidget(dock)
    dock.deleteLater()
    QtWidgets.QApplication.processEvents()


@pytest.fixture
def parts(document: Any, tmp_path: Path) -> Any:
    box = document.addObject("Part::Box", "Box")
    box.Label = "Block"
    document.addObject("Part::Cylinder", "Pin").Placement.Base.x = 50
    document.recompute()
    document.saveAs(str(tmp_path / "Parts.FCStd"))
    return document


def test_a_document_becomes_a_step_file_with_its_record(window: Window, parts: Any, tmp_path: Path) -> None:
    out = tmp_path / "Parts.step"
    window.act("export")
    assert window.find("ExportFile").text() == str(out)
    told = window.export(out)
    assert "Written" in told and "Block, Pin" in told
    assert Part.read(str(out)).Volume == pytest.approx(1000 + math.pi * 4 * 10)
    record = json.loads((tmp_path / "Parts.step.json").read_text(encoding="utf-8"))
    (line,) = window.lines("exported")
    assert (line["file"], line["written"], line["sha256"]) == (str(out), True, record["sha256"])
    assert "not written again" in window.export(out)
    assert [line["written"] for line in window.lines("exported")] == [True, False]


def test_what_is_in_the_way_is_asked_about(window: Window, parts: Any, tmp_path: Path) -> None:
    out = tmp_path / "mine.step"
    out.write_text("mine")
    window.act("export")
    assert not window.find("ExportReplace").isVisible()
    assert "is there already" in window.export(out)
    assert out.read_text() == "mine"
    assert "Written" in window.export(out, button="ExportReplace")
    assert not window.find("ExportReplace").isVisible()
    assert len(Part.read(str(out)).Solids) == 2


def test_one_object_as_triangles_as_fine_as_wanted(window: Window, parts: Any, tmp_path: Path) -> None:
    window.act("export", "stl")
    what = window.find("ExportWhat")
    assert [what.itemText(at) for at in range(what.count())] == ["The whole document", "Block", "Pin"]
    what.setCurrentIndex(2)
    sizes = []
    for deviation in (0.5, 0.005):
        window.find("ExportDeviation").setValue(deviation)
        assert "Written" in window.export(tmp_path / f"pin-{deviation}.stl")
        sizes.append(Mesh.Mesh(str(tmp_path / f"pin-{deviation}.stl")).CountFacets)
    assert sizes[0] < sizes[1]


def test_the_selection_is_offered(window: Window, parts: Any) -> None:
    FreeCADGui.Selection.clearSelection()
    FreeCADGui.Selection.addSelection(parts.Name, "Pin", "Face1")
    QtWidgets.QApplication.processEvents()
    window.act("export")
    what = window.find("ExportWhat")
    assert what.itemText(1) == "What is selected (1)"
    assert tuple(what.itemData(1)) == ("Pin",)


@pytest.mark.parametrize("name", ["", "nowhere/x.step", "/no/such/folder/x.step", "{}/x.txt", "{}"])
def test_a_file_that_cannot_be_is_told(window: Window, parts: Any, tmp_path: Path, name: str) -> None:
    window.act("export")
    assert "is no file that can be written" in window.export(Path(name.format(tmp_path)))
    assert window.lines("exported") == []


def test_without_a_document_there_is_nothing_to_export(window: Window) -> None:
    assert not FreeCAD.listDocuments()
    window.act("export")
    assert not window.find("ExportBegin").isEnabled()
    assert "Open one first" in window.find("ExportTold").text()


@pytest.fixture
def counted(window: Window) -> Window:
    """A trail with some calls."""
    for number in range(12):
        run = f"r{number}"
        window.app.record(RequestReceived(run_id=run, text="x"))
        for agent, model in (("planner", "openai/gpt-5-mini"), ("generator", "ollama/qwen3")):
            usage = Usage(calls=1, input_tokens=1000 + number, output_tokens=200, cost_usd=0.01)
            if model.startswith("ollama"):
                usage = usage.model_copy(update={"cost_usd": None})
            seconds = 1.0 + number
            window.app.record(ModelCalled(run_id=run, agent=agent, model=model, usage=usage, seconds=seconds))
        window.app.record(CheckFinished(run_id=run, validation=ValidationResult(), verdict="pass", score=1.0))
    window.act("statistics")
    window.wait_until(window.find("StatisticsJson").isEnabled, "the numbers")
    return window


def test_statistics_tell_of_agents_and_providers(counted: Window, tmp_path: Path) -> None:
    text = counted.find("Statistics").toPlainText()
    assert "Planner · openai" in text
    assert "12 calls; 14.5k tokens; $0.12" in text
    assert "half within 6.0 s, 90 % within 11 s, 99 % within 12 s" in text
    assert "price unknown" in text
    plot = counted.find("UsagePlot")
    assert "24 calls, 28.9k tokens, $0.12" in plot.accessibleDescription()
    today = plot.bar_of(len(plot._days) - 1)
    assert today.height() > plot.bar_of(0).height() == 0
    page = counted.panel.pages.currentWidget().findChild(QtWidgets.QWidget, "AIDesignerStatistics").parent()
    page.save(tmp_path / "all.json")
    page.save(tmp_path / "all.prom")
    assert json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["runs"] == 12
    assert "ai_designer_model_calls_total" in (tmp_path / "all.prom").read_text(encoding="utf-8")


def test_a_page_that_is_left_at_once_harms_nobody(window: Window) -> None:
    for _ in range(3):
        window.act("statistics")
        window.panel.pages.close_page()
    window.act("statistics")
    window.wait_until(window.find("StatisticsJson").isEnabled, "the numbers")
    assert "nothing to count yet" in window.find("Statistics").toPlainText()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [260, 340, 700])
def test_the_pages_fit(counted: Window, parts: Any, width: int, theme: str, main_window: Any, tmp_path: Path) -> None:
    sheet = main_window.styleSheet()
    if theme == "dark":
        main_window.setStyleSheet("QWidget { background-color: #2b2b2b; color: #e0e0e0 }")
    counted.panel.setFixedWidth(width)
    for name in ("statistics", "export"):
        counted.act(name)
        for _ in range(20):
            QtWidgets.QApplication.processEvents()
        for button in counted.panel.pages.currentWidget().findChildren(QtWidgets.QPushButton):
            if button.isVisible():
                needed = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
                assert needed < button.width(), button.objectName()
                assert button.mapTo(counted.panel, button.rect().bottomRight()).x() <= width
        if pictures := os.environ.get("AI_DESIGNER_SCREENSHOTS"):
            counted.panel.grab().save(f"{pictures}/{name}-{theme}-{width}.png")
    main_window.setStyleSheet(sheet)
