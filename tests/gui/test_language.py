"""The panel in German, where FreeCAD is: its own texts, findings, and errors that arrive in English."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import FreeCADGui
import pytest
from PySide import QtCore

FOLDER = Path(__file__).resolve().parents[2] / "Resources" / "translations"
BALL = """import FreeCAD as App
ball = App.ActiveDocument.addObject("Part::Sphere", "Ball")
ball.Radius = 3
"""


@pytest.fixture
def german() -> Iterator[None]:
    """FreeCAD in German, and in the language of the tests again afterwards."""
    from freecad_ai_workbench.ui.language import add_translations

    add_translations()
    FreeCADGui.setLocale("German")
    yield
    FreeCADGui.setLocale("English")


@pytest.fixture
def german_desk(german, request):
    """A panel that opens when FreeCAD is German already."""
    return request.getfixturevalue("desk")


@pytest.mark.parametrize("width", [260, 340])
def test_a_proposal_is_told_in_german(german_desk, width: int) -> None:
    desk = german_desk
    desk.panel.setFixedWidth(width)
    desk.propose(BALL)
    assert desk.find("Reject").text() == "&Verwerfen"
    assert "&Übernehmen" in desk.find("Accept").text()
    report = desk.find("Findings").toPlainText()
    assert "Ball ist ein einwandfreier Volumenkörper." in report
    assert "is a sound solid" not in report
    assert all(desk.find(name).width() <= width for name in ("Accept", "Reject"))
    assert desk.session.review.request.language == "German"


def test_every_text_of_the_panel_comes_from_the_compiled_file(german) -> None:
    """The compiled file is that of the texts on disk: nothing is missing, and nothing is of yesterday."""
    translator = QtCore.QTranslator()
    assert translator.load(str(FOLDER / "AIDesigner_de.qm"))
    root = ElementTree.parse(FOLDER / "AIDesigner_de.ts").getroot()
    wrong = []
    for context in root.iter("context"):
        name = str(context.findtext("name"))
        for message in context.iter("message"):
            source, told = str(message.findtext("source")), message.findtext("translation") or ""
            if told and translator.translate(name, source) != told:
                wrong.append(source)
            if told and name == "AIDesigner" and QtCore.QCoreApplication.translate(name, source) != told:
                wrong.append(source)
    assert wrong == [], "run: python3 tools/dev.py translate"


def test_an_error_is_told_in_german(german_desk) -> None:
    desk = german_desk
    desk.send("import os\n")
    desk.wait_until(lambda: len(desk.session.talk.entries) > 1, "a refusal")
    assert "steht Skripten nicht zur Verfügung" in desk.said(), desk.said()


def test_the_language_of_the_tests_is_english_again() -> None:
    from freecad_ai_workbench.ui.language import reading_language, retold

    assert reading_language() == ""
    assert retold("Nothing was exported.") == "Nothing was exported."


def test_models_are_told_in_english_what_came_of_the_requests_before(german_desk) -> None:
    desk = german_desk
    desk.propose(BALL, words="ein Ball")
    desk.click("Reject")
    assert "verworfen" in desk.said().lower()
    desk.propose(BALL, words="noch ein Ball")
    desk.accept()
    desk.session.undo()
    desk.propose(BALL, words="ein dritter Ball")
    told = [exchange.outcome for exchange in desk.session.review.request.earlier]
    assert told == ["proposed: ein Ball; rejected by the user", "accepted, then undone"]
