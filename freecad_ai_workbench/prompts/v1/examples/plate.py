# recipe: plate
# title: Rectangular plate
# makes: A rectangular plate on the XY plane, centred on the origin; with a hole near each corner and with rounded
#   corners where these are asked for.
# names: plate, base plate, baseplate, mounting plate, cover plate, back plate
# example: 120x80x6 plate with 4 holes M8
# order: LENGTH WIDTH THICKNESS
# parameter: LENGTH = 120 mm, 1 to 5000; length, long
# parameter: WIDTH = 80 mm, 1 to 5000; width, wide
# parameter: THICKNESS = 6 mm, 0.1 to 1000; thickness, thick, height, high, tall
# parameter: HOLE_DIAMETER = 9 mm, 0.5 to 500, option holes; hole diameter
# parameter: HOLE_INSET = min(15, LENGTH / 4, WIDTH / 4) mm, 0.5 to 2000, option holes; from edge, from side,
#   hole inset, inset, edge distance, hole margin
# parameter: CORNER_RADIUS = 5 mm, 0.1 to 2000, option rounding; corner radius, radius corner, rounded corner,
#   corner rounded, corner fillet
# option: holes; hole, corner hole, mounting hole, through hole
# option: rounding; rounded corner, round corner, corner rounded, rounded
# hole: HOLE_DIAMETER 4
# check: LENGTH > 2 * HOLE_INSET + HOLE_DIAMETER; Two holes along the length meet: make the plate longer, or the holes
#   smaller or nearer to the edges.
# check: WIDTH > 2 * HOLE_INSET + HOLE_DIAMETER; Two holes along the width meet: make the plate wider, or the holes
#   smaller or nearer to the edges.
# check: 2 * HOLE_INSET >= HOLE_DIAMETER + 0.2 * (HOLE_DIAMETER > 0); The holes must lie inside the plate: their centres
#   must be more than half a diameter from the edges.
# check: 2 * CORNER_RADIUS < min(LENGTH, WIDTH); The corner radius must be less than half the shorter side.
# volume: (LENGTH * WIDTH - (4 - pi) * CORNER_RADIUS**2 - pi * HOLE_DIAMETER**2) * THICKNESS
# size: LENGTH; WIDTH; THICKNESS
# holes: HOLE_DIAMETER 4
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

# --- Outline: a rectangle, symmetric about the origin ---
outline = add_sketch("Outline", "XY_Plane")
x, y = LENGTH / 2, WIDTH / 2
corners = [App.Vector(-x, -y, 0), App.Vector(x, -y, 0), App.Vector(x, y, 0), App.Vector(-x, y, 0)]
for i in range(4):
    outline.addGeometry(Part.LineSegment(corners[i], corners[(i + 1) % 4]))
for i in range(4):
    outline.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % 4, 1))
    outline.addConstraint(Sketcher.Constraint("Horizontal" if i % 2 == 0 else "Vertical", i))
outline.addConstraint(Sketcher.Constraint("Symmetric", 0, 1, 1, 2, -1, 1))
drive(outline, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, LENGTH), "Length", f"{P}.Length")
drive(outline, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, WIDTH), "Width", f"{P}.Width")

pad = body.newObject("PartDesign::Pad", "Pad")
pad.Label = "Plate pad"
pad.Profile = outline
pad.setExpression("Length", f"{P}.Thickness")

# --- Rounded corners: edges are found by their geometry, never by a guessed number --- [option rounding]
params.addProperty("App::PropertyLength", "CornerRadius", "Dimensions", "Radius of the four upright edges")
params.CornerRadius = CORNER_RADIUS
doc.recompute()
upright = [f"Edge{i}" for i, edge in enumerate(pad.Shape.Edges, 1) if edge.BoundBox.ZLength > THICKNESS / 2]
rounding = body.newObject("PartDesign::Fillet", "Rounding")
rounding.Label = "Rounded corners"
rounding.Base = (pad, upright)
rounding.setExpression("Radius", f"{P}.CornerRadius")

# --- Corner holes --- [option holes]
params.addProperty("App::PropertyLength", "HoleDiameter", "Dimensions", "Diameter of the four holes")
params.HoleDiameter = HOLE_DIAMETER
params.addProperty("App::PropertyLength", "HoleInset", "Dimensions", "Distance of the holes' centres from both edges")
params.HoleInset = HOLE_INSET
positions = add_sketch("HolePositions", "XY_Plane")
x, y = LENGTH / 2 - HOLE_INSET, WIDTH / 2 - HOLE_INSET
for centre in [App.Vector(-x, -y, 0), App.Vector(x, -y, 0), App.Vector(x, y, 0), App.Vector(-x, y, 0)]:
    positions.addGeometry(Part.Circle(centre, App.Vector(0, 0, 1), HOLE_DIAMETER / 2))
for i in range(1, 4):
    positions.addConstraint(Sketcher.Constraint("Equal", 0, i))
positions.addConstraint(Sketcher.Constraint("Symmetric", 0, 3, 1, 3, -2))
positions.addConstraint(Sketcher.Constraint("Symmetric", 3, 3, 2, 3, -2))
positions.addConstraint(Sketcher.Constraint("Symmetric", 1, 3, 2, 3, -1))
drive(positions, Sketcher.Constraint("DistanceX", 0, 3, 1, 3, 2 * x), "SpacingX", f"{P}.Length - 2 * {P}.HoleInset")
drive(positions, Sketcher.Constraint("DistanceY", 1, 3, 2, 3, 2 * y), "SpacingY", f"{P}.Width - 2 * {P}.HoleInset")
drive(positions, Sketcher.Constraint("Diameter", 0, HOLE_DIAMETER), "HoleDiameter", f"{P}.HoleDiameter")

holes = body.newObject("PartDesign::Pocket", "Holes")
holes.Label = "Corner holes"
holes.Profile = positions
holes.Type = "ThroughAll"
holes.Reversed = True  # a pocket cuts against the sketch's normal; the plate lies on the other side

# --- Finish ---
doc.recompute()
