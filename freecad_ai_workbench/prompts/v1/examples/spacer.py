# recipe: spacer
# title: Spacer
# level: simple
# makes: A round spacer that stands on the XY plane, centred on the Z axis; if asked for with chamfered outer edges.
# names: spacer, spacer ring, distance ring, bushing, bush, sleeve, round standoff, standoff, ring, collar
# example: spacer 20 x 8.4 x 5
# implied: round, cylindrical, circular, hollow, with hole, plain
# order: OUTER_DIAMETER INNER_DIAMETER HEIGHT
# parameter: INNER_DIAMETER = 8.4 mm, 0.2 to 1000; inner diameter, inside diameter, inner, id, inside, bore, bore diameter,
#   hole, hole diameter, inner hole, centre hole, diameter hole
# parameter: OUTER_DIAMETER = max(20, 1.5 * INNER_DIAMETER) mm, 0.4 to 1200; outer diameter, outside diameter,
#   outer, od, diameter, outside
# parameter: HEIGHT = 5 mm, 0.1 to 2000; height, high, tall, thickness, thick, length, long
# parameter: CHAMFER = min(0.5, (OUTER_DIAMETER - INNER_DIAMETER) / 8, HEIGHT / 4) mm, 0.05 to 50, option chamfer;
#   chamfer, chamfered edge, chamfered outer edge
# given: WALL; wall, wall thickness, thick wall; OUTER_DIAMETER = INNER_DIAMETER + 2 * WALL
# given: WALL; wall, wall thickness, thick wall; INNER_DIAMETER = OUTER_DIAMETER - 2 * WALL
# option: chamfer; chamfer, chamfered, chamfered edge, chamfered outer edge
# thread: M2; INNER_DIAMETER = 2.4
# thread: M2.5; INNER_DIAMETER = 2.9
# thread: M3; INNER_DIAMETER = 3.4
# thread: M3.5; INNER_DIAMETER = 3.9
# thread: M4; INNER_DIAMETER = 4.5
# thread: M5; INNER_DIAMETER = 5.5
# thread: M6; INNER_DIAMETER = 6.6
# thread: M8; INNER_DIAMETER = 9
# thread: M10; INNER_DIAMETER = 11
# thread: M12; INNER_DIAMETER = 13.5
# thread: M14; INNER_DIAMETER = 15.5
# thread: M16; INNER_DIAMETER = 17.5
# thread: M18; INNER_DIAMETER = 20
# thread: M20; INNER_DIAMETER = 22
# thread: M22; INNER_DIAMETER = 24
# thread: M24; INNER_DIAMETER = 26
# standard: ISO 273, medium series
# check: INNER_DIAMETER < OUTER_DIAMETER; The inner diameter must be smaller than the outer diameter.
# check: 2 * CHAMFER < min(HEIGHT, OUTER_DIAMETER - INNER_DIAMETER); The chamfer is too large for the spacer.
# volume: pi / 4 * (OUTER_DIAMETER**2 - INNER_DIAMETER**2) * HEIGHT - 2 * pi * (OUTER_DIAMETER / 2 - CHAMFER / 3) *
#   CHAMFER**2
# size: OUTER_DIAMETER; OUTER_DIAMETER; HEIGHT
# holes: INNER_DIAMETER 1
# solids: 1
import FreeCAD as App
import Part
import Sketcher

INNER_DIAMETER = 8.4  # mm
OUTER_DIAMETER = 20.0  # mm
HEIGHT = 5.0  # mm
CHAMFER = 0.5  # mm

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
params.Label = "Spacer parameters"
params.addProperty("App::PropertyLength", "InnerDiameter", "Dimensions", "Diameter of the hole")
params.InnerDiameter = INNER_DIAMETER
params.addProperty("App::PropertyLength", "OuterDiameter", "Dimensions", "Outer diameter")
params.OuterDiameter = OUTER_DIAMETER
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Spacer"

# --- Ring: two circles about the origin make one ring ---
rings = add_sketch("Rings", "XY_Plane")
add_circle(rings, 0, 0, OUTER_DIAMETER)
add_circle(rings, 0, 0, INNER_DIAMETER)
rings.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
rings.addConstraint(Sketcher.Constraint("Coincident", 1, 3, -1, 1))
drive(rings, Sketcher.Constraint("Diameter", 0, OUTER_DIAMETER), "OuterDiameter", f"{P}.OuterDiameter")
drive(rings, Sketcher.Constraint("Diameter", 1, INNER_DIAMETER), "InnerDiameter", f"{P}.InnerDiameter")

ring = body.newObject("PartDesign::Pad", "Ring")
ring.Label = "Ring"
ring.Profile = rings
ring.setExpression("Length", f"{P}.Height")

# --- Chamfer: the two outer edges are the circles with the outer radius --- [option chamfer]
params.addProperty("App::PropertyLength", "Chamfer", "Dimensions", "Size of the chamfer on the outer edges")
params.Chamfer = CHAMFER
settle(rings)
outer = [
    f"Edge{i}"
    for i, edge in enumerate(ring.Shape.Edges, 1)
    if edge.BoundBox.ZLength < 1e-3 and edge.BoundBox.XLength > (OUTER_DIAMETER + INNER_DIAMETER) / 2
]
chamfer = body.newObject("PartDesign::Chamfer", "OuterChamfer")
chamfer.Label = "Chamfered outer edges"
chamfer.Base = (ring, outer)
chamfer.setExpression("Size", f"{P}.Chamfer")

# --- Finish ---
doc.recompute()
