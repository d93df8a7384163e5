"""The proposal that waits in a session: it is looked at, changed, accepted or thrown away."""

# mypy: allow-subclassing-any

from __future__ import annotations

from ..core import events as e
from ..core.errors import DocumentChangedError, WorkbenchError
from ..core.proposal import Proposal
from ..core.run import RunRequest
from .acceptance import Acceptance
from .conversation import Entry
from .interfaces import Documents, Runner
from .live_parameters import LiveParameters
from .qt import QtCore, tr
from .review_model import ReviewModel
from .session_history import SessionHistory
from .session_talk import remedy_of
from .trouble import Trouble


class SessionProposal(SessionHistory):
    """`review` is what the user makes of it, `live` the numbers of what was accepted.

    `document` is what session and proposal are about.
    """

    def __init__(self, runner: Runner, documents: Documents, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(runner, documents, parent=parent)
        self.review = ReviewModel(runner, documents, parent=self)
        self.review.changed.connect(self.proposal_changed)
        self.live = LiveParameters(documents, parent=self)
        self.document = ""
        self.trouble: Trouble | None = None
        self._acceptance = Acceptance(documents, self.timeline, runner.record)
        self._request: RunRequest | None = None

    @property
    def proposal(self) -> Proposal | None:
        """The proposal that is looked at, with nothing left out."""
        return self.review.proposal

    @property
    def run_id(self) -> str:
        """Of the run that is under way or was last."""
        return self._request.id if self._request else ""

    def accept(self) -> None:
        """Apply the proposal, after the panel has had the time to say so."""
        if self.phase != "proposal" or self.review.chosen is None:
            return
        self.trouble = None
        self._set_phase("applying", activity="applying")
        QtCore.QTimer.singleShot(0, self._apply)

    def reject(self) -> None:
        """Throw the proposal away."""
        if self.phase == "proposal":
            self._put_aside("rejected by the user")
            self._say(Entry("rejected"))
            self._set_phase("idle")

    def _apply(self) -> None:
        if self.phase != "applying":
            return
        proposal = self.review.chosen
        if proposal is None:  # the document was found to have changed since the button was pressed
            self._say(Entry("note", tr("Not accepted yet: the document is being looked at again. Accept once more.")))
            self._set_phase("proposal")
            return
        try:
            applied = self._acceptance.apply(
                proposal, request=self.review.request, document=self.document, run_id=self.run_id
            )
        except DocumentChangedError as error:
            self._set_phase("proposal")
            self.review.try_on_present_document(why=error.problem)
            return
        except WorkbenchError as error:
            self._fail_to_apply(error)
            return
        self.live.bring(applied.document_name, frozenset(change.id for change in proposal.changes))
        self.review.close()
        self.applied, self.document = applied, applied.document_name
        self._remember(f"accepted: {proposal.plan.summary}")
        self._say(Entry("applied", proposal.plan.summary, summary=applied.transaction))
        self._set_phase("applied")

    def _fail_to_apply(self, error: WorkbenchError) -> None:
        self._record(e.ApplyFailed(run_id=self.run_id, message=str(error)))
        self.trouble = Trouble.of(error, run_id=self.run_id)
        self._say(Entry("failed", error.problem, details=remedy_of(error), good=False))
        self._set_phase("proposal")

    def _put_aside(self, outcome: str) -> None:
        self.trouble = None
        summary = self.proposal.plan.summary if self.proposal else ""
        self._record(e.ProposalRejected(run_id=self.run_id))
        self._remember(f"proposed: {summary}; {outcome}")
        self.review.close()
