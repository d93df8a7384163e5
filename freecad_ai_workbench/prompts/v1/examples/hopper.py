# recipe: hopper
# title: Hopper
# level: complex
# makes: A hollow transition, lofted from one rectangle on the XY plane to another above it, open at both ends and
#   centred on the Z axis.
# names: hopper, loft, chute, transition, rectangular transition, transition duct, tapered duct, duct transition, square
#   funnel, rectangular funnel, lofted duct
# example: hopper 60x40 at the bottom, 120x100 at the top, 80 high, 2 mm wall
# implied: open, open at both end, hollow, lofted, rectangular
# order: BOTTOM_LENGTH BOTTOM_WIDTH; at bottom, on bottom, bottom, base, at base, lower end, bottom opening
# order: TOP_LENGTH TOP_WIDTH; at top, on top, top, upper end, top opening
# parameter: BOTTOM_LENGTH = 60 mm, 1 to 3000; bottom length
# parameter: BOTTOM_WIDTH = 40 mm, 1 to 3000; bottom width
# parameter: TOP_LENGTH = 120 mm, 1 to 3000; top length
# parameter: TOP_WIDTH = 100 mm, 1 to 3000; top width
# parameter: HEIGHT = 80 mm, 1 to 3000; height, high, tall, long, length
# parameter: WALL = 2 mm, 0.2 to 100; wall, wall thickness, thick wall, thickness, thick
# check: 2.2 * WALL < min(BOTTOM_LENGTH, BOTTOM_WIDTH, TOP_LENGTH, TOP_WIDTH); The walls must be thinner than half the
#   shortest side.
# let: OUTSIDE = (BOTTOM_LENGTH * (2 * BOTTOM_WIDTH + TOP_WIDTH) + TOP_LENGTH * (2 * TOP_WIDTH + BOTTOM_WIDTH)) / 6
# let: A = BOTTOM_LENGTH - 2 * WALL
# let: B = BOTTOM_WIDTH - 2 * WALL
# let: C = TOP_LENGTH - 2 * WALL
# let: D = TOP_WIDTH - 2 * WALL
# volume: HEIGHT * (OUTSIDE - (A * (2 * B + D) + C * (2 * D + B)) / 6)
# size: max(BOTTOM_LENGTH, TOP_LENGTH); max(BOTTOM_WIDTH, TOP_WIDTH); HEIGHT
# solids: 1
# note: Lengths and widths are outside dimensions; the wall is measured horizontally.
import FreeCAD as App
import Part
import Sketcher

BOTTOM_LENGTH = 60.0  # mm
BOTTOM_WIDTH = 40.0  # mm
TOP_LENGTH = 120.0  # mm
TOP_WIDTH = 100.0  # mm
HEIGHT = 80.0  # mm
WALL = 2.0  # mm

doc = App.ActiveDocument


def add_sketch(name, role):
    """A sketch on an origin plane of the body, found by its role because labels vary."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == role]
    sketch.MapMode = "FlatFace"
    sketch.Visibility = False
    return sketch


def add_rectangle(sketch, length, width):
    """A rectangle of four lines about the origin, counter-clockwise from its lower left corner."""
    x, y = length / 2, width / 2
    corners = [App.Vector(-x, -y, 0), App.Vector(x, -y, 0), App.Vector(x, y, 0), App.Vector(-x, y, 0)]
    for i in range(4):
        sketch.addGeometry(Part.LineSegment(corners[i], corners[(i + 1) % 4]))
    for i in range(4):
        sketch.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % 4, 1))
        sketch.addConstraint(Sketcher.Constraint("Horizontal" if i % 2 == 0 else "Vertical", i))
    sketch.addConstraint(Sketcher.Constraint("Symmetric", 0, 1, 2, 1, -1, 1))


def drive(sketch, constraint, name, expression):
    """Add a named dimension that follows an expression."""
    index = sketch.addConstraint(constraint)
    sketch.renameConstraint(index, name)
    sketch.setExpression("Constraints." + name, expression)


def add_section(name, end, inset):
    """A rectangle for one end, `inset` walls inside its outline; the upper one is lifted by the height."""
    section = add_sketch(name, "XY_Plane")
    length, width = (TOP_LENGTH, TOP_WIDTH) if end == "Top" else (BOTTOM_LENGTH, BOTTOM_WIDTH)
    if end == "Top":
        section.AttachmentOffset = App.Placement(App.Vector(0, 0, HEIGHT), App.Rotation())
        section.setExpression("AttachmentOffset.Base.z", f"{P}.Height")
    length, width = length - 2 * inset * WALL, width - 2 * inset * WALL
    add_rectangle(section, length, width)
    less = f" - {2 * inset} * {P}.Wall" if inset else ""
    drive(section, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, length), "Length", f"{P}.{end}Length{less}")
    drive(section, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, width), "Width", f"{P}.{end}Width{less}")
    return section


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Hopper parameters"
params.addProperty("App::PropertyLength", "BottomLength", "Dimensions", "Outside extent along X at the bottom")
params.BottomLength = BOTTOM_LENGTH
params.addProperty("App::PropertyLength", "BottomWidth", "Dimensions", "Outside extent along Y at the bottom")
params.BottomWidth = BOTTOM_WIDTH
params.addProperty("App::PropertyLength", "TopLength", "Dimensions", "Outside extent along X at the top")
params.TopLength = TOP_LENGTH
params.addProperty("App::PropertyLength", "TopWidth", "Dimensions", "Outside extent along Y at the top")
params.TopWidth = TOP_WIDTH
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
params.addProperty("App::PropertyLength", "Wall", "Dimensions", "Thickness of the walls, measured horizontally")
params.Wall = WALL
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Hopper"

# --- Outside: a loft through two sections ---
bottom, top = add_section("BottomOutside", "Bottom", 0), add_section("TopOutside", "Top", 0)
outside = body.newObject("PartDesign::AdditiveLoft", "Outside")
outside.Label = "Outside"
outside.Profile = bottom
outside.Sections = [(top, "")]
outside.Ruled = True

# --- Inside: a loft that is taken away ---
bottom, top = add_section("BottomInside", "Bottom", 1), add_section("TopInside", "Top", 1)
inside = body.newObject("PartDesign::SubtractiveLoft", "Inside")
inside.Label = "Inside"
inside.Profile = bottom
inside.Sections = [(top, "")]
inside.Ruled = True

# --- Finish ---
doc.recompute()
