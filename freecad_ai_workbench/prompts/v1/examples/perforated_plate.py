# recipe: perforated_plate
# title: Perforated plate
# level: intermediate
# makes: A rectangular plate that lies on the XY plane, centred on the Z axis, with a grid of equal holes in its middle.
# names: perforated plate, hole plate, grid plate, plate with grid of hole, perforated sheet, breadboard plate
# example: perforated plate 120x80x4 with 5 x 3 holes of 6 mm, 20 mm apart
# implied: flat, rectangular, in middle, in centre, centred, regular, with grid of hole, equally spaced, evenly spaced
# also: plate, base plate, mounting plate, sheet; grid of, column, array of, matrix of, hole grid, perforated
# equal: square; LENGTH WIDTH
# order: LENGTH WIDTH THICKNESS
# order: LENGTH WIDTH
# grid: COLUMNS ROWS
# parameter: LENGTH = 120 mm, 1 to 5000; length, long
# parameter: WIDTH = 80 mm, 1 to 5000; width, wide
# parameter: THICKNESS = 4 mm, 0.1 to 1000; thickness, thick, height, high
# parameter: COLUMNS = 5 count, 2 to 40; column, columns, number of column, hole along length
# parameter: ROWS = 3 count, 2 to 40; row, rows, number of row, hole along width
# parameter: SPACING = min(LENGTH / (COLUMNS + 1), WIDTH / (ROWS + 1)) mm, 0.2 to 2000; spacing, apart, pitch, hole
#   spacing, grid spacing, centre distance, distance
# parameter: HOLE_DIAMETER = 0.3 * SPACING mm, 0.1 to 500; hole diameter
# hole: HOLE_DIAMETER HOLE_COUNT
# given: HOLE_COUNT; number of hole, hole count; ROWS = HOLE_COUNT / COLUMNS
# check: COLUMNS * ROWS <= 400; At most 400 holes: FreeCAD gets slow with more.
# check: HOLE_DIAMETER * 1.02 < SPACING; The holes meet: make them smaller or the spacing larger.
# check: (COLUMNS - 1) * SPACING + HOLE_DIAMETER < LENGTH; The columns of holes don't fit on the length.
# check: (ROWS - 1) * SPACING + HOLE_DIAMETER < WIDTH; The rows of holes don't fit on the width.
# volume: (LENGTH * WIDTH - COLUMNS * ROWS * pi / 4 * HOLE_DIAMETER**2) * THICKNESS
# size: LENGTH; WIDTH; THICKNESS
# holes: HOLE_DIAMETER COLUMNS*ROWS
# solids: 1
import FreeCAD as App
import Part
import Sketcher

LENGTH = 120.0  # mm
WIDTH = 80.0  # mm
THICKNESS = 4.0  # mm
COLUMNS = 5
ROWS = 3
SPACING = 20.0  # mm
HOLE_DIAMETER = 6.0  # mm

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


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Perforated plate parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent along X")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Extent along Y")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Thickness", "Dimensions", "Extent along Z")
params.Thickness = THICKNESS
params.addProperty("App::PropertyInteger", "Columns", "Dimensions", "Holes along X")
params.Columns = COLUMNS
params.addProperty("App::PropertyInteger", "Rows", "Dimensions", "Holes along Y")
params.Rows = ROWS
params.addProperty("App::PropertyLength", "Spacing", "Dimensions", "Distance of neighbouring holes' centres")
params.Spacing = SPACING
params.addProperty("App::PropertyLength", "HoleDiameter", "Dimensions", "Diameter of the holes")
params.HoleDiameter = HOLE_DIAMETER
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Perforated plate"

# --- Outline: symmetric about the origin ---
outline = add_sketch("Outline", "XY_Plane")
add_rectangle(outline, App.Vector(-LENGTH / 2, -WIDTH / 2, 0), App.Vector(LENGTH / 2, WIDTH / 2, 0))
outline.addConstraint(Sketcher.Constraint("Symmetric", 0, 1, 2, 1, -1, 1))
drive(outline, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, LENGTH), "Length", f"{P}.Length")
drive(outline, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, WIDTH), "Width", f"{P}.Width")
pad = body.newObject("PartDesign::Pad", "Pad")
pad.Label = "Plate pad"
pad.Profile = outline
pad.setExpression("Length", f"{P}.Thickness")

# --- First hole: the lower left corner of the grid ---
position = add_sketch("HolePosition", "XY_Plane")
left, lower = (COLUMNS - 1) * SPACING / 2, (ROWS - 1) * SPACING / 2
position.addGeometry(Part.Circle(App.Vector(-left, -lower, 0), App.Vector(0, 0, 1), HOLE_DIAMETER / 2))
drive(position, Sketcher.Constraint("Diameter", 0, HOLE_DIAMETER), "HoleDiameter", f"{P}.HoleDiameter")
drive(position, Sketcher.Constraint("DistanceX", 0, 3, -1, 1, left), "Left", f"({P}.Columns - 1) * {P}.Spacing / 2")
drive(position, Sketcher.Constraint("DistanceY", 0, 3, -1, 1, lower), "Lower", f"({P}.Rows - 1) * {P}.Spacing / 2")
hole = body.newObject("PartDesign::Pocket", "Hole")
hole.Label = "First hole"
hole.Profile = position
hole.Type = "ThroughAll"
hole.Reversed = True  # a pocket cuts against the sketch's normal; the plate lies on the other side

# --- Grid: two linear patterns inside one MultiTransform ---
grid = body.newObject("PartDesign::MultiTransform", "Grid")
grid.Label = "Grid of holes"
grid.Originals = [hole]
steps = []
for axis, count in [("H_Axis", "Columns"), ("V_Axis", "Rows")]:
    step = body.newObject("PartDesign::LinearPattern", count)
    step.Label = f"{count} of holes"
    step.Direction = (position, [axis])
    step.setExpression("Length", f"({P}.{count} - 1) * {P}.Spacing")
    step.setExpression("Occurrences", f"{P}.{count}")
    steps.append(step)
grid.Transformations = steps
body.Tip = grid

# --- Finish ---
doc.recompute()
