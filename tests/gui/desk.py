"""A panel whose proposals are really tried but need no model, and what a document holds, to compare."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import FreeCAD
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.agents.revision import Reviser
from freecad_ai_workbench.config.paths import freecadcmd
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.errors import CancelledError
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Proposal
from freecad_ai_workbench.core.revision import Revision
from freecad_ai_workbench.core.run import RunLimits, RunState
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.host.values import value_text
from freecad_ai_workbench.sandbox.dry_run import ProcessDryRunner
from freecad_ai_workbench.sandbox.policy import check_script
from freecad_ai_workbench.storage.checkpoints import Checkpoints
from freecad_ai_workbench.ui.dock import DesignerDock
from freecad_ai_workbench.ui.open_documents import OpenDocuments
from freecad_ai_workbench.ui.operations import apply_proposal, read_request
from freecad_ai_workbench.ui.panel import DesignerPanel
from freecad_ai_workbench.ui.session_model import SessionModel


@dataclass
class TrialRunner:
    """An application without models: each run proposes what `sources` make, tried in a process of its own.

    `gate` lets a test hold a run; `trials` counts how often something was tried.
    """

    sources: tuple[str, ...] = ()
    gate: threading.Event = field(default_factory=threading.Event)
    trials: int = 0
    recorded: list[Any] = field(default_factory=list)
    resumed: list[RunState] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()

    def run(self, request: Any, *, emit: Callable[..., None], cancel: Any) -> RunState:
        tasks = tuple(Task(id=f"t{at}", title=f"Task {at}") for at, _ in enumerate(self.sources))
        scripts = tuple(
            Script(task_id=task.id, source=source) for task, source in zip(tasks, self.sources, strict=True)
        )
        draft = Proposal(
            id=request.id,
            request=request.text,
            base=request.design,
            plan=Plan(summary=request.text, tasks=tasks),
            scripts=scripts,
            changes=(),
            dry_run=DryRunResult(),
            validation=ValidationResult(),
        )
        proposal = self.revise(draft, Revision(), request=request, emit=emit, cancel=cancel)
        return RunState(request=request, phase="propose", proposal=proposal)

    def resume(self, state: RunState, *, emit: Callable[..., None], cancel: Any) -> RunState:
        """As another run of the same request; `resumed` are the states that were gone on with."""
        self.resumed.append(state)
        return self.run(state.request, emit=emit, cancel=cancel)

    def revise(
        self, proposal: Proposal, revision: Revision, *, request: Any, emit: Callable[..., None], cancel: Any
    ) -> Proposal:
        self.trials += 1
        while not self.gate.wait(0.005):
            if cancel.is_set():
                raise CancelledError
        reviser = Reviser(ProcessDryRunner(freecadcmd()), check_script)
        return reviser.revise(proposal, revision, request=request, emit=emit, cancel=cancel)

    def record(self, event: Any) -> None:
        self.recorded.append(event)


@dataclass
class Desk:
    """The panel in a dock of its own, driven by its buttons."""

    runner: TrialRunner
    dock: Any
    folder: Path
    wait_until: Callable[..., None]

    @property
    def panel(self) -> Any:
        return self.dock.panel

    @property
    def session(self) -> SessionModel:
        return self.panel.session

    @property
    def phase(self) -> str:
        return str(self.panel.property("phase"))

    def find(self, name: str) -> Any:
        found = self.panel.findChild(QtWidgets.QWidget, f"AIDesigner{name}")
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        button = self.find(name)
        self.wait_until(button.isEnabled, f"{name} enabled")
        button.click()

    def send(self, *sources: str, words: str = "do it") -> None:
        """Send words for which these scripts will be proposed."""
        self.runner.sources = sources
        self.find("Prompt").setPlainText(words)
        self.click("Send")

    def propose(self, *sources: str, words: str = "do it") -> None:
        """The same, and wait for the proposal."""
        self.send(*sources, words=words)
        self.wait_until(lambda: self.phase not in ("idle", "applied", "working"), "an answer")
        assert self.phase == "proposal", self.said()

    def chosen_as(self, source: str) -> Proposal:
        """What would be applied, with this text in place of each of its scripts."""
        proposal = self.session.review.chosen
        assert proposal is not None
        scripts = tuple(script.model_copy(update={"source": source}) for script in proposal.scripts)
        return proposal.model_copy(update={"scripts": scripts})

    def accept(self) -> None:
        """Accept and see that it was applied."""
        self.try_to_accept()
        assert self.phase == "applied", self.said()

    def try_to_accept(self) -> None:
        """Accept and wait for what comes of it."""
        self.wait_until(lambda: self.session.review.chosen is not None, "something to accept")
        self.click("Accept")
        self.wait_until(lambda: self.phase != "applying", "an end")

    def said(self) -> str:
        return "\n".join(view.toPlainText() for view in self.panel.findChildren(QtWidgets.QTextBrowser))


def open_desk(main_window: Any, folder: Path, wait_until: Callable[..., None], *, most: int = 10) -> Desk:
    """A filled and shown panel; `close_desk` takes it away."""
    runner = TrialRunner()

    def build() -> DesignerPanel:
        documents = OpenDocuments(
            limits=RunLimits(),
            read_request=read_request,
            apply_proposal=apply_proposal,
            checkpoints=Checkpoints(folder / "checkpoints", most=most),
        )
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
    QtWidgets.QApplication.processEvents()
    return Desk(runner, dock, folder, wait_until)


def close_desk(desk: Desk, main_window: Any) -> None:
    """Take the panel away and close every document."""
    desk.runner.gate.set()
    desk.dock.shut_down()
    main_window.removeDockWidget(desk.dock)
    desk.dock.deleteLater()
    for name in list(FreeCAD.listDocuments()):
        FreeCAD.closeDocument(name)
    QtWidgets.QApplication.processEvents()


Everything = dict[str, Any]


def design(document: Any) -> Everything:
    """What an undo must give back: objects and how they are shown, and the undo stack."""
    views = {
        f"view of {item.Name}: {name}": value_text(getattr(item.ViewObject, name))
        for item in document.Objects
        for name in item.ViewObject.PropertiesList
        # VisualLayerList has no Python value; FreeCAD 1.0 fits an origin's Size to the body without recording it.
        if name not in ("VisualLayerList", "Size")
    }
    objects = {f"object {item.name}": item for item in read_design_state(document).objects}
    return {**objects, **views, "undo": document.UndoNames}


def everything(document: Any, folder: Path) -> Everything:
    """All that a user could find changed: the design, what can be redone, and what a copy would say of it.

    Stored shapes are not compared as bytes, because drawing them alone changes those.
    """
    copy = folder / "everything.FCStd"
    document.saveCopy(str(copy))
    with zipfile.ZipFile(copy) as archive:
        files = {f"file {name}": archive.read(name) for name in archive.namelist() if name.endswith(".xml")}
    copy.unlink()
    files.pop("file GuiDocument.xml", None)  # the camera, which a window may settle at any time
    lines = files["file Document.xml"].splitlines()
    files["file Document.xml"] = b"\n".join(line for line in lines if b"Date" not in line)
    return {**design(document), **files, "redo": document.RedoNames}


def differences(before: Everything, after: Everything) -> dict[str, tuple[Any, Any]]:
    """What is not the same, by name; empty when all is."""
    return {
        name: (before.get(name), after.get(name)) for name in {**before, **after} if before.get(name) != after.get(name)
    }
