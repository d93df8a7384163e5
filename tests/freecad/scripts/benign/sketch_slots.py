import FreeCAD as App
import Part, Sketcher
from math import pi
doc = App.ActiveDocument
sk = doc.addObject("Sketcher::SketchObject", "Slot")
sk.Placement = App.Placement(App.Vector(0, 0, 0), App.Rotation(0, 0, 0, 1))
g = []
g.append(sk.addGeometry(Part.ArcOfCircle(Part.Circle(App.Vector(-10, 0, 0), App.Vector(0, 0, 1), 5), pi / 2, 3 * pi / 2), False))
g.append(sk.addGeometry(Part.ArcOfCircle(Part.Circle(App.Vector(10, 0, 0), App.Vector(0, 0, 1), 5), -pi / 2, pi / 2), False))
g.append(sk.addGeometry(Part.LineSegment(App.Vector(-10, 5, 0), App.Vector(10, 5, 0)), False))
g.append(sk.addGeometry(Part.LineSegment(App.Vector(-10, -5, 0), App.Vector(10, -5, 0)), False))
con = [
    Sketcher.Constraint("Tangent", g[0], 1, g[2], 1),
    Sketcher.Constraint("Tangent", g[1], 2, g[2], 2),
    Sketcher.Constraint("Tangent", g[0], 2, g[3], 1),
    Sketcher.Constraint("Tangent", g[1], 1, g[3], 2),
    Sketcher.Constraint("Equal", g[0], g[1]),
    Sketcher.Constraint("Horizontal", g[2]),
    Sketcher.Constraint("Symmetric", g[0], 3, g[1], 3, -1, 1),
]
sk.addConstraint(con)
r = sk.addConstraint(Sketcher.Constraint("Radius", g[0], 5.0))
d = sk.addConstraint(Sketcher.Constraint("DistanceX", g[0], 3, g[1], 3, 20.0))
sk.renameConstraint(r, "radius")
sk.renameConstraint(d, "pitch")
doc.recompute()
print("solve", sk.solve(), "dof", sk.FullyConstrained if hasattr(sk, "FullyConstrained") else None, sk.GeometryCount, sk.ConstraintCount)
sk.setDatum("pitch", App.Units.Quantity("24 mm"))
sk.setDatum(r, App.Units.Quantity(6, App.Units.Length))
b = sk.addGeometry(Part.BSplineCurve([App.Vector(-4, 0), App.Vector(0, 3), App.Vector(4, 0)], None, None, False, 2, None, False), True)
sk.toggleConstruction(b)
e = sk.addGeometry(Part.Ellipse(App.Vector(0, 0, 0), 3, 2), True)
print(sk.getConstruction(e), sk.Constraints[r].Name, sk.Constraints[d].Value, sk.getDatum("pitch"))
print([type(x).__name__ for x in sk.Geometry], [c.Type for c in sk.Constraints[:3]])
ex = doc.addObject("Part::Extrusion", "Plate")
ex.Base = sk
ex.DirMode = "Normal"
ex.LengthFwd = 3
ex.Solid = True
doc.recompute()
sk.delGeometries([b]) if hasattr(sk, "delGeometries") else sk.delGeometry(b)
doc.recompute()
