"""Pictures of the panel's stages; set AI_DESIGNER_SCREENSHOTS to a folder to keep and look at them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide import QtCore

from freecad_ai_workbench.config.settings_file import change_settings
from freecad_ai_workbench.core import events as e
from freecad_ai_workbench.core.plan import Clarification, Question
from freecad_ai_workbench.core.run import RunState
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
