"""A session as it is written down, and how what older versions wrote is read.

A file has two lines of JSON: the head, which is all that a list of sessions needs, and the body. The state of the run
that is under way, or whose proposal waits, is as large as the document and lies in a file of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal, TypeVar

from pydantic import Field, ValidationError

from ..core.design import DesignState
from ..core.errors import SessionError
from ..core.messages import Usage
from ..core.plan import Plan
from ..core.proposal import Proposal
from ..core.record import Record
from ..core.revision import Revision
from ..core.run import Exchange
from .checkpoints import Checkpoint

FORMAT: Literal[2] = 2
MOST_WORDS = 2000
"""So many characters of the requests are in the head, to be searched."""
Doing = Literal["", "working", "asking", "confirming", "proposal", "applying", "stopped"]


class Said(Record):
    """One piece of the chat."""

    kind: str
    text: str = ""
    agent: str = ""
    summary: str = ""
    thoughts: str = ""
    details: tuple[str, ...] = ()
    good: bool = True
    pictures: int = 0
    thought_s: float = 0.0


class KeptRun(Record):
    """One run and what it used."""

    id: str
    usage: Usage


class KeptStep(Record):
    """One applied proposal, and as much of it as a macro needs."""

    run_id: str
    words: str
    time: datetime
    transaction: str
    standing: Literal["applied", "undone", "lost"] = "applied"
    checkpoint: Checkpoint | None = None
    proposal: Proposal | None = None


class SessionHead(Record):
    """What a list of sessions shows. `uid`, `document` (its label) and `file` are those of the document.

    `doing` is what can be gone on with; without `ended` the FreeCAD that did it was not closed in order.
    """

    version: Literal[2] = FORMAT
    id: str
    name: str = ""
    uid: str = ""
    document: str = ""
    file: str = ""
    begun: datetime
    changed: datetime
    words: str = ""
    usage: Usage = Usage()
    doing: Doing = ""
    ended: bool = False


class SessionBody(Record):
    """What was said and done. `revision` is what the user made of the proposal that waits."""

    entries: tuple[Said, ...] = ()
    earlier: tuple[Exchange, ...] = ()
    plan: Plan | None = None
    status: dict[str, str] = {}
    notes: dict[str, str] = {}
    steps: tuple[KeptStep, ...] = ()
    revision: Revision = Revision()
    runs: tuple[KeptRun, ...] = Field((), description="in the order in which they began")


class Session(Record):
    """All of one session but the run that is under way."""

    head: SessionHead
    body: SessionBody = SessionBody()

    def without_content(self) -> Session:
        """Times, tokens and money alone."""
        bare = {"name": "", "uid": "", "document": "", "file": "", "words": "", "doing": ""}
        runs = SessionBody(runs=self.body.runs)
        return Session(head=self.head.model_copy(update=bare), body=runs)


def render_session(session: Session) -> str:
    """The text of its file."""
    return f"{session.head.model_dump_json()}\n{session.body.model_dump_json()}\n"


def parse_head(line: str) -> SessionHead:
    """The head from a file's first line. SessionError says what is wrong with it."""
    return _validated(SessionHead, _migrated(_object(line))["head"])


def parse_session(text: str) -> Session:
    """A session from its file's text. SessionError says what is wrong with it."""
    head, _, body = text.partition("\n")
    values = _object(head)
    if values.get("version") != 1:
        values["body"] = _object(body)
    return _validated(Session, _migrated(values))


_R = TypeVar("_R", bound=Record)


def _validated(kind: type[_R], values: dict[str, Any]) -> _R:
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise _unreadable(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def _object(text: str) -> dict[str, Any]:
    try:
        values = json.loads(text)
    except ValueError as error:
        raise _unreadable(f"it is no JSON ({error})") from error
    if not isinstance(values, dict):
        raise _unreadable("it is no JSON object")
    return values


def _unreadable(why: str) -> SessionError:
    return SessionError(f"The session can't be read: {why}.")


class NewerSessionError(SessionError):
    """A newer version wrote it, so the file is left as it is."""


def _migrated(values: dict[str, Any]) -> dict[str, Any]:
    """What was read as the present version has it, head and body apart."""
    version = values.get("version")
    if not isinstance(version, int) or version < 1:
        raise _unreadable("it does not say its format")
    if version > FORMAT:
        raise NewerSessionError(f"The session was written by a newer version (format {version}).")
    for older in range(version, FORMAT):
        values = _MIGRATIONS[older](values)
    return {"body": values.pop("body", {}), "head": values}


def _from_1(values: dict[str, Any]) -> dict[str, Any]:
    """Version 1 had all in one object, steps without their proposals, and one usage for all runs."""
    body = {name: values.pop(name) for name in list(values) if name in SessionBody.model_fields}
    requests = [one["text"] for one in body.get("entries", ()) if one["kind"] == "request"]
    return {**values, "version": 2, "words": "\n".join(requests)[:MOST_WORDS], "body": body}


_MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1}


def slimmed(proposal: Proposal) -> Proposal:
    """The proposal with what a macro of it needs: of the document only the objects that it changes, and sheets."""
    changed = {change.change.present.name for change in proposal.changes}
    trial = proposal.dry_run

    def some(design: DesignState) -> DesignState:
        kept = [item for item in design.objects if item.name in changed or item.type_id == "Spreadsheet::Sheet"]
        return design.model_copy(update={"objects": tuple(kept or design.objects[:1])})

    update = {"before": some(trial.before), "after": some(trial.after), "meshes": (), "marks": ()}
    slim = {"base": some(proposal.base), "dry_run": trial.model_copy(update=update), "alternatives": ()}
    return proposal.model_copy(update=slim)
