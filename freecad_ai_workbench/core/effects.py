"""What each feature did to the material: volume before and after it, for the report and for repair."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from .design import DesignState, ObjectState, ShapeState, same_measure
from .record import Record

_COMBINING = frozenset(
    {"Part::Cut", "Part::Fuse", "Part::MultiFuse", "Part::Common", "Part::MultiCommon", "Part::Fillet", "Part::Chamfer"}
)
_NO_FEATURES = frozenset(
    {"PartDesign::Body", "PartDesign::FeatureBase", "PartDesign::ShapeBinder", "PartDesign::SubShapeBinder"}
)
_CONTAINERS = ("App::", "Assembly::")


class FeatureEffect(Record):
    """One feature: volume in mm³ of what it is based on (0 for the first) and of its result."""

    object_name: str
    label: str
    type_id: str
    base: str = ""
    before: float = 0.0
    after: float = 0.0
    changed: bool = True

    @property
    def difference(self) -> float:
        """Volume that it adds, or minus the volume that it removes."""
        return self.after - self.before


def feature_effects(state: DesignState, names: Collection[str]) -> tuple[FeatureEffect, ...]:
    """The effects of the named objects that make solids, in the order of the document."""
    by_name = {item.name: item for item in state.objects}
    return tuple(
        _effect(item, by_name.get(base_of(item)))
        for item in state.objects
        if item.name in names and _is_feature(item) and item.shape is not None and item.shape.volume is not None
    )


def _effect(item: ObjectState, base: ObjectState | None) -> FeatureEffect:
    before, after = base.shape if base is not None else None, item.shape
    return FeatureEffect(
        object_name=item.name,
        label=item.label,
        type_id=item.type_id,
        base=base.name if base is not None else "",
        before=(before.volume or 0.0) if before is not None else 0.0,
        after=(after.volume or 0.0) if after is not None else 0.0,
        changed=before is None or after is None or not _is_same(before, after),
    )


def base_of(item: ObjectState) -> str:
    """Name of the object that a feature goes on from; empty for the first one."""
    if item.type_id.startswith("PartDesign::"):
        name = item.properties.get("BaseFeature", "")
    else:
        name = item.properties.get("Base", "") if item.type_id in _COMBINING else ""
    return "" if name == "None" else name


def _is_feature(item: ObjectState) -> bool:
    shape = item.shape
    has_solid = shape is not None and shape.solids > 0
    return has_solid and item.type_id not in _NO_FEATURES and not item.type_id.startswith(_CONTAINERS)


def _is_same(first: ShapeState, second: ShapeState) -> bool:
    """Whether two shapes measure the same in every way: a feature between them did nothing."""
    pairs = [(first.volume, second.volume), (first.area, second.area)]
    pairs += list(zip(first.center_of_mass or (), second.center_of_mass or (), strict=False))
    return all(a is not None and b is not None and same_measure(a, b) for a, b in pairs)


def tip_chain(body: ObjectState, state: DesignState) -> Iterator[str]:
    """Names of the features that a Body's result is made of, from its tip back to the first; circles end."""
    by_name = {item.name: item for item in state.objects}
    name, seen = body.properties.get("Tip", ""), set[str]()
    while name in by_name and name not in seen:
        seen.add(name)
        yield name
        name = base_of(by_name[name])


def off_the_tip(state: DesignState) -> dict[str, str]:
    """Features of a Body that make solids and are no part of its result, each with the name of its Body."""
    inner = {name for item in state.objects for name in _members(item.properties.get("Transformations", ""))}
    found = {}
    for body in state.objects:
        if body.type_id == "PartDesign::Body":
            chain = set(tip_chain(body, state))
            members = [item for item in state.objects if item.parent == body.name and _is_feature(item)]
            off = [item.name for item in members if item.type_id.startswith("PartDesign::")]
            found.update({name: body.name for name in off if name not in chain | inner})
    return found


def _members(text: str) -> list[str]:
    return text.strip("[]").split(", ") if text.startswith("[") and text != "[]" else []
