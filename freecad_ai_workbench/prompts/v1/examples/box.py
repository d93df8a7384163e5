# recipe: box
# title: Box
# level: simple
# makes: A solid box that stands on the XY plane with one corner at the origin; if asked for with all edges rounded.
# names: box, cuboid, block, solid box, rectangular block, bar, rectangular bar, rectangular prism, brick
# example: box 40 x 30 x 20 with 2 mm rounded edges
# implied: solid, rectangular, plain, flat
# equal: square; LENGTH WIDTH
# order: LENGTH WIDTH HEIGHT
# order: LENGTH WIDTH
# parameter: LENGTH = 40 mm, 0.1 to 10000; length, long, l
# parameter: WIDTH = 30 mm, 0.1 to 10000; width, wide, deep, depth, w
# parameter: HEIGHT = 20 mm, 0.1 to 10000; height, high, tall, thickness, thick, h
# parameter: EDGE_RADIUS = min(2, LENGTH / 5, WIDTH / 5, HEIGHT / 5) mm, 0.01 to 1000, option rounding; edge radius,
#   radius edge, rounded edge, edge rounded, rounded edge of radius, fillet, fillet radius, edge fillet, fillet on
#   edge, fillet edge, radius fillet, filleted edge, rounding, radius
# option: rounding; rounded edge, round edge, edge rounded, rounded, fillet, fillet on edge, filleted edge, filleted
# check: 2 * EDGE_RADIUS < min(LENGTH, WIDTH, HEIGHT); The edge radius must be less than half the shortest side.
# volume: (LENGTH - 2 * EDGE_RADIUS) * (WIDTH - 2 * EDGE_RADIUS) * (HEIGHT - 2 * EDGE_RADIUS) + 2 * EDGE_RADIUS *
#   ((LENGTH - 2 * EDGE_RADIUS) * (WIDTH - 2 * EDGE_RADIUS) + (WIDTH - 2 * EDGE_RADIUS) * (HEIGHT - 2 * EDGE_RADIUS)
#   + (LENGTH - 2 * EDGE_RADIUS) * (HEIGHT - 2 * EDGE_RADIUS)) + pi * EDGE_RADIUS**2 * (LENGTH + WIDTH + HEIGHT - 6
#   * EDGE_RADIUS) + 4 / 3 * pi * EDGE_RADIUS**3
# size: LENGTH; WIDTH; HEIGHT
# solids: 1
import FreeCAD as App

LENGTH = 40.0  # mm
WIDTH = 30.0  # mm
HEIGHT = 20.0  # mm
EDGE_RADIUS = 2.0  # mm

doc = App.ActiveDocument

# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Box parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent along X")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Extent along Y")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Box"

# --- Block: a primitive needs no sketch ---
block = body.newObject("PartDesign::AdditiveBox", "Block")
block.Label = "Block"
block.setExpression("Length", f"{P}.Length")
block.setExpression("Width", f"{P}.Width")
block.setExpression("Height", f"{P}.Height")

# --- Rounded edges --- [option rounding]
params.addProperty("App::PropertyLength", "EdgeRadius", "Dimensions", "Radius of all edges")
params.EdgeRadius = EDGE_RADIUS
rounding = body.newObject("PartDesign::Fillet", "Rounding")
rounding.Label = "Rounded edges"
rounding.Base = (block, [f"Edge{i}" for i in range(1, 13)])  # a box has twelve edges, and all are meant
rounding.setExpression("Radius", f"{P}.EdgeRadius")

# --- Finish ---
doc.recompute()
