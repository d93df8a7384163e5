"""The panel by keyboard and mouse: prompt, stream, plan, proposal, decision, undo."""

from __future__ import annotations

import time

import FreeCAD
import FreeCADGui
import pytest
from PySide import QtCore, QtWidgets

from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.plan import Clarification, Question
from freecad_ai_workbench.core.run import RunState
from freecad_ai_workbench.ui.run_thread import BATCH_MS

HOSTILE = '<img src="http://127.0.0.1:9/x.png"><a href="http://evil.example">click</a> <b>bold</b> https://evil.example'


def texts(tree) -> list[tuple[str, str]]:
    """Every row of a tree that is not hidden, in the order it is drawn."""
    found, waiting = [], [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    while waiting:
        item = waiting.pop(0)
        if not item.isHidden():
            found.append((item.text(0), item.text(1)))
        waiting[:0] = [item.child(row) for row in range(item.childCount())]
    return found


def test_empty_panel_explains_itself_and_an_example_fills_the_box(bench, user):
    buttons = bench.child("Empty").findChildren(QtWidgets.QPushButton)
    assert [button.text() for button in buttons] == [
        "120x80x6 plate with 4 holes M8",
        "Flange 100 mm diameter, 10 mm thick, 6 holes of 9 mm on an 80 mm bolt circle",
        "make the plate 2 mm thicker",
    ]
    assert not bench.child("Send").isEnabled()
    user.click(buttons[0])
    assert bench.child("Prompt").toPlainText() == "120x80x6 plate with 4 holes M8"
    assert bench.child("Send").isEnabled()
    assert bench.panel.property("phase") == "idle"


def test_shift_enter_breaks_the_line_and_arrow_up_recalls(bench, user, ask, wait_phase, make):
    prompt = bench.child("Prompt")
    user.type(prompt, "two")
    user.press(prompt, QtCore.Qt.Key_Return, modifiers=QtCore.Qt.ShiftModifier, text="\r")
    user.type(prompt, "lines")
    assert prompt.toPlainText() == "two\nlines"
    prompt.clear()
    for text in ("first", "second"):
        bench.propose(make.proposal())
        ask(text)
        wait_phase("proposal")
    user.press(prompt, QtCore.Qt.Key_Up)
    assert prompt.toPlainText() == "second"
    user.press(prompt, QtCore.Qt.Key_Up)
    assert prompt.toPlainText() == "first"
    user.press(prompt, QtCore.Qt.Key_Down)
    assert prompt.toPlainText() == "second"


def test_text_streams_while_the_run_goes_on_and_folds_at_its_end(bench, user, ask, wait_phase, make, document):
    gate = make.Gate()
    started = e.ModelStarted(run_id="r", agent="generator", model="m")
    pieces = [e.TextStreamed(run_id="r", agent="generator", text=f"line {number}\n") for number in range(300)]
    bench.propose(make.proposal(), started, *pieces, gate, *make.story(make.plan()))
    ask("a plate")
    chat = bench.child("Chat")
    user.wait_until(lambda: "line 299" in chat.toPlainText())
    assert [f"line {number}" in chat.toPlainText() for number in (0, 150, 298)] == [True, True, True]
    assert bench.panel.property("phase") == "working"
    assert bench.child("Stop").isVisible() and bench.child("Stop").isEnabled()
    assert not bench.child("Send").isVisible()
    gate.open()
    wait_phase("proposal")
    assert "line 299" not in chat.toPlainText()
    assert "▸" in chat.toPlainText()


def test_thoughts_stay_folded_until_they_are_asked_for(bench, ask, wait_phase, make, user):
    bench.propose(make.proposal(), *make.story(make.plan()))
    ask("a plate")
    wait_phase("proposal")
    chat = bench.child("Chat")
    assert "The user wants a plate." not in chat.toPlainText()
    chat.anchorClicked.emit(QtCore.QUrl("fold:1"))
    assert "The user wants a plate." in chat.toPlainText()


def test_a_flood_of_text_arrives_whole_in_few_deliveries(bench, user, ask, wait_phase, make):
    words = [f"word {number}\n" for number in range(1500)]
    pieces = [e.TextStreamed(run_id="r", agent="generator", text=word) for word in words]
    steps = [step for piece in pieces for step in (piece, lambda: time.sleep(0.001))]
    gate, deliveries = make.Gate(), []
    bench.propose(make.proposal(), e.ModelStarted(run_id="r", agent="generator", model="m"), *steps, gate)
    bench.session.text_grew.connect(deliveries.append)
    started = time.monotonic()
    ask("a plate")
    user.wait_until(lambda: words[-1] in bench.session.talk.entries[-1].text)
    assert bench.session.talk.entries[-1].text == "".join(words)
    assert "".join(deliveries) == "".join(words)
    assert len(deliveries) <= (time.monotonic() - started) * 1000 / BATCH_MS + 2
    gate.open()
    wait_phase("proposal")


def test_plan_shows_each_tasks_status_as_it_changes(bench, user, ask, wait_phase, make):
    first, second, third = make.Gate(), make.Gate(), make.Gate()
    design = make.plan(assumptions=("Lies flat.",))
    story = make.story(design)
    script = next(event for event in story if isinstance(event, e.ScriptWritten))
    trial = [event for event in story if isinstance(event, e.DryRunStarted | e.DryRunFinished)]
    bench.propose(
        make.proposal(),
        e.PlanMade(run_id="r", plan=design),
        first,
        e.TaskStarted(run_id="r", task_id="t0"),
        script,
        second,
        *trial,
        third,
    )
    tree = bench.child("Plan")
    ask("a plate")
    user.wait_until(tree.isVisible)
    rows = ["Make the base plate", "Drill four holes of 9 mm", "Round the corners by 4 mm"]
    assert [text for text, _ in texts(tree)][:3] == [f"○  {row}" for row in rows]
    assert texts(tree)[3:] == [("▸ Assumed (1)", ""), ("Lies flat.", "")]
    first.open()
    user.wait_until(lambda: texts(tree)[0][0] == f"…  {rows[0]}")
    assert texts(tree)[1][0] == f"○  {rows[1]}"
    second.open()
    user.wait_until(lambda: [text for text, _ in texts(tree)][:3] == [f"✓  {row}" for row in rows])
    third.open()
    wait_phase("proposal")


def test_a_failed_trial_marks_its_task_and_says_why(bench, user, ask, wait_phase, make):
    from freecad_ai_workbench.core.script import ScriptError

    error = ScriptError(kind="timeout", message="It ran for 60 s.", task_id="t1")
    ids = ("t0", "t1", "t2")
    bench.runner.script(
        e.PlanMade(run_id="r", plan=make.plan()),
        e.DryRunFinished(run_id="r", task_ids=ids, seconds=60.0, error=error),
        ending=lambda request: RunState(request=request, phase="fail", message="It could not be built."),
    )
    ask("a plate")
    wait_phase("failed")
    assert texts(bench.child("Plan"))[1][0] == "✗  Drill four holes of 9 mm"
    said = bench.child("Chat").toPlainText()
    assert "The trial run took too long and was ended. It ran for 60 s." in said
    assert "It could not be built." in said


def test_proposal_shows_the_tree_the_script_the_checks_and_the_cost(
    bench, ask, wait_phase, make, document, main_window, user
):
    main_window.resizeDocks([bench.dock], [500], QtCore.Qt.Horizontal)
    user.wait(0.1)
    bench.propose(make.proposal(), *make.story(make.plan()))
    ask("a plate")
    wait_phase("proposal")
    tree = bench.child("Changes")
    for item in tree.findItems("", QtCore.Qt.MatchContains | QtCore.Qt.MatchRecursive):
        item.setExpanded(True)
    assert texts(tree) == [
        ("Make the base plate", ""),
        ("+ Plate", "added"),
        ("Volume", "57\u202f600 mm³"),
        ("Size", "120 × 80 × 6 mm"),
        ("+ Outline", "added"),
        ("+ Pad", "added"),
        ("Length", "6 mm"),
        ("~ Rib", "changed"),
        ("Height", "8 mm → 10 mm"),
        ("Volume", "800 mm³ → 1000 mm³"),
        ("− Old boss", "removed"),
        ("Radius", "4 mm"),
        ("→ Knob", "moved"),
        ("Placement", "(0, 0, 0) → (10, 0, 0) mm"),
        ("Drill four holes of 9 mm", ""),
        ("Round the corners by 4 mm", ""),
    ]
    assert not tree.topLevelItem(0).child(0).icon(0).isNull()
    assert "doc.recompute()" in bench.child("Script").toPlainText()
    report = bench.child("Findings").toPlainText()
    assert "Passed: 2 of 2 checks, score 100%. 1 did not run." in report
    assert "– not run: The model that should look at it was not set up." in report
    assert "16.0k tokens, $0.049 · session 16.0k, $0.049" in bench.panel.cost.toolTip()


def test_unknown_price_is_said(bench, ask, wait_phase, make):
    from freecad_ai_workbench.core.messages import Usage

    usage = Usage(calls=1, input_tokens=10, output_tokens=5, cost_usd=None)
    called = e.ModelCalled(run_id="r", agent="planner", model="m", usage=usage, seconds=1.0)
    bench.propose(make.proposal(), called)
    ask("a plate")
    wait_phase("proposal")
    assert "15 tokens, price unknown · session 15, price unknown" in bench.panel.cost.toolTip()


def test_nothing_from_a_model_becomes_markup(bench, ask, wait_phase, make, user):
    gate = make.Gate()
    bench.propose(
        make.proposal(summary=HOSTILE),
        e.ModelStarted(run_id="r", agent="planner", model="m"),
        e.TextStreamed(run_id="r", agent="planner", text=HOSTILE),
        gate,
        e.PlanMade(run_id="r", plan=make.plan(HOSTILE, assumptions=(HOSTILE,))),
    )
    ask(HOSTILE)
    chat = bench.child("Chat")
    user.wait_until(lambda: chat.toPlainText().count(HOSTILE) == 2)
    gate.open()
    wait_phase("proposal")
    chat.anchorClicked.emit(QtCore.QUrl("fold:1"))
    assert chat.toPlainText().count(HOSTILE) == 3  # request, summary and unfolded text
    links = []
    block = chat.document().begin()
    while block.isValid():
        links += [span.format.anchorHref() for span in block.textFormats()]
        block = block.next()
    assert {link for link in links if link} <= {"fold:1"}
    assert "<img" not in chat.toHtml()
    head = bench.child("Plan").topLevelItem(3)
    assert "&lt;img" in head.toolTip(0) and "<img" not in head.toolTip(0)


def test_following_a_link_of_another_kind_does_nothing(bench, ask, wait_phase, make):
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    before = bench.child("Chat").toHtml()
    for target in ("http://evil.example", "file:///etc/passwd", "fold:99", "fold:x"):
        bench.child("Chat").anchorClicked.emit(QtCore.QUrl(target))
    assert bench.child("Chat").toHtml() == before


def test_accept_applies_one_undo_step_and_undo_takes_it_back(bench, user, ask, wait_phase, make, document):
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    accept = bench.child("Accept")
    assert accept.text() == "&Accept" and accept.isDefault() and accept.isEnabled()
    user.click(accept)
    wait_phase("applied")
    assert [item.Name for item in document.Objects] == ["Plate"]
    assert not accept.isVisible()
    assert "Undo it with Ctrl+Z." in bench.child("Chat").toPlainText()
    user.click(bench.child("Undo"))
    wait_phase("idle")
    assert document.Objects == []
    kinds = [event.kind for event in bench.runner.recorded]
    assert kinds == ["proposal_accepted", "proposal_applied", "proposal_undone"]


def test_freecads_own_undo_is_noticed(bench, user, ask, wait_phase, make, document):
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    user.click(bench.child("Accept"))
    wait_phase("applied")
    FreeCADGui.runCommand("Std_Undo")
    wait_phase("idle")
    assert "Undone." in bench.child("Chat").toPlainText()


def test_undo_is_off_while_later_changes_lie_on_top(bench, user, ask, wait_phase, make, document):
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    user.click(bench.child("Accept"))
    wait_phase("applied")
    document.openTransaction("later")
    document.addObject("Part::Cylinder", "Later")
    document.commitTransaction()
    user.wait_until(lambda: not bench.child("Undo").isEnabled())
    document.undo()
    user.wait_until(lambda: bench.child("Undo").isEnabled())


def test_without_a_document_accept_makes_one(bench, user, ask, wait_phase, make):
    assert FreeCAD.listDocuments() == {}
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    user.wait_until(lambda: bench.panel.ghost.is_shown)
    user.click(bench.child("Accept"))
    wait_phase("applied")
    assert list(FreeCAD.listDocuments()) == ["Design"]
    area = FreeCADGui.getMainWindow().findChild(QtWidgets.QMdiArea)
    user.wait_until(lambda: not any("preview" in window.windowTitle() for window in area.subWindowList()))


def test_what_did_not_pass_is_accepted_only_on_purpose(bench, user, ask, wait_phase, make, document):
    bench.propose(make.proposal(failed=2))
    ask("a plate")
    wait_phase("proposal")
    accept = bench.child("Accept")
    assert accept.text() == "&Accept anyway: 2 checks failed"
    assert not accept.isDefault()
    assert "Not passed: 2 of 4 checks failed" in bench.child("Findings").toPlainText()
    user.click(accept)
    wait_phase("applied")


def test_a_failed_apply_keeps_the_proposal_and_says_why(bench, user, ask, wait_phase, make, document):
    bench.propose(make.proposal(summary="fails"))
    ask("a plate")
    wait_phase("proposal")
    user.click(bench.child("Accept"))
    user.wait_until(lambda: "The result differs from the dry run." in bench.child("Chat").toPlainText())
    assert bench.panel.property("phase") == "proposal"
    assert "Send the request again." in bench.child("Chat").toPlainText()
    assert document.Objects == [] and bench.child("Accept").isEnabled()
    assert [event.kind for event in bench.runner.recorded] == ["proposal_accepted", "apply_failed"]


def test_reject_leaves_everything_as_it_was(bench, user, ask, wait_phase, make, document):
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    user.click(bench.child("Reject"))
    wait_phase("idle")
    assert document.Objects == [] and document.UndoCount == 0
    assert not bench.child("Proposal").isVisible()
    assert [event.kind for event in bench.runner.recorded] == ["proposal_rejected"]


@pytest.mark.parametrize("how", ["button", "escape"])
def test_stop_ends_the_run_and_the_next_request_works(bench, user, ask, wait_phase, make, how):
    bench.propose(make.proposal(), make.Gate())
    ask("a plate")
    wait_phase("working")
    if how == "button":
        user.click(bench.child("Stop"))
    else:
        user.press(bench.child("Prompt"), QtCore.Qt.Key_Escape)
    wait_phase("idle")
    assert "Stopped. The document is as it was." in bench.child("Chat").toPlainText()
    bench.propose(make.proposal())
    ask("again")
    wait_phase("proposal")
    assert [exchange.outcome for exchange in bench.runner.requests[1].earlier] == ["stopped by the user"]


def test_an_error_of_the_run_is_told_with_its_traceback(bench, ask, wait_phase, user):
    def fail() -> None:
        raise ZeroDivisionError("division by zero")

    bench.runner.script(fail, ending=lambda request: RunState(request=request))
    ask("a plate")
    wait_phase("failed")
    chat = bench.child("Chat")
    assert "Something unexpected ended the run (ZeroDivisionError: division by zero)" in chat.toPlainText()
    assert "Traceback" not in chat.toPlainText()
    chat.anchorClicked.emit(QtCore.QUrl(f"fold:{len(bench.session.talk.entries) - 1}"))
    assert "Traceback" in chat.toPlainText() and 'raise ZeroDivisionError("division by zero")' in chat.toPlainText()
    assert [event.error for event in bench.runner.recorded] == ["ZeroDivisionError"]


def test_a_refusal_is_no_error(bench, ask, wait_phase):
    reason = "I can't make gears. I can make plates."
    bench.runner.script(
        e.RunRefused(run_id="r", reason=reason),
        ending=lambda request: RunState(request=request, phase="refuse", message=reason),
    )
    ask("a gear")
    wait_phase("refused")
    assert bench.child("Chat").toPlainText().count(reason) == 1


def questions() -> Clarification:
    return Clarification(questions=(Question(text="Which screws?", default="M8"), Question(text="Edge?", default="8")))


@pytest.mark.parametrize("typed", [None, "M5"])
def test_questions_are_answered_with_defaults_or_by_typing(bench, user, ask, wait_phase, make, typed):
    bench.runner.script(
        e.QuestionsAsked(run_id="r", clarification=questions()),
        ending=lambda request: RunState(request=request, phase="ask", clarification=questions()),
    )
    ask("a plate with holes")
    wait_phase("asking")
    fields = bench.child("Questions").findChildren(QtWidgets.QLineEdit)
    assert [field.text() for field in fields] == ["M8", "8"]
    if typed:
        fields[0].selectAll()
        user.type(fields[0], typed)
    bench.propose(make.proposal())
    user.press(fields[1] if typed else bench.child("Answer"), QtCore.Qt.Key_Return if typed else QtCore.Qt.Key_Space)
    wait_phase("proposal")
    request = bench.runner.requests[1]
    assert request.text == f"a plate with holes\n\nWhich screws? {typed or 'M8'}\nEdge? 8"
    assert request.id == bench.runner.requests[0].id, "the run that asked goes on"
    assert not bench.child("Questions").isVisible()


def test_questions_are_answered_in_the_request_box_as_well(bench, ask, wait_phase, make):
    bench.runner.script(ending=lambda request: RunState(request=request, phase="ask", clarification=questions()))
    ask("a plate with holes")
    wait_phase("asking")
    assert bench.child("Prompt").placeholderText().startswith("Answer here")
    bench.propose(make.proposal())
    ask("M5, and 10 from the edge")
    wait_phase("proposal")
    assert bench.child("Prompt").placeholderText() == "What shall be different?"
    told = "Which screws?\nEdge?\nM5, and 10 from the edge"
    assert bench.runner.requests[1].text == f"a plate with holes\n\n{told}", "the model is told what was asked"
    assert [entry.text for entry in bench.session.talk.entries if entry.kind == "request"][-1] == (
        "M5, and 10 from the edge"
    )


def test_a_new_request_puts_the_waiting_proposal_aside(bench, ask, wait_phase, make):
    for text in ("a plate", "make it thicker"):
        bench.propose(make.proposal())
        ask(text)
        wait_phase("proposal")
    earlier = bench.runner.requests[1].earlier
    assert earlier[0].request == "a plate"
    assert earlier[0].outcome.startswith("proposed: A plate with four holes; not accepted")


def test_closing_the_document_withdraws_its_proposal(bench, ask, wait_phase, make, document):
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    FreeCAD.closeDocument(document.Name)
    wait_phase("idle")
    assert "The document was closed, so the proposal for it was withdrawn." in bench.child("Chat").toPlainText()


def test_closing_the_document_stops_its_run(bench, ask, wait_phase, make, document):
    bench.propose(make.proposal(), make.Gate())
    ask("a plate")
    wait_phase("working")
    FreeCAD.closeDocument(document.Name)
    wait_phase("idle")
    assert "The document was closed, so the run was stopped." in bench.child("Chat").toPlainText()


def test_scratch_copies_are_there_as_long_as_the_proposal_can_be_revised(bench, ask, wait_phase, make, document):
    from pathlib import Path

    gate, seen = make.Gate(), []
    bench.propose(make.proposal(), lambda: seen.append(Path(bench.runner.requests[-1].document).parent.is_dir()), gate)
    ask("a plate")
    wait_phase("working")
    gate.open()
    wait_phase("proposal")
    assert seen == [True]
    assert Path(bench.runner.requests[-1].document).parent.is_dir()
    bench.session.reject()
    assert not Path(bench.runner.requests[-1].document).parent.exists()


def test_every_control_has_a_name(bench, ask, wait_phase, make):
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    for name in ("Prompt", "Chat", "Plan", "Changes", "Script", "Findings"):
        assert bench.child(name).accessibleName(), name


def test_panel_fits_into_a_narrow_dock(bench, user, ask, wait_phase, make):
    bench.propose(make.proposal(failed=2), *make.story(make.plan()))
    ask("a plate")
    wait_phase("proposal")
    FreeCADGui.getMainWindow().resizeDocks([bench.dock], [260], QtCore.Qt.Horizontal)
    user.wait(0.2)
    assert bench.panel.width() <= 262
    for name in ("Accept", "Reject", "Send"):
        button = bench.child(name)
        assert button.width() >= button.sizeHint().width() or name == "Send", name
        assert bench.panel.rect().contains(button.mapTo(bench.panel, button.rect().bottomRight()))
