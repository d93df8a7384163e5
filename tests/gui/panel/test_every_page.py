"""Every page of the panel in both themes, narrow and wide, English and German, in large letters: all fits, is named.

Set AI_DESIGNER_SCREENSHOTS to a folder to keep the pictures and look at them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import FreeCADGui
import pytest
from PySide import QtCore, QtGui, QtWidgets

from freecad_ai_workbench.app import build_app
from freecad_ai_workbench.config.settings import Settings
from freecad_ai_workbench.config.settings_file import change_settings
from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.run import RunRequest, RunState
from freecad_ai_workbench.ui.actions import find_action
from freecad_ai_workbench.ui.composition import build_panel, offer_first_run
from freecad_ai_workbench.ui.dock import DesignerDock
from freecad_ai_workbench.ui.empty_view import WrappingButton
from freecad_ai_workbench.ui.first_run import FirstRun
from freecad_ai_workbench.ui.language import add_translations
from freecad_ai_workbench.ui.settings_actions import open_settings
from freecad_ai_workbench.ui.settings_sections import parts
from freecad_ai_workbench.ui.status_bar import CutLabel

ALL = [("English", 1.0), ("German", 1.0), ("German", 1.6)]
"""Languages, and how large the letters are."""
WRAPPED = 0x1800  # Qt.TextWordWrap | Qt.TextShowMnemonic, as the number that FontMetrics of both Qts take
WIDTHS = (260, 340, 700)
DARK = "QWidget { background-color: #2b2b2b; color: #eeeeee } QTabBar::tab { padding: 4px 6px }"
INTERACTIVE = (
    QtWidgets.QAbstractButton,
    QtWidgets.QLineEdit,
    QtWidgets.QComboBox,
    QtWidgets.QAbstractSpinBox,
    QtWidgets.QTextEdit,
    QtWidgets.QPlainTextEdit,
    QtWidgets.QAbstractItemView,
)
NOBODY = "Nobody answers at http://127.0.0.1:11434/v1. Check that the server is running, and its address."
EXPLANATION = (
    "“Pad” is the **base of the plate**:\n\n- it follows `Numbers.Thickness`\n- it measures 120 × 80 × 6 mm\n\n"
    "```python\npad.Length = 6\n```\n"
)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("AI_DESIGNER_")]:
        if name not in ("AI_DESIGNER_DATA", "AI_DESIGNER_SCREENSHOTS"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    change_settings({("connections", "bench"): {"provider": "openai", "api_base": "http://127.0.0.1:8080/v1"}})


@pytest.fixture
def whole(main_window: Any, tmp_path: Path, user: Any) -> Iterator[DesignerDock]:
    """The panel with its whole application, without models."""
    app = build_app(Settings(), data=tmp_path / "data")
    dock = DesignerDock(parent=main_window, build=lambda: build_panel(app=app))
    dock.setObjectName("AIDesignerTestDock")
    main_window.addDockWidget(QtCore.Qt.RightDockWidgetArea, dock)
    dock.fill()
    dock.show()
    user.wait_until(dock.panel.isVisible)
    yield dock
    dock.shut_down()
    main_window.removeDockWidget(dock)
    dock.deleteLater()
    QtWidgets.QApplication.processEvents()


@pytest.fixture
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """The language of the test's parameter; English again afterwards."""
    add_translations()
    FreeCADGui.setLocale(request.param)
    yield request.param
    FreeCADGui.setLocale("English")


@pytest.fixture
def letters(request: pytest.FixtureRequest) -> Iterator[float]:
    """All of FreeCAD's letters, so many times as large as usual."""
    application = QtWidgets.QApplication.instance()
    before = application.font()
    large = QtGui.QFont(before)
    large.setPointSizeF(before.pointSizeF() * request.param)
    application.setFont(large)
    yield request.param
    application.setFont(before)


def fail(request: RunRequest) -> RunState:
    return RunState(request=request, phase="fail", left_in="plan", failure="UnreachableError", message=NOBODY)


class Eyes:
    """Looks at what a dock shows in all widths, and notes what is wrong with it."""

    def __init__(self, dock: Any, window: Any, user: Any, folder: Path) -> None:
        self.dock, self.window, self.user, self.folder = dock, window, user, folder
        self.widths, self.kind, self.faults = WIDTHS, "", []

    def look(self, name: str) -> None:
        for width in self.widths:
            self.window.resizeDocks([self.dock], [width], QtCore.Qt.Horizontal)
            found = self._settled()
            assert self.dock.grab().save(str(self.folder / f"page-{name}-{self.kind}-{width}.png"))
            self.faults += [f"{name} {self.kind} {width}: {fault}" for fault in found]

    def _settled(self) -> list[str]:
        """What is still wrong once layouts have had their turns."""
        for _ in range(15):
            self.user.wait(0.06)
            found = faults_of(self.dock.widget())
            if not found:
                break
        return found


@pytest.fixture
def eyes(main_window: Any, user: Any, tmp_path: Path) -> Iterator[Callable[[Any], Eyes]]:
    folder = Path(os.environ.get("AI_DESIGNER_SCREENSHOTS") or tmp_path)
    style = main_window.styleSheet()
    yield lambda dock: Eyes(dock, main_window, user, folder)
    main_window.setStyleSheet(style)


def faults_of(top: Any) -> list[str]:
    """What does not fit, has no name or can't be reached by Tab below this widget."""
    found = []
    for widget in top.findChildren(QtWidgets.QWidget):
        if widget.isVisible() and not widget.isWindow() and not _is_part_of_another(widget):
            found += [f"{_called(widget)} {fault}" for fault in _faults(widget, top)]
    return found


def _faults(widget: Any, top: Any) -> Iterator[str]:
    right = widget.mapTo(top, widget.rect().topRight()).x()
    if right >= top.width() or widget.geometry().right() >= widget.parentWidget().width():
        yield f"reaches to {right} of {top.width()}"
    if _scrolls_sideways(widget):
        yield "scrolls sideways"
    if _room_for_text(widget) > widget.width():
        yield f"needs {_room_for_text(widget)} px for “{widget.text()}”, has {widget.width()}"
    wraps = isinstance(widget, QtWidgets.QLabel) and widget.wordWrap() and widget.text()
    if wraps and widget.height() < _height_of_text(widget):
        yield f"has no room for all lines of “{widget.text()}”"
    if isinstance(widget, INTERACTIVE) and widget.isEnabled():
        if not _name(widget, top):
            yield "has no name"
        if not widget.focusPolicy() & QtCore.Qt.TabFocus:
            yield "can't be reached by Tab"


def _scrolls_sideways(widget: Any) -> bool:
    """Whether a bar is there, but for code, whose lines are not wrapped."""
    if not isinstance(widget, QtWidgets.QAbstractScrollArea) or isinstance(widget, QtWidgets.QPlainTextEdit):
        return False
    return bool(widget.horizontalScrollBar().isVisible())


def _height_of_text(label: Any) -> int:
    if label.textFormat() == QtCore.Qt.RichText:
        return int(label.heightForWidth(label.width()))
    return int(label.fontMetrics().boundingRect(0, 0, label.width(), 9999, WRAPPED, label.text()).height())


def _room_for_text(widget: Any) -> int:
    """Pixels that the text on it takes; 0 where there is none, or where it is wrapped or shortened on purpose."""
    has_text = isinstance(widget, (QtWidgets.QAbstractButton, QtWidgets.QLabel))
    if not has_text or isinstance(widget, (CutLabel, WrappingButton)):
        return 0
    if isinstance(widget, QtWidgets.QLabel) and (widget.wordWrap() or widget.text().startswith("<")):
        return 0
    return int(widget.fontMetrics().size(QtCore.Qt.TextShowMnemonic, widget.text()).width())


def _name(widget: Any, top: Any) -> str:
    """What a screen reader calls it: its own name or text, or the label whose buddy it is."""
    own = widget.accessibleName() or (widget.text() if isinstance(widget, QtWidgets.QAbstractButton) else "")
    return own or next((label.text() for label in top.findChildren(QtWidgets.QLabel) if label.buddy() is widget), "")


def _is_part_of_another(widget: Any) -> bool:
    """Whether it belongs to a control of Qt's: the line of a spin box, what a list puts into its view."""
    inside = (QtWidgets.QComboBox, QtWidgets.QAbstractSpinBox, QtWidgets.QLineEdit, QtWidgets.QAbstractItemView)
    above = widget.parentWidget()
    while above is not None and not isinstance(above, inside):
        above = above.parentWidget()
    return above is not None


def _called(widget: Any) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


def visit_pages(dock: Any, eyes: Eyes) -> None:
    """All pages that need no run."""
    panel = dock.panel
    eyes.look("empty")
    panel.prompt.setFocus()
    eyes.user.type(panel.prompt, "/")
    eyes.look("completion")
    panel.prompt.setPlainText("")
    page = open_settings(panel)
    for part in parts():
        page.go_to(part.name)
        eyes.look(f"settings-{part.name}")
    open_settings(panel, "hosted")
    eyes.look("connection-editor")
    for name in ("sessions", "export", "statistics", "help", "cost"):
        find_action(name).act(panel, "")
        eyes.user.wait(0.1)
        eyes.look(name)
    panel.pages.close_page()
    offer_first_run(panel, FirstRun([], parent=panel))
    eyes.look("first-run")
    panel.set_start(None)


@pytest.mark.parametrize(("language", "letters"), ALL, indirect=True)
def test_pages(language: str, letters: float, whole: Any, eyes: Any, document: Any, main_window: Any) -> None:
    document.addObject("Part::Box", "Box")
    looking = eyes(whole)
    looking.kind = f"{language}-{'large' if letters > 1 else 'light'}"
    looking.widths = WIDTHS if language == "English" else WIDTHS[:1]
    visit_pages(whole, looking)
    if language == "English":
        main_window.setStyleSheet(DARK)
        looking.kind = "English-dark"
        visit_pages(whole, looking)
    assert not looking.faults, "\n".join(looking.faults)


@pytest.mark.parametrize("language", ["English", "German"], indirect=True)
def test_missing_packages(language: str, newcomer: Any, eyes: Any, main_window: Any) -> None:
    looking = eyes(newcomer)
    looking.widths = WIDTHS if language == "English" else WIDTHS[:1]
    folds = [newcomer.findChild(QtWidgets.QWidget, f"AIDesignerInstall{name}") for name in ("Packages", "ByHand")]
    for theme, style in {"light": main_window.styleSheet(), "dark": DARK}.items():
        main_window.setStyleSheet(style)
        looking.kind = f"{language}-{theme}"
        looking.look("install")
        for fold in folds:
            looking.user.click(fold)
        looking.look("install-unfolded")
        for fold in folds:
            looking.user.click(fold)
    assert not looking.faults, "\n".join(looking.faults)


@pytest.mark.parametrize(("language", "letters"), ALL, indirect=True)
def test_stages(
    language: str,
    letters: float,
    bench: Any,
    make: Any,
    ask: Any,
    wait_phase: Any,
    eyes: Any,
    user: Any,
    main_window: Any,
) -> None:
    looking = eyes(bench.dock)
    themes = {"light": main_window.styleSheet(), "dark": DARK} if language == "English" else {"light": ""}
    looking.widths = WIDTHS if language == "English" else WIDTHS[:1]

    look, plan = looking.look, make.plan(assumptions=("The plate lies on the XY plane.",))

    def wait_for_word(request: RunRequest) -> RunState:
        return RunState(request=request, phase="confirm", plan=plan, started=True)

    for theme, style in themes.items():
        if theme == "dark":
            main_window.setStyleSheet(style)
        looking.kind = f"{language}-{'large' if letters > 1 else theme}"
        bench.runner.script(e.ExplanationGiven(run_id="r", text=EXPLANATION), ending=lambda _request: EXPLANATION)
        bench.session.explain()
        wait_phase("idle")
        look("chat")
        bench.runner.script(e.PlanMade(run_id="r", plan=plan), ending=wait_for_word)
        ask("a plate of 120 x 80 x 6 mm with 4 holes M8")
        wait_phase("confirming")
        look("plan")
        bench.runner.script(e.RunFailed(run_id="r", error="UnreachableError", message=NOBODY), ending=fail)
        user.click(bench.child("Build"))
        wait_phase("failed")
        look("error")
        user.click(bench.child("Details"))
        look("report")
        bench.panel.pages.close_page()
        bench.propose(make.proposal(), *make.story(make.plan()))
        ask("a plate")
        wait_phase("proposal")
        for index, name in enumerate(("changes", "numbers", "script", "checks")):
            bench.child("Proposal").setCurrentIndex(index)
            look(f"proposal-{name}")
        user.click(bench.child("Reject"))
        wait_phase("idle")
    assert not looking.faults, "\n".join(looking.faults)
