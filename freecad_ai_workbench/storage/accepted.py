"""What was accepted in a session and not undone, as proposals that one macro can be made of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from ..core.errors import SessionError
from ..core.proposal import Proposal
from .session_record import KeptStep, Session


def accepted_in(session: Session, numbers: Collection[int] = ()) -> tuple[Proposal, ...]:
    """The proposals in their order: all that stand, or those of the steps with these numbers, of which 1 is the first.

    SessionError where there is none, one can't be chosen, or the chosen ones don't build on each other.
    """
    steps = session.body.steps
    chosen = sorted(set(numbers)) or [at for at, step in enumerate(steps, 1) if step.standing == "applied"]
    if not chosen:
        raise SessionError("Nothing was accepted in this session, so there is nothing to make a macro of.")
    proposals = [_proposal(steps, number) for number in chosen]
    _check_document([steps[number - 1] for number in chosen])
    for number, proposal in zip(chosen[1:], proposals[1:], strict=True):
        _check_start(number, proposal)
        left_out = [other for other in range(chosen[0] + 1, number) if other not in chosen]
        _check_needs(number, proposal, missing=dict(_added(steps, left_out)))
    return tuple(proposals)


def _proposal(steps: Sequence[KeptStep], number: int) -> Proposal:
    if not 1 <= number <= len(steps):
        raise SessionError(f"There is no step {number} in this session; it has {len(steps)}.")
    step = steps[number - 1]
    if step.standing != "applied":
        raise SessionError(f"Step {number} (“{step.words}”) was undone.", remedy="Choose others.")
    if step.proposal is None:
        raise SessionError(f"Step {number} was kept by an older version, without what a macro needs.")
    return step.proposal


def _check_document(steps: Sequence[KeptStep]) -> None:
    if len({step.checkpoint.uid for step in steps if step.checkpoint is not None}) > 1:
        told = "What was accepted belongs to several documents, and a macro works on one."
        raise SessionError(told, remedy="Choose the steps of one document.")


def _check_start(number: int, proposal: Proposal) -> None:
    if not proposal.base.objects:
        told = f"Step {number} began in an empty document, so it does not go on from the steps before it."
        raise SessionError(told, remedy="Choose steps that build on each other.")


def _added(steps: Sequence[KeptStep], numbers: Sequence[int]) -> Iterator[tuple[str, int]]:
    """Each object that one of these steps added and that stands, with the step's number."""
    for number in numbers:
        step = steps[number - 1]
        if step.standing == "applied" and step.proposal is not None:
            yield from ((change.id, number) for change in step.proposal.changes if change.change.kind == "added")


def _check_needs(number: int, proposal: Proposal, *, missing: Mapping[str, int]) -> None:
    """Of what was left out between chosen steps; what was before the first one is in the document that it changes."""
    for change in proposal.changes:
        item = change.change
        wanted = {*item.present.needs, *((item.before.name,) if item.before else ())}
        if lacking := sorted(wanted & missing.keys()):
            told = f"Step {number} needs {lacking[0]}, which step {missing[lacking[0]]} added."
            raise SessionError(told, remedy=f"Choose step {missing[lacking[0]]} as well.")
