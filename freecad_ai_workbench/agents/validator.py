"""The validator: what FreeCAD measured, and what a model makes of it, as one result with a verdict."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field, ValidationError

from ..core.design import StateDiff
from ..core.dry_run import DryRunResult
from ..core.errors import ReplyError
from ..core.messages import AgentName, Image
from ..core.plan import ExpectedBoundingBox, ExpectedVolume, Plan
from ..core.record import Record
from ..core.run import RunRequest
from ..core.validation import Finding, Outcome, ValidationResult
from ..llm.objects import parse_json
from ..llm.schemas import portable_schema
from .base import Agent, RunContext
from .context import MOST_FINDING, one_line, render_language, render_shown
from .disclosure import shown_changes, shown_findings, shown_meshes, without_hidden
from .forms import review_form
from .pictures import draw
from .planner import validation_text

_EXACT = 0.01
_SELDOM_DECIDED = frozenset({"dimension", "intersection", "interference", "drives"})
"""Checks that are skipped for want of time or of plain words, which a model's look does not make up for."""


class ReviewItem(Record):
    """One claim of the request, judged from measured facts."""

    claim: str
    outcome: Outcome
    evidence: str = ""


class Review(Record):
    """The model's checklist."""

    items: Annotated[tuple[ReviewItem, ...], Field(min_length=1, max_length=12)]


class Validator(Agent):
    """Judges, but can't overrule a measurement: a failed measured check stays failed."""

    name: ClassVar[AgentName] = "validator"
    role: ClassVar[str] = "validator"

    def validate(
        self, result: DryRunResult, *, request: RunRequest, plan: Plan, difference: StateDiff, context: RunContext
    ) -> ValidationResult:
        """Measured findings, then the model's review; where there is none or no usable one, it is listed as skipped."""
        if not needs_review(result, request=request, plan=plan):
            review: tuple[Finding, ...] = (_skipped("What was measured settles it, so no model was asked."),)
        else:
            try:
                review = self._review(result, request=request, plan=plan, difference=difference, context=context)
            except ReplyError as error:
                review = (_skipped(f"The model's review can't be used: {error.problem}"),)
        return ValidationResult(findings=(*result.findings, *review))

    def _review(
        self, result: DryRunResult, *, request: RunRequest, plan: Plan, difference: StateDiff, context: RunContext
    ) -> tuple[Finding, ...]:
        content = self.prompts.render(
            "validator_request",
            request=request.text,
            assumptions="\n".join(plan.assumptions) or "none",
            changes=_render_changes(shown_changes(difference, request=request)),
            document=render_shown(result.after, request=request.model_copy(update={"text": ""})),
            checks=_render_checks(result, request=request),
            language=render_language(self.prompts, request),
        )
        images = (*request.images, *_views(result, request=request))
        call = self.call(content, images=images, json_schema=portable_schema(Review))
        items = self.ask(call, parse_review, context=context).items
        return tuple(_finding(item) for item in items)


def needs_review(result: DryRunResult, *, request: RunRequest, plan: Plan) -> bool:
    """Whether a model shall look at what was measured.

    Thorough: always. Quick: when a check failed. Else: unless all checks passed, the part is new, and the plan fixed
    its extent and its exact volume, which two answers of a model then agreed on.
    """
    if request.effort == "thorough":
        return True
    measured = ValidationResult(findings=result.findings)
    if measured.failed:
        return True
    if request.effort == "quick":
        return False
    unknown = [finding for finding in measured.skipped if finding.check not in _SELDOM_DECIDED]
    return bool(unknown or request.design.objects or not _is_fixed(plan))


def _views(result: DryRunResult, *, request: RunRequest) -> tuple[Image, ...]:
    """The result as it looks, where no effort is spared."""
    picture = draw(shown_meshes(result.meshes, request=request)) if request.effort == "thorough" else None
    return () if picture is None else (picture,)


def _is_fixed(plan: Plan) -> bool:
    claims = plan.expectations()
    boxed = any(isinstance(claim, ExpectedBoundingBox) and None not in claim.size for claim in claims)
    filled = any(isinstance(claim, ExpectedVolume) and claim.relative_tolerance <= _EXACT for claim in claims)
    return boxed and filled


def parse_review(text: str) -> Review:
    """The validator's JSON. ReplyError says which field is wrong."""
    try:
        return Review.model_validate(review_form(parse_json(text, keys=("items",))))
    except ValidationError as error:
        raise ReplyError(f"The review is not valid. {validation_text(error)}") from error


def _finding(item: ReviewItem) -> Finding:
    return Finding(
        check="review",
        category="review",
        outcome=item.outcome,
        message=f"{item.claim.rstrip('.')}: {item.evidence}" if item.evidence else item.claim,
        expected=item.claim,
        measured=item.evidence,
    )


def _skipped(reason: str) -> Finding:
    return Finding(check="review", category="review", outcome="skipped", message=reason)


def _render_checks(result: DryRunResult, *, request: RunRequest) -> str:
    told = shown_findings(result.findings, request=request)
    texts = [(item.outcome, without_hidden(item.message, request=request)) for item in told]
    return "\n".join(f"- {outcome}: {one_line(text, most=MOST_FINDING)}" for outcome, text in texts)


def _render_changes(difference: StateDiff) -> str:
    lines = []
    for change in difference.changes:
        state = change.present
        values = "; ".join(one_line(f"{value.name} {value.before} → {value.after}") for value in change.values[:6])
        lines.append(f"- {change.kind} {state.type_id} “{one_line(state.label)}” {values}".rstrip())
    return "\n".join(lines[:60]) or "nothing changed"
