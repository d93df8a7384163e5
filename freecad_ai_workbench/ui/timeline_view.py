"""What was applied in this session, folded away, with the way back to before each step, and macros of some."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable

from . import markup
from .applied_steps import AppliedStep
from .long_button import LongButton
from .look import LookWatch, current_theme
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .timeline import Timeline

MOST_ROWS = 5
_STEP = Qt.UserRole


class TimelineView(QtWidgets.QWidget):
    """Hidden while nothing was applied. A question is seen even when the list is folded."""

    def __init__(self, timeline: Timeline, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self.head = QtWidgets.QToolButton(self)
        self.head.setObjectName("AIDesignerTimelineHead")
        self.head.setCheckable(True)
        self.head.setStyleSheet("border: none")
        self.head.setToolButtonStyle(Qt.ToolButtonTextBesideIcon)
        self.list = QtWidgets.QListWidget(self)
        self.list.setObjectName("AIDesignerTimeline")
        self.list.setAccessibleName(tr("Applied in this session"))
        self.list.setSelectionMode(QtWidgets.QAbstractItemView.ExtendedSelection)
        self.list.setTextElideMode(Qt.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.back = _button("AIDesignerGoBack", "", self)
        self.save = _button("AIDesignerSaveSteps", tr("Save as ma&cro…"), self)
        self._save_as: Callable[[str], object] | None = None
        self.question = QuestionBar(timeline, parent=self)
        self._lay_out()
        self.head.toggled.connect(self._show)
        self.list.itemSelectionChanged.connect(self._enable)
        self.back.clicked.connect(self._ask)
        self.save.clicked.connect(self._save)
        timeline.changed.connect(self._show)
        LookWatch(self._show, parent=self)
        self._show()

    def save_with(self, save_as: Callable[[str], object]) -> None:
        """Offer a macro of the chosen steps, by their numbers in the order in which they were applied."""
        self._save_as = save_as
        self._show()

    def _lay_out(self) -> None:
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        for widget in (self.head, self.list, self.back, self.save, self.question):
            layout.addWidget(widget)

    def _show(self, _unfolded: bool = False) -> None:
        steps, unfolded = self._timeline.steps, self.head.isChecked()
        self.head.setText(tr("Applied ({})").format(len(steps)))
        self.head.setArrowType(Qt.DownArrow if unfolded else Qt.RightArrow)
        self._fill(steps)
        for widget in (self.list, self.back):
            widget.setVisible(unfolded)
        self.save.setVisible(unfolded and self._save_as is not None)
        self.head.setVisible(bool(steps))
        self.setVisible(bool(steps) or self._timeline.question is not None)
        self._enable()

    def _fill(self, steps: tuple[AppliedStep, ...]) -> None:
        picked = self._picked() or [len(steps) - 1]
        self.list.blockSignals(True)
        self.list.clear()
        for index in reversed(range(len(steps))):
            self.list.addItem(self._row(index, steps[index]))
            if index in picked:
                self.list.setCurrentRow(self.list.count() - 1, QtCore.QItemSelectionModel.Select)
        self.list.blockSignals(False)
        rows = max(1, min(MOST_ROWS, len(steps)))
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 16) + 2 * self.list.frameWidth())

    def _row(self, index: int, step: AppliedStep) -> QtWidgets.QListWidgetItem:
        item = QtWidgets.QListWidgetItem(row_text(step))
        item.setData(_STEP, index)
        item.setToolTip(markup.tooltip(step.words))
        if step.standing != "applied":
            item.setForeground(QtGui.QColor(current_theme().muted))
        return item

    def _enable(self) -> None:
        picked = self._picked()
        way = self._timeline.way_back(picked[0]) if picked else ""
        hints = {
            "undo": tr("Undoes this and everything after it, after asking"),
            "copy": tr("Opens the state that was kept as a new document, after asking"),
            "": tr("This is undone already, or the state before it was not kept"),
        }
        self.back.setText(self._back_text(picked))
        self.back.setEnabled(bool(way) and self._timeline.question is None)
        self.back.setToolTip(hints[way])
        steps = self._timeline.steps
        self.save.setEnabled(bool(picked) and all(steps[index].standing == "applied" for index in picked))
        self.save.setToolTip(tr("A macro that does what is chosen here in any FreeCAD; choose several with Ctrl"))

    def _back_text(self, picked: list[int]) -> str:
        """Going back to before several steps is going back to before the earliest of them."""
        if len(picked) < 2:
            return tr("Go back to &before this")
        return tr("Go back to &before “{}”").format(self._timeline.steps[picked[0]].transaction.replace("&", "&&"))

    def _picked(self) -> list[int]:
        """The numbers of the selected steps, the earliest first."""
        found = (int(item.data(_STEP)) for item in self.list.selectedItems())
        return sorted(index for index in found if index < len(self._timeline.steps))

    def _save(self) -> None:
        if self._save_as is not None:
            self._save_as(" ".join(str(index + 1) for index in self._picked()))

    def _ask(self) -> None:
        if picked := self._picked():
            self._timeline.ask(picked[0])


class QuestionBar(QtWidgets.QWidget):
    """What the timeline asks, with two buttons."""

    def __init__(self, timeline: Timeline, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline = timeline
        self.text = QtWidgets.QLabel(self)
        self.text.setObjectName("AIDesignerTimelineQuestion")
        self.text.setTextFormat(Qt.PlainText)
        self.text.setWordWrap(True)
        self.no = _button("AIDesignerTimelineNo", tr("&Leave it"), self)
        self.yes = _button("AIDesignerTimelineYes", "", self)
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.text)
        layout.addLayout(row)
        self.no.clicked.connect(lambda: timeline.answer(yes=False))
        self.yes.clicked.connect(lambda: timeline.answer(yes=True))
        timeline.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        question = self._timeline.question
        self.setVisible(question is not None)
        if question is not None:
            self.text.setText(question.text)
            self.yes.setText(question.yes)


def row_text(step: AppliedStep) -> str:
    """One line for one step."""
    mark, words = ("✓" if step.standing == "applied" else "↶"), " ".join(step.words.split())
    return f"{mark} {step.time:%H:%M}  {words}" + ("" if step.standing == "applied" else tr(" (undone)"))


def _button(name: str, text: str, parent: QtWidgets.QWidget) -> LongButton:
    button = LongButton(text, parent)
    button.setObjectName(name)
    button.setSizePolicy(QtWidgets.QSizePolicy.Expanding, QtWidgets.QSizePolicy.Fixed)
    return button
