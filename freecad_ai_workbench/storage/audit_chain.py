"""Whether a session's lines are those that were written: what was changed, removed or inserted, by number.

The chain is followed from its end: each line names the hash of the one before, and the head names the last one. What
is met on the way belongs to it; between two lines that belong, their numbers say how many others must stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from ..core.errors import DocumentError
from .audit_files import find_part, numbered_lines, parts_in, read_head
from .audit_lines import BEGINNING, Line, Link, parse

Harm = Literal["changed", "removed", "inserted"]


@dataclass(frozen=True)
class Damage:
    """What is wrong at one number. `line` is the sequence number; for an inserted line, that of the file's line."""

    line: int
    harm: Harm
    message: str


@dataclass(frozen=True)
class Entry:
    """One line of a file; `line` is None where it is not as it was written."""

    place: str
    number: int
    line: Line | None


@dataclass(frozen=True)
class Placed:
    """A whole line and its place among a session's entries."""

    index: int
    line: Line


@dataclass(frozen=True)
class Session:
    """The lines of one session in their order, without a torn end, and what the head says the last one was.

    `torn` names the ends that were cut off while they were written. `first_part` is 2 or more where older parts were
    deleted because there was too much.
    """

    name: str
    entries: tuple[Entry, ...]
    torn: tuple[str, ...] = ()
    head: Link | None = None
    first_part: int = 1

    @property
    def lines(self) -> tuple[Line, ...]:
        """Those that are whole."""
        return tuple(entry.line for entry in self.entries if entry.line is not None)


def read_sessions(path: Path) -> tuple[Session, ...]:
    """All sessions in a folder, of which a file is a part, or that were exported to a file. DocumentError."""
    if path.is_dir():
        names = dict.fromkeys(part.session for part in parts_in(path))
        return tuple(_read_session(path, name) for name in names)
    if not path.is_file():
        raise DocumentError(f"There is no audit trail at {path}.")
    if (part := find_part(path)) is not None:
        return (_read_session(path.parent, part.session),)
    return tuple(_split(_entries(path)))


def lines_of(sessions: Iterable[Session]) -> list[dict[str, Any]]:
    """All lines that are whole, in the order of time."""
    values = [line.values for session in sessions for line in session.lines]
    return sorted(values, key=lambda one: (one["time"], one["session"], one["sequence"]))


def _read_session(folder: Path, name: str) -> Session:
    parts = [part for part in parts_in(folder) if part.session == name]
    head = read_head(parts[0].head)  # before the lines, which may become more meanwhile
    return _read_parts([part.path for part in parts], head=head)


def _read_parts(paths: Sequence[Path], *, head: Link | None) -> Session:
    first = find_part(paths[0])
    name, number = (first.session, first.number) if first else ("", 1)
    read = [_entries(path) for path in paths]
    entries = tuple(_own(entry, name) for entries, _ in read for entry in entries)
    return Session(name, entries, torn=tuple(torn for _, torn in read if torn), head=head, first_part=number)


def _own(entry: Entry, session: str) -> Entry:
    """A line of another session is as good as none."""
    strange = entry.line is not None and entry.line.session != session
    return Entry(entry.place, entry.number, None) if strange else entry


def _entries(path: Path) -> tuple[list[Entry], str]:
    """The file's lines, and the place of its torn end."""
    found: list[Entry] = []
    try:
        for number, raw, ended in numbered_lines(path):
            line = parse(raw)
            if line is None and not ended:
                return found, f"{path.name}:{number}"
            found.append(Entry(f"{path.name}:{number}", number, line))
    except OSError as error:
        raise DocumentError(f"{path} can't be read ({error.strerror or error}).") from error
    return found, ""


def _split(read: tuple[list[Entry], str]) -> Iterator[Session]:
    """Exported sessions, one after another in a file; what is not as it was written goes with what is before it."""
    entries, torn = read
    found: dict[str, list[Entry]] = {}
    name = next((entry.line.session for entry in entries if entry.line), "")
    for entry in entries:
        name = entry.line.session if entry.line else name
        found.setdefault(name, []).append(entry)
    for one, own in found.items():
        yield Session(one, tuple(own), torn=(torn,) if torn and one == name else ())


def check_session(session: Session) -> tuple[Damage, ...]:
    """Everything that is wrong, in the order of the lines."""
    kept = sorted((one.index, one.line.sequence) for one in _chain(session))
    index, number = kept[0] if kept and session.first_part > 1 else (-1, 0)
    places = [(-1, number - index - 1), *kept]
    end = (len(session.entries), _end(session, places[-1]))
    found: list[Damage] = []
    for (index, number), (next_index, next_number) in zip(places, [*places[1:], end], strict=True):
        found += _between(session.entries[index + 1 : next_index], first=number + 1, end=next_number)
    return tuple(found)


def _chain(session: Session) -> Iterator[Placed]:
    """The lines that belong, the last one first."""
    lines = [Placed(index, entry.line) for index, entry in enumerate(session.entries) if entry.line]
    by_hash: dict[str, list[Placed]] = {}
    for one in lines:
        by_hash.setdefault(one.line.hash, []).append(one)  # several, where somebody has copied a line
    at = _newest(session.head, lines, by_hash=by_hash)
    while at is not None:
        yield at
        if at.line.previous == BEGINNING:
            return
        before = _last(by_hash.get(at.line.previous, ()), before=at.index, below=at.line.sequence)
        # Where the line before is gone or another, the chain goes on with the one before that.
        at = before or _last(lines, before=at.index, below=at.line.sequence - 1)


def _newest(head: Link | None, lines: Sequence[Placed], *, by_hash: Mapping[str, Sequence[Placed]]) -> Placed | None:
    """Where the chain ends: at the head's line, or at those that were written since and lead back to it."""
    if head is None:
        return lines[-1] if lines else None
    if head.hash not in by_hash:
        return _last(lines, before=None, below=head.sequence)
    newest = by_hash[head.hash][-1]
    for one in lines:
        if one.index > newest.index and one.line.previous == newest.line.hash:
            newest = one
    return newest


def _last(lines: Sequence[Placed], *, before: int | None, below: int) -> Placed | None:
    """The last line before a place, with a number below this one."""
    fitting = (one for one in reversed(lines) if before is None or one.index < before)
    return next((one for one in fitting if one.line.sequence < below), None)


def _end(session: Session, last: tuple[int, int]) -> int:
    """The number after the last line that was written; a torn one at the very end was not."""
    rest = len(session.entries) - last[0] - 1
    at_least = last[1] + rest + 1
    if session.head is None:
        return at_least
    written = session.head.sequence - (1 if session.torn and session.head.sequence == at_least else 0)
    return max(written + 1, last[1] + 1)


def _between(entries: Sequence[Entry], *, first: int, end: int) -> Iterable[Damage]:
    """What stands between two lines that belong, where the numbers from `first` to before `end` should stand."""
    expected = max(end - first, 0)
    for entry, number in zip(entries, range(first, first + expected), strict=False):
        yield Damage(number, "changed", f"Line {number} ({entry.place}) is not as it was written.")
    for entry in entries[expected:]:
        yield Damage(entry.number, "inserted", f"Line {entry.number} ({entry.place}) was inserted.")
    gone = range(first + len(entries), first + expected)
    if gone:
        one, many = f"Line {gone[0]} is missing.", f"Lines {gone[0]} to {gone[-1]} are missing."
        yield Damage(gone[0], "removed", one if len(gone) == 1 else many)
