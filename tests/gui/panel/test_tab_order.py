"""Tab goes through all that can be used, in the order in which it is seen, there and back; the focus is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from PySide import QtCore, QtGui, QtWidgets

from freecad_ai_workbench.config.settings_file import change_settings
from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.plan import Clarification, Plan, Question
from freecad_ai_workbench.core.run import RunRequest, RunState
from freecad_ai_workbench.ui.actions import find_action
from freecad_ai_workbench.ui.composition import offer_first_run
from freecad_ai_workbench.ui.first_run import FirstRun
from freecad_ai_workbench.ui.preferences import PreferencesPage
from freecad_ai_workbench.ui.removable_chip import RemovableChip
from freecad_ai_workbench.ui.script_view import ScriptView
from freecad_ai_workbench.ui.settings_actions import open_settings
from freecad_ai_workbench.ui.settings_sections import parts

KEYS = {"there": (QtCore.Qt.Key_Tab, QtCore.Qt.NoModifier), "back": (QtCore.Qt.Key_Backtab, QtCore.Qt.ShiftModifier)}
WHOLE = (
    QtWidgets.QLineEdit,
    QtWidgets.QComboBox,
    QtWidgets.QAbstractSpinBox,
    QtWidgets.QAbstractItemView,
    QtWidgets.QTabBar,
    RemovableChip,
)
"""Used as one, whatever they consist of: the line of a spin box, the × of a chip."""
USED = (
    *WHOLE,
    QtWidgets.QAbstractButton,
    QtWidgets.QSlider,
    QtWidgets.QTextEdit,
    QtWidgets.QPlainTextEdit,
)
MOST_LINKS = 12
"""Of a page of text; Tab goes through them before it goes on."""
LEAST_SEEN = 60
"""Pixels that look otherwise when the focus is there."""
NOBODY = "Nobody answers at http://127.0.0.1:11434/v1."


def press(widget: Any, way: str) -> None:
    """As the keyboard does it; a script first wants Esc, because Tab indents there."""
    if isinstance(widget, ScriptView) and not widget.isReadOnly():
        send(widget, QtCore.Qt.Key_Escape, QtCore.Qt.NoModifier)
    send(widget, *KEYS[way])


def send(widget: Any, key: Any, modifiers: Any) -> None:
    for kind in (QtCore.QEvent.KeyPress, QtCore.QEvent.KeyRelease):
        QtWidgets.QApplication.sendEvent(widget, QtGui.QKeyEvent(kind, key, modifiers))


class Walk:
    """Goes through all that is seen below a widget, by key, and notes what is wrong."""

    def __init__(self, top: Any, user: Any) -> None:
        self.top, self.user, self.faults = top, user, []
        top.window().activateWindow()

    def through(self, name: str) -> None:
        """There and back, once layouts have had their turn."""
        self.user.wait(0.1)
        wanted = [widget for widget in used(self.top) if widget.isEnabled()]
        first = min(wanted, key=lambda widget: (self.place(widget).center().y(), self.place(widget).x()))
        there, faults = self.reached(first, "there")
        back, more = self.reached(there[-1], "back")
        faults += more
        faults += [f"{called(one)} is not reached" for one in wanted if one not in there]
        faults += [f"{called(one)} has the focus, for nothing" for one in there if one not in wanted]
        faults += [
            f"{called(after)} comes after {called(one)}" for one, after in pairwise(there) if self.jumps(one, after)
        ]
        if back[::-1] != there:
            faults.append(f"the way back is {list(map(called, back))}, the way there {list(map(called, there))}")
        self.faults += [f"{name}: {fault}" for fault in faults]

    def reached(self, first: Any, way: str) -> tuple[list[Any], list[str]]:
        """Where the key leads from this one on until it leaves what is below `top`, and what was wrong on the way."""
        first.setFocus()
        reached, faults, picture = [first], [], None
        while self.gone_on(reached[-1], way):
            after = self.focused()
            if picture is not None and not differ(picture, reached[-1].grab().toImage()):
                faults.append(f"{called(reached[-1])} looks the same with the focus")
            if not self.top.isAncestorOf(after) or after in reached:
                return reached, faults
            picture = after.grab().toImage()
            reached.append(after)
        return reached, [*faults, f"{called(reached[-1])} keeps the focus"]

    def gone_on(self, widget: Any, way: str) -> bool:
        for _ in range(MOST_LINKS):
            press(widget, way)
            if self.focused() is not widget:
                return True
        return False

    def focused(self) -> Any:
        return self.top.window().focusWidget()

    def place(self, widget: Any) -> QtCore.QRect:
        return QtCore.QRect(widget.mapTo(self.top, QtCore.QPoint(0, 0)), widget.size())

    def jumps(self, one: Any, after: Any) -> bool:
        """Whether what comes after one stands above it, or left of it in its row."""
        a, b = self.place(one), self.place(after)
        in_row = min(a.bottom(), b.bottom()) - max(a.top(), b.top()) > min(a.height(), b.height()) / 2
        return b.x() < a.x() if in_row else b.center().y() < a.center().y()


def used(top: Any) -> Iterator[Any]:
    """What can be clicked or typed into."""
    for widget in top.findChildren(QtWidgets.QWidget):
        shown = widget.isVisible() and not widget.isWindow() and isinstance(widget, USED)
        if shown and not is_inside(widget) and not is_led_to_by_arrows(widget):
            yield widget


def is_led_to_by_arrows(widget: Any) -> bool:
    """From the one of a group that is chosen."""
    return isinstance(widget, QtWidgets.QAbstractButton) and widget.autoExclusive() and not widget.isChecked()


def is_inside(widget: Any) -> bool:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, WHOLE):
        above = above.parentWidget()
    return above is not None


def differ(one: QtGui.QImage, other: QtGui.QImage) -> bool:
    points = ((x, y) for x in range(min(one.width(), 60)) for y in range(min(one.height(), 60)))
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in points) >= LEAST_SEEN


def called(widget: Any) -> str:
    return f"{type(widget).__name__} {widget.objectName() or getattr(widget, 'text', str)()}"


@pytest.fixture
def walk(user: Any) -> Iterator[Callable[[Any], Walk]]:
    """Begins a walk below a widget; nothing may have been wrong on any."""
    walks: list[Walk] = []

    def begin(top: Any) -> Walk:
        walks.append(Walk(top, user))
        return walks[-1]

    yield begin
    faults = [fault for one in walks for fault in one.faults]
    assert not faults, "\n".join(faults)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    change_settings({("connections", "bench"): {"provider": "openai", "api_base": "http://127.0.0.1:8080/v1"}})


def test_pages(walk: Any, open_window: Any, document: Any) -> None:
    document.addObject("Part::Box", "Box")
    panel = open_window("http://127.0.0.1:9").panel
    way = walk(panel)
    way.through("empty")
    for part in parts():
        open_settings(panel, part.name)
        way.through(part.name)
    open_settings(panel, "hosted")
    way.through("connection editor")
    for name in ("sessions", "export", "statistics", "help", "cost"):
        find_action(name).act(panel, "")
        way.through(name)
    panel.pages.close_page()
    offer_first_run(panel, FirstRun([], parent=panel))
    way.through("first run")


def test_a_page_of_sessions_and_what_is_offered_above_the_work(walk: Any, open_window: Any, document: Any) -> None:
    window = open_window("http://127.0.0.1:9")
    window.fail()
    way = walk(window.panel)
    way.through("after an error")
    find_action("sessions").act(window.panel, "")
    window.wait_until(lambda: window.find("Sessions").count(), "a session")
    way.through("sessions")
    find_action("new").act(window.panel, "")
    find_action("sessions").act(window.panel, "")
    window.wait_until(window.find("Delete").isEnabled, "a session that is not open")
    window.find("Delete").click()
    way.through("deleting a session")


def test_the_preferences_of_freecad(walk: Any, main_window: Any, user: Any) -> None:
    page, dialog = PreferencesPage(), QtWidgets.QDialog(main_window)
    QtWidgets.QVBoxLayout(dialog).addWidget(page.form)
    page.loadSettings()
    dialog.resize(600, 500)
    dialog.show()
    user.wait_until(page.form.isVisible)
    walk(page.form).through("preferences")
    dialog.close()
    dialog.deleteLater()


def test_what_is_missing(walk: Any, newcomer: Any, user: Any) -> None:
    way = walk(newcomer.widget())
    way.through("packages")
    for name in ("Packages", "ByHand"):
        user.click(newcomer.findChild(QtWidgets.QWidget, f"AIDesignerInstall{name}"))
    way.through("packages, unfolded")


def fail(request: RunRequest) -> RunState:
    return RunState(request=request, phase="fail", left_in="plan", failure="UnreachableError", message=NOBODY)


def test_a_run_and_its_proposal(
    walk: Any, bench: Any, make: Any, ask: Any, wait_phase: Any, document: Any, user: Any
) -> None:
    document.addObject("Part::Box", "Box")
    way, gate = walk(bench.panel), make.Gate()
    bench.session.context.pin("Box")
    bench.session.pictures.add(QtGui.QImage(40, 40, QtGui.QImage.Format_RGB32))
    way.through("what goes along")
    other = make.proposal(summary="A lighter plate")
    whole = make.proposal(failed=1).model_copy(update={"alternatives": (other,)})
    bench.propose(whole, gate, *make.story(make.plan()))
    ask("a plate")
    way.through("running")
    gate.open()
    wait_phase("proposal")
    for index, name in enumerate(("changes", "numbers", "script", "checks")):
        bench.child("Proposal").setCurrentIndex(index)
        way.through(name)
    bench.session.review.set_task("t0", accepted=False)
    way.through("partly accepted")
    bench.session.review.take_back()
    user.wait_until(bench.child("Accept").isEnabled)
    user.click(bench.child("Accept"))
    wait_phase("applied")
    user.click(bench.child("TimelineHead"))
    way.through("applied")
    user.click(bench.child("GoBack"))
    way.through("going back")


def test_what_is_asked(walk: Any, bench: Any, make: Any, ask: Any, wait_phase: Any, document: Any, user: Any) -> None:
    way, plan = walk(bench.panel), make.plan(assumptions=("The plate lies on the XY plane.",))
    questions = Clarification(
        questions=tuple(Question(text=f"Which {what}?", default="M8") for what in ("nut", "bolt"))
    )
    asked = e.QuestionsAsked(run_id="r", clarification=questions)
    bench.runner.script(asked, ending=lambda request: RunState(request=request, phase="ask", clarification=questions))
    ask("a plate with holes")
    wait_phase("asking")
    way.through("questions")
    bench.runner.script(e.PlanMade(run_id="r", plan=plan), ending=lambda request: waiting(request, plan))
    ask("a plate")
    wait_phase("confirming")
    way.through("plan")
    bench.runner.script(e.RunFailed(run_id="r", error="UnreachableError", message=NOBODY), ending=fail)
    user.click(bench.child("Build"))
    wait_phase("failed")
    user.click(bench.child("Details"))
    way.through("report")


def waiting(request: RunRequest, plan: Plan) -> RunState:
    return RunState(request=request, phase="confirm", plan=plan, started=True)
