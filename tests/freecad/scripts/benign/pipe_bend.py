import FreeCAD as App, Part
from math import pi, sin, cos, radians, hypot, atan2, degrees
V = App.Vector
doc = App.ActiveDocument
def arc3(a, b, c): return Part.Arc(a, b, c).toShape()
path = Part.Wire([Part.makeLine(V(0,0,0), V(0,0,40)), arc3(V(0,0,40), V(10-10*cos(radians(45)),0,40+10*sin(radians(45))), V(10,0,50)), Part.makeLine(V(10,0,50), V(60,0,50))])
ring = Part.Wire(Part.makeCircle(6, V(0,0,0), V(0,0,1)))
inner = Part.Wire(Part.makeCircle(4, V(0,0,0), V(0,0,1)))
outer_solid = path.makePipeShell([ring], True, False)
inner_solid = path.makePipeShell([inner], True, False)
tube = outer_solid.cut(inner_solid)
obj = doc.addObject("Part::Feature", "Tube")
obj.Shape = tube
flange = Part.makeCylinder(14, 4).cut(Part.makeCylinder(4, 4))
for k in range(4):
    a = 2*pi*k/4
    flange = flange.cut(Part.makeCylinder(1.6, 4, V(10*cos(a), 10*sin(a), 0)))
f = doc.addObject("Part::Feature", "Flange"); f.Shape = flange.removeSplitter()
fus = doc.addObject("Part::MultiFuse", "All"); fus.Shapes = [obj, f]
fus.Refine = True
doc.recompute()
print("bbox", fus.Shape.BoundBox, "len", round(path.Length, 3), degrees(atan2(1, 1)), hypot(3, 4))
print("solid" if fus.Shape.Solids else "not solid", fus.Shape.ShapeType, fus.Shape.isClosed())
