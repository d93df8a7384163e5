"""Sessions in the real window: kept as they go, found again with their document, gone on with after FreeCAD died."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import FreeCAD
import pytest
from PySide import QtCore, QtGui, QtWidgets

from freecad_ai_workbench.app import App, build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.llm.client import ScriptedClient
from freecad_ai_workbench.storage.audit_chain import check_session, read_sessions
from freecad_ai_workbench.storage.session_record import SessionHead
from freecad_ai_workbench.ui.actions import find_action
from freecad_ai_workbench.ui.composition import build_panel
from freecad_ai_workbench.ui.dock import DesignerDock
from freecad_ai_workbench.ui.session_files import save_chat, save_macro

PLAN = '{"plan": {"summary": "A box", "tasks": [{"id": "t", "title": "Make a box"}]}}'
BOX = '```python\nimport FreeCAD as App\nApp.ActiveDocument.addObject("Part::Box", "Box")\n```'
LOOP = "```python\nwhile True:\n    pass\n```"
REVIEW = '{"items": [{"claim": "c", "outcome": "passed", "evidence": "e"}]}'
QUESTION = '{"questions": [{"text": "How long?", "default": "80 mm"}]}'


class Window:
    """A panel with its application, as one start of FreeCAD has it."""

    def __init__(self, app: App, dock: Any, wait_until: Callable[..., None]) -> None:
        self.app, self.dock, self.panel, self.wait_until = app, dock, dock.panel, wait_until

    @property
    def shelf(self) -> Any:
        return self.panel.shelf

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

    def ask(self, words: str, *, then: str) -> None:
        self.find("Prompt").setPlainText(words)
        self.click("Send")
        self.wait_for(then)

    def wait_for(self, phase: str) -> None:
        self.wait_until(lambda: self.phase not in ("working", "applying") or self.phase == phase, "an end", seconds=30)
        assert self.phase == phase, self.said()

    def act(self, name: str, words: str = "") -> None:
        action = find_action(name)
        assert action is not None
        assert action.ready(self.panel), name
        action.act(self.panel, words)
        QtWidgets.QApplication.processEvents()

    def said(self) -> str:
        return self.panel.chat.toPlainText()

    def rows(self) -> list[str]:
        view = self.find("Sessions")
        self.wait_until(lambda: self.shelf._reading is None, "the list")
        return [view.item(row).text() for row in range(view.count())]

    def kept(self) -> list[SessionHead]:
        self.shelf.keeper._save()
        assert self.shelf.keeper._writer.wait(10)
        return [one for one in self.app.sessions.heads() if isinstance(one, SessionHead)]

    def settle(self) -> None:
        """Everything is on the disk."""
        self.kept()

    def die(self) -> None:
        """What is left when FreeCAD is killed: files, and locks that nobody holds."""
        self.settle()
        keeper = self.shelf.keeper
        keeper._over = True
        keeper._held._let_go()
        keeper._held = None
        if self.app.checkpoints._lock is not None:
            self.app.checkpoints._lock.close()


@pytest.fixture
def start(main_window: Any, wait_until: Any, tmp_path: Path) -> Iterator[Callable[..., Window]]:
    """start("reply", …): FreeCAD is started, with models that give these replies; all starts have one data folder."""
    docks: list[Any] = []

    def close() -> None:
        for dock in docks:
            dock.shut_down()
            main_window.removeDockWidget(dock)
            dock.deleteLater()
        docks.clear()
        QtWidgets.QApplication.processEvents()

    def begin(*replies: str) -> Window:
        close()
        client = ScriptedClient(*replies) if replies else None
        settings = Settings(limits=RunLimits(rounds=1))
        app = build_app(settings, client=client, data=tmp_path / "data")
        dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=app))
        dock.setObjectName("AIDesignerTestDock")
        docks.append(dock)
        main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
        dock.fill()
        dock.show()
        main_window.resizeDocks([dock], [340], QtCore.Qt.Horizontal)
        window = Window(app, dock, wait_until)
        wait_until(lambda: window.shelf._reading is None, "the sessions")
        return window

    yield begin
    close()


@pytest.fixture
def saved(document: Any, tmp_path: Path) -> Any:
    """A document with a file."""
    document.saveAs(str(tmp_path / "Plate.FCStd"))
    return document


def reopened(document: Any) -> Any:
    path = document.FileName
    FreeCAD.closeDocument(document.Name)
    return FreeCAD.openDocument(path)


def test_a_session_is_kept_as_it_goes_and_has_a_name(start: Any, saved: Any) -> None:
    window = start(PLAN, BOX, REVIEW)
    assert window.kept() == []
    window.ask("a small box, please", then="proposal")
    (head,) = window.kept()
    assert (head.name, head.doing, head.uid, head.file) == (
        "a small box, please",
        "proposal",
        saved.Uid,
        saved.FileName,
    )
    assert window.panel.head.title.toolTip() == "a small box, please"
    window.click("Accept")
    window.wait_for("applied")
    (head,) = window.kept()
    assert (head.doing, head.ended) == ("", False)
    body = window.app.sessions.read(head.id).body
    assert [step.words for step in body.steps] == ["a small box, please"]
    assert body.earlier[0].outcome == "accepted: A box"
    assert [entry.kind for entry in body.entries][-1] == "applied"
    assert window.app.sessions.find_run(head.id) is None
    window.dock.shut_down()
    assert window.app.sessions.read(head.id).head.ended


def test_a_document_that_is_opened_again_brings_its_session_back(start: Any, saved: Any) -> None:
    window = start(PLAN, BOX, REVIEW)
    window.ask("a small box", then="proposal")
    window.click("Accept")
    window.wait_for("applied")
    saved.save()
    window.dock.shut_down()
    again = reopened(saved)
    window = start(PLAN, BOX.replace("\n```", ".Placement.Base.x = 50\n```"), REVIEW)
    bar = window.find("SessionBar")
    window.wait_until(bar.isVisible, "the offer")
    assert "There is a session for “Plate”: “a small box”" in bar.text.text()
    window.click("SessionResume")
    assert not bar.isVisible()
    assert "a small box" in window.said() and "Applied: A box" in window.said()
    assert window.panel.session.document == again.Name
    assert [step.standing for step in window.panel.session.timeline.steps] == ["applied"]
    assert window.panel.session.timeline.way_back(0) == "copy"
    window.ask("and another", then="proposal")
    assert len(window.kept()) == 1, "it is the same session that goes on"
    request = window.panel.session.review.request
    assert [one.outcome for one in request.earlier] == ["accepted: A box"]


def test_not_now_means_not_now(start: Any, saved: Any) -> None:
    window = start(PLAN, BOX, REVIEW)
    window.ask("a small box", then="proposal")
    window.dock.shut_down()
    window = start()
    window.click("SessionLater")
    assert not window.find("SessionBar").isVisible()
    assert len(window.kept()) == 1


def test_a_proposal_that_waited_waits_again(start: Any, saved: Any) -> None:
    window = start(PLAN, BOX, REVIEW)
    window.ask("a small box", then="proposal")
    scripts = window.panel.session.proposal.scripts
    window.dock.shut_down()
    reopened(saved)
    window = start("nothing is asked of a model")
    window.click("SessionResume")
    window.wait_for("proposal")
    assert window.panel.session.proposal.scripts == scripts
    window.wait_until(lambda: window.panel.session.review.chosen is not None, "something to accept")
    assert window.panel.session.review.chosen.dry_run.meshes, "the ghost is made again"
    window.click("Accept")
    window.wait_for("applied")
    assert FreeCAD.ActiveDocument.getObject("Box") is not None


def test_a_run_goes_on_after_freecad_died_in_its_middle(start: Any, saved: Any) -> None:
    window = start(PLAN, LOOP)
    window.ask("a small box", then="working")
    window.wait_until(lambda: window.panel.session.talk.activity == "trying", "the trial", seconds=30)
    window.die()
    window.panel.session.stop()
    window.wait_for("idle")
    reopened(saved)
    window = start(BOX, REVIEW)
    bar = window.find("SessionBar")
    window.wait_until(bar.isVisible, "the offer")
    assert "FreeCAD ended unexpectedly in the middle of “a small box”" in bar.text.text()
    window.click("SessionResume")
    assert "What was being written at that moment is lost" in window.said()
    assert "The run of “a small box” was left before its end." in bar.text.text()
    assert window.phase == "idle", "a run costs something, so it waits for a word"
    window.click("SessionResume")
    window.wait_for("proposal")
    assert window.panel.session.proposal.plan.summary == "A box"
    assert not bar.isVisible()


def test_what_was_asked_is_asked_again_and_the_run_goes_on(start: Any, saved: Any) -> None:
    window = start(QUESTION)
    window.ask("a box", then="asking")
    run_id = window.panel.session.run_id
    window.dock.shut_down()
    reopened(saved)
    window = start(PLAN, BOX, REVIEW)
    window.click("SessionResume")
    window.wait_for("asking")
    window.click("Answer")
    window.wait_for("proposal")
    assert window.panel.session.run_id == run_id
    assert window.panel.session.review.request.text == "a box\n\nHow long? 80 mm"


def test_a_session_that_was_left_on_purpose_is_not_offered(start: Any, saved: Any) -> None:
    window = start(PLAN, BOX, REVIEW)
    window.ask("a small box", then="proposal")
    window.act("new")
    window.panel.shelf.refresh()
    window.wait_until(lambda: len(window.panel.shelf.heads) == 1, "the list of sessions")
    assert not window.find("SessionBar").isVisible()


def test_a_new_session_leaves_the_old_one_to_be_resumed(start: Any, saved: Any) -> None:
    window = start(PLAN, BOX, REVIEW, QUESTION)
    window.ask("a small box", then="proposal")
    window.act("new")
    assert window.panel.session.talk.entries == []
    assert window.panel.head.title.toolTip() == ""
    window.ask("something else", then="asking")
    heads = sorted(window.kept(), key=lambda head: head.begun)
    assert [(head.name, head.doing) for head in heads] == [("a small box", "proposal"), ("something else", "asking")]
    window.act("sessions")
    rows = window.rows()
    assert rows[0].startswith("something else (open here)\nPlate · ")
    window.find("Sessions").setCurrentRow(1)
    window.click("Resume")
    window.wait_for("proposal")
    assert window.panel.head.title.toolTip() == "a small box"


def test_another_freecad_goes_on_with_a_copy(start: Any, saved: Any) -> None:
    window = start(PLAN, BOX, REVIEW)
    window.ask("a small box", then="proposal")
    window.click("Accept")
    window.wait_for("applied")
    (head,) = window.kept()
    window.act("new")
    window.settle()
    held = window.app.sessions.open(head.id)
    assert held is not None
    assert window.shelf.resume(head.id)
    window.settle()
    assert window.shelf.keeper.id != head.id
    assert [one.name for one in window.kept()].count("a small box (copy)") == 1
    assert window.app.sessions.read(head.id).head.name == "a small box"
    held.close()


@pytest.fixture
def three(start: Any, saved: Any) -> Window:
    apart = [BOX.replace("\n```", f".Placement.Base.x = {at * 50}\n```") for at in range(3)]
    window = start(*(reply for script in apart for reply in (PLAN, script, REVIEW)))
    for words in ("a small box with a rather long description that does not fit", "a large ball", "a gear"):
        window.ask(words, then="proposal")
        window.click("Accept")
        window.wait_for("applied")
        if words != "a gear":
            window.act("new")
    window.settle()
    window.act("sessions")
    window.rows()
    return window


def test_the_page_finds_renames_and_deletes(three: Window) -> None:
    assert [row.split()[1] for row in three.rows()] == ["gear", "large", "small"]
    search = three.find("SessionSearch")
    search.setText("BALL plate")
    assert [row.partition("\n")[0] for row in three.rows()] == ["a large ball"]
    name = three.find("SessionName")
    name.setText("Globe")
    name.returnPressed.emit()
    search.clear()
    assert [row.partition("\n")[0] for row in three.rows()][1] == "Globe"
    three.find("Sessions").setCurrentRow(1)
    three.click("Delete")
    assert "Delete “Globe” for good?" in three.find("DeleteQuestion").text()
    three.click("DeleteNo")
    assert len(three.rows()) == 3
    three.click("Delete")
    three.click("DeleteYes")
    assert len(three.rows()) == 2
    assert {head.name for head in three.kept()} & {"Globe", "a large ball"} == set()
    three.find("Sessions").setCurrentRow(0)
    assert not three.find("Delete").isEnabled(), "the one that is open here stays"


def test_enter_on_a_row_resumes_and_escape_leads_back(three: Window, qtest: Any) -> None:
    view = three.find("Sessions")
    view.setFocus()
    view.setCurrentRow(2)
    event = QtGui.QKeyEvent(QtCore.QEvent.KeyPress, QtCore.Qt.Key_Return, QtCore.Qt.NoModifier)
    QtWidgets.QApplication.sendEvent(view, event)
    assert three.panel.pages.name == ""
    assert "a small box" in three.said()
    three.act("sessions")
    qtest.keyClick(three.find("SessionSearch"), QtCore.Qt.Key_Escape)
    assert three.panel.pages.name == ""


def test_a_file_that_cannot_be_read_is_named(three: Window, tmp_path: Path) -> None:
    (tmp_path / "data" / "sessions" / "bad.session.json").write_text("{}")
    three.shelf.refresh()
    three.rows()
    note = three.find("SessionNote")
    three.wait_until(note.isVisible, "the note")
    assert "bad.session.json.damaged can't be read" in note.text()
    assert len(three.rows()) == 3


def test_a_session_as_markdown_and_as_a_macro(three: Window, tmp_path: Path) -> None:
    chat, macro = tmp_path / "chat.md", tmp_path / "all.FCMacro"
    session = three.shelf.keeper.session
    save_chat(session, parent=three.panel, to=str(chat))
    text = chat.read_text(encoding="utf-8")
    assert text.startswith("# a gear\n")
    assert "**Applied:** A box" in text
    assert "````\n```python\nimport FreeCAD" in text
    save_macro(session, parent=three.panel, to=str(macro))
    FreeCAD.newDocument("Empty")
    before = set(FreeCAD.listDocuments())
    exec(compile(macro.read_text(encoding="utf-8"), str(macro), "exec"), {"__name__": "__main__"})
    assert FreeCAD.ActiveDocument.getObject("Box") is not None
    assert set(FreeCAD.listDocuments()) >= before


def test_one_step_of_a_session_and_a_choice_of_them_as_a_macro(start: Any, saved: Any, tmp_path: Path) -> None:
    ball = BOX.replace("Part::Box", "Part::Sphere").replace('"Box"', '"Ball"')
    wider = "```python\nimport FreeCAD as App\nApp.ActiveDocument.Box.Width = 25\n```"
    window = start(*(reply for script in (BOX, ball, wider) for reply in (PLAN, script, REVIEW)))
    for words in ("a box", "a ball", "make it wider"):
        window.ask(words, then="proposal")
        window.click("Accept")
        window.wait_for("applied")
    asked: list[str] = []
    window.panel.timeline.save_with(lambda numbers: asked.append(numbers))
    window.click("TimelineHead")
    rows = window.find("Timeline")
    for row in (0, 2):  # the newest is above
        rows.item(row).setSelected(True)
    rows.item(1).setSelected(False)
    window.click("SaveSteps")
    assert asked == ["1 3"]
    for numbers, words in (("2", ["a ball"]), ("1 3", ["a box", "make it wider"]), ("", ["a box", "a ball"])):
        path = tmp_path / f"2 steps {numbers}.FCMacro"
        window.act("macro", f"{numbers} {path}".strip())
        head = path.read_text(encoding="utf-8").splitlines()
        assert head[1 : 1 + len(words)] == [f"# {word}" for word in words]
    FreeCAD.getDocument(saved.Name).undo()
    window.wait_until(lambda: window.panel.session.timeline.steps[-1].standing == "undone", "what was undone")
    rows.setCurrentRow(0)
    assert not window.find("SaveSteps").isEnabled()
    window.act("macro", f"3 {tmp_path / 'none.FCMacro'}")
    assert "Step 3 (“make it wider”) was undone" in window.said()
    assert not (tmp_path / "none.FCMacro").exists()


def test_a_full_disk_is_told_and_the_work_goes_on(
    start: Any, saved: Any, small_disk: Any, tmp_path: Path, warning_log: Any
) -> None:
    (tmp_path / "data").symlink_to(small_disk.folder, target_is_directory=True)
    window = start(PLAN, BOX, REVIEW)
    small_disk.fill()
    window.ask("a small box", then="proposal")
    for told in ("What happens can't be written down", "The session can't be kept"):
        window.wait_until(lambda told=told: told in window.said(), told)
    window.click("Accept")
    window.wait_for("applied")
    assert "The state before this could not be kept (No space left on device)" in window.said()
    assert saved.getObject("Box") is not None
    assert warning_log.take()
    small_disk.free()
    (head,) = window.kept()
    assert [step.words for step in window.app.sessions.read(head.id).body.steps] == ["a small box"]
    assert list((small_disk.folder / "checkpoints").glob("*.part")) == []
    window.panel.session.timeline.undo(window.panel.session.applied)
    (trail,) = read_sessions(small_disk.folder / "audit")
    assert check_session(trail) == ()
    assert [line.values["kind"] for line in trail.lines][-1] == "proposal_undone"
    assert sum(line.values.get("lines", 0) for line in trail.lines) >= 5


@pytest.mark.parametrize("width", [260, 340, 700])
def test_the_page_fits(three: Window, width: int, main_window: Any) -> None:
    three.panel.setFixedWidth(width)
    three.find("Sessions").setCurrentRow(1)
    three.click("Delete")
    QtWidgets.QApplication.processEvents()
    for name in ("Resume", "SaveChat", "SaveMacro", "Delete", "DeleteNo", "DeleteYes"):
        button = three.find(name)
        needed = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
        assert needed < button.width(), name
        assert button.mapTo(three.panel, button.rect().bottomRight()).x() <= width, name
    if pictures := os.environ.get("AI_DESIGNER_SCREENSHOTS"):
        three.panel.grab().save(f"{pictures}/sessions-{width}.png")
