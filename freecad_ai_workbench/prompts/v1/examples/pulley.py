# recipe: pulley
# title: V-belt pulley
# level: complex
# makes: A pulley around the Z axis that stands on the XY plane, with a V-shaped groove in the middle of its rim and a
#   bore.
# names: pulley, v pulley, belt pulley, v belt pulley, grooved pulley, v groove pulley, sheave, pulley wheel
# example: pulley 80 mm diameter, 20 wide, groove 10 deep and 13 wide, 12 mm bore
# implied: round, v shaped, single groove, with 1 groove, 1 groove
# feature: groove, v groove; GROOVE_DEPTH = deep, GROOVE_WIDTH = wide
# parameter: DIAMETER = 80 mm, 5 to 2000; diameter, outer diameter, outside diameter, od
# parameter: GROOVE_WIDTH = min(13, 0.2 * DIAMETER) mm, 0.5 to 200; groove width, width groove, top width, wide groove
# parameter: GROOVE_DEPTH = 0.8 * GROOVE_WIDTH mm, 0.3 to 300; groove depth, depth groove, deep groove, depth, deep
# parameter: GROOVE_ANGLE = 38 deg, 10 to 90; groove angle, angle, groove, v groove, angle groove
# parameter: WIDTH = 1.5 * GROOVE_WIDTH mm, 0.6 to 500; width, wide, thickness, thick, height, high
# parameter: BORE = 0.15 * DIAMETER mm, 0.5 to 1500; bore, bore diameter, hole, centre hole, shaft, hole diameter, shaft
#   diameter, inner diameter, diameter bore, diameter hole, diameter shaft
# given: RADIUS; radius, outer radius; DIAMETER = 2 * RADIUS
# let: HALF = tan(GROOVE_ANGLE * pi / 360)
# let: FLOOR = GROOVE_WIDTH - 2 * GROOVE_DEPTH * HALF
# let: RIM = DIAMETER / 2
# let: BED = DIAMETER / 2 - GROOVE_DEPTH
# check: GROOVE_WIDTH < WIDTH; The groove must be narrower than the pulley.
# check: FLOOR > 0.01; The groove is too deep for its width and angle: its flanks meet.
# check: BORE / 2 < BED - 0.1; The bore must be smaller than the bottom of the groove.
# volume: pi * (RIM**2 - BORE**2 / 4) * WIDTH - pi * (GROOVE_WIDTH * RIM**2 - FLOOR * BED**2 - 2 / 3 * HALF * (RIM**3 -
#   BED**3))
# size: DIAMETER; DIAMETER; WIDTH
# holes: BORE 1
# solids: 1
import math

import FreeCAD as App
import Part
import Sketcher

DIAMETER = 80.0  # mm
GROOVE_WIDTH = 13.0  # mm
GROOVE_DEPTH = 10.4  # mm
GROOVE_ANGLE = 38.0  # deg
WIDTH = 19.5  # mm
BORE = 12.0  # mm

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
params.Label = "Pulley parameters"
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Outer diameter")
params.Diameter = DIAMETER
params.addProperty("App::PropertyLength", "GrooveWidth", "Dimensions", "Width of the groove at the rim")
params.GrooveWidth = GROOVE_WIDTH
params.addProperty("App::PropertyLength", "GrooveDepth", "Dimensions", "Depth of the groove")
params.GrooveDepth = GROOVE_DEPTH
params.addProperty("App::PropertyAngle", "GrooveAngle", "Dimensions", "Angle between the groove's flanks")
params.GrooveAngle = GROOVE_ANGLE
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Extent along Z")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Bore", "Dimensions", "Diameter of the bore")
params.Bore = BORE
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Pulley"

# --- Profile: half of a section on the XZ plane, beside the axis ---
profile = add_sketch("Profile", "XZ_Plane")
rim, bed, bore, middle = DIAMETER / 2, DIAMETER / 2 - GROOVE_DEPTH, BORE / 2, WIDTH / 2
top, floor = GROOVE_WIDTH / 2, GROOVE_WIDTH / 2 - GROOVE_DEPTH * math.tan(math.radians(GROOVE_ANGLE / 2))
corners = [(bore, 0), (rim, 0), (rim, middle - top), (bed, middle - floor)]
corners += [(x, WIDTH - y) for x, y in reversed(corners)]
points = [App.Vector(x, y, 0) for x, y in corners]
for i in range(8):
    profile.addGeometry(Part.LineSegment(points[i], points[(i + 1) % 8]))
for i in range(8):
    profile.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % 8, 1))
for i in (0, 6):
    profile.addConstraint(Sketcher.Constraint("Horizontal", i))
for i in (1, 3, 5, 7):
    profile.addConstraint(Sketcher.Constraint("Vertical", i))
profile.addConstraint(Sketcher.Constraint("Equal", 1, 5))
profile.addConstraint(Sketcher.Constraint("Equal", 2, 4))
profile.addConstraint(Sketcher.Constraint("Equal", 0, 6))
profile.addConstraint(Sketcher.Constraint("PointOnObject", 0, 1, -1))
drive(profile, Sketcher.Constraint("DistanceX", -1, 1, 0, 1, bore), "BoreRadius", f"{P}.Bore / 2")
drive(profile, Sketcher.Constraint("DistanceX", -1, 1, 0, 2, rim), "RimRadius", f"{P}.Diameter / 2")
drive(profile, Sketcher.Constraint("DistanceY", 7, 2, 7, 1, WIDTH), "Width", f"{P}.Width")
drive(profile, Sketcher.Constraint("DistanceY", 1, 2, 5, 1, 2 * top), "GrooveWidth", f"{P}.GrooveWidth")
drive(profile, Sketcher.Constraint("DistanceX", 3, 1, 1, 2, GROOVE_DEPTH), "GrooveDepth", f"{P}.GrooveDepth")
floor_width = f"{P}.GrooveWidth - 2 * {P}.GrooveDepth * tan({P}.GrooveAngle / 2)"
drive(profile, Sketcher.Constraint("DistanceY", 3, 1, 3, 2, 2 * floor), "GrooveFloor", floor_width)

wheel = body.newObject("PartDesign::Revolution", "Wheel")
wheel.Label = "Wheel"
wheel.Profile = profile
wheel.ReferenceAxis = (profile, ["V_Axis"])
wheel.Angle = 360

# --- Finish ---
doc.recompute()
