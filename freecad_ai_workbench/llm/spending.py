"""What was used today, by all open FreeCADs together, what calls under way may still use, and this session by agent."""

from __future__ import annotations

import errno
import os
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from ..config.file_lock import locked, try_lock
from ..core.errors import BudgetReachedError
from ..core.messages import AgentName, Usage
from ..core.record import Record

_LONGEST_WAIT_S = 10.0


class Tally(Record):
    """A sum that also knows how much of it had a price, when `usage.cost_usd` as a whole is unknown."""

    usage: Usage = Usage()
    known_usd: float = 0.0

    def plus(self, usage: Usage) -> Tally:
        return Tally(usage=self.usage + usage, known_usd=self.known_usd + (usage.cost_usd or 0.0))

    @property
    def tokens(self) -> int:
        return self.usage.input_tokens + self.usage.output_tokens


class Reservation(Record):
    """The most that a call under way can use; `usd` counts what has a known price."""

    tokens: int
    usd: float = 0.0

    def __add__(self, other: Reservation) -> Reservation:
        return Reservation(tokens=self.tokens + other.tokens, usd=self.usd + other.usd)


class Charge(Record):
    """One line of the day's file."""

    time: str
    agent: AgentName
    model: str
    usage: Usage


def local_now() -> datetime:
    """The present moment in the user's own time zone, because a day is theirs."""
    return datetime.now().astimezone()


class Spending:
    """Appends each charge as one line to the day's file and sums that file when asked.

    A line is written by one call in append mode, so several processes can't overwrite each other's. What a call under
    way may use is a file that its process holds locked: when the process dies, the reservation dies with it.
    """

    def __init__(self, folder: Path, *, clock: Callable[[], datetime] = local_now) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()
        self._session: dict[AgentName, Usage] = {}

    def add(self, usage: Usage, *, agent: AgentName, model: str) -> None:
        """Write down what a call used; a call that used nothing leaves no line. OSError where that can't be written."""
        if usage == Usage():
            return
        now = self._clock()
        line = Charge(time=now.isoformat(timespec="seconds"), agent=agent, model=model, usage=usage).model_dump_json()
        with self._lock:
            self._session[agent] = self._session.get(agent, Usage()) + usage
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._file(now).open("a+b", buffering=0) as out:
                _append(out, f"{line}\n".encode())

    def today(self) -> Tally:
        """Everything charged since midnight."""
        path, tally = self._file(self._clock()), Tally()
        for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
            try:
                tally = tally.plus(Charge.model_validate_json(line).usage)
            except ValidationError:
                continue  # cut off when the machine went down
        return tally

    @contextmanager
    def reserving(self, most: Reservation, *, allow: Callable[[Tally, Reservation], None]) -> Iterator[None]:
        """Hold a reservation. `allow` is asked first, with what is charged and what is held today; it may raise.

        No other process can reserve in between, so two calls at one moment can't both pass a cap. Raises
        BudgetReachedError when the files can't be read or written.
        """
        folder = self._folder / "held"
        path = folder / f"{uuid.uuid4().hex}.json"
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with locked(self._folder / "lock", timeout_s=_LONGEST_WAIT_S):
                held = _held(folder)  # before the charges: what is settled meanwhile counts twice rather than never
                allow(self.today(), held)
                holding = _hold(path, most)
        except OSError as error:
            raise BudgetReachedError(
                f"The day's limit can't be checked ({error.strerror or error}).",
                remedy=f"See that {self._folder} can be written, or lift the day's limit in the settings.",
            ) from error
        try:
            yield
        finally:
            holding.close()
            _remove(path)

    def by_agent(self) -> dict[AgentName, Usage]:
        """What this session's calls used, for each agent that made one."""
        with self._lock:
            return dict(self._session)

    def session(self) -> Usage:
        """What all calls of this session used."""
        return sum(self.by_agent().values(), start=Usage())

    def _file(self, now: datetime) -> Path:
        return self._folder / f"{now:%Y-%m-%d}.jsonl"


def _append(out: BinaryIO, line: bytes) -> None:
    """Add a line, on a line of its own also where the one before was cut off by a full disk."""
    if out.seek(0, os.SEEK_END) and (out.seek(-1, os.SEEK_END), out.read(1))[1] != b"\n":
        line = b"\n" + line
    if out.write(line) != len(line):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _hold(path: Path, most: Reservation) -> BinaryIO:
    """The reservation's file, which is locked as long as it is open."""
    holding = try_lock(path)
    if holding is None:
        raise FileExistsError(f"{path} is there already")
    path.write_text(most.model_dump_json(), encoding="utf-8")
    return holding


def _held(folder: Path) -> Reservation:
    """The sum of all reservations whose processes live; the others are removed."""
    total = Reservation(tokens=0)
    for path in folder.glob("*.json"):
        left_behind = try_lock(path)
        if left_behind is not None:
            left_behind.close()
            _remove(path)
            continue
        with suppress(FileNotFoundError):
            total += Reservation.model_validate_json(path.read_bytes())
    return total


def _remove(path: Path) -> None:
    with suppress(FileNotFoundError, PermissionError):  # on Windows not while another process looks at it
        path.unlink()
