"""The named values of an open document: variable sets, spreadsheet aliases, and constraints that nothing drives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import FreeCAD

from ..core.errors import DocumentError
from ..core.parameters import Parameter, ParameterKind, ParameterValue

_KINDS: dict[str, ParameterKind] = {
    "App::PropertyLength": "length",
    "App::PropertyDistance": "length",
    "App::PropertyAngle": "angle",
    "App::PropertyFloat": "number",
    "App::PropertyFloatConstraint": "number",
    "App::PropertyInteger": "count",
    "App::PropertyIntegerConstraint": "count",
    "App::PropertyBool": "switch",
}
_UNIT_KINDS: dict[str, ParameterKind] = {"Length": "length", "Angle": "angle", "": "number"}
_NOT_THE_USERS = frozenset({"Visibility"})
_DIMENSIONS = frozenset({"Distance", "DistanceX", "DistanceY", "Radius", "Diameter", "Angle"})
_PLAIN_CELL = re.compile(r"=?\s*[-+]?[\d.]+(e[-+]?\d+)?\s*[^\W\d]*°?\s*", re.IGNORECASE)
"""A number with at most a unit: any other content is a formula, which is not the user's to set here."""


def read_parameters(doc: Any) -> tuple[Parameter, ...]:
    """Every named value of the document, variable sets first."""
    found: list[Parameter] = []
    for read, type_id in (
        (_of_variables, "App::VarSet"),
        (_of_sheet, "Spreadsheet::Sheet"),
        (_of_sketch, "Sketcher::SketchObject"),
    ):
        for item in doc.findObjects(type_id):
            found.extend(read(item))
    return tuple(found)


def set_parameter(doc: Any, wanted: ParameterValue) -> None:
    """Give one named value its number; nothing is recomputed. DocumentError when the document has no such value."""
    item = doc.getObject(wanted.object_name)
    known = next((one for one in _read(item) if one.name == wanted.name), None) if item is not None else None
    if item is None or known is None:
        raise DocumentError(
            f"The document has no parameter “{wanted.name}” in “{wanted.object_name}”.",
            remedy="Take a parameter that the list shows.",
        )
    if known.driven:
        raise DocumentError(
            f"“{wanted.name}” follows from an expression.", remedy="Change the parameters that it is computed from."
        )
    _set(item, known, wanted.value)


def _read(item: Any) -> Iterator[Parameter]:
    if item.TypeId == "App::VarSet":
        return _of_variables(item)
    return _of_sheet(item) if item.TypeId == "Spreadsheet::Sheet" else _of_sketch(item)


def _set(item: Any, known: Parameter, value: float) -> None:
    if item.TypeId == "Spreadsheet::Sheet":
        unit = "deg" if known.kind == "angle" else known.unit
        item.set(item.getCellFromAlias(known.name), f"={value:.12g} {unit}".rstrip())
    elif item.TypeId == "Sketcher::SketchObject":
        item.setDatum(known.name, FreeCAD.Units.Quantity(f"{value:.12g} {'deg' if known.kind == 'angle' else 'mm'}"))
    elif known.kind in ("count", "switch"):
        setattr(item, known.name, round(value) if known.kind == "count" else bool(value))
    else:
        setattr(item, known.name, value)


def _of_variables(item: Any) -> Iterator[Parameter]:
    driven = {path.lstrip(".") for path, _ in item.ExpressionEngine}
    for name in item.PropertiesList:
        kind = _KINDS.get(item.getTypeIdOfProperty(name))
        if kind is not None and name not in _NOT_THE_USERS:
            value, group = getattr(item, name), item.getGroupOfProperty(name)
            yield _parameter(item, name, kind=kind, value=value, group=group, driven=name in driven)


def _of_sheet(sheet: Any) -> Iterator[Parameter]:
    for cell in sheet.getUsedCells():
        alias = sheet.getAlias(cell)
        if not alias:
            continue
        value = getattr(sheet, alias)
        kind = _UNIT_KINDS.get(value.Unit.Type) if hasattr(value, "Unit") else "number"
        if kind is not None and isinstance(getattr(value, "Value", value), (int, float)):
            driven = not _PLAIN_CELL.fullmatch(sheet.getContents(cell))
            yield _parameter(sheet, alias, kind=kind, value=value, driven=driven)


def _of_sketch(sketch: Any) -> Iterator[Parameter]:
    driven = {path.rpartition(".")[2] for path, _ in sketch.ExpressionEngine}
    for constraint in sketch.Constraints:
        if constraint.Name and constraint.Type in _DIMENSIONS and constraint.Driving and constraint.Name not in driven:
            kind: ParameterKind = "angle" if constraint.Type == "Angle" else "length"
            yield _parameter(sketch, constraint.Name, kind=kind, value=sketch.getDatum(constraint.Name))


def _parameter(
    item: Any, name: str, *, kind: ParameterKind, value: Any, group: str = "", driven: bool = False
) -> Parameter:
    return Parameter(
        object_name=item.Name,
        object_label=item.Label,
        name=name,
        kind=kind,
        value=float(f"{float(getattr(value, 'Value', value)):.10g}"),
        group=group,
        driven=driven,
    )
