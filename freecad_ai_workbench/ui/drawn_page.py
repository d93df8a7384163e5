"""A page that is drawn part by part: what stays as it was is not drawn again, so that nothing flickers or jumps."""

# mypy: allow-subclassing-any

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile
from operator import itemgetter

from .qt import QtGui, QtWidgets
from .text_page import TextPage

_TABLE = ("<table", "</table>")


_Part = tuple[int, str]
"""The number of its section, and its HTML."""


@dataclass
class _Stretch:
    """Parts of one section that were put in at once, and where the document ended before."""

    parts: Sequence[_Part]
    start: int


class DrawnPage(TextPage):
    """Follows the end of what is drawn, unless the user has scrolled away from it. What is selected stays selected.

    While a run is at work in its thread each call of Qt may have to wait for Python to be given back, so there are few
    of them: of what grows only the last part is put in by itself, because only that will be taken out again.
    """

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._stretches: list[_Stretch] = []
        self._at_end = True
        self._scratch = QtGui.QTextDocument(self)
        self._plain = QtGui.QTextBlockFormat(), QtGui.QTextCharFormat()
        self.verticalScrollBar().valueChanged.connect(self._notice_scrolling)
        self.verticalScrollBar().rangeChanged.connect(self._keep_at_end)

    def set_style(self, style: str) -> None:
        """The style sheet of all parts. Set anew it has everything drawn anew, too."""
        if style != self._scratch.defaultStyleSheet():
            self._scratch.setDefaultStyleSheet(style)
            self._cut(self.textCursor(), 0)

    def draw(self, sections: Sequence[Sequence[str]]) -> None:
        """Show these sections of pieces of HTML, each of which begins a line: from the first on that differs."""
        flat = [(number, part) for number, parts in enumerate(sections) for part in parts]
        keep, new = self._difference(flat)
        if keep == len(self._stretches) and not new:
            return
        selected = self.textCursor()
        place = (selected.anchor(), selected.position()) if selected.hasSelection() else None
        bar, at_end = self.verticalScrollBar(), self._at_end
        value = bar.value()
        edit = QtGui.QTextCursor(self.document())
        edit.beginEditBlock()  # until its end nothing is laid out
        self._cut(edit, keep)
        edit.movePosition(QtGui.QTextCursor.End)
        for parts in new:
            self._add(edit, parts)
        edit.endEditBlock()
        if place is not None:
            self._select(*place)
        self._at_end = at_end
        bar.setValue(bar.maximum() if at_end else value)

    def section_at(self, position: int) -> int:
        """Which section a position of the document lies in; -1 where there is none."""
        at = bisect_right([stretch.start for stretch in self._stretches], position) - 1
        return self._stretches[at].parts[0][0] if at >= 0 else -1

    def _difference(self, parts: Sequence[_Part]) -> tuple[int, list[Sequence[_Part]]]:
        """How many stretches stay as they are, and the new ones."""
        drawn = (part for stretch in self._stretches for part in stretch.parts)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(drawn, parts, strict=False)))
        end = keep = 0
        for stretch in self._stretches:
            if end + len(stretch.parts) > same:
                break
            end, keep = end + len(stretch.parts), keep + 1
        sections = [list(group) for _, group in groupby(parts[end:], key=itemgetter(0))]
        growing = [sections.pop()] if sections else []
        return keep, [*sections, *(piece for whole in growing for piece in (whole[:-1], whole[-1:]) if piece)]

    def _cut(self, cursor: QtGui.QTextCursor, keep: int) -> None:
        """Take away all stretches but the first ones."""
        if keep < len(self._stretches):
            cursor.setPosition(self._stretches[keep].start)
            cursor.movePosition(QtGui.QTextCursor.End, QtGui.QTextCursor.KeepAnchor)
            cursor.removeSelectedText()
            if cursor.atBlockStart():  # an empty line, which has the look of what was there
                cursor.setBlockFormat(self._plain[0])
                cursor.setBlockCharFormat(self._plain[1])
                cursor.setCharFormat(self._plain[1])
            del self._stretches[keep:]

    def _add(self, cursor: QtGui.QTextCursor, parts: Sequence[_Part]) -> None:
        """Put parts in at the cursor, which stands at the end and does so again."""
        start = cursor.position()
        after_table = not self._stretches or self._stretches[-1].parts[-1][1].endswith(_TABLE[1])
        if not after_table:
            cursor.insertBlock(*self._plain)
        self._scratch.setHtml("".join(html for _, html in parts))
        begin = start if after_table else start + 1
        cursor.insertFragment(QtGui.QTextDocumentFragment(self._scratch))
        if not parts[0][1].startswith(_TABLE[0]):
            cursor.setPosition(begin)
            cursor.setBlockFormat(self._scratch.begin().blockFormat())  # which Qt leaves out
            cursor.movePosition(QtGui.QTextCursor.End)
        self._stretches.append(_Stretch(parts, start))

    def _select(self, anchor: int, position: int) -> None:
        last = self.document().characterCount() - 1
        cursor = QtGui.QTextCursor(self.document())
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QtGui.QTextCursor.KeepAnchor)
        self.setTextCursor(cursor)

    def _notice_scrolling(self, value: int) -> None:
        self._at_end = value >= self.verticalScrollBar().maximum() - 8

    def _keep_at_end(self, _low: int, high: int) -> None:
        if self._at_end:
            self.verticalScrollBar().setValue(high)
