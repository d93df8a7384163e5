"""Numbers with units: as a person types them, and as FreeCAD holds them."""

from __future__ import annotations

import math
from typing import Any

import FreeCAD

FAMILIES = {
    "Length": "mm",
    "Angle": "deg",
    "Mass": "kg",
    "Area": "mm^2",
    "Volume": "mm^3",
    "Density": "kg/m^3",
    "Force": "N",
    "Pressure": "MPa",
    "Velocity": "mm/s",
    "Temperature": "K",
}
"""The unit in which a number of each kind is shown and set."""
_PLAIN = ("", "1")
"""The unit of a plain number: FreeCAD 1.0 calls it by no name, 1.1 by “1”."""


def read_family(value: Any) -> str | None:
    """The kind of a quantity (Length, Mass), "" for a plain number, None for what is none of `FAMILIES`."""
    if isinstance(value, (bool, int, float)):
        return ""
    family = str(value.Unit.Type) if hasattr(value, "Unit") else None
    if family in _PLAIN:
        return ""
    return family if family in FAMILIES else None


def factor_of(unit: str) -> float:
    """What one of `unit` is in FreeCAD's internal units."""
    return float(FreeCAD.Units.Quantity(f"1 {unit}").Value) if unit else 1.0


def parse_quantity(text: str, *, unit: str) -> float | None:
    """The number in `unit` that was typed: “10”, “10 mm”, “1 cm”, “1/2 in”, “2,5”. None when it is no such number.

    A plain number is taken in `unit`; one with a unit must be of the same kind.
    """
    text = text.strip()
    own = "deg" if unit == "°" else unit
    if not any(mark.isdigit() for mark in text):  # FreeCAD reads “mm” as 1 mm, and nothing as a tiny number
        return None
    try:
        found = FreeCAD.Units.Quantity(text)
        if str(found.Unit.Type) in _PLAIN:
            value = float(found.Value)
        elif not own or found.Unit != FreeCAD.Units.Quantity(f"1 {own}").Unit:
            return None
        else:
            value = float(found.Value) / factor_of(own)
    except (ValueError, ArithmeticError):
        return None
    return float(f"{value:.12g}") if math.isfinite(value) else None
