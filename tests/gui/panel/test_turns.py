"""Work in turns: the window lives on between them."""

from __future__ import annotations

from freecad_ai_workbench.core.errors import DocumentError
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
