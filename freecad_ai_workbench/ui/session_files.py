"""A session as a file of the user's: its chat as Markdown, what was accepted in it as a macro."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from ..export.files import deliver_text
from ..export.macro import render_macro
from ..storage.accepted import accepted_in
from ..storage.session_record import Session
from .chat_markdown import render_markdown
from .qt import QtWidgets, tr


def save_chat(session: Session, *, parent: QtWidgets.QWidget, to: str = "") -> str:
    """Ask for a file, unless one is given, and write the chat; what came of it. DocumentError."""
    path = to or _ask(session, tr("Save the session"), suffix="md", parent=parent)
    if path:
        deliver_text(render_markdown(session), Path(path))
    return tr("Saved as {}.").format(path) if path else ""


def save_macro(session: Session, steps: Sequence[int] = (), *, parent: QtWidgets.QWidget, to: str = "") -> str:
    """The same of what was accepted and not undone, or of these steps, as one macro. SessionError, DocumentError."""
    proposals = accepted_in(session, steps)
    path = to or _ask(session, tr("Save as a macro"), suffix="FCMacro", parent=parent)
    if path:
        deliver_text(render_macro(proposals, made=datetime.now(timezone.utc).date()), Path(path))
    return tr("Saved as {}.").format(path) if path else ""


def _ask(session: Session, title: str, *, suffix: str, parent: QtWidgets.QWidget) -> str:
    """Where to; the dialog asks before it gives the name of a file that is there."""
    name = re.sub(r"[^\w\- ]+", "", session.head.name).strip()[:60] or "session"
    folder = Path(session.head.file).parent if session.head.file else Path.home()
    found = QtWidgets.QFileDialog.getSaveFileName(parent, title, str(folder / f"{name}.{suffix}"), f"*.{suffix}")
    path = str(found[0])
    return path if not path or Path(path).suffix else f"{path}.{suffix}"
