"""A conversation and its applied steps as they are written down, and as they are shown again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ..core.design import DesignState
from ..core.messages import Usage
from ..storage.session_record import MOST_WORDS, KeptStep, Said, Session
from .applied_steps import AppliedStep
from .conversation import Conversation, Entry, EntryKind, TaskStatus

MOST_NAME = 60


def said(entries: Sequence[Entry]) -> tuple[Said, ...]:
    """The pieces of the chat, without how they are folded."""
    return tuple(Said.model_validate(entry, from_attributes=True) for entry in entries)


def kept_steps(steps: Sequence[AppliedStep]) -> tuple[KeptStep, ...]:
    """What can be told of the steps once their document is closed."""
    return tuple(KeptStep.model_validate(step, from_attributes=True) for step in steps)


def talk_of(session: Session) -> Conversation:
    """The conversation again; nothing in it grows any more."""
    body = session.body
    entries = [Entry(cast(EntryKind, one.kind), **one.model_dump(exclude={"kind"})) for one in body.entries]
    status = {name: cast(TaskStatus, value) for name, value in body.status.items()}
    return Conversation(
        entries=entries,
        plan=body.plan,
        status=status,
        notes=dict(body.notes),
        usage_of_run=body.runs[-1].usage if body.runs else Usage(),
        usage_of_session=session.head.usage,
        earlier=body.earlier,
    )


def steps_of(session: Session) -> tuple[AppliedStep, ...]:
    """The steps again, of a document that was closed since: its undo stack is gone, what was kept is not."""
    return tuple(
        AppliedStep(
            run_id=one.run_id,
            words=one.words,
            time=one.time.astimezone(),
            document="",
            transaction=one.transaction,
            base=DesignState(),
            checkpoint=one.checkpoint,
            proposal=one.proposal,
            standing=one.standing,
        )
        for one in session.body.steps
    )


def words_of(entries: Sequence[Entry]) -> str:
    """What the user has asked, to be searched."""
    return "\n".join(entry.text for entry in entries if entry.kind == "request")[:MOST_WORDS]


def name_of(entries: Sequence[Entry]) -> str:
    """A session's name until the user gives it one: the beginning of its first request, on one line."""
    words = " ".join(words_of(entries).partition("\n")[0].split())
    return words if len(words) <= MOST_NAME else words[: MOST_NAME - 1] + "…"
