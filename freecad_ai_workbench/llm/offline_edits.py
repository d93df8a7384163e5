"""Changes of what is there: a dimension of a parameter or feature, and fillets and chamfers on selected edges."""

from __future__ import annotations

import re
from typing import Any

from ..core.record import Record
from .offline_document import Listed, parse_document
from .offline_words import NUMBER, Reading, UnclearError, format_number, parse_number

_COMPARATIVES = {
    "thicker": ("thickness", 1),
    "thinner": ("thickness", -1),
    "longer": ("length", 1),
    "shorter": ("length", -1),
    "wider": ("width", 1),
    "narrower": ("width", -1),
    "taller": ("height", 1),
    "higher": ("height", 1),
    "lower": ("height", -1),
}
_IGNORED = frozenset(["make", "it", "plate", "part", "please", "by", ",", "and"])


class Edit(Record):
    """A number of an object gets a new value."""

    target: Listed
    property_name: str
    value: float


def is_edit(text: str, *, request: str, document: str) -> bool:
    """Whether a request changes something that exists, rather than asking for a new part."""
    return any(f" {word} " in text for word in _COMPARATIVES)


def plan_edit(text: str, *, document: str, selection: str) -> dict[str, Any]:
    """The plan for a change. Raises UnclearError."""
    objects = parse_document(document)
    if not objects:
        raise UnclearError("The document is empty, so there is nothing to change.")
    edit = _read_edit(text, objects)
    name = f"{edit.target.name}.{edit.property_name}"
    task = {
        "id": "edit",
        "title": f"Set {edit.property_name} to {format_number(edit.value)} mm",
        "instruction": f"edit: {name} = {format_number(edit.value)} mm",
        "expectations": [{"kind": "parameter", "name": edit.property_name, "value": edit.value}],
    }
    return {"summary": f"{name} becomes {format_number(edit.value)} mm.", "tasks": [task]}


def _read_edit(text: str, objects: tuple[Listed, ...]) -> Edit:
    rest = Reading(text)
    words = "|".join(_COMPARATIVES)
    found = rest.take(rf"(?P<number>{NUMBER}) (?P<word>{words})|(?P<after>{words})(?: by)? (?P<value>{NUMBER})")
    if found is None:
        raise UnclearError("Say by how much.")
    if left := rest.left(_IGNORED):
        raise UnclearError(f"I don't know what to do with “{left}”.")
    dimension, sign = _COMPARATIVES[found["word"] or found["after"]]
    name = dimension.capitalize()
    targets = [item for item in objects if name in item.numbers]
    if len(targets) != 1:
        raise UnclearError(f"I find {len(targets)} objects with a {dimension}.")
    value = targets[0].numbers[name] + sign * parse_number(found["number"] or found["value"])
    return Edit(target=targets[0], property_name=name, value=value)


def script_for_edit(instruction: str) -> str | None:
    """The script for an instruction that `plan_edit` wrote; None for any other."""
    match = re.fullmatch(r"edit: ([A-Za-z]\w*)\.([A-Za-z]\w*) = (\d+(?:\.\d+)?) mm", instruction.strip())
    if match is None:
        return None
    name, property_name, value = match.groups()
    return (
        "import FreeCAD as App\n\n"
        f"doc = App.ActiveDocument\n"
        f'target = doc.getObject("{name}")\n'
        f'target.{property_name} = "{value} mm"\n'
        "doc.recompute()\n"
    )
