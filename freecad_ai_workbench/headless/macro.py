"""What was accepted as macros: kept sessions, selections of them, and runs in files."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from pydantic import ValidationError

from ..core.errors import DocumentError, SessionError, SettingsError
from ..core.proposal import Proposal
from ..core.run import RunState
from ..export.files import deliver_text
from ..export.macro import render_macro
from ..storage.accepted import accepted_in
from ..storage.session_record import Session, parse_session
from .answer import Answer, read_text
from .sessions import find_session


def macro(chosen: Namespace) -> Answer:
    """One macro of sessions and of proposals in files, in the order given; `--step` chooses from a single session."""
    if chosen.to.exists() and not chosen.overwrite:
        raise DocumentError(f"{chosen.to} exists already.", remedy="Add --overwrite if it may go.")
    if chosen.step and len(chosen.sources) > 1:
        raise SettingsError(f"--step chooses from one session ({len(chosen.sources)} were given).")
    proposals = [proposal for source in chosen.sources for proposal in _proposals_of(source, chosen.step)]
    write_macro(proposals, chosen.to)
    return Answer(done=True, body={"macro": str(chosen.to), "requests": [one.request for one in proposals]})


def write_macro(proposals: Sequence[Proposal], out: Path) -> None:
    """Write the macro, whole or not at all. DocumentError."""
    deliver_text(render_macro(proposals, made=datetime.now(timezone.utc).date()), out)


def _proposals_of(source: str, steps: Sequence[int]) -> Sequence[Proposal]:
    path = Path(source)
    found = _read_file(path) if path.is_file() else find_session(source)
    if isinstance(found, Session):
        return accepted_in(found, steps)
    if steps:
        raise SettingsError(f"--step chooses from a session, and {path} holds one run.")
    return [found]


def _read_file(path: Path) -> Session | Proposal:
    """A proposal, that of a run, or a session, from JSON. DocumentError, SessionError."""
    text = read_text(path)
    try:
        return Proposal.model_validate_json(text)
    except ValidationError:
        pass
    try:
        state = RunState.model_validate_json(text)
    except ValidationError:
        return _read_session(path, text)
    if state.proposal is None:
        raise DocumentError(f"The run in {path} came to no proposal.")
    return state.proposal


def _read_session(path: Path, text: str) -> Session:
    try:
        return parse_session(text)
    except SessionError as error:
        told = f"{path} holds no proposal, no run and no session."
        raise DocumentError(told, remedy="Give a file that a run or a session left.") from error
