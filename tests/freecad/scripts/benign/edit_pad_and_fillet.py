import FreeCAD as App
import Part

doc = App.ActiveDocument
# the part that is there
body = doc.addObject("PartDesign::Body", "Body")
sk = body.newObject("Sketcher::SketchObject", "Sketch")
sk.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 15))
pad = body.newObject("PartDesign::Pad", "Pad")
pad.Profile = sk
pad.Length = 10
doc.recompute()
# the change
existing = doc.getObject("Pad")
if existing is None:
    raise RuntimeError("no Pad")
old = existing.Length.Value
existing.Length = old + 5
circle = sk.Geometry[0]
print(circle.Radius, circle.Center, type(circle).__name__)
sk.delGeometry(0)
sk.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 20))
for _ in range(3):
    sk.touch()
    doc.recompute()
rim = ["Edge%d" % (i + 1) for i, e in enumerate(body.Tip.Shape.Edges)
       if e.isClosed() and abs(e.CenterOfMass.z - 15) < 1e-6]
fillet = body.newObject("PartDesign::Fillet", "Fillet")
fillet.Base = (pad, rim)
fillet.Radius = 2
doc.recompute()
print(old, rim, body.Tip.Name, round(body.Shape.Volume, 2), fillet.Base[0].Name, fillet.Base[1])
