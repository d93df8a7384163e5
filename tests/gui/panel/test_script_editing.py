"""The script of a proposal as an editor: tried after a pause, errors at their line, put back for nothing."""

from __future__ import annotations

import time

import pytest
from PySide import QtCore, QtGui, QtWidgets

from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.errors import RevisionError
from freecad_ai_workbench.core.script import ScriptError, Violation
from freecad_ai_workbench.ui import review_model
from freecad_ai_workbench.ui.script_view import ScriptView


@pytest.fixture(autouse=True)
def _at_once(monkeypatch):
    monkeypatch.setattr(review_model, "SETTLE_MS", 30)
    monkeypatch.setattr(review_model, "TYPING_MS", 400)


@pytest.fixture
def tab(bench, ask, wait_phase, make, document, user):
    """The Script tab of a proposal with three scripts."""
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    tabs = bench.child("Proposal")
    tabs.setCurrentWidget(bench.panel.proposal.scripts)
    user.wait(0.05)
    return bench.panel.proposal.scripts


@pytest.fixture
def view(tab):
    found = tab.views[0]
    found.setFocus()
    return found


def settle(user, bench) -> None:
    user.wait_until(lambda: not bench.session.review.is_trying)


def sources(bench) -> list[str]:
    return [script.source for revision, _ in bench.runner.revisions for script in revision.scripts]


def go_to(view, line: int, *, column: int = 0) -> None:
    block = view.document().findBlockByNumber(line - 1)
    cursor = view.textCursor()
    cursor.setPosition(block.position() + column)
    view.setTextCursor(cursor)


def lines(view) -> list[str]:
    return view.toPlainText().split("\n")


def fail_with(bench, monkeypatch, *events, message: str) -> None:
    """The next trial emits these and is refused."""
    real = bench.runner.revise

    def revise(proposal, revision, *, request, emit, cancel):
        monkeypatch.setattr(bench.runner, "revise", real)
        real(proposal, revision, request=request, emit=emit, cancel=cancel)
        for event in events:
            emit(event)
        raise RevisionError(message)

    monkeypatch.setattr(bench.runner, "revise", revise)


def test_what_is_typed_is_tried_once_after_the_last_key(view, bench, user):
    go_to(view, 1)
    user.type(view, "# my own")
    user.press(view, QtCore.Qt.Key_Return, text="\r")
    assert not bench.child("Accept").isEnabled()
    settle(user, bench)
    assert len(bench.runner.revisions) == 1
    assert sources(bench)[0].startswith("# my own\nimport FreeCAD")
    assert bench.session.review.chosen.scripts[0].source == view.toPlainText()
    assert bench.child("Accept").isEnabled()
    assert len(bench.runner.requests) == 1, "no model was asked"


def test_cursor_and_scrolling_stay_across_trials(view, bench, user):
    go_to(view, 9, column=4)
    view.verticalScrollBar().setValue(3)
    user.type(view, "a")
    place, scrolled = view.textCursor().position(), view.verticalScrollBar().value()
    settle(user, bench)
    assert (view.textCursor().position(), view.verticalScrollBar().value()) == (place, scrolled)
    assert QtWidgets.QApplication.focusWidget() is view


def test_violations_stand_at_their_lines_and_the_proposal_from_before_stays(view, tab, bench, user, monkeypatch):
    before = bench.session.review.proposal
    violations = (
        Violation(line=2, rule="import", message="os can't be imported."),
        Violation(line=2, rule="name", message="Nor can this."),
        Violation(line=5, rule="call", message="open can't be called."),
    )
    event = e.ViolationsFound(run_id="r", task_id="t0", violations=violations)
    fail_with(bench, monkeypatch, event, message="line 2: os can't be imported.")
    go_to(view, 2)
    user.type(view, "import os; ")
    settle(user, bench)
    assert dict(view.faults) == {2: "os can't be imported.\nNor can this.", 5: "open can't be called."}
    assert len(view.extraSelections()) == 2
    top = view.blockBoundingGeometry(view.document().findBlockByNumber(1)).translated(view.contentOffset()).center()
    assert "Nor can this" in view.fault_at(top.y())
    message = bench.child("ReviewText")
    assert message.isVisible()
    assert "os can't be imported" in message.text()
    assert bench.session.review.proposal is before
    assert not bench.child("Accept").isEnabled()
    user.type(view, " ")
    assert dict(view.faults) == {}
    assert "imported" not in message.text()
    settle(user, bench)
    assert bench.child("Accept").isEnabled()


def test_an_error_of_the_trial_stands_at_its_line_in_its_script(tab, bench, user, monkeypatch):
    error = ScriptError(kind="exception", message="no Pad", line=7, task_id="t1")
    event = e.DryRunFinished(run_id="r", task_ids=("t0", "t1"), seconds=0.1, error=error)
    fail_with(bench, monkeypatch, event, message="“Drill four holes”, line 7: no Pad")
    user.type(tab.views[0], "x")
    settle(user, bench)
    assert [dict(view.faults) for view in tab.views] == [{}, {7: "no Pad"}, {}]
    choice = bench.child("ScriptChoice")
    assert [choice.itemText(at)[:1] for at in range(3)] == ["✎", "⚠", "R"]
    choice.setCurrentIndex(1)
    assert tab.views[1].isVisible()


def test_put_back_is_for_the_script_that_is_seen(tab, bench, user):
    first, second = tab.views[:2]
    proposed = first.toPlainText()
    back, choice = bench.child("ScriptBack"), bench.child("ScriptChoice")
    assert not back.isVisible()
    user.type(first, "a = 1; ")
    choice.setCurrentIndex(1)
    assert not back.isVisible()
    user.type(second, "b = 2; ")
    choice.setCurrentIndex(0)
    user.click(back)
    assert (first.toPlainText(), back.isVisible()) == (proposed, False)
    assert second.toPlainText().startswith("b = 2")
    settle(user, bench)
    assert [script.task_id for script in bench.runner.revisions[-1][0].scripts] == ["t1"]
    first.undo()
    assert first.toPlainText().startswith("a = 1"), "putting back can be undone in the editor"


def test_undo_in_the_editor_takes_the_edit_back(view, bench, user):
    proposed = view.toPlainText()
    user.type(view, "abc")
    settle(user, bench)
    view.undo()
    assert view.toPlainText() == proposed
    settle(user, bench)
    assert bench.session.review.revision.scripts == ()
    view.redo()
    assert view.toPlainText().startswith("abc")


def test_take_back_puts_the_scripts_back_too(view, bench, user):
    proposed = view.toPlainText()
    user.type(view, "abc")
    bench.session.review.take_back()
    assert view.toPlainText() == proposed


def test_tab_indents_and_shift_tab_goes_back(view, user):
    go_to(view, 1)
    user.press(view, QtCore.Qt.Key_Tab, text="\t")
    assert lines(view)[0].startswith("    import")
    user.press(view, QtCore.Qt.Key_Backtab, modifiers=QtCore.Qt.ShiftModifier)
    assert lines(view)[0].startswith("import")
    cursor = view.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(view.document().findBlockByNumber(1).position() + 3, QtGui.QTextCursor.KeepAnchor)
    view.setTextCursor(cursor)
    user.press(view, QtCore.Qt.Key_Tab, text="\t")
    assert [line[:5] for line in lines(view)[:3]] == ["    i", "    i", ""]
    user.press(view, QtCore.Qt.Key_Backtab, modifiers=QtCore.Qt.ShiftModifier)
    assert [line[:5] for line in lines(view)[:2]] == ["impor", "impor"]
    assert QtWidgets.QApplication.focusWidget() is view


def test_a_new_line_is_indented_like_the_one_before(view, user):
    go_to(view, 9, column=len(lines(view)[8]))
    user.press(view, QtCore.Qt.Key_Return, text="\r")
    assert lines(view)[9] == "    "


@pytest.mark.parametrize("key", [QtCore.Qt.Key_Tab, QtCore.Qt.Key_Backtab])
def test_esc_then_tab_leaves_the_editor(view, bench, user, key):
    before = view.toPlainText()
    user.press(view, QtCore.Qt.Key_Escape)
    user.press(view, key, text="\t" if key == QtCore.Qt.Key_Tab else "")
    assert QtWidgets.QApplication.focusWidget() is not view
    assert view.toPlainText() == before
    assert bench.panel.property("phase") == "proposal"
    view.setFocus()
    user.press(view, QtCore.Qt.Key_Tab, text="\t")
    assert view.toPlainText() != before, "later Tab indents again"


def test_only_what_differs_is_replaced(user, main_window):
    editor = ScriptView(parent=main_window)
    editor.show_source("a = 1\nb = '\U0001f600'\nc = 3\n", anew=True)
    cursor = editor.textCursor()
    cursor.setPosition(len("a = 1\n"))
    editor.setTextCursor(cursor)
    editor.show_source("a = 1\nb = '\U0001f600'\nc = 30\n")
    assert editor.toPlainText() == "a = 1\nb = '\U0001f600'\nc = 30\n"
    assert editor.textCursor().position() == len("a = 1\n")
    editor.deleteLater()


def test_two_thousand_lines_are_highlighted_quickly(user, main_window):
    editor = ScriptView(parent=main_window)
    source = "\n".join(f"box{at} = doc.addObject('Part::Box', 'Box{at}')  # number {at}" for at in range(2000))
    editor.show_source(source, anew=True)
    user.wait(0.3)
    slowest = 0.0
    for at in range(20):
        go_to(editor, 100 * at + 1)
        started = time.perf_counter()
        editor.insertPlainText("x")
        QtWidgets.QApplication.processEvents()
        slowest = max(slowest, time.perf_counter() - started)
    assert editor.document().findBlockByNumber(1500).layout().formats()
    assert slowest < 0.05
    editor.deleteLater()
