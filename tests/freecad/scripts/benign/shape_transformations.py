import FreeCAD as App
import Part
from math import pi, radians

doc = App.ActiveDocument
base = Part.makeBox(10, 5, 3)
moved = base.translated(App.Vector(20, 0, 0))
turned = base.rotated(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 30)
mirrored = base.mirror(App.Vector(0, 0, 0), App.Vector(1, 0, 0))
scaled = base.copy()
scaled.scale(1.5)
scaled.translate(App.Vector(0, 40, 0))
base.rotate(App.Vector(0, 0, 0), App.Vector(0, 1, 0), 15)
m = App.Matrix()
m.rotateX(radians(90))
m.move(App.Vector(0, -30, 0))
sheared = base.transformGeometry(m)
inflated = Part.makeBox(4, 4, 4).makeOffsetShape(0.5, 1e-3)
hollow = Part.makeBox(10, 10, 10)
hollow = hollow.makeThickness([hollow.Faces[-1]], -1.0, 1e-3)
placed = Part.makeSphere(3)
placed.Placement = App.Placement(App.Vector(0, 0, 30), App.Rotation())
everything = Part.makeCompound([moved, turned, mirrored, scaled, sheared, inflated, hollow, placed])
Part.show(everything)
tool = Part.makeCylinder(1, 50, App.Vector(25, 2.5, -5))
both = moved.fuse([tool, turned]) if hasattr(moved, "fuse") else None
print(len(everything.Solids), both.ShapeType, round(moved.common(tool).Volume / pi, 6), moved.distToShape(turned)[0] > 0)
print(hollow.isValid(), round(hollow.Volume, 3), inflated.isClosed(), tool.isInside(App.Vector(25, 2.5, 0), 1e-6, True))
