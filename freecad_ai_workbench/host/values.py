"""Property values as canonical text: equal text means equal value, to ten significant digits."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import FreeCAD

_UNITS = {"Length": "mm", "Angle": "°", "Area": "mm²", "Volume": "mm³", "Mass": "kg", "": ""}


def value_text(value: Any) -> str:
    """The canonical text of one property value; objects of no known kind are named by their type alone."""
    render = _TEXTS.get(type(value))
    if render is None:  # of a class derived from one of these, if any
        render = next((_TEXTS[base] for base in type(value).__mro__ if base in _TEXTS), _type_name)
    return render(value)


def _type_name(value: Any) -> str:
    return type(value).__name__


def _items(value: Iterable[Any]) -> str:
    return "[" + ", ".join(map(value_text, value)) + "]"


def _pairs(value: dict[Any, Any]) -> str:
    return "{" + ", ".join(f"{key}: {value_text(value[key])}" for key in sorted(value)) + "}"


def _vector(value: Any) -> str:
    return f"({number_text(value.x)}, {number_text(value.y)}, {number_text(value.z)})"


def _rotation(value: Any) -> str:
    quaternion = value.Q
    sign = -1.0 if next((part for part in reversed(quaternion) if abs(part) > 1e-12), 1.0) < 0 else 1.0
    return "rotation (" + ", ".join(number_text(sign * part) for part in quaternion) + ")"


def _placement(value: Any) -> str:
    at, turned = _vector(value.Base), value.Rotation
    return at if turned.isIdentity() else f"{at} {_rotation(turned)}"


def _matrix(value: Any) -> str:
    return "matrix (" + ", ".join(number_text(part) for part in value.A) + ")"


def _quantity(value: Any) -> str:
    kind = value.Unit.Type
    unit = _UNITS.get(kind, kind)
    return f"{number_text(value.Value)} {unit}".strip()


def constraint_text(value: Any) -> str:
    """A sketch's constraint by its type, what it is about and its value."""
    parts = (value.First, value.FirstPos, value.Second, value.SecondPos, value.Third, value.ThirdPos)
    state = ("" if value.Driving else " reference") + ("" if value.IsActive else " inactive")
    return f"{value.Name} {value.Type} {parts} {number_text(value.Value)}{state}"


def number_text(value: float) -> str:
    """Ten significant digits; what is nothing but rounding noise around zero is zero."""
    return "0" if abs(value) < 1e-10 else f"{value:.10g}"


_TEXTS: dict[type, Callable[[Any], str]] = {
    type(None): str,
    bool: str,
    int: str,
    str: str,
    float: number_text,
    list: _items,
    tuple: _items,
    dict: _pairs,
    FreeCAD.Vector: _vector,
    FreeCAD.Rotation: _rotation,
    FreeCAD.Placement: _placement,
    FreeCAD.Matrix: _matrix,
    FreeCAD.Units.Quantity: _quantity,
    FreeCAD.DocumentObject: lambda item: str(item.Name),
}
"""By class and not by `singledispatch`, which takes longer than rendering most values."""


def geometry_text(curve: Any) -> str:
    """A sketch curve by its type and its defining numbers."""
    kind: Any = type(curve)
    numbers = [f"{name} {value_text(getattr(curve, name))}" for name in _defining_members(kind)]
    return f"{kind.__name__} " + ", ".join(numbers)


_CURVE_MEMBERS: tuple[str, ...] = (
    "StartPoint", "EndPoint", "X", "Y", "Z", "Center", "Radius", "MajorRadius", "MinorRadius",
    "Axis", "AngleXU", "FirstParameter", "LastParameter", "Focal", "Degree",
)  # fmt: skip


@cache
def _defining_members(kind: Any) -> tuple[str, ...]:
    return tuple(name for name in _CURVE_MEMBERS if hasattr(kind, name))


def summary_text(items: Iterable[Any], *, noun: str, render: Callable[[Any], str] = value_text) -> str:
    """A long list as its length and a digest: `4 curves #1f0c9a`. Short to read, and unequal for unequal lists."""
    texts = [render(item) for item in items]
    if not texts:
        return f"0 {noun}"
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:10]
    return f"{len(texts)} {noun} #{digest}"
