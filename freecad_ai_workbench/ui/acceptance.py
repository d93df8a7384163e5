"""Applying a proposal: what is kept before it, recorded of it, and remembered after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ..core.errors import WorkbenchError
from ..core.events import ProposalAccepted, ProposalApplied, RunEvent
from ..core.proposal import Proposal
from ..core.run import RunRequest
from ..storage.checkpoints import Checkpoint
from ..storage.session_record import slimmed
from .applied_steps import AppliedStep
from .interfaces import Applied, Documents
from .qt import tr
from .timeline import Timeline


class Acceptance:
    """Main thread only. `record` takes the events, `timeline` the steps."""

    def __init__(self, documents: Documents, timeline: Timeline, record: Callable[[RunEvent], None]) -> None:
        self._documents = documents
        self._timeline = timeline
        self._record = record

    def apply(self, proposal: Proposal, *, request: RunRequest | None, document: str, run_id: str) -> Applied:
        """Apply as one undo step, with a checkpoint before it. Raises DocumentError, and then nothing is kept."""
        task_ids = tuple(script.task_id for script in proposal.scripts)
        self._record(ProposalAccepted(run_id=run_id, task_ids=task_ids))
        kept = self._documents.keep(proposal, request=request, document=document)
        try:
            applied = self._documents.apply(proposal, document=document)
        except WorkbenchError:
            self._documents.forget(kept)
            raise
        if problem := self._documents.keep_problem():
            told = tr("The state before this could not be kept ({}), so undo is the only way back to it.")
            self._timeline.said.emit(told.format(problem), False)
        self._add_step(proposal, applied, kept, run_id=run_id)
        self._record(
            ProposalApplied(
                run_id=run_id,
                document=applied.document_name,
                transaction=applied.transaction,
                seconds=applied.seconds,
            )
        )
        return applied

    def _add_step(self, proposal: Proposal, applied: Applied, kept: Checkpoint | None, *, run_id: str) -> None:
        """Into the timeline, unless there was nothing to do: then there is nothing to go back to either."""
        if self._documents.standing(applied) != "top":
            self._documents.forget(kept)
            return
        step = AppliedStep(
            run_id=run_id,
            words=proposal.request,
            time=datetime.now().astimezone(),
            document=applied.document_name,
            transaction=applied.transaction,
            base=proposal.base,
            checkpoint=kept,
            proposal=slimmed(proposal),
        )
        self._timeline.add(step)
