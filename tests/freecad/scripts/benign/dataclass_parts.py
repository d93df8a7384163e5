from __future__ import annotations
from dataclasses import dataclass, field, asdict, replace
from enum import Enum, auto, IntEnum
from typing import NamedTuple, Dict, Iterator, Union
import FreeCAD as App
import Part


class Kind(Enum):
    PLATE = auto()
    POST = auto()


class Size(NamedTuple):
    x: float
    y: float
    z: float = 5.0

    @property
    def volume(self) -> float:
        return self.x * self.y * self.z


class Level(IntEnum):
    LOW = 1
    HIGH = 2


@dataclass(frozen=True)
class Hole:
    x: float
    y: float
    d: float = 4.0


@dataclass
class Item:
    name: str
    kind: Kind
    size: Size
    holes: list[Hole] = field(default_factory=list)
    at: tuple[float, float, float] = (0, 0, 0)

    def __post_init__(self):
        if self.size.volume <= 0:
            raise ValueError(f"{self.name} is empty")

    def shape(self) -> Part.Shape:
        solid = Part.makeBox(*self.size)
        for hole in self.holes:
            solid = solid.cut(Part.makeCylinder(hole.d / 2, self.size.z, App.Vector(hole.x, hole.y, 0)))
        solid.translate(App.Vector(*self.at))
        return solid


def items() -> Iterator[Item]:
    base = Item("Base", Kind.PLATE, Size(60, 40), [Hole(x, y) for x in (5, 55) for y in (5, 35)])
    yield base
    for i, level in enumerate(sorted(Level, reverse=True)):
        yield Item(f"Post{i}", Kind.POST, Size(6, 6, 20 * level), at=(10 + 30 * i, 17, 5))


doc = App.ActiveDocument
count: Dict[Kind, int] = {}
for item in items():
    count[item.kind] = count.get(item.kind, 0) + 1
    o = doc.addObject("Part::Feature", item.name)
    o.Shape = item.shape()
    o.Label = f"{item.name} ({item.kind.name.lower()})"
bigger = replace(Hole(1, 2), d=6)
print(asdict(bigger), {k.name: v for k, v in count.items()})
try:
    Item("bad", Kind.PLATE, Size(0, 1))
except ValueError as error:
    print("refused:", error)
else:
    raise AssertionError
finally:
    doc.recompute()
