"""The chat: what the user asked, what the agents say while they say it, and what came of it."""

# mypy: allow-subclassing-any

from __future__ import annotations

from typing import Any

from . import markup
from .conversation import Entry
from .look import LookWatch, current_theme
from .qt import QtGui, QtWidgets, tr
from .session_model import SessionModel
from .text_page import TextPage
from .theme import Theme

FEW = 3
"""So many details are shown at once; more are folded away."""


class ChatView(TextPage):
    """Renders the entries of a session; follows their end unless the user has scrolled away from it."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self.setObjectName("AIDesignerChat")
        self.setAccessibleName(tr("Conversation"))
        self._at_end = True
        self.verticalScrollBar().valueChanged.connect(self._notice_scrolling)
        self.verticalScrollBar().rangeChanged.connect(self._keep_at_end)
        self._shown = ""
        LookWatch(self.render_all, parent=self)
        self.anchorClicked.connect(self._follow)
        session.entries_changed.connect(self.render_all)
        session.text_grew.connect(self._grow)
        self.render_all()

    def render_all(self) -> None:
        """Draw every entry anew; stays where it was read, or at the end if that is where it was."""
        html = chat_html(self._session.talk.entries, theme=current_theme())
        if html == self._shown:
            return
        position, at_end = self.verticalScrollBar().value(), self._at_end
        self._shown = html
        self.setHtml(html)
        self._at_end = at_end
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum() if at_end else position)

    def _grow(self, text: str) -> None:
        entries = self._session.talk.entries
        if not text or not entries or not entries[-1].live or len(entries[-1].text) == len(text):
            self.render_all()
            return
        cursor = QtGui.QTextCursor(self.document())
        cursor.movePosition(QtGui.QTextCursor.End)
        cursor.insertText(text)
        self._shown = ""

    def _notice_scrolling(self, value: int) -> None:
        self._at_end = value >= self.verticalScrollBar().maximum() - 8

    def _keep_at_end(self, _low: int, high: int) -> None:
        if self._at_end:
            self.verticalScrollBar().setValue(high)

    def _follow(self, url: Any) -> None:
        target = url.toString()
        if target.startswith(markup.FOLD) and target[len(markup.FOLD) :].isdigit():
            self._session.unfold(int(target[len(markup.FOLD) :]))


def chat_html(entries: list[Entry], *, theme: Theme) -> str:
    """The whole chat as a page."""
    body = "".join(_entry_html(index, entry, theme=theme) for index, entry in enumerate(entries))
    return markup.page(body, theme=theme)


def _entry_html(index: int, entry: Entry, *, theme: Theme) -> str:
    if entry.kind == "request":
        return markup.bubble(entry.text, theme=theme)
    if entry.kind == "agent":
        return _agent_html(index, entry, theme=theme)
    return _outcome_html(index, entry, theme=theme)


def _agent_html(index: int, entry: Entry, *, theme: Theme) -> str:
    names = {"planner": tr("Planner"), "generator": tr("Script"), "validator": tr("Review")}
    name = names.get(entry.agent, entry.agent)
    title = f"{name}: {entry.summary}" if entry.summary else name
    if entry.live:
        thinking = tr("{} is thinking…").format(name) if entry.thoughts and not entry.text else f"{title} …"
        head = markup.fold(index, thinking, unfolded=entry.unfolded, colour=theme.muted)
        thoughts = markup.block(entry.thoughts, theme=theme, mono=False) if entry.unfolded and entry.thoughts else ""
        family = "font-family:monospace;" if entry.agent == "generator" else ""
        # The growing text stands last, so that more of it can be added at the end of the document.
        return f'{head}{thoughts}<p style="{family} color:{theme.muted}">{markup.plain(entry.text)}</p>'
    errors = "".join(markup.line(text, colour=theme.bad) for text in entry.details)
    if not (entry.text or entry.thoughts):
        return markup.line(entry.summary, bold=f"{name}:") + errors if entry.summary else errors
    head = markup.fold(index, title, unfolded=entry.unfolded, colour=theme.text if entry.summary else theme.muted)
    return head + (_agent_body(entry, theme=theme) if entry.unfolded else "") + errors


def _agent_body(entry: Entry, *, theme: Theme) -> str:
    thoughts = markup.line(tr("Thoughts"), colour=theme.muted) + markup.block(entry.thoughts, theme=theme, mono=False)
    return (thoughts if entry.thoughts else "") + (markup.block(entry.text, theme=theme) if entry.text else "")


def _outcome_html(index: int, entry: Entry, *, theme: Theme) -> str:
    title, text, colour = _outcome_words(entry, theme=theme)
    head = markup.line(text, bold=title, colour=colour)
    if not entry.details:
        return head
    if len(entry.details) <= FEW:
        return head + "".join(markup.line(f"• {detail}", colour=theme.muted) for detail in entry.details)
    more = markup.fold(index, tr("Details"), unfolded=entry.unfolded, colour=theme.muted)
    return head + more + (markup.block("\n".join(entry.details), theme=theme) if entry.unfolded else "")


def _outcome_words(entry: Entry, *, theme: Theme) -> tuple[str, str, str]:
    """Title, text and colour of an entry that says what happened."""
    count = len(entry.details)
    words = {
        "questions": (tr("A question first"), "", ""),
        "violations": (
            "✗",
            tr("The script asks for what it may not have ({}); it is being repaired.").format(count),
            "",
        ),
        "trial_failed": ("✗", _trial_sentence(entry), ""),
        "checked": _check_words(entry, theme=theme),
        "refused": (tr("I can't do that."), entry.text, theme.notice),
        "failed": ("✗", entry.text, theme.bad),
        "stopped": ("■", entry.text or tr("Stopped. The document is as it was."), ""),
        "applied": ("✓", tr("Applied: {} Undo it with Ctrl+Z.").format(_sentence(entry.text)), theme.good),
        "rejected": ("", tr("Rejected. The document is as it was."), ""),
        "undone": ("↶", tr("Undone. The document is as it was before."), ""),
    }
    return words.get(entry.kind, ("", entry.text, ""))


def _trial_sentence(entry: Entry) -> str:
    reasons = {
        "violation": tr("The script was refused before it ran."),
        "forbidden": tr("The script was stopped: it asked for something it may not have."),
        "exception": tr("The trial run failed."),
        "timeout": tr("The trial run took too long and was ended."),
        "memory": tr("The trial run needed too much memory and was ended."),
        "crash": tr("The trial run crashed, in a process of its own."),
    }
    return f"{reasons.get(entry.summary, reasons['exception'])} {entry.text}".strip()


def _check_words(entry: Entry, *, theme: Theme) -> tuple[str, str, str]:
    if entry.good:
        return "✓", tr("Checked: passed, {}.").format(entry.text), theme.good
    return "✗", tr("Checked: not passed, {}.").format(entry.text), theme.bad


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) or not text else f"{text}."
