import FreeCAD as App

doc = App.ActiveDocument
if doc is None:
    doc = App.newDocument("New")
if not doc.FileName:
    print("not saved yet")
for d in App.listDocuments().values():
    print(d.Label == doc.Label)
if App.ActiveDocument.Objects:
    print("has objects")
major, minor = (int(v) for v in App.Version()[:2])
print(major >= 1 or minor > 20)
box = doc.addObject("Part::Box", "Box")
print(doc.ActiveObject.Name, box.Name in [o.Name for o in doc.Objects], hasattr(box, "Length"), hasattr(box, "Radius"))
print(getattr(box, "Radius", None), isinstance(box.Length.Value, float), callable(getattr(box, "touch", None)))
setattr(box, "Height", 3)
doc.recompute()
