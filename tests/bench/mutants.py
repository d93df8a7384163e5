"""Wrong versions of the example scripts, made by machine, and whether the checks notice them.

Each example is carried out as it is and in versions that are wrong in one way. What is expected of all of them comes
from the example's header, as a planner would write it, and from a request with its dimensions in words. A version
counts when its solids really differ from the right ones, or when what is wrong can't be seen in them at all.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import FreeCAD
import Part
import Sketcher

from freecad_ai_workbench.core.design import DesignState, ShapeState, same_measure
from freecad_ai_workbench.core.plan import (
    Expectation,
    ExpectedBoundingBox,
    ExpectedHoles,
    ExpectedParameter,
    ExpectedSolids,
    ExpectedVolume,
)
from freecad_ai_workbench.core.validation import ValidationResult
from freecad_ai_workbench.host.checks import Budget, Examined, check_design, final_objects, probe_parameters
from freecad_ai_workbench.host.snapshot import read_design_state
from freecad_ai_workbench.prompts.arithmetic import evaluate
from freecad_ai_workbench.prompts.recipes import Parameter, Recipe, read_recipes

Change = Callable[[Any], None]
_MOST_OF_A_KIND = 2
_SLOW = frozenset({"gear", "threaded_rod", "spring"})
"""Examples that take seconds each: these many versions of them are enough."""
_MOST_OF_SLOW = 4
_SECONDS = 0.6
_UNSEEN = frozenset({"parameter not connected", "feature behind the tip", "constraints at odds"})
_AT_ORIGIN = re.compile(r"corner at the origin")
_ON_PLANE = re.compile(r"(?:stands|lies) on the XY plane")
_ON_Z_AXIS = re.compile(r"centred on the Z axis")


@dataclass(frozen=True)
class Mutant:
    """One version: another script, or a change of the document afterwards. The right one is of the kind ""."""

    recipe: Recipe
    kind: str
    name: str
    source: str
    change: Change | None = None


@dataclass(frozen=True)
class Outcome:
    """What the checks made of it."""

    kind: str
    name: str
    is_wrong: bool
    noticed: bool
    failed: tuple[str, ...]


def mutants(recipe: Recipe) -> Iterator[Mutant]:
    """The right version first, then the wrong ones, a few of each kind."""
    yield Mutant(recipe, "", recipe.name, recipe.source)
    found: dict[str, int] = {}
    for mutant in itertools.chain(_of_constants(recipe), _of_text(recipe), _of_documents(recipe)):
        if recipe.name in _SLOW and sum(found.values()) >= _MOST_OF_SLOW:
            return
        if found.setdefault(mutant.kind, 0) < _MOST_OF_A_KIND:
            found[mutant.kind] += 1
            yield mutant


def _values(recipe: Recipe) -> dict[str, float]:
    return recipe.values({}, tuple(option.name for option in recipe.options))


def _of_constants(recipe: Recipe) -> Iterator[Mutant]:
    """Numbers at the top of the script."""
    values, options = _values(recipe), [option.name for option in recipe.options]
    drilled = " ".join(hole.diameter for hole in recipe.holes)
    for item in recipe.parameters:
        changed = {}
        if item.unit == "count":
            changed = {"count off by one": values[item.name] - 1}
        elif re.search(rf"\b{item.name}\b", drilled):
            changed = {"hole of another diameter": values[item.name] * 1.1}
        elif item.unit == "mm":
            changed = {
                "dimension 5 % larger": values[item.name] * 1.05,
                "dimension 5 % smaller": values[item.name] * 0.95,
            }
        for kind, value in changed.items():
            yield Mutant(
                recipe, kind, f"{recipe.name} {item.name}", recipe.script({**values, item.name: value}, options)
            )
    inches = {item.name: values[item.name] * (25.4 if item.unit == "mm" else 1) for item in recipe.parameters}
    yield Mutant(recipe, "inches for millimetres", recipe.name, recipe.script(inches, options))
    for option in recipe.options:
        if any(_makes_holes(item, option.name, drilled) for item in recipe.parameters):
            kept = [name for name in options if name != option.name]
            yield Mutant(recipe, "holes missing", f"{recipe.name} {option.name}", recipe.script(values, kept))


def _makes_holes(item: Parameter, option: str, drilled: str) -> bool:
    return item.option == option and bool(re.search(rf"\b{item.name}\b", drilled))


def _of_text(recipe: Recipe) -> Iterator[Mutant]:
    """Statements of the script."""
    for match in re.finditer(r"^(\w+)\.Reversed = True.*$", recipe.source, re.MULTILINE):
        if f'{match[1]} = body.newObject("PartDesign::Pocket"' in recipe.source:
            source = recipe.source.replace(match[0], f"{match[1]}.Reversed = False")
            yield Mutant(recipe, "cut that removes nothing", f"{recipe.name} {match[1]}", source)


def _of_documents(recipe: Recipe) -> Iterator[Mutant]:
    """Changes of the finished document."""
    for kind, change in (
        ("feature behind the tip", _off_the_tip),
        ("open shell", _open_shell),
        ("solid too many", _extra_solid),
        ("solid too many", _extra_solid_inside),
        ("mirrored", _mirrored),
        ("constraints at odds", _at_odds),
    ):
        yield Mutant(recipe, kind, f"{recipe.name} {change.__name__.strip('_')}", recipe.source, change)
    for item in recipe.parameters:
        name = item.property_name
        if item.unit != "count":
            yield Mutant(recipe, "parameter not connected", f"{recipe.name} {name}", recipe.source, _cut_off(name))
            yield Mutant(
                recipe, "dimension off behind its parameter", f"{recipe.name} {name}", recipe.source, _skewed(name)
            )


class NothingToChangeError(Exception):
    """The example has nothing that could go wrong in this way."""


def _last_body(doc: Any) -> Any:
    return doc.findObjects("PartDesign::Body")[-1]


def _off_the_tip(doc: Any) -> None:
    body = _last_body(doc)
    base = getattr(body.Tip, "BaseFeature", None)
    if base is None:
        raise NothingToChangeError
    body.Tip = base


def _open_shell(doc: Any) -> None:
    body = _last_body(doc)
    faces = body.Shape.Faces[1:]
    if len(faces) < 2:
        raise NothingToChangeError
    for item in doc.findObjects("PartDesign::Body"):
        item.removeObjectsFromDocument()
        doc.removeObject(item.Name)
    doc.addObject("Part::Feature", "Result").Shape = Part.Shell(faces)


def _extra_solid(doc: Any) -> None:
    box = _last_body(doc).Shape.BoundBox
    doc.addObject("Part::Box", "Extra").Placement.Base = FreeCAD.Vector(box.XMax + 10, 0, 0)


def _extra_solid_inside(doc: Any) -> None:
    center = _last_body(doc).Shape.CenterOfGravity
    ball = doc.addObject("Part::Sphere", "Extra")
    ball.Radius, ball.Placement.Base = 1, center


def _mirrored(doc: Any) -> None:
    mirror = doc.addObject("Part::Mirroring", "Mirrored")
    mirror.Source, mirror.Normal = _last_body(doc), FreeCAD.Vector(0, 0, 1)
    mirror.Source.Visibility = False


def _at_odds(doc: Any) -> None:
    for sketch in doc.findObjects("Sketcher::SketchObject"):
        for constraint in sketch.Constraints:
            if constraint.Type in ("DistanceX", "DistanceY", "Diameter", "Radius") and constraint.First >= 0:
                other = [constraint.First, constraint.FirstPos, constraint.Second, constraint.SecondPos]
                places = other if constraint.Type.startswith("Distance") else other[:1]
                sketch.addConstraint(Sketcher.Constraint(constraint.Type, *places, constraint.Value + 1))
                return
    raise NothingToChangeError


def _users(doc: Any, name: str) -> list[tuple[Any, str, str]]:
    path = re.compile(rf"\bParams\.{name}\b")
    return [(item, at, text) for item in doc.Objects for at, text in item.ExpressionEngine if path.search(text)]


def _cut_off(name: str) -> Change:
    def change(doc: Any) -> None:
        users = _users(doc, name)
        if not users:
            raise NothingToChangeError
        for item, at, _ in users:
            item.setExpression(at, None)

    return change


def _skewed(name: str) -> Change:
    def change(doc: Any) -> None:
        users = [user for user in _users(doc, name) if user[0].TypeId != "App::VarSet"]
        if not users:
            raise NothingToChangeError
        for item, at, text in users:
            item.setExpression(at, f"({text}) * 1.05")

    return change


def expectations(recipe: Recipe) -> tuple[Expectation, ...]:
    """What a planner would promise of the example: its extent, volume, solids, holes and parameters."""
    values = _values(recipe)
    size = [evaluate(axis, values) for axis in recipe.size]
    claims: list[Expectation] = [
        ExpectedBoundingBox(size=(size[0], size[1], size[2]), at=_corner(recipe, size)),
        ExpectedVolume(value=evaluate(recipe.volume, values), relative_tolerance=max(0.005, recipe.accuracy)),
        ExpectedSolids(count=recipe.solids),
    ]
    holes: dict[float, int] = {}
    for hole in recipe.holes:
        diameter = round(evaluate(hole.diameter, values), 4)
        holes[diameter] = holes.get(diameter, 0) + round(evaluate(hole.count, values))
    claims += [ExpectedHoles(diameter=diameter, count=count) for diameter, count in holes.items() if diameter > 0]
    claims += [ExpectedParameter(name=item.property_name, value=values[item.name]) for item in recipe.parameters]
    return tuple(claims)


def _corner(recipe: Recipe, size: list[float]) -> tuple[float | None, float | None, float | None] | None:
    """The lowest corner, where the header says where the part is."""
    low = 0.0 if _ON_PLANE.search(recipe.makes) else None
    if _AT_ORIGIN.search(recipe.makes):
        return 0.0, 0.0, low
    return (-size[0] / 2, -size[1] / 2, low) if _ON_Z_AXIS.search(recipe.makes) else (None, None, low)


def request_of(recipe: Recipe) -> str:
    """The example with its lengths in words."""
    values = _values(recipe)
    lengths = [f"{item.words[0]} {values[item.name]:g} mm" for item in recipe.parameters if item.unit == "mm"]
    return f"{recipe.title}: " + ", ".join(lengths)


def judge(mutant: Mutant, right: tuple[ShapeState, ...] = ()) -> tuple[Outcome | None, tuple[ShapeState, ...]]:
    """What the checks say of one version, and its solids; None when nothing could be made wrong in this way."""
    doc = FreeCAD.newDocument("Mutant")
    try:
        exec(compile(mutant.source, mutant.name, "exec"), {"__name__": "mutant"})
        doc.recompute()
        if mutant.change is not None:
            mutant.change(doc)
            doc.recompute()
        return _judged(mutant, doc, right)
    except NothingToChangeError:
        return None, ()
    finally:
        FreeCAD.closeDocument(doc.Name)


def _judged(mutant: Mutant, doc: Any, right: tuple[ShapeState, ...]) -> tuple[Outcome, tuple[ShapeState, ...]]:
    claims = expectations(mutant.recipe)
    state = read_design_state(doc)
    examined = Examined(doc, DesignState(), state, budget=Budget(_SECONDS))
    names = {item.Name for item in final_objects(doc, touched=state.objects)}
    solids = tuple(item.shape for item in state.objects if item.name in names and item.shape is not None)
    findings = check_design(examined, expectations=claims, text=request_of(mutant.recipe))
    findings += probe_parameters(Examined(doc, DesignState(), state, budget=Budget(_SECONDS)), claims)
    result = ValidationResult(findings=findings)
    wrong = bool(mutant.kind) and (mutant.kind in _UNSEEN or not _are_same(solids, right))
    failed = tuple(dict.fromkeys(finding.check for finding in result.failed))
    noticed = result.verdict() != "pass" if mutant.kind else bool(failed)
    return Outcome(mutant.kind, mutant.name, wrong, noticed, failed), solids


def _are_same(first: tuple[ShapeState, ...], second: tuple[ShapeState, ...]) -> bool:
    """Whether solids measure the same and lie at the same place."""
    if len(first) != len(second):
        return False
    return all(
        a.solids == b.solids and all(itertools.starmap(same_measure, zip(_numbers(a), _numbers(b), strict=True)))
        for a, b in zip(first, second, strict=True)
    )


def _numbers(shape: ShapeState) -> list[float]:
    return [shape.volume or 0.0, shape.area or 0.0, *(shape.center_of_mass or (0.0, 0.0, 0.0)), *shape.inertia[:6]]


def judge_all(recipes: tuple[Recipe, ...]) -> Iterator[Outcome]:
    """The outcomes of all versions of some examples."""
    for recipe in recipes:
        right: tuple[ShapeState, ...] = ()
        for mutant in mutants(recipe):
            outcome, solids = judge(mutant, right)
            if not mutant.kind:
                right = solids
            if outcome is not None:
                yield outcome


def measure() -> list[Any]:
    """A row for each way of being wrong: how many versions were not noticed."""
    from rows import Row

    outcomes = list(judge_all(read_recipes()))
    wrong = [outcome for outcome in outcomes if outcome.is_wrong]
    kinds = dict.fromkeys(outcome.kind for outcome in wrong)
    rows = []
    for kind in kinds:
        of_kind = [outcome for outcome in wrong if outcome.kind == kind]
        missed = [outcome for outcome in of_kind if not outcome.noticed]
        names = f" ({', '.join(outcome.name for outcome in missed)})" if missed else ""
        rows.append(Row(f"{kind}: not noticed{names}", len(missed), f"of {len(of_kind)}"))
    missed_share = 100 * sum(not outcome.noticed for outcome in wrong) / len(wrong)
    right = [outcome for outcome in outcomes if not outcome.kind]
    alarms = [outcome for outcome in right if outcome.noticed]
    told = f" ({', '.join(f'{outcome.name}: {outcome.failed}' for outcome in alarms)})" if alarms else ""
    same = sum(bool(outcome.kind) and not outcome.is_wrong for outcome in outcomes)
    return [
        *rows,
        Row(f"all {len(wrong)} wrong versions: not noticed", missed_share, "%", 5.0),
        Row(f"{len(right)} right versions: false alarms{told}", len(alarms), f"of {len(right)}", 0.0),
        Row("versions that came out as the right one and do not count", same, ""),
    ]
