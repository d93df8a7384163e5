# recipe: threaded_rod
# title: Threaded rod
# level: complex
# makes: A rod along the Z axis that stands on the XY plane, with an ISO metric thread over its whole length, wound to
#   the right.
# names: threaded rod, thread rod, threaded bar, threaded stud, stud, allthread, threaded shaft, threaded pin
# example: threaded rod M8 x 20
# implied: metric, standard, coarse, right hand, round, fully threaded, full thread, steel
# metric: LENGTH
# parameter: DIAMETER = 8 mm, 1 to 100; diameter, nominal diameter, major diameter, outer diameter
# parameter: PITCH = 0.05 * round(20 * (0.25 + 0.125 * DIAMETER)) mm, 0.2 to 8; pitch, thread pitch
# parameter: LENGTH = 16 * PITCH mm, 0.5 to 500; length, long, high, height, tall
# thread: M2; DIAMETER = 2, PITCH = 0.4
# thread: M2.5; DIAMETER = 2.5, PITCH = 0.45
# thread: M3; DIAMETER = 3, PITCH = 0.5
# thread: M3.5; DIAMETER = 3.5, PITCH = 0.6
# thread: M4; DIAMETER = 4, PITCH = 0.7
# thread: M5; DIAMETER = 5, PITCH = 0.8
# thread: M6; DIAMETER = 6, PITCH = 1
# thread: M8; DIAMETER = 8, PITCH = 1.25
# thread: M10; DIAMETER = 10, PITCH = 1.5
# thread: M12; DIAMETER = 12, PITCH = 1.75
# thread: M14; DIAMETER = 14, PITCH = 2
# thread: M16; DIAMETER = 16, PITCH = 2
# thread: M18; DIAMETER = 18, PITCH = 2.5
# thread: M20; DIAMETER = 20, PITCH = 2.5
# thread: M22; DIAMETER = 22, PITCH = 2.5
# thread: M24; DIAMETER = 24, PITCH = 3
# standard: ISO 261, coarse pitch
# check: DIAMETER >= 3.5 * PITCH; The pitch is too large for the diameter.
# check: LENGTH >= PITCH; The rod must be at least one pitch long.
# check: LENGTH <= 40 * PITCH; At most 40 turns of thread are modelled, because FreeCAD gets slow with more.
# let: OUTER = DIAMETER / 2
# let: INNER = DIAMETER / 2 - 0.625 * sqrt(3) / 2 * PITCH
# volume: pi * LENGTH * (OUTER**2 / 8 + INNER**2 / 4 + 5 / 24 * (OUTER**2 + OUTER * INNER + INNER**2))
# size: DIAMETER; DIAMETER; LENGTH
# solids: 1
# accuracy: 2e-5
# note: The thread has the basic profile of ISO 68-1, with flat crests and roots and without clearance.
import math

import FreeCAD as App
import Part
import Sketcher

DIAMETER = 8.0  # mm
PITCH = 1.25  # mm
LENGTH = 20.0  # mm

doc = App.ActiveDocument


def add_sketch(name, role):
    """A sketch on an origin plane of the body, found by its role because labels vary."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == role]
    sketch.MapMode = "FlatFace"
    sketch.Visibility = False
    return sketch


def drive(sketch, constraint, name, expression):
    """Add a named dimension that follows an expression."""
    index = sketch.addConstraint(constraint)
    sketch.renameConstraint(index, name)
    sketch.setExpression("Constraints." + name, expression)


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Threaded rod parameters"
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Nominal diameter")
params.Diameter = DIAMETER
params.addProperty("App::PropertyLength", "Pitch", "Dimensions", "Rise of one turn")
params.Pitch = PITCH
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent along Z")
params.Length = LENGTH
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Threaded rod"

# --- Rod ---
circle = add_sketch("RodSection", "XY_Plane")
circle.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), DIAMETER / 2))
circle.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(circle, Sketcher.Constraint("Diameter", 0, DIAMETER), "Diameter", f"{P}.Diameter")
rod = body.newObject("PartDesign::Pad", "Rod")
rod.Label = "Rod"
rod.Profile = circle
rod.setExpression("Length", f"{P}.Length")

# --- Groove: a trapezium with flanks of 60°, one pitch below the rod and wider than it, so that no faces coincide ---
groove = add_sketch("GrooveSection", "XZ_Plane")
depth = 0.625 * math.sqrt(3) / 2 * PITCH
reach = 0.05 * PITCH
inner, outer = DIAMETER / 2 - depth, DIAMETER / 2 + reach
narrow = PITCH / 8
wide = narrow + (depth + reach) * math.tan(math.pi / 6)
corners = [(inner, -narrow), (outer, -wide), (outer, wide), (inner, narrow)]
points = [App.Vector(x, y - PITCH, 0) for x, y in corners]
for i in range(4):
    groove.addGeometry(Part.LineSegment(points[i], points[(i + 1) % 4]))
for i in range(4):
    groove.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % 4, 1))
groove.addConstraint(Sketcher.Constraint("Vertical", 1))
groove.addConstraint(Sketcher.Constraint("Vertical", 3))
groove.addConstraint(Sketcher.Constraint("Equal", 0, 2))
DEPTH = f"0.625 * sqrt(3) / 2 * {P}.Pitch"
drive(groove, Sketcher.Constraint("DistanceX", -1, 1, 0, 1, inner), "Inner", f"{P}.Diameter / 2 - {DEPTH}")
drive(groove, Sketcher.Constraint("DistanceX", 0, 1, 1, 1, depth + reach), "Depth", f"{DEPTH} + 0.05 * {P}.Pitch")
drive(groove, Sketcher.Constraint("DistanceY", 3, 2, 3, 1, 2 * narrow), "Root", f"{P}.Pitch / 4")
opening = f"{P}.Pitch / 4 + 2 * ({DEPTH} + 0.05 * {P}.Pitch) * tan(30 deg)"
drive(groove, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, 2 * wide), "Opening", opening)
drive(groove, Sketcher.Constraint("DistanceY", 0, 1, -1, 1, PITCH + narrow), "Start", f"{P}.Pitch * 9 / 8")

# --- Thread: cut along a helix that begins below the rod and ends above it ---
thread = body.newObject("PartDesign::SubtractiveHelix", "Thread")
thread.Label = "Thread"
thread.Profile = groove
thread.ReferenceAxis = (groove, ["V_Axis"])
thread.Mode = "pitch-height-angle"
thread.setExpression("Pitch", f"{P}.Pitch")
thread.setExpression("Height", f"{P}.Length + 2 * {P}.Pitch")

# --- Finish ---
doc.recompute()
