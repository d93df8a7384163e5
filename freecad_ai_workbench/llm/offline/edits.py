"""Changes of dimensions that exist: which number of the document is meant, and what it becomes."""

from __future__ import annotations

import re

from ...core.plan import Plan, Task
from ...core.record import Record
from .candidates import Candidate, expect_change, find_candidates, read_words, spell
from .document import Listed, parse_document, parse_selection
from .parts import asks_for_new, names_part
from .words import NUMBER, Reading, UnclearError, any_of, format_number, parse_number, words

LARGEST = 100_000.0
"""mm: larger parts leave the range in which the kernel is exact."""

_MORE = {"thicker": "thickness", "longer": "length", "wider": "width", "taller": "height", "higher": "height"}
_LESS = {"thinner": "thickness", "shorter": "length", "narrower": "width", "lower": "height", "shallower": "depth"}
_MORE |= {"deeper": "depth", "thicken": "thickness", "lengthen": "length", "widen": "width"}
_LESS |= {"shorten": "length"}
_COMPARATIVES = {**_MORE, **_LESS}
_PLAIN = {"thick": "thickness", "long": "length", "wide": "width", "high": "height", "tall": "height", "deep": "depth"}
_DIMENSIONS = ("thickness", "length", "width", "height", "depth", "diameter", "radius")
_FALLBACKS: dict[str, tuple[tuple[str, float], ...]] = {
    "thickness": (("height", 1.0), ("length", 1.0)),
    "height": (("thickness", 1.0), ("length", 1.0)),
    "depth": (("height", 1.0), ("length", 1.0)),
    "length": (("height", 1.0),),
    "diameter": (("outer diameter", 1.0), ("radius", 0.5)),
    "radius": (("diameter", 2.0), ("outer diameter", 2.0)),
}
"""What else a dimension may be called, with the factor from what was said to what is stored."""

_INCREASE = words("increase extend enlarge raise")
_DECREASE = words("decrease reduce shrink")
_CHANGE = words("change set modify update adjust resize")
_VERB = any_of(_INCREASE | _DECREASE)
_FILLERS = words(
    """it this that them please then now so i want would like you can could we need have object part body value
    parameter just only my dimension"""
)
_IGNORED = _CHANGE | words("make and , of to by with should must be =")
_TO = r"(?: (?:of|to|=|is|be|should|must|at))*"
_INSTRUCTION = re.compile(
    r"set (?P<kind>property|constraint|cell) (?P<object>[A-Za-z]\w*)\.(?P<name>[A-Za-z]\w*) = "
    r"(?P<value>\d+(?:\.\d+)?(?: mm)?)"
)


class Edit(Record):
    """A number of the document and what it becomes."""

    target: Candidate
    number: float


def is_edit(text: str, *, request: str, document: str) -> bool:
    """Whether a request changes a dimension of what exists, rather than asking for a new part."""
    said = set(text.split())
    if said & (set(_COMPARATIVES) | _INCREASE | _DECREASE | _CHANGE | {"double", "halve"}):
        return True
    if re.search(r" make (?:it|this|that) ", text):
        return True
    objects = parse_document(document)
    if points_at(request, objects) and not asks_for_new(request):
        return True
    dimensions = {*_DIMENSIONS, *_PLAIN, *(candidate.spoken for candidate in find_candidates(objects))}
    names_dimension = any(f" {name} " in text for name in dimensions) and not names_part(text)
    return bool(objects) and names_dimension


def points_at(request: str, objects: tuple[Listed, ...]) -> bool:
    """Whether a request, in the user's own words, speaks of something that is there: "the plate"."""
    names = read_words(tuple(item for item in objects if not item.parents))
    return bool(names) and bool(
        re.search(rf"\b(?:the|this|that|my) (?:[\w-]+ )?(?:{any_of(names)})\b", request.lower())
    )


def plan_edit(text: str, *, document: str, selection: str) -> Plan:
    """One task for all changes. Raises UnclearError unless everything was understood and is unambiguous."""
    objects = parse_document(document)
    if not objects:
        raise UnclearError("The document is empty, so there is nothing to change.")
    edits = _EditReading(text, objects=objects, selection=selection).read()
    changes = ", ".join(
        f"{edit.target.spoken} {edit.target.text()} → {edit.target.text(edit.number)}" for edit in edits
    )
    task = Task(
        id="edit",
        title=f"Change {changes}"[:120],
        instruction="edit: " + "; ".join(map(_render, edits)),
        expectations=tuple(
            claim for edit in edits for claim in expect_change(edit.target, edit.number, objects=objects)
        ),
    )
    return Plan(summary=f"{edits[0].target.owner.label}: {changes}.", tasks=(task,))


class _EditReading:
    """One pass over the text: changes are cut out of `rest` until only words that say nothing new are left."""

    def __init__(self, text: str, *, objects: tuple[Listed, ...], selection: str) -> None:
        self.candidates = find_candidates(objects)
        self.selected = {name.lower() for name, _ in parse_selection(selection)}
        names = {candidate.spoken for candidate in self.candidates} | set(_DIMENSIONS)
        self.names = any_of(names)
        dimension_words = {word for name in names for word in name.split()} | set(_PLAIN)
        self.wanted = frozenset(text.split()) & read_words(objects) - dimension_words - _FILLERS - _IGNORED
        told = self.wanted | _FILLERS
        self.rest = Reading(f" {' '.join(word for word in text.split() if word not in told)} ")

    def read(self) -> tuple[Edit, ...]:
        edits: list[Edit] = []
        while edit := self._take_comparative() or self._take_relative() or self._take_factor() or self._take_absolute():
            if any(other.target == edit.target for other in edits):
                raise UnclearError(f"The {edit.target.spoken} is changed twice.")
            edits.append(edit)
        if bare := self.rest.take(any_of(_COMPARATIVES)):
            raise UnclearError(f"Say by how much, for example “2 mm {bare[0]}”.")
        if left := self.rest.left(_IGNORED):
            raise UnclearError(f"In this change I don't know what to do with “{left}”.")
        if not edits:
            raise UnclearError("I can't tell which dimension is to be changed, or to what.")
        return tuple(edits)

    def _take_comparative(self) -> Edit | None:
        """Read "2 mm thicker", "wider by 5", "shorten by 3"."""
        word = any_of(_COMPARATIVES)
        found = self.rest.take(
            rf"(?:by )?(?P<number>{NUMBER}) (?P<word>{word})|(?P<before>{word})(?: by)? (?P<value>{NUMBER})"
        )
        if found is None:
            return None
        said, number = found["word"] or found["before"], parse_number(found["number"] or found["value"])
        return self._change(_COMPARATIVES[said], add=number if said in _MORE else -number)

    def _take_relative(self) -> Edit | None:
        """Read "increase the length by 10"."""
        found = self.rest.take(rf"(?P<verb>{_VERB}) (?P<name>{self.names})(?: (?:of|in))? by (?P<number>{NUMBER})")
        if found is None:
            return None
        number = parse_number(found["number"])
        return self._change(found["name"], add=number if found["verb"] in _INCREASE else -number)

    def _take_factor(self) -> Edit | None:
        """Read "double the width"."""
        found = self.rest.take(rf"(?P<verb>double|halve) (?P<name>{self.names})")
        return self._change(found["name"], factor=2.0 if found["verb"] == "double" else 0.5) if found else None

    def _take_absolute(self) -> Edit | None:
        """Read "length to 150", "thickness from 6 to 8", "10 mm thick", "lengthen to 200"."""
        found = self.rest.take(
            rf"(?:(?:{_VERB}) )?(?P<name>{self.names})(?: (?:of|in))?(?: from (?P<old>{NUMBER}))?"
            rf"{_TO} (?P<value>{NUMBER})"
            rf"|(?P<number>{NUMBER}) (?:in )?(?P<after>{any_of(_PLAIN)}|{self.names})"
            rf"|(?P<verb>{any_of(_COMPARATIVES)}) to (?P<goal>{NUMBER})"
        )
        if found is None:
            return None
        said = found["name"] or found["after"] or found["verb"]
        edit = self._change(
            _PLAIN.get(said) or _COMPARATIVES.get(said) or said,
            to=parse_number(found["value"] or found["number"] or found["goal"]),
        )
        if found["old"] and parse_number(found["old"]) != edit.target.value.number:
            raise UnclearError(f"The {edit.target.spoken} is {edit.target.text()}, not {found['old']}.")
        return edit

    def _change(self, dimension: str, *, add: float = 0.0, factor: float = 1.0, to: float | None = None) -> Edit:
        target, scale = self._find(dimension)
        number = round(target.value.number * factor + add * scale if to is None else to * scale, 6)
        _check_change(target, number)
        return Edit(target=target, number=number)

    def _find(self, dimension: str) -> tuple[Candidate, float]:
        """The one candidate for a dimension, by its own name first. Raises UnclearError for none and for several."""
        meant = [item for item in self.candidates if self.wanted <= item.tags]
        for name, scale in ((dimension, 1.0), *_FALLBACKS.get(dimension, ())):
            found = [item for item in meant if item.spoken == name]
            chosen = [item for item in found if item.tags & self.selected]
            if len(found) == 1 or len(chosen) == 1:
                return (chosen or found)[0], scale
            if found:
                titles = ", ".join(item.title for item in found)
                raise UnclearError(f"There are several: {titles}. Name the object by its label, or select it first.")
        which = f" of “{' '.join(sorted(self.wanted))}”" if self.wanted else ""
        raise UnclearError(f"I find no {spell(dimension)}{which} that can be changed.")


def _check_change(target: Candidate, number: float) -> None:
    if target.value.expression:
        raise UnclearError(
            f"{target.title} follows the expression {target.value.expression}; change what it refers to."
        )
    if number == target.value.number:
        raise UnclearError(f"The {target.spoken} is {target.text()} already.")
    whole = target.value.is_length or number == int(number)
    if not (0 < number <= LARGEST and whole):
        allowed = f"more than 0 and at most {LARGEST:g} mm" if target.value.is_length else "a whole number, at least 1"
        raise UnclearError(f"The {target.spoken} would be {target.text(number)}; it must be {allowed}.")


def _render(edit: Edit) -> str:
    owner, name = edit.target.owner, edit.target.name
    kind = "cell" if owner.type_id == "Spreadsheet::Sheet" else "property"
    if name.startswith("Constraints."):
        kind, name = "constraint", name.removeprefix("Constraints.")
    return f"set {kind} {owner.name}.{name} = {edit.target.text(edit.number)}"


def script_for_edit(instruction: str) -> str | None:
    """The script for an instruction that `plan_edit` wrote; None for any other."""
    if not instruction.startswith("edit: "):
        return None
    changes = [_INSTRUCTION.fullmatch(part) for part in instruction.removeprefix("edit: ").strip().split("; ")]
    if not all(changes):
        return None
    lines = ["import FreeCAD as App", "", "doc = App.ActiveDocument"]
    for change in filter(None, changes):
        lines += ["", f'target = doc.getObject("{change["object"]}")', _assignment(change)]
    return "\n".join([*lines, "doc.recompute()", ""])


def _assignment(change: re.Match[str]) -> str:
    name, value = change["name"], format_number(float(change["value"].removesuffix(" mm")))
    quantity = f'"{value} mm"' if change["value"].endswith(" mm") else value
    if change["kind"] == "cell" and re.fullmatch(r"[A-Z]{1,2}[1-9]\d*", name):
        return f'target.set("{name}", "{change["value"]}")'
    if change["kind"] == "cell":
        return f'target.set(target.getCellFromAlias("{name}"), "{change["value"]}")'
    if change["kind"] == "constraint":
        return f'target.setDatum("{name}", App.Units.Quantity({quantity}))'
    return f"target.{name} = {quantity}"
