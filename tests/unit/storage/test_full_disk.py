"""A disk without room: it is told, the work goes on, and what was kept is whole."""

from __future__ import annotations

import json
import threading
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import pytest

from freecad_ai_workbench.core.errors import DocumentError, SessionError
from freecad_ai_workbench.core.events import RequestReceived
from freecad_ai_workbench.core.messages import ChatMessage, LLMReply, LLMRequest, Usage
from freecad_ai_workbench.core.run import RunRequest, RunState
from freecad_ai_workbench.export.files import deliver, deliver_text
from freecad_ai_workbench.llm.cache import CachingClient
from freecad_ai_workbench.llm.client import ScriptedClient, ignore_text
from freecad_ai_workbench.llm.spending import Spending
from freecad_ai_workbench.storage.audit import AuditTrail
from freecad_ai_workbench.storage.audit_chain import check_session, read_sessions
from freecad_ai_workbench.storage.checkpoints import Checkpoint, Checkpoints
from freecad_ai_workbench.storage.request_history import RequestHistory
from freecad_ai_workbench.storage.session_record import Said, Session, SessionBody, SessionHead
from freecad_ai_workbench.storage.session_writer import SessionWriter
from freecad_ai_workbench.storage.sessions import Sessions

NOW = datetime(2026, 3, 4, 9, 0, tzinfo=timezone.utc)
FULL = "No space left on device"
ROOM = (0, 4096, 8192)
"""With none, or with too little, so that a part can be written."""
LONG = "a rather long request " * 1000


def everything(folder: Path) -> dict[str, bytes]:
    """All files but what fills the disk."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "ballast" and path.suffix != ".lock"
    }


@pytest.mark.parametrize("room", ROOM)
def test_the_trail_tells_it_once_and_goes_on(small_disk: Any, warning_log: Any, room: int) -> None:
    trail = AuditTrail(small_disk.folder / "audit")
    event = RequestReceived(run_id="r", text=LONG)
    assert trail.append(event) == ""
    small_disk.fill(leave=room)
    told = [trail.append(event) for _ in range(3)]
    assert (FULL in told[0], told[1:]) == (True, ["", ""])
    (session,) = read_sessions(small_disk.folder / "audit")
    assert ([line.values["kind"] for line in session.lines].count("request_received"), session.torn) == (1, ())
    small_disk.free()
    assert trail.append(event) == ""
    (session,) = read_sessions(small_disk.folder / "audit")
    kinds = [line.values["kind"] for line in session.lines]
    assert (kinds[0], kinds[-1], kinds.count("request_received")) == ("request_received", "request_received", 2)
    assert sum(line.values.get("lines", 0) for line in session.lines) == 3
    assert (session.torn, check_session(session)) == ((), ())
    assert len(warning_log.take()) == 1


def test_a_trail_that_never_had_room_is_begun_when_there_is_some(small_disk: Any, warning_log: Any) -> None:
    small_disk.fill()
    trail = AuditTrail(small_disk.folder / "audit")
    assert FULL in trail.append(RequestReceived(run_id="r", text="a plate"))
    small_disk.free()
    trail.append(RequestReceived(run_id="r", text="a plate"))
    (session,) = read_sessions(small_disk.folder / "audit")
    assert [line.values["kind"] for line in session.lines] == ["lines_lost", "request_received"]
    assert check_session(session) == ()
    assert len(warning_log.take()) == 1


def session(session_id: str, text: str) -> Session:
    head = SessionHead(id=session_id, name=text[:20], begun=NOW, changed=NOW, doing="working")
    return Session(head=head, body=SessionBody(entries=(Said(kind="request", text=text),)))


@pytest.mark.parametrize("room", ROOM)
def test_a_session_stays_as_it_was_and_is_written_once_there_is_room(small_disk: Any, room: int) -> None:
    sessions, told = Sessions(small_disk.folder / "sessions"), list[str]()
    held, writer = sessions.open(), SessionWriter(told.append)
    assert held is not None
    first, state = session(held.id, "a plate"), RunState(request=RunRequest(id="r", text="a plate"))
    held.write(first)
    held.write_run(state)
    before = everything(small_disk.folder)
    small_disk.fill(leave=room)
    for _ in range(3):
        writer.put(held, session(held.id, LONG))
        assert writer.wait(10)
    assert (len(told), FULL in told[0]) == (1, True)
    with pytest.raises(SessionError, match=FULL):
        held.write_run(state.model_copy(update={"message": LONG}))
    assert everything(small_disk.folder) == before
    assert (sessions.read(held.id), sessions.find_run(held.id)) == (first, state)
    small_disk.free()
    writer.put(held, session(held.id, LONG), last=True)
    assert writer.finish(10)
    assert sessions.read(held.id).body.entries[0].text == LONG


def kept(store: Checkpoints, copy: Path) -> Checkpoint | None:
    return store.keep(copy, document="", label="Plate", uid="u", request="a plate", transaction="a plate")


@pytest.mark.parametrize("room", ROOM)
def test_a_checkpoint_that_finds_no_room_leaves_nothing_and_harms_no_other(
    small_disk: Any, warning_log: Any, tmp_path: Path, room: int
) -> None:
    copy = tmp_path / "copy.FCStd"
    copy.write_bytes(b"x" * 20_000)
    store = Checkpoints(small_disk.folder / "kept")
    first = kept(store, copy)
    assert first is not None
    before = everything(small_disk.folder)
    small_disk.fill(leave=room)
    assert kept(store, copy) is None
    assert store.problem == FULL
    assert everything(small_disk.folder) == before
    assert len(warning_log.take()) == 1
    small_disk.free()
    assert kept(store, copy) is not None
    assert store.problem == ""
    store.end()


@pytest.mark.parametrize("room", [0, 12_288])
def test_an_export_is_there_with_its_record_or_not_at_all(small_disk: Any, tmp_path: Path, room: int) -> None:
    out, record = small_disk.folder / "part.step", small_disk.folder / "part.step.json"
    drafts = tmp_path / "step", tmp_path / "record"
    for text in ("old", "new" * 3000):
        for draft in drafts:
            draft.write_text(text)
        if text != "old":
            small_disk.fill(leave=room)
            with pytest.raises(DocumentError, match=FULL):
                deliver(drafts[0], out, (drafts[1], record))
        else:
            deliver(drafts[0], out, (drafts[1], record))
    assert everything(small_disk.folder) == {"part.step": b"old", "part.step.json": b"old"}
    with pytest.raises(DocumentError, match=FULL):
        deliver_text(LONG, small_disk.folder / "macros" / "all.FCMacro")
    assert sorted(everything(small_disk.folder)) == ["part.step", "part.step.json"]
    small_disk.free()
    deliver(drafts[0], out, (drafts[1], record))
    assert out.read_text() == record.read_text() == "new" * 3000


def test_what_was_used_today_is_counted_again_once_there_is_room(small_disk: Any) -> None:
    used = Usage(calls=1, input_tokens=10)
    spending = Spending(small_disk.folder / "spending")
    spending.add(used, agent="planner", model="m" * 4000)
    small_disk.fill()
    with pytest.raises(OSError, match=FULL):
        spending.add(used, agent="planner", model="m" * 4000)  # the file's page has room for some of it
    small_disk.free()
    spending.add(used, agent="planner", model="m")
    assert spending.today().usage == used + used
    assert spending.session() == used + used + used


def test_a_reply_that_can_not_be_kept_is_given_all_the_same(small_disk: Any) -> None:
    request = LLMRequest(agent="planner", model="m/x", messages=(ChatMessage(role="user", content="u"),))
    inner = ScriptedClient(LONG, "again")
    client = CachingClient(inner, small_disk.folder / "replies", arguments=lambda one: {}, max_bytes=10**6)
    small_disk.fill(leave=4096)
    replies: list[LLMReply] = [
        client.complete(request, on_text=ignore_text, cancel=threading.Event()) for _ in range(2)
    ]
    assert [reply.text for reply in replies] == [LONG, "again"]
    assert list((small_disk.folder / "replies").glob("*.part")) == []


def test_the_requests_of_the_past_stay_as_they_were(small_disk: Any) -> None:
    path = small_disk.folder / "requests.json"
    RequestHistory(path).add("a plate")
    small_disk.fill()
    RequestHistory(path).add("a longer plate " * 500)
    assert json.loads(path.read_text()) == ["a plate"]
    assert sorted(everything(small_disk.folder)) == ["requests.json"]
