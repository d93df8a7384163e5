# recipe: tube
# title: Tube
# level: simple
# makes: A round tube that stands on the XY plane along the Z axis.
# names: tube, pipe, round tube, hollow cylinder, hollow tube, tubing
# example: tube with outer diameter 25, wall thickness 2 and 120 long
# implied: round, hollow, circular, cylindrical, straight, plain
# parameter: OUTER_DIAMETER = 25 mm, 0.4 to 3000; outer diameter, outside diameter, outer, od, diameter, outside
# parameter: WALL = min(2, OUTER_DIAMETER / 5) mm, 0.05 to 500; wall, wall thickness, thick wall, thick, thickness
# parameter: LENGTH = 100 mm, 0.1 to 10000; length, long, height, high, tall
# given: INNER_DIAMETER; inner diameter, inside diameter, inner, id, bore, inside; WALL = (OUTER_DIAMETER - INNER_DIAMETER)
#   / 2
# given: RADIUS; radius, outer radius; OUTER_DIAMETER = 2 * RADIUS
# check: 2 * WALL < OUTER_DIAMETER; The wall must be thinner than half the outer diameter.
# volume: pi / 4 * (OUTER_DIAMETER**2 - (OUTER_DIAMETER - 2 * WALL)**2) * LENGTH
# size: OUTER_DIAMETER; OUTER_DIAMETER; LENGTH
# holes: OUTER_DIAMETER-2*WALL 1
# solids: 1
import FreeCAD as App
import Part
import Sketcher

OUTER_DIAMETER = 25.0  # mm
WALL = 2.0  # mm
LENGTH = 100.0  # mm

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
params.Label = "Tube parameters"
params.addProperty("App::PropertyLength", "OuterDiameter", "Dimensions", "Outer diameter")
params.OuterDiameter = OUTER_DIAMETER
params.addProperty("App::PropertyLength", "Wall", "Dimensions", "Thickness of the wall")
params.Wall = WALL
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent along Z")
params.Length = LENGTH
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Tube"

# --- Tube: two circles about the origin, the inner one smaller by the wall on both sides ---
rings = add_sketch("Rings", "XY_Plane")
inner_diameter = OUTER_DIAMETER - 2 * WALL
add_circle(rings, 0, 0, OUTER_DIAMETER)
add_circle(rings, 0, 0, inner_diameter)
rings.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
rings.addConstraint(Sketcher.Constraint("Coincident", 1, 3, -1, 1))
drive(rings, Sketcher.Constraint("Diameter", 0, OUTER_DIAMETER), "OuterDiameter", f"{P}.OuterDiameter")
drive(rings, Sketcher.Constraint("Diameter", 1, inner_diameter), "InnerDiameter", f"{P}.OuterDiameter - 2 * {P}.Wall")

tube = body.newObject("PartDesign::Pad", "Tube")
tube.Label = "Tube"
tube.Profile = rings
tube.setExpression("Length", f"{P}.Length")

# --- Finish ---
doc.recompute()
