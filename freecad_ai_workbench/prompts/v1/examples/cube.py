# recipe: cube
# title: Cube
# level: simple
# makes: A solid cube that stands on the XY plane with one corner at the origin.
# names: cube, solid cube
# example: 20 mm cube
# implied: solid, plain
# lone: SIZE
# order: SIZE SIZE SIZE
# parameter: SIZE = 20 mm, 0.1 to 10000; edge length, side length, side, size, edge, length, wide, long, high, on side
# volume: SIZE**3
# size: SIZE; SIZE; SIZE
# solids: 1
import FreeCAD as App

SIZE = 20.0  # mm

doc = App.ActiveDocument

# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Cube parameters"
params.addProperty("App::PropertyLength", "Size", "Dimensions", "Length of all edges")
params.Size = SIZE
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Cube"

# --- Cube: three properties follow one parameter ---
cube = body.newObject("PartDesign::AdditiveBox", "Cube")
cube.Label = "Cube"
for side in ["Length", "Width", "Height"]:
    cube.setExpression(side, f"{P}.Size")

# --- Finish ---
doc.recompute()
