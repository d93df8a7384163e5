"""A scripted application behind the real panel, in FreeCAD's real window."""

from __future__ import annotations

import sys
import threading
import time
import uuid
import warnings
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import FreeCAD
import FreeCADGui
import pytest
from PySide import QtCore, QtGui, QtWidgets

with warnings.catch_warnings():
    # SWIG's types warn while they are made on Python 3.13; as an error this ends FreeCAD 1.0.
    warnings.simplefilter("ignore", DeprecationWarning)
    from pivy import coin

from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.caps import DayLimits
from freecad_ai_workbench.core.design import (
    BoundingBox,
    DesignState,
    ObjectChange,
    ObjectState,
    ShapeState,
    ValueChange,
)
from freecad_ai_workbench.core.dry_run import DryRunResult, Mesh
from freecad_ai_workbench.core.errors import CancelledError, DocumentError, WorkbenchError
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Change, Proposal
from freecad_ai_workbench.core.revision import Revision
from freecad_ai_workbench.core.run import RunLimits, RunRequest, RunState
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import Finding, ValidationResult
from freecad_ai_workbench.dependencies import Requirement
from freecad_ai_workbench.ui.dock import DesignerDock
from freecad_ai_workbench.ui.open_documents import OpenDocuments
from freecad_ai_workbench.ui.panel import DesignerPanel
from freecad_ai_workbench.ui.place import Place
from freecad_ai_workbench.ui.session_model import SessionModel

PATIENCE_S = 40.0
SCRIPT = """import FreeCAD as App
import Part

# A plate with four holes.
LENGTH, WIDTH, HEIGHT = 120.0, 80.0, 6.0
doc = App.ActiveDocument
body = doc.addObject("PartDesign::Body", "Plate")
sketch = body.newObject("Sketcher::SketchObject", "Outline")
for x, y in ((-52, -32), (52, -32), (52, 32), (-52, 32)):
    sketch.addGeometry(Part.Circle(App.Vector(x, y, 0), App.Vector(0, 0, 1), 4.5))
pad = body.newObject("PartDesign::Pad", "Pad")
pad.Profile, pad.Length = sketch, HEIGHT
doc.recompute()
"""


class Gate:
    """A place in a scripted run where it waits until the test lets it go on, or until it is cancelled."""

    def __init__(self) -> None:
        self._opened = threading.Event()

    def open(self) -> None:
        self._opened.set()

    def pass_through(self, cancel) -> None:
        while not self._opened.wait(0.005):
            if cancel.is_set():
                raise CancelledError


Step = e.Event | Gate | Callable[[], None]


@dataclass
class ScriptedRunner:
    """Plays steps and ends with a state: what an application does, without models, sandbox or disk."""

    steps: list[Sequence[Step]] = field(default_factory=list)
    endings: list[Callable[[RunRequest], RunState]] = field(default_factory=list)
    requests: list[RunRequest] = field(default_factory=list)
    resumed: list[RunState] = field(default_factory=list)
    recorded: list[e.Event] = field(default_factory=list)
    revisions: list[tuple[Revision, RunRequest]] = field(default_factory=list)
    refusals: list[WorkbenchError] = field(default_factory=list)
    revising: Gate = field(default_factory=Gate)
    design: DesignState = field(default_factory=DesignState)

    def __post_init__(self) -> None:
        self.revising.open()

    def script(self, *steps: Step, ending: Callable[[RunRequest], RunState]) -> None:
        """What the next run does, and how it ends."""
        self.steps.append(steps)
        self.endings.append(ending)

    def read_request(self, text, *, doc, known, earlier, limits, scratch_folder, selection):
        yield
        document = str(scratch_folder / "copy.FCStd") if doc is not None else ""
        return RunRequest(
            id=uuid.uuid4().hex, text=text, document=document, design=self.design, earlier=earlier, limits=limits
        )

    def resume(self, state: RunState, *, emit, cancel) -> RunState:
        self.resumed.append(state)
        return self.run(state.request, emit=emit, cancel=cancel)

    def explain(self, request: RunRequest, *, emit, cancel) -> RunState:
        return self.run(request, emit=emit, cancel=cancel)

    def run(self, request: RunRequest, *, emit, cancel) -> RunState:
        self.requests.append(request)
        ending = self.endings.pop(0)
        for step in self.steps.pop(0):
            if isinstance(step, Gate):
                step.pass_through(cancel)
            elif isinstance(step, e.Event):
                emit(step)
            else:
                step()
        return ending(request)

    def revise(self, proposal: Proposal, revision: Revision, *, request, emit, cancel) -> Proposal:
        """The proposal without the rejected changes, or the next prepared error."""
        self.revisions.append((revision, request))
        self.revising.pass_through(cancel)
        if self.refusals:
            raise self.refusals.pop(0)
        kept = tuple(
            change
            for change in proposal.changes
            if change.id not in revision.rejected_objects and change.task_id not in revision.rejected_tasks
        )
        return proposal.model_copy(
            update={
                "changes": kept,
                "base": request.design,
                "scripts": revision.scripts_of(proposal.scripts),
                "parameters": revision.parameters,
                "rejected": revision.rejected_objects,
            }
        )

    caps = (RunLimits(tokens=50_000), DayLimits(cost_usd=1.0))

    def used_today(self) -> Usage:
        return Usage(calls=9, input_tokens=40_000, output_tokens=2_000, cost_usd=0.25)

    def record(self, event) -> None:
        self.recorded.append(event)


def apply_proposal(proposal: Proposal, *, doc, known, stopped):
    """Adds one box in one transaction, or raises as the real one does."""
    if proposal.plan.summary == "fails":
        raise DocumentError("The result differs from the dry run.", remedy="Send the request again.")
    doc = doc or FreeCAD.newDocument("Design")
    doc.UndoMode = 1
    doc.openTransaction(proposal.request)
    box = doc.addObject("Part::Box", "Plate")
    box.Length, box.Width, box.Height = 120, 80, 6
    doc.recompute()
    doc.commitTransaction()
    return SimpleNamespace(document_name=doc.Name, transaction=proposal.request, seconds=0.1)


@dataclass
class Bench:
    """The panel in a dock of its own, its session, and the application behind it."""

    dock: DesignerDock
    panel: DesignerPanel
    session: SessionModel
    runner: ScriptedRunner

    def child(self, name: str):
        found = self.panel.findChild(QtWidgets.QWidget, f"AIDesigner{name}")
        assert found is not None, name
        return found

    def propose(self, proposal: Proposal, *steps: Step) -> None:
        """Script the next run to end in this proposal."""
        self.runner.script(*steps, ending=lambda request: RunState(request=request, phase="propose", proposal=proposal))


class User:
    """A person at mouse and keyboard: every event goes through Qt, as a real one does."""

    def wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QtWidgets.QApplication.processEvents(QtCore.QEventLoop.AllEvents, 10)
            time.sleep(0.002)

    def wait_until(self, condition: Callable[[], object]) -> None:
        end = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < end, "waited in vain"
            self.wait(0.01)

    def click(self, widget, *, at=None) -> None:
        at = at or widget.rect().center()
        for kind, buttons in (
            (QtCore.QEvent.MouseButtonPress, QtCore.Qt.LeftButton),
            (QtCore.QEvent.MouseButtonRelease, QtCore.Qt.NoButton),
        ):
            position = QtCore.QPointF(at)
            there = QtCore.QPointF(widget.mapToGlobal(at))
            event = QtGui.QMouseEvent(kind, position, there, QtCore.Qt.LeftButton, buttons, QtCore.Qt.NoModifier)
            QtWidgets.QApplication.sendEvent(widget, event)
        self.wait(0.01)

    def press(self, widget, key, *, modifiers=QtCore.Qt.NoModifier, text: str = "") -> None:
        for kind in (QtCore.QEvent.KeyPress, QtCore.QEvent.KeyRelease):
            QtWidgets.QApplication.sendEvent(widget, QtGui.QKeyEvent(kind, key, modifiers, text))
        self.wait(0.01)

    def type(self, widget, text: str) -> None:
        for mark in text:
            self.press(widget, QtCore.Qt.Key_unknown, text=mark)


@pytest.fixture
def user(monkeypatch):
    """Fails the test when a slot raised meanwhile: Qt swallows exceptions."""
    raised = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: raised.append(error))
    yield User()
    assert raised == []


@pytest.fixture
def bench(user, main_window):
    """An open panel that has said nothing yet."""
    runner = ScriptedRunner()

    def build() -> DesignerPanel:
        documents = OpenDocuments(limits=RunLimits(), read_request=runner.read_request, apply_proposal=apply_proposal)
        session = SessionModel(runner, documents)
        panel = DesignerPanel(session)
        session.setParent(panel)
        return panel

    dock = DesignerDock(parent=main_window, build=build)
    dock.setObjectName("AIDesignerTestDock")
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    main_window.resizeDocks([dock], [340], QtCore.Qt.Horizontal)
    user.wait_until(dock.panel.isVisible)
    yield Bench(dock, dock.panel, dock.panel.session, runner)
    main_window.resizeDocks([dock], [340], QtCore.Qt.Horizontal)  # the next dock gets the room that this one had
    QtWidgets.QApplication.processEvents()
    dock.shut_down()
    main_window.removeDockWidget(dock)
    dock.deleteLater()
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    QtWidgets.QApplication.processEvents()


@pytest.fixture
def document():
    """A new document in a window of its own; tests may close it."""
    opened = FreeCAD.newDocument("Test")
    opened.UndoMode = 1
    return opened


@pytest.fixture
def wait_phase(user, bench):
    """Waits for the panel to be in a phase."""
    return lambda phase: user.wait_until(lambda: bench.panel.property("phase") == phase)


@pytest.fixture
def ask(user, bench):
    """Types a request into the box and sends it with Enter."""

    def send(text: str) -> None:
        prompt = bench.child("Prompt")
        user.click(prompt.viewport())
        user.type(prompt, text)
        user.press(prompt, QtCore.Qt.Key_Return)

    return send


def plan(summary: str = "A plate with four holes", *, tasks: int = 3, assumptions: Sequence[str] = ()) -> Plan:
    titles = ("Make the base plate", "Drill four holes of 9 mm", "Round the corners by 4 mm")
    made = [Task(id=f"t{number}", title=titles[number % 3]) for number in range(tasks)]
    return Plan(summary=summary, assumptions=tuple(assumptions), tasks=tuple(made))


def box_mesh(name: str, role: str, *, size=(120.0, 80.0, 6.0), at=(0.0, 0.0, 0.0)) -> Mesh:
    corners = [
        (at[0] + x * size[0], at[1] + y * size[1], at[2] + z * size[2]) for z in (0, 1) for y in (0, 1) for x in (0, 1)
    ]
    quads = ((0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5))
    triangles = [index for a, b, c, d in quads for index in (a, b, c, a, c, d)]
    vertices = array("f", [number for corner in corners for number in corner])
    return Mesh(object_name=name, role=role, vertices=vertices.tobytes(), triangles=array("i", triangles).tobytes())


def plate_shape(height: float = 6.0) -> ShapeState:
    return ShapeState(
        shape_type="Solid",
        volume=120 * 80 * height,
        area=1.0,
        bounding_box=BoundingBox(minimum=(0, 0, 0), maximum=(120, 80, height)),
        solids=1,
    )


def changes() -> tuple[Change, ...]:
    """A body with sketch and pad added, a box changed, a cylinder removed, a sphere moved."""
    body = ObjectState(name="Body", label="Plate", type_id="PartDesign::Body", shape=plate_shape())
    sketch = ObjectState(name="Sketch", label="Outline", type_id="Sketcher::SketchObject", parent="Body")
    pad = ObjectState(name="Pad", label="Pad", type_id="PartDesign::Pad", parent="Body", properties={"Length": "6 mm"})
    box = ObjectState(name="Box", label="Rib", type_id="Part::Box")
    height = ValueChange(name="Height", before="8 mm", after="10 mm")
    volume = ValueChange(name="Volume", before="800 mm³", after="1000 mm³")
    old = ObjectState(name="Cylinder", label="Old boss", type_id="Part::Cylinder", properties={"Radius": "4 mm"})
    ball = ObjectState(name="Sphere", label="Knob", type_id="Part::Sphere")
    place = ValueChange(name="Placement", before="(0, 0, 0) mm", after="(10, 0, 0) mm")
    records = (
        ObjectChange(kind="added", after=body),
        ObjectChange(kind="added", after=sketch),
        ObjectChange(kind="added", after=pad),
        ObjectChange(kind="changed", before=box, after=box, values=(height, volume)),
        ObjectChange(kind="removed", before=old),
        ObjectChange(kind="moved", before=ball, after=ball, values=(place,)),
    )
    return tuple(Change(id=record.present.name, task_id="t0", change=record) for record in records)


def findings(*, failed: int = 0) -> ValidationResult:
    good = [
        Finding(check="valid", category="geometry", outcome="passed", message="All shapes are valid.", hard=True),
        Finding(
            check="size",
            category="expectation",
            outcome="passed",
            message="The bounding box is 120 × 80 × 6 mm.",
            expected="120 × 80 × 6 mm",
            measured="120 × 80 × 6 mm",
        ),
    ]
    bad = [
        Finding(
            check="holes",
            category="expectation",
            outcome="failed",
            message=f"Expected {number + 4} holes of 9 mm, found 3.",
            expected=str(number + 4),
            measured="3",
            hard=True,
        )
        for number in range(failed)
    ]
    skipped = Finding(
        check="review", category="review", outcome="skipped", message="The model that should look at it was not set up."
    )
    return ValidationResult(findings=(*good, *bad, skipped))


def proposal(*, failed: int = 0, summary: str = "A plate with four holes", meshes: Sequence[Mesh] = ()) -> Proposal:
    design = plan(summary, assumptions=("Holes are clearance holes for M8, 9 mm.", "The plate lies on the XY plane."))
    shown = meshes or (
        box_mesh("Body", "added"),
        box_mesh("Box", "changed", size=(30, 80, 12), at=(45, 0, 6)),
        box_mesh("Cylinder", "removed", size=(12, 12, 20), at=(100, 60, 6)),
    )
    return Proposal(
        id="p1",
        request="120x80x6 plate with 4 holes M8",
        plan=design,
        scripts=tuple(Script(task_id=task.id, source=SCRIPT) for task in design.tasks),
        changes=changes(),
        dry_run=DryRunResult(after=DesignState(), meshes=tuple(shown)),
        validation=findings(failed=failed),
        usage=Usage(calls=2, input_tokens=3100, output_tokens=900, cost_usd=0.0123),
    )


def story(design: Plan, *, verdict: str = "pass", result: ValidationResult | None = None) -> tuple[e.Event, ...]:
    """The events of a run in which all goes well."""
    result = result or findings()
    usage = Usage(calls=1, input_tokens=3100, output_tokens=900, cost_usd=0.0123)
    ids = tuple(task.id for task in design.tasks)
    events: list[e.Event] = [
        e.PhaseEntered(run_id="r", phase="plan", round=0),
        e.ModelStarted(run_id="r", agent="planner", model="m"),
        e.TextStreamed(run_id="r", agent="planner", text="The user wants a plate.", thought=True),
        e.TextStreamed(run_id="r", agent="planner", text='{"summary": "A plate"}'),
        e.ModelCalled(run_id="r", agent="planner", model="m", usage=usage, seconds=1.0),
        e.PlanMade(run_id="r", plan=design),
        e.PhaseEntered(run_id="r", phase="build", round=1),
    ]
    for task in design.tasks:
        events += [
            e.TaskStarted(run_id="r", task_id=task.id),
            e.ModelStarted(run_id="r", agent="generator", model="m"),
            e.TextStreamed(run_id="r", agent="generator", text=SCRIPT),
            e.ModelCalled(run_id="r", agent="generator", model="m", usage=usage, seconds=1.0),
            e.ScriptWritten(run_id="r", script=Script(task_id=task.id, source=SCRIPT)),
        ]
    events += [
        e.DryRunStarted(run_id="r", task_ids=ids),
        e.DryRunFinished(run_id="r", task_ids=ids, seconds=0.4),
        e.CheckFinished(run_id="r", validation=result, verdict=verdict, score=result.score),
    ]
    return tuple(events)


@pytest.fixture
def make():
    """The builders of plans, proposals and stories, for tests that can't import from each other."""
    return SimpleNamespace(
        usage=lambda: Usage(calls=1, input_tokens=3100, output_tokens=900, cost_usd=0.0123),
        plan=plan,
        proposal=proposal,
        story=story,
        findings=findings,
        box_mesh=box_mesh,
        Gate=Gate,
        changes=changes,
    )


@pytest.fixture
def ghosts():
    """Counts the ghosts in the 3D views of a document."""

    def count(document: str) -> int:
        views = FreeCADGui.getDocument(document).mdiViewsOfType("Gui::View3DInventor")
        found = 0
        for view in views:
            search = coin.SoSearchAction()
            search.setName(coin.SbName("AIDesignerGhost"))
            search.setInterest(coin.SoSearchAction.ALL)
            search.apply(view.getSceneGraph())
            found += search.getPaths().getLength()
        return found

    return count


@pytest.fixture
def newcomer(main_window, tmp_path, user):
    """The dock of a FreeCAD in which a package is missing."""
    absent = (Requirement("designtest-alpha", "designtest_alpha", "1.0"),)
    place = Place(tmp_path / "AdditionalPythonPackages" / "py399", Path("/usr/bin/python3"), requirements=absent)
    dock = DesignerDock(parent=main_window, build=QtWidgets.QWidget, place=lambda: place)
    dock.setObjectName("AIDesignerTestDock")
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    user.wait_until(dock.widget().isVisible)
    yield dock
    dock.shut_down()
    main_window.removeDockWidget(dock)
    dock.deleteLater()
    QtWidgets.QApplication.processEvents()
