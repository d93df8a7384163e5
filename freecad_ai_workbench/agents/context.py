"""What a model is told about the open document: the outline, dimensions first, as data that gives no orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..core.design import DesignState, ObjectState, SelectedElement
from ..core.run import Exchange

MOST_CHARACTERS = 8000
"""About 2,000 tokens."""
_SCAFFOLD = ("App::Origin", "App::Line", "App::Plane", "App::Point")
_TOLD_PROPERTIES = frozenset(
    {"Length", "Length2", "Width", "Height", "Radius", "Radius1", "Radius2", "Radius3", "Diameter", "Depth", "Angle",
     "Size", "Tip", "Base", "Tool", "Profile", "Occurrences", "Offset", "Thickness", "Pitch", "Type", "DepthType"}
)  # fmt: skip
_ALL_TOLD = 8
"""Up to this many siblings of one type are all told; of more than that `_SOME_TOLD` are."""
_SOME_TOLD = 2
_PARAMETER_SETS = ("App::VarSet", "Spreadsheet::Sheet")


def render_document(design: DesignState, *, selection: Iterable[SelectedElement] = ()) -> str:
    """The document as an outline whose length hardly grows with the document.

    One line an object, indented below its Body or group. Many siblings of one type are told by the first few; what is
    selected, what it is made from and what is in error is always told.
    """
    objects = [item for item in design.objects if item.type_id not in _SCAFFOLD]
    if not objects:
        return f'"{_one_line(design.document)}" is empty.'
    head = f'"{_one_line(design.document)}" with {len(objects)} objects; lengths in mm.'
    outline = _Outline.of(objects, focus=_focus(objects, selection))
    return "\n".join(_within_budget([head, *outline.lines("", depth=0)]))


def _focus(objects: Iterable[ObjectState], selection: Iterable[SelectedElement]) -> frozenset[str]:
    """Names that are told in any case: selected objects with what they need and are in, and objects in error."""
    by_name = {item.name: item for item in objects}
    found = {item.name for item in by_name.values() if not item.valid}
    for element in selection:
        chosen = by_name.get(element.object_name)
        if chosen is not None:
            found |= {chosen.name, chosen.parent, *chosen.needs}
    return frozenset(found)


def _within_budget(lines: list[str]) -> Iterator[str]:
    used = 0
    for index, line in enumerate(lines):
        used += len(line) + 1
        if used > MOST_CHARACTERS:
            yield f"… and {len(lines) - index} more lines"
            return
        yield line


@dataclass(frozen=True)
class _Outline:
    """The tree of the objects, ready to be told."""

    children: Mapping[str, Sequence[ObjectState]]
    focus: frozenset[str]

    @classmethod
    def of(cls, objects: Sequence[ObjectState], *, focus: frozenset[str]) -> _Outline:
        names = {item.name for item in objects}
        children: dict[str, list[ObjectState]] = {}
        for item in objects:
            children.setdefault(item.parent if item.parent in names else "", []).append(item)
        return cls(children, focus)

    def lines(self, parent: str, *, depth: int) -> Iterator[str]:
        alike: dict[str, list[ObjectState]] = {}
        for item in self.children.get(parent, ()):
            alike.setdefault(item.type_id, []).append(item)
        told = {name for group in alike.values() for name in self._told_of(group)}
        for item in self.children.get(parent, ()):
            group = alike[item.type_id]
            if item.name in told:
                yield "  " * depth + render_object(item)
                if item is group[0] or len(group) <= _ALL_TOLD or item.name in self.focus:
                    yield from self.lines(item.name, depth=depth + 1)
            elif item is next(other for other in group if other.name not in told):
                rest = [other for other in group if other.name not in told]
                yield f"{'  ' * depth}- … {len(rest)} more {item.type_id}: {rest[0].name} … {rest[-1].name}"

    def _told_of(self, group: Sequence[ObjectState]) -> set[str]:
        first = group if len(group) <= _ALL_TOLD else group[:_SOME_TOLD]
        return {item.name for item in (*first, *(item for item in group if item.name in self.focus))}


def render_object(item: ObjectState) -> str:
    """`- Pad: PartDesign::Pad "Pad" [1 solid, 9 × 8 × 6 mm from (0, 0, 0), 432 mm³] {Length = 6 mm (expression …)}`."""
    parts = [f'- {item.name}: {item.type_id} "{_one_line(item.label)}"']
    if item.shape is not None and item.shape.solids:
        parts.append(_shape_text(item))
    if values := "; ".join(_told(item)):
        parts.append("{" + values + "}")
    if not item.valid:
        parts.append(f"(in error: {_one_line(item.status)})")
    return " ".join(parts)


def _shape_text(item: ObjectState) -> str:
    shape = item.shape
    if shape is None or shape.bounding_box is None:
        return ""
    size = " × ".join(f"{length:.6g}" for length in shape.bounding_box.size)
    at = ", ".join(f"{part:.6g}" for part in shape.bounding_box.minimum)
    noun = "solid" if shape.solids == 1 else "solids"
    volume = "" if shape.volume is None else f", {shape.volume:.6g} mm³"
    return f"[{shape.solids} {noun}, {size} mm from ({at}){volume}]"


def _told(item: ObjectState) -> Iterator[str]:
    everything = item.type_id in _PARAMETER_SETS
    for name, value in item.properties.items():
        dimension = name.startswith("Constraints.")
        if name == "Label2" or name.startswith("cell "):
            continue
        if everything or dimension or (name in _TOLD_PROPERTIES and value not in ("", "None", "[]")):
            formula = item.expressions.get(name) or item.expressions.get("." + name)
            yield f"{name} = {_one_line(value)}" + (f" (expression {_one_line(formula)})" if formula else "")


def render_selection(selection: Iterable[SelectedElement]) -> str:
    """One line for each selected object or sub-element."""
    return "\n".join(_selected(element) for element in selection) or "Nothing is selected."


def _selected(element: SelectedElement) -> str:
    if not element.element:
        return f"- {element.object_name}: whole object"
    facts = [element.kind]
    if element.length is not None:
        facts.append(f"length {element.length:.6g} mm")
    if element.radius is not None:
        facts.append(f"radius {element.radius:.6g} mm")
    if element.position is not None:
        facts.append("centre (" + ", ".join(f"{part:.6g}" for part in element.position) + ")")
    return f"- {element.object_name}.{element.element}: " + ", ".join(facts)


def render_earlier(earlier: Iterable[Exchange]) -> str:
    """What was said before, oldest first."""
    lines = [f"User: {_one_line(item.request)}\nOutcome: {_one_line(item.outcome)}" for item in earlier]
    return "\n".join(lines) or "Nothing yet."


def _one_line(text: str) -> str:
    """Text from a document on one line and without tags, so that it can't end the section that it stands in."""
    return " ".join(text.replace("<", "‹").replace(">", "›").split())[:200]
