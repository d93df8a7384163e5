"""What becomes of buttons, tabs, columns and the request box where room is short, and where there is plenty."""

from __future__ import annotations

from typing import Any

import pytest
from PySide import QtCore, QtGui, QtWidgets

from freecad_ai_workbench.ui.flow_layout import FlowLayout
from freecad_ai_workbench.ui.long_button import LongButton
from freecad_ai_workbench.ui.ticked import TickBox

WORDS = "Save and &use for all agents"


@pytest.fixture
def holder(main_window: Any) -> Any:
    """A widget in the window, for others to stand in."""
    made = QtWidgets.QWidget(main_window)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


def test_a_long_button_takes_more_lines_where_it_is_narrow_and_one_where_it_is_wide(holder: Any, user: Any) -> None:
    button = LongButton(WORDS, holder)
    layout = QtWidgets.QVBoxLayout(holder)
    layout.addWidget(button)
    holder.resize(90, 200)
    user.wait_until(lambda: "\n" in button.text())
    assert button.text().replace("\n", " ") == WORDS
    user.wait_until(lambda: button.height() > 2 * button.fontMetrics().height())
    assert max(map(button.fontMetrics().horizontalAdvance, button.text().split("\n"))) < button.width()
    holder.resize(500, 200)
    user.wait_until(lambda: button.text() == WORDS)
    user.wait_until(lambda: button.height() < 3 * button.fontMetrics().height())


def test_a_row_that_is_filled_ends_where_the_layout_ends(holder: Any) -> None:
    flow = FlowLayout(holder, spacing=4, fill=True)
    buttons = [QtWidgets.QPushButton(text, holder) for text in ("One", "Two and more", "Three")]
    for button in buttons:
        flow.addWidget(button)
        button.show()
    wide = sum(button.sizeHint().width() for button in buttons) + 31
    flow.setGeometry(QtCore.QRect(0, 0, wide, 100))
    assert {button.y() for button in buttons} == {0}
    assert buttons[-1].geometry().right() == wide - 1
    assert buttons[1].x() == buttons[0].geometry().right() + 5
    narrow = buttons[1].sizeHint().width()
    flow.setGeometry(QtCore.QRect(0, 0, narrow, 200))
    assert [(button.x(), button.width()) for button in buttons] == [(0, narrow)] * 3
    assert flow.heightForWidth(narrow) == sum(button.height() for button in buttons) + 8


@pytest.mark.parametrize("width", [260, 700])
def test_tabs_and_columns_of_a_proposal(
    bench: Any, make: Any, ask: Any, wait_phase: Any, main_window: Any, user: Any, width: int
) -> None:
    main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
    bench.propose(make.proposal(), *make.story(make.plan()))
    ask("a plate")
    wait_phase("proposal")
    tree, tabs = bench.child("Changes"), bench.child("Proposal").tabBar()
    user.wait_until(lambda: tree.topLevelItem(0) is not None and tree.topLevelItem(0).childCount())
    user.wait_until(lambda: tabs.tabRect(3).right() <= tabs.width())
    assert [bool(tabs.tabRect(at).width()) for at in range(4)] == [True] * 4
    if width == 700:
        user.wait_until(lambda: tree.columnWidth(0) >= tree.sizeHintForColumn(0))


def test_the_request_box_does_not_jump_when_something_is_typed(bench: Any, user: Any) -> None:
    prompt = bench.panel.prompt
    user.wait(0.1)
    before = prompt.height()
    user.type(prompt, "a plate")
    assert prompt.height() == before
    assert prompt.viewport().height() >= 2 * prompt.fontMetrics().lineSpacing()


@pytest.mark.parametrize("style", ["", "QCheckBox::indicator { width: 12px; height: 12px; image: url(no.svg) }"])
def test_a_tick_is_seen_whatever_the_style_sheet_draws(holder: Any, style: str) -> None:
    holder.setStyleSheet(style)
    box = TickBox("Yes", holder)
    box.resize(box.sizeHint())

    def picture() -> QtGui.QImage:
        return box.grab().toImage()

    empty = picture()
    box.setChecked(True)
    ticked = picture()
    points = [(x, y) for x in range(empty.width()) for y in range(empty.height())]
    assert sum(empty.pixel(x, y) != ticked.pixel(x, y) for x, y in points) > 15
