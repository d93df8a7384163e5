"""Work in turns: the window lives on between them, and what is read of a document is of one moment."""

from __future__ import annotations

import FreeCAD
import pytest

from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.ui.pieces import whole
from freecad_ai_workbench.ui.steady_reading import read_steadily
from freecad_ai_workbench.ui.turns import Turns


def counting(done: list[int], *, many: int = 3, error: Exception | None = None):
    try:
        for number in range(many):
            done.append(number)
            yield
        if error is not None:
            raise error
        return "all"
    finally:
        done.append(-1)


def test_first_piece_is_done_at_once_and_the_rest_later(user):
    done, said = [], []
    turns = Turns(counting(done))
    turns.ended.connect(said.append)
    turns.begin()
    assert done == [0]
    user.wait_until(lambda: said)
    assert (done, said) == ([0, 1, 2, -1], ["all"])


def test_error_is_told_once(user):
    said = []
    turns = Turns(counting([], error=DocumentError("No.")))
    turns.failed.connect(said.append)
    turns.begin()
    user.wait_until(lambda: said)
    user.wait(0.05)
    assert [str(error) for error in said] == ["No."]


def test_stopped_work_clears_away_and_says_nothing(user):
    done, said = [], []
    turns = Turns(counting(done, many=10**9))
    turns.ended.connect(said.append)
    turns.begin()
    turns.stop()
    user.wait(0.05)
    assert (done, said) == ([0, -1], [])


@pytest.fixture
def boxes(document):
    for number in range(5):
        document.addObject("Part::Box", f"Box{number}")
    document.recompute()
    return document


def test_what_is_read_in_pieces_is_what_is_read_at_once(boxes):
    assert whole(read_steadily(boxes)) == read_design_state(boxes, measured=())


@pytest.mark.parametrize("change", ["value", "new object", "deleted object"])
def test_change_in_between_is_in_what_is_read(boxes, change):
    reading = read_steadily(boxes)
    next(reading)
    next(reading)
    if change == "value":
        boxes.Box0.Length = 77
    elif change == "new object":
        boxes.addObject("Part::Cylinder", "Cylinder")
    else:
        boxes.removeObject("Box2")
    assert whole(reading) == read_design_state(boxes, measured=())


def test_document_that_never_rests_is_read_in_one_go(boxes):
    reading, pieces = read_steadily(boxes), 0
    with pytest.raises(StopIteration) as last:
        while True:
            next(reading)
            pieces += 1
            boxes.Box0.Length = pieces + 10
    assert pieces == 3
    assert last.value.value == read_design_state(boxes, measured=())


def test_other_document_does_not_matter(boxes):
    other = FreeCAD.newDocument("Other")
    reading = read_steadily(boxes)
    next(reading)
    other.addObject("Part::Box", "Box")
    assert sum(1 for _ in reading) == 4
