"""What the properties of view providers take, checked as FreeCAD's window does: the trial has none that would."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def check_look(name: str, value: Any) -> None:
    """Raise TypeError for a value that the window would refuse."""
    found = _CHECKS.get(name)
    if found is not None and not found[0](value):
        raise TypeError(f"`ViewObject.{name}` takes {found[1]}, not {value!r:.80}.")


def _is_colour(value: Any) -> bool:
    if isinstance(value, int):
        return value >= 0
    if not isinstance(value, tuple) or len(value) not in (3, 4):
        return False
    if all(isinstance(part, int) for part in value):
        return bool(max(value) != 1)  # whole numbers go up to 255, so (1, 0, 0) would be black where red was meant
    return all(isinstance(part, float) and abs(part) < 1e6 for part in value)


def _is_colours(value: Any) -> bool:
    return _is_colour(value) or (isinstance(value, (list, tuple)) and bool(value) and all(map(_is_colour, value)))


def _is_material(value: Any) -> bool:
    several = value if isinstance(value, (list, tuple)) else (value,)
    return bool(several) and all(hasattr(one, "DiffuseColor") for one in several)


_Check = tuple[Callable[[Any], bool], str]
_COLOUR: _Check = (_is_colour, "a tuple of three numbers from 0.0 to 1.0, each with a point")
_COLOURS: _Check = (_is_colours, "a list of colours, each a tuple like (1.0, 0.5, 0.0)")
_NUMBER: _Check = (lambda value: isinstance(value, (int, float)) and abs(value) < 1e6, "a number")
_CHOICE: _Check = (lambda value: isinstance(value, (str, int)), "a name")
_CHECKS: dict[str, _Check] = {
    **dict.fromkeys(("ShapeColor", "LineColor", "PointColor"), _COLOUR),
    **dict.fromkeys(("DiffuseColor", "LineColorArray", "PointColorArray"), _COLOURS),
    **dict.fromkeys(("LineWidth", "PointSize"), _NUMBER),
    **dict.fromkeys(("DisplayMode", "DrawStyle"), _CHOICE),
    "Transparency": (lambda value: isinstance(value, int), "a whole number from 0 to 100"),
    "ShapeAppearance": (_is_material, "materials"),
}
