from __future__ import annotations
from dataclasses import dataclass, field, replace
from typing import Optional, List, Tuple
import FreeCAD as App
import Part

@dataclass(frozen=True)
class Screw:
    name: str
    diameter: float
    head: float = 0.0
    holes: Tuple[float, ...] = ()

@dataclass
class Plate:
    size: Tuple[float, float, float]
    screws: List[Screw] = field(default_factory=list)
    note: Optional[str] = None

    def __post_init__(self):
        self.volume = self.size[0] * self.size[1] * self.size[2]

    def build(self) -> Part.Shape:
        shape = Part.makeBox(*self.size)
        for i, screw in enumerate(self.screws):
            shape = shape.cut(Part.makeCylinder(screw.diameter / 2, self.size[2], App.Vector(10 + 15 * i, 10, 0)))
        return shape

m4 = Screw("M4", 4.3, head=8)
plate = Plate((60, 20, 5), [m4, replace(m4, name="M5", diameter=5.3), m4])
doc = App.ActiveDocument
obj = doc.addObject("Part::Feature", "Plate")
obj.Shape = plate.build()
doc.recompute()
print(plate.screws[1], plate == Plate((60, 20, 5), plate.screws), plate.volume, m4 in plate.screws)
try:
    m4.diameter = 3
except Exception as e:
    print(type(e).__name__)
