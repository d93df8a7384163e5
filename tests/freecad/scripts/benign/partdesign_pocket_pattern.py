import FreeCAD as App
import Part
import Sketcher

doc = App.ActiveDocument
V = App.Vector


def attach(sketch, support, sub=""):
    prop = "AttachmentSupport" if "AttachmentSupport" in sketch.PropertiesList else "Support"
    setattr(sketch, prop, [(support, sub)])
    sketch.MapMode = "FlatFace"


def rectangle(sketch, x, y, w, h):
    p = [V(x, y, 0), V(x + w, y, 0), V(x + w, y + h, 0), V(x, y + h, 0)]
    n = sketch.GeometryCount
    for i in range(4):
        sketch.addGeometry(Part.LineSegment(p[i], p[(i + 1) % 4]), False)
    for i in range(4):
        sketch.addConstraint(Sketcher.Constraint("Coincident", n + i, 2, n + (i + 1) % 4, 1))
    sketch.addConstraint(Sketcher.Constraint("Horizontal", n))
    sketch.addConstraint(Sketcher.Constraint("Vertical", n + 1))


body = doc.addObject("PartDesign::Body", "Body")
origin = {f.Role if hasattr(f, "Role") else f.Name: f for f in body.Origin.OriginFeatures}
base = body.newObject("Sketcher::SketchObject", "Base")
attach(base, origin["XY_Plane"])
rectangle(base, 0, 0, 100, 30)
pad = body.newObject("PartDesign::Pad", "Pad")
pad.Profile = base
pad.Length = 12
doc.recompute()

top = max(range(len(pad.Shape.Faces)), key=lambda i: pad.Shape.Faces[i].CenterOfMass.z)
cut = body.newObject("Sketcher::SketchObject", "Slot")
attach(cut, pad, f"Face{top + 1}")
circle = cut.addGeometry(Part.Circle(V(10, 15, 0), V(0, 0, 1), 4), False)
cut.addConstraint(Sketcher.Constraint("Radius", circle, 4))
pocket = body.newObject("PartDesign::Pocket", "Pocket")
pocket.Profile = cut
pocket.Type = "ThroughAll"
doc.recompute()
pattern = body.newObject("PartDesign::LinearPattern", "Pattern")
pattern.Originals = [pocket]
pattern.Direction = (origin["X_Axis"], [""])
pattern.Length = 80
pattern.Occurrences = 5
body.Tip = pattern
doc.recompute()
fillet = body.newObject("PartDesign::Fillet", "Rounding")
vertical = [
    f"Edge{i}"
    for i, e in enumerate(pattern.Shape.Edges, 1)
    if abs(e.Length - 12) < 1e-6
    and e.Curve.TypeId == "Part::GeomLine"
    and e.BoundBox.XLength < 1e-6
    and e.BoundBox.YLength < 1e-6
]
corner = [n for n in vertical if pattern.Shape.getElement(n).CenterOfMass.x in (0.0, 100.0)]
fillet.Base = (pattern, corner)
fillet.Radius = 3
doc.recompute()
print(len(corner), fillet.isValid(), round(body.Shape.Volume, 2))
