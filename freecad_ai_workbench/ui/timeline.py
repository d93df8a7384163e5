"""What was applied in this session, step by step, and the ways back to before each step.

The first way is undo. Where the undo stack no longer reaches (it keeps twenty steps), or undoing fails, the state
that was kept before the step is opened as a document of its own, and the present one stays as it is.
"""

# mypy: allow-subclassing-any

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..core.errors import DocumentError
from .applied_steps import AppliedStep, followed, undos_to, without_redo
from .interfaces import Applied, Documents
from .language import retold
from .qt import QtCore, Signal, tr

MOST_NAMES = 4


@dataclass(frozen=True)
class Question:
    """What is asked before something is done; `yes` are the words on the button."""

    text: str
    yes: str
    act: Callable[[], None]


class Timeline(QtCore.QObject):
    """Main thread only. `changed` comes after steps or the question changed, `said` with a sentence for the chat."""

    changed = Signal()
    undone = Signal(object)
    said = Signal(str, bool)

    def __init__(self, documents: Documents, *, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self._documents = documents
        self.steps: tuple[AppliedStep, ...] = ()
        self.question: Question | None = None
        self.asks = True

    def add(self, step: AppliedStep) -> None:
        """A proposal was applied just now."""
        self.steps = (*self.steps, step)
        self.changed.emit()

    def show(self, steps: tuple[AppliedStep, ...]) -> None:
        """Those of another session."""
        self.steps, self.question = steps, None
        self.changed.emit()

    def look(self, document: str) -> None:
        """Something was undone or redone in the document. Called by FreeCAD in the middle of it: changes nothing."""
        self._take(followed(self.steps, document, history=self._documents.history(document)))

    def notice_commit(self, document: str) -> None:
        """Something new was done in the document."""
        self._take(without_redo(self.steps, document))

    def _take(self, steps: tuple[AppliedStep, ...]) -> None:
        if steps != self.steps:
            before, self.steps, self.question = self.steps, steps, None
            for old, new in zip(before, steps, strict=True):
                if old.standing == "applied" and new.standing == "undone":
                    self.undone.emit(new)
            self.changed.emit()

    def document_closed(self, document: str) -> None:
        """A document is gone; another one may get its name."""
        self._take(tuple(replace(step, document="") if step.document == document else step for step in self.steps))

    def way_back(self, index: int) -> Literal["undo", "copy", ""]:
        """How to get to before a step; "" when it is undone already or nothing was kept."""
        step = self.steps[index]
        if step.standing != "applied":
            return ""
        if self._undos(index):
            return "undo"
        return "copy" if self._documents.has(step.checkpoint) else ""

    def ask(self, index: int) -> None:
        """Ask whether to go back to before a step, saying what will happen; at once where none is wanted."""
        way = self.way_back(index)
        if way == "undo":
            self.question = self._undo_question(index)
        elif way == "copy":
            why = tr("FreeCAD can't undo this any more.")
            self.question = self._copy_question(self.steps[index], why=why)
        if self.asks:
            self.changed.emit()
        else:
            self.answer(yes=True)

    def answer(self, *, yes: bool) -> None:
        """Do what was asked about, or leave it."""
        question, self.question = self.question, None
        if yes and question is not None:
            question.act()
        self.changed.emit()

    def undo(self, applied: Applied) -> None:
        """Undo the step that is next to be undone. Raises DocumentError when that is another one, or fails."""
        index = self._find(applied)
        if self._undos(index) != 1:
            raise DocumentError(
                tr("There were further changes since this proposal was accepted."),
                remedy=tr("Undo those first, with Ctrl+Z."),
            )
        self._undo(index)

    def _undo(self, index: int) -> None:
        step = self.steps[index]
        try:
            self._documents.undo(step.document, steps=self._undos(index), expected=step.base)
        except DocumentError as error:
            if self._documents.has(step.checkpoint):
                self.question = self._copy_question(step, why=retold(error.problem))
                self.changed.emit()
            raise

    def _undo_and_tell(self, index: int) -> None:
        try:
            self._undo(index)
        except DocumentError as error:
            self.said.emit(str(error), False)

    def _open(self, step: AppliedStep) -> None:
        if step.checkpoint is None:
            return
        try:
            name = self._documents.open_kept(step.checkpoint)
        except DocumentError as error:
            self.said.emit(str(error), False)
            return
        self.said.emit(tr("Opened “{}”. It is not saved yet.").format(name), True)

    def _undo_question(self, index: int) -> Question:
        names = self._documents.history(self.steps[index].document)[0][: self._undos(index)]
        return Question(undo_text(names), tr("&Go back"), lambda: self._undo_and_tell(index))

    def _copy_question(self, step: AppliedStep, *, why: str) -> Question:
        label = step.checkpoint.label if step.checkpoint is not None else ""
        text = tr("The state before “{}” is opened as a new document; “{}” stays as it is now.")
        return Question(f"{why} {text.format(step.transaction, label)}", tr("&Open it"), lambda: self._open(step))

    def _undos(self, index: int) -> int:
        step = self.steps[index]
        undo = self._documents.history(step.document)[0]
        return undos_to(self.steps, index, undo=undo)

    def _find(self, applied: Applied) -> int:
        """The newest step with this transaction."""
        wanted = (applied.document_name, applied.transaction)
        found = [at for at, step in enumerate(self.steps) if (step.document, step.transaction) == wanted]
        if not found:
            raise DocumentError(tr("This was not applied in this session."))
        return found[-1]


def undo_text(names: Sequence[str]) -> str:
    """What going back undoes, the latest first."""
    if len(names) == 1:
        return tr("This undoes “{}”.").format(names[0])
    told = [f"“{name}”" for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        told.append(tr("{} more").format(len(names) - MOST_NAMES))
    return tr("This undoes {} steps: {} and {}.").format(len(names), ", ".join(told[:-1]), told[-1])
