# recipe: bent_pipe
# title: Pipe with a 90° bend
# level: complex
# makes: A round pipe swept along a path that begins at the origin, runs along X, turns by 90° and ends upwards along Z.
# names: bent pipe, bent tube, pipe bend, tube bend, pipe elbow, elbow, swept pipe, swept tube, curved pipe, curved tube,
#   pipe with 90 degree bend, tube with 90 degree bend, sweep, bent pipe with 90 degree bend
# example: bent pipe 20 mm outer diameter, 2 mm wall, bend radius 40, legs 60 and 80
# implied: round, 90 degree, right angle, hollow, bent, with 90 degree bend, 90 degree bend
# series: leg; FIRST_LEG SECOND_LEG
# parameter: DIAMETER = 20 mm, 0.4 to 1000; outer diameter, outside diameter, diameter, od
# parameter: WALL = 0.1 * DIAMETER mm, 0.05 to 300; wall, wall thickness, thick wall, thickness, thick
# parameter: BEND_RADIUS = 2 * DIAMETER mm, 0.3 to 5000; bend radius, radius, bending radius, centre line radius, radius
#   bend
# parameter: FIRST_LEG = 3 * DIAMETER mm, 0.1 to 10000; first leg, horizontal leg, leg 1, first leg length
# parameter: SECOND_LEG = 4 * DIAMETER mm, 0.1 to 10000; second leg, vertical leg, upright leg, leg 2, second leg length
# given: INNER_DIAMETER; inner diameter, inside diameter, id, bore; WALL = (DIAMETER - INNER_DIAMETER) / 2
# given: LEG; legs, each leg; FIRST_LEG = LEG
# given: LEG; legs, each leg; SECOND_LEG = LEG
# check: 2 * WALL < DIAMETER; The wall must be thinner than half the diameter.
# check: BEND_RADIUS > 0.55 * DIAMETER; The bend radius must be larger than half the diameter.
# let: INNER = DIAMETER - 2 * WALL
# volume: pi / 4 * (DIAMETER**2 - INNER**2) * (FIRST_LEG + SECOND_LEG + pi / 2 * BEND_RADIUS)
# size: FIRST_LEG + BEND_RADIUS + DIAMETER / 2; DIAMETER; SECOND_LEG + BEND_RADIUS + DIAMETER / 2
# holes: INNER 2
# solids: 1
# note: The bend radius is that of the pipe's centre line.
import math

import FreeCAD as App
import Part
import Sketcher

DIAMETER = 20.0  # mm
WALL = 2.0  # mm
BEND_RADIUS = 40.0  # mm
FIRST_LEG = 60.0  # mm
SECOND_LEG = 80.0  # mm

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
params.Label = "Bent pipe parameters"
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Outer diameter")
params.Diameter = DIAMETER
params.addProperty("App::PropertyLength", "Wall", "Dimensions", "Thickness of the wall")
params.Wall = WALL
params.addProperty("App::PropertyLength", "BendRadius", "Dimensions", "Radius of the centre line")
params.BendRadius = BEND_RADIUS
params.addProperty("App::PropertyLength", "FirstLeg", "Dimensions", "Straight part along X")
params.FirstLeg = FIRST_LEG
params.addProperty("App::PropertyLength", "SecondLeg", "Dimensions", "Straight part along Z")
params.SecondLeg = SECOND_LEG
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Bent pipe"

# --- Path: line, arc, line on the XZ plane, each tangent to the next ---
path = add_sketch("Path", "XZ_Plane")
centre = App.Vector(FIRST_LEG, BEND_RADIUS, 0)
start, end = App.Vector(FIRST_LEG, 0, 0), App.Vector(FIRST_LEG + BEND_RADIUS, BEND_RADIUS, 0)
bend = Part.Circle(centre, App.Vector(0, 0, 1), BEND_RADIUS)
path.addGeometry(Part.LineSegment(App.Vector(0, 0, 0), start))
path.addGeometry(Part.ArcOfCircle(bend, -math.pi / 2, 0))
path.addGeometry(Part.LineSegment(end, end + App.Vector(0, SECOND_LEG, 0)))
path.addConstraint(Sketcher.Constraint("Coincident", 0, 1, -1, 1))
path.addConstraint(Sketcher.Constraint("Horizontal", 0))
path.addConstraint(Sketcher.Constraint("Vertical", 2))
path.addConstraint(Sketcher.Constraint("Tangent", 0, 2, 1, 1))
path.addConstraint(Sketcher.Constraint("Tangent", 1, 2, 2, 1))
drive(path, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, FIRST_LEG), "FirstLeg", f"{P}.FirstLeg")
drive(path, Sketcher.Constraint("Radius", 1, BEND_RADIUS), "BendRadius", f"{P}.BendRadius")
drive(path, Sketcher.Constraint("DistanceY", 2, 1, 2, 2, SECOND_LEG), "SecondLeg", f"{P}.SecondLeg")

# --- Section: a ring where the path begins, square to it ---
section = add_sketch("Section", "YZ_Plane")
add_circle(section, 0, 0, DIAMETER)
add_circle(section, 0, 0, DIAMETER - 2 * WALL)
section.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
section.addConstraint(Sketcher.Constraint("Coincident", 1, 3, -1, 1))
drive(section, Sketcher.Constraint("Diameter", 0, DIAMETER), "Outside", f"{P}.Diameter")
drive(section, Sketcher.Constraint("Diameter", 1, DIAMETER - 2 * WALL), "Inside", f"{P}.Diameter - 2 * {P}.Wall")

# --- Pipe: the section swept along the path ---
pipe = body.newObject("PartDesign::AdditivePipe", "Pipe")
pipe.Label = "Pipe"
pipe.Profile = section
pipe.Spine = (path, [])

# --- Finish ---
doc.recompute()
