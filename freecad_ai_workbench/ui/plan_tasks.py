"""The tasks of a plan that is being edited, each with its expectations below it, for mouse and keyboard."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .look import current_theme
from .markup import tooltip
from .qt import Qt, QtCore, QtGui, QtWidgets, Signal, tr

_TASK = Qt.UserRole
_CLAIM = Qt.UserRole + 1
_EDIT = (Qt.Key_F2, Qt.Key_Return, Qt.Key_Enter)
_REMOVE = (Qt.Key_Delete, Qt.Key_Backspace)
_MOVE = {Qt.Key_Up: -1, Qt.Key_Down: 1}


class PlanTasks(QtWidgets.QTreeWidget):
    """Says what the user wants; the plan is another's. An expectation is told by its place, a task by -1."""

    renamed = Signal(str, int, str)
    removed = Signal(str, int, str)
    """Task, expectation, and the task that is chosen then."""
    moved = Signal(str, int)
    chosen = Signal(str)

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerPlanTasks")
        self.setAccessibleName(tr("Tasks and what is expected of them"))
        self.setToolTip(tr("F2 or Enter rewords, Del deletes, Alt+↑ and Alt+↓ move"))
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setFrameShape(QtWidgets.QFrame.NoFrame)
        self.setTextElideMode(Qt.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarAlwaysOff)
        self.setEditTriggers(QtWidgets.QAbstractItemView.DoubleClicked)
        self.setMinimumHeight(70)
        self.itemChanged.connect(self._tell_change)
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.current[0]))

    @property
    def current(self) -> tuple[str, int]:
        """The task and the expectation that is chosen; ("", -1) for none."""
        item = self.currentItem()
        return (item.data(0, _TASK), item.data(0, _CLAIM)) if item is not None else ("", -1)

    def draw(self, tasks: Iterable[tuple[str, str, Sequence[tuple[str, bool]]]]) -> None:
        """Id, title and expectations of each task, each with whether it can be corrected."""
        self.blockSignals(True)
        self.clear()
        for task_id, title, claims in tasks:
            item = self._add(self, title, task_id=task_id, claim=-1, editable=True)
            for at, (text, editable) in enumerate(claims):
                self._add(item, text, task_id=task_id, claim=at, editable=editable)
            item.setExpanded(True)
        self.blockSignals(False)

    def select(self, task_id: str, claim: int) -> None:
        """Make this one the current one; its task where it is gone."""
        for item in self._items():
            if item.data(0, _TASK) == task_id and item.data(0, _CLAIM) in (-1, claim):
                self.setCurrentItem(item)

    def edit_current(self) -> None:
        item = self.currentItem()
        if item is not None and item.flags() & Qt.ItemIsEditable:
            self.editItem(item, 0)

    def finish(self) -> None:
        """Take over what is being typed."""
        self.setFocus()

    def remove(self) -> None:
        task_id, claim = self.current
        if task_id:
            self.removed.emit(task_id, claim, task_id if claim >= 0 else self._neighbour())

    def move(self, by: int) -> None:
        task_id, _ = self.current
        if task_id:
            self.moved.emit(task_id, by)

    def event(self, event: QtCore.QEvent) -> bool:
        """Our keys are ours before they are FreeCAD's shortcuts."""
        if event.type() == QtCore.QEvent.ShortcutOverride and self._is_ours(event):
            event.accept()
            return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif event.key() in _MOVE:
            self.move(_MOVE[event.key()])
        elif event.key() in _REMOVE:
            self.remove()
        else:
            self.edit_current()

    def _is_ours(self, event: QtGui.QKeyEvent) -> bool:
        if event.key() in _MOVE:
            return bool(event.modifiers() & Qt.AltModifier)
        return event.key() in (*_EDIT, *_REMOVE) and not event.modifiers() & Qt.ControlModifier

    def _add(
        self,
        parent: QtWidgets.QTreeWidget | QtWidgets.QTreeWidgetItem,
        text: str,
        *,
        task_id: str,
        claim: int,
        editable: bool,
    ) -> QtWidgets.QTreeWidgetItem:
        item = QtWidgets.QTreeWidgetItem(parent, [text])
        item.setData(0, _TASK, task_id)
        item.setData(0, _CLAIM, claim)
        item.setToolTip(0, tooltip(text))
        if editable:
            item.setFlags(item.flags() | Qt.ItemIsEditable)
        if claim >= 0:
            item.setForeground(0, QtGui.QBrush(QtGui.QColor(current_theme().muted)))
        return item

    def _items(self) -> Iterable[QtWidgets.QTreeWidgetItem]:
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            yield item
            yield from (item.child(at) for at in range(item.childCount()))

    def _neighbour(self) -> str:
        """The task after the current one, else the one before it."""
        ids = [self.topLevelItem(row).data(0, _TASK) for row in range(self.topLevelItemCount())]
        at = ids.index(self.current[0])
        others = ids[at + 1 :] or ids[:at][-1:]
        return str(others[0]) if others else str(ids[at])

    def _tell_change(self, item: QtWidgets.QTreeWidgetItem, _column: int) -> None:
        task_id, claim, text = item.data(0, _TASK), item.data(0, _CLAIM), item.text(0)
        # Drawing anew now would take the item away from under its editor.
        QtCore.QTimer.singleShot(0, lambda: self.renamed.emit(task_id, claim, text))
