import FreeCAD as App, Part
from math import *
def thread(d=10.0, pitch=1.5, length=12.0, depth=None):
    depth = depth or 0.6 * pitch
    helix = Part.makeHelix(pitch, length, d / 2.0 - depth / 2)
    r = d / 2.0
    tri = Part.makePolygon([App.Vector(r - depth, 0, -pitch * .3), App.Vector(r + .1, 0, 0 - pitch*.05), App.Vector(r + .1, 0, pitch * .05), App.Vector(r - depth, 0, pitch * .3), App.Vector(r - depth, 0, -pitch * .3)])
    wire = Part.Wire(helix)
    return wire.makePipeShell([Part.Wire(tri.Edges)], True, True)
doc = App.ActiveDocument
core = Part.makeCylinder(4.2, 12)
th = thread()
head = Part.Face(Part.makePolygon([App.Vector(8*cos(i*pi/3), 8*sin(i*pi/3), 12) for i in range(7)])).extrude(App.Vector(0, 0, 6))
o = doc.addObject("Part::Feature", "Core"); o.Shape = core.fuse(head).removeSplitter()
p = doc.addObject("Part::Feature", "Thread"); p.Shape = th
h = doc.addObject("Part::Helix", "HelixObj"); h.Pitch, h.Height, h.Radius, h.Angle = 3, 12, 5, 0
sw = doc.addObject("Part::Sweep", "Sweep")
c = doc.addObject("Part::Circle", "C"); c.Radius = 0.5; c.Placement = App.Placement(App.Vector(5, 0, 0), App.Rotation(App.Vector(1, 0, 0), 90))
sw.Sections = [c]; sw.Spine = (h, ["Edge1"]); sw.Solid = True; sw.Frenet = True
doc.recompute()
print(sw.Shape.isValid(), floor(th.Area), ceil(e), sqrt(2), tau > pi, isclose(0.1 + 0.2, 0.3), fabs(-1), gcd(12, 18), trunc(2.7), copysign(1, -2), fsum([.1] * 3), log(e), exp(0), pow(2, 3), hypot(3, 4))
