"""The proposal: what changes in the feature tree, the scripts behind it, and what the checks found."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.proposal import Proposal
from ..core.revision import Revision
from .change_tree import ChangeTree
from .look import LookWatch
from .parameter_view import ParameterView
from .qt import Qt, QtGui, QtWidgets, tr
from .report_view import ReportView
from .review_model import ReviewModel
from .script_tab import ScriptTab
from .session_model import SessionModel
from .tree_rows import count_of


class ProposalView(QtWidgets.QTabWidget):
    """Four tabs about the session's proposal; hidden while there is none."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._candidates: tuple[Proposal, ...] = ()
        self._count = 0
        self.setObjectName("AIDesignerProposal")
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)  # all tabs are seen at any width; the last letters may have to go
        self.setElideMode(Qt.ElideRight)
        self.setMinimumHeight(130)
        self._changes_tab = ChangesTab(session.review, parent=self)
        self.changes = self._changes_tab.tree
        self.numbers = ParameterView(session.review, parent=self)
        self.scripts = ScriptTab(session.review, parent=self)
        self.report = ReportView(parent=self)
        self.addTab(self._changes_tab, tr("Changes"))
        self.addTab(self.numbers, tr("Numbers"))
        self.addTab(self.scripts, tr("Script"))
        self.addTab(self.report, tr("Checks"))
        LookWatch(self.render_proposal, parent=self)
        session.proposal_changed.connect(self.render_proposal)
        self.render_proposal()

    def render_proposal(self) -> None:
        """Show the proposal of the session, or nothing; what a run proposes is shown from its first tab."""
        review = self._session.review
        proposal = review.proposal
        if review.candidates is not self._candidates:
            self._candidates = review.candidates
            self.setCurrentIndex(0)
        self.setVisible(proposal is not None)
        if proposal is None:
            return
        judged = review.chosen or proposal
        self.report.show_result(judged.validation, trial=judged.dry_run)
        self._count = count_of(proposal.changes)
        passed = judged.validation.verdict() == "pass"
        self.setTabText(self.indexOf(self.report), tr("Checks ✓") if passed else tr("Checks ✗"))
        self._word_changes()

    def _word_changes(self) -> None:
        """The first tab says how many changes there are where that takes no room from the others."""
        counted = tr("Changes ({})").format(self._count)
        self.setTabText(0, counted)
        for at in range(self.count()):
            self.setTabToolTip(at, self.tabText(at))
        if self.tabBar().sizeHint().width() > self.width():
            self.setTabText(0, tr("Changes"))

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._word_changes()


class ChangesTab(QtWidgets.QWidget):
    """The tree of changes, and below it what came along with the last tick."""

    def __init__(self, review: ReviewModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._told_for: Revision | None = None
        self.tree = ChangeTree(review, parent=self)
        self.along = QtWidgets.QLabel(self)
        self.along.setObjectName("AIDesignerAlong")
        self.along.setAccessibleName(tr("What came along"))
        self.along.setTextFormat(Qt.PlainText)
        self.along.setWordWrap(True)
        self.along.setMargin(3)
        self.along.hide()
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.along)
        self.setFocusProxy(self.tree)
        self.tree.told.connect(self._tell)
        review.changed.connect(self._forget)

    def _tell(self, words: str) -> None:
        self._told_for = self._review.revision
        self.along.setText(words)
        self.along.setVisible(bool(words))

    def _forget(self) -> None:
        """What was said is over once something else has been changed."""
        if self._review.revision != self._told_for:
            self.along.hide()
