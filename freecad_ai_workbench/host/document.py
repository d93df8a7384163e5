"""Changing the live document: one transaction that is one undo step, or nothing at all.

Transactions are application-wide in FreeCAD 1.0 and 1.1, and per document from 26.3 on, so all code that touches
them is here. A transaction can be closed from inside: by a command with its own transaction, by undo, by leaving
sketch edit. What follows would then not be recorded at all; `_Rearm` opens another one under our name at once, and
`transaction` then takes everything back, because two undo steps are not what was promised.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import FreeCAD

from ..core.errors import DocumentError


def check_ready(doc: Any) -> None:
    """Raise DocumentError when the document can't take a transaction of ours now."""
    if doc.HasPendingTransaction or FreeCAD.getActiveTransaction():
        raise DocumentError(
            f"“{doc.Label}” is in the middle of another change.",
            remedy="Finish or cancel that one (close the open task panel), then try again.",
        )


class _Rearm:
    """Document observer that opens our transaction again when something closed it, and counts what was recorded."""

    def __init__(self, doc: Any, name: str) -> None:
        self._document = doc.Name
        self.name = name
        self.reopened = 0
        self.undo_steps = 0
        """Steps that lie on the undo stack since we began. Its length does not tell: it keeps twenty at most."""

    def slotCloseTransaction(self, _abort: bool) -> None:  # noqa: N802  # FreeCAD's name
        if FreeCAD.getActiveTransaction() is None:
            self.reopened += 1
            FreeCAD.setActiveTransaction(self.name, True)

    def slotCommitTransaction(self, doc: Any) -> None:  # noqa: N802
        self.undo_steps += doc.Name == self._document

    def slotUndoDocument(self, doc: Any) -> None:  # noqa: N802
        self.undo_steps -= doc.Name == self._document


@contextmanager
def transaction(doc: Any, name: str) -> Iterator[None]:
    """Record everything that happens inside as one undo step called `name`.

    Guarantees: after a normal end exactly one undo step is new; after an exception, or when something closed the
    transaction from inside, the document has the objects and properties from before and no undo step is new.
    Not covered, because FreeCAD does not record them: document properties, property editor modes, saved files.
    Raises DocumentError when the document can't take a transaction now, or when it was closed from inside.
    """
    check_ready(doc)
    if not doc.UndoMode:
        doc.UndoMode = 1  # headless documents have 0, and then record nothing; setting it back would clear the stack
    observer = _Rearm(doc, name)
    FreeCAD.setActiveTransaction(name, True)
    FreeCAD.addDocumentObserver(observer)
    committed = False
    try:
        yield
        committed = not observer.reopened
        if not committed:
            raise DocumentError("The script ended FreeCAD's transaction itself, so its effects were taken back.")
    finally:
        FreeCAD.removeDocumentObserver(observer)
        FreeCAD.closeActiveTransaction(not committed)
        if not committed:
            for _ in range(observer.undo_steps):
                doc.undo()


def save_scratch_copy(doc: Any, path: Path) -> None:
    """Write the document as it is now, unsaved edits included; its name and its pending changes stay as they are.

    Quickly, for the window waits: without the thumbnail (20 boxes: 37 ms with it, 12 ms without), shapes in binary
    form and little compressed (1,000 boxes: 290 ms as text, 120 ms so; opening takes two thirds of the time).
    """
    preferences = FreeCAD.ParamGet("User parameter:BaseApp/Preferences/Document")
    quickly = _set(preferences, "Int", CompressionLevel=1)
    with _set(preferences, "Bool", SaveThumbnail=False, SaveBinaryBrep=True), quickly:
        doc.saveCopy(str(path))


@contextmanager
def _set(preferences: Any, kind: str, **values: Any) -> Iterator[None]:
    """Preferences as given, and afterwards as they were; those that nobody had chosen are left out again."""
    chosen = {name: getattr(preferences, f"Get{kind}")(name) for name in getattr(preferences, f"Get{kind}s")()}
    for name, value in values.items():
        getattr(preferences, f"Set{kind}")(name, value)
    try:
        yield
    finally:
        for name in values:
            if name in chosen:
                getattr(preferences, f"Set{kind}")(name, chosen[name])
            else:
                getattr(preferences, f"Rem{kind}")(name)


def undo_steps(doc: Any, count: int) -> None:
    """Undo so many steps and recompute. Raises DocumentError when there are fewer, and then nothing is undone."""
    check_ready(doc)
    if count > len(doc.UndoNames):
        raise DocumentError(f"FreeCAD can't undo {count} steps in “{doc.Label}”: it knows {len(doc.UndoNames)}.")
    for _ in range(count):
        doc.undo()
    doc.recompute()
