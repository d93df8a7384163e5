"""A proposal tried again with what the user made of it, on the document as it is now. No model is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..core.dry_run import DryRunRequest, DryRunResult
from ..core.errors import RevisionError
from ..core.events import DryRunFinished, DryRunStarted, ProposalRevised, RunEvent, ViolationsFound
from ..core.proposal import Proposal, changes_of
from ..core.revision import Revision
from ..core.run import Cancel, RunRequest
from ..core.script import ScriptError, Violation
from ..core.validation import Finding, ValidationResult
from ..sandbox.dry_run import DryRunner


@dataclass(frozen=True)
class Reviser:
    """Makes a proposal of a proposal: same plan, the user's scripts, numbers and choice of changes."""

    dry_runner: DryRunner
    check_script: Callable[[str], tuple[Violation, ...]]

    def revise(
        self,
        proposal: Proposal,
        revision: Revision,
        *,
        request: RunRequest,
        emit: Callable[[RunEvent], None],
        cancel: Cancel,
    ) -> Proposal:
        """The proposal as it would be applied now. `request` holds the document as it is.

        Raises RevisionError when a script is refused or fails, WorkerError when nothing could be tried,
        CancelledError when stopped.
        """
        self._check(revision, run_id=proposal.id, emit=emit)
        scripts = revision.scripts_of(proposal.scripts)
        ids = tuple(script.task_id for script in scripts)
        emit(DryRunStarted(run_id=proposal.id, task_ids=ids))
        result = self.dry_runner.run(
            DryRunRequest(
                scripts=scripts,
                parameters=revision.parameters,
                rejected=revision.rejected_objects,
                document=request.document,
                freecad_version=request.freecad_version,
                preferences=request.preferences,
                text=proposal.request,
                process=request.process,
                expectations=tuple(
                    claim for task in proposal.plan.in_order() if task.id in ids for claim in task.expectations
                ),
                limits=request.limits.dry_run,
            ),
            cancel=cancel,
        )
        emit(
            DryRunFinished(
                run_id=proposal.id,
                task_ids=ids,
                seconds=result.seconds,
                error=result.error,
                protections=result.protections,
            )
        )
        if result.error is not None:
            raise _refusal(result.error, proposal)
        emit(ProposalRevised(run_id=proposal.id, revision=revision))
        return _revised(proposal, revision, request=request, result=result)

    def _check(self, revision: Revision, *, run_id: str, emit: Callable[[RunEvent], None]) -> None:
        for script in revision.scripts:
            if violations := self.check_script(script.source):
                emit(ViolationsFound(run_id=run_id, task_id=script.task_id, violations=violations))
                raise RevisionError(
                    "\n".join(map(str, violations)), remedy="Change the script, or take back your edit."
                )


def _refusal(error: ScriptError, proposal: Proposal) -> RevisionError:
    title = next((task.title for task in proposal.plan.tasks if task.id == error.task_id), "")
    message = error.message
    if error.line:
        message = f"“{title}”, line {error.line}: {message}" if title else f"line {error.line}: {message}"
    return RevisionError(message, remedy="Take back your last change, or send another request.")


def _revised(proposal: Proposal, revision: Revision, *, request: RunRequest, result: DryRunResult) -> Proposal:
    untouched = revision == Revision()
    reviews = tuple(item for item in proposal.validation.findings if item.category == "review")
    review = reviews if untouched else (_SKIPPED_REVIEW,) if reviews else ()
    judged = tuple(_as_chosen(item, revision) for item in result.findings)
    return proposal.model_copy(
        update={
            "base": request.design,
            "scripts": revision.scripts_of(proposal.scripts),
            "parameters": revision.parameters,
            "rejected": revision.rejected_objects,
            "changes": changes_of(result),
            "dry_run": result,
            "validation": ValidationResult(findings=(*judged, *review)),
        }
    )


_SKIPPED_REVIEW = Finding(
    check="review",
    category="review",
    outcome="skipped",
    message="The model reviewed the proposal as it was before your changes.",
)


def _as_chosen(finding: Finding, revision: Revision) -> Finding:
    """A claim of the plan that fails because of what the user chose is not judged; all else is as measured."""
    chosen = bool(revision.parameters) or revision.is_partial
    if not chosen or finding.category != "expectation" or finding.outcome != "failed":
        return finding
    message = f"Not judged, because you changed the proposal: {finding.message}"
    return finding.model_copy(update={"outcome": "skipped", "message": message, "hard": False})
