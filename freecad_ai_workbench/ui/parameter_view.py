"""The numbers of a proposal: named values to be set before it is accepted, tried without any model."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core.parameters import ParameterValue
from ..core.revision import Revision
from .look import LookWatch
from .parameter_form import ParameterForm
from .parameter_rows import Key, Section, key_of, sections_of
from .qt import Qt, QtWidgets, tr
from .review_model import ReviewModel


class ParameterView(QtWidgets.QWidget):
    """The review's named values as a form; it stays usable while they are tried."""

    def __init__(self, review: ReviewModel, *, parent: QtWidgets.QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.setObjectName("AIDesignerNumbers")
        self.form = ParameterForm(eager=True, parent=self)
        self._empty = QtWidgets.QLabel(tr("This proposal has no named values to set."), self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignTop)
        self._empty.setContentsMargins(4, 4, 4, 4)
        layout = QtWidgets.QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._empty)
        layout.addWidget(self.form, 1)
        self.form.changed.connect(self._set)
        self.form.put_back.connect(self._put_back)
        review.changed.connect(self.render)
        LookWatch(self.render, parent=self)
        self.render()

    def render(self) -> None:
        """Show the values as they are wanted, in place."""
        sections = sections_of_review(self._review)
        self.form.show_sections(sections)
        self.form.setVisible(bool(sections))
        self._empty.setVisible(not sections)

    def _set(self, wanted: ParameterValue, _held: bool) -> None:
        self._review.set_parameters([wanted])
        self.render()

    def _put_back(self, key: Key) -> None:
        self._review.put_back(*key)
        self.render()


def sections_of_review(review: ReviewModel) -> tuple[Section, ...]:
    """What is shown of the review's named values. With edited scripts nobody knows what is original of them."""
    proposal, original, revision = review.proposal, review.original, review.revision
    if proposal is None or original is None:
        return ()
    known = () if revision.scripts else original.dry_run.parameters
    return sections_of(
        proposal.dry_run.parameters,
        own={change.id for change in (*original.changes, *proposal.changes)},
        wanted=wanted_of(revision),
        originals={key_of(one): one.value for one in known},
    )


def wanted_of(revision: Revision) -> dict[Key, float]:
    """The numbers that the user has set."""
    return {(one.object_name, one.name): one.value for one in revision.parameters}
