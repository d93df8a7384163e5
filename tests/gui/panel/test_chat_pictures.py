"""Pictures of the chat and the request box in both themes; AI_DESIGNER_SCREENSHOTS keeps them to be looked at."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide import QtCore, QtGui

from freecad_ai_workbench.core import events as e

NOTE = "The built-in recipes do not read pictures. Say it in words, or choose a model that sees."
ANSWER = """## What I do

The plate gets **four** holes of `9 mm`, *15 mm* from its edges, see [the norm](https://example.org/m8):

| hole | x | y |
|---|---|---|
| 1 | 15 | 15 |
| 2 | 105 | 15 |

1. A sketch on the upper face
2. A pocket through all
   - with named values

> Holes for M8 screws.

```python
import Part  # shapes
for x, y in ((15, 15), (105, 15)):
    hole = Part.makeCylinder(4.5, 6, App.Vector(x, y, 0))
```
"""


DARK = """QWidget { background: #2b2b2b; color: #e6e6e6; selection-background-color: #3d7bd9 }
QTextBrowser, QPlainTextEdit, QListWidget { background: #232323 }
QToolButton, QPushButton { border: 1px solid #666; padding: 3px }"""


@pytest.fixture(params=["light", "dark"])
def theme(request, main_window, user):
    """FreeCAD's window with one of two style sheets for the time of a test."""
    before = main_window.styleSheet()
    if request.param == "dark":
        main_window.setStyleSheet(DARK)
        user.wait(0.2)
    yield request.param
    main_window.setStyleSheet(before)
    user.wait(0.2)


@pytest.fixture
def shoot(tmp_path, bench, main_window, user):
    folder = Path(os.environ.get("AI_DESIGNER_SCREENSHOTS") or tmp_path)

    def save(name: str) -> None:
        user.wait(0.2)
        area = QtCore.QRect(bench.dock.mapTo(main_window, QtCore.QPoint(0, 0)), bench.dock.size())
        picture = main_window.grab(area)
        assert picture.save(str(folder / f"{name}.png"))
        image = picture.toImage()
        points = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
        assert len({image.pixel(x, y) for x, y in points}) > 5

    return save


def painted(colour: str) -> QtGui.QImage:
    image = QtGui.QImage(300, 200, QtGui.QImage.Format_RGB32)
    image.fill(QtGui.QColor(colour))
    return image


@pytest.mark.parametrize("width", [260, 340, 700])
def test_answer_choices_and_pictures(
    bench, user, ask, make, shoot, theme, main_window, document, width, wait_phase
) -> None:
    main_window.resizeDocks([bench.dock], [width], QtCore.Qt.Horizontal)
    gate = make.Gate()
    pieces = [e.TextStreamed(run_id="r", agent="generator", text=ANSWER)]
    thought = e.TextStreamed(run_id="r", agent="generator", text="Four holes, M8.", thought=True)
    bench.propose(make.proposal(), e.ModelStarted(run_id="r", agent="generator", model="m"), thought, *pieces, gate)
    ask("120x80x6 plate with 4 holes M8")
    user.wait_until(lambda: "makeCylinder" in bench.child("Chat").toPlainText())
    prompt = bench.child("Prompt")
    prompt.setFocus()
    shoot(f"chat-{theme}-{width}-1-answer")
    for colour in ("#c04040", "#4060c0"):
        bench.session.pictures.about = lambda: NOTE
        bench.session.pictures.add(painted(colour), "sketch.png")
        user.wait(0.1)
    user.wait_until(lambda: len(bench.panel.pictures.chips) == 2)
    shoot(f"chat-{theme}-{width}-2-pictures")
    user.type(prompt, "/plate length=120 ")
    shoot(f"chat-{theme}-{width}-3-choices")
    prompt.close_popup()
    gate.open()
    wait_phase("proposal")
    bench.panel.pages.close_page()
    user.press(prompt, QtCore.Qt.Key_A, modifiers=QtCore.Qt.ControlModifier)
    prompt.clear()
    for mark in "/help":
        user.press(prompt, QtCore.Qt.Key_unknown, text=mark)
    user.press(prompt, QtCore.Qt.Key_Return)
    user.wait_until(lambda: bench.panel.pages.name == "help")
    shoot(f"chat-{theme}-{width}-4-help")
    assert bench.child("Help").isVisible()
