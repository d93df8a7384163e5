import FreeCAD as App
import Part

doc = App.ActiveDocument
sections = []
for i, (r, z) in enumerate(((10, 0), (6, 15), (9, 30))):
    c = doc.addObject("Part::Circle", "Section%d" % i)
    c.Radius = r
    c.Placement = App.Placement(App.Vector(0, 0, z), App.Rotation())
    sections.append(c)
loft = doc.addObject("Part::Loft", "Vase")
loft.Sections = sections
loft.Solid = True
loft.Ruled = False
loft.Closed = False

path = doc.addObject("Part::Feature", "Path")
path.Shape = Part.Wire([
    Part.makeLine((40, 0, 0), (40, 0, 20)),
    Part.Arc(App.Vector(40, 0, 20), App.Vector(43, 0, 27), App.Vector(50, 0, 30)).toShape(),
])
profile = doc.addObject("Part::Circle", "Profile")
profile.Radius = 3
profile.Placement.Base = App.Vector(40, 0, 0)
sweep = doc.addObject("Part::Sweep", "Pipe")
sweep.Sections = [profile]
sweep.Spine = (path, ["Edge1", "Edge2"])
sweep.Solid = True
sweep.Frenet = True
doc.recompute()
print(round(sweep.Shape.Volume), loft.Shape.ShapeType)
