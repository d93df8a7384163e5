"""Sessions as text: what this version writes, what older ones wrote, and what can't be read."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest

from freecad_ai_workbench.core.design import DesignState, ObjectChange, ObjectState
from freecad_ai_workbench.core.dry_run import DryRunResult, Mesh
from freecad_ai_workbench.core.errors import SessionError
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Change, Proposal
from freecad_ai_workbench.core.run import Exchange
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.export.macro import render_macro
from freecad_ai_workbench.storage.checkpoints import Checkpoint
from freecad_ai_workbench.storage.session_record import (
    KeptRun,
    KeptStep,
    NewerSessionError,
    Said,
    Session,
    SessionBody,
    SessionHead,
    parse_head,
    parse_session,
    render_session,
    slimmed,
)

GOLDEN = Path(__file__).parents[2] / "golden" / "sessions"
WORDS = "a plate of 120 x 80 x 6 mm — with “holes”"


def at(hour: int, minute: int) -> datetime:
    return datetime(2026, 3, 4, hour, minute, tzinfo=timezone.utc)


def golden_session() -> Session:
    kept = Checkpoint(
        id="c1",
        document="/home/ada/plate.FCStd",
        label="Plate",
        uid="u-1",
        request="a plate",
        transaction="a plate",
        time=at(9, 5),
        file="c1.FCStd",
        process=42,
        session="s",
    )
    used = Usage(calls=3, input_tokens=100, output_tokens=20, cost_usd=0.01)
    body = SessionBody(
        entries=(
            Said(kind="request", text=WORDS),
            Said(kind="agent", agent="planner", text='{"plan": 1}', summary="A plate", thoughts="hm"),
            Said(kind="failed", text="no key", details=("set one",), good=False),
        ),
        earlier=(Exchange(request="a plate", outcome="accepted: A plate"),),
        plan=Plan(summary="A plate", tasks=(Task(id="plate", title="Make the plate"),)),
        status={"plate": "done"},
        steps=(KeptStep(run_id="r1", words="a plate", time=at(9, 5), transaction="a plate", checkpoint=kept),),
        runs=(KeptRun(id="r1", usage=used), KeptRun(id="r2", usage=Usage(calls=1, cost_usd=None))),
    )
    head = SessionHead(
        id="0a1b",
        name="A plate",
        uid="u-1",
        document="Plate",
        file="/home/ada/plate.FCStd",
        begun=at(9, 0),
        changed=at(9, 10),
        words=WORDS,
        usage=Usage(calls=4, input_tokens=100, output_tokens=20, cost_usd=None),
        doing="proposal",
    )
    return Session(head=head, body=body)


def golden(version: int) -> str:
    return (GOLDEN / f"version-{version}.session.json").read_text(encoding="utf-8")


def test_what_is_written_now_is_the_golden_file() -> None:
    assert render_session(golden_session()) == golden(2)


def test_every_version_is_read() -> None:
    session = golden_session()
    assert parse_session(golden(2)) == session
    without_runs = session.body.model_copy(update={"runs": ()})
    assert parse_session(golden(1)) == session.model_copy(update={"body": without_runs})


@pytest.mark.parametrize("version", [1, 2])
def test_the_head_is_read_from_the_first_line_alone(version: int) -> None:
    assert parse_head(golden(version).splitlines()[0]) == golden_session().head


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0\0\0\0",
        "[]",
        "{}",
        '{"version": 2}\n{}',
        '{"version": 0}',
        '{"version": "x"}',
        golden(2).partition("\n")[0],
    ],
)
def test_what_is_no_session_is_said_to_be_none(text: str) -> None:
    with pytest.raises(SessionError, match="can't be read"):
        parse_session(text)


def test_a_newer_format_is_told_apart() -> None:
    newer = golden(2).replace('"version":2', '"version":3', 1)
    with pytest.raises(NewerSessionError, match="newer version"):
        parse_session(newer)
    with pytest.raises(NewerSessionError):
        parse_head(newer.splitlines()[0])


def test_a_slim_proposal_gives_the_same_macro_and_little_of_the_document() -> None:
    others = tuple(ObjectState(name=f"O{number}", label="secret part", type_id="Part::Box") for number in range(50))
    box = ObjectState(name="Box", label="Box", type_id="Part::Box")
    wider = box.model_copy(update={"properties": {"Width": "20 mm"}})
    before, after = DesignState(objects=(*others, box)), DesignState(objects=(*others, wider))
    mesh = Mesh(object_name="Box", role="changed", vertices=b"", triangles=b"")
    proposal = Proposal(
        id="p",
        request="make it wider",
        base=before,
        plan=Plan(summary="Wider.", tasks=(Task(id="a", title="Widen"),)),
        scripts=(Script(task_id="a", source="import FreeCAD\nFreeCAD.ActiveDocument.Box.Width = 20\n"),),
        changes=(Change(id="Box", task_id="a", change=ObjectChange(kind="changed", before=box, after=wider)),),
        dry_run=DryRunResult(before=before, after=after, meshes=(mesh,)),
        validation=ValidationResult(),
    )
    slim = slimmed(proposal)
    made = at(9, 0).date()
    assert render_macro([slim], made=made) == render_macro([proposal], made=made)
    assert "secret part" not in slim.model_dump_json()
