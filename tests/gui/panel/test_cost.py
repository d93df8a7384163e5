"""What was used, by agent and model: at a glance, in the tooltip and on its page; hostile names stay text."""

from __future__ import annotations

from pathlib import Path

import FreeCADGui
from PySide import QtCore

from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.run import RunState
from freecad_ai_workbench.ui.actions import find_action
from freecad_ai_workbench.ui.workbench import command_names, register_commands

HOSTILE = '<img src="http://127.0.0.1:9/x.png"><b>model</b>'


def refuse(request) -> RunState:
    return RunState(request=request, phase="refuse", message="no")


def called(make, agent: str, model: str) -> e.ModelCalled:
    return e.ModelCalled(run_id="r", agent=agent, model=model, usage=make.usage(), seconds=1.0)


def test_cost_is_told_by_agent_and_model_for_run_session_and_day(bench, ask, wait_phase, make, user):
    for model in ("first/model", HOSTILE):
        bench.runner.script(called(make, "planner", model), called(make, "generator", "g"), ending=refuse)
        ask("a plate")
        wait_phase("refused")
    label = bench.child("Cost")
    assert label.text().startswith("8.0k tokens")
    for text in ("first/model", "Planner", "Script", "3.1k", "900", "$0.025", "&lt;b&gt;model"):
        assert text in label.toolTip(), text
    assert "<img" not in label.toolTip()
    find_action("cost").act(bench.panel, "")
    page = bench.child("CostPage")
    user.wait_until(lambda: "42.0k tokens, $0.25" in page.toPlainText())
    told = page.toPlainText()
    for text in (
        "This run: 8.0k tokens",
        "This session: 16.0k tokens",
        HOSTILE,
        "50.0k tokens",
        "42.0k left",
        "$0.75 left",
    ):
        assert text in told, text
    user.press(page, QtCore.Qt.Key_Escape)
    user.wait_until(lambda: bench.panel.pages.name == "")


def test_the_selection_is_explained_and_nothing_else_changes(bench, ask, wait_phase, make, user, document):
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    explain = find_action("explain")
    assert not explain.ready(bench.panel)
    user.click(bench.child("Accept"))
    wait_phase("applied")
    before = [(item.Name, item.Label) for item in document.Objects]
    bench.runner.script(
        e.ModelStarted(run_id="r", agent="planner", model="m"),
        e.TextStreamed(run_id="r", agent="planner", text="The **plate** is"),
        called(make, "planner", "m"),
        e.ExplanationGiven(run_id="r", text="The **plate** is 6 mm thick."),
        ending=lambda _request: "The plate is 6 mm thick.",
    )
    explain.act(bench.panel, "")
    user.wait_until(lambda: "The plate is 6 mm thick." in bench.child("Chat").toPlainText())
    wait_phase("applied")
    assert bench.runner.requests[-1].text == "Explain what is selected."
    assert bench.child("Chat").toPlainText().count("The plate is") == 1
    assert [(item.Name, item.Label) for item in document.Objects] == before
    assert bench.child("Undo").isEnabled()


def test_a_question_about_the_selection_takes_the_words_after_the_command(bench, user, wait_phase):
    bench.runner.script(ending=lambda _request: "It is red.")
    assert bench.session.explain("  Warum ist das rot? ")
    user.wait_until(lambda: bench.runner.requests)
    wait_phase("idle")
    assert bench.runner.requests[-1].text == "Warum ist das rot?"


def test_the_ghost_is_switched_by_its_command(bench, ask, wait_phase, make):
    ghost = find_action("ghost")
    assert not ghost.ready(bench.panel)
    bench.propose(make.proposal())
    ask("a plate")
    wait_phase("proposal")
    box = bench.panel.decision.ghost.box
    assert ghost.ready(bench.panel) and box.isChecked()
    ghost.act(bench.panel, "")
    assert not box.isChecked()


def test_every_command_is_known_to_freecad_with_a_text_and_an_icon(bench):
    register_commands()
    known = set(FreeCADGui.listCommands())
    assert {"AIDesigner_Explain", "AIDesigner_Ghost", "AIDesigner_Stop", "AIDesigner_Accept"} <= set(command_names())
    for name in command_names():
        assert name in known
        info = FreeCADGui.Command.get(name).getInfo()
        assert info["menuText"] and info["toolTip"]
        icon = info["pixmap"]
        assert Path(icon).is_file() if icon.endswith(".svg") else not FreeCADGui.getIcon(icon).isNull(), icon
