"""Property values as canonical text: equal text means equal value, to ten significant digits."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import singledispatch
from typing import Any

import FreeCAD
import Sketcher

_UNITS = {"Length": "mm", "Angle": "°", "Area": "mm²", "Volume": "mm³", "Mass": "kg", "": ""}


@singledispatch
def value_text(value: Any) -> str:
    """The canonical text of one property value; objects of no known kind are named by their type alone."""
    if isinstance(value, FreeCAD.DocumentObject):
        return str(value.Name)
    return type(value).__name__


@value_text.register(type(None))
@value_text.register(bool)
@value_text.register(int)
@value_text.register(str)
def _(value: object) -> str:
    return str(value)


@value_text.register
def _(value: float) -> str:
    return number_text(value)


@value_text.register(list)
@value_text.register(tuple)
def _(value: Iterable[Any]) -> str:
    return "[" + ", ".join(map(value_text, value)) + "]"


@value_text.register
def _(value: dict) -> str:  # type: ignore[type-arg]  # singledispatch needs the bare class
    return "{" + ", ".join(f"{key}: {value_text(value[key])}" for key in sorted(value)) + "}"


@value_text.register(FreeCAD.Vector)
def _(value: Any) -> str:
    return f"({number_text(value.x)}, {number_text(value.y)}, {number_text(value.z)})"


@value_text.register(FreeCAD.Rotation)
def _(value: Any) -> str:
    quaternion = value.Q
    sign = -1.0 if next((part for part in reversed(quaternion) if abs(part) > 1e-12), 1.0) < 0 else 1.0
    return "rotation (" + ", ".join(number_text(sign * part) for part in quaternion) + ")"


@value_text.register(FreeCAD.Placement)
def _(value: Any) -> str:
    at = value_text(value.Base)
    return at if value.Rotation.isIdentity() else f"{at} {value_text(value.Rotation)}"


@value_text.register(FreeCAD.Matrix)
def _(value: Any) -> str:
    return "matrix (" + ", ".join(number_text(part) for part in value.A) + ")"


@value_text.register(FreeCAD.Units.Quantity)
def _(value: Any) -> str:
    kind = value.Unit.Type
    unit = _UNITS.get(kind, kind)
    return f"{number_text(value.Value)} {unit}".strip()


@value_text.register(Sketcher.Constraint)
def _(value: Any) -> str:
    parts = (value.First, value.FirstPos, value.Second, value.SecondPos, value.Third, value.ThirdPos)
    state = ("" if value.Driving else " reference") + ("" if value.IsActive else " inactive")
    return f"{value.Name} {value.Type} {parts} {number_text(value.Value)}{state}"


def number_text(value: float) -> str:
    """Ten significant digits; what is nothing but rounding noise around zero is zero."""
    return "0" if abs(value) < 1e-10 else f"{value:.10g}"


def geometry_text(curve: Any) -> str:
    """A sketch curve by its type and its defining numbers."""
    numbers = [f"{name} {value_text(getattr(curve, name))}" for name in _defining_members(curve)]
    return f"{type(curve).__name__} " + ", ".join(numbers)


_CURVE_MEMBERS: tuple[str, ...] = (
    "StartPoint", "EndPoint", "X", "Y", "Z", "Center", "Radius", "MajorRadius", "MinorRadius",
    "Axis", "AngleXU", "FirstParameter", "LastParameter", "Focal", "Degree",
)  # fmt: skip


def _defining_members(curve: Any) -> tuple[str, ...]:
    return tuple(name for name in _CURVE_MEMBERS if hasattr(curve, name))


def summary_text(items: Iterable[Any], *, noun: str, render: Callable[[Any], str] = value_text) -> str:
    """A long list as its length and a digest: `4 curves #1f0c9a`. Short to read, and unequal for unequal lists."""
    texts = [render(item) for item in items]
    if not texts:
        return f"0 {noun}"
    digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:10]
    return f"{len(texts)} {noun} #{digest}"
