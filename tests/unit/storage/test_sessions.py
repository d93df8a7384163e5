"""The folder of sessions: whole files, one holder, nothing lost that can't be read, no key ever."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from datetime import datetime, timezone
from pathlib import Path

import pytest

from freecad_ai_workbench.core.errors import SessionError
from freecad_ai_workbench.core.run import RunRequest, RunState
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.storage.redaction import PIECE, redacted_json
from freecad_ai_workbench.storage.session_record import Said, Session, SessionBody, SessionHead
from freecad_ai_workbench.storage.session_writer import SessionWriter
from freecad_ai_workbench.storage.sessions import HeldSession, SessionLimits, Sessions, Unreadable

NOW = datetime(2026, 3, 4, 9, 0, tzinfo=timezone.utc)
HOLD = """
import sys, pathlib
from freecad_ai_workbench.storage.sessions import Sessions
held = Sessions(pathlib.Path(sys.argv[1])).open(sys.argv[2])
print("held" if held else "refused", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def sessions(tmp_path: Path) -> Sessions:
    return Sessions(tmp_path / "sessions", clock=lambda: NOW)


def held(sessions: Sessions, session_id: str = "") -> HeldSession:
    found = sessions.open(session_id)
    assert found is not None
    return found


def session(session_id: str, *texts: str, **head: object) -> Session:
    said = tuple(Said(kind="request", text=text) for text in texts)
    values = {"id": session_id, "begun": NOW, "changed": NOW, **head}
    return Session(head=SessionHead.model_validate(values), body=SessionBody(entries=said))


def files(sessions: Sessions) -> dict[str, str]:
    folder = sessions._folder
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.suffix != ".lock"}


def test_what_was_written_is_read_again(sessions: Sessions) -> None:
    mine = held(sessions)
    written = session(mine.id, "a plate", name="Plate", doing="working")
    state = RunState(request=RunRequest(id="r", text="a plate"), phase="build")
    mine.write(written)
    mine.write_run(state)
    assert sessions.read(mine.id) == written
    assert sessions.find_run(mine.id) == state
    assert list(sessions.heads()) == [written.head]
    mine.drop_run()
    assert sessions.find_run(mine.id) is None


def test_a_session_is_held_by_one_process(sessions: Sessions) -> None:
    mine = held(sessions)
    mine.write(session(mine.id, "a plate"))
    command = [sys.executable, "-c", HOLD, str(sessions._folder), mine.id]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    other = subprocess.run(command, env=environment, input="", capture_output=True, text=True, check=True)
    assert other.stdout.strip() == "refused"
    assert sessions.is_held(mine.id)
    mine.close()
    assert not sessions.is_held(mine.id)
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and process.stdout.readline().strip() == "held"
        assert sessions.open(mine.id) is None
        for refused in (sessions.delete, lambda name: sessions.rename(name, "x")):
            with pytest.raises(SessionError, match="another FreeCAD"):
                refused(mine.id)
        assert sessions.read(mine.id).body.entries[0].text == "a plate"
        process.kill()  # the system lets go of the lock, whatever happens to the process
        process.wait()
    assert held(sessions, mine.id).id == mine.id


def test_what_cannot_be_read_is_set_aside_and_named(sessions: Sessions) -> None:
    mine = held(sessions)
    mine.write(session(mine.id, "a plate"))
    broken = sessions._folder / "bad.session.json"
    broken.write_bytes(b"\0" * 300)
    newer = sessions._folder / "new.session.json"
    newer.write_text('{"version":99}\n{}\n')
    found = list(sessions.heads())
    assert [one.id for one in found if isinstance(one, SessionHead)] == [mine.id]
    told = {one.file.name: one.reason for one in found if isinstance(one, Unreadable)}
    assert "bad.session.json.damaged" in told
    assert "newer version" in told["new.session.json"]
    assert newer.exists() and not broken.exists()
    assert (sessions._folder / "bad.session.json.damaged").read_bytes() == b"\0" * 300


def test_a_body_or_run_that_cannot_be_read_is_named(sessions: Sessions) -> None:
    mine = held(sessions)
    mine.write(session(mine.id, "a plate"))
    mine.write_run(RunState(request=RunRequest(id="r", text="a plate")))
    for suffix in ("session", "run"):
        path = sessions._folder / f"{mine.id}.{suffix}.json"
        path.write_text(path.read_text()[:-20])
    with pytest.raises(SessionError, match="damaged"):
        sessions.read(mine.id)
    with pytest.raises(SessionError, match="damaged"):
        sessions.find_run(mine.id)
    with pytest.raises(SessionError, match="no session"):
        sessions.read(mine.id)


def test_a_write_that_fails_leaves_what_was_there(sessions: Sessions, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = held(sessions)
    mine.write(session(mine.id, "a plate"))
    before = files(sessions)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("fsync", "replace"):
        with monkeypatch.context() as patch:
            patch.setattr(os, name, full)
            with pytest.raises(SessionError, match="No space left"):
                mine.write(session(mine.id, "a plate", "and a hole"))
        assert files(sessions) == before


def test_rename_and_delete(sessions: Sessions) -> None:
    mine = held(sessions)
    mine.write(session(mine.id, "a plate", name="Plate"))
    mine.write_run(RunState(request=RunRequest(id="r", text="a plate")))
    mine.close()
    sessions.rename(mine.id, "Base plate")
    assert sessions.read(mine.id).head.name == "Base plate"
    assert sessions.read(mine.id).body.entries[0].text == "a plate"
    sessions.delete(mine.id)
    assert list(sessions._folder.iterdir()) == []


@pytest.mark.parametrize("name", ["../x", "a/b", "", "a.b"])
def test_a_number_is_no_path(sessions: Sessions, name: str) -> None:
    with pytest.raises(SessionError, match="no session's number"):
        sessions.read(name)


def test_no_key_is_written_and_json_stays_json(sessions: Sessions, monkeypatch: pytest.MonkeyPatch) -> None:
    planted = 'pl"anted\\key-0123456789'
    monkeypatch.setenv("PLANTED_API_KEY", planted)
    mine = held(sessions)
    mine.write(session(mine.id, f"use {planted}", "Bearer abcdefgh12345678", name=f"with {planted}"))
    state = RunState(
        request=RunRequest(id="r", text="a plate"), scripts=(Script(task_id="a", source="# sk-abcdefghijklmnopqrst\n"),)
    )
    mine.write_run(state)
    for text in files(sessions).values():
        assert "planted" not in text and "0123456789" not in text and "abcdefgh1" not in text and "sk-abc" not in text
    read = sessions.read(mine.id)
    assert (read.head.name, read.body.entries[0].text) == ("with «key»", "use «key»")
    with pytest.raises(SessionError, match="looked like a key"):
        sessions.find_run(mine.id)


def test_without_content_nothing_is_told(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path, content="none", clock=lambda: NOW)
    mine = held(sessions)
    mine.write(session(mine.id, "secret plate", name="secret", document="secret.FCStd", uid="secret", words="secret"))
    mine.write_run(RunState(request=RunRequest(id="r", text="secret")))
    assert [name for name in files(sessions) if "run" in name] == []
    assert "secret" not in "".join(files(sessions).values())
    assert sessions.read(mine.id).head.changed == NOW


def test_what_a_dead_process_had_not_finished_is_swept(sessions: Sessions) -> None:
    held(sessions).close()
    old, new = (sessions._folder / f"{name}.session.json.1-2.part" for name in ("a", "b"))
    for path in (old, new):
        path.touch()
    os.utime(old, (NOW.timestamp() - 7200,) * 2)
    os.utime(new, (NOW.timestamp(),) * 2)
    held(sessions)
    assert (old.exists(), new.exists()) == (False, True)


def written(sessions: Sessions, name: str, *, days_ago: float) -> Path:
    """A session that was last changed so long ago and is held by nobody, with a run."""
    mine = held(sessions, name)
    mine.write(session(name, name))
    mine.write_run(RunState(request=RunRequest(id="r", text=name)))
    mine.close()
    path = sessions._folder / f"{name}.session.json"
    os.utime(path, (NOW.timestamp() - days_ago * 86_400,) * 2)
    return path


def names(sessions: Sessions) -> set[str]:
    return {path.name.partition(".")[0] for path in sessions._folder.iterdir()}


def test_what_is_too_old_goes_when_a_new_one_begins_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path, limits=SessionLimits(max_days=30), clock=lambda: NOW)
    for name, days in (("old", 31), ("older", 400), ("young", 29), ("open", 500)):
        written(sessions, name, days_ago=days)
    mine = held(sessions, "open")
    assert sessions._cleaning is None, "one that is resumed sends nothing away"
    new = held(sessions)
    assert sessions._cleaning is not None
    sessions._cleaning.join()
    assert names(sessions) == {"young", "open", new.id}
    assert sessions.read("open").body.entries[0].text == "open"
    mine.close()


def test_the_oldest_go_where_there_are_too_many(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path, limits=SessionLimits(most=3), clock=lambda: NOW)
    for days in range(1, 6):
        written(sessions, f"day{days}", days_ago=days)
    sessions.remove_old()
    assert names(sessions) == {"day1", "day2"}, "with the new one there are three"
    assert sessions.find_run("day2") is not None


def test_another_freecads_session_and_what_can_not_be_read_stay(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path, limits=SessionLimits(most=1, max_days=1), clock=lambda: NOW)
    theirs = written(sessions, "theirs", days_ago=9)
    broken, newer = tmp_path / "bad.session.json", tmp_path / "new.session.json"
    broken.write_bytes(b"\0" * 300)
    newer.write_text('{"version":99}\n{}\n')
    aside = tmp_path / "gone.session.json.damaged"
    aside.write_text("mine")
    for path in (broken, newer, aside):
        os.utime(path, (0, 0))
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", HOLD, str(tmp_path), "theirs"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and process.stdout.readline().strip() == "held"
        sessions.remove_old()
        assert theirs.exists()
        process.kill()
        process.wait()
    sessions.remove_old()
    assert not theirs.exists()
    assert broken.exists() and newer.exists() and aside.exists()


class SlowSession(HeldSession):
    """Waits at each write until it may go on."""

    def __init__(self) -> None:
        self.id, self.may_go, self.begun = "s", threading.Semaphore(0), threading.Semaphore(0)
        self.written: list[str] = []
        self.problem: SessionError | None = None

    def write(self, session: Session) -> None:
        self.begun.release()
        self.may_go.acquire()
        if self.problem is not None:
            raise self.problem
        self.written.append(session.head.name)

    def drop_run(self) -> None:
        """It has none."""


def test_only_the_newest_is_written() -> None:
    slow, writer = SlowSession(), SessionWriter(lambda _text: None)
    writer.put(slow, session("s", name="first"))
    slow.begun.acquire()
    for number in range(100):
        writer.put(slow, session("s", name=str(number)))
    assert not writer.wait(0.01)
    for _ in range(2):
        slow.may_go.release()
    assert writer.wait(10)
    assert slow.written == ["first", "99"]


def test_a_full_disk_is_told_once_and_again_after_it_was_free() -> None:
    told: list[str] = []
    slow, writer = SlowSession(), SessionWriter(told.append)
    for number, problem in enumerate([SessionError("full"), SessionError("full"), None, SessionError("full again")]):
        slow.problem = problem
        slow.may_go.release()
        writer.put(slow, session("s", name=str(number)))
        assert writer.wait(10)
    assert (told, slow.written) == (["full", "full again"], ["2"])


def test_a_key_is_found_wherever_a_long_text_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANTED_API_KEY", 'a,"b,"c-0123456789')
    for length in range(PIECE - 40, PIECE + 40):
        text = json.dumps({"filler": "x" * length, "key": f"is {os.environ['PLANTED_API_KEY']}.", "end": ""})
        assert json.loads(redacted_json(text))["key"] == "is «key»."
    harmless = json.dumps(["word"] * PIECE, separators=(",", ":"))
    assert redacted_json(harmless) is harmless


def test_a_run_is_dropped_only_once_its_session_says_so(sessions: Sessions) -> None:
    mine, writer = held(sessions), SessionWriter(lambda _text: None)
    mine.write_run(RunState(request=RunRequest(id="r", text="a plate")))
    writer.put(mine, session(mine.id, doing="applying"))
    assert writer.wait(10)
    assert sessions.find_run(mine.id) is not None
    writer.put(mine, session(mine.id), last=True)
    assert writer.finish(10)
    assert sessions.find_run(mine.id) is None
    assert not sessions.is_held(mine.id)
