"""How objects look as far as scripts said so: told as properties of theirs, and made so in the window.

The trial's FreeCAD has no view providers, so what scripts set there is all that is known. In the window it is what the
view providers say in the end, and must be the same. FreeCAD hides and shows objects by itself, so visibility is left
out. A computation may give an object the colours of what it is made from after the script had set others (FreeCAD does
so with a new fusion); then the script's word counts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

from ..core.design import DesignState
from ..sandbox.facade import Looks
from .values import number_text, summary_text

_PREFIX = "ViewObject."
_OF_FACES = frozenset({"ShapeColor", "Transparency", "DiffuseColor", "ShapeAppearance"})
_SUPERSEDED: dict[str, frozenset[str]] = {
    "DiffuseColor": _OF_FACES,
    "ShapeAppearance": _OF_FACES,
    "LineColorArray": frozenset({"LineColorArray", "LineColor"}),
    "PointColorArray": frozenset({"PointColorArray", "PointColor"}),
}
"""What a list of colours overwrites: FreeCAD keeps the single one in the same place."""


def with_looks(design: DesignState, looks: Looks, *, doc: Any, kept: Collection[str] = ()) -> DesignState:
    """The design with each look as a property like `ViewObject.ShapeColor`; objects named in `kept` look as they did.

    In the window, what came to look otherwise than its script said is set once more; what can't be set is not told.
    """
    told: dict[str, dict[str, str]] = {}
    for item, name, value in _lasting(looks, doc, kept):
        if text := _hold(item, name, value):
            told.setdefault(item.Name, {})[_PREFIX + name] = text
    if not told:
        return design
    objects = (
        item.model_copy(update={"properties": {**item.properties, **told[item.name]}}) if item.name in told else item
        for item in design.objects
    )
    return design.model_copy(update={"objects": tuple(objects)})


def _lasting(looks: Looks, doc: Any, kept: Collection[str]) -> list[tuple[Any, str, Any]]:
    """Those that nothing later overwrote, of objects that are there and have faces; the earliest first."""
    present = set(doc.Objects) if looks else set()
    overwritten: set[tuple[Any, str]] = set()
    lasting = []
    for (item, name), value in reversed(looks.items()):
        told = item in present and name in _TEXTS and item.isDerivedFrom("Part::Feature") and item.Name not in kept
        if told and (item, name) not in overwritten:
            lasting.append((item, name, value))
        if told:
            overwritten.update(_overwritten(item, name))
    return lasting[::-1]


def _overwritten(item: Any, name: str) -> Iterator[tuple[Any, str]]:
    """A body gives its colours to its features."""
    covered = [item, *item.Group] if item.TypeId == "PartDesign::Body" else [item]
    return ((one, other) for one in covered for other in _SUPERSEDED.get(name, {name}))


def _hold(item: Any, name: str, value: Any) -> str:
    """What the object looks like, once it looks as it was said. Lists are compared by what was said alone."""
    render, provider = _TEXTS[name], item.ViewObject
    said = render(value)
    if not said or provider is None or name in _SUPERSEDED:
        return said
    found = getattr(provider, name, None)  # 8 µs
    if found is None:
        return ""
    shown = render(found)
    if shown != said:
        setattr(provider, name, value)
        shown = render(getattr(provider, name))
    return shown


def _colour(value: Any) -> str:
    """As #rrggbb. FreeCAD takes fractions of one with a point, whole numbers up to 255, and 0xrrggbbaa."""
    if isinstance(value, int):
        return f"#{value >> 8 & 0xFFFFFF:06x}"
    return "#" + "".join(f"{_byte(part):02x}" for part in value[:3])


def _byte(part: float) -> int:
    """FreeCAD keeps fractions in single precision, in which 0.9 is a little less."""
    return min(max(part, 0), 255) if isinstance(part, int) else round(255 * round(min(max(part, 0.0), 1.0), 5))


def _colours(value: Any) -> str:
    several = isinstance(value, (list, tuple)) and value and isinstance(value[0], (list, tuple))
    return summary_text(value if several else [value], noun="colours", render=_colour)


def _appearance(value: Any) -> str:
    several = value if isinstance(value, (list, tuple)) else [value]
    return summary_text(several, noun="materials", render=lambda one: f"{one.DiffuseColor} {one.Transparency}")


def _within(low: float, high: float) -> Callable[[Any], str]:
    """A number, which FreeCAD cuts to what is allowed without a word."""
    return lambda value: number_text(min(max(value, low), high))


def _name(value: Any) -> str:
    return value if isinstance(value, str) else ""


_TEXTS: dict[str, Callable[[Any], str]] = {
    **dict.fromkeys(("ShapeColor", "LineColor", "PointColor"), _colour),
    **dict.fromkeys(("DiffuseColor", "LineColorArray", "PointColorArray"), _colours),
    **dict.fromkeys(("LineWidth", "PointSize"), _within(1, 64)),
    **dict.fromkeys(("DisplayMode", "DrawStyle"), _name),
    "Transparency": _within(0, 100),
    "ShapeAppearance": _appearance,
}
