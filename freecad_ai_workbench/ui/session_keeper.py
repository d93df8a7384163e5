"""Writes the panel's session down as it goes: a reader of the session model, which knows nothing of it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ..core.errors import SessionError
from ..core.messages import Usage
from ..core.run import RunState
from ..storage.session_record import Doing, KeptRun, Session, SessionBody, SessionHead
from ..storage.session_writer import SessionWriter
from ..storage.sessions import HeldSession, Sessions
from .conversation import Conversation
from .find_documents import Identity
from .kept_talk import kept_steps, name_of, said, words_of
from .qt import QtCore, Signal
from .session_model import SessionModel

SAVE_MS = 200
"""How long after something was said it is written: what an agent says comes in many pieces."""
PATIENCE_S = 3.0
_DOING: dict[str, Doing] = {
    "working": "working",
    "asking": "asking",
    "confirming": "confirming",
    "proposal": "proposal",
    "applying": "applying",
}


class SessionKeeper(QtCore.QObject):
    """Main thread only, but for `keep_run`. A session begins with its first request; `named` comes with its name."""

    named = Signal(str)
    _told = Signal(str)

    def __init__(
        self,
        sessions: Sessions,
        model: SessionModel,
        *,
        identity: Callable[[str], Identity],
        parent: QtCore.QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessions = sessions
        self._model = model
        self._identity = identity
        self._writer = SessionWriter(self._told.emit)
        self._told.connect(lambda text: model.say_of_history(text, False))
        self._failing = self._over = False
        self._held: HeldSession | None = None
        self._begun: datetime | None = None
        self._runs: dict[str, Usage] = {}
        self._pending: Doing = ""
        self._last: Session | None = None
        self._forget(model.talk)
        self._timer = QtCore.QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._save)
        model.phase_changed.connect(self._follow)
        for signal in (model.entries_changed, model.plan_changed, model.usage_changed, model.text_grew):
            signal.connect(self._notice)
        model.timeline.changed.connect(self._notice)
        model.review.changed.connect(self._notice)

    @property
    def id(self) -> str:
        """Of the session that is shown; "" until something was said."""
        return self._held.id if self._held is not None and self._talk is self._model.talk else ""

    @property
    def uid(self) -> str:
        """Of its document."""
        return self._document.uid if self.id else ""

    @property
    def session(self) -> Session:
        """As it would be written now."""
        return self._session()

    def adopt(self, held: HeldSession, session: Session, talk: Conversation) -> None:
        """Go on writing a session that was read; the model is about to show its talk."""
        self._let_go()
        self._forget(talk)
        self._held, self._begun, self._name = held, session.head.begun, session.head.name
        self._runs = {run.id: run.usage for run in session.body.runs}
        self._document = Identity(session.head.uid, session.head.document, session.head.file)
        self._pending = session.head.doing
        self.named.emit(self._name)

    def rename(self, name: str) -> None:
        """Give the session that is shown another name."""
        self._name = name
        self._save()
        self.named.emit(name)

    def keep_run(self, state: RunState) -> None:
        """Write where the run is; called on its thread after every step."""
        held = self._held
        if held is None:
            return
        try:
            held.write_run(state)
        except SessionError as error:
            if not self._failing:
                self._told.emit(str(error))
            self._failing = True
        else:
            self._failing = False

    def end(self) -> None:
        """FreeCAD closes in order."""
        self._timer.stop()
        self._over = True
        self._let_go()
        self._held = None
        self._writer.finish(PATIENCE_S)

    def _forget(self, talk: Conversation) -> None:
        self._talk, self._name, self._document = talk, "", Identity()
        self._held = self._begun = self._last = None
        self._runs, self._pending = {}, ""

    def _notice(self, *_: object) -> None:
        if not self._timer.isActive() and not self._over:
            self._timer.start(SAVE_MS)

    def _follow(self, _phase: str) -> None:
        """What is decided on is written at once."""
        if not self._over:
            self._save()

    def _save(self) -> None:
        self._timer.stop()
        if self._talk is not self._model.talk:
            self._let_go()
            self._forget(self._model.talk)
            self.named.emit("")
        held = self._held or (self._open() if self._talk.entries else None)
        if held is not None:
            self._last = self._session()
            self._writer.put(held, self._last)

    def _open(self) -> HeldSession | None:
        try:
            self._held = self._sessions.open()
        except SessionError as error:
            if not self._failing:
                self._told.emit(str(error))
            self._failing = True
            return None
        self._begun, self._name = self._sessions.now(), name_of(self._talk.entries)
        self.named.emit(self._name)
        return self._held

    def _let_go(self) -> None:
        """Write the session for the last time; another one may be shown by now."""
        if self._held is None:
            return
        last = self._session() if self._talk is self._model.talk else self._last
        if last is not None:
            ended = last.model_copy(update={"head": last.head.model_copy(update={"ended": True})})
            self._writer.put(self._held, ended, last=True)

    def _doing(self) -> Doing:
        """What there is to go on with; a run that was stopped or failed is left where it was."""
        doing = _DOING.get(self._model.phase, "")
        if doing:
            self._pending = ""
        last = self._talk.entries[-1].kind if self._talk.entries else ""
        return doing or self._pending or ("stopped" if last in ("stopped", "failed") else "")

    def _session(self) -> Session:
        talk, model, now = self._talk, self._model, self._sessions.now()
        if model.document:
            self._document = self._identity(model.document)
        if model.run_id and talk.usage_of_run.calls:
            self._runs[model.run_id] = talk.usage_of_run
        head = SessionHead(
            id=self._held.id if self._held is not None else "",
            name=self._name,
            uid=self._document.uid,
            document=self._document.label,
            file=self._document.file,
            begun=self._begun or now,
            changed=now,
            words=words_of(talk.entries),
            usage=talk.usage_of_session,
            doing=self._doing(),
        )
        return Session(head=head, body=self._body(talk))

    def _body(self, talk: Conversation) -> SessionBody:
        return SessionBody(
            entries=said(talk.entries),
            earlier=talk.earlier,
            plan=talk.plan,
            status=dict(talk.status),
            notes=dict(talk.notes),
            steps=kept_steps(self._model.timeline.steps),
            revision=self._model.review.revision,
            runs=tuple(KeptRun(id=run_id, usage=usage) for run_id, usage in self._runs.items()),
        )
