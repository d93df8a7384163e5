"""Accepted proposals as macros."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from pydantic import ValidationError

from ..core.errors import DocumentError
from ..core.proposal import Proposal
from ..core.run import RunState
from ..export.files import deliver_text
from ..export.macro import render_macro
from .answer import Answer, read_text


def macro(chosen: Namespace) -> Answer:
    """One macro of the proposals in files, in the order given: proposals, or states of runs, as JSON."""
    if chosen.to.exists() and not chosen.overwrite:
        raise DocumentError(f"{chosen.to} exists already.", remedy="Add --overwrite if it may go.")
    proposals = [_read_proposal(path) for path in chosen.proposals]
    write_macro(proposals, chosen.to)
    return Answer(done=True, body={"macro": str(chosen.to), "requests": [one.request for one in proposals]})


def write_macro(proposals: Sequence[Proposal], out: Path) -> None:
    """Write the macro, whole or not at all. DocumentError."""
    deliver_text(render_macro(proposals, made=datetime.now(timezone.utc).date()), out)


def _read_proposal(path: Path) -> Proposal:
    text = read_text(path)
    try:
        return Proposal.model_validate_json(text)
    except ValidationError:
        pass
    try:
        state = RunState.model_validate_json(text)
    except ValidationError as error:
        raise DocumentError(f"{path} holds no proposal and no run.", remedy="Give a file that a run left.") from error
    if state.proposal is None:
        raise DocumentError(f"The run in {path} came to no proposal.")
    return state.proposal
