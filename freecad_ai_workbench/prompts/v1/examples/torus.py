# recipe: torus
# title: Torus
# level: simple
# makes: A ring of round section that lies centred on the origin, around the Z axis.
# names: torus, o ring, oring, doughnut, donut, round section ring
# example: torus 30 mm inner diameter, 4 mm thick
# implied: round, solid, plain
# order: INNER_DIAMETER SECTION
# parameter: INNER_DIAMETER = 30 mm, 0.1 to 5000; inner diameter, inside diameter, inner, id
# parameter: SECTION = 4 mm, 0.05 to 2000; section, section diameter, cross section, cord, cord diameter, tube
#   diameter, thickness, thick, minor diameter
# given: MINOR_RADIUS; minor radius, tube radius, section radius; SECTION = 2 * MINOR_RADIUS
# given: MAJOR_RADIUS; major radius; INNER_DIAMETER = 2 * MAJOR_RADIUS - SECTION
# given: OUTER_DIAMETER; outer diameter, outside diameter, outer, od; INNER_DIAMETER = OUTER_DIAMETER - 2 * SECTION
# volume: pi**2 / 4 * (INNER_DIAMETER + SECTION) * SECTION**2
# size: INNER_DIAMETER + 2 * SECTION; INNER_DIAMETER + 2 * SECTION; SECTION
# solids: 1
import FreeCAD as App

INNER_DIAMETER = 30.0  # mm
SECTION = 4.0  # mm

doc = App.ActiveDocument

# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Torus parameters"
params.addProperty("App::PropertyLength", "InnerDiameter", "Dimensions", "Diameter of the opening")
params.InnerDiameter = INNER_DIAMETER
params.addProperty("App::PropertyLength", "Section", "Dimensions", "Diameter of the round section")
params.Section = SECTION
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Torus"

# --- Torus: a primitive needs no sketch ---
torus = body.newObject("PartDesign::AdditiveTorus", "Torus")
torus.Label = "Torus"
torus.setExpression("Radius1", f"({P}.InnerDiameter + {P}.Section) / 2")
torus.setExpression("Radius2", f"{P}.Section / 2")

# --- Finish ---
doc.recompute()
