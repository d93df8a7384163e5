"""Phone stand, written the way language models write FreeCAD scripts."""
import FreeCAD as App
import Part
import Sketcher
import PartDesign
import math

# ---------------------------------------------------------------------------
# Parameters
# ---------------------------------------------------------------------------
WIDTH: float = 80.0
DEPTH: float = 70.0
THICKNESS: float = 4.0
ANGLE_DEG: float = 65.0

def get_or_create_document(name: str = "PhoneStand") -> "App.Document":
    doc = App.ActiveDocument
    if doc is None:
        doc = App.newDocument(name)
    return doc

def get_plane(body, role):
    """Return the origin plane of the body by role."""
    for feat in body.Origin.OriginFeatures:
        if getattr(feat, "Role", "") == role:
            return feat
    raise RuntimeError("Plane %s not found" % role)

def main() -> None:
    doc = get_or_create_document()
    body = doc.addObject("PartDesign::Body", "StandBody")
    body.Label = "Phone Stand"
    sketch = body.newObject("Sketcher::SketchObject", "ProfileSketch")
    sketch.AttachmentSupport = [(get_plane(body, "XZ_Plane"), "")]
    sketch.MapMode = "FlatFace"
    a = math.radians(ANGLE_DEG)
    pts = [
        App.Vector(0, 0, 0),
        App.Vector(DEPTH, 0, 0),
        App.Vector(DEPTH, THICKNESS, 0),
        App.Vector(THICKNESS * 2, THICKNESS, 0),
        App.Vector(THICKNESS * 2 + 60 * math.cos(a), THICKNESS + 60 * math.sin(a), 0),
        App.Vector(60 * math.cos(a), THICKNESS + 60 * math.sin(a) + 2, 0),
    ]
    n = len(pts)
    for i in range(n):
        sketch.addGeometry(Part.LineSegment(pts[i], pts[(i + 1) % n]), False)
    for i in range(n):
        sketch.addConstraint(Sketcher.Constraint('Coincident', i, 2, (i + 1) % n, 1))
    doc.recompute()
    pad = body.newObject("PartDesign::Pad", "StandPad")
    pad.Profile = sketch
    pad.Length = WIDTH
    pad.Midplane = True
    sketch.Visibility = False
    doc.recompute()
    # Verify the result
    if pad.Shape.isNull() or not pad.Shape.isValid():
        App.Console.PrintError("Pad failed\n")
    else:
        bb = pad.Shape.BoundBox
        App.Console.PrintMessage(f"OK: {bb.XLength:.2f} x {bb.YLength:.2f} x {bb.ZLength:.2f} mm\n")

main()
