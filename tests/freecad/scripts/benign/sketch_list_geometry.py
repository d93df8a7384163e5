import FreeCAD
import Part
import Sketcher
from FreeCAD import Vector, Placement, Rotation

doc = FreeCAD.ActiveDocument
sketch = doc.addObject("Sketcher::SketchObject", "Sketch")
sketch.Placement = Placement(Vector(0, 0, 0), Rotation(0.0, 0.0, 0.0, 1.0))
geo = []
geo.append(Part.LineSegment(Vector(0, 0, 0), Vector(40, 0, 0)))
geo.append(Part.LineSegment(Vector(40, 0, 0), Vector(40, 25, 0)))
geo.append(Part.LineSegment(Vector(40, 25, 0), Vector(0, 25, 0)))
geo.append(Part.LineSegment(Vector(0, 25, 0), Vector(0, 0, 0)))
ids = sketch.addGeometry(geo, False)
con = [
    Sketcher.Constraint("Coincident", 0, 2, 1, 1),
    Sketcher.Constraint("Coincident", 1, 2, 2, 1),
    Sketcher.Constraint("Coincident", 2, 2, 3, 1),
    Sketcher.Constraint("Coincident", 3, 2, 0, 1),
    Sketcher.Constraint("Horizontal", 0),
    Sketcher.Constraint("Horizontal", 2),
    Sketcher.Constraint("Vertical", 1),
    Sketcher.Constraint("Vertical", 3),
]
sketch.addConstraint(con)
del geo, con
arc = sketch.addGeometry(
    Part.ArcOfCircle(Part.Circle(Vector(20, 25, 0), Vector(0, 0, 1), 8), 0, 3.14159), False
)
circle = sketch.addGeometry(Part.Circle(Vector(20, 12, 0), Vector(0, 0, 1), 4), True)
sketch.addConstraint(Sketcher.Constraint("Radius", circle, 4.0))
sketch.addConstraint(Sketcher.Constraint("DistanceX", 0, 1, 0, 2, FreeCAD.Units.Quantity("40 mm")))
sketch.setConstruction(arc, True)
sketch.toggleConstruction(circle)
sketch.addConstraint(Sketcher.Constraint("Coincident", 0, 1, -1, 1))
sketch.setDriving(sketch.ConstraintCount - 2, False)
doc.recompute()
print(ids, sketch.GeometryCount, sketch.ConstraintCount, sketch.solve(), sketch.getConstruction(arc))
