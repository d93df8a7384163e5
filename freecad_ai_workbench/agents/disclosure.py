"""What of a document models may be told: all of it, what is selected, or nothing; what the run itself made always."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..core.design import DesignState, ObjectChange, StateDiff
from ..core.dry_run import Mesh
from ..core.run import RunRequest
from ..core.validation import Finding

NOT_SHOWN = "The user keeps it to themselves. Do not guess at it."
REST_NOT_SHOWN = "The rest of the document is not shown; do not guess at it."
_HIDDEN = "(not shown)"
_SHORTEST = 2
"""A label of one letter is in every text, and tells nothing."""


def shown_of(design: DesignState, *, request: RunRequest) -> DesignState:
    """The same design if all of it may be told, else one of those objects that may, without the document's name."""
    if request.shown in (None, "all"):
        return design
    hidden = _hidden_names(request)
    return DesignState(objects=tuple(item for item in design.objects if item.name not in hidden))


def shown_changes(difference: StateDiff, *, request: RunRequest) -> StateDiff:
    """The changes of objects that may be told."""
    hidden = _hidden_names(request)
    return StateDiff(changes=tuple(change for change in difference.changes if _name(change) not in hidden))


def shown_findings(findings: Iterable[Finding], *, request: RunRequest) -> tuple[Finding, ...]:
    """What was found on objects that may be told, and on the whole."""
    hidden = _hidden_names(request)
    return tuple(finding for finding in findings if finding.object_name not in hidden)


def shown_meshes(meshes: Iterable[Mesh], *, request: RunRequest) -> tuple[Mesh, ...]:
    """The meshes that may be drawn for a model."""
    hidden = _hidden_names(request)
    return tuple(mesh for mesh in meshes if mesh.object_name not in hidden)


def without_hidden(text: str, *, request: RunRequest) -> str:
    """A text that may quote a document, without names and labels of what is not to be told."""
    hidden = _hidden_names(request)
    words = {word for item in request.design.objects if item.name in hidden for word in (item.name, item.label)}
    words = {word for word in words if len(word) >= _SHORTEST}
    if not words:
        return text
    ordered = sorted(words, key=len, reverse=True)  # a longer one may hold a shorter one
    return re.sub(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)", _HIDDEN, text)


def _hidden_names(request: RunRequest) -> frozenset[str]:
    """Objects that were there before the run and are not to be told."""
    if request.shown in (None, "all"):
        return frozenset()
    chosen = {element.object_name for element in request.selection} if request.shown == "selection" else set()
    return frozenset(item.name for item in request.design.objects) - chosen


def _name(change: ObjectChange) -> str:
    return change.present.name
