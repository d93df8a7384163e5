import FreeCAD as App
from FreeCAD import Base, Vector, Matrix, Rotation, Placement, BoundBox
import Part
doc = App.ActiveDocument
a, b = Vector(1, 2, 3), Base.Vector(4, -5, 6)
print(a + b, a - b, a * 2, 2 * a, -a, a.dot(b), a.cross(b), a.Length, a.getAngle(b), a == Vector(1, 2, 3), a[0], list(a), tuple(b))
c = Vector(a); c.normalize(); c.multiply(3); c.scale(1, 2, 3); print(c, c.distanceToPoint(a), a.isEqual(b, 1e-3))
x, y, z = a
m = Matrix(); m.rotateZ(0.5); m.move(Vector(1, 1, 1)); m.scale(2, 2, 2); print(m.A[0], m.inverse().multVec(a), m.determinant(), m * a)
m[0, 3] if hasattr(m, "__getitem__") and False else m.A14
r = Rotation(Vector(0, 0, 1), 90) * Rotation(Vector(1, 0, 0), 45); print(r.Q, r.Axis, r.Angle, r.toEuler(), r.multVec(a), r.inverted().multVec(a))
p = Placement(Vector(10, 0, 0), r, Vector(0, 0, 0)); q = p * Placement(Vector(0, 5, 0), Rotation()); print(q.Base, q.inverse().multVec(a), p.toMatrix().A41, p.isIdentity())
print(Rotation(Vector(1, 0, 0), Vector(0, 1, 0)).Angle, Rotation(10, 20, 30).getYawPitchRoll() if hasattr(Rotation(), "getYawPitchRoll") else "", Placement().Base)
bb = BoundBox(0, 0, 0, 10, 20, 30); bb.add(Vector(-1, -1, -1)); bb.enlarge(1); print(bb.Center, bb.DiagonalLength, bb.isInside(a), bb.XLength, bb.intersect(BoundBox(5, 5, 5, 6, 6, 6)))
s = Part.makeBox(10, 10, 10); s.Placement = p; s2 = s.copy(); s2.rotate(Vector(0, 0, 0), Vector(0, 0, 1), 30); s2.translate(Vector(0, 0, 5)); s3 = s.transformGeometry(m); s4 = s.mirror(Vector(0, 0, 0), Vector(1, 0, 0)); s5 = s.scaled(2) if hasattr(s, "scaled") else s
print(s.BoundBox.Center, s2.CenterOfMass, s3.Volume, s4.Volume, s5.Volume, s.common(s2).Volume, s.distToShape(s4)[0])
o = doc.addObject("Part::Feature", "O"); o.Shape = Part.makeCompound([s, s4]); o.Placement.move(Vector(1, 0, 0)); o.Placement.Rotation.Angle = 0.3; doc.recompute(); print(o.Placement)
print(App.Units.parseQuantity("10 in").getValueAs("mm").Value, App.Units.Quantity("5 kg").UserString, (App.Units.Quantity("2 mm") * 3).Value, App.Units.Quantity("1 m") > App.Units.Quantity("1 cm"))
