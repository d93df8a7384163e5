"""The proposal: what changes in the feature tree, the scripts behind it, and what the checks found."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.proposal import Proposal
from .icons import icon_of
from .look import LookWatch, current_theme
from .markup import tooltip
from .parameter_view import ParameterView
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .report_view import ReportView
from .script_tab import ScriptTab
from .session_model import SessionModel
from .tree_rows import ORIGIN, ObjectRow, ValueRow, count_of, rows_of

MISSING = "–"
ROOM = 20
"""Characters before and after that fit beside each other; with more a common unit is written once."""
TYPE = Qt.UserRole + 1


class ProposalView(QtWidgets.QTabWidget):
    """Four tabs about the session's proposal; hidden while there is none."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = ""
        self.setObjectName("AIDesignerProposal")
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setMinimumHeight(130)
        self.changes = ChangeTree(parent=self)
        self.numbers = ParameterView(session.review, parent=self)
        self.scripts = ScriptTab(session.review, parent=self)
        self.report = ReportView(parent=self)
        self.addTab(self.changes, tr("Changes"))
        self.addTab(self.scripts, tr("Script"))
        self.addTab(self.report, tr("Checks"))
        self.addTab(self.numbers, tr("Numbers"))
        LookWatch(self.render_proposal, parent=self)
        session.proposal_changed.connect(self.render_proposal)
        self.render_proposal()

    def render_proposal(self) -> None:
        """Show the proposal of the session, or nothing; one that comes is shown from its first tab."""
        proposal = self._session.proposal
        shown = proposal.id if proposal is not None else ""
        if shown != self._shown:
            self._shown = shown
            self.setCurrentIndex(0)
        self.setVisible(proposal is not None)
        if proposal is None:
            return
        self.changes.show_changes(proposal)
        self.report.show_result(proposal.validation, protections=proposal.dry_run.protections)
        self.setTabText(0, tr("Changes ({})").format(count_of(rows_of(proposal.changes))))
        passed = proposal.validation.verdict() == "pass"
        self.setTabText(2, tr("Checks ✓") if passed else tr("Checks ✗"))


class ChangeTree(QtWidgets.QTreeWidget):
    """The feature-tree difference, drawn like FreeCAD's tree: icon, sign, label; values before → after below."""

    def __init__(self, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AIDesignerChanges")
        self.setAccessibleName(tr("Changes of the feature tree"))
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Object"), tr("Change")])
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setIconSize(QtCore.QSize(16, 16))
        self.setFrameShape(QtWidgets.QFrame.NoFrame)
        self.setUniformRowHeights(True)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QtWidgets.QHeaderView.Interactive)

    def show_changes(self, proposal: Proposal) -> None:
        """Draw all changes of a proposal; objects unfolded down to the first level of values of what changed."""
        self.clear()
        for row in rows_of(proposal.changes):
            self.addTopLevelItem(self._object_item(row))
        self._unfold()
        self._share_width()

    def _object_item(self, row: ObjectRow) -> QtWidgets.QTreeWidgetItem:
        colour = QtGui.QBrush(QtGui.QColor(self._colours()[row.kind]))
        item = QtWidgets.QTreeWidgetItem([f"{row.sign} {row.label}", _kind_word(row.kind)])
        item.setIcon(0, icon_of(row.type_id))
        item.setData(0, Qt.UserRole, row.change_id)
        item.setData(0, TYPE, row.type_id)
        item.setData(0, Qt.AccessibleTextRole, f"{_kind_word(row.kind)}: {row.label}")
        for column in (0, 1):
            item.setForeground(column, colour)
            item.setToolTip(column, tooltip(f"{row.label}\n{row.name}, {row.type_id}"))
        for value in row.values:
            item.addChild(self._value_item(value))
        for child in row.children:
            item.addChild(self._object_item(child))
        return item

    def _value_item(self, value: ValueRow) -> QtWidgets.QTreeWidgetItem:
        item = QtWidgets.QTreeWidgetItem([value.name, _value_text(value)])
        full = f"{value.name}: {_value_text(value)}"
        muted = QtGui.QBrush(QtGui.QColor(current_theme().muted))
        item.setForeground(0, muted)
        for column in (0, 1):
            item.setToolTip(column, tooltip(full))
        return item

    def _unfold(self) -> None:
        """Groups are open so that each object is seen; so are changed objects, for their values are the news."""
        waiting = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        while waiting:
            item = waiting.pop()
            children = [item.child(row) for row in range(item.childCount())]
            below = [child for child in children if child.data(0, Qt.UserRole)]
            changed = item.text(0).startswith(("~", "→"))
            item.setExpanded((bool(below) or changed) and item.data(0, TYPE) != ORIGIN)
            if below and not changed:
                for child in children:
                    child.setHidden(not child.data(0, Qt.UserRole) and child.text(0) not in ("Volume", "Size"))
            waiting.extend(below)

    def _share_width(self) -> None:
        self.resizeColumnToContents(0)
        most = max(110, int(self.viewport().width() * 0.48))
        self.setColumnWidth(0, min(self.columnWidth(0) + 4, most))

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._share_width()

    def _colours(self) -> dict[str, str]:
        theme = current_theme()
        return {"added": theme.good, "removed": theme.bad, "changed": theme.notice, "moved": theme.notice}


def _value_text(value: ValueRow) -> str:
    if value.before is None:
        return value.after or MISSING
    if value.after is None:
        return value.before or MISSING
    before, after = value.before or MISSING, value.after or MISSING
    unit = after.rpartition(" ")[2]
    if len(before) + len(after) > ROOM and before.endswith(f" {unit}"):
        before = before.removesuffix(f" {unit}")
    return f"{before} → {after}"


def _kind_word(kind: str) -> str:
    return {
        "added": tr("added"),
        "removed": tr("removed"),
        "changed": tr("changed"),
        "moved": tr("moved"),
    }[kind]
