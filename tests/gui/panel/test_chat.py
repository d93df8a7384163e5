"""The chat while it is streamed: Markdown, thoughts, data, copying; by mouse and keyboard."""

from __future__ import annotations

import random

import pytest
from PySide import QtCore, QtGui, QtWidgets

from freecad_ai_workbench.core import events as e

ANSWER = """## What I do

The plate gets **four** holes of `9 mm`, see [the norm](https://example.org/m8):

| hole | x | y |
|---|---|---|
| 1 | 15 | 15 |
| 2 | 105 | 15 |

1. A sketch
2. A pocket

```python
import Part  # shapes
hole = Part.makeCylinder(4.5, 6)
```
That is all.
"""


def started(agent: str = "generator"):
    return e.ModelStarted(run_id="r", agent=agent, model="m")


def said(text: str, *, agent: str = "generator", thought: bool = False):
    return e.TextStreamed(run_id="r", agent=agent, text=text, thought=thought)


@pytest.fixture
def streaming(bench, ask, user, make):
    """Lets an agent say pieces of text and stay in the middle of its answer; gives the gate to its end."""

    def stream(*events, until: str):
        gate = make.Gate()
        bench.propose(make.proposal(), *events, gate, *make.story(make.plan()))
        ask("a plate")
        user.wait_until(lambda: until in bench.child("Chat").toPlainText())
        return gate

    return stream


def test_markdown_is_drawn_while_it_comes(bench, streaming, user) -> None:
    chance, pieces, at = random.Random(1), [], 0
    while at < len(ANSWER):
        step = chance.randrange(1, 7)
        pieces.append(said(ANSWER[at : at + step]))
        at += step
    streaming(started(), *pieces, until="That is all.")
    chat = bench.child("Chat")
    text = chat.toPlainText()
    for words in ("What I do", "gets four holes of 9 mm, see the norm (https://example.org/m8):", "1.\xa0A sketch"):
        assert words.replace("\xa0", " ") in text.replace("\xa0", " ")
    for mark in ("##", "**", "|", "```"):
        assert mark not in text
    assert chat.document().find("four").charFormat().font().bold()
    assert chat.document().find("105").currentTable() is not None
    assert bench.panel.property("phase") == "working"


def test_what_was_drawn_stays_as_it_is_while_more_comes(bench, user, ask, make, document) -> None:
    first, second = make.Gate(), make.Gate()
    lines = "".join(f"Line {number}.\n\n" for number in range(80))
    bench.propose(make.proposal(), started(), said(lines), first, said(ANSWER), second)
    ask("a plate")
    chat = bench.child("Chat")
    user.wait_until(lambda: "Line 79." in chat.toPlainText())
    chat.verticalScrollBar().setValue(40)
    chat.setTextCursor(chat.document().find("Line 3."))
    changed = []
    chat.document().contentsChange.connect(lambda at, _removed, _added: changed.append(at))
    end = chat.document().characterCount()
    first.open()
    user.wait_until(lambda: "That is all." in chat.toPlainText())
    assert min(changed) >= end - 12
    assert chat.verticalScrollBar().value() == 40
    assert chat.textCursor().selectedText() == "Line 3."
    second.open()


def test_data_is_counted_and_shown_when_asked_for(bench, streaming, user, wait_phase) -> None:
    data = '{"plan": {"summary": "A plate"' + "," * 400
    gate = streaming(started("planner"), said(data, agent="planner"), until="Planning… 108 tokens")
    chat = bench.child("Chat")
    assert "summary" not in chat.toPlainText()
    chat.anchorClicked.emit(QtCore.QUrl("fold:1"))
    assert '"summary": "A plate"' in chat.toPlainText()
    gate.open()
    wait_phase("proposal")


def test_the_head_says_how_long_was_thought(bench, streaming, wait_phase, user) -> None:
    bench.session.talk.clock = iter(range(0, 1200, 12)).__next__
    gate = streaming(started(), said("Hm.", thought=True), said("Now."), until="Now.")
    assert "thought for 12 s" in bench.child("Chat").toPlainText()
    assert "Hm." not in bench.child("Chat").toPlainText()
    gate.open()
    wait_phase("proposal")


def test_code_is_copied_by_its_link(bench, streaming, user, qtest) -> None:
    streaming(started(), said(ANSWER), until="That is all.")
    chat = bench.child("Chat")
    QtWidgets.QApplication.clipboard().clear()
    place = chat.cursorRect(chat.document().find("Copy")).center() - QtCore.QPoint(4, 0)
    assert chat.anchorAt(place) == "copy:1:0"
    qtest.mouseClick(chat.viewport(), QtCore.Qt.LeftButton, QtCore.Qt.NoModifier, place)
    assert QtWidgets.QApplication.clipboard().text() == "import Part  # shapes\nhole = Part.makeCylinder(4.5, 6)\n"


def test_code_is_copied_by_keyboard(bench, streaming, user, qtest) -> None:
    streaming(started(), said(ANSWER), until="That is all.")
    chat = bench.child("Chat")
    QtWidgets.QApplication.clipboard().clear()
    chat.window().activateWindow()
    chat.setFocus()
    chat.moveCursor(QtGui.QTextCursor.Start)
    for _ in range(2):  # past the head that unfolds
        qtest.keyClick(chat, QtCore.Qt.Key_Tab)
    qtest.keyClick(chat, QtCore.Qt.Key_Return)
    assert QtWidgets.QApplication.clipboard().text().startswith("import Part")


@pytest.mark.parametrize("target", ["copy:99:0", "copy:1:7", "copy:x", "copy:", "copy:1:0:0"])
def test_a_link_to_no_code_does_nothing(bench, streaming, target) -> None:
    streaming(started(), said(ANSWER), until="That is all.")
    QtWidgets.QApplication.clipboard().setText("mine")
    bench.child("Chat").anchorClicked.emit(QtCore.QUrl(target))
    assert QtWidgets.QApplication.clipboard().text() == "mine"


def test_the_whole_message_is_copied_from_its_menu(bench, streaming, user) -> None:
    streaming(started(), said(ANSWER), until="That is all.")
    chat = bench.child("Chat")
    place = chat.cursorRect(chat.document().find("a plate")).center()
    event = QtGui.QContextMenuEvent(QtGui.QContextMenuEvent.Mouse, place, chat.viewport().mapToGlobal(place))
    QtWidgets.QApplication.sendEvent(chat.viewport(), event)
    user.wait_until(lambda: QtWidgets.QApplication.activePopupWidget() is not None)
    menu = QtWidgets.QApplication.activePopupWidget()
    copy = next(action for action in menu.actions() if action.objectName() == "AIDesignerCopyMessage")
    copy.trigger()
    menu.close()
    assert QtWidgets.QApplication.clipboard().text() == "a plate"
