#!/usr/bin/env python3
# Macro: L bracket with gusset
import FreeCAD, Part, math
from FreeCAD import Base
App = FreeCAD
doc = FreeCAD.ActiveDocument
L, W, T, R = 60.0, 40.0, 5.0, 8
def makeHolePattern(cx, cy, n=4, r=12.0, d=5.5):
    return [Part.makeCylinder(d/2., T*4, Base.Vector(cx + r*math.cos(2*math.pi*i/n), cy + r*math.sin(2*math.pi*i/n), -T)) for i in range(n)]
plate = Part.makeBox(L, W, T)
wall = Part.makeBox(T, W, L)
gus = Part.Face(Part.Wire(Part.makePolygon([Base.Vector(T,0,T), Base.Vector(30,0,T), Base.Vector(T,0,30), Base.Vector(T,0,T)]))).extrude(Base.Vector(0,4,0))
gus.translate(Base.Vector(0, W/2-2, 0))
shape = plate.fuse([wall, gus])
for h in makeHolePattern(40, W/2):
    shape = shape.cut(h)
shape = shape.removeSplitter()
vert = [e for e in shape.Edges if len(e.Vertexes)==2 and abs((e.Vertexes[0].Point-e.Vertexes[1].Point).normalize().z)>0.99 and e.Vertexes[0].Point.x>L-.1]
shape = shape.makeFillet(R, vert) if vert else shape
part = Part.show(shape, "Bracket")
obj = doc.Objects[-1]
obj.Label = "L-Bracket {}x{}x{}".format(int(L), int(W), T)
doc.recompute()
area = sum(f.Area for f in obj.Shape.Faces)
print("Area: {0:.2f} mm2  Volume: {1:.2f} mm3  Mass: {m:.3f} g".format(area, obj.Shape.Volume, m=obj.Shape.Volume*2.7e-3))
print("BBox: %s x %s x %s" % tuple(round(v, 2) for v in (obj.Shape.BoundBox.XLength, obj.Shape.BoundBox.YLength, obj.Shape.BoundBox.ZLength)))
doc.recompute(None, True, True) if False else doc.recompute([obj])
