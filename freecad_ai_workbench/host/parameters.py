"""The named values of an open document: variable sets, spreadsheet aliases, and constraints that nothing drives."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

import FreeCAD

from ..core.errors import DocumentError
from ..core.parameters import Parameter, ParameterKind, ParameterValue
from .quantities import FAMILIES, factor_of, read_family

_KINDS: dict[str, ParameterKind] = {
    "App::PropertyLength": "length",
    "App::PropertyDistance": "length",
    "App::PropertyAngle": "angle",
    "App::PropertyFloat": "number",
    "App::PropertyFloatConstraint": "number",
    "App::PropertyPrecision": "number",
    "App::PropertyInteger": "count",
    "App::PropertyIntegerConstraint": "count",
    "App::PropertyPercent": "count",
    "App::PropertyBool": "switch",
    "App::PropertyEnumeration": "choice",
    "App::PropertyQuantity": "quantity",
    "App::PropertyQuantityConstraint": "quantity",
    "App::PropertyMass": "quantity",
    "App::PropertyArea": "quantity",
    "App::PropertyVolume": "quantity",
    "App::PropertyDensity": "quantity",
    "App::PropertyForce": "quantity",
    "App::PropertyPressure": "quantity",
    "App::PropertySpeed": "quantity",
    "App::PropertyTemperature": "quantity",
}
_BOUNDS: dict[str, tuple[float, float | None]] = {
    "App::PropertyLength": (0, None),
    "App::PropertyArea": (0, None),
    "App::PropertyVolume": (0, None),
    "App::PropertyAngle": (-360, 360),
    "App::PropertyPercent": (0, 100),
    "App::PropertyPrecision": (0, None),
}
"""What the type allows. The limits that somebody gave to one property can't be read from Python, and no file keeps
them; they are met when the value is set."""
_FAMILY_KINDS: dict[str, ParameterKind] = {"Length": "length", "Angle": "angle", "": "number"}
_NOT_THE_USERS = frozenset({"Visibility"})
_DIMENSIONS = frozenset({"Distance", "DistanceX", "DistanceY", "Radius", "Diameter", "Angle"})
_CELL = re.compile(
    r"=?\s*[-+]?[\d.]+(?:e[-+]?\d+)?\s*"
    r"(?P<unit>(?:[^\W\d]+|[°\"'])(?:\s*\^\s*\d)?(?:\s*/\s*[^\W\d]+(?:\s*\^\s*\d)?)?)?\s*",
    re.IGNORECASE,
)
"""A number with at most a unit: any other content is a formula, which is not the user's to set here."""


def read_parameters(doc: Any, *, sketches: Collection[str] | None = None) -> tuple[Parameter, ...]:
    """Every named value of the document, variable sets first; constraints of the sketches named only (None: of all)."""
    found: list[Parameter] = []
    for item in doc.findObjects("App::VarSet"):
        found.extend(_of_variables(item))
    for item in doc.findObjects("Spreadsheet::Sheet"):
        found.extend(_of_sheet(item))
    if sketches is None:
        sketches = [item.Name for item in doc.findObjects("Sketcher::SketchObject")]
    for name in sketches:
        item = doc.getObject(name)
        if item is not None and item.isDerivedFrom("Sketcher::SketchObject"):
            found.extend(_of_sketch(item))
    return tuple(found)


def set_parameter(doc: Any, wanted: ParameterValue) -> None:
    """Give one named value its number; nothing is recomputed. DocumentError when the document can't have it so."""
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
    _check_bounds(known, wanted.value)
    _set(item, known, wanted.value)
    _check_taken(item, known, wanted.value)


def _check_bounds(known: Parameter, value: float) -> None:
    low, high = known.minimum, known.maximum
    if low is not None and value < low:
        raise DocumentError(f"“{known.name}” can't be less than {known.text_of(low)}.", remedy="Choose a larger value.")
    if high is not None and value > high:
        raise DocumentError(f"“{known.name}” can't be more than {known.text_of(high)}.", remedy="Choose a smaller one.")


def _check_taken(item: Any, known: Parameter, value: float) -> None:
    """A property with limits of its own takes the nearest value that it allows, and says nothing."""
    if known.source != "variables":
        return
    taken = next(one.value for one in _of_variables(item) if one.name == known.name)
    asked = float(round(value)) if known.kind in ("count", "choice") else value
    if abs(taken - asked) > 1e-9 * max(1.0, abs(asked)):
        problem = f"“{known.name}” can't be more than {known.text_of(taken)}."
        if taken > asked:
            problem = f"“{known.name}” can't be less than {known.text_of(taken)}."
        raise DocumentError(problem, remedy="Choose a value within its limits.")


def _read(item: Any) -> Iterator[Parameter]:
    if item.isDerivedFrom("App::VarSet"):
        return _of_variables(item)
    if item.isDerivedFrom("Spreadsheet::Sheet"):
        return _of_sheet(item)
    return _of_sketch(item) if item.isDerivedFrom("Sketcher::SketchObject") else iter(())


def _set(item: Any, known: Parameter, value: float) -> None:
    if known.source == "cells":
        _set_cell(item, known, value)
    elif known.source == "constraints":
        item.setDatum(known.name, FreeCAD.Units.Quantity(f"{value:.12g} {_freecad_unit(known)}"))
    elif known.kind in ("count", "switch"):
        setattr(item, known.name, round(value) if known.kind == "count" else bool(value))
    elif known.kind == "choice":
        setattr(item, known.name, known.choices[round(value)])
    elif known.kind == "quantity":
        setattr(item, known.name, FreeCAD.Units.Quantity(f"{value:.12g} {known.own_unit}"))
    else:
        setattr(item, known.name, value)


def _set_cell(sheet: Any, known: Parameter, value: float) -> None:
    """The cell keeps the unit in which the user wrote it."""
    cell = sheet.getCellFromAlias(known.name)
    written = _CELL.fullmatch(sheet.getContents(cell))
    unit = (written and written["unit"]) or _freecad_unit(known)
    number = value * factor_of(_freecad_unit(known)) / factor_of(unit)
    sheet.set(cell, f"={number:.15g} {unit}".rstrip())


def _freecad_unit(known: Parameter) -> str:
    return "deg" if known.kind == "angle" else known.unit


def _of_variables(item: Any) -> Iterator[Parameter]:
    formulas = {path.lstrip("."): formula for path, formula in item.ExpressionEngine}
    for name in item.PropertiesList:
        type_id = item.getTypeIdOfProperty(name)
        if type_id in _KINDS and name not in _NOT_THE_USERS:
            yield from _variable(item, name, type_id=type_id, formula=formulas.get(name))


def _variable(item: Any, name: str, *, type_id: str, formula: str | None) -> Iterator[Parameter]:
    kind, value = _KINDS[type_id], getattr(item, name)
    choices = tuple(item.getEnumerationsOfProperty(name) or ()) if kind == "choice" else ()
    if kind == "choice":
        value = choices.index(value) if value in choices else None
    family = read_family(value)
    if family is None:
        return
    low, high = _BOUNDS.get(type_id, (None, None))
    yield _parameter(
        item,
        name,
        kind=_FAMILY_KINDS.get(family, kind) if kind == "quantity" else kind,
        value=value,
        family=family,
        minimum=low,
        maximum=high,
        choices=choices,
        group=item.getGroupOfProperty(name),
        description=item.getDocumentationOfProperty(name),
        driven=formula is not None,
        formula=formula or "",
    )


def _of_sheet(sheet: Any) -> Iterator[Parameter]:
    for cell in sheet.getUsedCells():
        alias = sheet.getAlias(cell)
        if not alias:
            continue
        value, content = getattr(sheet, alias), sheet.getContents(cell)
        family = read_family(value)
        if family is None:
            continue
        driven = not _CELL.fullmatch(content)
        formula = content.lstrip("=") if driven else ""
        kind = _FAMILY_KINDS.get(family, "quantity")
        yield _parameter(
            sheet, alias, kind=kind, value=value, family=family, source="cells", driven=driven, formula=formula
        )


def _of_sketch(sketch: Any) -> Iterator[Parameter]:
    driven = {path.rpartition(".")[2] for path, _ in sketch.ExpressionEngine}
    for constraint in sketch.Constraints:
        if constraint.Name and constraint.Type in _DIMENSIONS and constraint.Driving and constraint.Name not in driven:
            kind: ParameterKind = "angle" if constraint.Type == "Angle" else "length"
            value = sketch.getDatum(constraint.Name)
            yield _parameter(sketch, constraint.Name, kind=kind, value=value, family="", source="constraints")


def _parameter(item: Any, name: str, *, kind: ParameterKind, value: Any, family: str, **more: Any) -> Parameter:
    """`value` as FreeCAD has it, in internal units."""
    unit = FAMILIES[family] if kind == "quantity" and family else ""
    number = float(getattr(value, "Value", value)) / factor_of(unit)
    return Parameter(
        object_name=item.Name,
        object_label=item.Label,
        name=name,
        kind=kind,
        value=float(f"{number:.10g}"),
        own_unit=unit,
        **more,
    )
