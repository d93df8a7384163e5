"""One row of the tree of changes as an item: its words, its icon, its values, and how it looks when it is left out."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from .icons import icon_of
from .markup import tooltip
from .qt import Qt, QtGui, QtWidgets, tr
from .text_lines import broken
from .theme import Theme
from .tree_rows import MEASURES, ObjectRow, TaskRow, ValueRow, before_and_after

CHANGE = Qt.UserRole
"""Id of the change that an item shows; empty for tasks and values."""
KEY = Qt.UserRole + 1
"""What tells a task or an object from all others in the tree; empty for values."""
MARKS = 44
"""Room in pixels for the box, the icon and the margins of a row."""
MARGIN = 8

Row: TypeAlias = ObjectRow | TaskRow
Item: TypeAlias = QtWidgets.QTreeWidgetItem


@dataclass(frozen=True)
class ItemMaker:
    """Makes items for a tree of this width and font: in two columns, or where it is `narrow` in one, on many lines."""

    width: int
    narrow: bool
    indentation: int
    font: QtGui.QFont
    theme: Theme
    _icons: dict[str, QtGui.QIcon] = field(default_factory=dict)

    def make(self, row: Row, *, depth: int, made: list[tuple[Item, Row]], with_children: bool = True) -> Item:
        """The item of a row with all below it; each of them is added to `made` too."""
        item = Item()
        made.append((item, row))
        item.setData(0, KEY, key_of(row))
        if isinstance(row, ObjectRow):
            item.setIcon(0, self._icon(row.type_id))
            item.setData(0, CHANGE, row.change_id)
        self._say(item, row, depth=depth)
        item.addChildren(self.make_values(_lasting_values(row), depth=depth + 1))
        for child in row.children if with_children else ():
            item.addChild(self.make(child, depth=depth + 1, made=made))
        if has_more(row):
            item.setChildIndicatorPolicy(Item.ShowIndicator)
        return item

    def _icon(self, type_id: str) -> QtGui.QIcon:
        if type_id not in self._icons:
            self._icons[type_id] = icon_of(type_id)
        return self._icons[type_id]

    def make_values(self, values: Iterable[ValueRow], *, depth: int) -> list[Item]:
        """Items of values, to be put under that of their object."""
        return [self._value(value, depth=depth) for value in values]

    def _value(self, value: ValueRow, *, depth: int) -> Item:
        item = Item()
        item.setFlags(Qt.ItemIsEnabled | Qt.ItemIsSelectable)
        text = before_and_after(value)
        self._write(item, value.name, text, joined=f"{value.name}: {text}", room=self._room(depth) - MARGIN)
        item.setForeground(0, QtGui.QBrush(QtGui.QColor(self.theme.muted)))
        full = " → ".join(part or "–" for part in (value.before, value.after) if part is not None)
        _set_tooltip(item, f"{value.name}: {full} {value.by}".strip())
        return item

    def _say(self, item: Item, row: Row, *, depth: int) -> None:
        told = [row.title] if isinstance(row, TaskRow) else [row.label, f"{row.name}, {row.type_id}"]
        name = row.title if isinstance(row, TaskRow) else f"{row.sign} {row.label}"
        kind = "" if isinstance(row, TaskRow) else kind_word(row.kind)
        self._write(item, name, kind, joined=name, room=self._room(depth) - MARKS)
        if row.needs:
            told.append(tr("Needs: {}").format(", ".join(row.needs)))
        if isinstance(row, ObjectRow) and row.follows:
            told.append(tr("Follows from other changes."))
        _set_tooltip(item, "\n".join(told))
        item.setData(0, Qt.AccessibleDescriptionRole, "\n".join(told[1:]))

    def _room(self, depth: int) -> int:
        return self.width - depth * self.indentation

    def _write(self, item: Item, first: str, second: str, *, joined: str, room: int) -> None:
        if not self.narrow:
            item.setText(0, first)
            item.setText(1, second)
            return
        metrics = QtGui.QFontMetrics(self.font)
        lines = broken(joined, fits=lambda line: bool(metrics.horizontalAdvance(line) <= room))
        item.setText(0, "\n".join(lines))

    def paint(self, item: Item, row: Row, *, left_out: bool) -> None:
        """In the colour of what happens; what is left out is muted and struck through."""
        theme = self.theme
        colours = {"added": theme.good, "removed": theme.bad, "changed": theme.notice, "moved": theme.notice}
        font = QtGui.QFont(self.font)
        font.setBold(isinstance(row, TaskRow))
        font.setStrikeOut(left_out)
        item.setFont(0, font)
        own = theme.text if isinstance(row, TaskRow) else colours[row.kind]
        brush = QtGui.QBrush(QtGui.QColor(theme.muted if left_out else own))
        for column in (0, 1):
            item.setForeground(column, brush)
        told = row.title if isinstance(row, TaskRow) else f"{kind_word(row.kind)}: {row.label}"
        item.setData(0, Qt.AccessibleTextRole, f"{told}, {tr('left out')}" if left_out else told)


def key_of(row: Row) -> str:
    """What tells this row from all others."""
    return f"task {row.task_id}" if isinstance(row, TaskRow) else row.change_id


def has_more(row: Row) -> bool:
    """Whether an object has values that are made only when it is unfolded."""
    return isinstance(row, ObjectRow) and not row.children


def kind_word(kind: str) -> str:
    """What happened to an object, in a word."""
    return {
        "added": tr("added"),
        "removed": tr("removed"),
        "changed": tr("changed"),
        "moved": tr("moved"),
    }[kind]


def _lasting_values(row: Row) -> tuple[ValueRow, ...]:
    """Values that are there from the start: of groups, whose objects are seen beside them."""
    if isinstance(row, TaskRow):
        return (ValueRow(tr("Works on"), None, ", ".join(row.also)),) if row.also else ()
    if not row.children:
        return ()
    is_news = row.kind in ("changed", "moved")
    return tuple(value for value in row.values if is_news or value.name in MEASURES)


def _set_tooltip(item: Item, text: str) -> None:
    shown = tooltip(text)
    for column in (0, 1):
        item.setToolTip(column, shown)
