"""One script as text to edit, with line numbers, simple highlighting, and marks on the lines that are wrong."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Mapping

from .highlighting import shades
from .language import retold
from .look import LookWatch, current_theme
from .markup import tooltip
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .script_edits import indent_after, indented, outdented, replacement, to_next_stop
from .text_units import units
from .theme import Theme

_LINE_CHARACTER = "\u2029"
"""What Qt has between the lines of a selection."""


class ScriptView(QtWidgets.QPlainTextEdit):
    """Tab and Shift+Tab indent; after Esc the next of them leaves the editor, as anywhere else."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Script"))
        self.setAccessibleDescription(tr("Esc, then Tab leaves the script"))
        self.setLineWrapMode(QtWidgets.QPlainTextEdit.NoWrap)
        self.setFrameShape(QtWidgets.QFrame.NoFrame)
        self.setFont(QtGui.QFontDatabase.systemFont(QtGui.QFontDatabase.FixedFont))
        self._faults: dict[int, str] = {}
        self._numbers = _LineNumbers(self)
        self._highlighter = _Highlighter(self.document(), theme=current_theme())
        LookWatch(self._redraw, parent=self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._follow_scrolling)
        self._make_room()

    def show_source(self, source: str, *, anew: bool = False) -> None:
        """Another text: only what differs is replaced, which can be undone in the editor; `anew` it can't."""
        present = self.toPlainText()
        if anew:
            self.setPlainText(source)
        elif present != source:
            change = replacement(present, source)
            cursor = QtGui.QTextCursor(self.document())
            cursor.setPosition(units(present[: change.start]))
            cursor.setPosition(units(present[: change.end]), QtGui.QTextCursor.KeepAnchor)
            cursor.insertText(change.text)

    def show_faults(self, faults: Mapping[int, str]) -> None:
        """Mark these lines, each with what is wrong in it."""
        if dict(faults) != self._faults:
            self._faults = dict(faults)
            self._mark()

    @property
    def faults(self) -> Mapping[int, str]:
        """What is wrong, by line number from 1."""
        return self._faults

    def _mark(self) -> None:
        theme = current_theme()
        colour = QtGui.QColor(theme.bad)
        colour.setAlpha(45)
        marks = []
        for line in self._faults:
            block = self.document().findBlockByNumber(line - 1)
            if block.isValid():
                mark = QtWidgets.QTextEdit.ExtraSelection()
                mark.format.setBackground(colour)
                mark.format.setProperty(QtGui.QTextFormat.FullWidthSelection, True)
                mark.cursor = QtGui.QTextCursor(block)
                marks.append(mark)
        self.setExtraSelections(marks)
        self._numbers.update()

    def _redraw(self) -> None:
        self._highlighter.set_theme(current_theme())
        self._mark()

    def digits_width(self) -> int:
        """Width of the column of line numbers in pixels; there is room for a mark before them."""
        digits = max(2, len(str(self.blockCount())))
        return int(self.fontMetrics().horizontalAdvance("9") * digits + 18)

    def paint_numbers(self, event: QtGui.QPaintEvent) -> None:
        """Draw the numbers of the lines that are seen, and a mark before those that are wrong."""
        theme = current_theme()
        painter = QtGui.QPainter(self._numbers)
        painter.setRenderHint(QtGui.QPainter.Antialiasing)
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            height, line = self.blockBoundingRect(block).height(), block.blockNumber() + 1
            wrong = line in self._faults
            if wrong:
                painter.setPen(Qt.NoPen)
                painter.setBrush(QtGui.QColor(theme.bad))
                painter.drawEllipse(QtCore.QPointF(6, top + height / 2), 3.5, 3.5)
            painter.setPen(QtGui.QColor(theme.bad if wrong else theme.muted))
            area = QtCore.QRectF(0, top, self._numbers.width() - 5, height)
            painter.drawText(area, int(Qt.AlignRight), str(line))
            block, top = block.next(), top + height
        painter.end()

    def fault_at(self, y: float) -> str:
        """What is wrong in the line at this height, in pixels from the top of the view."""
        cursor = self.cursorForPosition(QtCore.QPoint(0, int(y)))
        return retold(self._faults.get(cursor.blockNumber() + 1, ""))

    def viewportEvent(self, event: QtCore.QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QtCore.QEvent.ToolTip:
            show_tip(event, self.fault_at(event.pos().y()), widget=self)
            return True
        return bool(super().viewportEvent(event))

    def _make_room(self, _count: int = 0) -> None:
        self.setViewportMargins(self.digits_width(), 0, 0, 0)
        self._place_numbers()

    def _place_numbers(self) -> None:
        area = self.contentsRect()
        self._numbers.setGeometry(area.left(), area.top(), self.digits_width(), area.height())

    def _follow_scrolling(self, area: QtCore.QRect, dy: int) -> None:
        if dy:
            self._numbers.scroll(0, dy)
        else:
            self._numbers.update(0, area.y(), self._numbers.width(), area.height())

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_numbers()

    def event(self, event: QtCore.QEvent) -> bool:
        """Esc is the editor's own, not the panel's: it readies Tab for leaving."""
        if event.type() == QtCore.QEvent.ShortcutOverride and event.key() == Qt.Key_Escape:
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        key = event.key()
        if key not in (Qt.Key_Shift, Qt.Key_Tab, Qt.Key_Backtab):
            self.setTabChangesFocus(key == Qt.Key_Escape)
        if key in (Qt.Key_Tab, Qt.Key_Backtab):
            self._indent(deeper=key == Qt.Key_Tab)
        elif key in (Qt.Key_Return, Qt.Key_Enter):
            cursor = self.textCursor()
            before = cursor.block().text()[: cursor.positionInBlock()]
            cursor.insertText("\n" + indent_after(before))
            self.ensureCursorVisible()
        elif key != Qt.Key_Escape:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QtGui.QFocusEvent) -> None:  # noqa: N802 - Qt's name
        self.setTabChangesFocus(False)
        super().focusOutEvent(event)

    def _indent(self, *, deeper: bool) -> None:
        cursor = self.textCursor()
        if deeper and not cursor.hasSelection():
            cursor.insertText(to_next_stop(cursor.positionInBlock()))
            return
        last = max(cursor.anchor(), cursor.position())
        cursor.setPosition(min(cursor.anchor(), cursor.position()))
        cursor.movePosition(QtGui.QTextCursor.StartOfBlock)
        start = cursor.position()
        cursor.setPosition(last, QtGui.QTextCursor.KeepAnchor)
        cursor.movePosition(QtGui.QTextCursor.EndOfBlock, QtGui.QTextCursor.KeepAnchor)
        lines = cursor.selectedText().split(_LINE_CHARACTER)
        changed = indented(lines) if deeper else outdented(lines)
        if changed != lines:
            cursor.insertText("\n".join(changed))
            if len(lines) > 1:
                cursor.setPosition(start, QtGui.QTextCursor.KeepAnchor)
                self.setTextCursor(cursor)


class _LineNumbers(QtWidgets.QWidget):
    def __init__(self, view: ScriptView) -> None:
        super().__init__(view)
        self._view = view

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self._view.paint_numbers(event)

    def event(self, event: QtCore.QEvent) -> bool:
        """The mark before a line says what is wrong."""
        if event.type() == QtCore.QEvent.ToolTip:
            show_tip(event, self._view.fault_at(event.pos().y()), widget=self)
            return True
        return bool(super().event(event))


def show_tip(event: QtGui.QHelpEvent, text: str, *, widget: QtWidgets.QWidget) -> None:
    """Show this as the tooltip here, or none."""
    if text:
        QtWidgets.QToolTip.showText(event.globalPos(), tooltip(text), widget)
    else:
        QtWidgets.QToolTip.hideText()


class _Highlighter(QtGui.QSyntaxHighlighter):
    def __init__(self, document: QtGui.QTextDocument, *, theme: Theme) -> None:
        super().__init__(document)
        self._formats = _formats(theme)

    def set_theme(self, theme: Theme) -> None:
        self._formats = _formats(theme)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        for start, end, shade in shades(text):
            self.setFormat(start, end - start, self._formats[shade])


def _formats(theme: Theme) -> dict[str, QtGui.QTextCharFormat]:
    colours = {"comment": theme.muted, "string": theme.string, "number": theme.number, "word": theme.keyword}
    formats: dict[str, QtGui.QTextCharFormat] = {}
    for kind, colour in colours.items():
        formats[kind] = QtGui.QTextCharFormat()
        formats[kind].setForeground(QtGui.QColor(colour))
    return formats
