"""The documents that are open in the window, by name: read before a run, changed only through `operations`."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import FreeCADGui as Gui

from ..core.design import DesignState
from ..core.errors import DocumentError
from ..core.parameters import Parameter, ParameterValue
from ..core.proposal import Proposal
from ..core.run import Exchange, RunLimits, RunRequest
from ..host.known_designs import KnownDesigns
from ..host.parameters import read_parameters
from ..storage.checkpoints import Checkpoint, Checkpoints
from .apply_watch import ApplyWatch
from .find_documents import find_document, find_gui_document
from .interfaces import Applied, Standing
from .operations import apply_parameters, open_copy, transaction_name, undo_back
from .pieces import Pieces
from .qt import tr

_SCRATCH_PREFIX = "ai-designer-"


class OpenDocuments:
    """The session's way to FreeCAD's documents. `read_request` and `apply_proposal` are those of `operations`."""

    def __init__(
        self,
        *,
        limits: RunLimits,
        read_request: Callable[..., Pieces[RunRequest]],
        apply_proposal: Callable[..., Applied],
        checkpoints: Checkpoints | None = None,
    ) -> None:
        self.limits = limits
        self._read_request = read_request
        self._apply_proposal = apply_proposal
        self._checkpoints = checkpoints
        self._known = KnownDesigns()

    def active(self) -> str:
        """Name of the document the user works in, or "" if none is open."""
        return str(Gui.ActiveDocument.Document.Name) if Gui.ActiveDocument else ""

    def begin(
        self,
        text: str,
        *,
        document: str,
        earlier: tuple[Exchange, ...],
        selection: Sequence[tuple[str, str]] | None = None,
    ) -> Pieces[RunRequest]:
        """Read the document and save its scratch copy. Raises DocumentError."""
        folder, request = _make_scratch_folder(), None
        try:
            request = yield from self._read_request(
                text,
                doc=find_document(document),
                known=self._known,
                earlier=earlier,
                limits=self.limits,
                scratch_folder=folder,
                selection=selection,
            )
            return request
        finally:
            if request is None or not request.document:
                shutil.rmtree(folder, ignore_errors=True)

    def look(self, document: str) -> Pieces[DesignState]:
        """The design as it is now, of which only what is not known yet is read; an empty one where none is open."""
        yield
        found = find_document(document)
        return (yield from self._known.read(found)) if found is not None else DesignState()

    def release(self, request: RunRequest) -> None:
        """Delete the scratch copy and its folder."""
        folder = Path(request.document).parent
        if request.document and folder.name.startswith(_SCRATCH_PREFIX):
            shutil.rmtree(folder, ignore_errors=True)

    def is_open(self, document: str) -> bool:
        return find_gui_document(document) is not None

    def read_parameters(self, document: str, *, sketches: Collection[str]) -> tuple[Parameter, ...]:
        """The named values of the document, of sketches those named; nothing for a closed one."""
        found = find_document(document)
        return read_parameters(found, sketches=sketches) if found is not None else ()

    def set_parameters(self, values: Sequence[ParameterValue], *, document: str, instead_of: str) -> Applied:
        """Set named values as one undo step. Raises DocumentError, and then the document is as before."""
        found = find_document(document)
        if found is None:
            raise DocumentError(tr("The document is no longer open."))
        return apply_parameters(values, doc=found, instead_of=instead_of)

    def apply(self, proposal: Proposal, *, document: str) -> Applied:
        """Apply as one undo step. Raises DocumentError, and then the document is as before."""
        if document and not self.is_open(document):
            raise DocumentError(
                tr("The document of this proposal is no longer open."), remedy=tr("Open it and ask again.")
            )
        watch = ApplyWatch(Gui.getMainWindow())
        try:
            return self._apply_proposal(proposal, doc=find_document(document), known=self._known, stopped=watch)
        finally:
            watch.close()

    def standing(self, applied: Applied) -> Standing:
        """Where the proposal's transaction is: next to be undone, next to be redone, or under later changes."""
        document = find_document(applied.document_name)
        if document is not None and document.UndoNames[:1] == [applied.transaction]:
            return "top"
        undone = document is not None and applied.transaction in document.RedoNames
        return "undone" if undone else "buried"

    def history(self, document: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Names of what can be undone and of what can be redone, the next ones first; nothing for a closed one."""
        found = find_document(document)
        return (tuple(found.UndoNames), tuple(found.RedoNames)) if found is not None else ((), ())

    def undo(self, document: str, *, steps: int, expected: DesignState) -> None:
        """Undo so many steps. Raises DocumentError when that fails or gives another design than expected."""
        found = find_document(document)
        if found is None:
            raise DocumentError(tr("The document of this proposal is no longer open."))
        undo_back(found, steps=steps, expected=expected, known=self._known)

    def keep(self, proposal: Proposal, *, request: RunRequest | None, document: str) -> Checkpoint | None:
        """Keep the request's scratch copy, which is the document as it is before the proposal is applied."""
        found = find_document(document)
        copy = Path(request.document) if request is not None and request.document else None
        if self._checkpoints is None or found is None or copy is None or not copy.is_file():
            return None
        return self._checkpoints.keep(
            copy,
            document=str(found.FileName),
            label=str(found.Label),
            uid=str(found.Uid),
            request=proposal.request,
            transaction=transaction_name(proposal.request),
        )

    def keep_problem(self) -> str:
        """Why the state before the last proposal could not be kept; "" where it was, or none was to be."""
        return self._checkpoints.problem if self._checkpoints is not None else ""

    def forget(self, checkpoint: Checkpoint | None) -> None:
        """Delete a checkpoint and offer it no more."""
        if self._checkpoints is not None and checkpoint is not None:
            self._checkpoints.forget(checkpoint)

    def has(self, checkpoint: Checkpoint | None) -> bool:
        """Whether the checkpoint is still kept."""
        return self._find_kept(checkpoint) is not None

    def open_kept(self, checkpoint: Checkpoint) -> str:
        """Open a kept state as a new, unsaved document; returns its label. Raises DocumentError."""
        kept = self._find_kept(checkpoint)
        if kept is None:
            raise DocumentError(tr("The state before “{}” is no longer kept.").format(checkpoint.transaction))
        name = tr("{} (before “{}”)").format(checkpoint.label, checkpoint.transaction)
        with tempfile.TemporaryDirectory(prefix=_SCRATCH_PREFIX) as folder:
            # FreeCAD makes a document's internal name of its file's.
            copy = shutil.copyfile(kept, Path(folder) / f"{file_name(checkpoint.label)}_before.FCStd")
            open_copy(copy, name=name)
        return name

    def left_over(self) -> tuple[Checkpoint, ...]:
        """What a FreeCAD that died has kept."""
        return self._checkpoints.left_over() if self._checkpoints is not None else ()

    def settle(self, checkpoint: Checkpoint) -> None:
        """Offer what that FreeCAD left no more."""
        if self._checkpoints is not None:
            self._checkpoints.settle(checkpoint)

    def end(self) -> None:
        """FreeCAD ends in order."""
        self._known.stop()
        if self._checkpoints is not None:
            self._checkpoints.end()

    def _find_kept(self, checkpoint: Checkpoint | None) -> Path | None:
        if self._checkpoints is None or checkpoint is None:
            return None
        return self._checkpoints.find_file(checkpoint)


def _make_scratch_folder() -> Path:
    """An empty folder of our own. DocumentError when there is no room for one."""
    try:
        return Path(tempfile.mkdtemp(prefix=_SCRATCH_PREFIX))
    except OSError as error:
        raise DocumentError(
            tr("A copy of the document can't be made in {folder}: {reason}.").format(
                folder=tempfile.gettempdir(), reason=error.strerror or error
            ),
            remedy=tr("Make room there, or see that it can be written to; then try again."),
        ) from error


def file_name(label: str) -> str:
    """A label as the beginning of a file's name."""
    return re.sub(r"\W+", "_", label, flags=re.ASCII).strip("_")[:40] or "Design"
