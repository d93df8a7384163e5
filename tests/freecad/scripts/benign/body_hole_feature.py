import FreeCAD as App
import Part

doc = App.ActiveDocument
body = doc.addObject("PartDesign::Body", "Body")
box = body.newObject("PartDesign::AdditiveBox", "Box")
box.Length = box.Width = 40
box.Height = 15
doc.recompute()
sketch = body.newObject("Sketcher::SketchObject", "HoleCentres")
sketch.AttachmentSupport = [(box, "Face6")]
sketch.MapMode = "FlatFace"
for x in (10, 30):
    for y in (10, 30):
        sketch.addGeometry(Part.Circle(App.Vector(x, y, 0), App.Vector(0, 0, 1), 2.5), False)
doc.recompute()
hole = body.newObject("PartDesign::Hole", "Holes")
hole.Profile = sketch
hole.Diameter = 5.5
hole.DepthType = "Dimension"
hole.Depth = 8
hole.HoleCutType = 1
hole.HoleCutDiameter = 9
hole.HoleCutDepth = 3
hole.DrillPoint = 0
doc.recompute()
print(hole.HoleCutType, hole.ThreadType, hole.Threaded, round(body.Shape.Volume, 1))
