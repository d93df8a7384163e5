# recipe: u_channel
# title: U-channel
# level: intermediate
# makes: A U-shaped profile along the X axis that lies on the XY plane, open at the top, symmetric about the XZ plane.
# names: u channel, u profile, u shaped profile, u shaped channel, c channel, channel, u section, u bar
# example: U channel 40 wide, 30 high, 3 thick and 200 long
# implied: open at top, u shaped, straight
# order: WIDTH HEIGHT THICKNESS
# order: WIDTH HEIGHT THICKNESS LENGTH
# parameter: LENGTH = 200 mm, 1 to 10000; length, long
# parameter: WIDTH = 40 mm, 1 to 3000; width, wide, outer width, outside width
# parameter: HEIGHT = 30 mm, 1 to 3000; height, high, tall, flange height, deep, depth
# parameter: THICKNESS = min(3, WIDTH / 5, HEIGHT / 5) mm, 0.1 to 300; thickness, thick, wall, wall thickness, thick
#   wall
# given: INNER_WIDTH; inner width, inside width, clear width; WIDTH = INNER_WIDTH + 2 * THICKNESS
# check: 2 * THICKNESS < WIDTH; The walls must be thinner than half the width.
# check: THICKNESS < HEIGHT; The web must be thinner than the height.
# volume: (WIDTH * THICKNESS + 2 * (HEIGHT - THICKNESS) * THICKNESS) * LENGTH
# size: LENGTH; WIDTH; HEIGHT
# solids: 1
import FreeCAD as App
import Part
import Sketcher

LENGTH = 200.0  # mm
WIDTH = 40.0  # mm
HEIGHT = 30.0  # mm
THICKNESS = 3.0  # mm

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


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "U-channel parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent along X")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Outside extent along Y")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
params.addProperty("App::PropertyLength", "Thickness", "Dimensions", "Of web and walls")
params.Thickness = THICKNESS
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "U-channel"

# --- Section: on the YZ plane, symmetric about the vertical axis ---
section = add_sketch("Section", "YZ_Plane")
side, inside = WIDTH / 2, WIDTH / 2 - THICKNESS
add_polygon(
    section,
    [
        App.Vector(-side, 0, 0),
        App.Vector(side, 0, 0),
        App.Vector(side, HEIGHT, 0),
        App.Vector(inside, HEIGHT, 0),
        App.Vector(inside, THICKNESS, 0),
        App.Vector(-inside, THICKNESS, 0),
        App.Vector(-inside, HEIGHT, 0),
        App.Vector(-side, HEIGHT, 0),
    ],
)
section.addConstraint(Sketcher.Constraint("PointOnObject", 0, 1, -1))
section.addConstraint(Sketcher.Constraint("Equal", 2, 6))
section.addConstraint(Sketcher.Constraint("Equal", 1, 7))
drive(section, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, WIDTH), "Width", f"{P}.Width")
drive(section, Sketcher.Constraint("DistanceX", -1, 1, 0, 2, side), "Side", f"{P}.Width / 2")
drive(section, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, HEIGHT), "Height", f"{P}.Height")
drive(section, Sketcher.Constraint("DistanceX", 2, 2, 2, 1, THICKNESS), "Wall", f"{P}.Thickness")
drive(section, Sketcher.Constraint("DistanceY", 0, 2, 3, 2, THICKNESS), "Web", f"{P}.Thickness")

channel = body.newObject("PartDesign::Pad", "Channel")
channel.Label = "Channel"
channel.Profile = section
channel.setExpression("Length", f"{P}.Length")

# --- Finish ---
doc.recompute()
