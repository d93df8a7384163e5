# recipe: cylinder
# title: Cylinder
# level: simple
# makes: A solid cylinder that stands on the XY plane along the Z axis; if asked for with chamfered edges.
# names: cylinder, rod, round bar, disc, disk, pin, dowel, dowel pin, shaft, solid cylinder, peg, round disc
# example: cylinder of diameter 20 and 50 high
# implied: solid, round, circular, plain, straight
# order: DIAMETER HEIGHT
# parameter: DIAMETER = 20 mm, 0.05 to 5000; diameter, outer diameter, across
# parameter: HEIGHT = 50 mm, 0.05 to 10000; height, high, tall, length, long, thickness, thick
# parameter: CHAMFER = min(1, DIAMETER / 10, HEIGHT / 10) mm, 0.01 to 500, option chamfer; chamfer, chamfered edge,
#   chamfer on edge, chamfered end, edge chamfer
# given: RADIUS; radius, in radius; DIAMETER = 2 * RADIUS
# option: chamfer; chamfer, chamfered, chamfered edge, chamfer on edge, chamfered end
# check: 2 * CHAMFER < min(DIAMETER, HEIGHT); The chamfer must be less than half the diameter and half the height.
# volume: pi / 4 * DIAMETER**2 * HEIGHT - 2 * pi * (DIAMETER / 2 - CHAMFER / 3) * CHAMFER**2
# size: DIAMETER; DIAMETER; HEIGHT
# solids: 1
import FreeCAD as App
import Part
import Sketcher

DIAMETER = 20.0  # mm
HEIGHT = 50.0  # mm
CHAMFER = 1.0  # mm

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


def settle(sketch):
    """Compute a new sketch three times: only then FreeCAD's names of its edges are final, and fillets rely on them."""
    for _ in range(3):
        sketch.touch()
        doc.recompute()


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Cylinder parameters"
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Diameter")
params.Diameter = DIAMETER
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Cylinder"

# --- Cylinder ---
outline = add_sketch("Outline", "XY_Plane")
add_circle(outline, 0, 0, DIAMETER)
outline.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(outline, Sketcher.Constraint("Diameter", 0, DIAMETER), "Diameter", f"{P}.Diameter")

cylinder = body.newObject("PartDesign::Pad", "Cylinder")
cylinder.Label = "Cylinder"
cylinder.Profile = outline
cylinder.setExpression("Length", f"{P}.Height")

# --- Chamfer: both circles, which are flat edges --- [option chamfer]
params.addProperty("App::PropertyLength", "Chamfer", "Dimensions", "Size of the chamfer on both ends")
params.Chamfer = CHAMFER
settle(outline)
circles = [f"Edge{i}" for i, edge in enumerate(cylinder.Shape.Edges, 1) if edge.BoundBox.ZLength < HEIGHT / 2]
chamfer = body.newObject("PartDesign::Chamfer", "EndChamfer")
chamfer.Label = "Chamfered ends"
chamfer.Base = (cylinder, circles)
chamfer.setExpression("Size", f"{P}.Chamfer")

# --- Finish ---
doc.recompute()
