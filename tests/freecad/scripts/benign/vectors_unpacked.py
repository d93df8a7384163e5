import math
import FreeCAD as App
from FreeCAD import Vector as V, Rotation as R, Placement as P

a, b = V(1, 2, 3), V(4, -5, 6)
x, y, z = a
for i, c in enumerate(b):
    print(i, c)
print(x + y + z, tuple(a), list(b), a[0], a[-1] if False else a[2], len(tuple(a)))
print(a + b, a - b, a * 2, 2 * a, -a, a * b, a.dot(b), a.cross(b), a.Length, a == V(1, 2, 3), a / 2)
c = V(a).normalize()
d = a.sub(b).multiply(0.5)
e = V(a)
e.scale(1, 2, 3)
e += V(0, 0, 1)
e.x, e.y = e.y, e.x
rot = R(V(0, 0, 1), 90)
print(rot.multVec(V(1, 0, 0)), (rot * R(V(1, 0, 0), 45)).Angle, R(V(1, 0, 0), V(0, 1, 0)).Axis, R(10, 20, 30).toEuler())
pl = P(V(1, 0, 0), rot).multiply(P(V(0, 5, 0), R()))
print(pl.Base, pl.inverse().Base, (pl * V(1, 1, 1)), pl.toMatrix().A14, round(math.degrees(a.getAngle(b)), 3))
print(max([a, b], key=lambda v: v.Length), sorted([b, a], key=lambda v: v.x)[0], sum([a, b], V()))
box = App.ActiveDocument.addObject("Part::Box", "Box")
box.Placement = P(e, rot, V(5, 5, 0))
App.ActiveDocument.recompute()
bb = box.Shape.BoundBox
print(bb.XMin, bb.XLength, bb.Center, bb.DiagonalLength, bb.isInside(V(0, 0, 0)), bb.ZMax - bb.ZMin)
