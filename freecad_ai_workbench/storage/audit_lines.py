"""A line of the audit trail: how it is sealed with the hash of the line before, and how it is read again."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import Any

BEGINNING = "0" * 64
"""Stands for the hash of the line before in the first line of a session."""
_SEAL = re.compile(rb',"hash":"([0-9a-f]{64})"\}$')


@dataclass(frozen=True)
class Link:
    """Where a session's chain is: the number and the hash of its last line."""

    sequence: int = 0
    hash: str = BEGINNING


@dataclass(frozen=True)
class Line:
    """A line that is whole: its hash fits its text. Whether it belongs where it stands is for the chain to say."""

    sequence: int
    session: str
    previous: str
    hash: str
    text: str

    @property
    def values(self) -> dict[str, Any]:
        """All of it, as JSON has it."""
        found: dict[str, Any] = json.loads(self.text)
        return found


def seal(fields: str, *, after: Link, session: str, time: str) -> tuple[bytes, Link]:
    """The bytes of the next line, its end included; `fields` is a JSON object of what happened."""
    number = after.sequence + 1
    head = f'{{"sequence":{number},"time":"{time}","session":"{session}","previous":"{after.hash}",'
    body = (head + fields[1:-1]).encode()
    found = hashlib.sha256(body).hexdigest()
    return body + f',"hash":"{found}"}}\n'.encode(), Link(number, found)


def parse(raw: bytes) -> Line | None:
    """The line in these bytes, without their end; None when it is not as it was written."""
    sealed = _SEAL.search(raw)
    if sealed is None or hashlib.sha256(raw[: sealed.start()]).hexdigest().encode() != sealed[1]:
        return None
    try:
        text = raw.decode()
        values = json.loads(text)
        return Line(
            sequence=int(values["sequence"]),
            session=str(values["session"]),
            previous=str(values["previous"]),
            hash=sealed[1].decode(),
            text=text,
        )
    except (ValueError, KeyError, TypeError):
        return None
