"""Batches without FreeCAD: files of requests, the budget, the tables, and campaigns with an engine of lists."""

from __future__ import annotations

import io
import json
import threading
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench.arguments import make_parser
from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.core.export import ExportedPart
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.core.run import RunLimits
from freecad_ai_workbench.headless.batch import read_jobs, rows_of, write_tables
from freecad_ai_workbench.headless.spread.budget import Budget
from freecad_ai_workbench.headless.spread.campaign import ITEMS, Progress, run_all
from freecad_ai_workbench.headless.spread.engine import NextOrder, Report
from freecad_ai_workbench.headless.spread.job import DesignJob, Outcome, find_outcome, key_of, write_outcome
from freecad_ai_workbench.headless.spread.tables import render_csv, render_markdown


@pytest.fixture(autouse=True)
def _own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))


def chosen(path: Path, *more: str) -> Namespace:
    return make_parser("").parse_args(["batch", str(path), "--out", str(path.parent / "out"), *more])


def jobs_of(path: Path, text: str, *more: str) -> list[DesignJob]:
    path.write_text(text, encoding="utf-8")
    return read_jobs(path, chosen(path, *more))


def test_requests_are_lines_of_json(tmp_path: Path) -> None:
    lines = '{"prompt": "a cube", "id": "c", "select": ["Box.Edge1"]}\n\n"a ball"\n'
    first, second = jobs_of(tmp_path / "p.jsonl", lines, "--item-tokens", "500", "--effort", "quick")
    assert (first.id, first.prompt, first.select, first.effort) == ("c", "a cube", ("Box.Edge1",), "quick")
    assert (second.id, second.prompt, second.limits.tokens) == ("00002", "a ball", 500)


def test_requests_are_values_separated_by_commas(tmp_path: Path) -> None:
    (tmp_path / "a.FCStd").write_bytes(b"")
    text = '\ufeffid,prompt,document,select\nx,"a, b",a.FCStd,Box.Edge1 Box.Edge2\n,c,,\n'
    first, second = jobs_of(tmp_path / "p.csv", text)
    assert (first.prompt, first.select) == ("a, b", ("Box.Edge1", "Box.Edge2"))
    assert first.document == str((tmp_path / "a.FCStd").resolve())
    assert (second.id, second.document) == ("00002", "")


def test_with_another_model_it_is_another_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def key(*more: str) -> str:
        return key_of(jobs_of(tmp_path / "p.jsonl", '"a cube"', *more)[0])

    usual = key()
    assert key("--item-tokens", "500") == usual
    assert len({usual, key("--model", "a/b"), key("--effort", "thorough")}) == 3
    monkeypatch.setenv("AI_DESIGNER_MODEL", "c/d")
    assert key() != usual


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no requests"),
        ("{", "line 1 is no JSON"),
        ('{"id": "../x", "prompt": "a"}', "item 1: id"),
        ('{"id": "a", "prompt": "a"}\n{"id": "a", "prompt": "b"}', "same id twice: a"),
        ('{"prompt": "a", "document": "missing.FCStd"}', "no file missing.FCStd"),
        ('{"prompt": 3}', "item 1: prompt"),
    ],
)
def test_what_is_wrong_with_a_file_of_requests_is_said(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(DocumentError, match=told):
        jobs_of(tmp_path / "p.jsonl", text)


def job(name: str, **limits: object) -> DesignJob:
    return DesignJob(id=name, prompt=f"a {name}", limits=RunLimits.model_validate(limits))


def used(tokens: int, usd: float | None = 0.0) -> Usage:
    return Usage(calls=1, input_tokens=tokens, cost_usd=usd)


def test_a_budget_is_shared_by_those_that_run() -> None:
    budget = Budget(tokens=1000, slots=2)
    first, second = budget.reserve(job("a")), budget.reserve(job("b"))
    assert first is not None and second is not None
    assert (first.limits.tokens, second.limits.tokens) == (500, 500)
    assert budget.reserve(job("c")) is None
    budget.settle("a", used(100))
    third = budget.reserve(job("c"))
    assert third is not None and third.limits.tokens == 400


def test_a_budget_of_money_leaves_an_items_own_limit() -> None:
    budget = Budget(cost_usd=1.0, slots=4)
    first = budget.reserve(job("a", cost_usd=0.3))
    assert first is not None and first.limits.cost_usd == 0.3
    budget.settle("a", used(5, 0.95))
    last = budget.reserve(job("b", cost_usd=0.3))
    assert last is not None and last.limits.cost_usd == pytest.approx(0.05)
    budget.settle("b", used(5, 0.05))
    assert budget.reserve(job("c")) is None
    assert Budget().reserve(job("d")) == job("d")


class Desk:
    """An engine that carries out nothing: every order passes, with some tokens used; stops after `most`."""

    def __init__(self, most: int = 99, tokens: int = 10) -> None:
        self.done: list[str] = []
        self.most = most
        self.tokens = tokens

    def run(self, next_order: NextOrder, *, slots: int, report: Report, cancel: threading.Event) -> None:
        while len(self.done) < self.most and (order := next_order()) is not None:
            self.done.append(order.job.id)
            outcome = Outcome(id=order.job.id, key=key_of(order.job), status="pass", usage=used(self.tokens))
            write_outcome(outcome, Path(order.folder))
            report(order, outcome)


def test_a_campaign_repeats_nothing_and_keeps_the_order(tmp_path: Path) -> None:
    jobs = [job(name) for name in "dbca"]
    first, second = Desk(most=2), Desk()
    half = run_all(jobs, first, out=tmp_path, slots=1, cancel=threading.Event())
    assert [one.id if one else None for one in half] == ["d", "b", None, None]
    whole = run_all(jobs, second, out=tmp_path, slots=1, cancel=threading.Event())
    assert [one.id for one in whole if one] == list("dbca")
    assert second.done == ["c", "a"]


def test_what_was_used_before_counts_when_a_campaign_goes_on(tmp_path: Path) -> None:
    jobs = [job(name) for name in "abc"]
    run_all(jobs, Desk(most=1, tokens=90), out=tmp_path, slots=1, cancel=threading.Event(), budget=Budget(tokens=100))
    desk = Desk(tokens=10)
    run_all(jobs, desk, out=tmp_path, slots=1, cancel=threading.Event(), budget=Budget(tokens=100))
    assert desk.done == ["b"]


def test_an_outcome_that_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    place = tmp_path / ITEMS / "a"
    place.mkdir(parents=True)
    (place / "outcome.json").write_text('{"id": "a", "key"', encoding="utf-8")
    desk = Desk()
    run_all([job("a")], desk, out=tmp_path, slots=1, cancel=threading.Event())
    assert desk.done == ["a"]


def test_tables_hold_nothing_that_differs_from_run_to_run(tmp_path: Path) -> None:
    parts = (ExportedPart(name="B", label="B", solids=1, volume=1000.0000001, mass=0.00785),)
    jobs, tables = [job("a"), job("b")], []
    for seconds in (1.0, 2.0):
        outcome = Outcome(id="a", key="k", status="pass", parts=parts, seconds=seconds, peak_memory_mb=seconds)
        rows = rows_of(jobs, [outcome, None])
        answer = write_tables(rows, [outcome, None], out=tmp_path)
        tables.append((tmp_path / "table.md").read_text(encoding="utf-8"))
    assert tables[0] == tables[1]
    assert "| a | a a | pass |" in tables[0] and "| 1000 | 0.00785 | 1 |" in tables[0]
    assert (answer.done, answer.body["statuses"]) == (False, {"not started": 1, "pass": 1})
    assert json.loads((tmp_path / "summary.json").read_text(encoding="utf-8"))["seconds"] == 2.0


def test_texts_do_not_break_a_table() -> None:
    rows = [{"a": "x | y\nz", "b": 'say "hi", you'}]
    assert render_markdown(rows).splitlines()[2] == '| x \\| y z | say "hi", you |'
    assert render_csv(rows) == 'a,b\n"x | y\nz","say ""hi"", you"\n'
    assert render_markdown([]) == "| nothing |\n|---|\n"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_a_bar_on_a_terminal_and_lines_elsewhere() -> None:
    outcome = Outcome(id="a", key="k", status="pass")
    terminal, file = Terminal(), io.StringIO()
    for out in (terminal, file):
        progress = Progress(total=2, out=out)
        progress.tell(outcome)
        progress.tell(outcome)
    assert terminal.getvalue().startswith("\r[###############---------------] 1/2, 1 passed, ")
    assert terminal.getvalue().endswith("\n")
    assert file.getvalue() == "1/2 a: pass\n2/2 a: pass\n"


def test_an_outcome_that_finds_no_room_is_told_and_leaves_the_one_before(small_disk: Any) -> None:
    job = DesignJob(id="a", prompt="a cube")
    outcome = Outcome(id="a", key=key_of(job), status="pass")
    write_outcome(outcome, small_disk.folder)
    small_disk.fill()
    long = outcome.model_copy(update={"message": "x" * 10_000})
    with pytest.raises(DocumentError, match=r"No space left on device\. Make room and call the same command again"):
        write_outcome(long, small_disk.folder)
    assert find_outcome(small_disk.folder, key_of(job)) == outcome
    assert list(small_disk.folder.glob("*.part")) == []
    small_disk.free()
    write_outcome(long, small_disk.folder)
    assert find_outcome(small_disk.folder, key_of(job)) == long
