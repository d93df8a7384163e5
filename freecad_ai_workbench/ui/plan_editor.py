"""The plan before it is built: tasks to reword, delete, move and add, what is expected of them, and the user's word."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable

from ..core.errors import PlanEditError
from ..core.plan import Plan, Task
from ..core.plan_edits import find_task, moved, reworded, with_expectation, with_task, without_task
from .expectation_words import corrected, has_numbers, sentence_of
from .language import retold
from .markup import tooltip
from .plan_tasks import PlanTasks
from .qt import Qt, QtCore, QtWidgets, tr
from .session_model import SessionModel
from .status_bar import QuietLabel
from .toned_label import TonedLabel

LINES = 4
"""Of an instruction are seen at once."""


class PlanEditor(QtWidgets.QWidget):
    """Hidden unless a plan waits. What can't be done to the plan is said below it, and the plan stays as it was."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan: Plan | None = None
        self.setObjectName("AIDesignerPlanEditor")
        self._make_widgets()
        self._lay_out()
        self._connect()
        session.phase_changed.connect(self._follow)
        self._follow(session.phase)

    def _make_widgets(self) -> None:
        self.head = QtWidgets.QLabel(tr("Shall this be built?"), self)
        self.head.setWordWrap(True)
        font = self.head.font()
        font.setBold(True)
        self.head.setFont(font)
        self.tasks = PlanTasks(parent=self)
        self.add = self._tool("AIDesignerAddTask", "+", tr("Add a task after this one"))
        self.delete = self._tool("AIDesignerDeleteTask", "✕", tr("Delete it (Del)"))
        self.up = self._tool("AIDesignerTaskUp", "↑", tr("Earlier (Alt+↑)"))
        self.down = self._tool("AIDesignerTaskDown", "↓", tr("Later (Alt+↓)"))
        self.instruction = QtWidgets.QPlainTextEdit(self)
        self.instruction.setObjectName("AIDesignerInstruction")
        self.instruction.setAccessibleName(tr("Instruction of the task"))
        self.instruction.setPlaceholderText(tr("What exactly is to be built in this task?"))
        self.instruction.setTabChangesFocus(True)
        self.instruction.setFixedHeight(LINES * self.fontMetrics().lineSpacing() + 12)
        self.assumed = QuietLabel(parent=self)
        self.assumed.setObjectName("AIDesignerPlanAssumed")
        self.problem = TonedLabel(tone="bad", parent=self)
        self.problem.setObjectName("AIDesignerPlanProblem")
        self.cancel = self._button("AIDesignerCancelPlan", tr("&Cancel"))
        self.build = self._button("AIDesignerBuild", tr("&Build it"))

    def _tool(self, name: str, text: str, hint: str) -> QtWidgets.QToolButton:
        button = QtWidgets.QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.TabFocus)
        return button

    def _button(self, name: str, text: str) -> QtWidgets.QPushButton:
        button = QtWidgets.QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(True)
        return button

    def _lay_out(self) -> None:
        top, bottom = QtWidgets.QHBoxLayout(), QtWidgets.QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.head, 1)
        for tool in (self.add, self.delete, self.up, self.down):
            top.addWidget(tool)
        for button in (self.cancel, self.build):
            bottom.addWidget(button, 1)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(top)
        layout.addWidget(self.tasks, 1)
        layout.addWidget(self.instruction)
        layout.addWidget(self.assumed)
        layout.addWidget(self.problem)
        layout.addLayout(bottom)

    def _connect(self) -> None:
        self.tasks.renamed.connect(self._rename)
        self.tasks.removed.connect(self._delete)
        self.tasks.moved.connect(self._move)
        self.tasks.chosen.connect(self._choose)
        self.add.clicked.connect(self._add)
        self.delete.clicked.connect(self.tasks.remove)
        self.up.clicked.connect(lambda: self.tasks.move(-1))
        self.down.clicked.connect(lambda: self.tasks.move(1))
        self.instruction.textChanged.connect(self._instruct)
        self.cancel.clicked.connect(self._session.cancel_plan)
        self.build.clicked.connect(self._build)

    def _follow(self, phase: str) -> None:
        held = self._session.held
        waits = phase == "confirming" and held is not None
        if not waits:
            self._plan = None
        elif self._plan is None and held is not None and held.plan is not None:
            self._plan = held.plan
            assumed = " ".join(held.plan.assumptions)
            self.assumed.say(tr("Assumed: {}").format(assumed) if assumed else "")
            self.assumed.setToolTip(tooltip("\n".join(held.plan.assumptions)))
            self.assumed.setVisible(bool(assumed))
            self._draw(select=self._plan.in_order()[0].id)
            self.build.setFocus()
        self.setVisible(waits)

    def _draw(self, *, select: str, claim: int = -1, problem: str = "") -> None:
        """The plan as it is now, with this task or expectation chosen."""
        if self._plan is None:
            return
        self.problem.say(retold(problem))
        self.tasks.draw([(task.id, task.title, _sentences(task)) for task in self._plan.in_order()])
        self.tasks.select(select, claim)
        self._choose(select)

    def _choose(self, task_id: str) -> None:
        """Show this task's instruction."""
        if self._plan is None or not task_id:
            return
        text = find_task(self._plan, task_id).instruction
        if text != self.instruction.toPlainText():
            self.instruction.blockSignals(True)
            self.instruction.setPlainText(text)
            self.instruction.blockSignals(False)

    def _try(self, edit: Callable[[Plan], Plan], *, select: str, claim: int = -1) -> None:
        """Take an edit over, or say why it can't be."""
        if self._plan is None:
            return
        problem = ""
        try:
            self._plan = edit(self._plan)
        except PlanEditError as error:
            problem, (select, claim) = str(error), self.tasks.current
        self._draw(select=select, claim=claim, problem=problem)

    def _rename(self, task_id: str, claim: int, text: str) -> None:
        if claim < 0:
            self._try(lambda plan: reworded(plan, task_id, title=text), select=task_id)
        else:
            self._try(lambda plan: _with_numbers(plan, task_id, claim, text=text), select=task_id, claim=claim)

    def _instruct(self) -> None:
        """The instruction is taken over with every key, so that nothing is lost."""
        task_id, text = self.tasks.current[0], self.instruction.toPlainText()
        if self._plan is not None and task_id:
            self._plan = reworded(self._plan, task_id, instruction=text)

    def _delete(self, task_id: str, claim: int, neighbour: str) -> None:
        if claim < 0:
            self._try(lambda plan: without_task(plan, task_id), select=neighbour)
        else:
            self._try(lambda plan: with_expectation(plan, task_id, claim, claim=None), select=task_id)

    def _move(self, task_id: str, by: int) -> None:
        self._try(lambda plan: moved(plan, task_id, by=by), select=task_id)

    def _add(self) -> None:
        task_id = self.tasks.current[0]
        new = ""

        def edit(plan: Plan) -> Plan:
            nonlocal new
            plan, new = with_task(plan, tr("New task"), after=task_id)
            return plan

        self._try(edit, select=task_id)
        if new:
            self.tasks.select(new, -1)
            self.tasks.edit_current()

    def _build(self) -> None:
        """Once what is being typed was taken over, which happens in the turn that follows."""
        self.tasks.finish()
        QtCore.QTimer.singleShot(0, lambda: self._plan is not None and self._session.build(self._plan))


def _sentences(task: Task) -> list[tuple[str, bool]]:
    return [(sentence_of(claim), has_numbers(claim)) for claim in task.expectations]


def _with_numbers(plan: Plan, task_id: str, at: int, *, text: str) -> Plan:
    claim = find_task(plan, task_id).expectations[at]
    return with_expectation(plan, task_id, at, claim=corrected(claim, text))
