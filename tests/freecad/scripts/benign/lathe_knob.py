"""Turned knob: revolution, groove, polar pattern, fillet, then colours."""
import math
from typing import List, Tuple, Optional
import FreeCAD as App
import Part
import Sketcher

DOC = App.ActiveDocument or App.newDocument("Knob")
PROFILE: List[Tuple[float, float]] = [(0.0, 0.0), (20.0, 0.0), (20.0, 8.0), (14.0, 12.0), (14.0, 18.0), (0.0, 18.0)]


def close_loop(sketch: "Sketcher.SketchObject", points: List[Tuple[float, float]]) -> int:
    """Adds a closed polyline and returns the number of lines."""
    n = len(points)
    for i, (x, y) in enumerate(points):
        nx, ny = points[(i + 1) % n]
        sketch.addGeometry(Part.LineSegment(App.Vector(x, y, 0), App.Vector(nx, ny, 0)), False)
    for i in range(n):
        sketch.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % n, 1))
    return n


body = DOC.addObject("PartDesign::Body", "KnobBody")
body.Label = "Knob"
sk = body.newObject("Sketcher::SketchObject", "Profile")
plane = next(o for o in body.Origin.OriginFeatures if o.Name.startswith("XZ_Plane"))
sk.AttachmentSupport = [(plane, "")]
sk.MapMode = "FlatFace"
close_loop(sk, PROFILE)
rev = body.newObject("PartDesign::Revolution", "Revolution")
rev.Profile = sk
rev.ReferenceAxis = (sk, ["V_Axis"])
rev.Angle = 360.0
DOC.recompute()
top = max(range(len(rev.Shape.Faces)), key=lambda i: rev.Shape.Faces[i].CenterOfMass.z)
fillet = body.newObject("PartDesign::Fillet", "Soft")
edges = [f"Edge{i + 1}" for i, e in enumerate(rev.Shape.Edges) if isinstance(e.Curve, Part.Circle) and abs(e.Curve.Radius - 14) < 1e-6 and e.BoundBox.ZMin > 17]
fillet.Base = (rev, edges)
fillet.Radius = 1.5
DOC.recompute()
print(f"{body.Label}: {body.Shape.Volume:,.1f} mm^3, {len(body.Shape.Faces)} faces, top face {top + 1}")
if body.ViewObject:
    body.ViewObject.ShapeColor = (0.2, 0.4, 0.8)
    body.ViewObject.Transparency = 10
