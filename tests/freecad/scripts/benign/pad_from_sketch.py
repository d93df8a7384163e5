import FreeCAD
import Part
import Sketcher
from FreeCAD import Vector

doc = FreeCAD.activeDocument()
body = doc.addObject("PartDesign::Body", "Body")
sketch = body.newObject("Sketcher::SketchObject", "BaseSketch")


def xy_plane(body):
    """The XY plane of the body's origin."""
    for feature in body.Origin.OriginFeatures:
        if "XY" in feature.Name:
            return feature
    raise RuntimeError("no XY plane")


if hasattr(sketch, "AttachmentSupport"):
    sketch.AttachmentSupport = (xy_plane(body), [""])
else:
    sketch.Support = (xy_plane(body), [""])
sketch.MapMode = "FlatFace"

corners = [Vector(0, 0, 0), Vector(60, 0, 0), Vector(60, 40, 0), Vector(0, 40, 0)]
lines = [Part.LineSegment(a, b) for a, b in zip(corners, corners[1:] + corners[:1])]
first, *rest = sketch.addGeometry(lines, False)
ids = [first, *rest]
for here, there in zip(ids, ids[1:] + ids[:1]):
    sketch.addConstraint(Sketcher.Constraint("Coincident", here, 2, there, 1))
sketch.addConstraint([Sketcher.Constraint("Horizontal", ids[0]), Sketcher.Constraint("Horizontal", ids[2])])
sketch.addConstraint([Sketcher.Constraint("Vertical", i) for i in (ids[1], ids[3])])
sketch.addConstraint(Sketcher.Constraint("Coincident", ids[0], 1, -1, 1))
width = sketch.addConstraint(Sketcher.Constraint("DistanceX", ids[0], 1, ids[0], 2, 60.0))
height = sketch.addConstraint(Sketcher.Constraint("DistanceY", ids[1], 1, ids[1], 2, 40))
sketch.renameConstraint(width, "Width")
sketch.renameConstraint(height, "Height")
doc.recompute()
assert sketch.solve() == 0, "sketch does not solve"
sketch.setDatum("Width", FreeCAD.Units.Quantity("70 mm"))

pad = body.newObject("PartDesign::Pad", "Pad")
pad.Profile = sketch
pad.Length = 10.0
doc.recompute()
if pad.State and "Invalid" in pad.State:
    raise RuntimeError(pad.getStatusString())
print(sketch.FullyConstrained, round(pad.Shape.Volume, 3))
