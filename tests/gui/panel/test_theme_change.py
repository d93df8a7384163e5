"""Another theme while the panel is open: nothing keeps the colours of the one before."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide import QtCore, QtGui, QtWidgets

from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.ui.actions import find_action
from freecad_ai_workbench.ui.dock import DesignerDock
from freecad_ai_workbench.ui.look import current_theme
from freecad_ai_workbench.ui.settings_actions import open_settings
from freecad_ai_workbench.ui.theme import contrast, rgb

STYLES = {
    "light": "QWidget { background-color: #f4f4f4; color: #101010 }",
    "dark": "QWidget { background-color: #202020; color: #f0f0f0 }",
}
LEAST = 3.0
"""Contrast that even quiet text keeps."""
TEXT = "It **is** a plate:\n\n```python\npad.Length = 6  # mm\n```\n\n| a | b |\n|---|---|\n| 1 | `2` |\n"


@pytest.fixture(scope="session")
def attic() -> Iterator[Any]:
    """Holds docks of tests before, to the end: a style sheet takes seconds with them.

    Once one of them is deleted, PySide takes the main window for deleted, too.
    """
    yield QtWidgets.QWidget()


@pytest.fixture
def turn(main_window: Any, attic: Any, user: Any) -> Iterator[Callable[[str], None]]:
    """Gives the window the light or the dark style."""
    for dock in main_window.findChildren(DesignerDock):
        if main_window.dockWidgetArea(dock) == QtCore.Qt.NoDockWidgetArea:
            dock.setParent(attic)
    before = main_window.styleSheet()

    def change(name: str) -> None:
        main_window.setStyleSheet(STYLES[name])
        user.wait_until(lambda: current_theme().dark is (name == "dark"))
        user.wait(0.1)

    yield change
    main_window.setStyleSheet(before)


def hard_to_read(top: Any) -> list[str]:
    """The texts below a widget whose colour is too near to what they stand on."""
    found = []
    for label in top.findChildren(QtWidgets.QLabel):
        if label.isVisible() and label.text():
            found.append((label.text(), label.palette().color(label.foregroundRole()).name(), ""))
    for page in top.findChildren(QtWidgets.QTextEdit):
        found += pieces_of(page) if page.isVisible() else ()
    for tree in top.findChildren(QtWidgets.QTreeWidget):
        found += rows_of(tree) if tree.isVisible() else ()
    ground = current_theme().background
    return [f"{text}: {ink} on {under or ground}" for text, ink, under in found if too_near(ink, under or ground)]


def assert_readable(top: Any, user: Any) -> None:
    """All of it, once what follows the theme has had its turn."""
    for _ in range(20):
        found = hard_to_read(top)
        if not found:
            break
        user.wait(0.05)
    assert found == []


def too_near(ink: str, ground: str) -> bool:
    return contrast(rgb(ink), rgb(ground)) < LEAST


def pieces_of(page: Any) -> Iterator[tuple[str, str, str]]:
    """Each piece of text of a page with its colour, and what is behind it where that is not the page."""
    block, base = page.document().begin(), page.palette().color(QtGui.QPalette.Text).name()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            shape = fragment.charFormat()
            ink = shape.foreground().color().name() if shape.foreground().style() != QtCore.Qt.NoBrush else base
            under = shape.background().color().name() if shape.background().style() != QtCore.Qt.NoBrush else ""
            yield fragment.text(), ink, under
            at += 1
        block = block.next()


def rows_of(tree: Any) -> Iterator[tuple[str, str, str]]:
    item = tree.topLevelItem(0)
    while item is not None:
        if item.foreground(0).style() != QtCore.Qt.NoBrush:
            yield item.text(0), item.foreground(0).color().name(), ""
        item = tree.itemBelow(item)


def test_chat_and_proposal(bench: Any, make: Any, ask: Any, wait_phase: Any, turn: Any, user: Any) -> None:
    turn("light")
    bench.runner.script(e.ExplanationGiven(run_id="r", text=TEXT), ending=lambda _request: TEXT)
    bench.session.explain()
    wait_phase("idle")
    bench.propose(make.proposal(failed=2), *make.story(make.plan(), verdict="refine"))
    ask("a plate")
    wait_phase("proposal")
    for theme in ("dark", "light"):
        turn(theme)
        for at in range(4):
            bench.child("Proposal").setCurrentIndex(at)
            assert_readable(bench.panel, user)


def test_pages(bench: Any, turn: Any, user: Any) -> None:
    """Each page is opened in one theme and looked at in the other, to and fro."""
    panel, themes = bench.panel, itertools.cycle(("dark", "light"))
    opened: tuple[Callable[[], object], ...] = (
        lambda: open_settings(panel, "effort"),
        lambda: open_settings(panel, "hosted"),
        lambda: find_action("help").act(panel, ""),
        lambda: find_action("cost").act(panel, ""),
        panel.pages.close_page,
    )
    turn("light")
    for show in opened:
        show()
        panel.remark.say("There is no such command.")
        turn(next(themes))
        assert_readable(panel, user)


def test_the_focus_is_seen(bench: Any, turn: Any, qtest: Any, user: Any) -> None:
    """The ring around what Tab leads to is in the colours of the theme."""
    bench.panel.window().activateWindow()
    for theme in ("light", "dark"):
        turn(theme)
        bench.panel.prompt.setFocus()
        qtest.keyClick(bench.panel.prompt, QtCore.Qt.Key_Backtab, QtCore.Qt.ShiftModifier)
        reached = bench.panel.window().focusWidget()
        edge = {reached.grab().toImage().pixelColor(reached.width() // 2, y).name() for y in (0, 1)}
        assert current_theme().ring in edge
