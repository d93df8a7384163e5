"""Fillets and chamfers: on the edges that the user selected, or on those that the request describes."""

from __future__ import annotations

import re

from ...core.plan import ExpectedSolids, Plan, Task
from .bodies import find_body, names_of
from .document import Listed, find_object, parse_document, parse_selection
from .parts import names_part
from .words import NUMBER, Reading, UnclearError, any_of, format_number, parse_number, words

DEFAULT_SIZE = 1.0
LARGEST_SIZE = 1000.0

_KINDS = {"fillet": "Fillet", "round": "Fillet", "chamfer": "Chamfer", "bevel": "Chamfer"}
_VERB = rf"(?:{any_of(_KINDS)})"
_WHICH = {
    "vertical": "upright", "upright": "upright", "corner": "upright", "top": "top", "upper": "top", "bottom": "bottom",
    "lower": "bottom", "all": "all",
}  # fmt: skip
"""Words for edges, and the group that they mean; "all" stands for the bare word "edges"."""
_AFTER_VERB = "off|over|it|this|that|these|those|selected|edge|corner|picked|current|outer|inner|some"
_ROUND_AS_VERB = rf" round (?:{_AFTER_VERB}|{'|'.join(_WHICH)})"
_IGNORED = words(
    """please add apply put make create insert i want would like you can could on to of with by and , selected edge face
    selection this that these those it them current picked radius size off over fillet chamfer mm for at is in so
    marked highlighted one two here my only just corner"""
)
_DESCRIBED = (
    rf"(?:(?:{'|'.join(_WHICH)}) (?:face )?(?:edge|corner)"
    rf"|edge (?:of|at|on) (?:{'|'.join(_WHICH)})(?: face)?|corner|edge)"
)
_SEVERAL = re.compile(r"\b(?:edges|corners|(?:all|every|each)\b.*\b(?:edge|corner))\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|every|each|both)\b", re.IGNORECASE)
_EDGES_INSTRUCTION = re.compile(
    r"dress up: (?P<kind>Fillet|Chamfer) (?P<size>\d+(?:\.\d+)?) mm on (?P<which>upright|top|bottom|all) edges of "
    r"(?P<body>[A-Za-z]\w*)"
)
_INSTRUCTION = re.compile(
    r"dress up: (?P<kind>Fillet|Chamfer) (?P<size>\d+(?:\.\d+)?) mm on (?P<base>[A-Za-z]\w*) "
    r"(?P<elements>(?:(?:Edge|Face)\d+ ?)+)in (?P<body>[A-Za-z]\w*|no body)"
)


def is_dressup(text: str) -> bool:
    """Whether a request asks for a fillet or chamfer on what exists: the word comes before any part's name."""
    first = re.search(rf" (?:fillet|chamfer|bevel(?! gear)) |{_ROUND_AS_VERB} ", text)
    if first is None:
        return False
    return not names_part(text[: first.end()])


def plan_dressup(text: str, *, document: str, selection: str, request: str = "") -> Plan:
    """One task on the selected edges, or on described ones, for which `request` in the user's own words tells "edge"
    from "edges". Raises UnclearError without them, or when something else is asked, too.
    """
    if _describes_edges(text, selection):
        if not _SEVERAL.search(request):
            raise UnclearError("Select an edge first, or say which: all, the vertical, the top or the bottom edges.")
        return _plan_described(text, document=document, selection=selection, every=bool(_ALL.search(request)))
    base, elements = _find_base(document, selection)
    kind, size, given = _read(text)
    objects = parse_document(document)
    body = next((name for name in reversed(base.parents) if _is_body(find_object(objects, name))), "")
    solid = find_object(objects, body) or base
    if not body and any(element.startswith("Face") for element in elements):
        raise UnclearError("Select edges, not faces.")
    amount = format_number(size)
    task = Task(
        id=kind.lower(),
        title=f"{kind} of {amount} mm on {len(elements)} selected {'edges' if len(elements) > 1 else 'edge'}",
        instruction=f"dress up: {kind} {amount} mm on {base.name} {' '.join(elements)} in {body or 'no body'}",
        expectations=(ExpectedSolids(count=solid.solids),) if solid.solids else (),
    )
    assumptions = () if given else (f"{'Radius' if kind == 'Fillet' else 'Size'} {amount} mm (not given).",)
    return Plan(summary=f"{task.title} of {solid.label}.", assumptions=assumptions, tasks=(task,))


def _describes_edges(text: str, selection: str) -> bool:
    """Whether edges are told by where they lie, or nothing is selected and all edges of a body are meant."""
    if re.search(r" (?:selected|picked|marked|highlighted|this|these|that|those|it|current) ", text):
        return False
    told = re.search(rf" (?:{'|'.join(_WHICH)}) (?:face )?(?:edge|corner) | edge (?:of|at|on) (?:top|bottom) ", text)
    return told is not None or not _chosen(selection)


def _plan_described(text: str, *, document: str, selection: str, every: bool) -> Plan:
    """One task on the edges of a body that lie as the request says; on all only if it says so."""
    body = find_body(text, document=document, selection=selection)
    called = names_of(body) - {"edge", "top", "bottom", "upper", "lower", "corner"}
    rest = Reading(f" {' '.join(word for word in text.split() if word not in called)} ")
    which = rest.take(_DESCRIBED)
    said = {_WHICH[word] for word in (which[0] if which else "").split() if word in _WHICH}
    if len(said) > 1 or not (said or every):
        raise UnclearError("Say which edges: all, the vertical, the top or the bottom edges, or select some.")
    kind, size, given = _read(rest.text)
    group, amount = next(iter(said), "all"), format_number(size)
    task = Task(
        id=kind.lower(),
        title=f"{kind} of {amount} mm on {_GROUPS[group]} edges of {body.label}"[:120],
        instruction=f"dress up: {kind} {amount} mm on {group} edges of {body.name}",
        expectations=(ExpectedSolids(count=body.solids, of=body.label),),
    )
    assumptions = () if given else (f"{'Radius' if kind == 'Fillet' else 'Size'} {amount} mm (not given).",)
    return Plan(summary=f"{task.title}.", assumptions=assumptions, tasks=(task,))


def _read(text: str) -> tuple[str, float, bool]:
    rest = Reading(text)
    kinds = {_KINDS[word] for word in _KINDS if f" {word} " in text}
    if len(kinds) != 1:
        raise UnclearError("Ask for fillets and chamfers one after the other.")
    rest.take(rf"{_VERB}(?: (?:radius|size))?")
    found = rest.take(rf"(?:with |of |by |radius |size |= )*(?P<size>{NUMBER})(?: (?:radius|size))?")
    size = parse_number(found["size"]) if found else DEFAULT_SIZE
    if left := rest.left(_IGNORED):
        raise UnclearError(f"For a fillet or chamfer of selected edges I don't know what to do with “{left}”.")
    if not 0 < size <= LARGEST_SIZE:
        raise UnclearError(f"The size must be more than 0 and at most {LARGEST_SIZE:g} mm.")
    return kinds.pop(), size, found is not None


def _find_base(document: str, selection: str) -> tuple[Listed, tuple[str, ...]]:
    """The object whose edges are meant: for a Body the feature at its tip, which has the same edges."""
    chosen = _chosen(selection)
    if not chosen:
        raise UnclearError("Select an edge first: I can't tell which edges you mean.")
    names = list(dict.fromkeys(name for name, _ in chosen))
    if len(names) > 1:
        raise UnclearError("Select edges of one object only.")
    objects = parse_document(document)
    base = find_object(objects, names[0])
    if base is not None and _is_body(base):
        base = find_object(objects, base.texts.get("Tip", ""))
    if base is None:
        raise UnclearError("I can't find the selected object in the document.")
    _check_tip(base, objects)
    return base, tuple(dict.fromkeys(element for _, element in chosen))


def _chosen(selection: str) -> list[tuple[str, str]]:
    return [(name, element) for name, element in parse_selection(selection) if element[:4] in ("Edge", "Face")]


def _check_tip(base: Listed, objects: tuple[Listed, ...]) -> None:
    for name in base.parents:
        body = find_object(objects, name)
        if body is not None and _is_body(body) and body.texts.get("Tip", base.name) != base.name:
            raise UnclearError(f"Select edges of the whole body: {base.label} is not its last feature.")


def _is_body(item: Listed | None) -> bool:
    return item is not None and item.type_id == "PartDesign::Body"


def script_for_dressup(instruction: str) -> str | None:
    """The script for an instruction that `plan_dressup` wrote; None for any other."""
    if described := _EDGES_INSTRUCTION.fullmatch(instruction.strip()):
        return _SCRIPT.format(
            body=described["body"],
            kind=described["kind"],
            size=float(described["size"]),
            property="Radius" if described["kind"] == "Fillet" else "Size",
            condition=_CONDITIONS[described["which"]],
        )
    match = _INSTRUCTION.fullmatch(instruction.strip())
    if match is None:
        return None
    in_body = match["body"] != "no body"
    lines = _in_body(match) if in_body else _on_part(match)
    head = ["import FreeCAD as App", "", f"SIZE = {float(match['size'])}  # mm", "", "doc = App.ActiveDocument"]
    return "\n".join(
        [*head, f'base = doc.getObject("{match["base"]}")', *lines, "base.Visibility = False", "doc.recompute()", ""]
    )


def _in_body(match: re.Match[str]) -> list[str]:
    kind, name = match["kind"], match["kind"].lower()
    return [
        f'body = doc.getObject("{match["body"]}")',
        f'{name} = body.newObject("PartDesign::{kind}", "{kind}")',
        f"{name}.Base = (base, {match['elements'].split()})",
        f"{name}.{'Radius' if kind == 'Fillet' else 'Size'} = SIZE",
    ]


def _on_part(match: re.Match[str]) -> list[str]:
    kind, name = match["kind"], match["kind"].lower()
    numbers = [int(element[4:]) for element in match["elements"].split()]
    return [
        f'{name} = doc.addObject("Part::{kind}", "{kind}")',
        f"{name}.Base = base",
        f"{name}.Edges = [(number, SIZE, SIZE) for number in {numbers}]",
    ]


_GROUPS = {"upright": "the upright", "top": "the top", "bottom": "the bottom", "all": "all"}
_CONDITIONS = {
    "upright": "edge.BoundBox.ZLength > 1e-6 and edge.BoundBox.XLength < 1e-6 and edge.BoundBox.YLength < 1e-6",
    "top": "edge.BoundBox.ZMin > base.Shape.BoundBox.ZMax - 1e-4",
    "bottom": "edge.BoundBox.ZMax < base.Shape.BoundBox.ZMin + 1e-4",
    "all": "True",
}
_SCRIPT = '''import FreeCAD as App
import Part

SIZE = {size}  # mm

doc = App.ActiveDocument
body = doc.getObject("{body}")
for _ in range(3):  # only then FreeCAD's names of the edges are final
    for item in body.Group:
        if item.TypeId == "Sketcher::SketchObject":
            item.touch()
    doc.recompute()
base = body.Tip


def is_sharp(edge):
    """Whether two faces meet here at an angle: no seam of a round face, and no edge that is smooth already."""
    faces = [face for face in base.Shape.Faces if any(other.isSame(edge) for other in face.Edges)]
    point = edge.valueAt((edge.FirstParameter + edge.LastParameter) / 2)
    normals = [face.normalAt(*face.Surface.parameter(point)) for face in faces]
    return len(normals) == 2 and normals[0].cross(normals[1]).Length > 0.05


names = []
for index, edge in enumerate(base.Shape.Edges, 1):
    if {condition} and is_sharp(edge):
        names.append(f"Edge{{index}}")
if not names:
    raise ValueError("There is no such edge that could be dressed up.")
made = body.newObject("PartDesign::{kind}", "{kind}")
made.Base = (base, names)
made.{property} = SIZE
base.Visibility = False
doc.recompute()
'''
