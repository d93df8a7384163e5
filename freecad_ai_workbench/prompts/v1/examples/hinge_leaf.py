# recipe: hinge_leaf
# title: Hinge leaf
# level: intermediate
# makes: One leaf of a butt hinge that lies on the XY plane: a plate along Y with two knuckles on its edge, bored
#   for a pin, a gap between them for the other leaf's knuckle, and a row of screw holes.
# names: hinge leaf, hinge, leaf of hinge, hinge plate, half hinge, simple hinge leaf, butt hinge leaf
# example: hinge leaf 60 long, 25 wide, 2 thick for a 4 mm pin with 3 holes of 4.5 mm
# implied: with 2 knuckle, 2 knuckle, simple, plain
# parameter: LENGTH = 60 mm, 10 to 1000; length, long
# parameter: WIDTH = 25 mm, 5 to 500; width, wide
# parameter: THICKNESS = 2 mm, 0.3 to 30; thickness, thick
# parameter: PIN_DIAMETER = 2 * THICKNESS mm, 0.5 to 60; pin diameter, pin, pin hole, diameter pin, pin bore
# parameter: HOLE_DIAMETER = min(4.5, LENGTH / 10, WIDTH / 5) mm, 0.5 to 60, option holes; hole diameter, screw hole
#   diameter
# parameter: HOLE_COUNT = 3 count, 1 to 30, option holes; number of hole, hole count, number of screw hole
# parameter: GAP = 0.5 mm, 0.05 to 20; gap, clearance, play
# option: holes, on; screw hole, hole
# hole: HOLE_DIAMETER HOLE_COUNT
# check: WIDTH > 2 * PIN_DIAMETER + 4 * THICKNESS + 2 * GAP; The leaf is too narrow for its knuckles.
# check: LENGTH > 12 * GAP; The gap is too large for the length.
# check: HOLE_DIAMETER * HOLE_COUNT < 0.9 * LENGTH; The holes are too many or too large for the length.
# check: HOLE_DIAMETER < 0.8 * (WIDTH - PIN_DIAMETER / 2 - THICKNESS - GAP); The holes are too large for the width.
# volume: (pi * (PIN_DIAMETER / 2 + THICKNESS)**2 - pi / 4 * PIN_DIAMETER**2) * (2 / 3 * LENGTH - 2 * GAP) + WIDTH *
#   THICKNESS * LENGTH - (PIN_DIAMETER / 2 + THICKNESS + GAP) * THICKNESS * (LENGTH / 3 + 2 * GAP) -
#   (acos(PIN_DIAMETER / (PIN_DIAMETER + 2 * THICKNESS)) * (PIN_DIAMETER / 2 + THICKNESS)**2 - PIN_DIAMETER / 2 *
#   sqrt((PIN_DIAMETER + THICKNESS) * THICKNESS)) / 2 * (2 / 3 * LENGTH - 2 * GAP) - HOLE_COUNT * pi / 4 *
#   HOLE_DIAMETER**2 * THICKNESS
# size: PIN_DIAMETER / 2 + THICKNESS + WIDTH; LENGTH; PIN_DIAMETER + 2 * THICKNESS
# holes: HOLE_DIAMETER HOLE_COUNT, PIN_DIAMETER 1
# solids: 1
# note: The width is measured from the pin's axis to the free edge.
import FreeCAD as App
import Part
import Sketcher

LENGTH = 60.0  # mm
WIDTH = 25.0  # mm
THICKNESS = 2.0  # mm
PIN_DIAMETER = 4.0  # mm
HOLE_DIAMETER = 4.5  # mm
HOLE_COUNT = 3
GAP = 0.5  # mm

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
params.Label = "Hinge leaf parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent along the pin")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Width", "Dimensions", "From the pin's axis to the free edge")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Thickness", "Dimensions", "Of the leaf and around the pin")
params.Thickness = THICKNESS
params.addProperty("App::PropertyLength", "PinDiameter", "Dimensions", "Diameter of the pin's bore")
params.PinDiameter = PIN_DIAMETER
params.addProperty("App::PropertyLength", "Gap", "Dimensions", "Play between knuckles")
params.Gap = GAP
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Hinge leaf"

# --- Leaf: a plate on the XY plane, from the pin's axis outwards ---
outline = add_sketch("Outline", "XY_Plane")
add_rectangle(outline, App.Vector(0, 0, 0), App.Vector(WIDTH, LENGTH, 0))
outline.addConstraint(Sketcher.Constraint("Coincident", 0, 1, -1, 1))
drive(outline, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, WIDTH), "Width", f"{P}.Width")
drive(outline, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, LENGTH), "Length", f"{P}.Length")
leaf = body.newObject("PartDesign::Pad", "Leaf")
leaf.Label = "Leaf"
leaf.Profile = outline
leaf.setExpression("Length", f"{P}.Thickness")

# --- Barrel: a round bar along Y, level with the underside of the leaf, and the bore for the pin ---
radius = PIN_DIAMETER / 2 + THICKNESS
barrel_sketch = add_sketch("BarrelSketch", "XZ_Plane")
add_circle(barrel_sketch, 0, radius, 2 * radius)
barrel_sketch.addConstraint(Sketcher.Constraint("PointOnObject", 0, 3, -2))
drive(
    barrel_sketch,
    Sketcher.Constraint("DistanceY", -1, 1, 0, 3, radius),
    "AxisHeight",
    f"{P}.PinDiameter / 2 + {P}.Thickness",
)
drive(barrel_sketch, Sketcher.Constraint("Diameter", 0, 2 * radius), "Barrel", f"{P}.PinDiameter + 2 * {P}.Thickness")
barrel = body.newObject("PartDesign::Pad", "Barrel")
barrel.Label = "Barrel"
barrel.Profile = barrel_sketch
barrel.Reversed = True  # the normal of the XZ plane points along -Y
barrel.setExpression("Length", f"{P}.Length")

bore_sketch = add_sketch("BoreSketch", "XZ_Plane")
add_circle(bore_sketch, 0, radius, PIN_DIAMETER)
bore_sketch.addConstraint(Sketcher.Constraint("PointOnObject", 0, 3, -2))
drive(
    bore_sketch,
    Sketcher.Constraint("DistanceY", -1, 1, 0, 3, radius),
    "AxisHeight",
    f"{P}.PinDiameter / 2 + {P}.Thickness",
)
drive(bore_sketch, Sketcher.Constraint("Diameter", 0, PIN_DIAMETER), "Pin", f"{P}.PinDiameter")
bore = body.newObject("PartDesign::Pocket", "Bore")
bore.Label = "Bore for the pin"
bore.Profile = bore_sketch
bore.Type = "ThroughAll"

# --- Gap: room for the knuckle of the other leaf, the middle third ---
gap_sketch = add_sketch("GapSketch", "XY_Plane")
low = App.Vector(-radius - GAP, LENGTH / 3 - GAP, 0)
high = App.Vector(radius + GAP, 2 * LENGTH / 3 + GAP, 0)
add_rectangle(gap_sketch, low, high)
reach = f"{P}.PinDiameter / 2 + {P}.Thickness + {P}.Gap"
drive(gap_sketch, Sketcher.Constraint("DistanceX", 0, 1, -1, 1, -low.x), "ReachOut", reach)
drive(gap_sketch, Sketcher.Constraint("DistanceX", -1, 1, 0, 2, high.x), "ReachIn", reach)
drive(gap_sketch, Sketcher.Constraint("DistanceY", -1, 1, 0, 1, low.y), "Start", f"{P}.Length / 3 - {P}.Gap")
drive(
    gap_sketch,
    Sketcher.Constraint("DistanceY", 1, 1, 1, 2, high.y - low.y),
    "GapLength",
    f"{P}.Length / 3 + 2 * {P}.Gap",
)
gap = body.newObject("PartDesign::Pocket", "Gap")
gap.Label = "Gap for the other knuckle"
gap.Profile = gap_sketch
gap.Type = "ThroughAll"
gap.Reversed = True

# --- Screw holes: the first one, repeated along the pin --- [option holes]
params.addProperty("App::PropertyLength", "HoleDiameter", "Dimensions", "Diameter of the screw holes")
params.HoleDiameter = HOLE_DIAMETER
params.addProperty("App::PropertyInteger", "HoleCount", "Dimensions", "Number of screw holes")
params.HoleCount = HOLE_COUNT
hole_sketch = add_sketch("HoleSketch", "XY_Plane")
x = (WIDTH + radius + GAP) / 2
y = LENGTH / (2 * HOLE_COUNT)
add_circle(hole_sketch, x, y, HOLE_DIAMETER)
drive(hole_sketch, Sketcher.Constraint("DistanceX", -1, 1, 0, 3, x), "Across", f"({P}.Width + {reach}) / 2")
drive(hole_sketch, Sketcher.Constraint("DistanceY", -1, 1, 0, 3, y), "Along", f"{P}.Length / (2 * {P}.HoleCount)")
drive(hole_sketch, Sketcher.Constraint("Diameter", 0, HOLE_DIAMETER), "HoleDiameter", f"{P}.HoleDiameter")
hole = body.newObject("PartDesign::Pocket", "Hole")
hole.Label = "First screw hole"
hole.Profile = hole_sketch
hole.Reversed = True
hole.setExpression("Length", f"{P}.Thickness")

holes = body.newObject("PartDesign::LinearPattern", "Holes")
holes.Label = "Screw holes"
holes.Originals = [hole]
holes.Direction = (hole_sketch, ["V_Axis"])
holes.setExpression("Length", f"{P}.Length * (1 - 1 / {P}.HoleCount)")
holes.setExpression("Occurrences", f"{P}.HoleCount")
body.Tip = holes

# --- Finish ---
doc.recompute()
