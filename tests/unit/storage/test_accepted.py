"""What of a session a macro is made of, and what is said where none can be made."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

import pytest

from freecad_ai_workbench.core.design import DesignState, ObjectChange, ObjectState
from freecad_ai_workbench.core.dry_run import DryRunResult
from freecad_ai_workbench.core.errors import SessionError
from freecad_ai_workbench.core.plan import Plan, Task
from freecad_ai_workbench.core.proposal import Change, Proposal
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.storage.accepted import accepted_in
from freecad_ai_workbench.storage.checkpoints import Checkpoint
from freecad_ai_workbench.storage.session_record import KeptStep, Session, SessionBody, SessionHead

NOW = datetime(2026, 3, 4, 9, 0, tzinfo=timezone.utc)
BOX = ObjectState(name="Box", label="Box", type_id="Part::Box")
HOLE = ObjectState(name="Hole", label="Hole", type_id="Part::Cut", needs=("Box",))


def proposal(words: str, *changes: ObjectChange, base: tuple[ObjectState, ...] = ()) -> Proposal:
    return Proposal(
        id=words,
        request=words,
        base=DesignState(objects=base),
        plan=Plan(summary=words, tasks=(Task(id="t", title=words),)),
        scripts=(),
        changes=tuple(Change(id=one.present.name, task_id="t", change=one) for one in changes),
        dry_run=DryRunResult(),
        validation=ValidationResult(),
    )


BUILT = proposal("a box", ObjectChange(kind="added", after=BOX))
WIDER = proposal("wider", ObjectChange(kind="changed", before=BOX, after=BOX), base=(BOX,))
DRILLED = proposal("a hole", ObjectChange(kind="added", after=HOLE), base=(BOX,))
PIN = proposal("a pin", ObjectChange(kind="added", after=ObjectState(name="Pin", label="", type_id="")), base=(BOX,))


def step(made: Proposal | None, *, uid: str = "u", **more: Any) -> KeptStep:
    kept = Checkpoint(
        id="c",
        document="",
        label="",
        uid=uid,
        request="",
        transaction="",
        time=NOW,
        file="",
        process=1,
        session="s",
    )
    words = made.request if made else "?"
    return KeptStep(run_id="r", words=words, time=NOW, transaction=words, checkpoint=kept, proposal=made, **more)


def session(*steps: KeptStep) -> Session:
    return Session(head=SessionHead(id="s", begun=NOW, changed=NOW), body=SessionBody(steps=steps))


def test_all_that_stands_is_taken_in_its_order() -> None:
    kept = session(step(BUILT), step(PIN, standing="undone"), step(WIDER), step(DRILLED, standing="lost"))
    assert accepted_in(kept) == (BUILT, WIDER)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [((1,), (BUILT,)), ((3, 1, 1), (BUILT, DRILLED)), ((2,), (WIDER,)), ((2, 4), (WIDER, PIN))],
)
def test_some_can_be_chosen_and_keep_their_order(numbers: tuple[int, ...], expected: tuple[Proposal, ...]) -> None:
    assert accepted_in(session(step(BUILT), step(WIDER), step(DRILLED), step(PIN)), numbers) == expected


@pytest.mark.parametrize(
    ("steps", "numbers", "told"),
    [
        ((), (), "Nothing was accepted"),
        ((step(BUILT, standing="undone"),), (), "Nothing was accepted"),
        ((step(BUILT),), (2,), "no step 2 in this session; it has 1"),
        ((step(BUILT),), (0,), "no step 0"),
        ((step(BUILT), step(WIDER, standing="undone")), (1, 2), r"Step 2 \(“wider”\) was undone"),
        ((step(None), step(WIDER)), (), "Step 1 was kept by an older version"),
        ((step(BUILT), step(WIDER, uid="other")), (), "belongs to several documents"),
        ((step(PIN), step(BUILT)), (), "Step 2 began in an empty document"),
        ((step(PIN), step(BUILT), step(WIDER)), (1, 3), "Step 3 needs Box, which step 2 added. Choose step 2 as well."),
        ((step(PIN), step(BUILT), step(DRILLED)), (1, 3), "Step 3 needs Box, which step 2 added"),
    ],
)
def test_what_would_not_be_the_same_document_is_refused(
    steps: tuple[KeptStep, ...], numbers: tuple[int, ...], told: str
) -> None:
    with pytest.raises(SessionError, match=told):
        accepted_in(session(*steps), numbers)


def test_a_step_that_was_undone_is_not_needed_by_what_came_after_it() -> None:
    again = proposal("a box again", ObjectChange(kind="added", after=BOX), base=(HOLE,))
    kept = session(step(PIN), step(BUILT, standing="lost"), step(again), step(WIDER))
    assert accepted_in(kept) == (PIN, again, WIDER)
