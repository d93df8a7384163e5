"""Whatever a user does in whatever order, the document is what was accepted, and nothing is left over.

Every sequence is played against a model in plain Python. The environment variable AI_DESIGNER_SEQUENCES says how many
are played (300), or which (252-252 plays that one alone).
"""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui
import pytest
from child_processes import children
from desk import Desk, TrialRunner, design, differences
from PySide import QtWidgets

from freecad_ai_workbench.core.design import ObjectState, diff_states
from freecad_ai_workbench.core.proposal import Proposal
from freecad_ai_workbench.core.revision import Revision
from freecad_ai_workbench.host.snapshot import read_design_state

_FIRST, _, _LAST = os.environ.get("AI_DESIGNER_SEQUENCES", "40").rpartition("-")
SEQUENCES = range(int(_FIRST), int(_LAST) + 1) if _FIRST else range(int(_LAST))
STEPS = 9
HEAD = "import FreeCAD as App\ndoc = App.ActiveDocument\n"
GROW = HEAD + 'box = doc.getObject("Box")\nbox.Length, box.Height = (10, 10) if box.Length.Value > 12 else (15, 8)\n'
PAIR = HEAD + (
    'if doc.getObject("Ball") is None:\n'
    '    ball = doc.addObject("Part::Sphere", "Ball")\n    ball.Placement.Base.y = -50\n'
    'if doc.getObject("Pin") is None:\n'
    '    pin = doc.addObject("Part::Cylinder", "Pin")\n    pin.Placement.Base.y = 90\n'
)
DROP = HEAD + 'for name in ("Ball", "Pin"):\n    if doc.getObject(name) is not None:\n        doc.removeObject(name)\n'
SCRIPTS = {"grow": GROW, "pair": PAIR, "drop": DROP}

State = dict[str, tuple[float, ...]]
"""The objects that are there, with what can be different about them."""


def carried_out(name: str, state: State, *, rejected: str = "") -> State:
    """What a script makes of a state, by the script's words alone."""
    length, width, _ = state["Box"]
    if name == "grow":
        return {**state, "Box": (10, width, 10) if length > 12 else (15, width, 8)}
    if name == "pair":
        return {**state, **{key: () for key in ("Ball", "Pin") if key != rejected}}
    return {key: value for key, value in state.items() if key not in ("Ball", "Pin") or key == rejected}


def found(document: Any) -> State:
    """The document as a state."""
    box = document.Box
    state: State = {"Box": (box.Length.Value, box.Width.Value, box.Height.Value)}
    return {**state, **{item.Name: () for item in document.Objects if item.Name != "Box"}}


def undoable(document: Any) -> dict[str, Any]:
    """What an undo must give back, but for digests: loaded and computed anew, a shape may differ in last digits."""
    found = design(document)
    return {name: without_digest(item) if isinstance(item, ObjectState) else item for name, item in found.items()}


def without_digest(item: ObjectState) -> ObjectState:
    assert item.shape is not None
    return item.model_copy(update={"shape": item.shape.model_copy(update={"digest": ""})})


@dataclass
class CachingRunner(TrialRunner):
    """Tries each script once on each state that occurs; what that gave is given again."""

    known: dict[Any, Proposal] = field(default_factory=dict)

    def revise(
        self, proposal: Proposal, revision: Revision, *, request: Any, emit: Callable[..., None], cancel: Any
    ) -> Proposal:
        state = tuple(sorted(item.model_dump_json() for item in request.design.objects))
        key = (state, revision.model_dump_json(), tuple(script.source for script in proposal.scripts))
        if key not in self.known:
            self.known[key] = super().revise(proposal, revision, request=request, emit=emit, cancel=cancel)
        update = {"id": proposal.id, "request": proposal.request, "plan": proposal.plan, "base": request.design}
        return self.known[key].model_copy(update=update)


@dataclass
class Player:
    """Plays one sequence; `past` and `future` are the undo and redo stacks as they ought to be."""

    desk: Desk
    chance: random.Random
    folder: Path
    document: Any = None
    state: State = field(default_factory=dict)
    past: list[tuple[str, State, dict[str, Any]]] = field(default_factory=list)
    future: list[tuple[str, State, dict[str, Any]]] = field(default_factory=list)
    proposed: str = ""
    log: list[str] = field(default_factory=list)

    def play(self) -> None:
        self.start()
        for _ in range(STEPS):
            moves = [self.propose, self.propose, self.edit, self.undo, self.redo, self.reopen]
            if self.proposed:
                moves = [self.accept, self.accept, self.accept_part, self.reject, self.edit, self.undo, self.propose]
            move = self.chance.choice(moves)
            self.log.append(move.__name__)
            move()
            self.check()
        self.finish()

    def start(self) -> None:
        self.document = FreeCAD.newDocument("Random")
        self.document.UndoMode = 1
        self.document.addObject("Part::Box", "Box")
        self.document.recompute()
        self.document.clearUndos()
        self.settle()
        self.state = {"Box": (10, 10, 10)}

    def settle(self) -> None:
        for _ in range(3):
            QtWidgets.QApplication.processEvents()

    def done(self, name: str, state: State, before: dict[str, Any]) -> None:
        """A new step lies on the undo stack."""
        self.past.append((name, self.state, before))
        del self.past[:-20]
        self.future.clear()
        self.state = state

    def propose(self) -> None:
        name = self.chance.choice(sorted(SCRIPTS))
        self.log.append(name)
        before = undoable(self.document)
        self.desk.propose(SCRIPTS[name], words=name)
        assert differences(before, undoable(self.document)) == {}, "a proposal changes nothing"
        self.proposed = name

    def accept(self, rejected: str = "") -> None:
        before, name = undoable(self.document), self.proposed
        for _ in range(3):
            self.desk.try_to_accept()
            if self.desk.phase == "applied":
                break
            self.desk.wait_until(self.is_change_noticed, "the change to be noticed")
        assert self.desk.phase == "applied", self.desk.said()
        expected = carried_out(name, self.state, rejected=rejected)
        self.proposed = ""
        if expected == self.state and len(self.document.UndoNames) == len(self.past):
            return  # nothing was to be recorded
        self.done(name, expected, before)

    def is_change_noticed(self) -> bool:
        return "has changed" in self.desk.session.review.notice

    def accept_part(self) -> None:
        review = self.desk.session.review
        self.desk.wait_until(lambda: review.chosen is not None, "a proposal that can be had")
        names = [change.id for change in review.proposal.changes if change.id in ("Ball", "Pin")]
        if len(names) < 2:
            self.accept()
            return
        rejected = self.chance.choice(names)
        self.log.append(f"without {rejected}")
        review.set_change(rejected, accepted=False)
        self.accept(rejected)

    def reject(self) -> None:
        self.desk.click("Reject")
        self.proposed = ""

    def edit(self) -> None:
        before = undoable(self.document)
        length, present, height = self.state["Box"]
        width = 30 - present  # 10 or 20
        self.document.openTransaction("mine")
        self.document.Box.Width = width
        self.document.recompute()
        self.document.commitTransaction()
        self.done("mine", {**self.state, "Box": (length, width, height)}, before)

    def undo(self) -> None:
        if not self.past:
            return
        name, state, before = self.past.pop()
        self.future.append((name, self.state, undoable(self.document)))
        self.document.undo()
        self.document.recompute()
        self.state = state
        assert differences(before, undoable(self.document)) == {}, "undo gives back everything"

    def redo(self) -> None:
        if not self.future:
            return
        name, state, after = self.future.pop()
        self.past.append((name, self.state, undoable(self.document)))
        self.document.redo()
        self.document.recompute()
        self.state = state
        assert differences(after, undoable(self.document)) == {}, "redo brings back everything"

    def reopen(self) -> None:
        path = self.folder / "random.FCStd"
        self.document.saveAs(str(path))
        before = read_design_state(self.document)
        FreeCAD.closeDocument(self.document.Name)
        self.document = FreeCAD.openDocument(str(path))
        self.document.UndoMode = 1
        self.settle()
        assert diff_states(before, read_design_state(self.document)).changes == ()
        self.past.clear()
        self.future.clear()

    def check(self) -> None:
        assert found(self.document) == self.state
        assert self.document.UndoNames == [item[0] for item in reversed(self.past)]
        assert self.document.RedoNames == [item[0] for item in reversed(self.future)]
        assert not self.document.HasPendingTransaction
        assert FreeCAD.getActiveTransaction() is None
        assert (self.desk.phase == "proposal") == bool(self.proposed)
        standings = {step.standing for step in self.desk.session.timeline.steps if step.document == self.document.Name}
        assert standings <= {"applied", "undone", "lost"}

    def finish(self) -> None:
        """Close everything in one of the ways in which users do, and see what is left."""
        if self.proposed and self.chance.random() < 0.5:
            self.reject()
            assert ghosts(self.document.Name) == 0
        FreeCAD.closeDocument(self.document.Name)
        self.settle()
        self.desk.wait_until(lambda: not self.desk.session.review.is_trying, "trials to end")
        assert self.desk.session.proposal is None
        assert scratch_files() == []


def ghosts(name: str) -> int:
    from pivy import coin

    count = 0
    for view in FreeCADGui.getDocument(name).mdiViewsOfType("Gui::View3DInventor"):
        search = coin.SoSearchAction()
        search.setName(coin.SbName("AIDesignerGhost"))
        search.setInterest(coin.SoSearchAction.ALL)
        search.apply(view.getSceneGraph())
        count += search.getPaths().getLength()
    return count


def scratch_files() -> list[str]:
    return [path.name for path in Path(tempfile.gettempdir()).iterdir() if path.name.startswith("ai-designer-")]


@pytest.fixture
def observers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """The document and selection observers that came since and did not go."""
    alive: list[Any] = []

    def forget(one: Any) -> None:
        if one in alive:  # the panel's own were there before
            alive.remove(one)

    for owner, add, remove in (
        (FreeCAD, "addDocumentObserver", "removeDocumentObserver"),
        (FreeCADGui, "addDocumentObserver", "removeDocumentObserver"),
    ):
        really_add, really_remove = getattr(owner, add), getattr(owner, remove)
        monkeypatch.setattr(owner, add, lambda one, do=really_add: (alive.append(one), do(one)))
        monkeypatch.setattr(owner, remove, lambda one, do=really_remove: (forget(one), do(one)))
    yield alive


def test_random_sequences(
    desk: Desk, observers: list[Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slot_errors: list[str]
) -> None:
    monkeypatch.setattr("freecad_ai_workbench.ui.review_model.SETTLE_MS", 5)
    monkeypatch.setattr("freecad_ai_workbench.ui.review_model.REST_MS", 50)
    runner = CachingRunner()
    desk.runner = runner
    desk.session._runner = runner
    desk.session.review._runner = runner
    processes = children()
    for number in SEQUENCES:
        player = Player(desk, random.Random(number), tmp_path)
        try:
            player.play()
        except AssertionError as error:
            raise AssertionError(f"sequence {number}: {', '.join(player.log)}") from error
        assert slot_errors == []
        assert observers == []
    assert FreeCAD.listDocuments() == {}
    assert [one for one in children() if one not in processes] == []
