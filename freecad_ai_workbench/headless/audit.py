"""The audit trail: whether it is as it was written, what it says, and a copy of it for somebody else."""

from __future__ import annotations

import tempfile
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..config.paths import data_folder
from ..core.errors import DocumentError
from ..export.files import deliver
from ..storage.audit_chain import Session, check_session, lines_of, read_sessions
from .answer import Answer


def audit(chosen: Namespace) -> Answer:
    """`verify`, `show` or `export`."""
    return {"verify": _verify, "show": _show, "export": _export}[chosen.action](chosen)


def read_trail(source: Path | None) -> tuple[Session, ...]:
    """All sessions in a file or folder, by default the user's own. DocumentError."""
    own = data_folder() / "audit"
    if source is None and not own.is_dir():
        return ()
    return read_sessions(source or own)


def _verify(chosen: Namespace) -> Answer:
    """Done when nothing was changed, removed or inserted; an end that was torn off while writing is no fault."""
    told = []
    for session in _chosen_sessions(chosen):
        problems = [{"line": one.line, "kind": one.harm, "message": one.message} for one in check_session(session)]
        told.append(
            {
                "session": session.name,
                "lines": len(session.lines),
                "torn": list(session.torn),
                "older_removed": session.first_part > 1,
                "problems": problems,
            }
        )
    return Answer(done=not any(one["problems"] for one in told), body={"sessions": told})


def _show(chosen: Namespace) -> Answer:
    lines = [one for one in lines_of(_chosen_sessions(chosen)) if _is_wanted(one, chosen)]
    return Answer(done=True, body={"lines": lines[-chosen.last :] if chosen.last else lines})


def _is_wanted(line: dict[str, Any], chosen: Namespace) -> bool:
    of_run = not chosen.run or str(line.get("run_id", "")).startswith(chosen.run)
    return of_run and (not chosen.kind or line.get("kind") in chosen.kind)


def _export(chosen: Namespace) -> Answer:
    """Every whole line as it stands, a session after the other, so that `verify` can be given the file."""
    if chosen.to.exists() and not chosen.overwrite:
        raise DocumentError(f"{chosen.to} exists already.", remedy="Add --overwrite if it may go.")
    sessions = _chosen_sessions(chosen)
    texts = [line.text for session in sessions for line in session.lines]
    with tempfile.TemporaryDirectory(prefix="ai-designer-") as folder:
        draft = Path(folder) / "audit.jsonl"
        draft.write_text("".join(f"{text}\n" for text in texts), encoding="utf-8", newline="\n")
        deliver(draft, chosen.to)
    return Answer(done=True, body={"exported": str(chosen.to), "sessions": len(sessions), "lines": len(texts)})


def _chosen_sessions(chosen: Namespace) -> tuple[Session, ...]:
    """Those of `--session`, else all. DocumentError names one that is not there."""
    sessions = read_trail(chosen.source)
    if not chosen.session:
        return sessions
    if unknown := sorted(set(chosen.session) - {one.name for one in sessions}):
        raise DocumentError(f"There is no session {unknown[0]}.", remedy="`audit verify` lists them.")
    return tuple(one for one in sessions if one.name in chosen.session)
