"""A page that is drawn part by part: what stays as it was is not drawn again, so that nothing flickers or jumps."""

# mypy: allow-subclassing-any

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from .qt import QtGui, QtWidgets
from .text_page import TextPage


class DrawnPage(TextPage):
    """Follows the end of what is drawn, unless the user has scrolled away from it. What is selected stays selected."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._at_end = True
        self._scratch = QtGui.QTextDocument(self)
        self.verticalScrollBar().valueChanged.connect(self._notice_scrolling)
        self.verticalScrollBar().rangeChanged.connect(self._keep_at_end)

    def set_style(self, style: str) -> None:
        """The style sheet of all parts. Set anew it has everything drawn anew, too."""
        if style != self._scratch.defaultStyleSheet():
            self._scratch.setDefaultStyleSheet(style)
            self._cut(0)

    def draw(self, parts: Sequence[str]) -> None:
        """Show these pieces of HTML, each of which begins a line: from the first one on that is another than before."""
        same = 0
        for old, new in zip(self._parts, parts, strict=False):
            if old is not new and old != new:
                break
            same += 1
        if same == len(self._parts) == len(parts):
            return
        selected = self.textCursor()
        anchor, position, had = selected.anchor(), selected.position(), selected.hasSelection()
        value, at_end = self.verticalScrollBar().value(), self._at_end
        edit = QtGui.QTextCursor(self.document())
        edit.beginEditBlock()  # until its end nothing is laid out
        self._cut(same)
        for part in parts[same:]:
            self._add(part)
        edit.endEditBlock()
        if had:
            self._select(anchor, position)
        self._at_end = at_end
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum() if at_end else value)

    def part_at(self, position: int) -> int:
        """Which part a position of the document lies in; -1 before the first."""
        return bisect_right(self._starts, position) - 1

    def _cut(self, keep: int) -> None:
        """Take away all parts but the first ones."""
        if keep < len(self._starts):
            cursor = QtGui.QTextCursor(self.document())
            cursor.setPosition(self._starts[keep])
            cursor.movePosition(QtGui.QTextCursor.End, QtGui.QTextCursor.KeepAnchor)
            cursor.removeSelectedText()
            _make_plain(cursor)
        del self._parts[keep:], self._starts[keep:]

    def _add(self, part: str) -> None:
        cursor = QtGui.QTextCursor(self.document())
        cursor.movePosition(QtGui.QTextCursor.End)
        self._starts.append(cursor.position())
        self._parts.append(part)
        if cursor.block().length() > 1:
            cursor.insertBlock()
        self._scratch.setHtml(part)
        start = cursor.position()
        cursor.insertFragment(QtGui.QTextDocumentFragment(self._scratch))
        cursor.setPosition(start)
        cursor.setBlockFormat(self._scratch.begin().blockFormat())  # which Qt leaves out

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


def _make_plain(cursor: QtGui.QTextCursor) -> None:
    """Take the look of what was before off an empty line."""
    if cursor.block().length() == 1:
        cursor.setBlockFormat(QtGui.QTextBlockFormat())
        cursor.setBlockCharFormat(QtGui.QTextCharFormat())
        cursor.setCharFormat(QtGui.QTextCharFormat())
