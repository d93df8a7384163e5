import FreeCAD as App
import Part

doc = App.ActiveDocument
SIZES = {"DN15": (21.3, 2.6), "DN20": (26.9, 2.6)}

def elbow(od, wall, radius):
    centre = App.Vector(radius, 0, 0)
    outer = Part.Face(Part.Wire(Part.makeCircle(od / 2, App.Vector(0, 0, 0), App.Vector(0, 0, 1))))
    inner = Part.Face(Part.Wire(Part.makeCircle(od / 2 - wall, App.Vector(0, 0, 0), App.Vector(0, 0, 1))))
    return outer.revolve(centre, App.Vector(0, 1, 0), 90).cut(inner.revolve(centre, App.Vector(0, 1, 0), 90))

def tee(od, wall, length):
    run, run_in = (Part.makeCylinder(r, length, App.Vector(-length / 2, 0, 0), App.Vector(1, 0, 0)) for r in (od / 2, od / 2 - wall))
    branch, branch_in = (Part.makeCylinder(r, length / 2, App.Vector(0, 0, 0), App.Vector(0, 0, 1)) for r in (od / 2, od / 2 - wall))
    return run.fuse(branch).cut(run_in.fuse(branch_in))

group = doc.addObject("App::DocumentObjectGroup", "Fittings")
y = 0
for name, (od, wall) in sorted(SIZES.items()):
    for maker, size in ((elbow, od * 1.5), (tee, od * 3)):
        feature = doc.addObject("Part::Feature", f"{maker.__name__}_{name}")
        feature.Shape = maker(od, wall, size)
        feature.Placement.Base.y = y
        feature.Placement = App.Placement(App.Vector(0, y, 0), App.Rotation(App.Vector(1, 0, 0), 0))
        group.addObject(feature)
        y += 100
doc.recompute()
for f in group.Group:
    print(f.Name, f.Shape.isValid(), round(f.Shape.Volume / 1000, 3))
