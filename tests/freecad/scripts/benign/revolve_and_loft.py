import FreeCAD as App
from FreeCAD import Base
import Part
from math import *

V = Base.Vector
profile = Part.Wire(Part.makePolygon([V(10, 0, 0), V(20, 0, 0), V(20, 0, 5), V(12, 0, 30), V(10, 0, 30), V(10, 0, 0)]))
solid = Part.Face(profile).revolve(V(0, 0, 0), V(0, 0, 1), 360)
obj = App.ActiveDocument.addObject("Part::Feature", "Turned")
obj.Shape = solid
wires = []
for k, (r, z) in enumerate([(10, 0), (6, 15), (9, 30)]):
    circle = Part.Circle(V(0, 0, z), V(0, 0, 1), r)
    wires.append(Part.Wire([Part.Edge(circle)]))
loft = Part.makeLoft(wires, True, False)
Part.show(loft, "Vase")
arc = Part.Arc(V(0, 0, 0), V(5, 5, 0), V(10, 0, 0))
edge = arc.toShape()
print(round(edge.Length, 4), edge.valueAt(edge.FirstParameter), degrees(pi / 3), sqrt(2), floor(2.7))
swept = Part.Wire([edge]).makePipe(Part.Wire([Part.Circle(V(0, 0, 0), V(1, 1, 0), 1).toShape()]))
Part.show(swept)
App.ActiveDocument.recompute()
