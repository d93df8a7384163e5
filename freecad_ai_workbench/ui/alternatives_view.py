"""The designs that one run made for the same request, side by side; one of them is looked at."""

# mypy: allow-subclassing-any

from __future__ import annotations

from string import ascii_uppercase

from ..core.proposal import Proposal
from .amounts import mass, measure
from .cost_words import price_text
from .look import LookWatch, current_theme
from .markup import line, tooltip
from .outcome import Outcome, outcome_of
from .qt import Qt, QtCore, QtGui, QtWidgets, tr
from .review_model import ReviewModel
from .status_bar import QuietLabel
from .theme import Theme
from .tree_rows import size

LEAST_CARD = 150
"""Width in pixels below which cards stand below each other."""
STEPS = {Qt.Key_Left: -1, Qt.Key_Up: -1, Qt.Key_Right: 1, Qt.Key_Down: 1}


class AlternativesView(QtWidgets.QWidget):
    """A card for each design; hidden while there is one alone. Arrow keys go from card to card."""

    def __init__(self, review: ReviewModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self._shown: tuple[Proposal, ...] = ()
        self.cards: list[Card] = []
        self.setObjectName("AIDesignerAlternatives")
        self._row = QtWidgets.QBoxLayout(QtWidgets.QBoxLayout.LeftToRight)
        self._row.setSpacing(4)
        self._cost = QuietLabel(parent=self)
        self._cost.setObjectName("AIDesignerAlternativesCost")
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        layout.addLayout(self._row)
        layout.addWidget(self._cost)
        LookWatch(self._draw, parent=self)
        review.changed.connect(self.render_alternatives)
        self.render_alternatives()

    def render_alternatives(self) -> None:
        """Show the designs of the review, and which one is looked at."""
        if self._review.candidates is not self._shown:
            self._shown = self._review.candidates
            self._draw()
        for index, card in enumerate(self.cards):
            card.setChecked(index == self._review.candidate)

    def _draw(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        several = self._shown if len(self._shown) > 1 else ()
        self.cards = [Card(proposal, ascii_uppercase[at], parent=self) for at, proposal in enumerate(several)]
        for index, card in enumerate(self.cards):
            self._row.addWidget(card, 1)
            card.clicked.connect(lambda _checked=False, index=index: self._review.choose(index))
            card.setChecked(index == self._review.candidate)
        self.setVisible(bool(several))
        if several:
            cost = price_text(several[0].usage)
            self._cost.say(tr("{count} designs for {cost} together").format(count=len(several), cost=cost))
        self._turn()

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow keys go to the next card and choose it, as with radio buttons."""
        if event.key() not in STEPS or not self.cards:
            super().keyPressEvent(event)
            return
        index = (self._review.candidate + STEPS[event.key()]) % len(self.cards)
        self._review.choose(index)
        self.cards[index].setFocus()

    def _turn(self) -> None:
        narrow = self.width() < LEAST_CARD * len(self.cards)
        self._row.setDirection(QtWidgets.QBoxLayout.TopToBottom if narrow else QtWidgets.QBoxLayout.LeftToRight)

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._turn()


class Card(QtWidgets.QPushButton):
    """One design in a few short lines."""

    def __init__(self, proposal: Proposal, name: str, *, parent: QtWidgets.QWidget) -> None:
        super().__init__(parent)
        outcome = outcome_of(proposal)
        self.setObjectName(f"AIDesignerAlternative{name}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setToolTip(tooltip(proposal.plan.summary))
        lines = card_lines(outcome)
        self.setAccessibleName(tr("Design {}").format(name))
        self.setAccessibleDescription(", ".join((*lines, proposal.plan.summary)))
        self._label = QtWidgets.QLabel(card_html(name, lines, outcome, theme=current_theme()), self)
        self._label.setTextFormat(Qt.RichText)
        self._label.setWordWrap(True)
        self._label.setAttribute(Qt.WA_TransparentForMouseEvents)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self._label)
        policy = QtWidgets.QSizePolicy(QtWidgets.QSizePolicy.Preferred, QtWidgets.QSizePolicy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrow keys are for the row of cards: Qt would go by where the cards stand."""
        if event.key() in STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def text(self) -> str:
        """What the card says."""
        document = QtGui.QTextDocument()
        document.setHtml(self._label.text())
        return str(document.toPlainText())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return int(self.layout().totalHeightForWidth(width))

    def sizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        return self.layout().totalSizeHint()

    def minimumSizeHint(self) -> QtCore.QSize:  # noqa: N802 - Qt's name
        return QtCore.QSize(60, self.heightForWidth(max(self.width(), 60)))


def card_lines(outcome: Outcome) -> tuple[str, ...]:
    """The checks and the measurements of a design, a line each."""
    ran, score = f"{outcome.checks_passed}/{outcome.checks_run}", f"{outcome.score:.0%}"
    mark = "✓" if outcome.passed else "✗"
    lines = [tr("{mark} {ran} checks, {score}").format(mark=mark, ran=ran, score=score)]
    if outcome.volume is not None:
        lines.append(f"{measure(round(outcome.volume, 1))} mm³")
    if outcome.mass is not None:
        lines.append(mass(outcome.mass))
    if outcome.size is not None:
        lines.append(size(outcome.size))
    return tuple(lines)


def card_html(name: str, lines: tuple[str, ...], outcome: Outcome, *, theme: Theme) -> str:
    """The lines of a card; the checks in the colour of how they came out."""
    first = line(lines[0], bold=name, colour=theme.good if outcome.passed else theme.bad)
    style = "<style>p { margin-top:0px; margin-bottom:1px }</style>"
    return style + first + line(" · ".join(text.replace(" ", "\u00a0") for text in lines[1:]))
