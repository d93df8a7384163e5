"""The feature-tree difference as nested rows, ready to be drawn: what is said, not how it looks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ..core.design import ChangeKind, ObjectChange, ObjectState, ShapeState, ValueChange
from ..core.proposal import Change, Proposal
from .amounts import mass, measure, placement, relative

SIGNS: dict[ChangeKind, str] = {"added": "+", "removed": "−", "changed": "~", "moved": "→"}
ORIGIN = "App::Origin"
ORIGIN_PARTS = frozenset({"App::Line", "App::Plane", "App::Point"})
MEASURES = ("Volume", "Mass", "Size")
MISSING = "–"
ROOM = 18
"""Characters before and after that fit beside each other; with more a common unit is written once."""
HIDDEN_PROPERTIES = frozenset({"Label", "Visibility", "ExpressionEngine", "Label2"})
_FOLLOWING = frozenset({"Volume", "Mass", "Area", "Solids", "Faces", "Shape", "status"})
_FIELDS = {"label": "Label", "type_id": "Type", "visible": "Visibility", "status": "State", "parent": "Parent"}
_DIGEST = re.compile(r" #[0-9a-f]{10}$")


@dataclass(frozen=True)
class ValueRow:
    """A property or measurement; None where it does not exist. `by` says how much it grew or shrank."""

    name: str
    before: str | None
    after: str | None
    by: str = ""


@dataclass
class ObjectRow:
    """A changed object, and the changed objects that belong to it. `needs` are labels."""

    change: Change
    needs: tuple[str, ...] = ()
    children: list[ObjectRow] = field(default_factory=list)

    @property
    def change_id(self) -> str:
        return self.change.id

    @property
    def kind(self) -> ChangeKind:
        return self.change.change.kind

    @property
    def label(self) -> str:
        return self.change.change.present.label or self.name

    @property
    def name(self) -> str:
        return self.change.change.present.name

    @property
    def type_id(self) -> str:
        return self.change.change.present.type_id

    @cached_property
    def follows(self) -> bool:
        """Whether it follows from other changes, so that it can't be left out for itself."""
        return _follows(self.change.change)

    @cached_property
    def values(self) -> tuple[ValueRow, ...]:
        """The values to show under it."""
        change = self.change.change
        if change.kind in ("added", "removed"):
            return _all_values(change.present, removed=change.kind == "removed")
        return (*_changed_values(change), *_changed_measures(change))

    @property
    def sign(self) -> str:
        return SIGNS[self.kind]

    def ids(self) -> Iterator[str]:
        """The changes that a tick at this row stands for: its own and those below; an origin goes with its body."""
        if self.type_id == ORIGIN:
            return
        if not self.follows:
            yield self.change_id
        for child in self.children:
            yield from child.ids()


@dataclass(frozen=True)
class TaskRow:
    """A task with the objects that it was the first to change; `also` are labels of those that it only works on."""

    task_id: str
    title: str
    children: tuple[ObjectRow, ...] = ()
    needs: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def ids(self) -> Iterator[str]:
        """The changes that a tick at this row stands for."""
        for child in self.children:
            yield from child.ids()


def outline_of(proposal: Proposal) -> tuple[TaskRow | ObjectRow, ...]:
    """The rows of the whole tree: tasks with their objects where there are several, else the objects alone."""
    ids = {script.task_id for script in proposal.scripts}
    tasks = [task for task in proposal.plan.in_order() if task.id in ids]
    if len(tasks) < 2:
        return rows_of(proposal.changes)
    titles = {task.id: task.title for task in tasks}
    labels = _labels(proposal.changes)
    touched = {step.task_id: step.touched for step in proposal.dry_run.steps}
    rows: list[TaskRow | ObjectRow] = []
    for task in tasks:
        own = tuple(change for change in proposal.changes if change.task_id == task.id)
        others = set(touched.get(task.id, ())) - {change.id for change in own}
        also = tuple(labels[name] for name in labels if name in others)
        needs = tuple(titles[need] for need in task.needs if need in titles)
        rows.append(TaskRow(task.id, task.title, rows_of(own, labels=labels), needs, also))
    rest = [change for change in proposal.changes if change.task_id not in titles]
    return (*rows, *rows_of(rest, labels=labels))


def rows_of(changes: Iterable[Change], *, labels: dict[str, str] | None = None) -> tuple[ObjectRow, ...]:
    """One row per change, under the row of its parent where that changed too; axes and planes under their origin."""
    changes = tuple(changes)
    labels = labels or _labels(changes)
    rows = {change.change.present.name: _row(change, labels=labels) for change in changes}
    parents = _parents(changes)
    top: list[ObjectRow] = []
    for name, row in rows.items():
        looping = name in _ancestors(name, parents)
        parent = rows.get(parents[name])
        (top if parent is None or looping else parent.children).append(row)
    return tuple(top)


def count_of(changes: Iterable[Change]) -> int:
    """Number of changed objects that mean something: an origin with its axes and planes is one."""
    states = [change.change.present for change in changes]
    with_origin = {state.parent for state in states if state.type_id == ORIGIN}
    return sum(not (state.type_id in ORIGIN_PARTS and state.parent in with_origin) for state in states)


def before_and_after(value: ValueRow) -> str:
    """A value as it is said on one line: 8 mm → 10 mm, 120 × 80 × 6→8 mm, 800 → 1000 mm³ (+25 %)."""
    if value.before is None or value.after is None:
        return (value.before if value.after is None else value.after) or MISSING
    before, after = value.before or MISSING, value.after or MISSING
    if before == after:
        return f"{after}, others"
    if value.name == "Size":
        return _axis_by_axis(before, after)
    unit = after.rpartition(" ")[2]
    if len(before) + len(after) > ROOM and before.endswith(f" {unit}"):
        before = before.removesuffix(f" {unit}")
    return f"{before} → {after}" + (f" ({value.by})" if value.by else "")


def _axis_by_axis(before: str, after: str) -> str:
    old, new = (text.removesuffix(" mm").split(" × ") for text in (before, after))
    return " × ".join(two if one == two else f"{one}→{two}" for one, two in zip(old, new, strict=True)) + " mm"


def is_origin(change: Change) -> bool:
    """Whether it is an origin, or one of its axes and planes: nothing that anybody thinks of."""
    return change.change.present.type_id in {ORIGIN, *ORIGIN_PARTS}


def _labels(changes: Iterable[Change]) -> dict[str, str]:
    return {change.id: change.change.present.label or change.id for change in changes if not is_origin(change)}


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


def _row(change: Change, *, labels: dict[str, str]) -> ObjectRow:
    return ObjectRow(change, tuple(labels[need] for need in change.needs if need in labels))


def _follows(change: ObjectChange) -> bool:
    """Whether FreeCAD computes all that changed from other objects: left out for itself, it would only come again."""
    if change.kind != "changed" or change.after is None or change.after.type_id == "Part::Feature":
        return False
    driven = {path.lstrip(".") for path in change.after.expressions}
    if any(name.startswith("Constraints.") for name in driven):
        driven |= {"Constraints", "Geometry"}
    return all(value.name in _FOLLOWING or value.name in driven for value in change.values)


def _all_values(state: ObjectState, *, removed: bool) -> tuple[ValueRow, ...]:
    """Measurements first, then properties and expressions."""
    shown = {**_measured(state.shape), **_without_noise(state)}
    shown |= {f"{_plain(path)} (expression)": text for path, text in state.expressions.items()}
    return tuple(ValueRow(name, text if removed else None, None if removed else text) for name, text in shown.items())


def _without_noise(state: ObjectState) -> dict[str, str]:
    return {
        _title(name): placement(text) if name == "Placement" else _DIGEST.sub("", text)
        for name, text in state.properties.items()
        if name not in HIDDEN_PROPERTIES and text
    }


def _changed_values(change: ObjectChange) -> Iterator[ValueRow]:
    """Properties, expressions and constraints; measurements only where the shapes are not there to be compared."""
    names = {value.name for value in change.values}
    for value in change.values:
        if value.name in ("Volume", "Mass") and _shapes(change):
            continue
        if value.name in ("Area", "Faces") and "Volume" in names:
            continue
        yield _value(value)


def _value(value: ValueChange) -> ValueRow:
    if value.name == "Shape":
        return ValueRow(value.name, None, value.after)
    before, after = (None if text is None else _DIGEST.sub("", text) for text in (value.before, value.after))
    if value.name == "visible":
        before, after = (before or "").lower(), (after or "").lower()
    if value.name == "Placement":
        before, after = before and placement(before), after and placement(after)
    return ValueRow(_title(value.name), before, after)


def _title(name: str) -> str:
    """A constraint and an expression by what they are of: `Width (constraint)`, `Length (expression)`."""
    if name.endswith(" (expression)"):
        return f"{_plain(name.removesuffix(' (expression)'))} (expression)"
    if name.startswith("Constraints."):
        return f"{_plain(name)} (constraint)"
    return _FIELDS.get(name, name)


def _plain(path: str) -> str:
    return path.lstrip(".").removeprefix("Constraints.")


def _shapes(change: ObjectChange) -> tuple[ShapeState, ShapeState] | None:
    before = None if change.before is None else change.before.shape
    after = None if change.after is None else change.after.shape
    return None if before is None or after is None else (before, after)


def _changed_measures(change: ObjectChange) -> Iterator[ValueRow]:
    """Volume, mass and size before and after; the size only where the shape is another."""
    shapes = _shapes(change)
    if shapes is None:
        return
    names = {value.name for value in change.values}
    numbers = {"Volume": [shape.volume for shape in shapes], "Mass": [shape.mass for shape in shapes]}
    old, new = map(_measured, shapes)
    for name in MEASURES:
        told = name in names or (name == "Size" and names & _FOLLOWING)
        if not told or old.get(name) == new.get(name):
            continue
        before, after = numbers.get(name, (None, None))
        yield ValueRow(name, old.get(name), new.get(name), relative(before, after))


def _measured(shape: ShapeState | None) -> dict[str, str]:
    if shape is None:
        return {}
    shown = {}
    if shape.solids and shape.volume is not None:
        shown["Volume"] = f"{measure(shape.volume)} mm³"
    if shape.solids and shape.mass is not None:
        shown["Mass"] = mass(shape.mass)
    if shape.bounding_box:
        shown["Size"] = size(shape.bounding_box.size)
    return shown


def size(lengths: Iterable[float]) -> str:
    """Lengths along the axes, in mm: 120 × 80 × 6 mm."""
    return " × ".join(measure(round(length, 4)) for length in lengths) + " mm"
