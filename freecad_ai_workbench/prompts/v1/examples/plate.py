# recipe: plate
# title: Rectangular plate
# level: intermediate
# makes: A rectangular plate that lies on the XY plane with one corner at the origin, if asked for with a hole near
#   each corner, with a hole in the middle and with rounded corners.
# names: plate, base plate, baseplate, mounting plate, cover plate, back plate
# example: 120x80x6 plate with 4 holes M8
# implied: flat, rectangular, in corner, at corner, near corner, on corner, 1 in corner, 1 at corner, 1 near corner
# equal: square; LENGTH WIDTH
# order: LENGTH WIDTH THICKNESS
# order: LENGTH WIDTH
# parameter: LENGTH = 120 mm, 1 to 5000; length, long, l
# parameter: WIDTH = 80 mm, 1 to 5000; width, wide, w
# parameter: THICKNESS = 6 mm, 0.1 to 1000; thickness, thick, height, high, tall, t, h
# parameter: HOLE_DIAMETER = min(9, LENGTH / 5, WIDTH / 5) mm, 0.5 to 500, option holes; hole diameter
# parameter: HOLE_INSET = min(15, LENGTH / 4, WIDTH / 4) mm, 0.5 to 2000, option holes; from edge, from side, hole
#   inset, inset, edge distance, hole margin
# parameter: CORNER_RADIUS = min(5, LENGTH / 4, WIDTH / 4) mm, 0.1 to 2000, option rounding; corner radius, radius
#   corner, rounded corner, corner rounded, corner fillet, radius at corner, radius on corner, rounded corner of radius,
#   rounded corner with radius, corner of radius, corner with radius, corner rounded with radius
# parameter: CENTRE_HOLE_DIAMETER = min(20, LENGTH / 4, WIDTH / 4) mm, 0.5 to 4000, option centre_hole; centre hole
#   diameter, central hole diameter
# option: centre_hole; centre hole, central hole, hole in centre, hole in middle
# given: HOLE_RADIUS; hole radius; HOLE_DIAMETER = 2 * HOLE_RADIUS
# option: holes; hole, hole in corner, corner hole, mounting hole, through hole
# option: rounding; rounded corner, round corner, corner rounded, rounded
# hole: HOLE_DIAMETER 4
# hole: CENTRE_HOLE_DIAMETER 1; in centre, in middle, at centre, at middle, through centre, through middle, in centre of
#   plate, in middle of plate, centre, central, centred, middle, in it centre
# check: LENGTH > 2 * HOLE_INSET + HOLE_DIAMETER; Two holes along the length meet: make the plate longer, or the
#   holes smaller or nearer to the edges.
# check: WIDTH > 2 * HOLE_INSET + HOLE_DIAMETER; Two holes along the width meet: make the plate wider, or the holes
#   smaller or nearer to the edges.
# check: 2 * HOLE_INSET >= HOLE_DIAMETER + 0.2 * (HOLE_DIAMETER > 0); The holes must lie inside the plate: their
#   centres must be more than half a diameter from the edges.
# check: CENTRE_HOLE_DIAMETER < min(LENGTH, WIDTH); The hole in the middle must be smaller than the plate.
# check: (CENTRE_HOLE_DIAMETER + HOLE_DIAMETER < sqrt((LENGTH - 2 * HOLE_INSET)**2 + (WIDTH - 2 * HOLE_INSET)**2)) >=
#   min(CENTRE_HOLE_DIAMETER, HOLE_DIAMETER, 1); The hole in the middle cuts the holes in the corners.
# check: 2 * CORNER_RADIUS < min(LENGTH, WIDTH); The corner radius must be less than half the shorter side.
# check: 1.5 * HOLE_INSET >= CORNER_RADIUS * (HOLE_DIAMETER > 0); The holes are too near to the rounded corners.
# volume: (LENGTH * WIDTH - (4 - pi) * CORNER_RADIUS**2 - pi * HOLE_DIAMETER**2 - pi / 4 *
#   CENTRE_HOLE_DIAMETER**2) * THICKNESS
# size: LENGTH; WIDTH; THICKNESS
# holes: HOLE_DIAMETER 4, CENTRE_HOLE_DIAMETER 1
# solids: 1
import FreeCAD as App
import Part
import Sketcher

LENGTH = 120.0  # mm
WIDTH = 80.0  # mm
THICKNESS = 6.0  # mm
HOLE_DIAMETER = 9.0  # mm
HOLE_INSET = 15.0  # mm
CORNER_RADIUS = 5.0  # mm
CENTRE_HOLE_DIAMETER = 20.0  # mm

doc = App.ActiveDocument


def add_sketch(name, role):
    """A sketch on an origin plane of the body, found by its role because labels vary."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == role]
    sketch.MapMode = "FlatFace"
    sketch.Visibility = False
    return sketch


def add_rectangle(sketch, low, high):
    """A rectangle of four lines, counter-clockwise from its lower left corner; returns the index of the first."""
    corners = [low, App.Vector(high.x, low.y, 0), high, App.Vector(low.x, high.y, 0)]
    first = sketch.GeometryCount
    for i in range(4):
        sketch.addGeometry(Part.LineSegment(corners[i], corners[(i + 1) % 4]))
    for i in range(4):
        sketch.addConstraint(Sketcher.Constraint("Coincident", first + i, 2, first + (i + 1) % 4, 1))
        sketch.addConstraint(Sketcher.Constraint("Horizontal" if i % 2 == 0 else "Vertical", first + i))
    return first


def drive(sketch, constraint, name, expression):
    """Add a named dimension that follows an expression."""
    index = sketch.addConstraint(constraint)
    sketch.renameConstraint(index, name)
    sketch.setExpression("Constraints." + name, expression)


def settle(sketch):
    """Compute a new sketch three times: only then FreeCAD's names of its edges are final, and fillets rely on them."""
    for _ in range(3):
        sketch.touch()
        doc.recompute()


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Plate parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent along X")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Extent along Y")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Thickness", "Dimensions", "Extent along Z")
params.Thickness = THICKNESS
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Plate"

# --- Outline: a rectangle with its corner at the origin ---
outline = add_sketch("Outline", "XY_Plane")
add_rectangle(outline, App.Vector(0, 0, 0), App.Vector(LENGTH, WIDTH, 0))
outline.addConstraint(Sketcher.Constraint("Coincident", 0, 1, -1, 1))
drive(outline, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, LENGTH), "Length", f"{P}.Length")
drive(outline, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, WIDTH), "Width", f"{P}.Width")

pad = body.newObject("PartDesign::Pad", "Pad")
pad.Label = "Plate pad"
pad.Profile = outline
pad.setExpression("Length", f"{P}.Thickness")

# --- Rounded corners: edges are found by their geometry, never by a guessed number --- [option rounding]
params.addProperty("App::PropertyLength", "CornerRadius", "Dimensions", "Radius of the four upright edges")
params.CornerRadius = CORNER_RADIUS
settle(outline)
upright = [f"Edge{i}" for i, edge in enumerate(pad.Shape.Edges, 1) if edge.BoundBox.ZLength > THICKNESS / 2]
rounding = body.newObject("PartDesign::Fillet", "Rounding")
rounding.Label = "Rounded corners"
rounding.Base = (pad, upright)
rounding.setExpression("Radius", f"{P}.CornerRadius")

# --- Corner holes: the corners of a construction rectangle --- [option holes]
params.addProperty("App::PropertyLength", "HoleDiameter", "Dimensions", "Diameter of the four holes")
params.HoleDiameter = HOLE_DIAMETER
params.addProperty("App::PropertyLength", "HoleInset", "Dimensions", "Distance of the holes' centres from both edges")
params.HoleInset = HOLE_INSET
positions = add_sketch("HolePositions", "XY_Plane")
low = App.Vector(HOLE_INSET, HOLE_INSET, 0)
high = App.Vector(LENGTH - HOLE_INSET, WIDTH - HOLE_INSET, 0)
add_rectangle(positions, low, high)
for i, x, y in [(0, low.x, low.y), (1, high.x, low.y), (2, high.x, high.y), (3, low.x, high.y)]:
    positions.toggleConstruction(i)
    circle = positions.addGeometry(Part.Circle(App.Vector(x, y, 0), App.Vector(0, 0, 1), HOLE_DIAMETER / 2))
    positions.addConstraint(Sketcher.Constraint("Coincident", circle, 3, i, 1))
    if i > 0:
        positions.addConstraint(Sketcher.Constraint("Equal", 4, circle))
drive(positions, Sketcher.Constraint("DistanceX", -1, 1, 0, 1, HOLE_INSET), "InsetX", f"{P}.HoleInset")
drive(positions, Sketcher.Constraint("DistanceY", -1, 1, 0, 1, HOLE_INSET), "InsetY", f"{P}.HoleInset")
drive(
    positions,
    Sketcher.Constraint("DistanceX", 0, 1, 0, 2, high.x - low.x),
    "SpacingX",
    f"{P}.Length - 2 * {P}.HoleInset",
)
drive(
    positions,
    Sketcher.Constraint("DistanceY", 1, 1, 1, 2, high.y - low.y),
    "SpacingY",
    f"{P}.Width - 2 * {P}.HoleInset",
)
drive(positions, Sketcher.Constraint("Diameter", 4, HOLE_DIAMETER), "HoleDiameter", f"{P}.HoleDiameter")

holes = body.newObject("PartDesign::Pocket", "Holes")
holes.Label = "Corner holes"
holes.Profile = positions
holes.Type = "ThroughAll"
holes.Reversed = True  # a pocket cuts against the sketch's normal; the plate lies on the other side

# --- Hole in the middle --- [option centre_hole]
params.addProperty("App::PropertyLength", "CentreHoleDiameter", "Dimensions", "Diameter of the hole in the middle")
params.CentreHoleDiameter = CENTRE_HOLE_DIAMETER
middle = add_sketch("CentrePosition", "XY_Plane")
circle = Part.Circle(App.Vector(LENGTH / 2, WIDTH / 2, 0), App.Vector(0, 0, 1), CENTRE_HOLE_DIAMETER / 2)
middle.addGeometry(circle)
drive(middle, Sketcher.Constraint("DistanceX", -1, 1, 0, 3, LENGTH / 2), "CentreX", f"{P}.Length / 2")
drive(middle, Sketcher.Constraint("DistanceY", -1, 1, 0, 3, WIDTH / 2), "CentreY", f"{P}.Width / 2")
drive(middle, Sketcher.Constraint("Diameter", 0, CENTRE_HOLE_DIAMETER), "HoleDiameter", f"{P}.CentreHoleDiameter")

centre_hole = body.newObject("PartDesign::Pocket", "CentreHole")
centre_hole.Label = "Hole in the middle"
centre_hole.Profile = middle
centre_hole.Type = "ThroughAll"
centre_hole.Reversed = True

# --- Finish ---
doc.recompute()
