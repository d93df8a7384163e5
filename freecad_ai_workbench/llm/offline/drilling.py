"""Holes through a body that exists: in its middle, at a point, or one near each corner."""

from __future__ import annotations

import re

from ...core.plan import ExpectedSolids, Plan, Task
from ...core.record import Record
from .bodies import find_body, names_of
from .document import Listed
from .holes import HoleClause, take_holes
from .parts import names_part
from .words import NUMBER, Reading, UnclearError, format_number, parse_number, words

_VERB = r"(?:add|drill|make|put|cut|bore|place|create|insert|punch)"
_START = re.compile(rf" (?:please |now |then |also |can you |could you |i want |i need )*{_VERB} [^,]*?\bhole\b")
_MIDDLE = (
    "in middle", "in centre", "at centre", "at middle", "through middle", "through centre", "centre", "central",
    "middle", "through it middle", "through it centre", "in it centre", "in it middle", "centred",
)  # fmt: skip
_CORNERS = ("in corner", "at corner", "near corner", "1 in corner", "1 at corner", "1 near corner", "corner")
_IGNORED = words(
    """please now then also can could you i want need to of in into on at with and through , face top upper it this that
    part
    body object for from clear all way down straight plate box my make add drill put cut bore place create insert punch
    diameter another new"""
)
_TELLING = words("hole middle centre central corner edge side diameter x y")
_LARGEST = 1000.0
_INSTRUCTION = re.compile(
    r"drill: (?P<body>[A-Za-z]\w*) (?P<diameter>\d+(?:\.\d+)?) mm "
    r"(?:(?P<middle>in the middle)|at (?P<x>-?\d+(?:\.\d+)?) (?P<y>-?\d+(?:\.\d+)?)"
    r"|(?P<inset>\d+(?:\.\d+)?) mm from the edges)"
)


class _Places(Record):
    """Where the holes go: in the middle unless a point or a distance from the edges is given; mm."""

    point: tuple[float, float] | None = None
    inset: float | None = None

    def render(self) -> str:
        if self.point:
            return f"at {format_number(self.point[0])} {format_number(self.point[1])}"
        return "in the middle" if self.inset is None else f"{format_number(self.inset)} mm from the edges"


def is_drilling(text: str, *, has_body: bool) -> bool:
    """Whether a canonical request adds holes to what exists, rather than asking for a part with holes."""
    first = _START.match(text) if has_body else None
    return first is not None and not names_part(first[0])


def plan_drilling(text: str, *, document: str, selection: str) -> Plan:
    """One task for one or four equal holes. Raises UnclearError unless everything was understood."""
    body = find_body(text, document=document, selection=selection)
    called = names_of(body) - _TELLING
    rest = Reading(f" {' '.join(word for word in text.split() if word not in called)} ")
    inset, point = _take_inset(rest), _take_point(rest)
    clause, places = _take_clause(rest, inset=inset, point=point)
    if left := rest.left(_IGNORED):
        raise UnclearError(f"For holes in “{body.label}” I don't know what to do with “{left}”.")
    diameter = _check_diameter(clause, body)
    size = format_number(diameter)
    task = Task(
        id="holes",
        title=f"{'4 holes' if places.inset is not None else 'Hole'} of {size} mm {places.render()}"[:120],
        instruction=f"drill: {body.name} {size} mm {places.render()}",
        expectations=(ExpectedSolids(count=body.solids, of=body.label),),
    )
    notes = (*filter(None, [clause.note]), "The holes go through the whole body along Z.")
    return Plan(summary=f"{body.label}: {task.title}.", assumptions=notes, tasks=(task,))


def _take_inset(rest: Reading) -> float | None:
    found = rest.take(rf"(?P<size>{NUMBER}) from (?:edge|side|outer edge|border)")
    return parse_number(found["size"]) if found else None


def _take_point(rest: Reading) -> tuple[float, float] | None:
    x, y = (rf"(?:{axis} (?:= )?)?(?P<{axis}>{NUMBER})" for axis in "xy")
    found = rest.take(rf"at (?:, )?(?:position |point )?(?:, )?{x} (?:, )?(?:and )?{y}")
    return (parse_number(found["x"]), parse_number(found["y"])) if found else None


def _take_clause(
    rest: Reading, *, inset: float | None, point: tuple[float, float] | None
) -> tuple[HoleClause, _Places]:
    """The size and the place of the holes. Raises UnclearError when the place is missing or given twice."""
    middle = take_holes(rest, pause=True, where=_MIDDLE)
    corners = None if middle else take_holes(rest, pause=True, where=_CORNERS)
    clause = middle or corners or take_holes(rest, pause=True)
    if clause is None:
        raise UnclearError("I can't tell which hole you mean.")
    if corners or (inset is not None and clause.count == 4):
        if inset is None or point or middle:
            raise UnclearError("Say how far the corner holes are from the edges, for example 10 mm from the edges.")
        return _counted(clause, 4), _Places(inset=inset)
    if inset is not None or bool(point) == bool(middle):
        raise UnclearError("Say where the hole goes: in the middle, at 10, 20, or 4 holes 10 mm from the edges.")
    return _counted(clause, 1), _Places(point=point)


def _counted(clause: HoleClause, count: int) -> HoleClause:
    if clause.count not in (None, count):
        raise UnclearError(f"There I can make {count} hole{'s' if count > 1 else ''}, not {clause.count}.")
    return clause


def _check_diameter(clause: HoleClause, body: Listed) -> float:
    if clause.diameter is None:
        raise UnclearError("Say the diameter of the hole, for example 5 mm or M5.")
    room = min(body.size[:2], default=_LARGEST)
    if not 0 < clause.diameter < room:
        raise UnclearError(f"The hole must be larger than 0 and smaller than “{body.label}”, {room:g} mm.")
    return clause.diameter


def script_for_drilling(instruction: str) -> str | None:
    """The script for an instruction that `plan_drilling` wrote; None for any other."""
    match = _INSTRUCTION.fullmatch(instruction.strip())
    if match is None:
        return None
    return _SCRIPT.format(body=match["body"], diameter=float(match["diameter"]), places=_places(match))


def _places(match: re.Match[str]) -> str:
    if match["middle"]:
        return "[(box.Center.x, box.Center.y)]"
    if match["inset"]:
        inset = float(match["inset"])
        x, y = (f"(box.{axis}Min + {inset}, box.{axis}Max - {inset})" for axis in "XY")
        return f"[(x, y) for x in {x} for y in {y}]"
    return f"[({float(match['x'])}, {float(match['y'])})]"


_SCRIPT = '''import FreeCAD as App
import Part
import Sketcher

DIAMETER = {diameter}  # mm

doc = App.ActiveDocument
body = doc.getObject("{body}")
box = body.Shape.BoundBox
before = body.Shape.Volume
places = {places}

# --- Positions: circles on the XY plane ---
sketch = body.newObject("Sketcher::SketchObject", "HolePositions")
sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == "XY_Plane"]
sketch.MapMode = "FlatFace"
sketch.Visibility = False


def place(circle, axis, value):
    """Fix a centre along one axis: in the middle of a parameter where one says how far the body reaches, else here."""
    if abs(value) < 1e-9:
        sketch.addConstraint(Sketcher.Constraint("PointOnObject", circle, 3, -2 if axis == "X" else -1))
        return
    index = sketch.addConstraint(Sketcher.Constraint("Distance" + axis, -1, 1, circle, 3, value))
    sketch.renameConstraint(index, f"Hole{{circle + 1}}{{axis}}")
    name, low = ("Length", box.XMin) if axis == "X" else ("Width", box.YMin)
    for item in body.OutListRecursive:
        if item.TypeId == "App::VarSet" and name in item.PropertiesList and len(places) == 1 and abs(low) < 1e-6:
            if abs(item.getPropertyByName(name).Value - 2 * value) < 1e-6:
                sketch.setExpression(f"Constraints.Hole{{circle + 1}}{{axis}}", f"{{item.Name}}.{{name}} / 2")


for circle, (x, y) in enumerate(places):
    sketch.addGeometry(Part.Circle(App.Vector(x, y, 0), App.Vector(0, 0, 1), DIAMETER / 2))
    place(circle, "X", x)
    place(circle, "Y", y)
    if circle:
        sketch.addConstraint(Sketcher.Constraint("Equal", 0, circle))
index = sketch.addConstraint(Sketcher.Constraint("Diameter", 0, DIAMETER))
sketch.renameConstraint(index, "HoleDiameter")

# --- Holes: through everything, to both sides ---
holes = body.newObject("PartDesign::Pocket", "Holes")
holes.Label = "Holes"
holes.Profile = sketch
holes.Type = "ThroughAll"
holes.Midplane = True
doc.recompute()
if before - body.Shape.Volume < 1e-6:
    raise ValueError("There is no material to drill at this place.")
'''
