"""The scripts of a proposal, to be read and edited; what is typed is tried a moment after the last key."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.proposal import Proposal
from ..core.script import Script
from .qt import QtWidgets, tr
from .review_model import ReviewModel
from .script_edits import faults_of
from .script_view import ScriptView

EDITED, WRONG = "✎ ", "⚠ "
NAME = "AIDesignerScript"
"""The editor that is seen."""


class ScriptTab(QtWidgets.QWidget):
    """One editor for each task's script, so that each keeps its cursor, its scrolling and its own undo."""

    def __init__(self, review: ReviewModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._original: Proposal | None = None
        self._filled: set[int] = set()
        self._choice = QtWidgets.QComboBox(self)
        self._choice.setObjectName("AIDesignerScriptChoice")
        self._choice.setAccessibleName(tr("Task"))
        self._choice.setSizeAdjustPolicy(QtWidgets.QComboBox.AdjustToMinimumContentsLengthWithIcon)
        self._back = QtWidgets.QPushButton(tr("Put back"), self)
        self._back.setObjectName("AIDesignerScriptBack")
        self._back.setToolTip(tr("The script as it was proposed"))
        self._stack = QtWidgets.QStackedWidget(self)
        self._lay_out()
        self._choice.currentIndexChanged.connect(self._go_to)
        self._back.clicked.connect(self._put_back)
        review.changed.connect(self.render)
        self.render()

    def _lay_out(self) -> None:
        row = QtWidgets.QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._choice, 1)
        row.addStretch(0)
        row.addWidget(self._back)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)

    @property
    def views(self) -> tuple[ScriptView, ...]:
        """The editors, in the order in which the scripts run."""
        return tuple(self._stack.widget(at) for at in range(self._stack.count()))

    def render(self) -> None:
        """Show the scripts with the user's edits, and what is wrong with them."""
        original = self._review.original
        if original is not self._original:
            self._original = original
            self._begin(original)
        if original is None:
            return
        edited = {script.task_id: script for script in self._review.revision.scripts}
        for at, script in enumerate(original.scripts):
            if at in self._filled:
                self.views[at].show_source(edited.get(script.task_id, script).source)
            self.views[at].show_faults(faults_of(self._review.fault, script.task_id))
        self._mark_choices(original, edited)

    def _begin(self, original: Proposal | None) -> None:
        """Another proposal: editors of its own."""
        for view in self.views:
            self._stack.removeWidget(view)
            view.deleteLater()
        blocked = self._choice.blockSignals(True)
        self._choice.clear()
        for _ in original.scripts if original is not None else ():
            self._choice.addItem("")
            self._stack.addWidget(ScriptView(parent=self))
        self._choice.blockSignals(blocked)
        self._choice.setVisible(self._choice.count() > 1)
        self._filled = set()
        self._fill()

    def _fill(self) -> None:
        """Read the script that is seen into its editor: a long one takes tens of milliseconds, so one at a time."""
        at = self._stack.currentIndex()
        for other, view in enumerate(self.views):
            view.setObjectName(NAME if other == at else "")
        if self._original is None or at in self._filled or at < 0:
            return
        self._filled.add(at)
        script, view = self._original.scripts[at], self.views[at]
        view.show_source(script.source, anew=True)
        view.textChanged.connect(lambda: self._review.edit_script(script.task_id, view.toPlainText()))

    def _mark_choices(self, original: Proposal, edited: dict[str, Script]) -> None:
        titles = {task.id: task.title for task in original.plan.tasks}
        fault = self._review.fault
        for at, script in enumerate(original.scripts):
            wrong = fault is not None and fault.task_id == script.task_id
            mark = WRONG if wrong else EDITED if script.task_id in edited else ""
            self._choice.setItemText(at, mark + titles.get(script.task_id, script.task_id))
        self._show_back()

    def _show_back(self) -> None:
        edited = {script.task_id for script in self._review.revision.scripts}
        self._back.setVisible(self._shown_task() in edited)

    def _shown_task(self) -> str:
        scripts = self._original.scripts if self._original is not None else ()
        return scripts[self._stack.currentIndex()].task_id if 0 <= self._stack.currentIndex() < len(scripts) else ""

    def _go_to(self, index: int) -> None:
        self._stack.setCurrentIndex(index)
        self._fill()
        self.render()

    def _put_back(self) -> None:
        self._review.put_back_script(self._shown_task())
        view = self._stack.currentWidget()
        if view is not None:
            view.setFocus()
