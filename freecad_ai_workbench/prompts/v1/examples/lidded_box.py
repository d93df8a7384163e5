# recipe: lidded_box
# title: Thin-walled enclosure with lid
# level: complex
# makes: A thin-walled box with rounded upright edges that stands on the XY plane, centred on the Z axis, and its lid, a
#   body of its own, which closes it with a rim that reaches inside.
# names: box with lid, enclosure with lid, lidded box, lidded enclosure, hollow box with lid, housing with lid, box and
#   lid, enclosure and lid, container with lid, case with lid, project box with lid, thin walled enclosure with lid, thin
#   walled box with lid, electronics box with lid, electronics enclosure with lid
# example: enclosure with lid 100x60x40, 2 mm walls, corner radius 6
# implied: with lid, and lid, has lid, including lid, thin walled, hollow, rectangular, rounded, outside, outer, with rim, rim, rounded corner, with rounded corner
# also: enclosure, box enclosure, hollow box, project box, electronics box, electronics enclosure, electronics housing,
#   housing, box; with lid, and lid, has lid, including lid
# equal: square; LENGTH WIDTH
# order: LENGTH WIDTH HEIGHT
# order: LENGTH WIDTH
# feature: lid; LID_THICKNESS = thick
# feature: rim, lip; RIM_HEIGHT = high
# feature: wall; WALL = thick
# parameter: LENGTH = 100 mm, 5 to 2000; length, long, outer length
# parameter: WIDTH = 60 mm, 5 to 2000; width, wide, outer width
# parameter: HEIGHT = 40 mm, 2 to 2000; height, high, tall, deep, depth, outer height
# parameter: WALL = min(2, LENGTH / 20, WIDTH / 20) mm, 0.2 to 50; wall, wall thickness, thick wall
# parameter: CORNER_RADIUS = 3 * WALL mm, 0.3 to 500; corner radius, radius corner, edge radius, radius
# parameter: LID_THICKNESS = WALL mm, 0.2 to 100; lid thickness, lid, thick lid, top thickness
# parameter: RIM_HEIGHT = 2 * WALL mm, 0.2 to 500; rim height, lip height, high rim, rim depth, lip
# parameter: CLEARANCE = 0.2 mm, 0.01 to 5; clearance, gap, play
# check: CORNER_RADIUS > WALL + CLEARANCE + 0.05; The corner radius must be larger than wall and clearance together.
# check: 2.1 * CORNER_RADIUS < min(LENGTH, WIDTH); The corner radius must be less than half the shorter side.
# check: RIM_HEIGHT < HEIGHT - WALL; The rim of the lid must be lower than the cavity is deep.
# let: GAP = WALL + CLEARANCE
# let: OUTSIDE = LENGTH * WIDTH - (4 - pi) * CORNER_RADIUS**2
# let: INSIDE = (LENGTH - 2 * WALL) * (WIDTH - 2 * WALL) - (4 - pi) * (CORNER_RADIUS - WALL)**2
# let: RIM = (LENGTH - 2 * GAP) * (WIDTH - 2 * GAP) - (4 - pi) * (CORNER_RADIUS - GAP)**2
# volume: OUTSIDE * (HEIGHT + LID_THICKNESS) - INSIDE * (HEIGHT - WALL) + RIM * RIM_HEIGHT
# size: LENGTH; WIDTH; HEIGHT + LID_THICKNESS
# solids: 2
# note: The floor is as thick as the walls; the height is measured without the lid.
import math

import FreeCAD as App
import Part
import Sketcher

LENGTH = 100.0  # mm
WIDTH = 60.0  # mm
HEIGHT = 40.0  # mm
WALL = 2.0  # mm
CORNER_RADIUS = 6.0  # mm
LID_THICKNESS = 2.0  # mm
RIM_HEIGHT = 4.0  # mm
CLEARANCE = 0.2  # mm

doc = App.ActiveDocument


def add_outline(body, name, inset, formula):
    """A rectangle with round corners on the body's XY plane, about the origin, `inset` inside the box's outline."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == "XY_Plane"]
    sketch.MapMode = "FlatFace"
    sketch.Visibility = False
    x, y, r = LENGTH / 2 - inset, WIDTH / 2 - inset, CORNER_RADIUS - inset
    centres = [App.Vector(a, b, 0) for a, b in [(x - r, r - y), (x - r, y - r), (r - x, y - r), (r - x, r - y)]]
    outward = [App.Vector(a * r, b * r, 0) for a, b in [(0, -1), (1, 0), (0, 1), (-1, 0)]]
    for i in range(4):  # lines 0 to 3: lower, right, upper, left
        sketch.addGeometry(Part.LineSegment(centres[i - 1] + outward[i], centres[i] + outward[i]))
    for i in range(4):  # arcs 4 to 7: each after the line with the same number
        circle = Part.Circle(centres[i], App.Vector(0, 0, 1), r)
        sketch.addGeometry(Part.ArcOfCircle(circle, (i - 1) * math.pi / 2, i * math.pi / 2))
    for i in range(4):
        sketch.addConstraint(Sketcher.Constraint("Tangent", i, 2, 4 + i, 1))
        sketch.addConstraint(Sketcher.Constraint("Tangent", 4 + i, 2, (i + 1) % 4, 1))
        sketch.addConstraint(Sketcher.Constraint("Horizontal" if i % 2 == 0 else "Vertical", i))
        if i > 0:
            sketch.addConstraint(Sketcher.Constraint("Equal", 4, 4 + i))
    sketch.addConstraint(Sketcher.Constraint("Symmetric", 4, 3, 6, 3, -1, 1))
    drive(sketch, Sketcher.Constraint("DistanceX", 3, 1, 1, 1, 2 * x), "Length", f"{P}.Length - 2 * ({formula})")
    drive(sketch, Sketcher.Constraint("DistanceY", 0, 1, 2, 1, 2 * y), "Width", f"{P}.Width - 2 * ({formula})")
    drive(sketch, Sketcher.Constraint("Radius", 4, r), "CornerRadius", f"{P}.CornerRadius - ({formula})")
    return sketch


def lift(sketch):
    """Move a sketch up to the upper edge of the box."""
    sketch.AttachmentOffset = App.Placement(App.Vector(0, 0, HEIGHT), App.Rotation())
    sketch.setExpression("AttachmentOffset.Base.z", f"{P}.Height")


def add_feature(body, kind, name, profile, length):
    """A pad or pocket of a sketch, as long as an expression says."""
    feature = body.newObject(f"PartDesign::{kind}", name)
    feature.Label = name
    feature.Profile = profile
    feature.setExpression("Length", length)
    return feature


def drive(sketch, constraint, name, expression):
    """Add a named dimension that follows an expression."""
    index = sketch.addConstraint(constraint)
    sketch.renameConstraint(index, name)
    sketch.setExpression("Constraints." + name, expression)


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Enclosure parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Outside extent along X")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Outside extent along Y")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Outside extent of the box along Z")
params.Height = HEIGHT
params.addProperty("App::PropertyLength", "Wall", "Dimensions", "Thickness of walls and floor")
params.Wall = WALL
params.addProperty("App::PropertyLength", "CornerRadius", "Dimensions", "Outside radius of the upright edges")
params.CornerRadius = CORNER_RADIUS
params.addProperty("App::PropertyLength", "LidThickness", "Dimensions", "Thickness of the lid")
params.LidThickness = LID_THICKNESS
params.addProperty("App::PropertyLength", "RimHeight", "Dimensions", "How far the lid's rim reaches into the box")
params.RimHeight = RIM_HEIGHT
params.addProperty("App::PropertyLength", "Clearance", "Dimensions", "Gap between rim and wall")
params.Clearance = CLEARANCE
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Box: a block and its cavity, cut from above ---
box = doc.addObject("PartDesign::Body", "Box")
box.Label = "Box"
add_feature(box, "Pad", "Block", add_outline(box, "BoxOutline", 0, "0 mm"), f"{P}.Height")
inside = add_outline(box, "Inside", WALL, f"{P}.Wall")
lift(inside)
add_feature(box, "Pocket", "Cavity", inside, f"{P}.Height - {P}.Wall")

# --- Lid: a cover on the box, and a rim that reaches into it ---
lid = doc.addObject("PartDesign::Body", "Lid")
lid.Label = "Lid"
cover_outline = add_outline(lid, "LidOutline", 0, "0 mm")
lift(cover_outline)
add_feature(lid, "Pad", "Cover", cover_outline, f"{P}.LidThickness")
rim_outline = add_outline(lid, "RimOutline", WALL + CLEARANCE, f"{P}.Wall + {P}.Clearance")
lift(rim_outline)
rim = add_feature(lid, "Pad", "Rim", rim_outline, f"{P}.RimHeight")
rim.Reversed = True  # downwards

# --- Finish ---
doc.recompute()
