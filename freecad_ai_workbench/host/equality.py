"""Whether a document is still what a run read, and whether a replay did what the dry run did.

Two readings of one open document are compared as states. A live document and the dry run's copy are compared by what
*changed* in them, because saving and loading alone alters computed properties (a sketch's AttacherEngine, for one);
what was measured on their shapes is compared as it is now.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..core.design import (
    DesignState,
    ObjectChange,
    ObjectState,
    StateDiff,
    ValueChange,
    diff_states,
    shape_changes,
    value_changes,
)

_SET_BY_THE_WINDOW = frozenset({"visible"})
"""FreeCAD's window hides and shows objects by itself (the sketch of a new Pad), which a headless dry run does not."""


def unlike_states(expected: DesignState, found: DesignState) -> tuple[str, ...]:
    """What differs, as phrases (`Pad: Length is 6 mm, not 8 mm`); empty when the two are the same design."""
    return tuple(phrase for change in diff_states(expected, found).changes for phrase in _phrases(change))


def unlike_shapes(expected: DesignState, found: Iterable[ObjectState]) -> tuple[str, ...]:
    """What differs between the shapes of these objects and those that were expected, as far as both were measured."""
    wanted = {item.name: item for item in expected.objects}
    return tuple(
        phrase
        for item in found
        if item.name in wanted
        for phrase in _unlike_values(shape_changes(wanted[item.name].shape, item.shape), label=item.label)
    )


def unlike_changes(expected: StateDiff, found: StateDiff) -> tuple[str, ...]:
    """What differs between two sets of changes, as phrases; empty when the same was done. But for measured shapes."""
    wanted = {change.present.name: change for change in expected.changes if _is_told_by_values(change)}
    done = {change.present.name: change for change in found.changes if _is_told_by_values(change)}
    phrases = [_undone(change) for name, change in wanted.items() if name not in done]
    for name, change in done.items():
        phrases.extend(_unlike(wanted.get(name), change))
    return tuple(phrases)


def _is_told_by_values(change: ObjectChange) -> bool:
    return change.kind in ("added", "removed") or bool(_values(change))


def _values(change: ObjectChange) -> tuple[ValueChange, ...]:
    return value_changes(change.before, change.after) if change.before and change.after else ()


def _unlike(wanted: ObjectChange | None, done: ObjectChange) -> list[str]:
    if wanted is None:
        seen = [value for value in _values(done) if value.name not in _SET_BY_THE_WINDOW]
        return [_done_too(done)] if seen or done.kind in ("added", "removed") else []
    if "removed" in (wanted.kind, done.kind) or wanted.after is None or done.after is None:
        return [] if wanted.kind == done.kind else [f"{done.present.label} was {done.kind}, not {wanted.kind}"]
    if wanted.kind == "added":
        return _unlike_values(value_changes(wanted.after, done.after), label=done.present.label)
    expected = {value.name: value.after for value in _values(wanted)}
    found = {value.name: value.after for value in _values(done)}
    both = [ValueChange(name=name, before=expected.get(name), after=found.get(name)) for name in {**expected, **found}]
    return _unlike_values([value for value in both if value.before != value.after], label=done.present.label)


def _undone(change: ObjectChange) -> str:
    label = change.present.label
    phrases = {
        "added": f"{label} was not added",
        "removed": f"{label} was not removed",
        "changed": f"{label} was not changed",
        "moved": f"{label} was not moved",
    }
    return phrases[change.kind]


def _done_too(change: ObjectChange) -> str:
    label = change.present.label
    phrases = {
        "added": f"{label} was added too",
        "removed": f"{label} was removed too",
        "changed": f"{label} was changed too",
        "moved": f"{label} was moved too",
    }
    return phrases[change.kind]


def _phrases(change: ObjectChange) -> list[str]:
    label = change.present.label
    if change.kind == "added":
        return [f"{label} is there too"]
    if change.kind == "removed":
        return [f"{label} is missing"]
    return _unlike_values(change.values, label=label)


def _unlike_values(values: Iterable[ValueChange], *, label: str) -> list[str]:
    return [
        f"{label}: {value.name} is {value.after}, not {value.before}"
        for value in values
        if value.name not in _SET_BY_THE_WINDOW
    ]
