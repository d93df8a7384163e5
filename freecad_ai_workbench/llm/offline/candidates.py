"""The numbers of a document that a request may mean, and what follows when one of them changes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.plan import Expectation, ExpectedBoundingBox, ExpectedParameter, ExpectedSolids
from ...core.record import Record
from .document import Listed, Value, find_object
from .words import format_number

_PARAMETER_SETS = ("App::VarSet", "Spreadsheet::Sheet")
_BOX: tuple[str, ...] = ("Length", "Width", "Height")
_EXTENTS: dict[str, tuple[str, ...]] = {
    "PartDesign::Pad": ("Length",),
    "PartDesign::AdditiveBox": _BOX,
    "PartDesign::AdditiveCylinder": ("Height",),
    "Part::Box": _BOX,
    "Part::Cylinder": ("Height",),
}
"""Properties that say how far a feature reaches in one direction."""


class Candidate(Record):
    """A number that can be changed, and the words by which it can be told from others."""

    owner: Listed
    name: str
    value: Value
    tags: frozenset[str]

    @property
    def spoken(self) -> str:
        """Its name in a sentence: `Constraints.HoleDiameter` is the hole diameter."""
        return spell(self.name.removeprefix("Constraints."))

    @property
    def title(self) -> str:
        """Its full name, for a sentence that tells it from others."""
        return f"{self.owner.name}.{self.name} (“{self.owner.label}”)"

    def text(self, number: float | None = None) -> str:
        """Its value, or another number, with the unit it has."""
        return format_number(self.value.number if number is None else number) + (" mm" if self.value.is_length else "")


def spell(name: str) -> str:
    """HoleDiameter and hole_diameter are both the hole diameter."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).replace("_", " ").lower()


def read_words(objects: tuple[Listed, ...]) -> frozenset[str]:
    """Words of all names and labels."""
    return frozenset(word for item in objects for word in _words_of(item))


def _words_of(item: Listed) -> frozenset[str]:
    """Words of the name and of the label, which FreeCAD numbers when it is not the first of its kind."""
    label = re.findall(r"[^\W_]+", item.label.lower())
    return frozenset([item.name.lower(), *label, *(word.rstrip("0123456789") for word in label)]) - {""}


def find_candidates(objects: tuple[Listed, ...]) -> tuple[Candidate, ...]:
    """The numbers of parameter sets, and those of features that are in use and don't follow a parameter."""
    return tuple(
        Candidate(owner=item, name=name, value=value, tags=_tags(item, objects))
        for item in objects
        for name, value in {**_aliases(item, objects), **item.values}.items()
        if item.type_id in _PARAMETER_SETS or not (value.expression or _is_unused(item, name))
    )


def _aliases(sheet: Listed, objects: tuple[Listed, ...]) -> dict[str, Value]:
    """Aliases of a spreadsheet's cells that some property follows: the list of objects names cells by their address."""
    found: dict[str, Value] = {}
    if sheet.type_id == "Spreadsheet::Sheet":
        for value in (value for item in objects for value in item.values.values()):
            if match := re.fullmatch(rf"{re.escape(sheet.name)}\.([A-Za-z]\w*)", value.expression):
                found[match[1]] = value.model_copy(update={"expression": ""})
    return found


def _is_unused(item: Listed, name: str) -> bool:
    """A pocket through everything keeps a length that means nothing."""
    return name == "Length" and item.texts.get("Type", "Length") not in ("Length", "TwoLengths", "Two dimensions")


def _tags(owner: Listed, objects: tuple[Listed, ...]) -> frozenset[str]:
    """Words of the object itself, of what holds it, and of what it drives."""
    related = {owner.name, *owner.parents}
    if owner.type_id in _PARAMETER_SETS:
        for item in objects:
            if any(_refers(value.expression, owner.name) for value in item.values.values()):
                related |= {item.name, *item.parents}
    return frozenset(word for item in objects if item.name in related for word in _words_of(item))


def _refers(expression: str, owner: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(owner)}\.", expression) is not None


def expect_change(target: Candidate, number: float, *, objects: tuple[Listed, ...]) -> Iterator[Expectation]:
    """The new value, if the list of objects shows it under its name; and where it is plainly the extent of one solid,
    that solid's size and that it stays whole."""
    if target.name in target.owner.values:
        yield ExpectedParameter(name=target.name.removeprefix("Constraints."), value=number)
    driven = [item for item in objects if _is_extent(target, item)]
    solid = _find_solid(driven[0], objects) if len(driven) == 1 else None
    if solid is None:
        return
    axes = [axis for axis, length in enumerate(solid.size) if abs(length - target.value.number) < 1e-6]
    if len(axes) == 1:
        x, y, z = (number if axis in axes else None for axis in range(3))
        yield ExpectedBoundingBox(size=(x, y, z), of=solid.label)
    yield ExpectedSolids(count=solid.solids, of=solid.label)


def _is_extent(target: Candidate, item: Listed) -> bool:
    names = _EXTENTS.get(item.type_id, ())
    if item.name == target.owner.name:
        return target.name in names
    formula = f"{target.owner.name}.{target.name}"
    return any(name in names and value.expression == formula for name, value in item.values.items())


def _find_solid(feature: Listed, objects: tuple[Listed, ...]) -> Listed | None:
    holder = find_object(objects, feature.parents[-1]) if feature.parents else feature
    return holder if holder is not None and holder.solids else None
