import FreeCAD as App

doc = App.ActiveDocument
part = doc.addObject("App::Part", "Assembly")
group = doc.addObject("App::DocumentObjectGroup", "Helpers")
leg = doc.addObject("Part::Cylinder", "Leg")
leg.Height = 70
leg.Radius = 3
part.addObject(leg)
for i, (x, y) in enumerate([(50, 0), (0, 50), (50, 50)]):
    link = doc.addObject("App::Link", f"Leg{i}")
    link.LinkedObject = leg
    link.Placement = App.Placement(App.Vector(x, y, 0), App.Rotation(0, 0, 0))
    part.addObject(link)
top = doc.addObject("Part::Box", "Top")
top.Length = top.Width = 60
top.Height = 4
top.Placement.Base = App.Vector(-5, -5, 70)
part.addObject(top)
axis = group.newObject("Part::Line", "Axis")
doc.recompute()
print([o.Name for o in part.Group], [o.Name for o in group.Group], leg.getParentGeoFeatureGroup().Name)
print(top.getGlobalPlacement().Base, link.getLinkedObject().Name)
