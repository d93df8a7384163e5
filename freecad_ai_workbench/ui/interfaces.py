"""What a session needs of the application and of FreeCAD's documents, so that it can be tried without either."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Literal, Protocol

from ..core.caps import DayLimits
from ..core.design import DesignState
from ..core.events import RunEvent
from ..core.messages import Usage
from ..core.parameters import Parameter, ParameterValue
from ..core.proposal import Proposal
from ..core.revision import Revision
from ..core.run import Cancel, Exchange, RunLimits, RunRequest, RunState
from ..storage.checkpoints import Checkpoint
from .pieces import Pieces

Standing = Literal["top", "undone", "buried"]


class Applied(Protocol):
    """What an applied proposal left behind: a document and a transaction in it."""

    @property
    def document_name(self) -> str: ...

    @property
    def transaction(self) -> str: ...

    @property
    def seconds(self) -> float: ...


class Documents(Protocol):
    """The open documents, by name; "" stands for one that is made when a proposal is applied."""

    def active(self) -> str: ...

    def begin(
        self,
        text: str,
        *,
        document: str,
        earlier: tuple[Exchange, ...],
        selection: Sequence[tuple[str, str]] | None = None,
    ) -> Pieces[RunRequest]:
        """Read the document and save its scratch copy, piece by piece. The first and any other may raise DocumentError.

        `selection` are the objects and elements that it is about; None for what is selected.
        """

    def release(self, request: RunRequest) -> None:
        """Delete the scratch copy."""

    def is_open(self, document: str) -> bool: ...

    def apply(self, proposal: Proposal, *, document: str) -> Applied:
        """Apply as one undo step. Raises DocumentError, and then the document is as before.

        DocumentChangedError says that it is no longer the one that the proposal was tried on.
        """

    def read_parameters(self, document: str, *, sketches: Collection[str]) -> tuple[Parameter, ...]:
        """The named values of the document, of sketches those named; nothing for a closed one."""

    def set_parameters(self, values: Sequence[ParameterValue], *, document: str, instead_of: str) -> Applied:
        """Set named values as one undo step, in place of the latest one if that is called `instead_of`.

        Raises DocumentError, and then the document is as before.
        """

    def standing(self, applied: Applied) -> Standing:
        """Whether the proposal can be undone next, was undone, or has later changes on top of it."""

    def history(self, document: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names of what can be undone and of what can be redone, the next ones first."""

    def undo(self, document: str, *, steps: int, expected: DesignState) -> None:
        """Undo so many steps. Raises DocumentError when that fails or gives another design than expected."""

    def keep(self, proposal: Proposal, *, request: RunRequest | None, document: str) -> Checkpoint | None:
        """Keep the document as it is before the proposal is applied: the request's scratch copy is that state."""

    def keep_problem(self) -> str:
        """Why the state before the last proposal could not be kept; "" where it was, or none was to be."""

    def forget(self, checkpoint: Checkpoint | None) -> None:
        """Delete a checkpoint and offer it no more."""

    def has(self, checkpoint: Checkpoint | None) -> bool:
        """Whether the checkpoint is still kept."""

    def open_kept(self, checkpoint: Checkpoint) -> str:
        """Open a kept state as a new document; returns what the user reads as its name. Raises DocumentError."""

    def left_over(self) -> tuple[Checkpoint, ...]:
        """What a FreeCAD that died has kept."""

    def settle(self, checkpoint: Checkpoint) -> None:
        """Offer what that FreeCAD left no more."""

    def end(self) -> None:
        """FreeCAD ends in order."""


class Runner(Protocol):
    """What carries out runs, tries revisions and keeps the audit trail; the application is one."""

    def run(self, request: RunRequest, *, emit: Callable[[RunEvent], None], cancel: Cancel) -> RunState: ...

    def resume(self, state: RunState, *, emit: Callable[[RunEvent], None], cancel: Cancel) -> RunState:
        """Take a run on from where it was left."""
        ...

    def explain(self, request: RunRequest, *, emit: Callable[[RunEvent], None], cancel: Cancel) -> str:
        """Say in plain words what is selected. Raises WorkbenchError."""
        ...

    def revise(
        self,
        proposal: Proposal,
        revision: Revision,
        *,
        request: RunRequest,
        emit: Callable[[RunEvent], None],
        cancel: Cancel,
    ) -> Proposal: ...

    def record(self, event: RunEvent) -> None: ...

    @property
    def caps(self) -> tuple[RunLimits, DayLimits]:
        """What a run and what a day may use."""

    def used_today(self) -> Usage:
        """What all open FreeCADs used since midnight; reads a file."""
