"""Preferences that decide what FreeCAD builds: whether a new cut is refined, for one.

A trial runs in a FreeCAD without a profile. It gets these, or it would build something else than the user's FreeCAD.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import FreeCAD

from ..core.preferences import Preference

_GROUPS = tuple(f"BaseApp/Preferences/Mod/{name}" for name in ("Part", "PartDesign", "Sketcher", "Draft"))
_KINDS = {"Boolean": "Bool", "Integer": "Int", "Float": "Float"}
"""Texts are paths and fonts, unsigned numbers are colours: both stay where they are."""


def read_preferences() -> tuple[Preference, ...]:
    """Those that were set; what nobody has set is the same in every FreeCAD of a version."""
    return tuple(one for group in _GROUPS for one in _read(_parameters(group), group))


def apply_preferences(preferences: Iterable[Preference]) -> None:
    """Set them in this FreeCAD."""
    for one in preferences:
        getattr(_parameters(one.group), f"Set{one.kind}")(one.name, one.value)


def _parameters(group: str) -> Any:
    return FreeCAD.ParamGet(f"User parameter:{group}")


def _read(parameters: Any, group: str) -> Iterator[Preference]:
    for kind, name, value in parameters.GetContents() or ():
        if kind in _KINDS:
            yield Preference.model_validate({"group": group, "kind": _KINDS[kind], "name": name, "value": value})
    for below in parameters.GetGroups():
        yield from _read(parameters.GetGroup(below), f"{group}/{below}")
