"""Pictures of the panel's stages; set AI_DESIGNER_SCREENSHOTS to a folder to keep and look at them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide import QtCore

from freecad_ai_workbench.config.settings_file import change_settings
from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.caps import Shortage
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.core.plan import (
    Clarification,
    ExpectedBoundingBox,
    ExpectedHoles,
    ExpectedVolume,
    Plan,
    Question,
    Task,
)
from freecad_ai_workbench.core.run import RunState
from freecad_ai_workbench.ui.actions import find_action
from freecad_ai_workbench.ui.settings_actions import open_settings
from freecad_ai_workbench.ui.settings_sections import parts


@pytest.fixture
def shoot(tmp_path, bench, main_window, user):
    """Saves a picture of the panel, and on demand of the whole window, and checks that something is in it."""
    folder = Path(os.environ.get("AI_DESIGNER_SCREENSHOTS") or tmp_path)

    def save(name: str, *, window: bool = False) -> None:
        user.wait(0.25)
        picture = (main_window if window else bench.dock).grab()
        assert picture.save(str(folder / f"{name}.png"))
        image = picture.toImage()
        points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
        assert len({image.pixel(x, y) for x, y in points}) > 5

    return save


@pytest.mark.parametrize("width", [260, 340, 620])
def test_every_stage(bench, make, ask, wait_phase, shoot, main_window, document, user, width):
    main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
    shoot(f"{width}-1-empty")
    gate, design = make.Gate(), make.plan(assumptions=("The plate lies on the XY plane.", "Holes are for M8."))
    story = make.story(design)
    bench.propose(make.proposal(), *story[:10], gate, *story[10:])
    ask("120x80x6 plate with 4 holes M8")
    user.wait_until(lambda: "PartDesign" in bench.child("Chat").toPlainText())
    shoot(f"{width}-2-working")
    gate.open()
    wait_phase("proposal")
    shoot(f"{width}-3-proposal", window=width == 340)
    tabs = bench.child("Proposal")
    for index, name in ((1, "numbers"), (2, "script"), (3, "checks")):
        tabs.setCurrentIndex(index)
        shoot(f"{width}-4-{name}")
    user.click(bench.child("Accept"))
    wait_phase("applied")
    shoot(f"{width}-5-applied", window=width == 340)


@pytest.mark.parametrize("width", [260, 340])
def test_what_goes_wrong(bench, make, ask, wait_phase, shoot, main_window, document, width):
    main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
    result = make.findings(failed=2)
    bench.propose(make.proposal(failed=2), *make.story(make.plan(), verdict="refine", result=result))
    ask("120x80x6 plate with 4 holes M8")
    wait_phase("proposal")
    bench.child("Proposal").setCurrentIndex(3)
    shoot(f"{width}-6-not-passed")
    questions = Clarification(
        questions=(
            Question(text="Which screws shall the holes be for?", default="M8"),
            Question(text="How far are the holes from the edges, in mm?", default="8"),
        )
    )
    asked = e.QuestionsAsked(run_id="r", clarification=questions)
    bench.runner.script(asked, ending=lambda request: RunState(request=request, phase="ask", clarification=questions))
    ask("a plate with holes")
    wait_phase("asking")
    shoot(f"{width}-7-questions")

    def fail() -> None:
        raise ZeroDivisionError("division by zero")

    bench.runner.script(fail, ending=lambda request: RunState(request=request))
    ask("something else")
    wait_phase("failed")
    shoot(f"{width}-8-failed")


@pytest.mark.parametrize("width", [260, 340, 700])
def test_every_part_of_the_settings(bench, shoot, main_window, user, monkeypatch, tmp_path, width):
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("AI_DESIGNER_DAY_TOKENS", "90000")
    change_settings(
        {
            ("connections", "openai"): {"provider": "openai", "key_in_keyring": True},
            ("connections", "bench"): {"provider": "openai", "api_base": "http://127.0.0.1:8080/v1"},
        }
    )
    main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
    page = open_settings(bench.panel)
    for part in parts():
        page.go_to(part.name)
        assert page.part.sizeHint().isValid()
        shoot(f"{width}-9-settings-{part.name}")
        assert page.part.minimumSizeHint().width() <= page.width(), part.name
    open_settings(bench.panel, "hosted")
    shoot(f"{width}-9-settings-hosted")


PLAN = Plan(
    summary="A mounting plate with four holes and a knob",
    assumptions=("The plate lies on the XY plane.",),
    tasks=(
        Task(
            id="plate",
            title="Base plate with rounded corners",
            instruction="A plate of 120 × 80 × 6 mm on the XY plane, corner at the origin. Parameter: Thickness.",
            expectations=(ExpectedBoundingBox(size=(120, 80, 6)), ExpectedVolume(value=57600)),
        ),
        Task(
            id="holes",
            title="Four corner holes for M8",
            needs=("plate",),
            expectations=(ExpectedHoles(diameter=9, count=4),),
        ),
        Task(id="knob", title="A knob beside it, with a rather long title that does not fit"),
    ),
)
SHORTAGE = Shortage(span="run", unit="usd", cap=0.5, used=0.46, needed=0.08)
SPENT = Usage(calls=2, input_tokens=81_000, output_tokens=9_400, cost_usd=0.23)
EXPLANATION = (
    "“Pad” is the **base of the plate**: it extrudes the sketch “Outline” by 6 mm, following “Numbers.Thickness”.\n\n"
    "It measures 120 × 80 × 6 mm. “Holes” and “Fillet” are built on it, so both follow if its length is changed."
)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [260, 340, 700])
def test_plan_caps_errors_and_explanations(bench, make, ask, wait_phase, shoot, main_window, user, width, dark):
    name = f"{width}-{'dark' if dark else 'light'}"
    main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
    style = main_window.styleSheet()
    if dark:
        main_window.setStyleSheet("QWidget { background: #2b2b2b; color: #eeeeee }")
    try:
        bench.runner.script(
            e.PlanMade(run_id="r", plan=PLAN),
            ending=lambda request: RunState(request=request, phase="confirm", plan=PLAN, started=True),
        )
        ask("a mounting plate of 120 x 80 x 6 mm with 4 holes M8, and a knob")
        wait_phase("confirming")
        tasks = bench.child("PlanTasks")
        tasks.setFocus()
        shoot(f"plan-edit-{name}", window=width == 340)
        user.press(tasks, QtCore.Qt.Key_Delete)
        shoot(f"plan-edit-problem-{name}")
        message = "The next step may cost $0.0800, but $0.0400 of the $0.5000 for this run are left."
        message += " Raise the limit once or in the settings, or ask for a smaller step."
        bench.runner.script(
            e.ModelCalled(run_id="r", agent="planner", model="openai/gpt-5-mini", usage=SPENT, seconds=4),
            e.ModelCalled(run_id="r", agent="generator", model="anthropic/claude-sonnet-4-5", usage=SPENT, seconds=4),
            e.RunFailed(run_id="r", error="BudgetReachedError", message=message),
            ending=lambda request: RunState(
                request=request,
                phase="fail",
                left_in="build",
                failure="BudgetReachedError",
                message=message,
                shortage=SHORTAGE,
            ),
        )
        user.click(bench.child("Build"))
        wait_phase("failed")
        shoot(f"cap-{name}")
        find_action("cost").act(bench.panel, "")
        user.wait(0.2)
        shoot(f"cost-{name}")
        bench.panel.pages.close_page()
        message = "Nobody answers at http://127.0.0.1:11434/v1. Check that the server is running, and its address."
        bench.runner.script(
            e.RunFailed(run_id="r", error="UnreachableError", message=message),
            ending=lambda request: RunState(
                request=request, phase="fail", left_in="plan", failure="UnreachableError", message=message
            ),
        )
        ask("once more")
        wait_phase("failed")
        shoot(f"error-{name}", window=width == 340)
        user.click(bench.child("Details"))
        shoot(f"report-{name}")
        bench.panel.pages.close_page()
        bench.runner.script(e.ExplanationGiven(run_id="r", text=EXPLANATION), ending=lambda _request: EXPLANATION)
        bench.session.explain()
        wait_phase("idle")
        shoot(f"explain-{name}")
    finally:
        main_window.setStyleSheet(style)
