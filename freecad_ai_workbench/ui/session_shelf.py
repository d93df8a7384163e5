"""All sessions that were kept: listed, offered with their document, resumed, renamed and deleted."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable

from ..core.errors import SessionError
from ..core.revision import Revision
from ..core.run import FINAL_PHASES, RunState
from ..storage.session_record import Session, SessionHead
from ..storage.sessions import HeldSession, Sessions, Unreadable
from .conversation import Entry
from .find_documents import find_by_uid
from .kept_talk import steps_of, talk_of
from .pieces import Pieces
from .qt import QtCore, Signal, tr
from .session_keeper import SessionKeeper
from .session_model import SessionModel
from .session_talk import BUSY
from .turns import Turns

AT_ONCE = ("asking", "confirming", "proposal", "applying")
"""What is gone on with when its session is resumed, because no model is asked for that."""


class SessionShelf(QtCore.QObject):
    """Main thread only. `changed` comes after the list, what is offered or what can be gone on with has changed."""

    changed = Signal()

    def __init__(
        self,
        sessions: Sessions,
        model: SessionModel,
        keeper: SessionKeeper,
        *,
        open_file: Callable[[str], str],
        parent: QtCore.QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.sessions = sessions
        self.keeper = keeper
        self._model = model
        self._open_file = open_file
        self._document = ""
        self._dismissed: set[str] = set()
        self._revision = Revision()
        self._reading: Turns | None = None
        self.heads: tuple[SessionHead, ...] = ()
        self.unreadable: tuple[Unreadable, ...] = ()
        self.left: RunState | None = None
        """The run that can be gone on with in the session that is shown."""
        model.phase_changed.connect(self._follow)
        keeper.named.connect(lambda _name: self.changed.emit())

    @property
    def offered(self) -> SessionHead | None:
        """A session to resume: one that was cut off, else the last of the document that the user works in."""
        if (
            self._model.phase in BUSY
            or self._model.phase in ("asking", "confirming", "proposal")
            or self.left is not None
        ):
            return None
        heads = [head for head in self.heads if self._may_be_offered(head)]
        cut_off = (head for head in heads if head.doing and not head.ended)
        of_document = (head for head in heads if self._document and head.uid == self._document)
        found = next(cut_off, None) or next(of_document, None)
        return found if found is not None and not self.sessions.is_held(found.id) else None

    def _may_be_offered(self, head: SessionHead) -> bool:
        return head.id not in self._dismissed and head.id != self.keeper.id and head.words != ""

    def refresh(self) -> None:
        """Read the heads of all sessions, a few at a time."""
        self.stop()
        self._reading = Turns(self._read(), parent=self)
        self._reading.ended.connect(self._take)
        self._reading.begin()

    def stop(self) -> None:
        """Read no more."""
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.stop()
            reading.deleteLater()

    def end(self) -> None:
        """FreeCAD closes in order."""
        self.stop()
        self.keeper.end()

    def document_activated(self, uid: str) -> None:
        """The user works in another document."""
        if uid != self._document:
            self._document = uid
            self.changed.emit()

    def dismiss(self) -> None:
        """Not now: what is offered is offered no more, until FreeCAD is started again."""
        if self.left is not None:
            self.left = None
        elif (head := self.offered) is not None:
            self._dismissed.add(head.id)
        self.changed.emit()

    def put_by(self) -> None:
        """The session that is shown is left on purpose, so it is not offered until FreeCAD is started again."""
        self._dismissed.add(self.keeper.id)

    def resume(self, session_id: str) -> bool:
        """Show a session and go on writing it; False, with a word in the chat, when that can't be.

        One that another FreeCAD has open is gone on with as a copy.
        """
        if self._model.phase in BUSY or session_id == self.keeper.id:
            return False
        try:
            session, held = self._take_down(session_id)
            left = self.sessions.find_run(session_id) if session.head.doing else None
        except SessionError as error:
            self._model.say_of_history(str(error), False)
            self.refresh()
            return False
        self._show(session, held, left=left)
        return True

    def go_on(self) -> bool:
        """Take on the run that was left, on its document as it is now."""
        left = self.left
        if left is None or self._model.phase in BUSY:
            return False
        document = self._find_document()
        if left.request.document and not document:
            label = self.keeper.session.head.document
            self._model.say_of_history(tr("“{}” is not open. Open it, then go on.").format(label), False)
            return False
        self.left = None
        return self._model.resume(left, document=document)

    def rename(self, session_id: str, name: str) -> None:
        """Give a session another name. SessionError."""
        name = " ".join(name.split())
        if not name:
            return
        if session_id == self.keeper.id:
            self.keeper.rename(name)
        else:
            self.sessions.rename(session_id, name)
        renamed = (head.model_copy(update={"name": name}) if head.id == session_id else head for head in self.heads)
        self.heads = tuple(renamed)
        self.changed.emit()

    def delete(self, session_id: str) -> None:
        """Delete a session for good. SessionError; the one that is shown can't be deleted."""
        if session_id == self.keeper.id:
            raise SessionError(tr("This session is open here."), remedy=tr("Begin a new one first."))
        self.sessions.delete(session_id)
        self.heads = tuple(head for head in self.heads if head.id != session_id)
        self.changed.emit()

    def read(self, session_id: str) -> Session:
        """A whole session, the one that is shown as it is now. SessionError."""
        return self.keeper.session if session_id == self.keeper.id else self.sessions.read(session_id)

    def _take_down(self, session_id: str) -> tuple[Session, HeldSession]:
        session = self.sessions.read(session_id)
        held = self.sessions.open(session_id)
        if held is not None:
            return session, held
        copy = self.sessions.open()
        if copy is None:
            raise AssertionError("nobody else knows a number that was just made")
        name = tr("{} (copy)").format(session.head.name)
        return session.model_copy(update={"head": session.head.model_copy(update={"id": copy.id, "name": name})}), copy

    def _show(self, session: Session, held: HeldSession, *, left: RunState | None) -> None:
        head, talk = session.head, talk_of(session)
        if head.doing and not head.ended:
            talk.say(Entry("note", _cut_off(head, left), good=False))
        self.keeper.adopt(held, session, talk)
        document = find_by_uid(head.uid) or (self._open_file(head.file) if head.file else "")
        self._model.change_to(talk, document=document, steps=steps_of(session))
        self.left, self._revision = left, session.body.revision
        if left is not None and (head.doing in AT_ONCE or left.phase in FINAL_PHASES - {"fail"}):
            self.go_on()
        self.changed.emit()

    def _find_document(self) -> str:
        head = self.keeper.session.head
        return find_by_uid(head.uid)

    def _follow(self, phase: str) -> None:
        if phase == "proposal" and self._revision != Revision():
            revision, self._revision = self._revision, Revision()
            self._model.review.change_to(revision)
        if phase in BUSY:
            self.left = None
        self.changed.emit()

    def _read(self) -> Pieces[tuple[tuple[SessionHead, ...], tuple[Unreadable, ...]]]:
        yield
        heads, unreadable = [], []
        for one in self.sessions.heads():
            if isinstance(one, SessionHead):
                heads.append(one)
            else:
                unreadable.append(one)
            yield
        return tuple(sorted(heads, key=lambda head: head.changed, reverse=True)), tuple(unreadable)

    def _take(self, found: tuple[tuple[SessionHead, ...], tuple[Unreadable, ...]]) -> None:
        self.stop()
        self.heads, self.unreadable = found
        self.changed.emit()


def _cut_off(head: SessionHead, left: RunState | None) -> str:
    """What was going on when FreeCAD ended unexpectedly, what is lost, and what is not."""
    when = f"{head.changed.astimezone():%Y-%m-%d %H:%M}"
    if head.doing == "applying" and left is not None:
        text = tr(
            "FreeCAD ended unexpectedly while the proposal was being applied ({}). The proposal is tried again on the "
            "document as it is; what was not saved of the document is lost."
        )
    elif head.doing in ("proposal", "asking", "confirming"):
        text = tr(
            "FreeCAD ended unexpectedly ({}). Nothing of this session is lost; what was not saved of the document is."
        )
    elif left is not None:
        text = tr(
            "FreeCAD ended unexpectedly in the middle of a run ({}). What was being written at that moment is lost; "
            "the run can go on from its last finished step."
        )
    else:
        text = tr("FreeCAD ended unexpectedly at the beginning of a run ({}). The run is lost; send the request again.")
    return text.format(when)
