# recipe: enclosure
# title: Box enclosure, open at the top
# level: intermediate
# makes: A hollow box that stands on the XY plane with one corner at the origin and is open at the top; if asked for
#   with rounded upright edges. All dimensions are outside ones.
# names: enclosure, box enclosure, hollow box, open box, open top box, project box, electronics box, electronics
#   enclosure, electronics housing, housing, tray, box with open top, box open at top, hollow rectangular box
# example: enclosure 100x60x40 with 2 mm walls
# implied: open at top, open top, with open top, hollow, open, rectangular, outside, outer
# equal: square; LENGTH WIDTH
# order: LENGTH WIDTH HEIGHT
# order: LENGTH WIDTH
# parameter: LENGTH = 100 mm, 3 to 3000; length, long, outer length
# parameter: WIDTH = 60 mm, 3 to 3000; width, wide, outer width
# parameter: HEIGHT = 40 mm, 1 to 3000; height, high, tall, deep, depth, outer height
# parameter: WALL = min(2, LENGTH / 10, WIDTH / 10) mm, 0.2 to 200; wall, wall thickness, thick wall, thickness,
#   thick
# parameter: FLOOR = WALL mm, 0.2 to 200; floor, floor thickness, bottom thickness, thick floor, bottom, base
#   thickness
# parameter: CORNER_RADIUS = 2 * WALL mm, 0.1 to 600, option rounding; corner radius, radius corner, rounded corner,
#   corner rounded, corner fillet, rounded edge, edge radius, radius
# option: rounding; rounded corner, round corner, corner rounded, rounded edge, rounded
# check: 2.5 * WALL < min(LENGTH, WIDTH); The walls must be thinner than 40 % of the shorter side.
# check: FLOOR < HEIGHT; The floor must be thinner than the height.
# check: 2 * CORNER_RADIUS < min(LENGTH, WIDTH); The corner radius must be less than half the shorter side.
# check: CORNER_RADIUS <= 3.2 * WALL; The corner radius must be at most 3.2 times the wall, else it cuts through to
#   the inside.
# volume: (LENGTH * WIDTH - (4 - pi) * CORNER_RADIUS**2) * HEIGHT - (LENGTH - 2 * WALL) * (WIDTH - 2 * WALL) *
#   (HEIGHT - FLOOR)
# size: LENGTH; WIDTH; HEIGHT
# solids: 1
# note: The box is open at the top; dimensions are outside dimensions.
import FreeCAD as App
import Part
import Sketcher

LENGTH = 100.0  # mm
WIDTH = 60.0  # mm
HEIGHT = 40.0  # mm
WALL = 2.0  # mm
FLOOR = 2.0  # mm
CORNER_RADIUS = 4.0  # mm

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
params.Label = "Enclosure parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Outside extent along X")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Outside extent along Y")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Outside extent along Z")
params.Height = HEIGHT
params.addProperty("App::PropertyLength", "Wall", "Dimensions", "Thickness of the walls")
params.Wall = WALL
params.addProperty("App::PropertyLength", "Floor", "Dimensions", "Thickness of the floor")
params.Floor = FLOOR
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Enclosure"

# --- Block ---
outline = add_sketch("Outline", "XY_Plane")
add_rectangle(outline, App.Vector(0, 0, 0), App.Vector(LENGTH, WIDTH, 0))
outline.addConstraint(Sketcher.Constraint("Coincident", 0, 1, -1, 1))
drive(outline, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, LENGTH), "Length", f"{P}.Length")
drive(outline, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, WIDTH), "Width", f"{P}.Width")

block = body.newObject("PartDesign::Pad", "Block")
block.Label = "Block"
block.Profile = outline
block.setExpression("Length", f"{P}.Height")

# --- Rounded corners: the upright edges of the block --- [option rounding]
params.addProperty("App::PropertyLength", "CornerRadius", "Dimensions", "Outside radius of the four upright edges")
params.CornerRadius = CORNER_RADIUS
settle(outline)
upright = [f"Edge{i}" for i, edge in enumerate(block.Shape.Edges, 1) if edge.BoundBox.ZLength > HEIGHT / 2]
rounding = body.newObject("PartDesign::Fillet", "Rounding")
rounding.Label = "Rounded corners"
rounding.Base = (block, upright)
rounding.setExpression("Radius", f"{P}.CornerRadius")

# --- Cavity: a sketch lifted to the top, cut down to the floor ---
inside = add_sketch("Inside", "XY_Plane")
inside.setExpression("AttachmentOffset.Base.z", f"{P}.Height")
add_rectangle(inside, App.Vector(WALL, WALL, 0), App.Vector(LENGTH - WALL, WIDTH - WALL, 0))
drive(inside, Sketcher.Constraint("DistanceX", -1, 1, 0, 1, WALL), "WallX", f"{P}.Wall")
drive(inside, Sketcher.Constraint("DistanceY", -1, 1, 0, 1, WALL), "WallY", f"{P}.Wall")
drive(
    inside,
    Sketcher.Constraint("DistanceX", 0, 1, 0, 2, LENGTH - 2 * WALL),
    "InsideLength",
    f"{P}.Length - 2 * {P}.Wall",
)
drive(
    inside, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, WIDTH - 2 * WALL), "InsideWidth", f"{P}.Width - 2 * {P}.Wall"
)

cavity = body.newObject("PartDesign::Pocket", "Cavity")
cavity.Label = "Cavity"
cavity.Profile = inside
cavity.setExpression("Length", f"{P}.Height - {P}.Floor")

# --- Finish ---
doc.recompute()
