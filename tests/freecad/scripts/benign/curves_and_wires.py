import FreeCAD as App
import Part
import math

doc = App.ActiveDocument
pts = [App.Vector(10 * math.cos(t), 6 * math.sin(t), 0) for t in [i * 2 * math.pi / 12 for i in range(12)]]
spline = Part.BSplineCurve()
spline.interpolate(pts, PeriodicFlag=True)
edge = spline.toShape()
closed = Part.Wire([edge])
face = Part.Face(closed)
solid = face.extrude(App.Vector(0, 0, 4))
bez = Part.BezierCurve()
bez.setPoles([App.Vector(0, 0, 0), App.Vector(5, 10, 0), App.Vector(10, 0, 0)])
c2 = Part.BSplineCurve([App.Vector(0, 0, 0), App.Vector(1, 3, 0), App.Vector(4, 3, 0), App.Vector(6, 0, 0)])
ell = Part.Ellipse(App.Vector(0, 0, 0), 8, 4)
arc = Part.ArcOfEllipse(ell, 0, math.pi)
semi = Part.ArcOfCircle(Part.Circle(App.Vector(), App.Vector(0, 0, 1), 5), math.pi / 2, 3 * math.pi / 2)
lines = [Part.makeLine((0, 0, 0), (10, 0, 0)), Part.makeLine((10, 10, 0), (0, 0, 0)), Part.makeLine((10, 0, 0), (10, 10, 0))]
w1 = Part.Wire(Part.__sortEdges__(lines))
w2 = Part.Wire(Part.sortEdges(lines)[0])
tri = Part.Face(w1).revolve(App.Vector(-5, 0, 0), App.Vector(0, 1, 0), 180)
for s in (solid, bez.toShape(), c2.toShape(), arc.toShape(), semi.toShape(), w2, tri):
    Part.show(s, s.ShapeType)
print(spline.Degree, len(spline.getPoles()), round(edge.Length, 4), semi.StartPoint, len(edge.discretize(Number=9)))
print(w1.isClosed(), round(tri.Volume, 3), c2.value(0.5), round(bez.length(), 4), closed.OrderedVertexes[0].Point)
