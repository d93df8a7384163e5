"""Whether a document is still what a run read, and whether a replay did what the dry run did.

Two readings of one open document are compared as states. A live document and the dry run's copy are compared by what
*changed* in them, because saving and loading alone alters computed properties (a sketch's AttacherEngine, for one).
"""

from __future__ import annotations

from ..core.design import DesignState, ObjectChange, StateDiff, diff_states

_SET_BY_THE_WINDOW = frozenset({"visible"})
"""FreeCAD's window hides and shows objects by itself (the sketch of a new Pad), which a headless dry run does not."""


def unlike_states(expected: DesignState, found: DesignState) -> tuple[str, ...]:
    """What differs, as phrases (`Pad: Length is 6 mm, not 8 mm`); empty when the two are the same design."""
    return tuple(phrase for change in diff_states(expected, found).changes for phrase in _phrases(change))


def unlike_changes(expected: StateDiff, found: StateDiff) -> tuple[str, ...]:
    """What differs between two sets of changes, as phrases; empty when the same was done."""
    wanted = {change.present.name: change for change in expected.changes}
    done = {change.present.name: change for change in found.changes}
    phrases = [_undone(change) for name, change in wanted.items() if name not in done]
    for name, change in done.items():
        phrases.extend(_unlike(wanted.get(name), change))
    return tuple(phrases)


def _unlike(wanted: ObjectChange | None, done: ObjectChange) -> list[str]:
    if wanted is None:
        seen = [value for value in done.values if value.name not in _SET_BY_THE_WINDOW]
        return [_done_too(done)] if seen or done.kind != "changed" else []
    if "removed" in (wanted.kind, done.kind) or wanted.after is None or done.after is None:
        return [] if wanted.kind == done.kind else [f"{done.present.label} was {done.kind}, not {wanted.kind}"]
    if wanted.kind == "added":
        return list(unlike_states(DesignState(objects=(wanted.after,)), DesignState(objects=(done.after,))))
    expected = {value.name: value.after for value in wanted.values}
    found = {value.name: value.after for value in done.values}
    return [
        f"{done.present.label}: {name} is {found.get(name)}, not {expected.get(name)}"
        for name in {**expected, **found}
        if name not in _SET_BY_THE_WINDOW and expected.get(name) != found.get(name)
    ]


def _undone(change: ObjectChange) -> str:
    label = change.present.label
    phrases = {
        "added": f"{label} was not added",
        "removed": f"{label} was not removed",
        "changed": f"{label} was not changed",
    }
    return phrases[change.kind]


def _done_too(change: ObjectChange) -> str:
    label = change.present.label
    phrases = {
        "added": f"{label} was added too",
        "removed": f"{label} was removed too",
        "changed": f"{label} was changed too",
    }
    return phrases[change.kind]


def _phrases(change: ObjectChange) -> list[str]:
    label = change.present.label
    if change.kind == "added":
        return [f"{label} is there too"]
    if change.kind == "removed":
        return [f"{label} is missing"]
    return [
        f"{label}: {value.name} is {value.after}, not {value.before}"
        for value in change.values
        if value.name not in _SET_BY_THE_WINDOW
    ]
