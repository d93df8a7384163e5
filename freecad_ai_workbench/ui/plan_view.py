"""The plan: each task with its status, and what was assumed."""

# mypy: allow-subclassing-any

from __future__ import annotations

from .amounts import seconds
from .language import retold
from .look import LookWatch, current_theme
from .markup import tooltip
from .qt import Qt, QtGui, QtWidgets, tr
from .session_model import SessionModel

MARKS = {"waiting": "○", "working": "…", "done": "✓", "failed": "✗"}
MOST_ROWS = 6


class PlanView(QtWidgets.QTreeWidget):
    """One row per task in the order of work, below them the assumptions; hidden while there is no plan."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("AIDesignerPlan")
        self.setAccessibleName(tr("Plan"))
        self.setHeaderHidden(True)
        self.setColumnCount(2)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QtWidgets.QHeaderView.Stretch)
        self.header().setSectionResizeMode(1, QtWidgets.QHeaderView.ResizeToContents)
        self.header().setMinimumSectionSize(0)
        self.setIndentation(12)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QtWidgets.QFrame.NoFrame)
        self.setTextElideMode(Qt.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.setSizePolicy(QtWidgets.QSizePolicy.Preferred, QtWidgets.QSizePolicy.Fixed)
        self.itemExpanded.connect(self._fit)
        self.itemCollapsed.connect(self._fit)
        LookWatch(self.render_plan, parent=self)
        session.plan_changed.connect(self.render_plan)
        session.phase_changed.connect(lambda _phase: self._show())
        self.render_plan()

    def render_plan(self) -> None:
        """Draw the plan anew."""
        talk = self._session.talk
        folded = self.topLevelItemCount() == 0 or not self._assumptions_open()
        self.clear()
        for task in talk.plan.in_order() if talk.plan else ():
            self._add_task(task.id, task.title, task.instruction)
        if talk.plan and talk.plan.assumptions:
            self._add_assumptions(talk.plan.assumptions, unfolded=not folded)
        self._show()
        self._fit()

    def _show(self) -> None:
        """A plan that waits for the user's word is shown to be edited instead."""
        self.setVisible(self._session.talk.plan is not None and self._session.phase != "confirming")

    def _add_task(self, task_id: str, title: str, instruction: str) -> None:
        status = self._session.talk.status.get(task_id, "waiting")
        effort = self._effort(task_id)
        item = QtWidgets.QTreeWidgetItem(self, [f"{MARKS[status]}  {title}", effort])
        note = retold(self._session.talk.notes.get(task_id, ""))
        told = tooltip("\n".join(part for part in (title, effort, instruction, note) if part))
        item.setToolTip(0, told)
        item.setToolTip(1, told)
        item.setData(0, Qt.AccessibleTextRole, f"{_status_word(status)}: {title}")
        item.setForeground(1, QtGui.QBrush(QtGui.QColor(current_theme().muted)))
        item.setData(0, Qt.UserRole, status)
        theme = current_theme()
        colours = {"waiting": theme.muted, "working": theme.notice, "done": theme.good, "failed": theme.bad}
        item.setForeground(0, QtGui.QBrush(QtGui.QColor(colours[status])))

    def _effort(self, task_id: str) -> str:
        """`12 s · 2 rounds`: what models and trials took, and how often the script was written."""
        talk = self._session.talk
        took, rounds = talk.seconds.get(task_id, 0.0), talk.rounds.get(task_id, 0)
        parts = [seconds(took)] if took >= 0.05 else []
        if rounds > 1:
            parts.append(tr("{} rounds").format(rounds))
        return " · ".join(parts)

    def _add_assumptions(self, assumptions: tuple[str, ...], *, unfolded: bool) -> None:
        mark = "▾" if unfolded else "▸"
        head = QtWidgets.QTreeWidgetItem(self, [f"{mark} " + tr("Assumed ({})").format(len(assumptions))])
        head.setToolTip(0, tooltip("\n".join(assumptions)))
        muted = QtGui.QBrush(QtGui.QColor(current_theme().muted))
        head.setForeground(0, muted)
        for text in assumptions:
            item = QtWidgets.QTreeWidgetItem(head, [text])
            item.setFirstColumnSpanned(True)
            item.setToolTip(0, tooltip(text))
            item.setForeground(0, muted)
        head.setExpanded(unfolded)

    def _assumptions_open(self) -> bool:
        return any(self.topLevelItem(row).isExpanded() for row in range(self.topLevelItemCount()))

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:  # noqa: N802 - Qt's name
        item = self.itemAt(event.pos())
        if item is not None and item.childCount():
            item.setExpanded(not item.isExpanded())
        super().mousePressEvent(event)

    def _fit(self, changed: QtWidgets.QTreeWidgetItem | None = None) -> None:
        if changed is not None:
            changed.setText(0, ("▾" if changed.isExpanded() else "▸") + changed.text(0)[1:])
        rows, item = 0, self.topLevelItem(0)
        while item is not None:
            rows, item = rows + 1, self.itemBelow(item)
        height = self.sizeHintForRow(0) if rows else 0
        self.setFixedHeight(min(rows, MOST_ROWS) * max(height, 1) + 2 * self.frameWidth() + 4)


def _status_word(status: str) -> str:
    return {"waiting": tr("waiting"), "working": tr("at work"), "done": tr("done"), "failed": tr("failed")}[status]
