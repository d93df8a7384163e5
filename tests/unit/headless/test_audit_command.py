"""`audit` and `metrics` on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench import cli
from freecad_ai_workbench.core.events import ModelCalled, RequestReceived, RunCancelled
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.storage.audit import AuditTrail


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("AI_DESIGNER_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("AI_DESIGNER_LOGS", raising=False)


@pytest.fixture
def trail(tmp_path: Path) -> AuditTrail:
    """What two runs left in the user's own folder."""
    trail = AuditTrail(tmp_path / "data" / "audit")
    for run in ("first", "second"):
        trail.append(RequestReceived(run_id=run, text="Ø 5"))
        trail.append(
            ModelCalled(run_id=run, agent="planner", model="offline/recipes", usage=Usage(calls=1), seconds=1.0)
        )
        trail.append(RunCancelled(run_id=run))
    return trail


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Any:
    def carry_out(*arguments: str, status: int = 0) -> Any:
        assert cli.main(arguments) == status
        return json.loads(capsys.readouterr().out)

    return carry_out


def test_without_any_trail_all_is_in_order(told: Any) -> None:
    assert told("audit", "verify") == {"sessions": []}
    assert told("audit", "show") == {"lines": []}
    assert told("metrics")["runs"] == 0


def test_a_whole_trail_is_in_order(told: Any, trail: AuditTrail) -> None:
    (session,) = told("audit", "verify")["sessions"]
    assert (session["lines"], session["torn"], session["problems"]) == (6, [], [])


def test_a_changed_line_is_told_by_its_number_and_status(told: Any, trail: AuditTrail) -> None:
    trail.path.write_bytes(trail.path.read_bytes().replace(b'"second"', b'"third"', 1))
    for arguments in ([], [str(trail.path)], [str(trail.path.parent)]):
        (session,) = told("audit", "verify", *arguments, status=1)["sessions"]
        assert [(one["line"], one["kind"]) for one in session["problems"]] == [(4, "changed")]
        assert "Line 4" in session["problems"][0]["message"]


def test_lines_are_shown_by_run_kind_and_number(told: Any, trail: AuditTrail) -> None:
    shown = told("audit", "show")["lines"]
    assert [line["sequence"] for line in shown] == [1, 2, 3, 4, 5, 6]
    assert shown[0]["text"] == "Ø 5"
    assert [line["sequence"] for line in told("audit", "show", "--run", "sec")["lines"]] == [4, 5, 6]
    assert [line["sequence"] for line in told("audit", "show", "--kind", "run_cancelled")["lines"]] == [3, 6]
    assert [line["sequence"] for line in told("audit", "show", "--last", "1")["lines"]] == [6]


def test_what_is_exported_can_be_verified(told: Any, trail: AuditTrail, tmp_path: Path) -> None:
    other = AuditTrail(trail.path.parent)
    other.append(RunCancelled(run_id="third"))
    out = tmp_path / "out.jsonl"
    assert told("audit", "export", "--to", str(out)) == {"exported": str(out), "sessions": 2, "lines": 7}
    assert [one["problems"] for one in told("audit", "verify", str(out))["sessions"]] == [[], []]
    assert out.read_bytes() == trail.path.read_bytes() + other.path.read_bytes()
    lines = out.read_bytes().splitlines(keepends=True)
    out.write_bytes(b"".join(lines[:2] + lines[3:]))
    problems = [one["problems"] for one in told("audit", "verify", str(out), status=1)["sessions"]]
    assert [(one["line"], one["kind"]) for one in problems[0]] == [(3, "removed")]


def test_a_file_is_not_replaced_unless_it_may_be(told: Any, trail: AuditTrail, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    out.write_text("mine")
    assert "exists already" in told("audit", "export", "--to", str(out), status=1)["error"]["message"]
    assert out.read_text() == "mine"
    told("audit", "export", "--to", str(out), "--overwrite")
    assert len(out.read_text().splitlines()) == 6


def test_one_session_can_be_chosen(told: Any, trail: AuditTrail) -> None:
    name = told("audit", "verify")["sessions"][0]["session"]
    AuditTrail(trail.path.parent).append(RunCancelled(run_id="third"))
    assert len(told("audit", "verify")["sessions"]) == 2
    assert len(told("audit", "verify", "--session", name)["sessions"]) == 1
    assert "no session nope" in told("audit", "show", "--session", "nope", status=1)["error"]["message"]


def test_metrics_come_as_json_or_for_prometheus(
    told: Any, trail: AuditTrail, capsys: pytest.CaptureFixture[str]
) -> None:
    (model,) = told("metrics")["models"]
    assert (model["agent"], model["provider"], model["calls"]) == ("planner", "offline", 2)
    assert told("metrics", "--days", "0")["runs"] == 0
    assert cli.main(["metrics", "--format", "prometheus"]) == 0
    assert 'ai_designer_model_calls_total{agent="planner",provider="offline"} 2\n' in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["audit"], ["audit", "mend"], ["audit", "export"], ["metrics", "--format", "xml"]]
)
def test_bad_usage_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
