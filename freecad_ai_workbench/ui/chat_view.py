"""The chat: what the user asked, what the agents say while they say it, and what came of it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from . import markup
from .chat_parts import ChatParts
from .conversation import Entry
from .drawn_page import DrawnPage
from .look import LookWatch, current_theme
from .markdown import blocks_of, code_of
from .markdown_look import COPY
from .qt import Qt, QtGui, QtWidgets, tr
from .session_model import SessionModel


class ChatView(DrawnPage):
    """Renders the entries of a session. Only what is new or has changed is drawn, however much was said before."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.setObjectName("AIDesignerChat")
        self.setAccessibleName(tr("Conversation"))
        self._words = ChatParts(current_theme())
        self._parts_of: list[list[str]] = []
        LookWatch(self._take_on_look, parent=self)
        self.anchorClicked.connect(self._follow)
        session.entries_changed.connect(self.render_all)
        session.text_grew.connect(self._grow)
        self._take_on_look()

    def render_all(self) -> None:
        """Draw what differs from what is seen; stays where it was read, or at the end if that is where it was."""
        self._parts_of = [self._words.of(index, entry) for index, entry in enumerate(self._session.talk.entries)]
        self.draw(self._parts_of)

    def _take_on_look(self) -> None:
        theme = current_theme()
        self._words = ChatParts(theme)
        self.set_style(markup.style(theme))
        self.render_all()

    def _grow(self, _text: str) -> None:
        """More text came: it can only be the last entry's."""
        entries = self._session.talk.entries
        if len(entries) != len(self._parts_of):
            self.render_all()
            return
        self._parts_of[-1] = self._words.of(len(entries) - 1, entries[-1])
        self.draw(self._parts_of)

    def _follow(self, url: Any) -> None:
        target = url.toString()
        if target.startswith(markup.FOLD) and target[len(markup.FOLD) :].isdigit():
            self._session.unfold(int(target[len(markup.FOLD) :]))
        elif target.startswith(COPY):
            self._copy_code(*target[len(COPY) :].split(":"))

    def _copy_code(self, *place: str) -> None:
        """Copy a piece of code by the numbers of its entry and of itself."""
        entries = self._session.talk.entries
        if len(place) != 2 or not all(number.isdigit() for number in place) or int(place[0]) >= len(entries):
            return
        entry = entries[int(place[0])]
        for text in (entry.text, entry.thoughts):
            if code := code_of(blocks_of(text), int(place[1])):
                _copy(code)
                QtWidgets.QToolTip.showText(QtGui.QCursor.pos(), tr("Copied"), self)
                return

    def contextMenuEvent(self, event: QtGui.QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        menu = self.createStandardContextMenu(event.pos())
        entry = self.entry_at(self.cursorForPosition(event.pos()).position())
        if entry is not None:
            copy = QtGui.QAction(tr("Copy the whole message"), menu)
            copy.setObjectName("AIDesignerCopyMessage")
            copy.triggered.connect(lambda: _copy(whole(entry)))
            menu.insertAction(menu.actions()[0] if menu.actions() else None, copy)
        menu.setAttribute(Qt.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def entry_at(self, position: int) -> Entry | None:
        """The entry that is drawn at this position of the document."""
        section = self.section_at(position)
        return self._session.talk.entries[section] if section >= 0 else None


def whole(entry: Entry) -> str:
    """All that an entry says, as it was said."""
    return "\n".join(filter(None, (entry.summary if entry.kind == "agent" else "", entry.text, *entry.details)))


def _copy(text: str) -> None:
    QtWidgets.QApplication.clipboard().setText(text)
