# recipe: knob
# title: Knob
# level: intermediate
# makes: A round knob that stands on the XY plane along the Z axis: a hub below, a wider head above with a rounded
#   top edge, and a blind bore for the shaft from below.
# names: knob, turning knob, control knob, handle knob, round knob
# example: knob 40 mm diameter, 25 mm high with a 6 mm bore
# implied: round, circular, simple, plain, cylindrical
# order: DIAMETER HEIGHT
# parameter: DIAMETER = 40 mm, 4 to 500; diameter, outer diameter, head diameter, across
# parameter: HEIGHT = round(0.6 * DIAMETER) mm, 2 to 500; height, high, tall, total height
# parameter: HUB_DIAMETER = 0.5 * DIAMETER mm, 2 to 480; hub diameter, hub, neck, neck diameter
# parameter: HUB_HEIGHT = 0.4 * HEIGHT mm, 0.5 to 400; hub height, neck height
# parameter: EDGE_RADIUS = min(3, 0.3 * HEIGHT) mm, 0.1 to 200; edge radius, top radius, rounded edge, fillet, edge
#   fillet
# parameter: BORE = 6 mm, 0.5 to 400, option bore; bore, bore diameter, hole, hole diameter, shaft, shaft diameter,
#   shaft hole, blind bore, blind hole, diameter bore, diameter hole, diameter shaft
# parameter: BORE_DEPTH = 0.6 * HEIGHT mm, 0.5 to 450, option bore; bore depth, hole depth, deep
# given: RADIUS; radius; DIAMETER = 2 * RADIUS
# option: bore, on; bore, hole, shaft hole, blind bore, blind hole
# check: HUB_DIAMETER < DIAMETER; The hub must be narrower than the head.
# check: HUB_HEIGHT < HEIGHT; The hub must be lower than the knob.
# check: EDGE_RADIUS < min(HEIGHT - HUB_HEIGHT, DIAMETER / 2); The edge radius must be less than the head is high.
# check: BORE < 0.95 * HUB_DIAMETER; The bore must be smaller than the hub.
# check: BORE_DEPTH < HEIGHT - 0.1 * (BORE > 0); The bore must end below the top: make it shallower than the knob is
#   high.
# volume: pi / 4 * (DIAMETER**2 * (HEIGHT - HUB_HEIGHT) + HUB_DIAMETER**2 * HUB_HEIGHT - BORE**2 * BORE_DEPTH) - 2 *
#   pi * (1 - pi / 4) * EDGE_RADIUS**2 * (DIAMETER / 2 - EDGE_RADIUS * (10 - 3 * pi) / (12 - 3 * pi))
# size: DIAMETER; DIAMETER; HEIGHT
# holes: BORE 1
# solids: 1
import FreeCAD as App
import Part
import Sketcher

DIAMETER = 40.0  # mm
HEIGHT = 24.0  # mm
HUB_DIAMETER = 20.0  # mm
HUB_HEIGHT = 9.6  # mm
EDGE_RADIUS = 3.0  # mm
BORE = 6.0  # mm
BORE_DEPTH = 14.4  # mm

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
params.Label = "Knob parameters"
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Diameter of the head")
params.Diameter = DIAMETER
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
params.addProperty("App::PropertyLength", "HubDiameter", "Dimensions", "Diameter of the hub")
params.HubDiameter = HUB_DIAMETER
params.addProperty("App::PropertyLength", "HubHeight", "Dimensions", "Height of the hub")
params.HubHeight = HUB_HEIGHT
params.addProperty("App::PropertyLength", "EdgeRadius", "Dimensions", "Radius of the head's top edge")
params.EdgeRadius = EDGE_RADIUS
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Knob"

# --- Hub ---
hub_sketch = add_sketch("HubSketch", "XY_Plane")
add_circle(hub_sketch, 0, 0, HUB_DIAMETER)
hub_sketch.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(hub_sketch, Sketcher.Constraint("Diameter", 0, HUB_DIAMETER), "HubDiameter", f"{P}.HubDiameter")
hub = body.newObject("PartDesign::Pad", "Hub")
hub.Label = "Hub"
hub.Profile = hub_sketch
hub.setExpression("Length", f"{P}.HubHeight")

# --- Head: a sketch lifted to the top of the hub ---
head_sketch = add_sketch("HeadSketch", "XY_Plane")
head_sketch.setExpression("AttachmentOffset.Base.z", f"{P}.HubHeight")
add_circle(head_sketch, 0, 0, DIAMETER)
head_sketch.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(head_sketch, Sketcher.Constraint("Diameter", 0, DIAMETER), "Diameter", f"{P}.Diameter")
head = body.newObject("PartDesign::Pad", "Head")
head.Label = "Head"
head.Profile = head_sketch
head.setExpression("Length", f"{P}.Height - {P}.HubHeight")

# --- Rounded top edge: the circle that lies highest ---
settle(head_sketch)
top = [f"Edge{i}" for i, edge in enumerate(head.Shape.Edges, 1) if edge.BoundBox.ZMin > HEIGHT - 1e-3]
rounding = body.newObject("PartDesign::Fillet", "Rounding")
rounding.Label = "Rounded top edge"
rounding.Base = (head, top)
rounding.setExpression("Radius", f"{P}.EdgeRadius")

# --- Blind bore from below --- [option bore]
params.addProperty("App::PropertyLength", "Bore", "Dimensions", "Diameter of the bore")
params.Bore = BORE
params.addProperty("App::PropertyLength", "BoreDepth", "Dimensions", "Depth of the bore")
params.BoreDepth = BORE_DEPTH
bore_sketch = add_sketch("BoreSketch", "XY_Plane")
add_circle(bore_sketch, 0, 0, BORE)
bore_sketch.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(bore_sketch, Sketcher.Constraint("Diameter", 0, BORE), "Bore", f"{P}.Bore")
bore = body.newObject("PartDesign::Pocket", "Bore")
bore.Label = "Blind bore"
bore.Profile = bore_sketch
bore.Reversed = True  # upwards, into the knob
bore.setExpression("Length", f"{P}.BoreDepth")

# --- Finish ---
doc.recompute()
