"""Fillets and chamfers on what the user selected."""

from __future__ import annotations

import re

from ...core.plan import ExpectedSolids, Plan, Task
from .document import Listed, find_object, parse_document, parse_selection
from .parts import names_part
from .words import NUMBER, Reading, UnclearError, any_of, format_number, parse_number, words

DEFAULT_SIZE = 1.0
LARGEST_SIZE = 1000.0

_KINDS = {"fillet": "Fillet", "round": "Fillet", "chamfer": "Chamfer", "bevel": "Chamfer"}
_VERB = rf"(?:{any_of(_KINDS)})"
_ROUND_AS_VERB = r" round (?:off|over|it|this|that|these|those|selected|edge|corner|picked|current)"
_IGNORED = words(
    """please add apply put make create insert i want would like you can could on to of with by and , selected edge face
    selection this that these those it them current picked radius size off over fillet chamfer mm for at is in so
    marked highlighted one two here my only just corner"""
)
_INSTRUCTION = re.compile(
    r"dress up: (?P<kind>Fillet|Chamfer) (?P<size>\d+(?:\.\d+)?) mm on (?P<base>[A-Za-z]\w*) "
    r"(?P<elements>(?:(?:Edge|Face)\d+ ?)+)in (?P<body>[A-Za-z]\w*|no body)"
)


def is_dressup(text: str) -> bool:
    """Whether a request asks for a fillet or chamfer on what exists: the word comes before any part's name."""
    first = re.search(rf" (?:fillet|chamfer|bevel) |{_ROUND_AS_VERB} ", text)
    if first is None:
        return False
    return not names_part(text[: first.end()])


def plan_dressup(text: str, *, document: str, selection: str) -> Plan:
    """One task on the selected edges. Raises UnclearError without them, or when something else is asked, too."""
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
    chosen = [(name, element) for name, element in parse_selection(selection) if element[:4] in ("Edge", "Face")]
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


def _check_tip(base: Listed, objects: tuple[Listed, ...]) -> None:
    for name in base.parents:
        body = find_object(objects, name)
        if body is not None and _is_body(body) and body.texts.get("Tip", base.name) != base.name:
            raise UnclearError(f"Select edges of the whole body: {base.label} is not its last feature.")


def _is_body(item: Listed | None) -> bool:
    return item is not None and item.type_id == "PartDesign::Body"


def script_for_dressup(instruction: str) -> str | None:
    """The script for an instruction that `plan_dressup` wrote; None for any other."""
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
