import FreeCAD as App
from FreeCAD import Vector, Matrix, Placement, Rotation
import math

a, b = Vector(1, 2, 3), Vector(x := 4, 5, 6)
print(a + b, a - b, a * 2, 2 * a, a / 2, -a, a * b, a.cross(b), a.dot(b), abs(a.getAngle(b)) < 1)
a.x += 1
a.y = 10
c = Vector(a)
c.normalize()
print(round(c.Length, 9), a[0], list(a), tuple(round(v, 3) for v in c), a == Vector(2, 10, 3), a != b)
x, y, z = b
m = Matrix()
m.rotateZ(math.pi / 2)
m.move(Vector(1, 0, 0))
p = Placement(m)
q = Placement(Vector(1, 2, 3), Rotation(Vector(0, 0, 1), 90), Vector(0, 0, 0))
r = Rotation(10, 20, 30)
print(
    [round(v, 6) for v in q.multVec(Vector(1, 0, 0))],
    [round(v, 6) for v in r.toEuler()] if hasattr(r, "toEuler") else "",
)
print((p * q).Base, q.inverse().Base, r.Q[3] > 0, Rotation(Vector(1, 0, 0), Vector(0, 1, 0)).Angle, p.toMatrix().A11)
print(
    App.Units.Quantity("3 mm") + App.Units.Quantity("1 cm"),
    App.Units.Quantity("2 in").getValueAs("mm"),
    App.Units.parseQuantity("5 m").Value,
)
angle = App.Units.Quantity(90, App.Units.Angle)
print(
    angle,
    angle.Unit.Type,
    float(angle),
    str(App.Units.Quantity("10 mm")),
    App.Units.Quantity("10 mm") > App.Units.Quantity("1 mm"),
)
box = App.BoundBox(0, 0, 0, 10, 20, 30)
print(box.Center, box.isInside(Vector(1, 1, 1)), box.DiagonalLength, x, y, z)
obj = App.ActiveDocument.addObject("Part::Vertex", "V")
obj.X = x
App.ActiveDocument.recompute()
