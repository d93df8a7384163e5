"""What a document holds at one moment, read once and then immutable, and the difference of two such states."""

from __future__ import annotations

import math
from operator import is_
from typing import Literal

from .record import Record, Vector

GEOMETRY_TOLERANCE = 1e-6
"""Relative difference below which two measurements of one shape are the same: the kernel is exact to about 1e-7 mm."""


class BoundingBox(Record):
    """Axis-aligned extent in mm, in the document's global coordinates."""

    minimum: Vector
    maximum: Vector

    @property
    def size(self) -> Vector:
        """Lengths along X, Y and Z in mm."""
        low, high = self.minimum, self.maximum
        return (high[0] - low[0], high[1] - low[1], high[2] - low[2])


class ShapeState(Record):
    """What was measured on a shape: mm, mm², mm³, in global coordinates; None where it was not measured.

    `density` is that of the material that the user has given it, in kg/m³; None without one. `digest` is one of the
    whole boundary representation: of equal ones everything that can be measured is equal, unequal ones may still be.
    Counting and bounding are cheap and always done. The rest takes about 2 ms a shape, so the window leaves it to the
    worker, and measures what it has to compare only where the digests differ.
    """

    shape_type: str
    volume: float | None = None
    area: float | None = None
    center_of_mass: Vector | None = None
    inertia: tuple[float, ...] = ()
    bounding_box: BoundingBox | None = None
    solids: int = 0
    faces: int = 0
    valid: bool = True
    density: float | None = None
    digest: str = ""

    @property
    def mass(self) -> float | None:
        """In kg; None without a material, or where the volume was not measured."""
        return None if self.volume is None or self.density is None else self.volume * self.density / 1e9


class ObjectState(Record):
    """One document object. Property values and expressions are canonical text, numbers with their unit."""

    name: str
    label: str
    type_id: str
    visible: bool = True
    valid: bool = True
    status: str = ""
    parent: str = ""
    needs: tuple[str, ...] = ()
    properties: dict[str, str] = {}
    expressions: dict[str, str] = {}
    shape: ShapeState | None = None


class DesignState(Record):
    """All objects of a document, in the document's order. `DesignState()` is the empty design."""

    document: str = ""
    objects: tuple[ObjectState, ...] = ()

    def find(self, name: str) -> ObjectState | None:
        """The object with this internal name, or with this label if no name matches."""
        by_label = None
        for item in self.objects:
            if item.name == name:
                return item
            if item.label == name and by_label is None:
                by_label = item
        return by_label

    def broken(self) -> frozenset[str]:
        """Names of the objects that FreeCAD calls invalid."""
        return frozenset(item.name for item in self.objects if not item.valid)


class SelectedElement(Record):
    """A selected object, or one of its faces, edges or vertices, measured in the object's own `Shape`, in mm.

    `position` is the centre; `normal` points out of a plane face; `direction` is that of a line or an axis, and its
    sign means nothing. `adjacent` are the neighbouring faces as `Face3 plane`. Names change; the rest tells it again.
    """

    object_name: str
    element: str = ""
    label: str = ""
    kind: str = ""
    position: Vector | None = None
    normal: Vector | None = None
    direction: Vector | None = None
    radius: float | None = None
    length: float | None = None
    area: float | None = None
    size: tuple[float, ...] = ()
    adjacent: tuple[str, ...] = ()


class ValueChange(Record):
    """One property, expression or measurement before → after; None where it did not exist."""

    name: str
    before: str | None
    after: str | None


ChangeKind = Literal["added", "removed", "changed", "moved"]


class ObjectChange(Record):
    """What happened to one object. `moved` means that nothing but its placement or its parent changed."""

    kind: ChangeKind
    before: ObjectState | None = None
    after: ObjectState | None = None
    values: tuple[ValueChange, ...] = ()

    @property
    def present(self) -> ObjectState:
        """The state to show: the new one, or the last one of a removed object."""
        state = self.after or self.before
        if state is None:
            raise ValueError("an object change has a state before or after")
        return state


class StateDiff(Record):
    """The difference of two designs, in the order of the newer document, removed objects last."""

    changes: tuple[ObjectChange, ...] = ()


_MOVES = frozenset({"Placement", "parent"})


def diff_states(before: DesignState, after: DesignState) -> StateDiff:
    """Compare two states object by object, matched by internal name; linear in the number of objects."""
    if len(before.objects) == len(after.objects) and all(map(is_, before.objects, after.objects)):
        return StateDiff()
    old = {item.name: item for item in before.objects}
    new = {item.name: item for item in after.objects}
    changes = []
    for name, item in new.items():
        if name not in old:
            changes.append(ObjectChange(kind="added", after=item))
        elif old[name] is not item and (values := _all_changes(old[name], item)):
            names = {value.name for value in values}
            moved = bool(names & _MOVES) and names <= _MOVES | {"Shape"}
            changes.append(
                ObjectChange(kind="moved" if moved else "changed", before=old[name], after=item, values=values)
            )
    changes.extend(ObjectChange(kind="removed", before=old[name]) for name in old if name not in new)
    return StateDiff(changes=tuple(changes))


def _all_changes(before: ObjectState, after: ObjectState) -> tuple[ValueChange, ...]:
    if before == after:
        return ()
    return (*value_changes(before, after), *shape_changes(before.shape, after.shape))


def value_changes(before: ObjectState, after: ObjectState) -> tuple[ValueChange, ...]:
    """What differs between two states of one object, but for what was measured on its shape."""
    pairs: list[tuple[str, str | None, str | None]] = [
        (name, str(getattr(before, name)), str(getattr(after, name)))
        for name in ("label", "type_id", "visible", "status", "parent")
    ]
    for mapping_before, mapping_after, suffix in (
        (before.properties, after.properties, ""),
        (before.expressions, after.expressions, " (expression)"),
    ):
        names = {**mapping_before, **mapping_after}
        pairs.extend((name + suffix, mapping_before.get(name), mapping_after.get(name)) for name in names)
    return tuple(ValueChange(name=name, before=old, after=new) for name, old, new in pairs if old != new)


def shape_changes(before: ShapeState | None, after: ShapeState | None) -> tuple[ValueChange, ...]:
    """What differs between two shapes as far as both were measured; less than the kernel can tell is no difference."""
    old, new = _measurements(before), _measurements(after)
    changes = []
    for name, unit in (("Volume", "mm³"), ("Mass", "kg"), ("Area", "mm²"), ("Solids", ""), ("Faces", "")):
        first, second = old.get(name), new.get(name)
        told_by = "Volume" if name == "Mass" else name
        unknown = before is not None and after is not None and None in (old[told_by], new[told_by])
        if unknown or first == second or (first is not None and second is not None and same_measure(first, second)):
            continue
        changes.append(ValueChange(name=name, before=_text(first, unit), after=_text(second, unit)))
    if not changes and before is not None and after is not None and _material_moved(before, after):
        changes.append(ValueChange(name="Shape", before="as it was", after="material moved"))
    return tuple(changes)


def _material_moved(before: ShapeState, after: ShapeState) -> bool:
    """Whether material lies elsewhere, though all totals are the same: holes moved apart, for one.

    Bounding boxes do not tell: FreeCAD's box of a curved shape depends on whether the shape has been drawn.
    """
    if not before.inertia or not after.inertia:
        return False
    scale = max(abs(member) for member in (*before.inertia, *after.inertia))
    moments = zip(before.inertia, after.inertia, strict=True)
    places = zip(before.center_of_mass or (), after.center_of_mass or (), strict=False)
    return any(abs(first - second) > GEOMETRY_TOLERANCE * scale for first, second in moments) or any(
        not math.isclose(first, second, rel_tol=GEOMETRY_TOLERANCE, abs_tol=GEOMETRY_TOLERANCE)
        for first, second in places
    )


def _measurements(shape: ShapeState | None) -> dict[str, float | None]:
    if shape is None:
        return {}
    return {
        "Volume": shape.volume,
        "Mass": shape.mass,
        "Area": shape.area,
        "Solids": shape.solids,
        "Faces": shape.faces,
    }


def same_measure(first: float, second: float) -> bool:
    """Whether two measurements of one quantity agree as well as the kernel can tell."""
    return math.isclose(first, second, rel_tol=GEOMETRY_TOLERANCE, abs_tol=1e-7)


def _text(value: float | None, unit: str) -> str | None:
    return None if value is None else f"{value:.6g} {unit}".strip()
