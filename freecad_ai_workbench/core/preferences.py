"""The user's preferences that decide what FreeCAD builds, carried to where a script is tried."""

from __future__ import annotations

from typing import Literal

from .record import Record


class Preference(Record):
    """One of FreeCAD's parameters that has been set, by its group's path below “User parameter:”."""

    group: str
    kind: Literal["Bool", "Int", "Float"]
    name: str
    value: bool | int | float
