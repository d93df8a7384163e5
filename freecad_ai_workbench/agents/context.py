"""What a model is told about the open document: the outline, dimensions first, as data that gives no orders."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..core.design import DesignState, ObjectState, SelectedElement
from ..core.record import Vector
from ..core.run import CONTEXT_TOKENS, Exchange, RunRequest
from ..prompts.library import PromptLibrary
from .disclosure import NOT_SHOWN, REST_NOT_SHOWN, shown_of

_CHARACTERS_PER_TOKEN = 4
_WORD = re.compile(r"[^\W_]+")
_SCAFFOLD = ("App::Origin", "App::Line", "App::Plane", "App::Point")
_TOLD_PROPERTIES = frozenset(
    {"Length", "Length2", "Width", "Height", "Radius", "Radius1", "Radius2", "Radius3", "Diameter", "Depth", "Angle",
     "Size", "Tip", "Base", "Tool", "Profile", "Occurrences", "Offset", "Thickness", "Pitch", "Type", "DepthType"}
)  # fmt: skip
_ALL_TOLD = 8
"""Up to this many siblings of one type are all told in a small document; of more than that `_SOME_TOLD` are."""
_SOME_TOLD = 2
_SMALL = 50
"""Objects of a document in which much is told; in larger ones less."""
_MOST_MEANT = 3
"""Objects that a request may name; of more nobody can know which is meant."""
_PARAMETER_SETS = ("App::VarSet", "Spreadsheet::Sheet")
_SELECTED, _NEAR, _NAMED, _PARAMETERS, _IN_ERROR, _DEEPER = range(6)
"""Ranks of lines; `_DEEPER` and above for the others, by their depth in the tree."""
_ROOM_FOR_REST = 40
_MOST_VALUES = 1200
"""Characters of one object's values: about sixty dimensions."""
_MOST_SELECTED = 12
"""So many selected elements are described, in about 25 tokens each."""
_MOST_NAMED = 60
_MOST_BESIDE = 4
_ALONG = 1e-6
MOST_TEXT = 200
MOST_FINDING = 400
"""Characters of a text from a document, and of a finding that may quote one."""
_MOST_EARLIER = 6


def render_document(
    design: DesignState,
    *,
    selection: Iterable[SelectedElement] = (),
    request: str = "",
    tokens: int = CONTEXT_TOKENS,
) -> str:
    """The document as an outline of at most so many tokens, whose length hardly grows with the document.

    One line an object, indented below its Body or group. Many siblings of one type are told by the first few. What is
    selected and its neighbourhood, what the request names, the parameters and what is in error are always told, and
    first when there is not room for all.
    """
    objects = [item for item in design.objects if item.type_id not in _SCAFFOLD]
    if not objects:
        return f'"{one_line(design.document)}" is empty.'
    head = f'"{one_line(design.document)}" with {len(objects)} objects; lengths in mm.'
    outline = _Outline.of(objects, focus=_focus(objects, selection, request=request))
    room = tokens * _CHARACTERS_PER_TOKEN - len(head) - 1
    return "\n".join((head, *_most_telling(list(outline.lines("", depth=0)), characters=room)))


def _focus(objects: Sequence[ObjectState], selection: Iterable[SelectedElement], *, request: str) -> Mapping[str, int]:
    """Names that are told in any case, by rank: selected, around that, named by the request, in error."""
    by_name = {item.name: item for item in objects}
    found: dict[str, int] = {}
    chosen = [item for element in selection if (item := by_name.get(element.object_name)) is not None]
    for item in chosen:
        found.setdefault(item.name, _SELECTED)
    names = set(found)
    for item in chosen:
        for near in (*_holders(item, by_name), *item.needs):
            found.setdefault(near, _NEAR)
    for item in by_name.values():
        if names.intersection(item.needs):
            found.setdefault(item.name, _NEAR)
    for item in _named_by(request, objects):
        for name in (item.name, *_holders(item, by_name)):
            found.setdefault(name, _NAMED)
    for item in by_name.values():
        if not item.valid:
            found.setdefault(item.name, _IN_ERROR)
    return found


def _named_by(request: str, objects: Iterable[ObjectState]) -> Sequence[ObjectState]:
    """Objects whose whole label the request holds, else those all words of whose label it holds, unless too many."""
    text = f" {' '.join(_WORD.findall(request.lower()))} "
    words = set(text.split())
    exact, close = [], []
    for item in objects:
        told = _WORD.findall(item.label.lower())
        if not any(len(word) > 2 for word in told):
            continue
        if f" {' '.join(told)} " in text:
            exact.append(item)
        elif {word for word in told if not word.isdigit()} <= words:
            close.append(item)
    found = exact or close
    return found if len(found) <= _MOST_MEANT else ()


def _holders(item: ObjectState, by_name: Mapping[str, ObjectState]) -> Iterator[str]:
    """The Body or group of an object, and what holds that, innermost first; circles end."""
    seen = {item.name}
    while item.parent in by_name and item.parent not in seen:
        seen.add(item.parent)
        yield item.parent
        item = by_name[item.parent]


def _most_telling(lines: Sequence[tuple[int, str]], *, characters: int) -> Iterator[str]:
    """All lines if there is room, else those of the lowest rank, in their order, and how many are missing."""
    if sum(len(line) + 1 for _, line in lines) > characters:
        characters -= _ROOM_FOR_REST
    kept: set[int] = set()
    for at in sorted(range(len(lines)), key=lambda at: lines[at][0]):
        characters -= len(lines[at][1]) + 1
        if characters < 0:
            break
        kept.add(at)
    yield from (line for at, (_, line) in enumerate(lines) if at in kept)
    if len(kept) < len(lines):
        yield f"… and {len(lines) - len(kept)} more lines"


@dataclass(frozen=True)
class _Outline:
    """The tree of the objects, ready to be told."""

    children: Mapping[str, Sequence[ObjectState]]
    focus: Mapping[str, int]
    all_told: int

    @classmethod
    def of(cls, objects: Sequence[ObjectState], *, focus: Mapping[str, int]) -> _Outline:
        names = {item.name for item in objects}
        children: dict[str, list[ObjectState]] = {}
        for item in objects:
            children.setdefault(item.parent if item.parent in names else "", []).append(item)
        all_told = max(_SOME_TOLD, min(_ALL_TOLD, _ALL_TOLD * _SMALL // max(len(objects), 1)))
        return cls(children, focus, all_told)

    def lines(self, parent: str, *, depth: int) -> Iterator[tuple[int, str]]:
        """Rank and text of each line; the lower the rank, the sooner it is told."""
        alike: dict[str, list[ObjectState]] = {}
        for item in self.children.get(parent, ()):
            alike.setdefault(item.type_id, []).append(item)
        told = {kind: self._told_of(group) for kind, group in alike.items()}
        summed: set[str] = set()
        for item in self.children.get(parent, ()):
            group, names = alike[item.type_id], told[item.type_id]
            if item.name in names:
                yield self._rank(item, depth), "  " * depth + render_object(item)
                if self._is_unfolded(item, group):
                    yield from self.lines(item.name, depth=depth + 1)
            elif item.type_id not in summed:
                summed.add(item.type_id)
                rest = [other for other in group if other.name not in names]
                text = f"- … {len(rest)} more {item.type_id}: {rest[0].name} … {rest[-1].name}"
                yield _DEEPER + depth, "  " * depth + text

    def _is_unfolded(self, item: ObjectState, group: Sequence[ObjectState]) -> bool:
        """What is meant is; beside it, in a small document all, in a large one nothing, else the first of a kind."""
        if item.name in self.focus:
            return True
        meant = any(rank <= _NAMED for rank in self.focus.values())
        return self.all_told == _ALL_TOLD if meant else item is group[0] or len(group) <= self.all_told

    def _rank(self, item: ObjectState, depth: int) -> int:
        return self.focus.get(item.name, _PARAMETERS if item.type_id in _PARAMETER_SETS else _DEEPER + depth)

    def _told_of(self, group: Sequence[ObjectState]) -> set[str]:
        first = group if len(group) <= self.all_told else group[:_SOME_TOLD]
        return {item.name for item in (*first, *(item for item in group if item.name in self.focus))}


def render_object(item: ObjectState) -> str:
    """`- Pad: PartDesign::Pad "Pad" [1 solid, 9 × 8 × 6 mm from (0, 0, 0), 432 mm³] {Length = 6 mm (expression …)}`."""
    parts = [f'- {item.name}: {item.type_id} "{one_line(item.label)}"']
    if item.shape is not None and item.shape.solids:
        parts.append(_shape_text(item))
    if values := "; ".join(_some(told_values(item))):
        parts.append("{" + values + "}")
    if not item.valid:
        parts.append(f"(in error: {one_line(item.status)})")
    return " ".join(parts)


def _some(values: Iterable[str]) -> Iterator[str]:
    """The first values, as far as there is room for them."""
    room = _MOST_VALUES
    for value in values:
        room -= len(value) + 2
        if room < 0:
            yield "…"
            return
        yield value


def _shape_text(item: ObjectState) -> str:
    shape = item.shape
    if shape is None or shape.bounding_box is None:
        return ""
    size = " × ".join(f"{length:.6g}" for length in shape.bounding_box.size)
    at = ", ".join(f"{part:.6g}" for part in shape.bounding_box.minimum)
    noun = "solid" if shape.solids == 1 else "solids"
    volume = "" if shape.volume is None else f", {shape.volume:.6g} mm³"
    return f"[{shape.solids} {noun}, {size} mm from ({at}){volume}]"


def told_values(item: ObjectState) -> Iterator[str]:
    """The values of an object that matter: `Length = 6 mm (expression Plate.Height)`."""
    everything = item.type_id in _PARAMETER_SETS
    for name, value in item.properties.items():
        dimension = name.startswith("Constraints.")
        if name == "Label2" or name.startswith("cell "):
            continue
        if everything or dimension or (name in _TOLD_PROPERTIES and value not in ("", "None", "[]")):
            formula = item.expressions.get(name) or item.expressions.get("." + name)
            yield f"{one_line(name)} = {one_line(value)}" + (f" (expression {one_line(formula)})" if formula else "")


def render_selection(selection: Sequence[SelectedElement]) -> str:
    """One line for each of the first selected objects and sub-elements, then the names of the others."""
    lines = [_selected(element) for element in selection[:_MOST_SELECTED]]
    if rest := selection[_MOST_SELECTED:]:
        names = ", ".join(_reference(element) for element in rest[:_MOST_NAMED])
        lines.append(f"… and {len(rest)} more: {names}" + (", …" if len(rest) > _MOST_NAMED else ""))
    return "\n".join(lines) or "Nothing is selected."


def _reference(element: SelectedElement) -> str:
    return f"{element.object_name}.{element.element}" if element.element else element.object_name


def _selected(element: SelectedElement) -> str:
    """`- Pad.Face3: of ”Plate”, plane 40 × 20 mm, normal +Z, centre (20, 10, 5), beside Face1 plane`."""
    label = f"of ”{one_line(element.label, most=30)}”" if element.label not in ("", element.object_name) else ""
    facts = [label] if label else []
    facts.extend(element_facts(element) if element.element else ["whole object"])
    return f"- {_reference(element)}: " + ", ".join(facts)


def element_facts(element: SelectedElement) -> Iterator[str]:
    """What was measured on a face, edge or vertex, each in a few words."""
    size = " " + " × ".join(f"{side:.6g}" for side in element.size) + " mm" if element.size else ""
    along = f" along {_axis(element.direction, signed=False)}" if element.direction is not None else ""
    yield (element.kind or "element") + size + along
    if element.normal is not None:
        yield f"normal {_axis(element.normal, signed=True)}"
    if element.length is not None:
        yield f"length {element.length:.6g} mm"
    if element.radius is not None:
        yield f"radius {element.radius:.6g} mm"
    if element.area is not None and not element.size:
        yield f"area {element.area:.6g} mm²"
    if element.position is not None:
        yield "centre " + _point(element.position)
    if element.adjacent:
        yield "beside " + ", ".join(element.adjacent[:_MOST_BESIDE])


def _axis(vector: Vector, *, signed: bool) -> str:
    """+Z for (0, 0, 1); the numbers for what lies along no axis."""
    for name, part in zip("XYZ", vector, strict=True):
        if abs(abs(part) - 1) < _ALONG:
            return ("+" if part > 0 else "-") * signed + name
    return _point(tuple(round(part, 4) for part in vector))


def _point(numbers: Sequence[float]) -> str:
    return "(" + ", ".join(f"{part:.6g}" for part in numbers) + ")"


def render_earlier(earlier: Sequence[Exchange], *, request: str = "") -> str:
    """What was said before, oldest first; the latest few, without what the request itself repeats."""
    told = [item for item in earlier if not request.startswith(f"{item.request}\n")][-_MOST_EARLIER:]
    lines = [f"User: {one_line(item.request)}\nOutcome: {one_line(item.outcome)}" for item in told]
    return "\n".join(lines) or "Nothing yet."


def render_situation(request: RunRequest, design: DesignState) -> dict[str, str]:
    """The variables that describe what a request is about, as the prompts of all agents name them."""
    return {
        "version": request.freecad_version or "1.1",
        "document": render_shown(design, request=request, selection=request.selection),
        "selection": NOT_SHOWN if request.shown == "nothing" else render_selection(request.selection),
        "request": request.text,
    }


def render_language(prompts: PromptLibrary, request: RunRequest) -> str:
    """In which language the user reads; nothing for English, which models write by themselves."""
    return "\n" + prompts.render("language", language=request.language) if request.language else ""


def render_shown(design: DesignState, *, request: RunRequest, selection: Iterable[SelectedElement] = ()) -> str:
    """The document as far as the user lets it be shown, with a line that says so when that is not all."""
    tokens = request.context_tokens or CONTEXT_TOKENS
    told = shown_of(design, request=request)
    if told is design:
        return render_document(design, selection=selection, request=request.text, tokens=tokens)
    if not told.objects:
        return NOT_SHOWN
    return render_document(told, selection=selection, request=request.text, tokens=tokens) + f"\n{REST_NOT_SHOWN}"


def one_line(text: str, *, most: int = MOST_TEXT) -> str:
    """Text from a document on one line, cut, and without tags and quotes, so that it can't end what it stands in."""
    return " ".join(text.translate(_HARMLESS).split())[:most]


def without_tags(text: str) -> str:
    """Text of several lines that quotes a document, without tags."""
    return text.translate(_TAGS)


_TAGS = str.maketrans("<>", "‹›")
_HARMLESS = str.maketrans('<>"', "‹›”")
