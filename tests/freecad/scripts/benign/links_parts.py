import FreeCAD as App
doc = App.ActiveDocument
part = doc.addObject("App::Part", "Assembly")
sub = part.newObject("App::Part", "Sub")
box = sub.newObject("Part::Box", "Brick")
box.Length, box.Width, box.Height = "40 mm", "20 mm", "10 mm"
group = doc.addObject("App::DocumentObjectGroup", "Links")
for i in range(4):
    link = doc.addObject("App::Link", f"Brick_{i:03d}")
    link.LinkedObject = box
    link.Placement = App.Placement(App.Vector(0, 25 * (i + 1), 0), App.Rotation(App.Vector(0, 0, 1), 10 * i))
    group.addObject(link)
arr = doc.addObject("App::Link", "Row")
arr.setLink(box)
arr.ElementCount = 3
arr.Placement.Base.z = 50
doc.recompute()
pl = arr.PlacementList
arr.PlacementList = [App.Placement(App.Vector(50 * i, 0, 0), App.Rotation()) for i in range(3)]
print(box.getParentGeoFeatureGroup().Name, [p.Name for p in box.InListRecursive if p.TypeId == "App::Part"])
print([o.Label for o in group.Group], part.Group[0].Name, box.getGlobalPlacement().Base)
cyl = doc.addObject("Part::Cylinder", "Temp")
part.addObject(cyl)
part.removeObject(cyl)
doc.removeObject(cyl.Name)
doc.removeObject("Brick_003")
for o in doc.getObjectsByLabel("Brick"):
    o.Label = "Brick (master)"
print(doc.getObject("Temp"), [o.Name for o in doc.findObjects("App::Link")], len(doc.RootObjects))
print(doc.getObject("Brick").Label2 == "", box.TypeId, box.isDerivedFrom("Part::Feature"), box in doc.Objects)
doc.recompute()
