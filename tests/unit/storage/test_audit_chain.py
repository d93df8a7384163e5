"""Whatever is done to an audit trail, the line is named; what a crash leaves is recognised and set aside."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from freecad_ai_workbench.core.errors import DocumentError
from freecad_ai_workbench.core.events import RequestReceived
from freecad_ai_workbench.storage.audit import AuditTrail
from freecad_ai_workbench.storage.audit_chain import check_session, read_sessions
from freecad_ai_workbench.storage.audit_lines import parse

LINES = 9


@pytest.fixture
def trail(tmp_path: Path) -> Path:
    """A trail that a session has left."""
    writer = AuditTrail(tmp_path / "audit")
    for number in range(1, LINES + 1):
        writer.append(RequestReceived(run_id="r", text=f"request {number}"))
    path = writer.path
    writer.close()
    return path


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def damages(path: Path) -> list[tuple[int, str]]:
    (session,) = read_sessions(path)
    return [(one.line, one.harm) for one in check_session(session)]


def forged(raw: bytes, text: str) -> bytes:
    """The line with another text and a hash that fits it."""
    values = json.loads(raw)
    values["text"] = text
    del values["hash"]
    body = json.dumps(values, separators=(",", ":"))[:-1]
    made = f'{body},"hash":"{hashlib.sha256(body.encode()).hexdigest()}"}}\n'.encode()
    assert parse(made.rstrip()) is not None
    return made


def without_head(path: Path) -> None:
    for head in path.parent.glob("*.head"):
        head.unlink()


def test_what_was_not_touched_is_in_order(trail: Path) -> None:
    assert damages(trail) == damages(trail.parent) == []
    without_head(trail)
    assert damages(trail) == []


@pytest.mark.parametrize("number", range(1, LINES + 1))
@pytest.mark.parametrize("headless", [False, True])
def test_a_changed_line_is_named(trail: Path, number: int, headless: bool) -> None:
    lines = lines_of(trail)
    lines[number - 1] = lines[number - 1].replace(b"request", b"Request")
    trail.write_bytes(b"".join(lines))
    if headless:
        without_head(trail)
    assert damages(trail) == [(number, "changed")]


@pytest.mark.parametrize("number", range(1, LINES + 1))
def test_a_line_that_was_changed_and_hashed_anew_is_named(trail: Path, number: int) -> None:
    lines = lines_of(trail)
    lines[number - 1] = forged(lines[number - 1], "nothing")
    trail.write_bytes(b"".join(lines))
    assert damages(trail) == [(number, "changed")]


@pytest.mark.parametrize("number", range(1, LINES + 1))
def test_a_removed_line_is_named(trail: Path, number: int) -> None:
    lines = lines_of(trail)
    del lines[number - 1]
    trail.write_bytes(b"".join(lines))
    assert damages(trail) == [(number, "removed")]


@pytest.mark.parametrize("number", range(1, LINES + 2))
@pytest.mark.parametrize("kind", ["junk", "empty", "copy", "forged"])
def test_an_inserted_line_is_named(trail: Path, number: int, kind: str) -> None:
    lines = lines_of(trail)
    before = lines[number - 2] if number > 1 else lines[0]
    made = {"junk": b"{}\n", "empty": b"\n", "copy": lines[LINES - number], "forged": forged(before, "more")}[kind]
    lines.insert(number - 1, made)
    trail.write_bytes(b"".join(lines))
    ((named, harm),) = damages(trail)
    # Of two equal lines side by side either is the one too many.
    assert harm == "inserted"
    assert abs(named - number) <= (1 if made in (lines[number - 2 : number - 1] + lines[number : number + 1]) else 0)


def test_several_removed_lines_are_named_together(trail: Path) -> None:
    lines = lines_of(trail)
    trail.write_bytes(b"".join(lines[:2] + lines[5:]))
    (session,) = read_sessions(trail)
    assert [one.message for one in check_session(session)] == ["Lines 3 to 5 are missing."]


def test_lines_cut_off_at_the_end_are_missed(trail: Path) -> None:
    trail.write_bytes(b"".join(lines_of(trail)[:5]))
    (session,) = read_sessions(trail)
    assert [one.message for one in check_session(session)] == ["Lines 6 to 9 are missing."]


def test_two_changes_are_both_named(trail: Path) -> None:
    lines = lines_of(trail)
    lines[6] = lines[6].replace(b"request", b"Request")
    del lines[2]
    trail.write_bytes(b"".join(lines))
    assert damages(trail) == [(3, "removed"), (7, "changed")]


def test_a_line_of_another_session_does_not_belong(trail: Path, tmp_path: Path) -> None:
    other = AuditTrail(tmp_path / "other")
    other.append(RequestReceived(run_id="r", text="other"))
    lines = lines_of(trail)
    lines.insert(3, other.path.read_bytes())
    trail.write_bytes(b"".join(lines))
    assert damages(trail) == [(4, "inserted")]


@pytest.mark.parametrize("bytes_left", [1, 40, -1])
@pytest.mark.parametrize("tail", [b"", b"\0" * 500])
def test_a_torn_last_line_is_set_aside(trail: Path, bytes_left: int, tail: bytes) -> None:
    lines = lines_of(trail)
    trail.write_bytes(b"".join(lines[:-1]) + lines[-1].rstrip()[:bytes_left] + tail)
    (session,) = read_sessions(trail)
    assert session.torn == (f"{trail.name}:{LINES}",)
    assert [line.sequence for line in session.lines] == list(range(1, LINES))
    assert check_session(session) == ()


def test_a_head_that_is_unreadable_or_behind_is_no_damage(trail: Path) -> None:
    (head,) = trail.parent.glob("*.head")
    lines = lines_of(trail)
    for sequence in (LINES - 1, LINES - 2):
        line = parse(lines[sequence - 1].rstrip())
        assert line is not None
        head.write_text(f"{sequence:012d} {line.hash}\n")
        assert damages(trail) == []
    head.write_bytes(b"\0" * 77)
    assert damages(trail) == []


def test_no_changed_byte_goes_unnoticed(trail: Path) -> None:
    whole, chance = trail.read_bytes(), random.Random(8)
    for place in chance.sample(range(len(whole) - 1), 300):
        trail.write_bytes(whole[:place] + bytes([whole[place] ^ chance.randrange(1, 256)]) + whole[place + 1 :])
        assert damages(trail)[0][0] == whole[:place].count(b"\n") + 1, place


def test_no_mixture_of_removing_copying_and_swapping_goes_unnoticed(trail: Path) -> None:
    whole, chance = lines_of(trail), random.Random(8)
    for _ in range(300):
        mixed = chance.choices(whole, k=chance.randrange(LINES + 3))
        trail.write_bytes(b"".join(mixed))
        assert mixed == whole or damages(trail) != []


def test_there_has_to_be_a_trail(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no audit trail"):
        read_sessions(tmp_path / "nothing")


KILLED = """
import os, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from freecad_ai_workbench.core.events import ScriptWritten
from freecad_ai_workbench.core.script import Script
from freecad_ai_workbench.storage.audit import AuditTrail
from freecad_ai_workbench.storage.audit_files import KeepLimits
event = ScriptWritten(run_id="r", script=Script(task_id="a", source="x = 1\\n" * 700))
for number in range(50):
    sys.stdin.readline()
    child = os.fork()
    if child == 0:
        trail = AuditTrail(Path({folder!r}) / str(number), limits=KeepLimits(part_bytes=20_000))
        while True:
            trail.append(event)
    print(child, flush=True)
    os.waitpid(child, 0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="one import for fifty processes needs fork")
def test_fifty_processes_killed_while_they_write_leave_trails_that_can_be_read(tmp_path: Path) -> None:
    """Each writes without a pause, into further parts too, until it is killed at a random moment."""
    chance = random.Random(8)
    code = KILLED.format(root=str(Path(__file__).parents[3]), folder=str(tmp_path))
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdin is not None and parent.stdout is not None
        for number in range(50):
            parent.stdin.write("\n")
            parent.stdin.flush()
            writer = int(parent.stdout.readline())
            _wait_for(tmp_path / str(number))
            time.sleep(chance.uniform(0, 0.02))
            os.kill(writer, signal.SIGKILL)
        parent.stdin.close()
    for number in range(50):
        (session,) = read_sessions(tmp_path / str(number))
        assert check_session(session) == ()
        assert [line.sequence for line in session.lines] == list(range(1, len(session.lines) + 1))
        assert session.lines


def _wait_for(folder: Path) -> None:
    while not any(path.stat().st_size for path in folder.glob("*.jsonl")):
        time.sleep(0.001)
