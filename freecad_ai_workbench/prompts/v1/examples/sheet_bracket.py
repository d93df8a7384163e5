# recipe: sheet_bracket
# title: Bent sheet bracket
# level: complex
# makes: An L-shaped bracket bent from sheet, one leg on the XY plane along X, the other upright along Z, symmetric about
#   the XZ plane; if asked for with a hole in the middle of the flat part of each leg.
# names: sheet bracket, sheet metal bracket, bent bracket, bent sheet bracket, bent sheet, sheet metal angle, bent angle,
#   folded bracket, bent plate
# example: sheet metal bracket 50 long, 40 high, 30 wide, 2 thick, bend radius 3, 2 holes of 6 mm
# implied: l shaped, bent, metal, sheet metal, 1 in leg, 1 on leg, in leg, on leg, right angle, 90 degree
# order: LENGTH HEIGHT WIDTH THICKNESS
# order: LENGTH HEIGHT WIDTH, given THICKNESS
# parameter: LENGTH = 50 mm, 2 to 3000; length, long, horizontal leg, bottom leg
# parameter: HEIGHT = 40 mm, 2 to 3000; height, high, tall, vertical leg, upright leg
# parameter: WIDTH = 30 mm, 1 to 3000; width, wide, deep, depth
# parameter: THICKNESS = 2 mm, 0.1 to 50; thickness, thick, sheet thickness, gauge
# parameter: BEND_RADIUS = THICKNESS mm, 0.1 to 200; bend radius, inner bend radius, inner radius, inside radius, inside
#   bend radius, radius
# parameter: HOLE_DIAMETER = min(6, WIDTH / 5, LENGTH / 6, HEIGHT / 6) mm, 0.5 to 300, option holes; hole diameter
# given: LEG; legs, leg, leg length; LENGTH = LEG
# given: LEG; legs, leg, leg length; HEIGHT = LEG
# option: holes; hole
# hole: HOLE_DIAMETER 2
# hole: HOLE_DIAMETER 1; per leg
# let: BEND = THICKNESS + BEND_RADIUS
# let: FLAT = min(LENGTH, HEIGHT) - BEND
# check: FLAT > 0.5; The legs must be longer than the bend.
# check: HOLE_DIAMETER < 0.9 * min(WIDTH, FLAT); The holes are too large for the flat parts of the legs.
# volume: WIDTH * (THICKNESS * (LENGTH + HEIGHT - 2 * BEND) + pi / 4 * (BEND**2 - BEND_RADIUS**2)) - 2 * pi / 4 *
#   HOLE_DIAMETER**2 * THICKNESS
# size: LENGTH; WIDTH; HEIGHT
# holes: HOLE_DIAMETER 2
# solids: 1
# note: The bend radius is the inside one; lengths and heights are outside dimensions.
import math

import FreeCAD as App
import Part
import Sketcher

LENGTH = 50.0  # mm
HEIGHT = 40.0  # mm
WIDTH = 30.0  # mm
THICKNESS = 2.0  # mm
BEND_RADIUS = 2.0  # mm
HOLE_DIAMETER = 6.0  # mm

doc = App.ActiveDocument


def add_sketch(name, role):
    """A sketch on an origin plane of the body, found by its role because labels vary."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == role]
    sketch.MapMode = "FlatFace"
    sketch.Visibility = False
    return sketch


def add_circle(sketch, x, y, diameter):
    """A circle; returns its index."""
    return sketch.addGeometry(Part.Circle(App.Vector(x, y, 0), App.Vector(0, 0, 1), diameter / 2))


def drive(sketch, constraint, name, expression):
    """Add a named dimension that follows an expression."""
    index = sketch.addConstraint(constraint)
    sketch.renameConstraint(index, name)
    sketch.setExpression("Constraints." + name, expression)


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Sheet bracket parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Outside extent along X")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Outside extent along Z")
params.Height = HEIGHT
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Extent along Y")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Thickness", "Dimensions", "Thickness of the sheet")
params.Thickness = THICKNESS
params.addProperty("App::PropertyLength", "BendRadius", "Dimensions", "Inside radius of the bend")
params.BendRadius = BEND_RADIUS
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Sheet bracket"

# --- Profile: two flat parts and the bend, on the XZ plane ---
profile = add_sketch("Profile", "XZ_Plane")
bend = THICKNESS + BEND_RADIUS
centre, normal = App.Vector(bend, bend, 0), App.Vector(0, 0, 1)
corners = [(bend, 0), (LENGTH, 0), (LENGTH, THICKNESS), (bend, THICKNESS)]
lower = [App.Vector(x, y, 0) for x, y in corners]
upper = [App.Vector(y, x, 0) for x, y in [(bend, THICKNESS), (HEIGHT, THICKNESS), (HEIGHT, 0), (bend, 0)]]
for chain in (lower, upper):
    for i in range(3):
        profile.addGeometry(Part.LineSegment(chain[i], chain[i + 1]))
inner = profile.addGeometry(Part.ArcOfCircle(Part.Circle(centre, normal, BEND_RADIUS), math.pi, 1.5 * math.pi))
outer = profile.addGeometry(Part.ArcOfCircle(Part.Circle(centre, normal, bend), math.pi, 1.5 * math.pi))
for first, second in [(0, 1), (1, 2), (3, 4), (4, 5)]:
    profile.addConstraint(Sketcher.Constraint("Coincident", first, 2, second, 1))
for line, end, arc, other in [(2, 2, inner, 2), (3, 1, inner, 1), (5, 2, outer, 1), (0, 1, outer, 2)]:
    profile.addConstraint(Sketcher.Constraint("Tangent", line, end, arc, other))
profile.addConstraint(Sketcher.Constraint("Coincident", inner, 3, outer, 3))
for line, direction in [(0, "Horizontal"), (1, "Vertical"), (2, "Horizontal"), (3, "Vertical"), (4, "Horizontal"), (5, "Vertical")]:
    profile.addConstraint(Sketcher.Constraint(direction, line))
profile.addConstraint(Sketcher.Constraint("PointOnObject", 0, 1, -1))
profile.addConstraint(Sketcher.Constraint("PointOnObject", 5, 2, -2))
drive(profile, Sketcher.Constraint("DistanceX", -1, 1, 0, 2, LENGTH), "Length", f"{P}.Length")
drive(profile, Sketcher.Constraint("DistanceY", -1, 1, 4, 2, HEIGHT), "Height", f"{P}.Height")
drive(profile, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, THICKNESS), "Thickness", f"{P}.Thickness")
drive(profile, Sketcher.Constraint("Radius", inner, BEND_RADIUS), "BendRadius", f"{P}.BendRadius")

sheet = body.newObject("PartDesign::Pad", "Sheet")
sheet.Label = "Bent sheet"
sheet.Profile = profile
sheet.Midplane = True
sheet.setExpression("Length", f"{P}.Width")

# --- Holes: one in each leg --- [option holes]
params.addProperty("App::PropertyLength", "HoleDiameter", "Dimensions", "Diameter of the holes")
params.HoleDiameter = HOLE_DIAMETER


def drill(name, role, along):
    """A hole through the sheet, in the middle of the flat part between the bend and the end of a leg."""
    position = add_sketch(name + "Position", role)
    reach = LENGTH if along == "Length" else HEIGHT
    middle = (reach + THICKNESS + BEND_RADIUS) / 2
    x, y = (middle, 0) if along == "Length" else (0, middle)
    add_circle(position, x, y, HOLE_DIAMETER)
    position.addConstraint(Sketcher.Constraint("PointOnObject", 0, 3, -1 if along == "Length" else -2))
    axis = "DistanceX" if along == "Length" else "DistanceY"
    formula = f"({P}.{along} + {P}.Thickness + {P}.BendRadius) / 2"
    drive(position, Sketcher.Constraint(axis, -1, 1, 0, 3, middle), "Middle", formula)
    drive(position, Sketcher.Constraint("Diameter", 0, HOLE_DIAMETER), "HoleDiameter", f"{P}.HoleDiameter")
    doc.recompute()  # a Hole's depth can be set only when what it drills has a shape
    hole = body.newObject("PartDesign::Hole", name)
    hole.Profile = position
    hole.DepthType = "ThroughAll"
    hole.Reversed = True  # a hole goes against the sketch's normal; the sheet lies on the other side
    hole.setExpression("Diameter", f"{P}.HoleDiameter")
    return hole


drill("LowerHole", "XY_Plane", "Length").Label = "Hole in the lower leg"
drill("UprightHole", "YZ_Plane", "Height").Label = "Hole in the upright leg"

# --- Finish ---
doc.recompute()
