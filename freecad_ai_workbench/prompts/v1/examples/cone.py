# recipe: cone
# title: Cone
# level: simple
# makes: A cone, or a truncated cone, that stands on the XY plane along the Z axis.
# names: cone, truncated cone, frustum, conical frustum, tapered cylinder, solid cone
# example: cone 40 mm bottom diameter, 20 mm top diameter, 50 high
# implied: solid, round, pointed, plain, truncated
# order: BOTTOM_DIAMETER HEIGHT
# order: BOTTOM_DIAMETER TOP_DIAMETER HEIGHT
# parameter: BOTTOM_DIAMETER = 40 mm, 0 to 5000; bottom diameter, base diameter, lower diameter, large diameter,
#   diameter, diameter at bottom, at bottom, at base, diameter bottom
# parameter: TOP_DIAMETER = 0 mm, 0 to 5000; top diameter, upper diameter, small diameter, tip diameter, diameter at
#   top, at top, diameter top
# parameter: HEIGHT = 50 mm, 0.05 to 10000; height, high, tall, length, long
# given: BOTTOM_RADIUS; bottom radius, base radius, lower radius, radius, radius at bottom; BOTTOM_DIAMETER = 2 *
#   BOTTOM_RADIUS
# given: TOP_RADIUS; top radius, upper radius, radius at top; TOP_DIAMETER = 2 * TOP_RADIUS
# check: abs(BOTTOM_DIAMETER - TOP_DIAMETER) > 0.0001; The two diameters of a cone must differ.
# volume: pi / 12 * (BOTTOM_DIAMETER**2 + BOTTOM_DIAMETER * TOP_DIAMETER + TOP_DIAMETER**2) * HEIGHT
# size: max(BOTTOM_DIAMETER, TOP_DIAMETER); max(BOTTOM_DIAMETER, TOP_DIAMETER); HEIGHT
# solids: 1
import FreeCAD as App

BOTTOM_DIAMETER = 40.0  # mm
TOP_DIAMETER = 0.0  # mm
HEIGHT = 50.0  # mm

doc = App.ActiveDocument

# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Cone parameters"
params.addProperty("App::PropertyLength", "BottomDiameter", "Dimensions", "Diameter on the XY plane")
params.BottomDiameter = BOTTOM_DIAMETER
params.addProperty("App::PropertyLength", "TopDiameter", "Dimensions", "Diameter at the top, 0 for a point")
params.TopDiameter = TOP_DIAMETER
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Cone"

# --- Cone: a primitive needs no sketch ---
cone = body.newObject("PartDesign::AdditiveCone", "Cone")
cone.Label = "Cone"
cone.setExpression("Radius1", f"{P}.BottomDiameter / 2")
cone.setExpression("Radius2", f"{P}.TopDiameter / 2")
cone.setExpression("Height", f"{P}.Height")

# --- Finish ---
doc.recompute()
