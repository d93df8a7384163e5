import FreeCAD as App, Part
from FreeCAD import Vector

def circle(z, r):
    return Part.Wire(Part.makeCircle(r, Vector(0, 0, z)))

def square(z, a):
    h = a / 2
    return Part.makePolygon([Vector(-h, -h, z), Vector(h, -h, z), Vector(h, h, z), Vector(-h, h, z), Vector(-h, -h, z)])

body = Part.makeLoft([square(0, 20), circle(15, 6), circle(25, 6)], True, False)
path = Part.Wire([
    Part.LineSegment(Vector(0, 0, 25), Vector(0, 0, 40)).toShape(),
    Part.Arc(Vector(0, 0, 40), Vector(5 - 3.5355, 0, 43.5355), Vector(5, 0, 45)).toShape(),
])
pipe = path.makePipeShell([circle(25, 3)], True, False)
pipe2 = Part.Wire([Part.makeLine((50, 0, 0), (50, 0, 10))]).makePipe(Part.Face(Part.Wire(Part.makeCircle(2, Vector(50, 0, 0)))))
ruled = Part.makeRuledSurface(Part.makeLine((0, 0, 0), (10, 0, 0)), Part.makeLine((0, 10, 5), (10, 10, 0)))
shell = Part.makeShell(body.Faces)
solid = Part.Solid(shell)
doc = App.activeDocument()
for name, shape in {"Body": body, "Pipe": pipe, "Pipe2": pipe2, "Ruled": ruled, "Solid": solid}.items():
    doc.addObject("Part::Feature", name).Shape = shape
doc.recompute()
print(solid.isValid(), solid.Volume > 0, ruled.ShapeType)
