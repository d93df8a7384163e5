"""What a request is about: references to selected or picked things, and which of them the user wants."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..core.design import SelectedElement
from ..core.record import Vector


class Reference(NamedTuple):
    """A document object, or with `element` one of its faces, edges or vertices; all by FreeCAD's names."""

    document: str
    object_name: str
    element: str = ""


@dataclass(frozen=True)
class Chosen:
    """What FreeCAD has selected, without what the user took away, and what the user picked."""

    selected: tuple[Reference, ...] = ()
    pinned: tuple[Reference, ...] = ()
    removed: frozenset[Reference] = frozenset()

    def following(self, selected: Iterable[Reference]) -> Chosen:
        """After another selection in FreeCAD. What was taken away comes back when it is selected anew."""
        selected = tuple(dict.fromkeys(selected))
        return replace(self, selected=selected, removed=self.removed.intersection(selected))

    def with_pin(self, reference: Reference) -> Chosen:
        """With one that stays whatever is selected."""
        pinned = tuple(dict.fromkeys((*self.pinned, reference)))
        return replace(self, pinned=pinned, removed=self.removed - {reference})

    def unpinned(self) -> Chosen:
        """What was picked has done its service; what is selected in FreeCAD stays."""
        return replace(self, pinned=())

    def without(self, reference: Reference) -> Chosen:
        """Without this one, though it may stay selected in FreeCAD."""
        pinned = tuple(item for item in self.pinned if item != reference)
        return replace(self, pinned=pinned, removed=self.removed | {reference}.intersection(self.selected))

    def without_document(self, document: str) -> Chosen:
        """After a document is gone."""
        return Chosen(
            tuple(item for item in self.selected if item.document != document),
            tuple(item for item in self.pinned if item.document != document),
            frozenset(item for item in self.removed if item.document != document),
        )

    def of(self, document: str) -> tuple[Reference, ...]:
        """What a request on this document is about: what was picked first, then what is selected."""
        wanted = (*self.pinned, *(item for item in self.selected if item not in self.removed))
        return tuple(dict.fromkeys(item for item in wanted if item.document == document))


def describe(element: SelectedElement) -> str:
    """`Face3 of Pad: plane, 40 × 20 mm, normal +Z`, what a user needs to know a thing again."""
    name = f"{element.element} of {element.label}" if element.element else element.label
    facts = [element.kind] if element.kind else []
    if element.size:
        facts.append(" × ".join(f"{side:.6g}" for side in element.size) + " mm")
    elif element.area is not None:
        facts.append(f"{element.area:.6g} mm²")
    if element.length is not None:
        facts.append(f"{element.length:.6g} mm long")
    if element.radius is not None:
        facts.append(f"radius {element.radius:.6g} mm")
    if element.normal is not None:
        facts.append(f"normal {_axis(element.normal)}")
    elif element.direction is not None:
        facts.append(f"along {_axis(element.direction).lstrip('+')}")
    if element.position is not None:
        facts.append("at (" + ", ".join(f"{part:.6g}" for part in element.position) + ")")
    return f"{name}: {', '.join(facts)}" if facts else name


def _axis(vector: Vector) -> str:
    for name, part in zip("XYZ", vector, strict=True):
        if abs(abs(part) - 1) < 1e-6:
            return ("+" if part > 0 else "-") + name
    return "(" + ", ".join(f"{part:.3g}" for part in vector) + ")"
