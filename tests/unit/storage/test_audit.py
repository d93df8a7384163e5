"""The audit trail is one JSON line an event; what it may say, and what becomes of it when writing fails."""

from __future__ import annotations

import errno
import json
import os
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from statistics import median

import pytest

from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.events import (
    CheckFinished,
    DesignExported,
    DryRunFinished,
    ModelCalled,
    PlanMade,
    ProposalReady,
    RequestReceived,
    RunCancelled,
    RunEvent,
    RunFailed,
    ScriptWritten,
    TextStreamed,
)
from freecad_ai_workbench.core.messages import Usage
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Proposal
from freecad_ai_workbench.core.script import Script, ScriptError
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.storage.audit import AuditTrail
from freecad_ai_workbench.storage.audit_chain import check_session, read_sessions
from freecad_ai_workbench.storage.audit_files import KeepLimits

CANCELLED = RunCancelled(run_id="r")
PLAN = Plan(summary="A Wankel rotor", tasks=(Task(id="rotor", title="Make the Wankel rotor"),))
SCRIPT = Script(task_id="rotor", source="label = 'Wankel'")


def noon() -> datetime:
    return datetime(2026, 1, 2, 12, 0, tzinfo=timezone.utc)


def read(trail: AuditTrail) -> list[dict[str, object]]:
    return [json.loads(line) for line in trail.path.read_text(encoding="utf-8").splitlines()]


def kinds(trail: AuditTrail) -> list[object]:
    return [line["kind"] for line in read(trail)]


def everything() -> Iterator[RunEvent]:
    """Events that say what the user asked for and what is in the document."""
    yield RequestReceived(run_id="r", text="a Wankel rotor", document="/home/me/Wankel.FCStd")
    yield PlanMade(run_id="r", plan=PLAN)
    yield ScriptWritten(run_id="r", script=SCRIPT)
    error = ScriptError(kind="exception", message="no object Wankel", line=3, task_id="rotor")
    yield DryRunFinished(run_id="r", task_ids=("rotor",), seconds=1.5, error=error)
    yield CheckFinished(run_id="r", validation=ValidationResult(), verdict="pass", score=0.9)
    proposal = Proposal(
        id="p",
        request="a Wankel rotor",
        plan=PLAN,
        scripts=(SCRIPT,),
        changes=(),
        dry_run=DryRunResult(),
        validation=ValidationResult(),
    )
    yield ProposalReady(run_id="r", proposal=proposal)
    yield DesignExported(run_id="r", file="/home/me/Wankel.step", format="step", written=True, sha256="Wankel")
    yield RunFailed(run_id="r", error="DocumentError", message="Wankel is in the way")


def test_events_are_numbered_lines_with_utc_time(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path / "audit", clock=noon)
    trail.append(RequestReceived(run_id="r", text="Ø 5\nplate"))
    trail.append(TextStreamed(run_id="r", agent="planner", text="…"))
    trail.append(RunCancelled(run_id="r"))
    lines = read(trail)
    assert [(line["sequence"], line["kind"]) for line in lines] == [(1, "request_received"), (2, "run_cancelled")]
    assert lines[0]["text"] == "Ø 5\nplate"
    assert lines[0]["run_id"] == "r"
    assert lines[0]["time"] == "2026-01-02T12:00:00+00:00"
    assert lines[1]["previous"] == lines[0]["hash"]


def test_threads_do_not_mix_their_lines(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path)
    writers = [
        threading.Thread(target=lambda: [trail.append(RunCancelled(run_id="r")) for _ in range(50)]) for _ in range(4)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [line["sequence"] for line in read(trail)] == list(range(1, 201))
    (session,) = read_sessions(tmp_path)
    assert check_session(session) == ()


def test_two_trails_at_the_same_moment_have_files_of_their_own(tmp_path: Path) -> None:
    first, second = AuditTrail(tmp_path, clock=noon), AuditTrail(tmp_path, clock=noon)
    for trail in (first, second, first):
        trail.append(CANCELLED)
    assert (len(read(first)), len(read(second))) == (2, 1)
    assert [check_session(session) for session in read_sessions(tmp_path)] == [(), ()]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are not copied here")
def test_a_copied_process_begins_a_session_of_its_own(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path)
    trail.append(CANCELLED)
    child = os.fork()
    if child == 0:
        trail.append(CANCELLED)
        os._exit(0)
    os.waitpid(child, 0)
    trail.append(CANCELLED)
    sessions = read_sessions(tmp_path)
    assert sorted(len(session.entries) for session in sessions) == [1, 2]
    assert not [damage for session in sessions for damage in check_session(session)]


def test_no_key_is_ever_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORK_API_KEY", 'tulip"and\\rose')
    trail = AuditTrail(tmp_path)
    shaped = "sk-proj-abcdefghijklmnop"
    for text in ('it said tulip"and\\rose!', f"my key:\n{shaped}", f"Authorization: Bearer {shaped}", f"({shaped})"):
        trail.append(RequestReceived(run_id="r", text=text))
        trail.append(RunFailed(run_id="r", error="ModelError", message=text))
        trail.append(ScriptWritten(run_id="r", script=Script(task_id="a", source=text)))
    written = b"".join(path.read_bytes() for path in tmp_path.iterdir()).decode()
    assert "tulip" not in written
    assert shaped not in written
    assert "abcdefghij" not in written
    assert len(read(trail)) == 12
    assert read(trail)[0]["text"] == "it said «key»!"


def test_with_none_nothing_of_request_and_document_is_kept(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path, content="none")
    for event in everything():
        trail.append(event)
    assert "wankel" not in trail.path.read_text().lower()
    assert "rotor" not in trail.path.read_text()
    assert kinds(trail) == [event.kind for event in everything()]
    tried, checked, failed = read(trail)[3], read(trail)[4], read(trail)[-1]
    assert (tried["seconds"], tried["error"]) == (1.5, {"kind": "exception", "line": 3})
    assert (checked["verdict"], checked["score"]) == ("pass", 0.9)
    assert failed["error"] == "DocumentError"


def test_with_none_calls_are_still_counted(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path, content="none")
    usage = Usage(calls=1, input_tokens=5)
    trail.append(ModelCalled(run_id="r", agent="planner", model="a/b", usage=usage, seconds=2.0))
    (line,) = read(trail)
    assert (line["agent"], line["model"], line["seconds"]) == ("planner", "a/b", 2.0)
    assert line["usage"] == usage.model_dump()


def test_with_all_the_scripts_are_kept(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path)
    for event in everything():
        trail.append(event)
    assert read(trail)[2]["script"] == SCRIPT.model_dump()
    proposal = read(trail)[5]["proposal"]
    assert isinstance(proposal, dict)
    assert (proposal["request"], "dry_run" in proposal) == ("a Wankel rotor", False)


def test_text_that_is_no_unicode_is_written_all_the_same(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path)
    assert trail.append(RequestReceived(run_id="r", text="half \ud83d")) == ""
    assert kinds(trail) == ["request_received"]


def test_an_event_takes_less_than_a_millisecond(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path)
    trail.append(CANCELLED)
    event = ScriptWritten(run_id="r", script=Script(task_id="a", source="box = doc.addObject('Part::Box')\n" * 100))
    taken = []
    for _ in range(201):
        before = time.perf_counter()
        trail.append(event)
        taken.append(time.perf_counter() - before)
    assert median(taken) < 0.001


class FullDisk:
    """Lets a few bytes through and then fails, as a disk without room does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.room: int | None = None
        real = os.fdopen

        def opened(number: int, *arguments: object, **options: object) -> object:
            return _Limited(real(number, *arguments, **options), self)  # type: ignore[call-overload]

        monkeypatch.setattr(os, "fdopen", opened)


class _Limited:
    def __init__(self, file: object, disk: FullDisk) -> None:
        self._file, self._disk = file, disk

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)

    def write(self, data: bytes) -> int:
        if self._disk.room is None:
            return int(self._file.write(data))  # type: ignore[attr-defined]
        if self._disk.room == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        part, self._disk.room = data[: self._disk.room], 0
        return int(self._file.write(part))  # type: ignore[attr-defined]


def test_a_full_disk_is_told_once_and_the_trail_goes_on_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warning_log: object
) -> None:
    disk = FullDisk(monkeypatch)
    trail = AuditTrail(tmp_path)
    trail.append(CANCELLED)
    disk.room = 40
    told = [trail.append(CANCELLED) for _ in range(3)]
    assert "No space left on device" in told[0]
    assert told[1:] == ["", ""]
    assert len(warning_log.take()) == 1  # type: ignore[attr-defined]
    disk.room = None
    assert trail.append(CANCELLED) == ""
    assert kinds(trail) == ["run_cancelled", "lines_lost", "run_cancelled"]
    assert read(trail)[1]["lines"] == 3
    (session,) = read_sessions(tmp_path)
    assert (session.torn, check_session(session)) == ((), ())


def test_what_cannot_be_taken_back_is_left_and_another_file_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warning_log: object
) -> None:
    disk = FullDisk(monkeypatch)
    trail = AuditTrail(tmp_path)
    trail.append(CANCELLED)
    disk.room = 40
    with monkeypatch.context() as broken:
        broken.setattr(os, "ftruncate", _refuse)
        assert trail.append(CANCELLED) != ""
    disk.room = None
    trail.append(CANCELLED)
    assert len(warning_log.take()) == 1  # type: ignore[attr-defined]
    (session,) = read_sessions(tmp_path)
    assert [line.values["kind"] for line in session.lines] == ["run_cancelled", "lines_lost", "run_cancelled"]
    assert (len(session.torn), check_session(session)) == (1, ())


def _refuse(*_: object) -> None:
    raise OSError(errno.EIO, "Input/output error")


def test_a_folder_that_can_not_be_made_ends_no_run(tmp_path: Path, warning_log: object) -> None:
    (tmp_path / "file").write_text("")
    trail = AuditTrail(tmp_path / "file" / "audit")
    assert "can't be written down" in trail.append(CANCELLED)
    assert trail.append(CANCELLED) == ""
    assert len(warning_log.take()) == 1  # type: ignore[attr-defined]


def test_a_deleted_file_is_followed_by_a_new_session(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path)
    trail.append(CANCELLED)
    for path in list(tmp_path.iterdir()):
        path.unlink()
    trail.append(CANCELLED)
    assert [line["sequence"] for line in read(trail)] == [1]


def test_a_large_trail_goes_on_in_further_parts_that_make_one_chain(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path, limits=KeepLimits(part_bytes=1000))
    for _ in range(12):
        trail.append(CANCELLED)
    assert len(list(tmp_path.glob("*.jsonl"))) == 4
    assert max(path.stat().st_size for path in tmp_path.glob("*.jsonl")) <= 1000
    (session,) = read_sessions(tmp_path)
    assert [line.sequence for line in session.lines] == list(range(1, 13))
    assert check_session(session) == ()


def test_the_oldest_parts_go_when_there_is_too_much(tmp_path: Path) -> None:
    trail = AuditTrail(tmp_path, limits=KeepLimits(part_bytes=1000, max_bytes=3000))
    for _ in range(30):
        trail.append(CANCELLED)
    trail.close()
    assert sum(path.stat().st_size for path in tmp_path.glob("*.jsonl")) <= 3000
    (session,) = read_sessions(tmp_path)
    assert session.first_part > 1
    assert session.lines[-1].sequence == 30
    assert check_session(session) == ()


def test_old_sessions_go_but_not_one_that_lives(tmp_path: Path) -> None:
    dead, alive = AuditTrail(tmp_path), AuditTrail(tmp_path)
    for trail in (dead, alive):
        trail.append(CANCELLED)
        os.utime(trail.path, (0, 0))
    dead_path, alive_path = dead.path, alive.path
    dead.close()
    trail = AuditTrail(tmp_path, limits=KeepLimits(max_days=30))
    trail.append(CANCELLED)
    own_path = trail.path
    trail.close()
    assert (dead_path.exists(), alive_path.exists(), own_path.exists()) == (False, True, True)
    assert len(list(tmp_path.glob("*.head"))) == 2


def test_nothing_else_in_the_folder_is_touched(tmp_path: Path) -> None:
    other = tmp_path / "notes.jsonl"
    other.write_text("mine")
    os.utime(other, (0, 0))
    trail = AuditTrail(tmp_path, limits=KeepLimits(max_days=1, max_bytes=1))
    trail.append(CANCELLED)
    trail.close()
    assert other.read_text() == "mine"
    assert len(read_sessions(tmp_path)) == 1
