"""Markdown while it grows: blocks that are finished and never change again, and the last one, which still may."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

Kind = Literal["text", "heading", "item", "quote", "table", "code", "rule", "data"]

LINES = 24
CHARACTERS = 1000
"""A block is finished after so much, and goes on in the next one, so that little is ever drawn anew. A longer line is
broken."""

_FENCE = re.compile(r" {0,3}(?P<marks>`{3,}|~{3,})[ \t]*(?P<language>[^\s`]*)[^`]*")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*")
_RULE = re.compile(r" {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})")
_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])[ \t]+(.*)")
_QUOTE = re.compile(r" {0,3}> ?(.*)")
_UNDER_HEAD = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


@dataclass(frozen=True)
class Block:
    """`level` is a heading's or how deep an item lies, `mark` an item's sign or a code's language.

    `number` counts pieces of code from 0; a block that is not `first` goes on with the table or code before it.
    """

    kind: Kind
    lines: tuple[str, ...] = ()
    level: int = 0
    mark: str = ""
    number: int = 0
    first: bool = True

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def is_long(self) -> bool:
        """Whether it is time to go on in another block."""
        return len(self.lines) >= LINES or sum(map(len, self.lines)) >= CHARACTERS

    def with_line(self, line: str) -> Block:
        return replace(self, lines=(*self.lines, line))


class Markdown:
    """Takes text piece by piece. What begins with `{` is data and no Markdown; `raw` text is all code."""

    def __init__(self, *, raw: bool = False) -> None:
        self.finished: list[Block] = []
        self._open: Block | None = Block("code") if raw else None
        self._fence = "\0" if raw else ""  # a mark that ends no line
        self._codes = 1 if raw else 0
        self._line = ""
        self._begun = raw

    def feed(self, text: str) -> None:
        """Go on with this text."""
        if not self._begun and text.strip():
            self._begun = True
            if (self._line + text).lstrip().startswith("{"):
                self._open = Block("data")
        *lines, self._line = (self._line + text.replace("\r\n", "\n")).split("\n")
        for line in lines:
            self._take(line)
        while len(self._line) > CHARACTERS:
            end = self._line.rfind(" ", 1, CHARACTERS) + 1 or CHARACTERS
            self._take(self._line[:end])
            self._line = self._line[end:]

    def growing(self) -> tuple[Block, ...]:
        """What is not finished: mostly one block, as it would be if nothing more came."""
        ahead = Markdown()
        ahead._open, ahead._fence, ahead._codes = self._open, self._fence, self._codes
        if self._line:
            ahead._take(self._line)
        return tuple(ahead.finished) + ((ahead._open,) if ahead._open is not None else ())

    def _take(self, line: str) -> None:
        if self._open is not None and self._open.kind == "data":
            self._open = self._open.with_line(line)
        elif self._fence:
            self._take_code(line)
        elif not line.strip():
            self._finish()
        elif not (self._take_sign(line) or self._take_table(line)):
            self._take_text(line)

    def _take_code(self, line: str) -> None:
        code = self._open or Block("code")
        if line.strip().startswith(self._fence) and not line.strip().strip(self._fence[0]):
            if code.first or code.lines:
                self.finished.append(code)
            self._open, self._fence = None, ""
            return
        self._open = code.with_line(line)
        if self._open.is_long:
            self.finished.append(self._open)
            self._open = replace(code, lines=(), first=False)

    def _take_sign(self, line: str) -> bool:
        """A line that tells by its beginning what it is."""
        if fence := _FENCE.fullmatch(line):
            self._begin(Block("code", mark=fence["language"].lower(), number=self._codes))
            self._fence, self._codes = fence["marks"], self._codes + 1
        elif heading := _HEADING.fullmatch(line):
            self._begin(Block("heading", (heading[2],), level=len(heading[1])))
            self._finish()
        elif _RULE.fullmatch(line):
            self._begin(Block("rule"))
            self._finish()
        elif item := _ITEM.fullmatch(line):
            depth = min(len(item[1].expandtabs(4)) // 2, 6)
            self._begin(Block("item", (item[3],), level=depth, mark=item[2]))
        elif quote := _QUOTE.fullmatch(line):
            self._go_on("quote", quote[1])
        else:
            return False
        return True

    def _take_table(self, line: str) -> bool:
        """A line of a table: it begins with the line of dashes below a head."""
        present = self._open
        if present is not None and present.kind == "table" and "|" in line:
            self._open = present.with_line(line)
            if self._open.is_long:
                self._finish()
                self._open = Block("table", first=False)
            return True
        head = present.lines[-1] if present is not None and present.kind == "text" else ""
        if "|" not in head or not _UNDER_HEAD.fullmatch(line) or len(cells(head)) != len(cells(line)):
            return False
        self._open = replace(present, lines=present.lines[:-1]) if present is not None else None
        self._begin(Block("table", (head,)))
        return True

    def _take_text(self, line: str) -> None:
        if self._open is not None and self._open.kind in ("item", "quote"):
            self._open = self._open.with_line(line.strip())
        else:
            self._go_on("text", line.strip())
        if self._open is not None and self._open.is_long:
            self._finish()

    def _go_on(self, kind: Kind, line: str) -> None:
        if self._open is not None and self._open.kind == kind:
            self._open = self._open.with_line(line)
        else:
            self._begin(Block(kind, (line,)))

    def _begin(self, block: Block) -> None:
        self._finish()
        self._open = block

    def _finish(self) -> None:
        if self._open is not None and (self._open.lines or self._open.kind == "rule"):
            self.finished.append(self._open)
        self._open = None


def blocks_of(text: str) -> tuple[Block, ...]:
    """All blocks of a text that is complete."""
    markdown = Markdown()
    markdown.feed(text)
    return (*markdown.finished, *markdown.growing())


def code_of(blocks: Sequence[Block], number: int) -> str:
    """The whole code with this number; empty if there is none."""
    lines = [line for block in blocks if block.kind == "code" and block.number == number for line in block.lines]
    return "".join(f"{line}\n" for line in lines)


def cells(row: str) -> tuple[str, ...]:
    """The cells of one line of a table."""
    inner = row.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner))
