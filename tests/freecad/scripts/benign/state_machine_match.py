import FreeCAD as App
import Part
from enum import Enum, IntEnum, auto

class Kind(Enum):
    BOX = "box"
    TUBE = "tube"
    BALL = "ball"

class Finish(str, Enum):
    RAW = "raw"
    ROUND = "round"

class Order(IntEnum):
    FIRST = auto()
    SECOND = auto()

def build(spec):
    match spec:
        case {"kind": "box", "size": [l, w, h]}:
            return Part.makeBox(l, w, h)
        case {"kind": "tube", "r": r, "h": h} if r > 1:
            return Part.makeCylinder(r, h).cut(Part.makeCylinder(r - 1, h))
        case ["ball", r] | ("ball", r):
            return Part.makeSphere(r)
        case None | "":
            return None
        case _:
            raise ValueError(f"unknown spec {spec!r}")

doc = App.ActiveDocument
for i, spec in enumerate([{"kind": "box", "size": [1, 2, 3]}, {"kind": Kind.TUBE.value, "r": 4, "h": 5}, ("ball", 2), None]):
    shape = build(spec)
    if shape is None:
        continue
    o = doc.addObject("Part::Feature", f"Spec{i}")
    o.Shape = shape
    o.Label = f"{Finish.RAW.value} {i}" if Finish.RAW == "raw" else "?"
print(Kind("ball").name, Order.SECOND > Order.FIRST, [k.value for k in Kind], Finish("round") is Finish.ROUND)
print(Finish.ROUND.upper(), "raw" in [f.value for f in Finish], len(Finish.RAW), Finish.RAW + "!", {"raw": 1}[Finish.RAW])
doc.recompute()
