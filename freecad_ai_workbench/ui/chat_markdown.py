"""A conversation as Markdown, to be kept, sent or printed."""

from __future__ import annotations

import re

from ..storage.session_record import Said, Session
from .amounts import count
from .cost_words import price_text
from .qt import tr


def render_markdown(session: Session) -> str:
    """The whole session: what was asked, what the agents wrote, what came of it, and what it cost."""
    head = session.head
    usage, when = head.usage, f"{head.begun.astimezone():%Y-%m-%d %H:%M}"
    facts = [when, *([head.document] if head.document else [])]
    if usage.calls:
        tokens = tr("{} tokens").format(count(usage.input_tokens + usage.output_tokens))
        facts.append(f"{tokens}, {price_text(usage)}")
    blocks = [f"# {head.name or tr('Session')}", " · ".join(facts)]
    blocks += [block for entry in session.body.entries for block in _blocks(entry)]
    return "\n\n".join(blocks) + "\n"


def _blocks(entry: Said) -> list[str]:
    if entry.kind == "request":
        return [f"## {_first_line(entry.text)}", quoted(entry.text)]
    if entry.kind == "agent":
        return _agent_blocks(entry)
    blocks = [f"**{_word(entry)}** {plain(entry.text)}".rstrip()]
    return blocks + (["\n".join(f"- {plain(detail)}" for detail in entry.details)] if entry.details else [])


def _agent_blocks(entry: Said) -> list[str]:
    names = {"planner": tr("Planner"), "generator": tr("Script"), "validator": tr("Review")}
    blocks = [f"**{names.get(entry.agent, entry.agent)}** {plain(entry.summary)}".rstrip()]
    if entry.thoughts:
        blocks.append(quoted(entry.thoughts))
    if entry.text:
        blocks.append(fenced(entry.text))
    return blocks + [f"- {plain(detail)}" for detail in entry.details]


def _word(entry: Said) -> str:
    words = {
        "questions": tr("Questions:"),
        "violations": tr("The script asked for what it may not have:"),
        "trial_failed": tr("The trial failed:"),
        "checked": tr("Checked: passed,") if entry.good else tr("Checked: not passed,"),
        "refused": tr("Refused:"),
        "failed": tr("Failed:"),
        "stopped": tr("Stopped."),
        "applied": tr("Applied:"),
        "rejected": tr("Rejected."),
        "undone": tr("Undone."),
    }
    return words.get(entry.kind, tr("Note:"))


def plain(text: str) -> str:
    """Text as Markdown that shows exactly this, on one line: no markup, link or HTML comes of it."""
    return re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", " ".join(text.split()))


def quoted(text: str) -> str:
    """Text line by line as a quotation."""
    return "\n".join(f"> {plain(line)}".rstrip() for line in text.splitlines())


def fenced(text: str) -> str:
    """Text as a block of code, within a fence that does not occur in it."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text.rstrip()}\n{fence}"


def _first_line(text: str) -> str:
    line = next(iter(text.splitlines()), "")
    return plain(line if len(line) <= 80 else line[:79] + "…")
