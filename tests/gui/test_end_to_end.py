"""The main job in the real window, by keyboard and mouse: prompt, proposal, accept, one undo."""

from __future__ import annotations

import math
import re
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui
import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.dry_run import DryRunLimits
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.host.values import value_text
from freecad_ai_workbench.llm.client import ScriptedClient
from freecad_ai_workbench.ui.composition import build_panel
from freecad_ai_workbench.ui.dock import DesignerDock

PLATE = "120x80x6 plate with 4 holes M8"
PLATE_VOLUME = (120 * 80 - 4 * math.pi / 4 * 9**2) * 6
PLAN = '{"plan": {"summary": "s", "tasks": [{"id": "t", "title": "Trouble"}]}}'
REVIEW = '{"items": [{"claim": "c", "outcome": "skipped", "evidence": "e"}]}'
Wait = Callable[..., None]


class User:
    """Someone with keyboard and mouse in front of the panel."""

    def __init__(self, panel: Any, qtest: Any, wait_until: Wait) -> None:
        self.panel, self.qtest, self.wait_until = panel, qtest, wait_until

    @property
    def phase(self) -> str:
        return str(self.panel.property("phase"))

    def find(self, name: str) -> Any:
        found = self.panel.findChild(QtWidgets.QWidget, name)
        assert found is not None, name
        return found

    def type(self, text: str) -> None:
        box = self.find("AIDesignerPrompt")
        box.setFocus()
        self.qtest.keyClicks(box, text)

    def ask(self, text: str, *, then: str = "proposal", seconds: float = 90.0) -> None:
        """Type, send, and wait until the panel is in the phase `then`."""
        self.type(text)
        self.click("AIDesignerSend")
        self.wait_until(lambda: self.phase not in ("idle", "working"), "an answer", seconds=seconds)
        assert self.phase == then, self.said()

    def click(self, name: str) -> None:
        button = self.find(name)
        self.wait_until(button.isEnabled, f"{name} enabled")
        self.qtest.mouseClick(button, QtCore.Qt.LeftButton)

    def accept(self) -> None:
        """Accept the proposal and see that it was applied."""
        self.click("AIDesignerAccept")
        self.wait_until(lambda: self.phase not in ("proposal", "applying"), "an end", seconds=5)
        assert self.phase == "applied", self.said()

    def said(self) -> str:
        return "\n".join(view.toPlainText() for view in self.panel.findChildren(QtWidgets.QTextBrowser))


def view_properties(view: Any) -> Iterator[tuple[str, str]]:
    for name in view.PropertiesList:
        # VisualLayerList has no Python value; FreeCAD 1.0 fits an origin's Size to the body without recording it.
        if name not in ("VisualLayerList", "Size"):
            yield name, value_text(getattr(view, name))


Everything = dict[str, Any]


def everything(document: Any, folder: Path) -> Everything:
    """All that a user could find changed: objects, properties, view providers, undo stack, the bytes of a copy."""
    copy = folder / f"copy{time.monotonic_ns()}.FCStd"
    document.saveCopy(str(copy))
    with zipfile.ZipFile(copy) as archive:
        files = {f"file {name}": archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".brp"))}
    # The camera, which a window may settle at any time; and the time of saving.
    files.pop("file GuiDocument.xml", None)
    body = files["file Document.xml"]
    files["file Document.xml"] = b"\n".join(line for line in body.splitlines() if b"Date" not in line)
    return {**design(document), **files, "redo": document.RedoNames}


def design(document: Any) -> Everything:
    """What an undo must give back: objects and how they are shown, and the undo stack."""
    views = {
        f"view of {item.Name}: {name}": text
        for item in document.Objects
        for name, text in view_properties(item.ViewObject)
    }
    objects = {f"object {item.name}": item for item in read_design_state(document).objects}
    return {**objects, **views, "undo": document.UndoNames}


def differences(before: Everything, after: Everything) -> dict[str, tuple[Any, Any]]:
    return {
        name: (before.get(name), after.get(name)) for name in {**before, **after} if before.get(name) != after.get(name)
    }


@pytest.fixture(autouse=True)
def no_scratch_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Scratch copies and dry runs leave nothing behind."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    yield
    assert [path.name for path in place.iterdir() if path.name.startswith("ai-designer-")] == []


@pytest.fixture
def user(main_window: Any, qtest: Any, wait_until: Wait) -> Iterator[User]:
    """A user of the real panel, opened by its command, with the built-in model."""
    dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=build_app(Settings())))
    yield from _at_the_panel(dock, main_window, qtest, wait_until)


@pytest.fixture
def user_with(main_window: Any, qtest: Any, wait_until: Wait, tmp_path: Path) -> Iterator[Callable[..., User]]:
    """user_with("reply", …): a user whose models give these replies, with short limits."""
    opened: list[Iterator[User]] = []

    def start(*replies: str) -> User:
        limits = RunLimits(rounds=1, dry_run=DryRunLimits(timeout_s=3, memory_mb=1024))
        app = build_app(Settings(limits=limits), client=ScriptedClient(*replies), data=tmp_path)
        dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=app))
        opened.append(_at_the_panel(dock, main_window, qtest, wait_until))
        return next(opened[-1])

    yield start
    for session in opened:
        next(session, None)


def _at_the_panel(dock: Any, main_window: Any, qtest: Any, wait_until: Wait) -> Iterator[User]:
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    try:
        yield User(dock.panel, qtest, wait_until)
    finally:
        dock.shut_down()
        main_window.removeDockWidget(dock)
        dock.deleteLater()
        QtCore.QCoreApplication.processEvents()


def bodies(document: Any) -> list[Any]:
    return [item for item in document.Objects if item.TypeId == "PartDesign::Body"]


def test_from_prompt_to_part_and_back(user: User, document: Any, tmp_path: Path) -> None:
    before, designed = everything(document, tmp_path), design(document)
    user.ask(PLATE)
    assert differences(before, everything(document, tmp_path)) == {}, "a proposal changes nothing"
    steps = document.UndoCount

    user.accept()
    (body,) = bodies(document)
    assert body.Shape.Volume == pytest.approx(PLATE_VOLUME, rel=1e-9)
    assert document.UndoCount == steps + 1
    assert not document.HasPendingTransaction
    assert FreeCAD.getActiveTransaction() is None

    document.undo()
    document.recompute()
    assert differences(designed, design(document)) == {}
    assert document.UndoCount == steps


def test_without_a_document_accepting_makes_one(user: User) -> None:
    assert not FreeCAD.listDocuments()
    user.ask("spacer 20 x 8.4 x 5")
    assert not FreeCAD.listDocuments()
    user.accept()
    (name,) = FreeCAD.listDocuments()
    (body,) = bodies(FreeCAD.getDocument(name))
    assert body.Shape.Volume == pytest.approx(math.pi / 4 * (20**2 - 8.4**2) * 5, rel=1e-9)
    FreeCAD.closeDocument(name)


def test_rejecting_leaves_everything(user: User, document: Any, tmp_path: Path) -> None:
    before = everything(document, tmp_path)
    user.ask(PLATE)
    user.click("AIDesignerReject")
    user.wait_until(lambda: user.phase == "idle", "idle")
    assert differences(before, everything(document, tmp_path)) == {}


@pytest.fixture
def plate(user: User, document: Any) -> Any:
    """The plate, accepted."""
    user.ask(PLATE)
    user.accept()
    return bodies(document)[0]


def test_an_edit_changes_the_parameter_that_is_there(user: User, plate: Any, document: Any, tmp_path: Path) -> None:
    before, designed = everything(document, tmp_path), design(document)
    names = [item.Name for item in document.Objects]
    user.ask("make the plate 2 mm thicker")
    assert differences(before, everything(document, tmp_path)) == {}
    user.accept()
    assert plate.Shape.Volume == pytest.approx(PLATE_VOLUME / 6 * 8, rel=1e-9)
    assert [item.Name for item in document.Objects] == names, "no second part beside it"
    assert len(document.UndoNames) == len(before["undo"]) + 1
    document.undo()
    document.recompute()
    assert differences(designed, design(document)) == {}


def test_a_fillet_goes_on_the_selected_edge(user: User, plate: Any, document: Any, tmp_path: Path) -> None:
    edges = plate.Shape.Edges
    upright = next(
        f"Edge{at}"
        for at, edge in enumerate(edges, 1)
        if abs(edge.Length - 6) < 1e-6 and edge.Curve.TypeId == "Part::GeomLine" and edge.CenterOfMass.x < 1
    )
    volume = plate.Shape.Volume
    FreeCADGui.Selection.clearSelection()
    FreeCADGui.Selection.addSelection(document.Name, plate.Name, upright)
    before, designed = everything(document, tmp_path), design(document)
    user.ask("add a 3 mm fillet to the selected edge")
    assert differences(before, everything(document, tmp_path)) == {}
    user.accept()
    assert plate.Shape.Volume == pytest.approx(volume - (1 - math.pi / 4) * 9 * 6, rel=1e-9)
    assert plate.Tip.TypeId == "PartDesign::Fillet"
    document.undo()
    document.recompute()
    assert differences(designed, design(document)) == {}


def test_what_is_not_understood_is_refused_with_what_is(user: User, document: Any, tmp_path: Path) -> None:
    before = everything(document, tmp_path)
    user.ask("a spiral staircase with a gear", then="refused")
    assert "plate" in user.said()
    assert differences(before, everything(document, tmp_path)) == {}


LOOP = "```python\nwhile True:\n    pass\n```"
HUGE = "```python\nx = 'a' * (20 * 10**9)\n```"
GROWING = "```python\nx = []\nwhile True:\n    x.append('abc' * 100000)\n```"
BAD_CONSTRAINT = """```python
import FreeCAD as App
import Sketcher
sketch = App.ActiveDocument.addObject("Sketcher::SketchObject", "Sketch")
sketch.addConstraint(Sketcher.Constraint("Nonsense", 1, 2, 3, 4, 5, 6))
```"""
GOOD = '```python\nimport FreeCAD as App\nApp.ActiveDocument.addObject("Part::Box", "Box")\n```'


@pytest.mark.parametrize(
    ("script", "told"),
    [
        (LOOP, "endless loop|longer than"),
        (HUGE, "too large"),
        (GROWING, "memory|longer than|did not finish"),
        (BAD_CONSTRAINT, "Nonsense"),
    ],
)
def test_a_bad_script_costs_nothing_but_a_message(
    user_with: Callable[..., User], document: Any, tmp_path: Path, script: str, told: str
) -> None:
    user = user_with(PLAN, script, script, PLAN, GOOD, REVIEW)
    before = everything(document, tmp_path)
    with counted_ticks() as ticks:
        user.ask("do it", then="asking")
    assert ticks.seen > 5, "the window kept working (how smoothly is measured in tests/bench)"
    assert re.search(told, user.said()), user.said()
    assert differences(before, everything(document, tmp_path)) == {}
    user.ask("then do it right")
    user.accept()
    assert document.Box.Shape.Volume == pytest.approx(1000)


class counted_ticks:  # noqa: N801  # reads as a statement
    """Counts how often a 10 ms timer of the main thread came to its turn."""

    def __enter__(self) -> counted_ticks:
        self.seen = 0
        self._timer = QtCore.QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(10)
        return self

    def _tick(self) -> None:
        self.seen += 1

    def __exit__(self, *_: object) -> None:
        self._timer.stop()


def test_stop_ends_a_run_within_a_second(user_with: Callable[..., User], document: Any) -> None:
    user = user_with(PLAN, LOOP)
    user.type("do it")
    user.click("AIDesignerSend")
    user.wait_until(lambda: user.find("AIDesignerStop").isEnabled(), "stoppable")
    threading.Event().wait(0.3)
    started = time.monotonic()
    user.click("AIDesignerStop")
    user.wait_until(lambda: user.phase == "idle", "stopped")
    assert time.monotonic() - started < 1.0


def test_a_change_of_the_document_during_a_run_is_noticed(user: User, document: Any, tmp_path: Path) -> None:
    user.ask(PLATE)
    document.addObject("Part::Box", "Mine")
    document.recompute()
    changed = design(document)
    user.click("AIDesignerAccept")
    user.wait_until(lambda: user.phase != "applying", "an end")
    assert user.phase == "proposal"
    user.wait_until(lambda: "Mine is there too" in user.panel.session.review.notice, "a word about it")
    assert differences(changed, design(document)) == {}
    user.wait_until(lambda: user.panel.session.review.chosen is not None, "tried again")
    user.accept()
    assert bodies(document)[0].Shape.Volume == pytest.approx(PLATE_VOLUME, rel=1e-9)
