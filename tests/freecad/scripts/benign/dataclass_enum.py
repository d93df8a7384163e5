from __future__ import annotations
from dataclasses import asdict, dataclass, field, fields, replace
from enum import Enum, IntEnum
from typing import List, Optional, NamedTuple
from collections import namedtuple, defaultdict, Counter
import FreeCAD as App
import Part


class Axis(Enum):
    X = (1, 0, 0)
    Y = (0, 1, 0)
    Z = (0, 0, 1)

    @property
    def vector(self) -> App.Vector:
        return App.Vector(*self.value)


class Size(IntEnum):
    SMALL = 1
    LARGE = 3


class Hole(NamedTuple):
    x: float
    y: float
    diameter: float = 4.0


@dataclass
class Rod:
    length: float
    axis: Axis = Axis.Z
    radius: float = 2.0
    holes: List[Hole] = field(default_factory=list)
    note: Optional[str] = None

    def __post_init__(self):
        if self.length <= 0:
            raise ValueError("length must be positive")

    def build(self) -> Part.Shape:
        return Part.makeCylinder(self.radius, self.length, App.Vector(), self.axis.vector)


Point = namedtuple("Point", "x y")
rods = [Rod(10.0 * Size.LARGE, axis) for axis in Axis]
rods[0].holes.append(Hole(1, 2))
cross = rods[0].build().multiFuse([rod.build() for rod in rods[1:]])
feature = App.ActiveDocument.addObject("Part::Feature", "Cross")
feature.Shape = cross.removeSplitter()
groups = defaultdict(list)
for rod in rods:
    groups[rod.axis.name].append(rod.length)
print(
    rods[0].holes[0].diameter,
    dict(groups),
    Counter("abca").most_common(1),
    Point(1, 2).x,
    Axis["X"].vector,
    Axis((0, 0, 1)).name,
)
App.ActiveDocument.recompute()
