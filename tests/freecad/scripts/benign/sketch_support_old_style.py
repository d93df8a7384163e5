import FreeCAD as App
import Part
import Sketcher

doc = App.ActiveDocument
body = doc.addObject("PartDesign::Body", "Body")
sk = body.newObject("Sketcher::SketchObject", "Sketch")
plane = body.Origin.OriginFeatures[3]
if hasattr(sk, "AttachmentSupport"):
    sk.AttachmentSupport = (plane, [""])
else:
    sk.Support = (plane, [""])
sk.MapMode = "FlatFace"
sk.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 10), False)
sk.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
sk.addConstraint(Sketcher.Constraint("Diameter", 0, 20))
sk.renameConstraint(1, "Dia")
pad = body.newObject("PartDesign::Pad", "Pad")
pad.Profile = (sk, [""])
pad.Length = 10
pad.Reversed = 0
pad.Midplane = 1
body.Tip = pad
doc.recompute()
sk.Visibility = False
sk.setDatum("Dia", App.Units.Quantity("24 mm"))
sk.setDatum(1, 22.0)
doc.recompute()
print(sk.getDatum("Dia"), round(pad.Shape.Volume, 2), body.Group[-1].Name)
