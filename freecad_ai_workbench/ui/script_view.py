"""Scripts, read-only, with line numbers and simple highlighting."""

# mypy: allow-subclassing-any

from __future__ import annotations

import keyword
import re

from .look import LookWatch, current_theme
from .qt import QtCore, QtGui, QtWidgets, tr
from .theme import Theme

TOKEN = re.compile(
    r"(?P<comment>\#.*)"
    r"|(?P<string>[rbfuRBFU]{0,2}(?:\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?))"
    r"|(?P<number>\b(?:\d[\d_]*\.?\d*(?:[eE][+-]?\d+)?|\.\d+)\b)"
    r"|(?P<word>[^\W\d]\w*)"
)


class ScriptView(QtWidgets.QPlainTextEdit):
    """One script as text that can be selected and copied but not changed."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerScript")
        self.setAccessibleName(tr("Script"))
        self.setReadOnly(True)
        self.setTextInteractionFlags(QtCore.Qt.TextSelectableByMouse | QtCore.Qt.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QtWidgets.QPlainTextEdit.NoWrap)
        self.setFrameShape(QtWidgets.QFrame.NoFrame)
        self.setFont(QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.FixedFont))
        self._numbers = _LineNumbers(self)
        self._highlighter = _Highlighter(self.document(), theme=current_theme())
        LookWatch(self._rehighlight, parent=self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow_scrolling)
        self._make_room()

    def digits_width(self) -> int:
        """Width of the column of line numbers in pixels."""
        digits = max(2, len(str(self.blockCount())))
        return int(self.fontMetrics().horizontalAdvance("9") * digits + 10)

    def paint_numbers(self, event: QtGui.QPaintEvent) -> None:
        """Draw the numbers of the lines that are seen."""
        painter = QtGui.QPainter(self._numbers)
        painter.setFont(self.font())
        painter.setPen(QtGui.QColor(current_theme().muted))
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height = self.blockBoundingRect(block).height()
            area = QtCore.QRectF(0, top, self._numbers.width() - 5, height)
            painter.drawText(area, int(QtCore.Qt.AlignRight), str(block.blockNumber() + 1))
            block, top = block.next(), top + height
        painter.end()

    def _make_room(self, _count: int = 0) -> None:
        self.setViewportMargins(self.digits_width(), 0, 0, 0)

    def _follow_scrolling(self, area: QtCore.QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        area = self.contentsRect()
        self._numbers.setGeometry(area.left(), area.top(), self.digits_width(), area.height())

    def _rehighlight(self) -> None:
        self._highlighter.set_theme(current_theme())


class _LineNumbers(QtWidgets.QWidget):
    def __init__(self, view: ScriptView) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._view.paint_numbers(event)


class _Highlighter(QtGui.QSyntaxHighlighter):
    def __init__(self, document: QtGui.QTextDocument, *, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        for match in TOKEN.finditer(text):
            colour = self._colour(match.lastgroup or "", match.group())
            if colour:
                form = QtGui.QTextCharFormat()
                form.setForeground(QtGui.QColor(colour))
                self.setFormat(match.start(), len(match.group()), form)

    def _colour(self, kind: str, word: str) -> str:
        theme = self._theme
        if kind == "word":
            return theme.keyword if keyword.iskeyword(word) else ""
        return {"comment": theme.muted, "string": theme.string, "number": theme.number}.get(kind, "")
