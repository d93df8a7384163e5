"""Named values that drive a design: properties of variable sets, spreadsheet cells with an alias, named constraints."""

from __future__ import annotations

from typing import Literal

from .record import Record

ParameterKind = Literal["length", "angle", "number", "count", "switch", "quantity", "choice"]
ParameterSource = Literal["variables", "cells", "constraints"]
UNITS: dict[ParameterKind, str] = {
    "length": "mm",
    "angle": "°",
    "number": "",
    "count": "",
    "switch": "",
    "quantity": "",
    "choice": "",
}


class Parameter(Record):
    """One named value in mm, degrees, its `own_unit` or plain; a switch is 0 or 1, a choice counts from 0.

    `driven` ones follow from an expression, the `formula`. `minimum` and `maximum` are what its type allows.
    """

    object_name: str
    object_label: str
    name: str
    kind: ParameterKind
    value: float
    source: ParameterSource = "variables"
    group: str = ""
    description: str = ""
    driven: bool = False
    formula: str = ""
    own_unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()

    @property
    def unit(self) -> str:
        return self.own_unit or UNITS[self.kind]

    def text_of(self, value: float) -> str:
        """A value of this parameter as a person reads it: 10 mm, 30°, 4, on, Hexagonal."""
        if self.kind == "switch":
            return "on" if value else "off"
        if self.kind == "choice":
            return self.choices[round(value)] if 0 <= round(value) < len(self.choices) else f"{value:g}"
        number = f"{round(value, 6) + 0.0:.10g}"
        return number + self.unit if self.unit == "°" else f"{number} {self.unit}".rstrip()


class ParameterValue(Record):
    """What a parameter is to be, in the parameter's own unit."""

    object_name: str
    name: str
    value: float
