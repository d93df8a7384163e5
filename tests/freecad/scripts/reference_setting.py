"""What the code of a reference card goes on from: a plate with a hole, sketches, parameters."""

import math
import FreeCAD as App
import Draft
import Part
import Sketcher

doc = App.ActiveDocument
params = doc.addObject("App::VarSet", "Params")
DIMENSIONS = [("Length", "Length", 60), ("Length", "Width", 40), ("Length", "Thickness", 6), ("Integer", "Count", 4)]
for kind, name, value in DIMENSIONS:
    params.addProperty("App::Property" + kind, name, "Dimensions")
    setattr(params, name, value)
body = doc.addObject("PartDesign::Body", "Body")
plane = next(f for f in body.Origin.OriginFeatures if f.Role == "XY_Plane")


def add_sketch(name, role):
    added = body.newObject("Sketcher::SketchObject", name)
    added.AttachmentSupport = [(f, "") for f in body.Origin.OriginFeatures if f.Role == role]
    added.MapMode = "FlatFace"
    added.Visibility = False
    return added


def add_circle(sketch, x, y, radius):
    sketch.addGeometry(Part.Circle(App.Vector(x, y, 0), App.Vector(0, 0, 1), radius))
    for kind, name, value in [("DistanceX", "X", x), ("DistanceY", "Y", y)]:
        sketch.renameConstraint(sketch.addConstraint(Sketcher.Constraint(kind, -1, 1, 0, 3, value)), name)
    sketch.addConstraint(Sketcher.Constraint("Radius", 0, radius))


def add_rectangle(sketch, low, high):
    corners = [low, (high[0], low[1]), high, (low[0], high[1])]
    points = [App.Vector(x, y, 0) for x, y in corners]
    for i in range(4):
        sketch.addGeometry(Part.LineSegment(points[i], points[(i + 1) % 4]))
    for i in range(4):
        sketch.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % 4, 1))
        sketch.addConstraint(Sketcher.Constraint("Vertical" if i % 2 else "Horizontal", i))


sketch = add_sketch("Outline", "XY_Plane")
add_rectangle(sketch, (-30, -20), (30, 20))
sketch.addConstraint(Sketcher.Constraint("Symmetric", 0, 1, 2, 1, -1, 1))
for kind, line, name in [("DistanceX", 0, "Length"), ("DistanceY", 1, "Width")]:
    value = params.getPropertyByName(name).Value
    sketch.renameConstraint(sketch.addConstraint(Sketcher.Constraint(kind, line, 1, line, 2, value)), name)
    sketch.setExpression("Constraints." + name, params.Name + "." + name)
pad = body.newObject("PartDesign::Pad", "Pad")
pad.Profile = sketch
pad.setExpression("Length", params.Name + ".Thickness")

circles = add_sketch("Circles", "XY_Plane")
add_circle(circles, -15, -10, 2)
pocket = body.newObject("PartDesign::Pocket", "Pocket")
pocket.Profile = circles
pocket.Type = "ThroughAll"
pocket.Reversed = True

section = add_sketch("Section", "XZ_Plane")
add_rectangle(section, (12, 0), (15, 10))
section.addConstraint(Sketcher.Constraint("PointOnObject", 0, 1, -1))
for kind, value in [("DistanceX", 12), ("DistanceX", 15)]:
    section.addConstraint(Sketcher.Constraint(kind, -1, 1, 0, 1 if value == 12 else 2, value))
section.addConstraint(Sketcher.Constraint("DistanceY", 1, 1, 1, 2, 10))
cross = add_sketch("Cross", "XZ_Plane")
add_circle(cross, -22, 3, 1.5)
disc = add_sketch("Disc", "XY_Plane")
add_circle(disc, 0, 0, 5)
path = add_sketch("Path", "XZ_Plane")
path.addGeometry(Part.LineSegment(App.Vector(0, 0, 0), App.Vector(0, 30, 0)))
path.addConstraint(Sketcher.Constraint("Coincident", 0, 1, -1, 1))
path.addConstraint(Sketcher.Constraint("Vertical", 0))
path.addConstraint(Sketcher.Constraint("DistanceY", 0, 1, 0, 2, 30))
doc.recompute()
