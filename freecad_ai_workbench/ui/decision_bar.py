"""Accept or reject a proposal, switch its ghost, and undo it once it is applied."""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Sequence

from ..core.proposal import Proposal
from .ghost_switch import GhostSwitch
from .language import retold
from .markup import tooltip
from .outcome import counts
from .qt import QtCore, QtGui, QtWidgets, tr
from .session_model import SessionModel
from .toned_label import TonedLabel

LOOK_AGAIN_MS = 700
"""How often to look whether the user has undone the proposal with FreeCAD's own Undo: no signal tells the window."""
MOST_NAMED = 2
"""Failed checks that are named above the buttons; the others are counted."""


class DecisionBar(QtWidgets.QWidget):
    """Hidden while there is nothing to decide. Buttons stand below each other where the panel is narrow."""

    def __init__(self, session: SessionModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.ghost = GhostSwitch(parent=self)
        self.failed = TonedLabel(tone="bad", parent=self)
        self.failed.setObjectName("AIDesignerFailed")
        self.failed.setAccessibleName(tr("Failed checks"))
        self._texts: tuple[str, ...] = (tr("&Accept"),)
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
        layout.addWidget(self.failed)
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
        self._look.timeout.connect(self._look_again)
        session.phase_changed.connect(self._follow)
        session.proposal_changed.connect(lambda: self._follow(session.phase))

    def _follow(self, phase: str) -> None:
        deciding = phase in ("proposal", "applying")
        proposal = self._session.proposal
        for widget in (self.accept, self.reject, self.ghost):
            widget.setVisible(deciding)
            widget.setEnabled(phase == "proposal" and proposal is not None)
        self._word_accept(phase)
        self.undo.setVisible(phase == "applied")
        self.setVisible(deciding or phase == "applied")
        if phase == "applied":
            self._look.start()
            self._look_again()
        else:
            self._look.stop()
        self._turn()

    def _word_accept(self, phase: str) -> None:
        """The button says what it would do, and what did not pass stands above it."""
        review = self._session.review
        whole, chosen = review.proposal, review.chosen
        empty = chosen is not None and not chosen.changes
        left_out = empty and review.revision.is_partial
        self.accept.setEnabled(phase == "proposal" and chosen is not None and not left_out)
        self._texts = accept_texts(chosen, whole) if chosen and whole and not left_out else (tr("&Accept"),)
        self.accept.setAccessibleName(self._texts[0].replace("&&", "\0").replace("&", "").replace("\0", "&"))
        self.accept.setDefault(chosen is not None and chosen.validation.verdict() == "pass")
        messages = [retold(item.message) for item in chosen.validation.most_useful()] if chosen and not empty else []
        self.failed.setText("\n".join(named_failures(messages)))
        self.failed.setToolTip(tooltip("\n".join(messages)))
        self.failed.setVisible(bool(messages) and phase == "proposal")
        told = tr("Apply this as one undo step")
        if chosen is None:
            told = retold(review.problem) or tr("Your choice is being tried")
        elif left_out:
            told = tr("Everything is left out.")
        elif empty:
            told = tr("The proposal changes nothing.")
        self.accept.setToolTip(tooltip(told))

    def _look_again(self) -> None:
        self._session.notice_undo()
        self.undo.setEnabled(self._session.can_undo)

    def _turn(self) -> None:
        """The most telling words that fit; buttons below each other where they don't fit beside each other."""
        for text in self._texts:
            self.accept.setText(text)
            if self.accept.sizeHint().width() <= self.width():
                break
        shown = [button for button in (self.reject, self.undo, self.accept) if not button.isHidden()]
        wanted = sum(button.sizeHint().width() + 8 for button in shown)
        narrow = len(shown) > 1 and wanted > self.width()
        direction = QtWidgets.QBoxLayout.BottomToTop if narrow else QtWidgets.QBoxLayout.LeftToRight
        self._row.setDirection(direction)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._turn()


def accept_texts(chosen: Proposal, whole: Proposal) -> tuple[str, ...]:
    """What the button can say, the most telling first: how much is taken, and that it did not pass."""
    taken, of = counts(chosen, whole)
    numbers = {"taken": taken, "of": of}
    failed = [retold(item.message).rstrip(".").replace("&", "&&") for item in chosen.validation.failed]
    if chosen.validation.verdict() == "pass":
        if taken == of:
            return (tr("&Accept"),)
        return (
            tr("&Accept {taken} of {of} changes").format(**numbers),
            tr("&Accept {taken} of {of}").format(**numbers),
        )
    heads = [tr("&Accept anyway")]
    if taken != of:
        heads = [tr("&Accept {taken} of {of} changes anyway").format(**numbers), *heads]
    tails = failed if len(failed) == 1 else []
    tails = [*tails, failure_count(len(failed))]
    return (*(f"{head}: {tail}" for tail in tails for head in heads), *heads)


def failure_count(failed: int) -> str:
    """How many checks failed, in words that follow a colon."""
    if failed == 0:
        return tr("not fully checked")
    return tr("1 check failed") if failed == 1 else tr("{} checks failed").format(failed)


def named_failures(messages: Sequence[str]) -> list[str]:
    """The first failed checks, a line each, and how many there are besides."""
    rest = len(messages) - MOST_NAMED
    lines = [f"✗ {message}" for message in messages[:MOST_NAMED]]
    return [*lines, tr("and {} more").format(rest)] if rest > 0 else lines
