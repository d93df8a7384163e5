import FreeCAD as App, Part, math
doc = App.ActiveDocument
RISE, RADIUS, INNER, STEPS = 180.0, 900.0, 100.0, 8
angle = 360.0 / STEPS * 0.9
treads = []
for n in range(STEPS):
    wedge = Part.makeCylinder(RADIUS, 40, App.Vector(0, 0, n * RISE), App.Vector(0, 0, 1), angle)
    wedge = wedge.cut(Part.makeCylinder(INNER, 40, App.Vector(0, 0, n * RISE)))
    wedge.rotate(App.Vector(0, 0, 0), App.Vector(0, 0, 1), n * angle)
    treads.append(wedge)
pole = Part.makeCylinder(INNER, RISE * STEPS + 40)
comp = Part.makeCompound([pole] + treads)
o = doc.addObject("Part::Feature", "Staircase"); o.Shape = comp
doc.recompute()
print("%d solids, bounding box %.1f x %.1f x %.1f" % (
    len(o.Shape.Solids), o.Shape.BoundBox.XLength, o.Shape.BoundBox.YLength, o.Shape.BoundBox.ZLength))
