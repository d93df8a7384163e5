"""The only place where the user's document changes: an accepted proposal, on the main thread, as one undo step."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import FreeCAD
import FreeCADGui

from ..core.design import DesignState, ObjectState, StateDiff, diff_states
from ..core.errors import DocumentChangedError, DocumentError
from ..core.parameters import Parameter, ParameterValue
from ..core.proposal import Proposal
from ..core.run import Exchange, RunLimits, RunRequest
from ..host.document import check_ready, save_scratch_copy, transaction, undo_steps
from ..host.equality import unlike_changes, unlike_shapes, unlike_states
from ..host.known_designs import KnownDesigns
from ..host.parameters import read_parameters, set_parameter
from ..host.pending import compute_pending
from ..host.preferences import read_preferences
from ..host.replay import Replay
from ..host.selection import read_selection
from ..host.snapshot import Measurements, read_shape_state
from ..sandbox.meter import Meter
from .language import reading_language
from .pieces import Pieces
from .views import show_all_of

LEAST_SECONDS = 10.0
TIME_FACTOR = 10.0
"""A replay may take this many times what the dry run took, but at least `LEAST_SECONDS`."""


@dataclass(frozen=True)
class Applied:
    """What was done: one undo step named `transaction` in the document of that name."""

    document_name: str
    transaction: str
    seconds: float


def read_request(
    text: str,
    *,
    doc: Any | None,
    known: KnownDesigns,
    earlier: Sequence[Exchange] = (),
    limits: RunLimits,
    scratch_folder: Path,
    selection: Sequence[tuple[str, str]] | None = None,
) -> Pieces[RunRequest]:
    """Read the document and the selection and save a copy: all that a run will ever see of them.

    `doc` None stands for a new document, which accepting will make; `selection` None for what is selected. Raises
    DocumentError when the document is in the middle of a change. Yields after every object that is not `known`; what
    is read is of one moment, for what changes meanwhile is read again.
    """
    request = RunRequest(
        id=uuid.uuid4().hex,
        text=text,
        earlier=tuple(earlier),
        limits=limits,
        freecad_version=".".join(FreeCAD.Version()[:3]),
        preferences=read_preferences(),
        language=reading_language(),
    )
    if doc is not None:
        _check_editable(doc)
    yield
    if doc is None:
        return request
    design = yield from known.read(doc)
    _check_editable(doc)
    copy = scratch_folder / f"{request.id}.FCStd"
    save_scratch_copy(doc, copy)
    found = {"document": str(copy), "design": design, "selection": read_selection(doc, selection)}
    return request.model_copy(update=found)


def apply_proposal(
    proposal: Proposal, *, doc: Any | None, known: KnownDesigns, stopped: Callable[[], bool] | None = None
) -> Applied:
    """Replay the proposal's scripts in `doc` (None: in a new document), then compare with what the dry run gave.

    `stopped` is asked between the scripts' steps. Guarantees: one new undo step that holds everything, or
    DocumentError and the document as it was.
    """
    started = time.monotonic()
    name = transaction_name(proposal.request)
    target = doc if doc is not None else FreeCAD.newDocument("Design")
    around = active_for_now(target) if doc is not None else _if_it_fails(FreeCAD.closeDocument, target.Name)
    with _in_words("FreeCAD could not apply this: {}", remedy="Nothing was changed."), around:
        _apply(proposal, target, known=known, name=name, stopped=stopped)
    _show_result(proposal, target)
    return Applied(document_name=target.Name, transaction=name, seconds=time.monotonic() - started)


def apply_parameters(values: Sequence[ParameterValue], *, doc: Any, instead_of: str = "") -> Applied:
    """Set named values and recompute, as one undo step called “Thickness = 10 mm”.

    `instead_of` is the name of an earlier step of the same gesture: it is undone first if it is the latest. Without
    a change there is no step, and `transaction` is "". DocumentError when something that could be computed before no
    longer can, and then the document is as it was.
    """
    started = time.monotonic()
    _check_editable(doc)
    FreeCAD.setActiveDocument(doc.Name)
    if instead_of and doc.UndoNames[:1] == [instead_of]:
        doc.undo()
        doc.recompute()
    known = {(one.object_name, one.name): one for one in read_parameters(doc, sketches=_sketches_of(values))}
    new = [one for one in values if (one.object_name, one.name) not in known or not _holds(known, one)]
    name = transaction_name(", ".join(_setting(known, one) for one in new))
    if new:
        _set_parameters(new, doc, name=name)
    return Applied(document_name=doc.Name, transaction=name, seconds=time.monotonic() - started)


_Known = dict[tuple[str, str], Parameter]


def _sketches_of(values: Sequence[ParameterValue]) -> tuple[str, ...]:
    return tuple({one.object_name for one in values})


def _holds(known: _Known, wanted: ParameterValue) -> bool:
    return known[wanted.object_name, wanted.name].value == wanted.value


def _setting(known: _Known, wanted: ParameterValue) -> str:
    parameter = known.get((wanted.object_name, wanted.name))
    return f"{wanted.name} = {parameter.text_of(wanted.value) if parameter is not None else f'{wanted.value:g}'}"


def _set_parameters(values: Sequence[ParameterValue], doc: Any, *, name: str) -> None:
    broken = {item.Name for item in doc.Objects if not item.isValid()}
    again = _if_it_fails(doc.recompute)  # what was taken back is marked as still to be computed
    with _in_words("FreeCAD can't set {}: {}", name, remedy="Nothing was changed."), again, transaction(doc, name):
        for wanted in values:
            set_parameter(doc, wanted)
        doc.recompute()
        _check_computed(doc, broken, name=name)


def _check_computed(doc: Any, broken: set[str], *, name: str) -> None:
    for item in doc.Objects:
        if not item.isValid() and item.Name not in broken:
            raise DocumentError(
                f"“{item.Label}” can't be computed with {name}: {item.getStatusString()}.".replace("..", "."),
                remedy="Nothing was changed.",
            )


@contextmanager
def active_for_now(doc: Any) -> Iterator[None]:
    """Make this the active document, else FreeCAD 1.1 puts an undo step into the one that is; then go back."""
    before = _active_name()
    FreeCAD.setActiveDocument(doc.Name)
    try:
        yield
    finally:
        if before in FreeCAD.listDocuments() and _active_name() != before:
            FreeCAD.setActiveDocument(before)


def _active_name() -> str:
    present = FreeCAD.ActiveDocument
    return "" if present is None else str(present.Name)


def transaction_name(request: str) -> str:
    """The undo step's name: the beginning of the request, on one line."""
    words = " ".join(request.split())
    return words if len(words) <= 60 else words[:59] + "…"


def undo_back(doc: Any, *, steps: int, expected: DesignState, known: KnownDesigns) -> None:
    """Undo so many steps. Raises DocumentError when that can't be done, or did not bring back what is expected."""
    _check_editable(doc)
    with _in_words("FreeCAD could not undo this: {}"):
        undo_steps(doc, steps)
    if different := unlike_states(expected, known.read_at_once(doc)):
        raise DocumentError(f"After undoing, the document is not as it was before ({_some(different)}).")


def open_copy(path: Path, *, name: str) -> str:
    """Open a document's copy as a new, unsaved document called `name`; returns FreeCAD's own name for it.

    The file can be removed afterwards. Raises DocumentError.
    """
    with _in_words("The kept state could not be opened: {}"):
        doc = FreeCAD.openDocument(str(path))
    doc.FileName = ""  # else saving would write into the copy
    doc.Label = name
    return str(doc.Name)


@contextmanager
def _in_words(problem: str, *values: str, remedy: str = "") -> Iterator[None]:
    """Whatever FreeCAD raises inside is a DocumentError, with FreeCAD's own words in the last gap."""
    try:
        yield
    except DocumentError:
        raise
    except Exception as error:
        raise DocumentError(problem.format(*values, error), remedy=remedy) from error


@contextmanager
def _if_it_fails(act: Callable[..., object], *values: str) -> Iterator[None]:
    """Do something when what is inside raises."""
    with ExitStack() as stack:
        stack.callback(act, *values)
        yield
        stack.pop_all()


def _apply(proposal: Proposal, doc: Any, *, known: KnownDesigns, name: str, stopped: Callable[[], bool] | None) -> None:
    _check_editable(doc)
    before = known.read_at_once(doc)
    if changed := unlike_states(proposal.base, before):
        raise DocumentChangedError(
            f"The document has changed since this proposal was tried ({_some(changed)}).",
            remedy="Try it again on the document as it is now.",
        )
    with transaction(doc, name):
        if compute_pending(doc):
            before = known.read_at_once(doc)
        replay = _replay(proposal, doc, stopped=stopped)
        _check_result(proposal, doc, before=before, after=replay.with_looks(known.read_at_once(doc)))


def _check_editable(doc: Any) -> None:
    check_ready(doc)
    gui = FreeCADGui.getDocument(doc.Name)
    if gui is not None and gui.getInEdit() is not None:
        raise DocumentError(
            f"“{doc.Label}” has an object open for editing.",
            remedy="Leave the sketch or close the task panel, then try again.",
        )


def _replay(proposal: Proposal, doc: Any, *, stopped: Callable[[], bool] | None) -> Replay:
    tried = sum(step.seconds for step in proposal.dry_run.steps)
    meter = Meter(steps=2**62, seconds=max(LEAST_SECONDS, TIME_FACTOR * tried), cancel=stopped)
    replay = Replay(doc, meter=meter, rejected=proposal.rejected)
    for script in proposal.scripts:
        error = replay.run(script, write=_to_report_view)
        if stopped is not None and stopped():
            raise DocumentError("Stopped.", remedy="Nothing was changed.")
        if error is not None:
            raise DocumentError(
                f"The script did not run in the open document as it did in the dry run: {error.message}",
                remedy="Nothing was changed. Send the request again.",
            )
    replay.finish(proposal.parameters)
    return replay


def _to_report_view(text: str) -> None:
    FreeCAD.Console.PrintMessage(text)


def _check_result(proposal: Proposal, doc: Any, *, before: DesignState, after: DesignState) -> None:
    """By all values that changed, and by the shapes of all that changed or was read again and that the trial knew."""
    tried = StateDiff(changes=tuple(change.change for change in proposal.changes))
    names, kept = {change.present.name for change in tried.changes}, {id(item) for item in before.objects}
    unknown = _with_shape(before) - _with_shape(proposal.dry_run.before)  # links into files that it could not open
    affected = [
        item for item in after.objects if item.name not in unknown and (item.name in names or id(item) not in kept)
    ]
    different = unlike_changes(tried, diff_states(before, after)) or unlike_shapes(
        proposal.dry_run.after, _measured(affected, doc, expected=proposal.dry_run.after)
    )
    if different:
        raise DocumentError(
            f"The result in the open document differs from the dry run ({_some(different)}).",
            remedy="Nothing was changed. Send the request again.",
        )


def _with_shape(design: DesignState) -> set[str]:
    return {item.name for item in design.objects if item.shape is not None}


def _measured(states: Sequence[ObjectState], doc: Any, *, expected: DesignState) -> list[ObjectState]:
    """The states with measured shapes. What has the very shape that the dry run measured needs no measuring."""
    names = {item.name for item in states}
    known = Measurements(item.shape for item in expected.objects if item.name in names and item.shape is not None)
    return [
        item.model_copy(update={"shape": read_shape_state(doc.getObject(item.name), known=known)}) for item in states
    ]


def _some(phrases: Sequence[str]) -> str:
    rest = len(phrases) - 3
    return "; ".join([*phrases[:3], f"and {rest} more"] if rest > 0 else phrases)


def _show_result(proposal: Proposal, doc: Any) -> None:
    """Fit the view when the design was empty before; otherwise the user's view stays as it is."""
    if proposal.dry_run.before.objects:
        return
    gui = FreeCADGui.getDocument(doc.Name)
    view = gui.activeView() if gui is not None else None
    if view is not None and hasattr(view, "viewIsometric"):
        show_all_of(view)
