import FreeCAD as App
import Part
doc = App.ActiveDocument
body = doc.addObject("PartDesign::Body", "Disc")
disc = body.newObject("PartDesign::AdditiveCylinder", "Blank")
disc.Radius, disc.Height = 40, 6
doc.recompute()
origin = dict((f.Role, f) for f in body.Origin.OriginFeatures)
sk = body.newObject("Sketcher::SketchObject", "Hole")
sk.AttachmentSupport = [(origin["XY_Plane"], "")]
sk.MapMode = "FlatFace"
sk.addGeometry(Part.Circle(App.Vector(28, 0, 0), App.Vector(0, 0, 1), 4))
hole = body.newObject("PartDesign::Pocket", "HolePocket")
hole.Profile = sk
hole.Type = 1
hole.Midplane = True
doc.recompute()
polar = body.newObject("PartDesign::PolarPattern", "Polar")
polar.Originals = [hole]
polar.Axis = (sk, ["N_Axis"])
polar.Angle = 360
polar.Occurrences = 6
body.Tip = polar
doc.recompute()
box = body.newObject("PartDesign::SubtractiveBox", "Key")
box.Length = box.Width = 3
box.Height = 6
box.Placement = App.Placement(App.Vector(-12, -1.5, 0), App.Rotation())
doc.recompute()
lin = body.newObject("PartDesign::LinearPattern", "Linear")
lin.Originals = [box]
lin.Direction = (origin["X_Axis"], [""])
lin.Length = 20
lin.Occurrences = 4
body.Tip = lin
doc.recompute()
print(len(lin.Shape.Faces), polar.Occurrences, [o.Name for o in body.Group])
