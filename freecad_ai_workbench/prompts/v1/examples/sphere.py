# recipe: sphere
# title: Sphere
# level: simple
# makes: A solid sphere around the origin.
# names: sphere, ball, solid sphere
# example: sphere of 30 mm diameter
# implied: solid, round, plain
# parameter: DIAMETER = 30 mm, 0.05 to 5000; diameter, across
# given: RADIUS; radius; DIAMETER = 2 * RADIUS
# volume: pi / 6 * DIAMETER**3
# size: DIAMETER; DIAMETER; DIAMETER
# solids: 1
import FreeCAD as App

DIAMETER = 30.0  # mm

doc = App.ActiveDocument

# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Sphere parameters"
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Diameter")
params.Diameter = DIAMETER
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Sphere"

# --- Sphere: a primitive needs no sketch ---
sphere = body.newObject("PartDesign::AdditiveSphere", "Sphere")
sphere.Label = "Sphere"
sphere.setExpression("Radius", f"{P}.Diameter / 2")

# --- Finish ---
doc.recompute()
