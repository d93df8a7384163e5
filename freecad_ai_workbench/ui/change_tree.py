"""The tree of changes: drawn like FreeCAD's own, with ticks that say what is taken of a proposal."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence

from ..core.proposal import Proposal
from .icons import icon_of
from .look import LookWatch, current_theme
from .markup import tooltip
from .qt import Qt, QtCore, QtGui, QtWidgets, Signal, tr
from .review_model import ReviewModel
from .theme import Theme
from .tick_delegate import TickDelegate
from .ticks import Along, find_along, taken_changes
from .tree_rows import MEASURES, ORIGIN, ObjectRow, TaskRow, ValueRow, before_and_after, broken, outline_of

CHANGE = Qt.UserRole
"""Id of the change that an item shows; empty for tasks and values."""
KEY = Qt.UserRole + 1
NARROW = 360
"""Width in pixels below which a row has one column, and as many lines as it takes."""
MARKS = 44
"""Room in pixels for the box, the icon and the margins of a row."""
MOST_UNFOLDED = 60
"""Objects up to which the values of what changed are unfolded from the start."""
MOST_TOLD = 3
REDRAW_MS = 60
"""How long after the last step of resizing the lines are broken anew."""


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
        self._drawn: dict[str, tuple[QtWidgets.QTreeWidgetItem, ObjectRow | TaskRow]] = {}
        self._narrow = False
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
        self.itemExpanded.connect(self._fill)
        self.itemChanged.connect(self._read_tick)
        self.currentItemChanged.connect(lambda item, _before: self.highlighted.emit(self._object_of(item)))
        self._resized = QtCore.QTimer(self)
        self._resized.setSingleShot(True)
        self._resized.setInterval(REDRAW_MS)
        self._resized.timeout.connect(self._draw)
        LookWatch(self._draw, parent=self)
        review.changed.connect(self.render_changes)
        self.render_changes()

    def render_changes(self) -> None:
        """Draw the review's proposal if it is another one, and the ticks as they are."""
        if self._review.proposal is not self._shown:
            self._shown = self._review.proposal
            self._draw()
        elif self._shown is not None:
            self._draw_ticks()

    def _draw(self) -> None:
        """All rows anew; what was unfolded and current is so again."""
        unfolded = {key: item.isExpanded() for key, (item, _) in self._drawn.items()}
        current, scrolled = self._key_of(self.currentItem()), self.verticalScrollBar().value()
        self._drawn = {}
        blocked = self.blockSignals(True)
        self.clear()
        self._narrow = self.viewport().width() < NARROW
        self.setUniformRowHeights(not self._narrow)
        rows = outline_of(self._shown) if self._shown is not None else ()
        for row in rows:
            self._add(row, self.invisibleRootItem())
        self._unfold(unfolded)
        self._draw_ticks()
        self._share_width()
        if current in self._drawn:
            self.setCurrentItem(self._drawn[current][0])
            self.verticalScrollBar().setValue(scrolled)
        self.blockSignals(blocked)
        if current and current not in self._drawn:
            self.highlighted.emit("")

    def _add(self, row: ObjectRow | TaskRow, parent: QtWidgets.QTreeWidgetItem) -> None:
        item = QtWidgets.QTreeWidgetItem(parent)
        self._drawn[_key(row)] = (item, row)
        item.setData(0, KEY, _key(row))
        if isinstance(row, TaskRow):
            font = self.font()
            font.setBold(True)
            item.setFont(0, font)
        else:
            item.setIcon(0, icon_of(row.type_id))
            item.setData(0, CHANGE, row.change_id)
        self._say(item, row)
        for value in _lasting_values(row):
            self._add_value(value, item)
        for child in row.children:
            self._add(child, item)
        if not item.childCount() and _values_of(row):
            item.setChildIndicatorPolicy(QtWidgets.QTreeWidgetItem.ShowIndicator)

    def _add_value(self, value: ValueRow, parent: QtWidgets.QTreeWidgetItem) -> None:
        item = QtWidgets.QTreeWidgetItem(parent)
        item.setFlags(Qt.ItemIsEnabled | Qt.ItemIsSelectable)
        text = before_and_after(value)
        self._write(item, value.name, text, joined=f"{value.name}: {text}")
        item.setForeground(0, QtGui.QBrush(QtGui.QColor(current_theme().muted)))
        full = " → ".join(part or "–" for part in (value.before, value.after) if part is not None)
        for column in (0, 1):
            item.setToolTip(column, tooltip(f"{value.name}: {full} {value.by}".strip()))

    def _write(self, item: QtWidgets.QTreeWidgetItem, first: str, second: str, *, joined: str) -> None:
        """Two columns, or both on one, on as many lines as it takes, where there is no room for two."""
        item.setText(0, self._broken(joined, item) if self._narrow else first)
        item.setText(1, "" if self._narrow else second)
        item.setFirstColumnSpanned(self._narrow or not second)

    def _broken(self, text: str, item: QtWidgets.QTreeWidgetItem) -> str:
        depth, above = 1, item.parent()
        while above is not None:
            depth, above = depth + 1, above.parent()
        room = self.viewport().width() - depth * self.indentation() - (MARKS if item.data(0, KEY) else 8)
        metrics = QtGui.QFontMetrics(item.font(0))
        return "\n".join(broken(text, fits=lambda line: metrics.horizontalAdvance(line) <= room))

    def _say(self, item: QtWidgets.QTreeWidgetItem, row: ObjectRow | TaskRow) -> None:
        if isinstance(row, TaskRow):
            self._write(item, row.title, "", joined=row.title)
            told = [row.title]
        else:
            name = f"{row.sign} {row.label}"
            self._write(item, name, kind_word(row.kind), joined=name)
            told = [row.label, f"{row.name}, {row.type_id}"]
        if row.needs:
            told.append(tr("Needs: {}").format(", ".join(row.needs)))
        if isinstance(row, ObjectRow) and row.follows:
            told.append(tr("Follows from other changes."))
        for column in (0, 1):
            item.setToolTip(column, tooltip("\n".join(told)))
        item.setData(0, Qt.AccessibleDescriptionRole, "\n".join(told[1:]))

    def _fill(self, item: QtWidgets.QTreeWidgetItem) -> None:
        """Make the values of an object that is unfolded for the first time."""
        _, row = self._drawn.get(self._key_of(item), (None, None))
        if row is None or item.childCount():
            return
        blocked = self.blockSignals(True)
        for value in _values_of(row):
            self._add_value(value, item)
        self.blockSignals(blocked)

    def _unfold(self, before: dict[str, bool]) -> None:
        """Groups are open so that each object is seen; so are changed objects, for their values are the news."""
        few = len(self._drawn) <= MOST_UNFOLDED
        for key, (item, row) in self._drawn.items():
            is_group = bool(row.children) and not (isinstance(row, ObjectRow) and row.type_id == ORIGIN)
            is_news = few and isinstance(row, ObjectRow) and row.kind in ("changed", "moved")
            if before.get(key, is_group or is_news):
                self._fill(item)
                item.setExpanded(True)

    def _draw_ticks(self) -> None:
        """What is taken, partly taken and left out. The trial tells what else is not going to be."""
        proposal, chosen = self._review.proposal, self._review.chosen
        if proposal is None:
            return
        taken = taken_changes(self._review.revision, proposal)
        there = taken if chosen is None else taken & {change.id for change in chosen.changes}
        theme = current_theme()
        blocked = self.blockSignals(True)
        for item, row in self._drawn.values():
            state = self._state_of(row, taken)
            if state is not None:
                item.setCheckState(0, state)
            goes = row.change_id not in there if isinstance(row, ObjectRow) else state == Qt.Unchecked
            _paint(item, row, left_out=goes, theme=theme)
        self.blockSignals(blocked)

    def _state_of(self, row: ObjectRow | TaskRow, taken: frozenset[str]) -> Qt.CheckState | None:
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
        narrow = self.viewport().width() < NARROW
        if narrow is not self._narrow or (narrow and event.size().width() != event.oldSize().width()):
            self._resized.start()
        self._share_width()

    def _share_width(self) -> None:
        self.resizeColumnToContents(0)
        most = max(110, int(self.viewport().width() * 0.5))
        self.setColumnWidth(0, min(self.columnWidth(0) + 4, most))


def kind_word(kind: str) -> str:
    """What happened to an object, in a word."""
    return {
        "added": tr("added"),
        "removed": tr("removed"),
        "changed": tr("changed"),
        "moved": tr("moved"),
    }[kind]


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


def _key(row: ObjectRow | TaskRow) -> str:
    return f"task {row.task_id}" if isinstance(row, TaskRow) else row.change_id


def _lasting_values(row: ObjectRow | TaskRow) -> tuple[ValueRow, ...]:
    """Values that are there from the start: of groups, whose objects are seen beside them."""
    if isinstance(row, TaskRow):
        return (ValueRow(tr("Works on"), None, ", ".join(row.also)),) if row.also else ()
    if not row.children:
        return ()
    is_news = row.kind in ("changed", "moved")
    return tuple(value for value in row.values if is_news or value.name in MEASURES)


def _values_of(row: ObjectRow | TaskRow) -> tuple[ValueRow, ...]:
    """Values that are made when they are asked for."""
    return row.values if isinstance(row, ObjectRow) and not row.children else ()


def _paint(item: QtWidgets.QTreeWidgetItem, row: ObjectRow | TaskRow, *, left_out: bool, theme: Theme) -> None:
    """In the colour of what happens; what is left out is muted and struck through."""
    colours = {"added": theme.good, "removed": theme.bad, "changed": theme.notice, "moved": theme.notice}
    own = theme.text if isinstance(row, TaskRow) else colours[row.kind]
    font = item.font(0)
    font.setStrikeOut(left_out)
    item.setFont(0, font)
    for column in (0, 1):
        item.setForeground(column, QtGui.QBrush(QtGui.QColor(theme.muted if left_out else own)))
    told = row.title if isinstance(row, TaskRow) else f"{kind_word(row.kind)}: {row.label}"
    item.setData(0, Qt.AccessibleTextRole, f"{told}, {tr('left out')}" if left_out else told)


def _with_all_below(item: QtWidgets.QTreeWidgetItem) -> list[QtWidgets.QTreeWidgetItem]:
    found = [item]
    for one in found:
        found.extend(one.child(at) for at in range(one.childCount()))
    return found
