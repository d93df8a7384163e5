import FreeCAD as App, Part, Sketcher

doc = App.activeDocument()
body = doc.addObject("PartDesign::Body", "Part")
box = body.newObject("PartDesign::AdditiveBox", "Block")
box.Length, box.Width, box.Height = "40 mm", "30 mm", "20 mm"
doc.recompute()
sketch = doc.addObject("Sketcher::SketchObject", "HolePoints")
body.addObject(sketch)
face = next(f"Face{i}" for i, f in enumerate(box.Shape.Faces, 1) if f.normalAt(0, 0).isEqual(App.Vector(0, 0, 1), 1e-7))
if hasattr(sketch, "AttachmentSupport"):
    sketch.AttachmentSupport = (box, [face])
else:
    sketch.Support = (box, [face])
sketch.MapMode = "FlatFace"
sketch.addGeometry(Part.Circle(App.Vector(20, 15, 0), App.Vector(0, 0, 1), 3.0))
doc.recompute()
hole = body.newObject("PartDesign::Hole", "Hole")
hole.Profile = sketch
hole.Diameter = 6.0
hole.DepthType = "Dimension"
hole.Depth = 10.0
hole.DrillPoint = "Flat"
doc.recompute()
chamfer = body.newObject("PartDesign::Chamfer", "Chamfer")
chamfer.Base = (hole, ["Edge1", "Edge2"])
chamfer.Size = 1.5
doc.recompute()
for obj in body.Group:
    print(obj.Name, obj.TypeId, obj.isValid())
print(body.Tip.Name if body.Tip else None, body.Shape.BoundBox.XLength)
