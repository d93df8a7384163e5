"""Sessions on disk: one file each, whole or not at all, and held by one FreeCAD at a time.

A session that is held has a lock beside it. A file that can't be read is set aside under another name, never deleted.
"""

from __future__ import annotations

import threading
import uuid
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from pydantic import ValidationError

from ..config.file_lock import try_lock
from ..config.secrets import BLOT
from ..core.errors import SessionError
from ..core.run import RunState
from .audit import utc_now
from .audit_content import AuditContent
from .redaction import redacted_json
from .run_text import RunText
from .session_record import NewerSessionError, Session, SessionHead, parse_head, parse_session, render_session
from .whole_file import PART, write_whole

_SESSION, _RUN, _LOCK, _ASIDE = ".session.json", ".run.json", ".lock", ".damaged"
_STALE_S = 3600.0


@dataclass(frozen=True)
class Unreadable:
    """A file that is no session, or not one that this version reads."""

    file: Path
    reason: str


@dataclass(frozen=True)
class SessionLimits:
    """How many sessions are kept, and how many days after they were last changed."""

    most: int = 500
    max_days: int = 365

    def surplus(self, files: Iterable[Path], *, now: datetime) -> list[Path]:
        """What is too old, or too many with the one that is about to be written; the oldest first."""
        newest_first = sorted(((path.stat().st_mtime, path) for path in files), reverse=True)
        oldest = (now - timedelta(days=self.max_days)).timestamp()
        kept = sum(changed >= oldest for changed, _ in newest_first[: self.most - 1])
        return [path for _, path in reversed(newest_first[kept:])]


class Sessions:
    """The folder of all sessions. With `content` "none" no texts and nothing of documents are written."""

    def __init__(
        self,
        folder: Path,
        *,
        content: AuditContent = "all",
        limits: SessionLimits | None = None,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        self._folder = folder
        self.content: AuditContent = content
        self.limits = limits or SessionLimits()
        self._clock = clock
        self._cleaning: threading.Thread | None = None

    @property
    def keeps_content(self) -> bool:
        return self.content == "all"

    def now(self) -> datetime:
        return self._clock()

    def heads(self) -> Iterator[SessionHead | Unreadable]:
        """The head of every session, one after the other, and files that can't be read, which are set aside."""
        for path in sorted(self._folder.glob(f"*{_SESSION}")):
            try:
                yield _read_head(path)
            except FileNotFoundError:
                continue  # another FreeCAD has just deleted it
            except (OSError, ValueError, SessionError) as error:
                yield self._set_aside(path, error)
        for path in sorted(self._folder.glob(f"*{_ASIDE}")):
            yield Unreadable(path, "")

    def read(self, session_id: str) -> Session:
        """One session. SessionError when it can't be read; then its file is set aside."""
        path = self._path(session_id, _SESSION)
        try:
            return parse_session(path.read_text(encoding="utf-8"))
        except FileNotFoundError as error:
            raise SessionError(f"There is no session {session_id}.") from error
        except (OSError, ValueError, SessionError) as error:
            aside = self._set_aside(path, error)
            raise SessionError(aside.reason, remedy=f"Its file is {aside.file}.") from error

    def find_run(self, session_id: str) -> RunState | None:
        """The run that was under way or whose proposal waits; None when there is none that can be gone on with.

        SessionError when it can't be read, or a text in it was taken for a key and blotted out.
        """
        path = self._path(session_id, _RUN)
        try:
            text = path.read_text(encoding="utf-8")
            state = RunState.model_validate_json(text)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, ValidationError) as error:
            aside = self._set_aside(path, SessionError("The run of this session can't be read."))
            raise SessionError(aside.reason, remedy=f"Its file is {aside.file}.") from error
        if BLOT in text:
            told = "The run of this session can't be gone on with: a text in it looked like a key and was left out."
            raise SessionError(told, remedy="Send the request again.")
        return state

    def is_held(self, session_id: str) -> bool:
        """Whether a FreeCAD has this session open, this one included."""
        path = self._path(session_id, _LOCK)
        if not path.exists():
            return False
        with suppress(OSError):
            held = try_lock(path)
            if held is not None:
                held.close()
            return held is None
        return False

    def open(self, session_id: str = "") -> HeldSession | None:
        """Hold a session, a new one by default; None when another FreeCAD holds it. SessionError for a full disk.

        With a new one what is too old or too many goes, on a thread of its own.
        """
        if not session_id:
            session_id = uuid.uuid4().hex
            self._cleaning = threading.Thread(target=self.remove_old, name="old sessions", daemon=True)
            self._cleaning.start()
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = try_lock(self._path(session_id, _LOCK))
        except OSError as error:
            raise _not_written(self._folder, error) from error
        self._sweep()
        return None if lock is None else HeldSession(self, session_id, lock)

    def delete(self, session_id: str) -> None:
        """Delete it for good. SessionError when a FreeCAD holds it, or the system says no."""
        held = self.open(session_id)
        if held is None:
            raise SessionError("This session is open in another FreeCAD.", remedy="Close it there first.")
        try:
            for suffix in (_RUN, _SESSION):
                self._path(session_id, suffix).unlink(missing_ok=True)
        except OSError as error:
            raise SessionError(f"The session can't be deleted ({error.strerror}).") from error
        finally:
            held.close()
        with suppress(OSError):
            self._path(session_id, _LOCK).unlink(missing_ok=True)

    def remove_old(self) -> None:
        """Delete what is beyond the limits, but for what a FreeCAD has open, can't be read or is a newer version's."""
        with suppress(OSError):
            for path in self.limits.surplus(self._folder.glob(f"*{_SESSION}"), now=self._clock()):
                with suppress(SessionError, ValueError):
                    _read_head(path)
                    self.delete(path.name.removesuffix(_SESSION))

    def rename(self, session_id: str, name: str) -> None:
        """Give it another name. SessionError when a FreeCAD holds it, or it can't be written."""
        held = self.open(session_id)
        if held is None:
            raise SessionError("This session is open in another FreeCAD.", remedy="Rename it there.")
        try:
            session = self.read(session_id)
            held.write(session.model_copy(update={"head": session.head.model_copy(update={"name": name})}))
        finally:
            held.close()

    def _path(self, session_id: str, suffix: str) -> Path:
        if not session_id.isalnum():
            raise SessionError(f"“{session_id}” is no session's number.")
        return self._folder / f"{session_id}{suffix}"

    def _set_aside(self, path: Path, error: Exception) -> Unreadable:
        """Give it a name under which it is not read again; one from a newer version stays."""
        if isinstance(error, NewerSessionError | OSError):
            return Unreadable(path, str(error))
        aside = path.with_name(path.name + _ASIDE)
        with suppress(OSError):
            path.replace(aside)
            return Unreadable(aside, str(error))
        return Unreadable(path, str(error))

    def _sweep(self) -> None:
        """Remove what a FreeCAD that died had not written to its end."""
        old = self._clock().timestamp() - _STALE_S
        for path in self._folder.glob(f"*{PART}"):
            with suppress(OSError):
                if path.stat().st_mtime < old:
                    path.unlink()


class HeldSession:
    """A session that this process may write. Its methods may be called from any thread."""

    def __init__(self, sessions: Sessions, session_id: str, lock: BinaryIO) -> None:
        self.id = session_id
        self._sessions = sessions
        self._let_go = weakref.finalize(self, lock.close)
        self._run_text = RunText()

    def write(self, session: Session) -> None:
        """Write the session. SessionError when it can't be; what was there before is there still."""
        bare = session if self._sessions.keeps_content else session.without_content()
        head, _, body = render_session(bare).partition("\n")
        self._write(_SESSION, f"{redacted_json(head)}\n{redacted_json(body.rstrip())}\n")

    def write_run(self, state: RunState) -> None:
        """Write where the run is. SessionError."""
        if self._sessions.keeps_content:
            self._write(_RUN, redacted_json(self._run_text.render(state)) + "\n")

    def drop_run(self) -> None:
        """There is nothing to go on with any more."""
        with suppress(OSError):
            self._sessions._path(self.id, _RUN).unlink(missing_ok=True)

    def close(self) -> None:
        """Let it go. The lock's file stays: another FreeCAD may be just about to take it."""
        self._let_go()

    def _write(self, suffix: str, text: str) -> None:
        path = self._sessions._path(self.id, suffix)
        try:
            write_whole(path, text)
        except OSError as error:
            raise _not_written(path.parent, error) from error


def _read_head(path: Path) -> SessionHead:
    with path.open(encoding="utf-8") as file:
        return parse_head(file.readline())


def _not_written(folder: Path, error: OSError) -> SessionError:
    reason = error.strerror or error
    return SessionError(f"The session can't be kept in {folder} ({reason}); the work goes on without that.")
