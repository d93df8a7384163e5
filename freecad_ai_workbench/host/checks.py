"""Checks that FreeCAD itself measures: is the result sound, and is it what the plan promised."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, Literal

from ..core.design import ObjectState, StateDiff, same_measure
from ..core.plan import (
    Expectation,
    ExpectedBoundingBox,
    ExpectedHoles,
    ExpectedParameter,
    ExpectedSolids,
    ExpectedVolume,
)
from ..core.validation import Finding
from .holes import count_axes, find_holes
from .snapshot import read_shape

_PARAMETER_SETS = ("App::VarSet", "Spreadsheet::Sheet")
_GROUPS = ("App::Part", "App::DocumentObjectGroup", "PartDesign::Body")


def check_design(
    doc: Any, difference: StateDiff, *, broken_before: Collection[str], expectations: Iterable[Expectation]
) -> tuple[Finding, ...]:
    """Every finding about the recomputed document `doc` after the changes in `difference`."""
    touched = [change.after for change in difference.changes if change.after is not None]
    findings = [*check_health(doc, touched, broken_before=broken_before)]
    findings.extend(check_expectation(claim, doc, touched=touched) for claim in expectations)
    return tuple(findings)


def check_health(doc: Any, touched: Iterable[ObjectState], *, broken_before: Collection[str]) -> list[Finding]:
    """Recompute errors that are new, and the soundness of every touched solid."""
    findings = [_recompute_finding(doc, broken_before=broken_before)]
    for state in touched:
        if state.shape is not None and state.shape.solids:
            findings.append(_shape_finding(state))
    if not any(finding.check == "shape" for finding in findings):
        findings.append(_solid_finding(doc, touched=touched))
    return findings


def _recompute_finding(doc: Any, *, broken_before: Collection[str]) -> Finding:
    broken = [item for item in doc.Objects if not item.isValid() and item.Name not in broken_before]
    reasons = "; ".join(f"{item.Label}: {item.getStatusString()}" for item in broken)
    return Finding(
        check="recompute",
        category="geometry",
        outcome="failed" if broken else "passed",
        message=f"FreeCAD could not compute {reasons}." if broken else "Every feature recomputes.",
        expected="no feature newly in error",
        measured=reasons or "none",
        object_name=broken[0].Name if broken else "",
        hard=True,
    )


def _shape_finding(state: ObjectState) -> Finding:
    shape = state.shape
    if shape is None:
        raise ValueError("only objects with a shape are checked for a sound shape")
    problem = ""
    if not shape.valid:
        problem = "its shape is invalid (BRep check)"
    elif (shape.volume or 0.0) <= 0:
        problem = f"its volume is {shape.volume or 0.0:.6g} mm³"
    return Finding(
        check="shape",
        category="geometry",
        outcome="failed" if problem else "passed",
        message=f"{state.label}: {problem}." if problem else f"{state.label} is a sound solid.",
        expected="a valid shape with a positive volume",
        measured=f"{shape.solids} solid(s), {shape.volume or 0.0:.6g} mm³",
        object_name=state.name,
        hard=True,
    )


def _solid_finding(doc: Any, *, touched: Iterable[ObjectState]) -> Finding:
    """No touched object has a solid: wrong where something was to be built, fine where parameters were added."""
    shapeless = all(state.shape is None for state in touched)
    solids_exist = any(_solids(item) for item in doc.Objects)
    return Finding(
        check="solid",
        category="geometry",
        outcome="passed" if shapeless and solids_exist else "failed",
        message="The design has a solid." if shapeless and solids_exist else "The change made no solid.",
        expected="at least one solid",
        measured="solids elsewhere in the document" if solids_exist else "no solid",
        hard=True,
    )


def check_expectation(claim: Expectation, doc: Any, *, touched: Iterable[ObjectState]) -> Finding:
    """One measurable claim of the plan against the document."""
    if isinstance(claim, ExpectedParameter):
        return _check_parameter(claim, doc)
    objects = final_objects(doc, touched=touched) if not claim.of else _named(doc, claim.of)
    if not objects:
        missing = f"there is no object “{claim.of}”" if claim.of else "no solid was added or changed"
        return _claim(claim.kind, passed=False, subject=missing, expected=claim.kind, measured="nothing to measure")
    shapes = [shape for shape in map(read_shape, objects) if shape is not None]
    name = objects[0].Name
    match claim:
        case ExpectedBoundingBox():
            return _check_bounding_box(claim, shapes, name=name)
        case ExpectedVolume():
            return _check_volume(claim, shapes, name=name)
        case ExpectedSolids():
            count = sum(len(shape.Solids) for shape in shapes)
            return _claim(
                "solids",
                passed=count == claim.count,
                subject="Number of solids",
                expected=str(claim.count),
                measured=str(count),
                name=name,
            )
        case ExpectedHoles():
            return _check_holes(claim, shapes, name=name)


def _claim(check: str, *, passed: bool, subject: str, expected: str, measured: str, name: str = "") -> Finding:
    outcome: Literal["passed", "failed"] = "passed" if passed else "failed"
    comparison = f"is {measured}, as planned" if passed else f"should be {expected}, but is {measured}"
    return Finding(
        check=check,
        category="expectation",
        outcome=outcome,
        message=f"{subject} {comparison}.",
        expected=expected,
        measured=measured,
        object_name=name,
        hard=True,
    )


def _check_bounding_box(claim: ExpectedBoundingBox, shapes: list[Any], *, name: str) -> Finding:
    box = shapes[0].optimalBoundingBox(False)
    for shape in shapes[1:]:
        box.add(shape.optimalBoundingBox(False))
    measured = (box.XLength, box.YLength, box.ZLength)
    fits = all(
        wanted is None or abs(wanted - found) <= claim.tolerance
        for wanted, found in zip(claim.size, measured, strict=True)
    )
    expected = " × ".join("any" if wanted is None else f"{wanted:.6g}" for wanted in claim.size) + " mm"
    found = " × ".join(f"{length:.6g}" for length in measured) + " mm"
    return _claim("bounding_box", passed=fits, subject="Overall size", expected=expected, measured=found, name=name)


def _check_volume(claim: ExpectedVolume, shapes: list[Any], *, name: str) -> Finding:
    volume = sum(shape.Volume for shape in shapes)
    return _claim(
        "volume",
        passed=abs(volume - claim.value) <= claim.relative_tolerance * claim.value,
        subject="Volume",
        expected=f"{claim.value:.6g} mm³",
        measured=f"{volume:.6g} mm³",
        name=name,
    )


def _check_holes(claim: ExpectedHoles, shapes: list[Any], *, name: str) -> Finding:
    """Counts as people do: an axis through both walls of a bracket is two holes, or one that goes through both."""
    holes = [hole for shape in shapes for hole in find_holes(shape)]
    fitting = [hole for hole in holes if abs(hole.diameter - claim.diameter) <= claim.tolerance]
    return _claim(
        "holes",
        passed=claim.count in (len(fitting), count_axes(fitting)),
        subject=f"Number of holes of {claim.diameter:.6g} mm",
        expected=str(claim.count),
        measured=str(len(fitting)),
        name=name,
    )


def _check_parameter(claim: ExpectedParameter, doc: Any) -> Finding:
    """The parameter is looked for where users keep parameters first, and only then among all properties."""
    named = [
        (item, value) for item in doc.Objects for name, value in _numbers(item) if name.lower() == claim.name.lower()
    ]
    kept = [value for item, value in named if item.TypeId in _PARAMETER_SETS] or [value for _, value in named]
    fitting = [value for value in kept if claim.value is None or same_measure(value, claim.value)]
    measured = f"{(fitting or kept)[0]:.6g}" if kept else "missing"
    return _claim(
        "parameter",
        passed=bool(fitting),
        subject=f"Parameter {claim.name}",
        expected="an editable parameter" if claim.value is None else f"{claim.value:.6g}",
        measured=measured,
    )


def _numbers(item: Any) -> Iterable[tuple[str, float]]:
    """Named numbers that a user can edit: properties (VarSet, feature, spreadsheet alias) and named constraints."""
    if item.TypeId == "Sketcher::SketchObject":
        for constraint in item.Constraints:
            if constraint.Name:
                yield constraint.Name, float(item.getDatum(constraint.Name).Value)
    for name in (*item.PropertiesList, *_aliases(item)):
        value = getattr(item, name)
        number = getattr(value, "Value", value)
        if isinstance(number, int | float) and not isinstance(number, bool):
            yield name, float(number)


def _aliases(item: Any) -> list[str]:
    """Names of a spreadsheet's cells, which it does not list among its properties."""
    if item.TypeId != "Spreadsheet::Sheet":
        return []
    return [alias for cell in item.getUsedCells() if (alias := item.getAlias(cell))]


def _named(doc: Any, label: str) -> list[Any]:
    found = doc.getObjectsByLabel(label) or [doc.getObject(label)]
    return [item for item in found if item is not None and read_shape(item) is not None]


def final_objects(doc: Any, *, touched: Iterable[ObjectState]) -> list[Any]:
    """The results a user would point at among what was touched: solids that no other solid is made from.

    A feature of a Body is stood for by its Body. When what was touched has no solid of its own (a parameter),
    the solids that depend on it are the results.
    """
    names = {state.name for state in touched}
    return [item for item in doc.Objects if _solids(item) and not _is_consumed(item) and _depends_on(item, names)]


def _solids(item: Any) -> int:
    shape = getattr(item, "Shape", None)
    return 0 if shape is None or shape.isNull() else len(shape.Solids)


def _is_consumed(item: Any) -> bool:
    parent = item.getParentGeoFeatureGroup()
    if parent is not None and parent.TypeId == "PartDesign::Body":
        return True
    return any(_solids(user) and user.TypeId not in _GROUPS and user.TypeId != "App::Link" for user in item.InList)


def _depends_on(item: Any, names: Collection[str]) -> bool:
    return item.Name in names or any(other.Name in names for other in item.OutListRecursive)
