"""One agent's text as parts of the chat: finished blocks are made once, only what grows is made anew."""

from __future__ import annotations

from ..core.messages import count_tokens
from . import markup
from .amounts import count
from .conversation import Entry
from .markdown import Block, Markdown
from .markdown_look import block_html
from .qt import tr
from .theme import Theme


class GrownText:
    """`raw` text is shown as it is. While it is `folded`, data in it is only counted."""

    def __init__(self, entry: Entry, index: int, *, theme: Theme, raw: bool, folded: bool) -> None:
        self.entry = entry
        self._index = index
        self._theme = theme
        self._folded = folded
        self._markdown = Markdown(raw=raw)
        self._read = 0
        self._finished: list[str] = []

    def parts(self, text: str) -> list[str]:
        """The parts of this text, which goes on from the one before."""
        self._markdown.feed(text[self._read :])
        self._read = len(text)
        for block in self._markdown.finished[len(self._finished) :]:
            self._finished.append(self._html(block))
        made = (*self._finished, *map(self._html, self._markdown.growing()))
        return [part for part in made if part]

    def _html(self, block: Block) -> str:
        if self._folded and block.kind == "data":
            return ""  # the head of the entry says how much it is
        if self._folded and block.kind == "code" and block.mark == "json":
            words = tr("The plan as data, {} tokens").format(count(count_tokens(block.text)))
            return markup.line(words, colour=self._theme.muted) if block.first else ""
        return block_html(block, entry=self._index, theme=self._theme, copy=tr("Copy"))
