import FreeCAD as App, Part
from FreeCAD import Vector as V

helix = Part.makeHelix(4.0, 20.0, 10.0)
profile = Part.Wire([Part.makeCircle(1.2, V(10, 0, 0), V(0, 1, 0))])
spring = Part.Wire(helix).makePipeShell([profile], True, True)
obj = App.ActiveDocument.addObject("Part::Feature", "Spring")
obj.Shape = spring
bez = Part.BezierCurve()
bez.setPoles([V(0, 0, 0), V(10, 20, 0), V(30, -20, 0), V(40, 0, 0)])
spline = bez.toBSpline()
Part.show(spline.toShape(), "Path")
surface = Part.makeRuledSurface(Part.makeLine(V(0, 0, 0), V(10, 0, 0)), Part.makeLine(V(0, 10, 5), V(10, 10, 0)))
Part.show(surface, "Ruled")
torus = Part.makeTorus(10, 2)
cone = Part.makeCone(5, 2, 10)
wedge = Part.makeWedge(0, 0, 0, 2, 2, 10, 10, 10, 8, 8)
print(round(helix.Length, 3), spring.isValid(), spline.Degree, [round(s.Volume, 3) for s in (torus, cone, wedge)])
App.ActiveDocument.recompute()
