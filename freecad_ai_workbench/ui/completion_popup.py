"""The list of choices above the request box. The keys stay with the box, which passes them on."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence

from .completion import Choice
from .qt import Qt, QtCore, QtGui, QtWidgets, Signal, tr

MOST_ROWS = 8
_PAD = 4


class CompletionPopup(QtWidgets.QListWidget):
    """Shown over the panel, never in the way of the box. `chosen` comes from the mouse and from `choose`."""

    chosen = Signal(object)

    def __init__(self, box: QtWidgets.QWidget) -> None:
        super().__init__(box.window())
        self._box = box
        self._choices: tuple[Choice, ...] = ()
        self.moved = False
        self.setObjectName("AIDesignerCompletion")
        self.setAccessibleName(tr("Completions"))
        self.setFocusPolicy(Qt.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.ElideRight)
        self.setUniformItemSizes(True)
        self.setFrameShape(QtWidgets.QFrame.StyledPanel)
        self.itemClicked.connect(lambda _item: self.choose())
        self.hide()

    def offer(self, choices: Sequence[Choice]) -> None:
        """Show these, the first one ready to be chosen; nothing hides it."""
        if tuple(choices) == self._choices and self.isVisible() == bool(choices):
            return
        self._choices, self.moved = tuple(choices), False
        self.clear()
        for choice in choices:
            self.addItem(f"{choice.text}    {choice.hint}" if choice.hint else choice.text)
        if choices:
            self.setCurrentRow(0)
            self.place()
        self.setVisible(bool(choices))
        self.raise_()

    def step(self, down: bool) -> None:
        """To the next choice or the one before, round the ends."""
        self.moved = True
        self.setCurrentRow((self.currentRow() + (1 if down else -1)) % self.count())

    def current(self) -> Choice | None:
        """What is marked."""
        row = self.currentRow()
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def choose(self) -> None:
        """Take what is marked."""
        if (choice := self.current()) is not None:
            self.chosen.emit(choice)

    def place(self) -> None:
        """Go right above the box, as wide as it."""
        rows = min(self.count(), MOST_ROWS)
        height = rows * max(self.sizeHintForRow(0), 1) + 2 * self.frameWidth() + _PAD
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)  # the dock was taken off, or put back
        corner = self._box.mapTo(window, QtCore.QPoint(0, 0))
        self.setGeometry(corner.x(), max(0, corner.y() - height), self._box.width(), min(height, corner.y()))

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:  # noqa: N802 - Qt's name
        super().wheelEvent(event)
        event.accept()
