"""Reading a document between the turns of the event loop, although it may be changed meanwhile."""

from __future__ import annotations

from typing import Any

import FreeCAD

from ..core.design import DesignState
from ..host.snapshot import read_design_state, read_object_state
from .document_watch import ChangeObserver
from .pieces import Pieces

ATTEMPTS = 3
"""So often it is begun anew; then the document is read in one go."""


def read_steadily(doc: Any) -> Pieces[DesignState]:
    """The state of one moment: that of the last piece. Shapes are counted and bounded, not measured."""
    changes: list[str] = []
    observer = ChangeObserver(changes.append)
    FreeCAD.addDocumentObserver(observer)
    try:
        for _ in range(ATTEMPTS):
            changes.clear()
            design = yield from _read_unless(changes, doc)
            if design is not None:
                return design
        return read_design_state(doc, measured=())
    finally:
        FreeCAD.removeDocumentObserver(observer)


def _read_unless(changes: list[str], doc: Any) -> Pieces[DesignState | None]:
    """None as soon as something changes in this document."""
    name, states = doc.Name, []
    for item in doc.Objects:
        states.append(read_object_state(item, known=None))
        yield
        if name in changes:
            return None
    return DesignState(document=doc.Label, objects=tuple(states))
