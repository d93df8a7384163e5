import FreeCAD as App

doc = App.ActiveDocument
box = doc.addObject("Part::Box", "Box")
box.Label = "Original"
doc.recompute()
copy = doc.copyObject(box)
copy.Label = "Copy"
copy.Placement.move(App.Vector(20, 0, 0))
deep = doc.copyObject(box, True)
deep.Placement.Base = (0, 20, 0)
a = doc.addObject("App::DocumentObjectGroup", "A")
b = doc.addObject("App::DocumentObjectGroup", "B")
a.addObject(copy)
a.addObjects([deep])
a.removeObject(deep)
b.addObject(deep)
cyl = doc.addObject("Part::Cylinder", "Cylinder")
cyl.Radius = 2
group = [o for o in doc.findObjects("Part::Feature") if o.TypeId == "Part::Box"]
named = doc.findObjects("Part::Box", "Box.*")
for o in doc.getObjectsByLabel("Original"):
    o.setEditorMode("Height", 1)
doc.removeObject("Cylinder")
doc.recompute()
print(len(group), len(named), [o.Label for o in a.Group], b.hasObject(deep), doc.getObject("Cylinder") is None)
