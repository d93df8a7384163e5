"""Sessions are written on a thread of its own, so that nobody waits for the disk."""

from __future__ import annotations

import threading
from collections.abc import Callable

from ..core.errors import SessionError
from .session_record import Session
from .sessions import HeldSession


class SessionWriter:
    """Writes the newest of what it is given; what was not begun when something newer comes is left out.

    `tell` is called on that thread, once for a row of failures.
    """

    def __init__(self, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._there = threading.Condition()
        self._waiting: dict[str, tuple[HeldSession, Session, bool]] = {}
        self._busy = self._over = False
        self._failing = False
        self._thread: threading.Thread | None = None

    def put(self, held: HeldSession, session: Session, *, last: bool = False) -> None:
        """Have it written soon, and if it is the `last` of this session, let that go."""
        with self._there:
            self._waiting[held.id] = (held, session, last)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="sessions", daemon=True)
                self._thread.start()
            self._there.notify_all()

    def wait(self, seconds: float) -> bool:
        """Whether everything was written before the time was up."""
        with self._there:
            return self._there.wait_for(lambda: not self._waiting and not self._busy, seconds)

    def finish(self, seconds: float) -> bool:
        """The same, and then let the thread end."""
        done = self.wait(seconds)
        with self._there:
            self._over = True
            self._there.notify_all()
        return done

    def _work(self) -> None:
        while True:
            with self._there:
                self._busy = False
                self._there.notify_all()
                self._there.wait_for(lambda: bool(self._waiting) or self._over)
                if not self._waiting:
                    return
                held, session, last = self._waiting.pop(next(iter(self._waiting)))
                self._busy = True
            self._write(held, session)
            if last:
                held.close()

    def _write(self, held: HeldSession, session: Session) -> None:
        try:
            held.write(session)
            if not session.head.doing:  # only now, for without its run a session must not say that it has one
                held.drop_run()
        except SessionError as error:
            if not self._failing:
                self._tell(str(error))
            self._failing = True
        else:
            self._failing = False
