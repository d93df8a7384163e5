"""The sessions that the panel has kept: which there are, and what was accepted in one."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from ..app import build_app
from ..config.settings import read_settings
from ..core.errors import SessionError
from ..storage.session_record import KeptStep, Session, SessionHead
from ..storage.sessions import Sessions, Unreadable
from .answer import Answer


def sessions(chosen: Namespace) -> Answer:
    """All of them, the last changed first, or one with its steps."""
    kept = _kept()
    if chosen.session:
        session = find_session(chosen.session)
        steps = [_told_step(number, step) for number, step in enumerate(session.body.steps, 1)]
        return Answer(done=True, body={**_told_head(session.head, kept), "steps": steps})
    found = list(kept.heads())
    heads = sorted((one for one in found if isinstance(one, SessionHead)), key=lambda one: one.changed, reverse=True)
    unreadable = [{"file": str(one.file), "reason": one.reason} for one in found if isinstance(one, Unreadable)]
    return Answer(done=True, body={"sessions": [_told_head(one, kept) for one in heads], "unreadable": unreadable})


def find_session(words: str) -> Session:
    """The session with this id, the beginning of its id, or its name. SessionError when there is none, or several."""
    kept = _kept()
    heads = [one for one in kept.heads() if isinstance(one, SessionHead)]
    found = [one for one in heads if one.id.startswith(words)] or [one for one in heads if one.name == words]
    if not found:
        raise SessionError(
            f"There is no file and no session “{words}”.", remedy="`sessions` lists those that are kept."
        )
    if len(found) > 1:
        raise SessionError(f"“{words}” may be any of {len(found)} sessions.", remedy="Give more of the id.")
    return kept.read(found[0].id)


def _kept() -> Sessions:
    return build_app(read_settings()).sessions


def _told_head(head: SessionHead, kept: Sessions) -> dict[str, Any]:
    told = head.model_dump(mode="json", include={"id", "name", "document", "file", "begun", "changed", "usage"})
    return {**told, "open": kept.is_held(head.id)}


def _told_step(number: int, step: KeptStep) -> dict[str, Any]:
    told = {"step": number, "request": step.words, "time": step.time.isoformat(), "standing": step.standing}
    return {**told, "objects": [change.id for change in step.proposal.changes] if step.proposal else []}
