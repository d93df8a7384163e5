import FreeCAD as App

doc = App.ActiveDocument
box = doc.addObject("Part::Box", "Existing")
box.Label = "My box"
doc.recompute()

target = doc.getObject("Existing")
assert target is not None
same = doc.getObjectsByLabel("My box")[0]
assert same.Name == target.Name and doc.Existing == target
target.Length = target.Length.Value * 2
target.Width *= 1.5
target.Height += App.Units.Quantity("5 mm")
target.Placement.Rotation = App.Rotation(App.Vector(0, 0, 1), 30)
placement = target.Placement
placement.Base = placement.Base + App.Vector(1, 2, 3)
target.Placement = placement
target.Label2 = "changed"
names = sorted(o.Name for o in doc.Objects if o.isDerivedFrom("Part::Feature"))
print(names, [p for p in target.PropertiesList if p in ("Length", "Width")], target.getTypeIdOfProperty("Length"))
extra = doc.addObject("Part::Sphere", "Temporary")
doc.removeObject(extra.Name)
doc.recompute()
print(
    target.Shape.Volume,
    target.Placement.Rotation.Angle,
    len(doc.Objects),
    target.InList,
    target.Document.Name == doc.Name,
)
