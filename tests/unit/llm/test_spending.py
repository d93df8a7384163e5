"""The day's file and the session's sums."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from freecad_ai_workbench.core.errors import BudgetReachedError
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.llm.spending import Reservation, Spending, Tally

NOON = datetime(2026, 11, 20, 12, tzinfo=timezone.utc)
CALL = Usage(calls=1, input_tokens=10, output_tokens=5, cost_usd=0.25)


def test_the_day_is_the_sum_of_all_processes_and_ends_at_midnight(tmp_path: Path) -> None:
    now = [NOON]
    first, second = (Spending(tmp_path, clock=lambda: now[0]) for _ in range(2))
    first.add(CALL, agent="planner", model="m/x")
    second.add(CALL, agent="generator", model="m/x")
    assert first.today().usage == second.today().usage == CALL + CALL
    assert first.today().tokens == 30
    now[0] += timedelta(hours=12)
    assert first.today().usage == Usage()
    first.add(CALL, agent="planner", model="m/x")
    assert second.today().usage == CALL
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2026-11-20.jsonl", "2026-11-21.jsonl"]


def test_the_session_is_this_process_by_agent(tmp_path: Path) -> None:
    here, elsewhere = Spending(tmp_path), Spending(tmp_path)
    elsewhere.add(CALL, agent="planner", model="m/x")
    here.add(CALL, agent="planner", model="m/x")
    here.add(CALL, agent="validator", model="m/x")
    assert here.by_agent() == {"planner": CALL, "validator": CALL}
    assert here.session() == CALL + CALL


def test_an_unknown_price_leaves_the_known_part(tmp_path: Path) -> None:
    spending = Spending(tmp_path)
    spending.add(CALL, agent="planner", model="m/x")
    spending.add(CALL.model_copy(update={"cost_usd": None}), agent="planner", model="m/y")
    assert spending.today().usage.cost_usd is None
    assert spending.today().known_usd == 0.25


def test_what_cost_nothing_leaves_no_line(tmp_path: Path) -> None:
    Spending(tmp_path).add(Usage(), agent="planner", model="m/x")
    assert list(tmp_path.iterdir()) == []


def test_a_line_that_was_cut_off_is_passed_over(tmp_path: Path) -> None:
    spending = Spending(tmp_path, clock=lambda: NOON)
    spending.add(CALL, agent="planner", model="m/x")
    with (tmp_path / "2026-11-20.jsonl").open("a") as out:
        out.write('{"time": "2026-\n')
    spending.add(CALL, agent="planner", model="m/x")
    assert spending.today().usage.calls == 2


ADD_MANY = """
import sys
from datetime import datetime, timezone
from pathlib import Path
import pytest

from freecad_ai_workbench.core.errors import BudgetReachedError
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.llm.spending import Spending
spending = Spending(Path(sys.argv[1]), clock=lambda: datetime(2026, 11, 20, 12, tzinfo=timezone.utc))
for _ in range(200):
    spending.add(Usage(calls=1, input_tokens=10, output_tokens=5, cost_usd=0.25), agent="planner", model="m/x")
"""


def test_several_processes_lose_no_line(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ADD_MANY, str(tmp_path)]
    processes = [subprocess.Popen(command, cwd=Path(__file__).parents[3]) for _ in range(3)]
    assert [process.wait(timeout=30) for process in processes] == [0, 0, 0]
    assert Spending(tmp_path, clock=lambda: NOON).today().usage.calls == 600


HELD = Reservation(tokens=100, usd=0.5)
HOLDS = """
import sys, time
from pathlib import Path
from freecad_ai_workbench.llm.spending import Reservation, Spending
with Spending(Path(sys.argv[1])).reserving(Reservation(tokens=100, usd=0.5), allow=lambda *_: None):
    print("holding", flush=True)
    time.sleep(30)
"""


def seen(folder: Path) -> tuple[int, Reservation]:
    """Tokens charged and held, as the next call is told."""
    told: list[tuple[int, Reservation]] = []
    with Spending(folder).reserving(HELD, allow=lambda today, held: told.append((today.tokens, held))):
        return told[0]


def test_what_a_call_may_use_is_held_until_it_is_settled(tmp_path: Path) -> None:
    spending = Spending(tmp_path)
    with spending.reserving(HELD, allow=lambda *_: None):
        assert seen(tmp_path) == (0, HELD)
        spending.add(CALL, agent="planner", model="m/x")
    assert seen(tmp_path) == (15, Reservation(tokens=0))


def test_a_reservation_that_is_refused_is_not_held(tmp_path: Path) -> None:
    def refuse(_today: object, _held: object) -> None:
        raise BudgetReachedError("no")

    with pytest.raises(BudgetReachedError), Spending(tmp_path).reserving(HELD, allow=refuse):
        raise AssertionError("refused, so never entered")
    assert seen(tmp_path) == (0, Reservation(tokens=0))


def test_another_process_sees_what_is_held_until_it_dies(tmp_path: Path) -> None:
    other = subprocess.Popen([sys.executable, "-c", HOLDS, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    with other:
        assert other.stdout is not None
        assert other.stdout.readline() == "holding\n"
        assert seen(tmp_path) == (0, HELD)
        other.kill()
    assert seen(tmp_path) == (0, Reservation(tokens=0))
    assert list((tmp_path / "held").iterdir()) == []


def test_of_many_calls_at_one_moment_no_more_pass_than_fit(tmp_path: Path) -> None:
    passed, refused, together = [], [], threading.Barrier(8)

    def allow(today: Tally, held: Reservation) -> None:
        if today.tokens + held.tokens + HELD.tokens > 300:
            raise BudgetReachedError("no")

    def call() -> None:
        together.wait()
        try:
            with Spending(tmp_path).reserving(HELD, allow=allow):
                passed.append(1)
                time.sleep(0.5)
        except BudgetReachedError:
            refused.append(1)

    threads = [threading.Thread(target=call) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(passed), len(refused)) == (3, 5)


def test_a_limit_that_can_not_be_checked_is_none_to_pass(tmp_path: Path) -> None:
    (tmp_path / "spending").write_text("a file where the folder should be")
    spending = Spending(tmp_path / "spending")
    with (
        pytest.raises(BudgetReachedError, match="can't be checked"),
        spending.reserving(HELD, allow=lambda *_: None),
    ):
        raise AssertionError("never entered")
