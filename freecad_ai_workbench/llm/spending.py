"""What was used today, by all open FreeCADs together, and in this session, by agent."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pydantic import ValidationError

from ..core.messages import AgentName, Usage
from ..core.record import Record


class Tally(Record):
    """A sum that also knows how much of it had a price, when `usage.cost_usd` as a whole is unknown."""

    usage: Usage = Usage()
    known_usd: float = 0.0

    def plus(self, usage: Usage) -> Tally:
        return Tally(usage=self.usage + usage, known_usd=self.known_usd + (usage.cost_usd or 0.0))

    @property
    def tokens(self) -> int:
        return self.usage.input_tokens + self.usage.output_tokens


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

    A line is written by one call in append mode, so several processes can't overwrite each other's.
    """

    def __init__(self, folder: Path, *, clock: Callable[[], datetime] = local_now) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()
        self._session: dict[AgentName, Usage] = {}

    def add(self, usage: Usage, *, agent: AgentName, model: str) -> None:
        """Write down what a call used; a call that used nothing leaves no line."""
        if usage == Usage():
            return
        now = self._clock()
        line = Charge(time=now.isoformat(timespec="seconds"), agent=agent, model=model, usage=usage).model_dump_json()
        with self._lock:
            self._session[agent] = self._session.get(agent, Usage()) + usage
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with self._file(now).open("ab", buffering=0) as out:
                out.write(f"{line}\n".encode())

    def today(self) -> Tally:
        """Everything charged since midnight."""
        path, tally = self._file(self._clock()), Tally()
        for line in path.read_text(encoding="utf-8").splitlines() if path.is_file() else ():
            try:
                tally = tally.plus(Charge.model_validate_json(line).usage)
            except ValidationError:
                continue  # cut off when the machine went down
        return tally

    def by_agent(self) -> dict[AgentName, Usage]:
        """What this session's calls used, for each agent that made one."""
        with self._lock:
            return dict(self._session)

    def session(self) -> Usage:
        """What all calls of this session used."""
        return sum(self.by_agent().values(), start=Usage())

    def _file(self, now: datetime) -> Path:
        return self._folder / f"{now:%Y-%m-%d}.jsonl"
