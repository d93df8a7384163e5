"""The feature-tree difference as nested rows, ready to be drawn: what is said, not how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ..core.design import ChangeKind, ObjectState, ShapeState
from ..core.proposal import Change
from .amounts import measure

SIGNS: dict[ChangeKind, str] = {"added": "+", "removed": "−", "changed": "~", "moved": "→"}
ORIGIN = "App::Origin"
ORIGIN_PARTS = frozenset({"App::Line", "App::Plane", "App::Point"})
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
    """One row per change, under the row of its parent where that changed too; axes and planes under their origin."""
    changes = tuple(changes)
    rows = {change.change.present.name: _row(change) for change in changes}
    parents = _parents(changes)
    top: list[ObjectRow] = []
    for name, row in rows.items():
        looping = name in _ancestors(name, parents)
        parent = rows.get(parents[name])
        (top if parent is None or looping else parent.children).append(row)
    return tuple(top)


def count_of(rows: Iterable[ObjectRow]) -> int:
    """Number of changed objects that mean something: an origin with its axes and planes is one."""
    return sum(1 if row.type_id == ORIGIN else 1 + count_of(row.children) for row in rows)


def _parents(changes: tuple[Change, ...]) -> dict[str, str]:
    states = [change.change.present for change in changes]
    origins = {state.parent: state.name for state in states if state.type_id == ORIGIN}
    return {
        state.name: origins.get(state.parent, state.parent) if state.type_id in ORIGIN_PARTS else state.parent
        for state in states
    }


def _ancestors(name: str, parents: dict[str, str]) -> set[str]:
    found: set[str] = set()
    name = parents[name]
    while name in parents and name not in found:
        found.add(name)
        name = parents[name]
    return found


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
    if shape.solids and shape.volume is not None:
        shown["Volume"] = f"{measure(shape.volume)} mm³"
    if shape.bounding_box:
        shown["Size"] = " × ".join(measure(round(length, 4)) for length in shape.bounding_box.size) + " mm"
    return shown
