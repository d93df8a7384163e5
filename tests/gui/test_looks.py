"""What becomes of looks: colours, transparency and visibility come and go with a proposal.

Colours and the like are compared after accepting (`test_applied_looks.py`). Visibility is left out where other values
of an object change, because FreeCAD's window shows and hides objects by itself (the sketch of a new Pad). Where hiding
or showing is all that was to become of an object, it is noticed that nothing did. Undo takes all looks back.
"""

from __future__ import annotations

from typing import Any

import pytest
from desk import Desk, design, differences

LOOKS = """import FreeCAD as App
doc = App.ActiveDocument
doc.getObject("Box").ViewObject.ShapeColor = (0.8, 0.1, 0.1)
doc.getObject("Box").ViewObject.Transparency = {transparency}
doc.getObject("Ball").Visibility = {visible}
doc.getObject("Box").Length = 12
doc.getObject("Ball").Radius = {radius}
"""
ASKED = LOOKS.format(transparency=40, visible=False, radius=6)
SHOWN = LOOKS.format(transparency=40, visible=True, radius=6)


@pytest.fixture
def pair(desk: Desk, document: Any) -> Any:
    document.addObject("Part::Box", "Box")
    document.addObject("Part::Sphere", "Ball").Placement.Base.y = 50
    document.recompute()
    document.clearUndos()
    return document


def looks(document: Any) -> tuple[int, bool]:
    return document.Box.ViewObject.Transparency, document.Ball.Visibility


def replay(desk: Desk, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another script be applied than was tried."""
    proposal = desk.session.review.chosen
    scripts = tuple(script.model_copy(update={"source": source}) for script in proposal.scripts)
    monkeypatch.setattr(desk.session.review, "chosen", proposal.model_copy(update={"scripts": scripts}))


@pytest.mark.parametrize(("replayed", "expected"), [(ASKED, (40, False)), (SHOWN, (40, True))])
def test_looks_come_and_go_with_the_step(
    desk: Desk, pair: Any, monkeypatch: pytest.MonkeyPatch, replayed: str, expected: tuple[int, bool]
) -> None:
    before = design(pair)
    desk.propose(ASKED)
    assert differences(before, design(pair)) == {}
    replay(desk, replayed, monkeypatch)
    desk.accept()
    assert looks(pair) == expected
    pair.undo()
    pair.recompute()
    assert differences(before, design(pair)) == {}


def test_hiding_alone_that_does_not_come_is_noticed(desk: Desk, pair: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    before = design(pair)
    desk.propose(LOOKS.format(transparency=40, visible=False, radius=5))
    replay(desk, LOOKS.format(transparency=40, visible=True, radius=5), monkeypatch)
    desk.try_to_accept()
    assert "Ball was not changed" in desk.said()
    pair.recompute()
    assert differences(before, design(pair)) == {}
