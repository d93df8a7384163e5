"""What each entry of the chat looks like, as parts for a page that is drawn part by part."""

from __future__ import annotations

from ..core.messages import count_tokens
from . import markup
from .amounts import count, seconds
from .conversation import Entry
from .fault_words import fault_text
from .grown_text import GrownText
from .language import retold
from .markdown import blocks_of
from .markdown_look import block_html
from .qt import tr
from .theme import Theme

FEW = 3
"""So many details are shown at once; more are folded away."""
_LEAST_THOUGHT_S = 1.0


class ChatParts:
    """Makes parts of entries. Of an entry that grows it remembers what was finished, and makes that only once."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._grown: dict[tuple[int, str], GrownText] = {}

    def of(self, index: int, entry: Entry) -> list[str]:
        """The parts of one entry, which stands at this place of the chat."""
        if entry.kind == "request":
            return [markup.bubble(_with_pictures(entry), theme=self._theme)]
        if entry.kind == "agent":
            return self._agent(index, entry)
        if entry.kind == "refused":
            return [markup.line("", bold=tr("I can't do that."), colour=self._theme.notice), *self._prose(index, entry)]
        if entry.kind == "answer":
            return self._prose(index, entry)
        return [_outcome_html(index, entry, theme=self._theme)]

    def _prose(self, index: int, entry: Entry) -> list[str]:
        copy = tr("Copy")
        return [block_html(block, entry=index, theme=self._theme, copy=copy) for block in blocks_of(retold(entry.text))]

    def _agent(self, index: int, entry: Entry) -> list[str]:
        theme, errors = self._theme, [markup.line(fault_text(kind), colour=self._theme.bad) for kind in entry.details]
        if not entry.live and not (entry.text or entry.thoughts):
            return [markup.line(entry.summary, bold=f"{_name(entry)}:"), *errors] if entry.summary else errors
        colour = theme.text if entry.summary and not entry.live else theme.muted
        head = markup.fold(index, _title(entry), unfolded=entry.unfolded, colour=colour)
        thoughts = self._thoughts(index, entry) if entry.unfolded and entry.thoughts else []
        text = self._text(index, entry) if entry.unfolded or entry.live else []
        return [head, *thoughts, *text, *errors]

    def _thoughts(self, index: int, entry: Entry) -> list[str]:
        title = markup.line(tr("Thoughts"), colour=self._theme.muted)
        return [title, *self._grow(index, entry, "thoughts")]

    def _text(self, index: int, entry: Entry) -> list[str]:
        if not entry.unfolded:
            return self._grow(index, entry, "text")
        return self._grow(index, entry, "raw" if is_data(entry) else "text shown")

    def _grow(self, index: int, entry: Entry, what: str) -> list[str]:
        grown = self._grown.get((index, what))
        text = entry.thoughts if what == "thoughts" else entry.text
        if grown is None or grown.entry is not entry:
            grown = GrownText(entry, index, theme=self._theme, raw=what == "raw", folded=what == "text")
            self._grown[index, what] = grown
        return grown.parts(text)


def is_data(entry: Entry) -> bool:
    """Whether an agent's answer is JSON, which is no prose."""
    return entry.text.lstrip().startswith("{")


def _name(entry: Entry) -> str:
    names = {"planner": tr("Planner"), "generator": tr("Script"), "validator": tr("Review")}
    return names.get(entry.agent, entry.agent)


def _title(entry: Entry) -> str:
    name = _name(entry)
    if entry.live and entry.thoughts and not entry.text:
        return tr("{} is thinking…").format(name)
    if entry.live and is_data(entry) and not entry.unfolded:
        doing = {"planner": tr("Planning… {} tokens"), "validator": tr("Reviewing… {} tokens")}
        return doing.get(entry.agent, tr("Writing… {} tokens")).format(count(count_tokens(entry.text)))
    title = f"{name}: {entry.summary}" if entry.summary else name
    if entry.thought_s >= _LEAST_THOUGHT_S:
        title = tr("{title} · thought for {time}").format(title=title, time=seconds(round(entry.thought_s)))
    return f"{title} …" if entry.live else title


def _with_pictures(entry: Entry) -> str:
    if not entry.pictures:
        return entry.text
    pictures = tr("with 1 picture") if entry.pictures == 1 else tr("with {} pictures").format(entry.pictures)
    return f"{entry.text}\n({pictures})"


def _outcome_html(index: int, entry: Entry, *, theme: Theme) -> str:
    title, text, colour = _outcome_words(entry, theme=theme)
    head = markup.line(text, bold=title, colour=colour)
    if not entry.details:
        return head
    details = [retold(detail) for detail in entry.details]
    if len(details) <= FEW:
        return head + "".join(markup.line(f"• {detail}", colour=theme.muted) for detail in details)
    more = markup.fold(index, tr("Details"), unfolded=entry.unfolded, colour=theme.muted)
    return head + more + (markup.block("\n".join(details), theme=theme) if entry.unfolded else "")


def _outcome_words(entry: Entry, *, theme: Theme) -> tuple[str, str, str]:
    """Title, text and colour of an entry that says what happened."""
    count = len(entry.details)
    words = {
        "questions": (tr("A question first"), "", ""),
        "plan_edited": ("", tr("The plan was corrected; this is built now."), theme.muted),
        "violations": (
            "✗",
            tr("The script asks for what it may not have ({}); it is being repaired.").format(count),
            "",
        ),
        "trial_failed": ("✗", _trial_sentence(entry), ""),
        "checked": _check_words(entry, theme=theme),
        "failed": ("✗", retold(entry.text), theme.bad),
        "stopped": ("■", entry.text or tr("Stopped. The document is as it was."), ""),
        "applied": ("✓", tr("Applied: {} Undo it with Ctrl+Z.").format(_sentence(entry.text)), theme.good),
        "rejected": ("", tr("Rejected. The document is as it was."), ""),
        "undone": ("↶", tr("Undone. The document is as it was before."), ""),
    }
    return words.get(entry.kind, ("", retold(entry.text), ""))


def _trial_sentence(entry: Entry) -> str:
    reasons = {
        "violation": tr("The script was refused before it ran."),
        "forbidden": tr("The script was stopped: it asked for something it may not have."),
        "exception": tr("The trial run failed."),
        "timeout": tr("The trial run took too long and was ended."),
        "memory": tr("The trial run needed too much memory and was ended."),
        "crash": tr("The trial run crashed, in a process of its own."),
    }
    return f"{reasons.get(entry.summary, reasons['exception'])} {retold(entry.text)}".strip()


def _check_words(entry: Entry, *, theme: Theme) -> tuple[str, str, str]:
    if entry.good:
        return "✓", tr("Checked: passed, {}.").format(entry.text), theme.good
    return "✗", tr("Checked: not passed, {}.").format(entry.text), theme.bad


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) or not text else f"{text}."
