"""Whether the live document came out as the dry run did, and whether a document is still what a run read."""

from __future__ import annotations

from ..core.design import DesignState, ObjectChange, diff_states

_SET_BY_THE_WINDOW = frozenset({"visible"})
"""FreeCAD's window hides and shows objects by itself (the sketch of a new Pad), which a headless dry run does not."""


def unlike(expected: DesignState, found: DesignState) -> tuple[str, ...]:
    """What differs, as phrases (`Pad: Length 6 mm instead of 8 mm`); empty when the two are the same design."""
    return tuple(text for change in diff_states(expected, found).changes for text in _phrases(change))


def _phrases(change: ObjectChange) -> list[str]:
    label = change.present.label
    if change.kind == "added":
        return [f"{label} is there, but was not expected"]
    if change.kind == "removed":
        return [f"{label} is missing"]
    return [
        f"{label}: {value.name} {value.after} instead of {value.before}"
        for value in change.values
        if value.name not in _SET_BY_THE_WINDOW
    ]
