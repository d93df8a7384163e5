"""What is examined: a recomputed document, what it was before, what came of it, and how long looking may take."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ...core.design import DesignState, ObjectState, StateDiff, diff_states
from ..extent import exact_box
from ..holes import SLIT_TURN, Hole, Rims, find_holes
from ..snapshot import read_design_state, read_shape

_GROUPS = ("App::Part", "App::DocumentObjectGroup", "PartDesign::Body", "Assembly::AssemblyObject")
_HOLDERS = ("App::Part", "Assembly::AssemblyObject")
"""FreeCAD gives them the shapes of all that is in them as one, where parts that touch look like one that is broken."""
_NO_MATERIAL = frozenset({"PartDesign::ShapeBinder", "PartDesign::SubShapeBinder", "App::Link", *_GROUPS[:2]})


class Budget:
    """Seconds of processor time for what may take long. What does not fit in is skipped, and said to be.

    By the clock, what is checked would depend on what else the machine does.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.process_time() + seconds

    @property
    def left(self) -> float:
        return max(self._end - time.process_time(), 0.0)

    def allows(self, seconds: float = 0.0) -> bool:
        """Whether something that takes so long can be begun."""
        return self.left > seconds


@dataclass(frozen=True)
class Measured:
    """A shape, with what takes time to find on it."""

    shape: Any

    @cached_property
    def box(self) -> Any:
        """Its extent as exactly as the kernel can tell."""
        return exact_box(self.shape)

    @cached_property
    def holes(self) -> tuple[Hole, ...]:
        return find_holes(self.shape)

    @cached_property
    def slit_holes(self) -> tuple[Hole, ...]:
        """The holes, and those that a slit opens."""
        return find_holes(self.shape, turn=SLIT_TURN)

    @cached_property
    def rims(self) -> Rims:
        return Rims(self.shape)


@dataclass(frozen=True)
class Examined:
    """The document `doc` after a change. `shapes_before` are the shapes that could be seen before, by name."""

    doc: Any
    before: DesignState
    after: DesignState
    shapes_before: Mapping[str, Any] = field(default_factory=dict)
    budget: Budget = field(default_factory=lambda: Budget(10.0))

    @classmethod
    def of(
        cls, doc: Any, *, before: DesignState | None = None, shapes_before: Mapping[str, Any] | None = None
    ) -> Examined:
        """The document as it is now, read in full, with time enough."""
        return cls(doc, before or DesignState(), read_design_state(doc), shapes_before=shapes_before or {})

    @cached_property
    def difference(self) -> StateDiff:
        return diff_states(self.before, self.after)

    @cached_property
    def touched(self) -> tuple[ObjectState, ...]:
        """What was added, changed or moved, as it is now."""
        return tuple(change.after for change in self.difference.changes if change.after is not None)

    @cached_property
    def added(self) -> frozenset[str]:
        return frozenset(change.present.name for change in self.difference.changes if change.kind == "added")

    @cached_property
    def results(self) -> tuple[Any, ...]:
        """The final objects of the change."""
        return tuple(final_objects(self.doc, touched=self.touched))

    @cached_property
    def shapes(self) -> Mapping[str, Any]:
        """The shapes of the results, by name."""
        shapes = {item.Name: read_shape(item) for item in self.results}
        return {name: shape for name, shape in shapes.items() if shape is not None}

    @cached_property
    def measured(self) -> dict[str, Measured]:
        """What was measured on shapes so far, by object name."""
        return {}

    def measure(self, name: str, shape: Any) -> Measured:
        """The shape of an object with what takes time to find on it, found once."""
        known = self.measured.get(name)
        if known is None:
            known = self.measured[name] = Measured(shape)
        return known

    def meant(self, label: str) -> dict[str, Measured]:
        """What is measured, by name: the objects with this label, or the results where it is empty."""
        shapes = self.shapes
        if label:
            found = self.doc.getObjectsByLabel(label) or [self.doc.getObject(label)]
            shapes = {item.Name: read_shape(item) for item in found if item is not None}
        return {name: self.measure(name, shape) for name, shape in shapes.items() if shape is not None}


def final_objects(doc: Any, *, touched: Iterable[ObjectState]) -> list[Any]:
    """The results a user would point at among what was touched: solids that no other solid is made from.

    A feature of a Body is stood for by its Body. When what was touched has no solid of its own (a parameter),
    the solids that depend on it are the results.
    """
    names = {state.name for state in touched}
    return [item for item in final_solids(doc) if _depends_on(item, names)]


def final_solids(doc: Any) -> list[Any]:
    """All solids of a document that no other solid is made from; what only holds others is none of its own."""
    return [
        item for item in doc.Objects if item.TypeId not in _HOLDERS and count_solids(item) and not _is_consumed(item)
    ]


def count_solids(item: Any) -> int:
    """Solids in the object's shape; 0 without a shape."""
    shape = getattr(item, "Shape", None)
    return 0 if shape is None or shape.isNull() else int(shape.countSubElements("Solid"))


def _is_consumed(item: Any) -> bool:
    parent = item.getParentGeoFeatureGroup()
    if parent is not None and parent.TypeId == "PartDesign::Body":
        return True
    return any(count_solids(user) and user.TypeId not in _GROUPS and user.TypeId != "App::Link" for user in item.InList)


def _depends_on(item: Any, names: Collection[str]) -> bool:
    return item.Name in names or any(other.Name in names for other in item.OutListRecursive)
