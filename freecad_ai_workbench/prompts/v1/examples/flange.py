# recipe: flange
# title: Flange
# level: intermediate
# makes: A round flange that lies on the XY plane, centred on the Z axis, with a bore and a circle of bolt holes.
# names: flange, pipe flange, round flange, blind flange
# example: flange 100 mm diameter, 10 thick, 6 holes of 9 mm on an 80 mm bolt circle, bore 40
# implied: round, circular, flat, equally spaced, evenly spaced, evenly distributed, central, centred
# parameter: DIAMETER = 100 mm, 5 to 3000; outer diameter, outside diameter, diameter, od
# parameter: THICKNESS = 10 mm, 0.5 to 500; thickness, thick, height, high
# parameter: BORE = 0.4 * DIAMETER mm, 0.5 to 2900, option bore; bore, bore diameter, central bore, centre bore,
#   inner diameter, inside diameter, centre hole, central hole
# parameter: BOLT_CIRCLE = (DIAMETER + max(BORE, 0.4 * DIAMETER)) / 2 mm, 2 to 2950, option holes; bolt circle, bolt
#   circle diameter, pitch circle, pitch circle diameter, hole circle, pcd, bcd, diameter bolt circle
# parameter: HOLE_DIAMETER = min(9, DIAMETER / 11) mm, 0.5 to 300, option holes; hole diameter, bolt hole diameter
# parameter: HOLE_COUNT = 6 count, 2 to 60, option holes; number of hole, hole count, number of bolt hole
# given: RADIUS; radius, outer radius; DIAMETER = 2 * RADIUS
# option: bore, on; bore, centre hole, central hole, centre bore, central bore
# option: holes, on; bolt hole, hole
# hole: HOLE_DIAMETER HOLE_COUNT
# check: BORE < DIAMETER; The bore must be smaller than the flange.
# check: BOLT_CIRCLE + HOLE_DIAMETER < DIAMETER; The bolt holes must lie inside the flange: bolt circle plus hole
#   diameter must be less than the outer diameter.
# check: (BOLT_CIRCLE - HOLE_DIAMETER - BORE) * (HOLE_DIAMETER > 0) >= 0; The bolt holes cut into the bore: make the
#   bolt circle larger.
# check: HOLE_COUNT * 1.05 * HOLE_DIAMETER <= 3 * BOLT_CIRCLE; The bolt holes touch each other: use fewer or smaller
#   ones.
# volume: pi / 4 * (DIAMETER**2 - BORE**2 - HOLE_COUNT * HOLE_DIAMETER**2) * THICKNESS
# size: DIAMETER; DIAMETER; THICKNESS
# holes: HOLE_DIAMETER HOLE_COUNT, BORE 1
# solids: 1
import FreeCAD as App
import Part
import Sketcher

DIAMETER = 100.0  # mm
THICKNESS = 10.0  # mm
BORE = 40.0  # mm
BOLT_CIRCLE = 70.0  # mm
HOLE_DIAMETER = 9.0  # mm
HOLE_COUNT = 6

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
params.Label = "Flange parameters"
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Outer diameter")
params.Diameter = DIAMETER
params.addProperty("App::PropertyLength", "Thickness", "Dimensions", "Extent along Z")
params.Thickness = THICKNESS
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Flange"

# --- Disc ---
outline = add_sketch("Outline", "XY_Plane")
add_circle(outline, 0, 0, DIAMETER)
outline.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(outline, Sketcher.Constraint("Diameter", 0, DIAMETER), "Diameter", f"{P}.Diameter")

disc = body.newObject("PartDesign::Pad", "Disc")
disc.Label = "Disc"
disc.Profile = outline
disc.setExpression("Length", f"{P}.Thickness")

# --- Bore --- [option bore]
params.addProperty("App::PropertyLength", "Bore", "Dimensions", "Diameter of the central bore")
params.Bore = BORE
bore_sketch = add_sketch("BoreSketch", "XY_Plane")
add_circle(bore_sketch, 0, 0, BORE)
bore_sketch.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(bore_sketch, Sketcher.Constraint("Diameter", 0, BORE), "Bore", f"{P}.Bore")

bore = body.newObject("PartDesign::Pocket", "Bore")
bore.Label = "Bore"
bore.Profile = bore_sketch
bore.Type = "ThroughAll"
bore.Reversed = True  # a pocket cuts against the sketch's normal; the disc lies on the other side

# --- Bolt holes: one hole, repeated around the Z axis --- [option holes]
params.addProperty(
    "App::PropertyLength", "BoltCircle", "Dimensions", "Diameter of the circle through the holes' centres"
)
params.BoltCircle = BOLT_CIRCLE
params.addProperty("App::PropertyLength", "HoleDiameter", "Dimensions", "Diameter of the bolt holes")
params.HoleDiameter = HOLE_DIAMETER
params.addProperty("App::PropertyInteger", "HoleCount", "Dimensions", "Number of bolt holes")
params.HoleCount = HOLE_COUNT
hole_sketch = add_sketch("HoleSketch", "XY_Plane")
add_circle(hole_sketch, BOLT_CIRCLE / 2, 0, HOLE_DIAMETER)
hole_sketch.addConstraint(Sketcher.Constraint("PointOnObject", 0, 3, -1))
drive(
    hole_sketch, Sketcher.Constraint("DistanceX", -1, 1, 0, 3, BOLT_CIRCLE / 2), "CircleRadius", f"{P}.BoltCircle / 2"
)
drive(hole_sketch, Sketcher.Constraint("Diameter", 0, HOLE_DIAMETER), "HoleDiameter", f"{P}.HoleDiameter")

hole = body.newObject("PartDesign::Pocket", "Hole")
hole.Label = "First bolt hole"
hole.Profile = hole_sketch
hole.Type = "ThroughAll"
hole.Reversed = True

holes = body.newObject("PartDesign::PolarPattern", "Holes")
holes.Label = "Bolt holes"
holes.Originals = [hole]
holes.Axis = (hole_sketch, ["N_Axis"])
holes.Angle = 360
holes.setExpression("Occurrences", f"{P}.HoleCount")
body.Tip = holes

# --- Finish ---
doc.recompute()
