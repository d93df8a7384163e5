"""The document as a prompt describes it, read back: objects, their nesting and their numeric properties."""

from __future__ import annotations

import re

from ...core.record import Record

_OBJECT = re.compile(
    r"(?P<indent> *)- (?P<name>\w+): (?P<type>[\w:]+) \"(?P<label>.*?)\"(?: \[(?P<shape>[^\]]*)\])?"
    r"(?: \{(?P<properties>.*)\})?(?: \(in error: .*\))?"
)
_PROPERTY = re.compile(r"(?P<name>[\w.]+) = (?P<value>.*?)(?: \(expression (?P<expression>.*)\))?")
_NUMBER = re.compile(r"(?P<number>-?\d+(?:\.\d+)?)(?P<unit> mm)?")
_SIZE = re.compile(r"([\d.]+) × ([\d.]+) × ([\d.]+) mm")
_ELEMENT = re.compile(r"^- (?P<name>\w+)(?:\.(?P<element>\w+))?:", re.MULTILINE)
_REST = re.compile(r"^… and \d+ more: (?P<names>.*)$", re.MULTILINE)
_NAMES = re.compile(r"(\w+)(?:\.(\w+))?")


class Value(Record):
    """A numeric property: a length in mm, or a bare number. `expression` is empty unless it follows one."""

    number: float
    is_length: bool
    expression: str = ""


class Listed(Record):
    """One object of the list. `parents` are names of the objects that hold it, outermost first."""

    name: str
    type_id: str
    label: str
    parents: tuple[str, ...] = ()
    shape: str = ""
    texts: dict[str, str] = {}
    values: dict[str, Value] = {}

    @property
    def size(self) -> tuple[float, ...]:
        """Extent of its shape along X, Y, Z in mm; empty without a shape."""
        match = _SIZE.search(self.shape)
        return tuple(float(text) for text in match.groups()) if match else ()

    @property
    def solids(self) -> int:
        match = re.match(r"(\d+) solid", self.shape)
        return int(match[1]) if match else 0


def parse_document(text: str) -> tuple[Listed, ...]:
    """The objects of a <document> section; none for an empty document."""
    found: list[Listed] = []
    path: list[tuple[int, str]] = []
    for match in filter(None, map(_OBJECT.fullmatch, text.splitlines())):
        depth = len(match["indent"])
        path = [(indent, name) for indent, name in path if indent < depth]
        found.append(_listed(match, tuple(name for _, name in path)))
        path.append((depth, match["name"]))
    return tuple(found)


def _listed(match: re.Match[str], parents: tuple[str, ...]) -> Listed:
    pairs = list(filter(None, map(_PROPERTY.fullmatch, (match["properties"] or "").split("; "))))
    values = {pair["name"]: value for pair in pairs if (value := _value(pair)) is not None}
    return Listed(
        name=match["name"],
        type_id=match["type"],
        label=match["label"],
        parents=parents,
        shape=match["shape"] or "",
        texts={pair["name"]: pair["value"] for pair in pairs if pair["name"] not in values},
        values=values,
    )


def _value(pair: re.Match[str]) -> Value | None:
    number = _NUMBER.fullmatch(pair["value"])
    if number is None:
        return None
    return Value(
        number=float(number["number"]), is_length=number["unit"] is not None, expression=pair["expression"] or ""
    )


def find_object(objects: tuple[Listed, ...], name: str) -> Listed | None:
    """The object with this internal name."""
    return next((item for item in objects if item.name == name), None)


def parse_selection(text: str) -> tuple[tuple[str, str], ...]:
    """Object and element name (empty for a whole object) of all that a <selection> section lists or just names."""
    listed = [(match["name"], match["element"] or "") for match in _ELEMENT.finditer(text)]
    rest = _REST.search(text)
    return (*listed, *_NAMES.findall(rest["names"] if rest else ""))
