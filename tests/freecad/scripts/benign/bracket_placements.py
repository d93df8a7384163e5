import FreeCAD as App

doc = App.ActiveDocument
base = doc.addObject("Part::Box", "Base")
base.Length, base.Width, base.Height = 60, 40, 5
wall = doc.addObject("Part::Box", "Wall")
wall.Length = "60 mm"
wall.Width = "5 mm"
wall.Height = "3 cm"
doc.addObject("Part::Cylinder", "Tube").Placement = App.Placement(
    App.Vector(30, 20, 5), App.Rotation(App.Vector(0, 0, 1), 45)
)
doc.Tube.Radius = 6
rib = doc.addObject("Part::Wedge", "Rib")
rib.Xmax, rib.Ymax, rib.Zmax = 5, 25, 25
rib.X2min, rib.X2max, rib.Z2min, rib.Z2max = 0, 5, 0, 0
rib.Placement = App.Placement(App.Vector(27.5, 5, 5), App.Rotation(0, 0, 0), App.Vector(0, 0, 0))
fuse = doc.addObject("Part::MultiFuse", "Bracket")
fuse.Shapes = [base, wall, doc.Tube, rib]
fuse.Refine = True
fuse.Label2 = "printed upside down"
doc.recompute()
for o in fuse.Shapes:
    o.Visibility = False
