import FreeCAD as App
import Part

LENGTH, WIDTH, THICKNESS = 80.0, 50.0, 6.0
EDGE = 8.0
HOLE = 5.5

doc = App.ActiveDocument or App.newDocument("Plate")
plate = Part.makeBox(LENGTH, WIDTH, THICKNESS)
holes = []
for x in (EDGE, LENGTH - EDGE):
    for y in (EDGE, WIDTH - EDGE):
        holes.append(Part.makeCylinder(HOLE / 2, THICKNESS, App.Vector(x, y, 0)))
for hole in holes:
    plate = plate.cut(hole)
vertical = [e for e in plate.Edges if abs(e.Length - THICKNESS) < 1e-6 and isinstance(e.Curve, Part.Line)]
plate = plate.makeFillet(4.0, [e for e in vertical if e.CenterOfMass.x in (0.0, LENGTH)])
obj = doc.addObject("Part::Feature", "Plate")
obj.Shape = plate
obj.Label = f"Plate {LENGTH:g} x {WIDTH:g} x {THICKNESS:g}"
doc.recompute()
print("volume: %.2f mm3" % obj.Shape.Volume)
