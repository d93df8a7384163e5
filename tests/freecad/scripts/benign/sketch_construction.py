import FreeCAD as App
import Part, Sketcher

doc = App.ActiveDocument
sk = doc.addObject("Sketcher::SketchObject", "Gear")
sk.Placement = App.Placement(App.Vector(0, 0, 5), App.Rotation(App.Vector(1, 0, 0), 90))
c = sk.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 25), True)
line = sk.addGeometry(Part.LineSegment(App.Vector(0, 0, 0), App.Vector(25, 0, 0)))
arc = sk.addGeometry(Part.ArcOfCircle(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 10), 0.1, 2.0))
ell = sk.addGeometry(Part.Ellipse(App.Vector(0, 40, 0), 12, 6))
pt = sk.addGeometry(Part.Point(App.Vector(3, 3, 0)))
sk.toggleConstruction(line)
sk.addConstraint(Sketcher.Constraint("PointOnObject", line, 2, c))
sk.addConstraint(Sketcher.Constraint("Coincident", line, 1, -1, 1))
sk.addConstraint(Sketcher.Constraint("Coincident", c, 3, -1, 1))
sk.addConstraint(Sketcher.Constraint("Coincident", arc, 3, c, 3))
r = sk.addConstraint(Sketcher.Constraint("Radius", c, 25))
sk.renameConstraint(r, "PitchRadius")
d = sk.addConstraint(Sketcher.Constraint("Diameter", arc, 20.0))
sk.addConstraint(Sketcher.Constraint("Angle", line, 0.5))
sk.addConstraint(Sketcher.Constraint("DistanceX", -1, 1, pt, 1, 3.0))
sk.setDriving(d, False)
doc.recompute()
sk.setExpression("Constraints.PitchRadius", "20 mm + 10 mm")
doc.recompute()
print(
    sk.Geometry[0].Radius,
    sk.getConstruction(line),
    len(sk.Constraints),
    sk.Constraints[r].Name,
    sk.getDatum("PitchRadius"),
    sk.getPoint(line, 2).Length,
)
for index, constraint in enumerate(sk.Constraints):
    print(index, constraint.Type, constraint.First, constraint.Name or "-", round(constraint.Value, 3))
sk.delConstraint(len(sk.Constraints) - 1)
sk.delGeometry(pt)
doc.recompute()
