"""Accept or reject a proposal, switch its ghost, and undo it once it is applied."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.proposal import Proposal
from .qt import QtCore, QtGui, QtWidgets, Signal, tr
from .session_model import SessionModel

LOOK_AGAIN_MS = 700
"""How often to look whether the user has undone the proposal with FreeCAD's own Undo: no signal tells the window."""


class DecisionBar(QtWidgets.QWidget):
    """Hidden while there is nothing to decide. Buttons stand below each other where the panel is narrow."""

    ghost_wanted = Signal(bool)

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.ghost = QtWidgets.QCheckBox(tr("S&how in the 3D view"), self)
        self.ghost.setObjectName("AIDesignerGhost")
        self.ghost.setChecked(True)
        self.ghost.setToolTip(tr("Green is added, amber is changed, red is removed"))
        self.accept = self._button("AIDesignerAccept", tr("&Accept"))
        self.reject = self._button("AIDesignerReject", tr("&Reject"))
        self.undo = self._button("AIDesignerUndo", tr("&Undo"))
        self.undo.setSizePolicy(QtWidgets.QSizePolicy.Maximum, QtWidgets.QSizePolicy.Fixed)
        self._row = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.LeftToRight)
        self._row.setSpacing(4)
        for button in (self.reject, self.undo, self.accept):
            self._row.addWidget(button)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.ghost)
        layout.addLayout(self._row)
        self._look = QtCore.QTimer(self)
        self._look.setInterval(LOOK_AGAIN_MS)
        self._connect()
        self._follow(session.phase)

    def _button(self, name: str, text: str) -> QtWidgets.QPushButton:
        button = QtWidgets.QPushButton(text, self)
        button.setObjectName(name)
        button.setMinimumWidth(60)
        button.setSizePolicy(QtWidgets.QSizePolicy.Expanding, QtWidgets.QSizePolicy.Fixed)
        return button

    def _connect(self) -> None:
        session = self._session
        self.accept.clicked.connect(session.accept)
        self.reject.clicked.connect(session.reject)
        self.undo.clicked.connect(session.undo)
        self.ghost.toggled.connect(self.ghost_wanted)
        self._look.timeout.connect(self._look_again)
        session.phase_changed.connect(self._follow)
        session.proposal_changed.connect(lambda: self._follow(session.phase))

    def _follow(self, phase: str) -> None:
        deciding = phase in ("proposal", "applying")
        proposal = self._session.proposal
        for widget in (self.accept, self.reject, self.ghost):
            widget.setVisible(deciding)
            widget.setEnabled(phase == "proposal" and proposal is not None)
        self.accept.setEnabled(phase == "proposal" and self._session.review.chosen is not None)
        self.undo.setVisible(phase == "applied")
        self.setVisible(deciding or phase == "applied")
        if proposal is not None:
            self._word_accept(proposal)
        if phase == "applied":
            self._look.start()
            self._look_again()
        else:
            self._look.stop()
        self._turn()

    def _word_accept(self, proposal: Proposal) -> None:
        passed = proposal.validation.verdict() == "pass"
        self.accept.setText(tr("&Accept") if passed else accept_anyway(len(proposal.validation.failed)))
        self.accept.setDefault(passed)
        self.accept.setAccessibleName(self.accept.text().replace("&", ""))
        empty = not proposal.changes
        self.accept.setToolTip(tr("The proposal changes nothing.") if empty else tr("Apply this as one undo step"))

    def _look_again(self) -> None:
        self._session.notice_undo()
        self.undo.setEnabled(self._session.can_undo)

    def _turn(self) -> None:
        shown = [button for button in (self.reject, self.undo, self.accept) if not button.isHidden()]
        wanted = sum(button.sizeHint().width() + 8 for button in shown)
        narrow = len(shown) > 1 and wanted > self.width()
        direction = QtWidgets.QBoxLayout.BottomToTop if narrow else QtWidgets.QBoxLayout.LeftToRight
        self._row.setDirection(direction)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._turn()


def accept_anyway(failed: int) -> str:
    """The words on the button when the proposal did not pass."""
    if failed == 0:
        return tr("&Accept anyway: not fully checked")
    if failed == 1:
        return tr("&Accept anyway: 1 check failed")
    return tr("&Accept anyway: {} checks failed").format(failed)
