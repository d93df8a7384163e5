"""The document as a prompt describes it, read back: objects, their nesting and their numeric properties."""

from __future__ import annotations

import re

from ..core.record import Record

_OBJECT = re.compile(
    r"(?P<indent> *)- (?P<name>\w+): (?P<type>[\w:]+) \"(?P<label>.*?)\"(?: \[(?P<shape>[^\]]*)\])?(?: \{(?P<properties>.*)\})?"
)
_PROPERTY = re.compile(
    r"(?P<name>\w+) = (?P<value>[^(;]*?)(?: \(expression (?P<expression>[^)]*(?:\([^)]*\)[^)]*)*)\))?"
)
_SIZE = re.compile(r"([\d.]+) × ([\d.]+) × ([\d.]+) mm")
_ELEMENT = re.compile(r"- (?P<name>\w+)(?:\.(?P<element>\w+))?: ")


class Listed(Record):
    """One object of the list. `numbers` are its numeric properties, lengths in mm; `texts` the others."""

    name: str
    type_id: str
    label: str
    parents: tuple[str, ...] = ()
    shape: str = ""
    texts: dict[str, str] = {}
    numbers: dict[str, float] = {}
    expressions: dict[str, str] = {}

    @property
    def size(self) -> tuple[float, ...]:
        """Extent of its shape along X, Y, Z in mm, or nothing."""
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
    properties = list(filter(None, map(_PROPERTY.fullmatch, (match["properties"] or "").split("; "))))
    numbers = {item["name"]: number for item in properties if (number := _number(item["value"])) is not None}
    return Listed(
        name=match["name"],
        type_id=match["type"],
        label=match["label"],
        parents=parents,
        shape=match["shape"] or "",
        texts={item["name"]: item["value"] for item in properties if item["name"] not in numbers},
        numbers=numbers,
        expressions={item["name"]: item["expression"] for item in properties if item["expression"]},
    )


def _number(text: str) -> float | None:
    match = re.fullmatch(r"(-?\d+(?:\.\d+)?)(?: mm)?", text.strip())
    return float(match[1]) if match else None


def parse_selection(text: str) -> tuple[tuple[str, str], ...]:
    """Object name and element name (empty for a whole object) of every line of a <selection> section."""
    return tuple((match["name"], match["element"] or "") for match in _ELEMENT.finditer(text))
