"""Kept sessions on the command line: listed, found by id or name, and written as macros."""

from __future__ import annotations

import ast
import json
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench import cli
from freecad_ai_workbench.core.design import DesignState, ObjectChange, ObjectState
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Change, Proposal
from freecad_ai_workbench.core.run import RunRequest, RunState
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.storage.session_record import KeptStep, Session, SessionBody, SessionHead
from freecad_ai_workbench.storage.sessions import Sessions

NOW = datetime(2026, 3, 4, 9, 0, tzinfo=timezone.utc)
BOX = ObjectState(name="Box", label="Box", type_id="Part::Box")


def proposal(words: str, *, source: str, kind: str = "changed") -> Proposal:
    change = {"kind": kind, "before": BOX if kind == "changed" else None, "after": BOX}
    before = DesignState(objects=(BOX,) if kind == "changed" else ())
    return Proposal(
        id=words,
        request=words,
        base=before,
        plan=Plan(summary=words, tasks=(Task(id="t", title=words),)),
        scripts=(Script(task_id="t", source=source),),
        changes=(Change(id="Box", task_id="t", change=ObjectChange.model_validate(change)),),
        dry_run=DryRunResult(before=before, after=DesignState(objects=(BOX,))),
        validation=ValidationResult(),
    )


ADD = proposal("a box", source="import FreeCAD\nFreeCAD.ActiveDocument.addObject('Part::Box', 'Box')\n", kind="added")
WIDEN = proposal("wider", source="import FreeCAD\nFreeCAD.ActiveDocument.Box.Width = 20\n")
RAISE = proposal("higher", source="import FreeCAD\nFreeCAD.ActiveDocument.Box.Height = 30\n")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AI_DESIGNER_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("AI_DESIGNER_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("AI_DESIGNER_MODEL", raising=False)
    return tmp_path / "data"


@pytest.fixture
def call(data: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*arguments: object) -> tuple[int, dict[str, Any]]:
        status = cli.main([str(item) for item in arguments])
        said = capsys.readouterr()
        return status, json.loads(said.out) if said.out else {"said": said.err}

    return run


@pytest.fixture
def kept(data: Path) -> str:
    """The id of a session of three accepted proposals, one of them undone."""
    standing = {"a box": "applied", "wider": "undone", "higher": "applied"}
    steps = tuple(
        KeptStep.model_validate(
            {
                "run_id": "r",
                "words": one.request,
                "time": NOW,
                "transaction": one.request,
                "standing": standing[one.request],
                "proposal": one,
            }
        )
        for one in (ADD, WIDEN, RAISE)
    )
    held = Sessions(data / "sessions").open()
    assert held is not None
    head = SessionHead(id=held.id, name="My box", document="Plate", begun=NOW, changed=NOW, words="a box")
    held.write(Session(head=head, body=SessionBody(steps=steps)))
    held.close()
    return held.id


def functions(macro: Path) -> list[str]:
    tree = ast.parse(macro.read_text(encoding="utf-8"))
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("step_")]


def test_sessions_are_listed_with_their_steps(call: Any, kept: str, data: Path) -> None:
    (data / "sessions" / "bad.session.json").write_text("{}")
    status, body = call("sessions")
    (told,) = body["sessions"]
    assert (status, told["id"], told["name"], told["document"], told["open"]) == (0, kept, "My box", "Plate", False)
    assert "bad.session.json" in body["unreadable"][0]["file"]
    _, body = call("sessions", kept[:6])
    assert [(one["step"], one["request"], one["standing"], one["objects"]) for one in body["steps"]] == [
        (1, "a box", "applied", ["Box"]),
        (2, "wider", "undone", ["Box"]),
        (3, "higher", "applied", ["Box"]),
    ]


@pytest.mark.parametrize("by", ["id", "name", "file"])
def test_a_whole_session_is_one_macro(call: Any, kept: str, data: Path, tmp_path: Path, by: str) -> None:
    source = {"id": kept[:8], "name": "My box", "file": data / "sessions" / f"{kept}.session.json"}[by]
    out = tmp_path / "all.FCMacro"
    assert call("macro", source, "--to", out) == (0, {"macro": str(out), "requests": ["a box", "higher"]})
    assert functions(out) == ["step_1_1_t", "step_2_1_t"]
    assert "newDocument" in out.read_text(encoding="utf-8")


def test_a_selection_is_one_macro(call: Any, kept: str, tmp_path: Path) -> None:
    out = tmp_path / "some.FCMacro"
    assert call("macro", kept, "--step", 3, "--to", out)[1]["requests"] == ["higher"]
    assert "needed = ['Box']" in out.read_text(encoding="utf-8")


def test_runs_in_files_and_sessions_go_together(call: Any, kept: str, tmp_path: Path) -> None:
    out, run, alone = tmp_path / "all.FCMacro", tmp_path / "run.json", tmp_path / "proposal.json"
    run.write_text(RunState(request=RunRequest(id="r", text="wider"), proposal=WIDEN).model_dump_json())
    alone.write_text(RAISE.model_dump_json())
    _, body = call("macro", kept, run, alone, "--to", out)
    assert body["requests"] == ["a box", "higher", "wider", "higher"]


def test_what_can_not_be_had_is_said(call: Any, kept: str, tmp_path: Path) -> None:
    out, empty, run = tmp_path / "out.FCMacro", tmp_path / "empty.json", tmp_path / "run.json"
    empty.write_text("{}")
    run.write_text(WIDEN.model_dump_json())
    for arguments, told in (
        (["nothing"], "no file and no session “nothing”"),
        ([kept, "--step", 2], "Step 2 (“wider”) was undone"),
        ([kept, "--step", 9], "no step 9"),
        ([empty], "no proposal, no run and no session"),
    ):
        status, body = call("macro", *arguments, "--to", out)
        assert (status, told in body["error"]["message"]) == (1, True), body
    for arguments, told in (([kept, run, "--step", 1], "one session"), ([run, "--step", 1], "holds one run")):
        status, body = call("macro", *arguments, "--to", out)
        assert (status, told in body["said"]) == (2, True), body
    assert not out.exists()
    out.write_text("mine")
    assert call("macro", kept, "--to", out)[0] == 1
    assert out.read_text() == "mine"


def test_several_sessions_that_fit_are_told(call: Any, kept: str, data: Path, tmp_path: Path) -> None:
    folder = data / "sessions"
    text = (folder / f"{kept}.session.json").read_text(encoding="utf-8")
    (folder / "other1.session.json").write_text(text.replace(kept, "other1"), encoding="utf-8")
    status, body = call("macro", "My box", "--to", tmp_path / "out.FCMacro")
    assert (status, "any of 2 sessions" in body["error"]["message"]) == (1, True)
    assert call("macro", "other1", "--to", tmp_path / "out.FCMacro")[0] == 0
