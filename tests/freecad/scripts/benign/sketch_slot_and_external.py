import math
import FreeCAD as App, Part, Sketcher

doc = App.ActiveDocument
body = doc.addObject("PartDesign::Body", "Link")
sk = doc.addObject("Sketcher::SketchObject", "SlotSketch")
body.addObject(sk)
L, R = 40.0, 8.0
sk.addGeometry(Part.ArcOfCircle(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), R), math.pi / 2, 3 * math.pi / 2), False)
sk.addGeometry(Part.ArcOfCircle(Part.Circle(App.Vector(L, 0, 0), App.Vector(0, 0, 1), R), -math.pi / 2, math.pi / 2), False)
sk.addGeometry(Part.LineSegment(App.Vector(0, R, 0), App.Vector(L, R, 0)), False)
sk.addGeometry(Part.LineSegment(App.Vector(0, -R, 0), App.Vector(L, -R, 0)), False)
for c in [("Tangent", 0, 1, 2, 1), ("Tangent", 1, 2, 2, 2), ("Tangent", 0, 2, 3, 1), ("Tangent", 1, 1, 3, 2)]:
    sk.addConstraint(Sketcher.Constraint(*c))
sk.addConstraint(Sketcher.Constraint("Equal", 0, 1))
sk.addConstraint(Sketcher.Constraint("Radius", 0, R))
sk.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
sk.addConstraint(Sketcher.Constraint("PointOnObject", 1, 3, -1))
i = sk.addConstraint(Sketcher.Constraint("DistanceX", 0, 3, 1, 3, L))
sk.renameConstraint(i, "Pitch")
sk.setExpression("Constraints.Pitch", "2 * 20 mm")
doc.recompute()
pad = body.newObject("PartDesign::Pad", "Pad")
pad.Profile = sk
pad.Length = 5
doc.recompute()
top = body.newObject("Sketcher::SketchObject", "Bores")
top.AttachmentSupport = [(pad, "Face6")] if len(pad.Shape.Faces) >= 6 else [(pad, "Face1")]
top.MapMode = "FlatFace"
doc.recompute()
names = [c.Name for c in sk.Constraints if c.Name]
print(names, [c.Type for c in sk.Constraints][:3], sk.Constraints[-1].Value, sk.FullyConstrained, sk.getPoint(1, 3))
print(sk.solve(), pad.Type, len(sk.Shape.Edges), sk.OpenVertices)
doc.recompute()  # solving may touch the sketch
