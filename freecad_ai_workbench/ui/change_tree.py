"""The tree of changes: drawn like FreeCAD's own, with ticks that say what is taken of a proposal."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from ..core.proposal import Proposal
from .change_items import KEY, ItemMaker, Row, has_more, key_of
from .look import LookWatch, current_theme
from .qt import Qt, QtCore, QtGui, QtWidgets, Signal, tr
from .review_model import ReviewModel
from .ticked import TickDelegate
from .ticks import Along, find_along, taken_changes
from .tree_rows import ORIGIN, ObjectRow, TaskRow, outline_of

NARROW = 360
"""Width in pixels below which a row has one column, and as many lines as it takes."""
MOST_UNFOLDED = 60
"""Objects up to which the values of what changed are unfolded from the start."""
SLICE = 60
"""Rows that are drawn between two turns of the window, a few milliseconds."""
REDRAW_MS = 60
"""How long after the last step of resizing the lines are broken anew."""
MOST_TOLD = 3


class ChangeTree(QtWidgets.QTreeWidget):
    """Tasks, objects, and values before → after; values are made when their object is unfolded."""

    highlighted = Signal(str)
    """Name of the object whose row is the current one; empty for a task, and when there is none."""
    told = Signal(str)
    """What came or went along with the last tick, in words; empty when nothing did."""

    def __init__(self, review: ReviewModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._shown: Proposal | None = None
        self._drawn: dict[str, tuple[QtWidgets.QTreeWidgetItem, Row]] = {}
        self._painted: dict[str, tuple[Qt.CheckState | None, bool]] = {}
        self._maker = self._new_maker()
        self._building: Iterator[None] | None = None
        self._look_as_tree()
        self._later = self._timer(1, self._build_on)
        self._resized = self._timer(REDRAW_MS, self._draw)
        self.itemExpanded.connect(self._fill)
        self.itemChanged.connect(self._read_tick)
        self.currentItemChanged.connect(lambda item, _before: self.highlighted.emit(self._object_of(item)))
        LookWatch(self._draw, parent=self)
        review.changed.connect(self.render_changes)
        self.render_changes()

    def _look_as_tree(self) -> None:
        self.setObjectName("AIDesignerChanges")
        self.setAccessibleName(tr("Changes of the feature tree"))
        self.setAccessibleDescription(tr("Space takes a change or leaves it out"))
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Object"), tr("Change")])
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setIconSize(QtCore.QSize(16, 16))
        self.setFrameShape(QtWidgets.QFrame.NoFrame)
        self.setItemDelegate(TickDelegate(self))
        self.setAllColumnsShowFocus(True)
        self.header().setStretchLastSection(True)
        self.header().setMinimumSectionSize(20)
        self.header().setSectionResizeMode(0, QtWidgets.QHeaderView.Interactive)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QtCore.QTimer:
        timer = QtCore.QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer

    def _new_maker(self) -> ItemMaker:
        width = self.viewport().width()
        return ItemMaker(
            width=width,
            narrow=width < NARROW,
            indentation=self.indentation(),
            font=self.font(),
            theme=current_theme(),
        )

    def render_changes(self) -> None:
        """Draw the review's proposal if it is another one, and the ticks as they are."""
        if self._review.proposal is not self._shown:
            self._shown = self._review.proposal
            self._draw()
        elif self._shown is not None:
            self._draw_ticks()

    def _draw(self) -> None:
        """All rows anew; what was unfolded and current is so again. Many rows are drawn in slices."""
        unfolded = {key: item.isExpanded() for key, (item, _) in self._drawn.items()}
        current, scrolled = self._key_of(self.currentItem()), self.verticalScrollBar().value()
        self._drawn, self._painted, self._maker = {}, {}, self._new_maker()
        blocked = self.blockSignals(True)
        self.clear()
        self.blockSignals(blocked)
        self.setUniformRowHeights(not self._maker.narrow)
        rows = outline_of(self._shown) if self._shown is not None else ()
        self._building = self._build(rows, unfolded=unfolded, current=current, scrolled=scrolled)
        self._build_on()

    def _build_on(self) -> None:
        """One slice more."""
        if self._building is None:
            return
        blocked = self.blockSignals(True)
        start, unfinished = len(self._drawn), True
        while unfinished and len(self._drawn) < start + SLICE:
            unfinished = next(self._building, self) is not self
        self._draw_ticks(start=start)
        self.blockSignals(blocked)
        if unfinished:
            self._later.start()
        else:
            self._building = None
            self._share_width()  # the ticks, which come last, take room, too

    def _build(self, rows: Sequence[Row], *, unfolded: dict[str, bool], current: str, scrolled: int) -> Iterator[None]:
        few = sum(len(row.children) if isinstance(row, TaskRow) else 1 for row in rows) <= MOST_UNFOLDED
        for row in rows:
            top = self._attach(row, None, depth=1, few=few, unfolded=unfolded)
            yield
            if isinstance(row, TaskRow):
                for child in row.children:
                    self._attach(child, top, depth=2, few=few, unfolded=unfolded)
                    yield
                top.setExpanded(unfolded.get(key_of(row), True))
        if current in self._drawn:
            self.setCurrentItem(self._drawn[current][0])
            self.verticalScrollBar().setValue(scrolled)
        elif current:
            QtCore.QTimer.singleShot(0, lambda: self.highlighted.emit(""))

    def _attach(
        self,
        row: Row,
        parent: QtWidgets.QTreeWidgetItem | None,
        *,
        depth: int,
        few: bool,
        unfolded: dict[str, bool],
    ) -> QtWidgets.QTreeWidgetItem:
        """Put a row with all below it into the tree; the objects of a task follow one by one."""
        made: list[tuple[QtWidgets.QTreeWidgetItem, Row]] = []
        top = self._maker.make(row, depth=depth, made=made, with_children=not isinstance(row, TaskRow))
        (parent or self.invisibleRootItem()).addChild(top)
        for item, one in made:
            self._drawn[key_of(one)] = (item, one)
            self._span(item)
            for at in range(item.childCount()):
                self._span(item.child(at))
        for item, one in made:
            if not isinstance(one, TaskRow) and unfolded.get(key_of(one), _is_unfolded(one, few=few)):
                self._fill(item)
                item.setExpanded(True)
        return top

    def _span(self, item: QtWidgets.QTreeWidgetItem) -> None:
        item.setFirstColumnSpanned(not item.text(1))

    def _fill(self, item: QtWidgets.QTreeWidgetItem) -> None:
        """Make the values of an object that is unfolded for the first time."""
        _, row = self._drawn.get(self._key_of(item), (None, None))
        if row is None or item.childCount() or not has_more(row) or not isinstance(row, ObjectRow):
            return
        depth, above = 2, item.parent()
        while above is not None:
            depth, above = depth + 1, above.parent()
        blocked = self.blockSignals(True)
        item.addChildren(self._maker.make_values(row.values, depth=depth))
        for at in range(item.childCount()):
            self._span(item.child(at))
        self.blockSignals(blocked)

    def _draw_ticks(self, *, start: int = 0) -> None:
        """What is taken, partly taken and left out, from this row on. The trial tells what else is not going to be."""
        proposal, chosen = self._review.proposal, self._review.chosen
        if proposal is None:
            return
        taken = taken_changes(self._review.revision, proposal)
        there = taken if chosen is None else taken & {change.id for change in chosen.changes}
        blocked = self.blockSignals(True)
        for key, (item, row) in islice(self._drawn.items(), start, None):
            state = self._state_of(row, taken)
            goes = row.change_id not in there if isinstance(row, ObjectRow) else state == Qt.Unchecked
            ticked = state is None or item.checkState(0) == state
            if not ticked or self._painted.get(key) != (state, goes):
                self._painted[key] = (state, goes)
                if state is not None:
                    item.setCheckState(0, state)
                self._maker.paint(item, row, left_out=goes)
        self.blockSignals(blocked)

    def _state_of(self, row: Row, taken: frozenset[str]) -> Qt.CheckState | None:
        """None for what can't be taken or left out for itself."""
        ids = set(row.ids())
        if isinstance(row, TaskRow) and (row.task_id in self._review.revision.rejected_tasks or not ids):
            return Qt.Unchecked if row.task_id in self._review.revision.rejected_tasks else Qt.Checked
        if not ids:
            return None
        return Qt.Checked if ids <= taken else Qt.PartiallyChecked if ids & taken else Qt.Unchecked

    def _read_tick(self, item: QtWidgets.QTreeWidgetItem, column: int) -> None:
        """The user ticked a row: take it or leave it out, and say what that took along."""
        _, row = self._drawn.get(self._key_of(item), (None, None))
        if row is None or column != 0 or self._shown is None:
            return
        before, accepted = self._review.revision, item.checkState(0) == Qt.Checked
        ids = tuple(row.ids())
        if isinstance(row, TaskRow):
            self._review.set_task(row.task_id, accepted=accepted)
            along = find_along(before, self._review.revision, task_id=row.task_id, proposal=self._shown)
        else:
            self._review.set_changes(ids, accepted=accepted)
            along = find_along(before, self._review.revision, ids=ids, proposal=self._shown)
        self.told.emit(along_words(along, accepted=accepted))

    def _key_of(self, item: QtWidgets.QTreeWidgetItem | None) -> str:
        return "" if item is None else str(item.data(0, KEY) or "")

    def _object_of(self, item: QtWidgets.QTreeWidgetItem | None) -> str:
        """Name of the object that a row is about."""
        while item is not None:
            _, row = self._drawn.get(self._key_of(item), (None, None))
            if row is not None:
                return row.name if isinstance(row, ObjectRow) else ""
            item = item.parent()
        return ""

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space ticks the current row, whichever of its columns or values is current; * unfolds all below it."""
        item = self.currentItem()
        if event.key() == Qt.Key_Space and event.modifiers() == Qt.NoModifier and item is not None:
            self._toggle(item)
            return
        if event.key() == Qt.Key_Asterisk and item is not None:
            for below in _with_all_below(item):
                self._fill(below)
        super().keyPressEvent(event)

    def _toggle(self, item: QtWidgets.QTreeWidgetItem) -> None:
        if not self._key_of(item) and item.parent() is not None:
            item = item.parent()
        if item.data(0, Qt.CheckStateRole) is not None:
            item.setCheckState(0, Qt.Unchecked if item.checkState(0) == Qt.Checked else Qt.Checked)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        width, maker = self.viewport().width(), self._maker
        if (width < NARROW) is not maker.narrow or (maker.narrow and width != maker.width):
            self._resized.start()
        self._share_width()

    def _share_width(self) -> None:
        if self._maker.narrow:
            return
        self.resizeColumnToContents(0)
        most = max(110, int(self.viewport().width() * 0.5))
        self.setColumnWidth(0, min(self.columnWidth(0) + 4, most))


def along_words(along: Sequence[Along], *, accepted: bool) -> str:
    """What came or went along with a tick, and why, in one line."""
    if not along:
        return ""
    if len(along) == 1:
        only = along[0]
        if not only.why:
            return (tr("{} comes too.") if accepted else tr("{} goes too.")).format(only.what)
        words = tr("{what} comes too: {why} needs it.") if accepted else tr("{what} goes too: it needs {why}.")
        return words.format(what=only.what, why=only.why)
    because = tr("{what} ({why} needs it)") if accepted else tr("{what} (needs {why})")
    told = [because.format(what=one.what, why=one.why) if one.why else one.what for one in along[:MOST_TOLD]]
    rest = len(along) - MOST_TOLD
    words = ", ".join(told) + (tr(" and {} more").format(rest) if rest > 0 else "")
    return (tr("Come too: {}.") if accepted else tr("Go too: {}.")).format(words)


def _is_unfolded(row: Row, *, few: bool) -> bool:
    """Groups are open so that each object is seen; so are a few changed objects, for their values are the news."""
    is_group = bool(row.children) and not (isinstance(row, ObjectRow) and row.type_id == ORIGIN)
    return is_group or (few and isinstance(row, ObjectRow) and row.kind in ("changed", "moved"))


def _with_all_below(item: QtWidgets.QTreeWidgetItem) -> list[QtWidgets.QTreeWidgetItem]:
    found = [item]
    for one in found:
        found.extend(one.child(at) for at in range(one.childCount()))
    return found
