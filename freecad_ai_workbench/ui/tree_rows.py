"""The feature-tree difference as nested rows, ready to be drawn: what is said, not how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..core.design import ChangeKind, ObjectState, ShapeState
from ..core.proposal import Change
from .amounts import measure

SIGNS: dict[ChangeKind, str] = {"added": "+", "removed": "−", "changed": "~", "moved": "→"}
HIDDEN_PROPERTIES = frozenset({"Label", "Visibility", "ExpressionEngine", "Label2"})


@dataclass(frozen=True)
class ValueRow:
    """A property or measurement; None where it does not exist."""

    name: str
    before: str | None
    after: str | None


@dataclass
class ObjectRow:
    """A changed object, the values to show under it, and the changed objects that belong to it."""

    change_id: str
    kind: ChangeKind
    label: str
    name: str
    type_id: str
    values: tuple[ValueRow, ...] = ()
    children: list[ObjectRow] = field(default_factory=list)

    @property
    def sign(self) -> str:
        return SIGNS[self.kind]


def rows_of(changes: Iterable[Change]) -> tuple[ObjectRow, ...]:
    """One row per change, under the row of its parent where that changed too."""
    changes = tuple(changes)
    rows = {change.change.present.name: _row(change) for change in changes}
    top: list[ObjectRow] = []
    for change in changes:
        state = change.change.present
        parent = rows.get(state.parent)
        below = parent.children if parent and not _is_above(rows[state.name], parent, rows, changes) else top
        below.append(rows[state.name])
    return tuple(top)


def _is_above(row: ObjectRow, other: ObjectRow, rows: dict[str, ObjectRow], changes: tuple[Change, ...]) -> bool:
    parents = {change.change.present.name: change.change.present.parent for change in changes}
    name, seen = other.name, set[str]()
    while name in rows and name not in seen:
        if name == row.name:
            return True
        seen.add(name)
        name = parents[name]
    return name in seen


def _row(change: Change) -> ObjectRow:
    state, kind = change.change.present, change.change.kind
    if kind in ("added", "removed"):
        values = _all_values(state, removed=kind == "removed")
    else:
        values = tuple(ValueRow(item.name, item.before, item.after) for item in change.change.values)
    return ObjectRow(change.id, kind, state.label or state.name, state.name, state.type_id, values)


def _all_values(state: ObjectState, *, removed: bool) -> tuple[ValueRow, ...]:
    shown = {**_measured(state.shape), **_without_noise(state)}
    return tuple(ValueRow(name, text if removed else None, None if removed else text) for name, text in shown.items())


def _without_noise(state: ObjectState) -> dict[str, str]:
    return {name: text for name, text in state.properties.items() if name not in HIDDEN_PROPERTIES and text}


def _measured(shape: ShapeState | None) -> dict[str, str]:
    if shape is None:
        return {}
    shown = {}
    if shape.solids:
        shown["Volume"] = f"{measure(shape.volume)} mm³"
    if shape.bounding_box:
        shown["Size"] = " × ".join(measure(round(length, 4)) for length in shape.bounding_box.size) + " mm"
    return shown
