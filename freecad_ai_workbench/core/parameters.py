"""Named values that drive a design: properties of variable sets, spreadsheet cells with an alias, named constraints."""

from __future__ import annotations

from typing import Literal

from .record import Record

ParameterKind = Literal["length", "angle", "number", "count", "switch"]
UNITS: dict[ParameterKind, str] = {"length": "mm", "angle": "°", "number": "", "count": "", "switch": ""}


class Parameter(Record):
    """One named value in mm, degrees or plain; a switch is 0 or 1. `driven` ones follow from an expression."""

    object_name: str
    object_label: str
    name: str
    kind: ParameterKind
    value: float
    group: str = ""
    driven: bool = False

    @property
    def unit(self) -> str:
        return UNITS[self.kind]


class ParameterValue(Record):
    """What a parameter is to be, in the parameter's own unit."""

    object_name: str
    name: str
    value: float
