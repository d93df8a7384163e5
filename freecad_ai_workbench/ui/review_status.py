"""The line between a proposal and the buttons: what becomes of the user's choice, and the way back."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.revision import Revision
from .language import retold
from .look import LookWatch, current_theme
from .markup import tooltip
from .qt import Qt, QtGui, QtWidgets, tr
from .review_model import ReviewModel

MOST_SHOWN = 240
"""Characters of a problem that are shown; all of it is in the tooltip."""


class ReviewStatus(QtWidgets.QWidget):
    """Hidden while the proposal is as the run made it."""

    def __init__(self, review: ReviewModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.setObjectName("AIDesignerReviewStatus")
        self.label = QtWidgets.QLabel(self)
        self.label.setObjectName("AIDesignerReviewText")
        self.label.setAccessibleName(tr("Your choice"))
        self.label.setTextFormat(Qt.PlainText)
        self.label.setWordWrap(True)
        self.label.setTextInteractionFlags(Qt.TextSelectableByMouse)
        self.back = QtWidgets.QPushButton(self)
        self.back.setObjectName("AIDesignerTakeBack")
        self.back.setToolTip(tr("Show the proposal again as it was made"))
        self.back.setSizePolicy(QtWidgets.QSizePolicy.Maximum, QtWidgets.QSizePolicy.Fixed)
        self.back.clicked.connect(review.take_back)
        self._row = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.LeftToRight, self)
        self._row.setContentsMargins(2, 0, 2, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.back, 0, Qt.AlignRight | Qt.AlignTop)
        LookWatch(self.render_status, parent=self)
        review.changed.connect(self.render_status)
        self.render_status()

    def render_status(self) -> None:
        """Say what is being done, why it can't be had, or that it was tried."""
        review = self._review
        text = status_words(review)
        self.setVisible(review.proposal is not None and bool(text))
        self.label.setText(text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…")
        self.label.setToolTip(tooltip(text))
        theme = current_theme()
        colour = theme.bad if review.problem else theme.notice if review.notice else theme.muted
        self.label.setStyleSheet(f"color: {colour}")
        self.back.setText(tr("Take back") if review.is_trying else tr("Take back changes"))
        self.back.setVisible(review.revision != Revision())
        self._turn()

    def _turn(self) -> None:
        """The button stands below a text that would else be squeezed."""
        narrow = bool(self._review.problem) or self.width() < 2 * self.back.sizeHint().width() + 40
        self._row.setDirection(QtWidgets.QBoxLayout.TopToBottom if narrow else QtWidgets.QBoxLayout.LeftToRight)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._turn()


def status_words(review: ReviewModel) -> str:
    """What there is to say about the user's choice; nothing about an untouched proposal."""
    words = [review.notice] if review.notice else []
    if review.problem:
        words.append(retold(review.problem))
    elif review.is_trying:
        words.append(tr("Trying your choice…") if review.revision != Revision() else tr("Trying it…"))
    elif review.revision != Revision():
        words.append(tr("Changed by you, and tried."))
    return "\n".join(words)
