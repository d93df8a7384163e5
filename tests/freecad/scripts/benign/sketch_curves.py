import FreeCAD as App, Part, Sketcher
from FreeCAD import Vector
doc = App.ActiveDocument
sk = doc.addObject("Sketcher::SketchObject", "Curves")
e = sk.addGeometry(Part.Ellipse(Vector(10, 0, 0), Vector(0, 5, 0), Vector(0, 0, 0)))
sk.exposeInternalGeometry(e)
s = sk.addGeometry(Part.BSplineCurve([Vector(0, 20, 0), Vector(5, 28, 0), Vector(12, 18, 0), Vector(20, 22, 0)], None, None, False, 3, None, False))
a = sk.addGeometry(Part.Arc(Vector(30, 0, 0), Vector(35, 5, 0), Vector(40, 0, 0)))
p = sk.addGeometry(Part.Point(Vector(1, 1, 0)))
l1 = sk.addGeometry(Part.LineSegment(Vector(50, 0, 0), Vector(70, 0, 0)))
l2 = sk.addGeometry(Part.LineSegment(Vector(70, 0, 0), Vector(70, 20, 0)))
sk.addConstraint(Sketcher.Constraint("Coincident", l1, 2, l2, 1))
sk.fillet(l1, l2, Vector(65, 0, 0), Vector(70, 5, 0), 4.0)
sk.addConstraint(Sketcher.Constraint("Horizontal", l1))
sk.addSymmetric([p], -2)
doc.recompute()
print([type(g).__name__ for g in sk.Geometry], sk.GeometryCount)
