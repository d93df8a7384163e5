# recipe: l_bracket
# title: L-bracket
# level: intermediate
# makes: An angle bracket with one leg on the XY plane along X and one leg upright along Z, its outer corner on the
#   Y axis; if asked for with holes in both legs and with a fillet in the inner corner.
# names: angle bracket, l bracket, l shaped bracket, corner bracket, right angle bracket, 90 degree bracket, bracket
# example: L-bracket 60 mm long, 40 high, 30 wide, 4 thick with 4 holes M5
# implied: metal, right angle, l shaped, 90 degree, 1 on leg, in leg, on leg
# order: LENGTH HEIGHT WIDTH THICKNESS
# order: LENGTH HEIGHT WIDTH, given THICKNESS
# parameter: LENGTH = 60 mm, 2 to 3000; length, long, horizontal leg, bottom leg, base length
# parameter: HEIGHT = 40 mm, 2 to 3000; height, high, tall, vertical leg, upright leg
# parameter: WIDTH = 30 mm, 1 to 3000; width, wide, deep, depth
# parameter: THICKNESS = min(4, LENGTH / 4, HEIGHT / 4) mm, 0.2 to 200; thickness, thick
# parameter: HOLE_DIAMETER = min(5.5, WIDTH / 5, LENGTH / 5, HEIGHT / 5) mm, 0.5 to 300, option holes; hole diameter
# parameter: HOLES_PER_LEG_COUNT = 2 count, 1 to 30, option holes; hole per leg
# parameter: FILLET_RADIUS = THICKNESS mm, 0.1 to 500, option fillet; inner radius, inner fillet, fillet radius,
#   fillet, fillet in inner corner, inner corner radius
# given: LEG; legs, leg, leg length; LENGTH = LEG
# given: LEG; legs, leg, leg length; HEIGHT = LEG
# given: HOLE_COUNT; number of hole, hole count; HOLES_PER_LEG_COUNT = HOLE_COUNT / 2
# option: holes; hole
# option: fillet; fillet, filleted, rounded inner corner
# hole: HOLE_DIAMETER HOLE_COUNT
# hole: HOLE_DIAMETER HOLES_PER_LEG_COUNT; per leg
# check: 2 * THICKNESS < min(LENGTH, HEIGHT); The legs must be longer than twice the thickness.
# check: HOLE_DIAMETER < 0.9 * (min(LENGTH, HEIGHT) - THICKNESS - 2 * FILLET_RADIUS); The holes are too large for
#   the legs.
# check: HOLE_DIAMETER * HOLES_PER_LEG_COUNT < 0.9 * WIDTH; The holes are too many or too large for the width.
# check: FILLET_RADIUS < 0.9 * (min(LENGTH, HEIGHT) - THICKNESS); The fillet is too large for the legs.
# volume: (LENGTH + HEIGHT - THICKNESS) * THICKNESS * WIDTH + (1 - pi / 4) * FILLET_RADIUS**2 * WIDTH - 2 *
#   HOLES_PER_LEG_COUNT * pi / 4 * HOLE_DIAMETER**2 * THICKNESS
# size: LENGTH; WIDTH; HEIGHT
# holes: HOLE_DIAMETER 2*HOLES_PER_LEG_COUNT
# solids: 1
import FreeCAD as App
import Part
import Sketcher

LENGTH = 60.0  # mm
HEIGHT = 40.0  # mm
WIDTH = 30.0  # mm
THICKNESS = 4.0  # mm
HOLE_DIAMETER = 5.5  # mm
HOLES_PER_LEG_COUNT = 2
FILLET_RADIUS = 4.0  # mm

doc = App.ActiveDocument


def add_sketch(name, role):
    """A sketch on an origin plane of the body, found by its role because labels vary."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == role]
    sketch.MapMode = "FlatFace"
    sketch.Visibility = False
    return sketch


def add_polygon(sketch, points):
    """A closed outline of straight lines; those along an axis are constrained to it."""
    count = len(points)
    for i in range(count):
        sketch.addGeometry(Part.LineSegment(points[i], points[(i + 1) % count]))
    for i in range(count):
        step = points[(i + 1) % count] - points[i]
        sketch.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % count, 1))
        sketch.addConstraint(Sketcher.Constraint("Horizontal" if abs(step.y) < 1e-9 else "Vertical", i))


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
params.Label = "L-bracket parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent along X")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Extent along Y")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Thickness", "Dimensions", "Thickness of both legs")
params.Thickness = THICKNESS
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "L-bracket"

# --- Profile: an L on the XZ plane, padded along Y ---
profile = add_sketch("Profile", "XZ_Plane")
add_polygon(
    profile,
    [
        App.Vector(0, 0, 0),
        App.Vector(LENGTH, 0, 0),
        App.Vector(LENGTH, THICKNESS, 0),
        App.Vector(THICKNESS, THICKNESS, 0),
        App.Vector(THICKNESS, HEIGHT, 0),
        App.Vector(0, HEIGHT, 0),
    ],
)
profile.addConstraint(Sketcher.Constraint("Coincident", 0, 1, -1, 1))
drive(profile, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, LENGTH), "Length", f"{P}.Length")
drive(profile, Sketcher.Constraint("DistanceY", 5, 2, 5, 1, HEIGHT), "Height", f"{P}.Height")
drive(profile, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, THICKNESS), "ThicknessBelow", f"{P}.Thickness")
drive(profile, Sketcher.Constraint("DistanceX", 4, 2, 4, 1, THICKNESS), "ThicknessAside", f"{P}.Thickness")

legs = body.newObject("PartDesign::Pad", "Legs")
legs.Label = "Legs"
legs.Profile = profile
legs.Reversed = True  # the normal of the XZ plane points along -Y
legs.setExpression("Length", f"{P}.Width")

# --- Inner fillet: the edge along Y in the inner corner --- [option fillet]
params.addProperty("App::PropertyLength", "FilletRadius", "Dimensions", "Radius in the inner corner")
params.FilletRadius = FILLET_RADIUS
settle(profile)
inner = [
    f"Edge{i}"
    for i, edge in enumerate(legs.Shape.Edges, 1)
    if edge.BoundBox.YLength > WIDTH / 2
    and abs(edge.CenterOfMass.x - THICKNESS) < 1e-6
    and abs(edge.CenterOfMass.z - THICKNESS) < 1e-6
]
fillet = body.newObject("PartDesign::Fillet", "InnerFillet")
fillet.Label = "Inner fillet"
fillet.Base = (legs, inner)
fillet.setExpression("Radius", f"{P}.FilletRadius")

# --- Holes: one in each leg, repeated along the width --- [option holes]
params.addProperty("App::PropertyLength", "HoleDiameter", "Dimensions", "Diameter of the holes")
params.HoleDiameter = HOLE_DIAMETER
params.addProperty("App::PropertyInteger", "HolesPerLegCount", "Dimensions", "Number of holes in each leg")
params.HolesPerLegCount = HOLES_PER_LEG_COUNT
first_y = WIDTH / (2 * HOLES_PER_LEG_COUNT)
below_x = (LENGTH + THICKNESS) / 2
below = add_sketch("HoleBelow", "XY_Plane")
below.addGeometry(Part.Circle(App.Vector(below_x, first_y, 0), App.Vector(0, 0, 1), HOLE_DIAMETER / 2))
drive(below, Sketcher.Constraint("DistanceX", -1, 1, 0, 3, below_x), "Along", f"({P}.Length + {P}.Thickness) / 2")
drive(
    below, Sketcher.Constraint("DistanceY", -1, 1, 0, 3, first_y), "Across", f"{P}.Width / (2 * {P}.HolesPerLegCount)"
)
drive(below, Sketcher.Constraint("Diameter", 0, HOLE_DIAMETER), "HoleDiameter", f"{P}.HoleDiameter")
hole_below = body.newObject("PartDesign::Pocket", "HoleInBase")
hole_below.Label = "First hole in the base"
hole_below.Profile = below
hole_below.Reversed = True
hole_below.setExpression("Length", f"{P}.Thickness")

upright_z = (HEIGHT + THICKNESS) / 2
upright = add_sketch("HoleUpright", "YZ_Plane")
upright.addGeometry(Part.Circle(App.Vector(first_y, upright_z, 0), App.Vector(0, 0, 1), HOLE_DIAMETER / 2))
drive(
    upright, Sketcher.Constraint("DistanceX", -1, 1, 0, 3, first_y), "Across", f"{P}.Width / (2 * {P}.HolesPerLegCount)"
)
drive(upright, Sketcher.Constraint("DistanceY", -1, 1, 0, 3, upright_z), "Up", f"({P}.Height + {P}.Thickness) / 2")
drive(upright, Sketcher.Constraint("Diameter", 0, HOLE_DIAMETER), "HoleDiameter", f"{P}.HoleDiameter")
hole_upright = body.newObject("PartDesign::Pocket", "HoleInUpright")
hole_upright.Label = "First hole in the upright leg"
hole_upright.Profile = upright
hole_upright.Reversed = True
hole_upright.setExpression("Length", f"{P}.Thickness")

holes = body.newObject("PartDesign::LinearPattern", "Holes")
holes.Label = "Holes along the width"
holes.Originals = [hole_below, hole_upright]
holes.Direction = (below, ["V_Axis"])
holes.setExpression("Length", f"{P}.Width * (1 - 1 / {P}.HolesPerLegCount)")
holes.setExpression("Occurrences", f"{P}.HolesPerLegCount")
body.Tip = holes

# --- Finish ---
doc.recompute()
