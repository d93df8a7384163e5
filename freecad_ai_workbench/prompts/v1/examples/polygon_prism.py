# recipe: polygon_prism
# title: Regular prism
# level: simple
# makes: A prism over a regular polygon that stands on the XY plane around the Z axis, one corner on the X axis.
# names: prism, regular prism, polygon prism, polygonal prism, hex bar, hexagon bar, hexagonal bar, hex rod, hexagonal
#   rod, hexagonal prism, hexagon prism, hex prism, octagonal prism, octagon prism, octagonal bar, pentagonal prism,
#   pentagon prism, triangular prism, hexagon, octagon, pentagon
# example: hexagonal prism 17 mm across flats, 40 high
# implied: regular, solid, plain, equilateral
# kind: triangular prism; SIDES = 3
# kind: pentagonal prism, pentagon prism, pentagon; SIDES = 5
# kind: hex bar, hexagon bar, hexagonal bar, hex rod, hexagonal rod, hexagonal prism, hexagon prism, hex prism, hexagon;
#   SIDES = 6
# kind: octagonal prism, octagon prism, octagonal bar, octagon; SIDES = 8
# parameter: SIDES = 6 count, 3 to 60; side, number of side, corner, number of corner
# parameter: DIAMETER = 20 mm, 0.1 to 5000; diameter, across corner, corner to corner, circumscribed diameter, outer
#   diameter, outside diameter, circumscribed circle, circumcircle
# parameter: HEIGHT = 30 mm, 0.05 to 10000; height, high, tall, length, long, thickness, thick
# given: ACROSS_FLATS; across flats, width across flats, af, wrench size; DIAMETER = ACROSS_FLATS / cos(pi / SIDES)
# given: EDGE; edge length, side length, edge; DIAMETER = EDGE / sin(pi / SIDES)
# given: RADIUS; radius, circumradius, circumscribed radius; DIAMETER = 2 * RADIUS
# volume: SIDES / 8 * DIAMETER**2 * sin(2 * pi / SIDES) * HEIGHT
# size: DIAMETER / 2 * (1 + cos(abs(SIDES / 2 - round(SIDES / 2)) * 2 * pi / SIDES)); DIAMETER * cos(abs(SIDES / 4 -
#   round(SIDES / 4)) * 2 * pi / SIDES); HEIGHT
# solids: 1
import FreeCAD as App

SIDES = 6
DIAMETER = 20.0  # mm
HEIGHT = 30.0  # mm

doc = App.ActiveDocument

# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Prism parameters"
params.addProperty("App::PropertyInteger", "Sides", "Dimensions", "Number of sides")
params.Sides = SIDES
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Diameter of the circle through the corners")
params.Diameter = DIAMETER
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Prism"

# --- Prism: a primitive needs no sketch ---
prism = body.newObject("PartDesign::AdditivePrism", "Prism")
prism.Label = "Prism"
prism.setExpression("Polygon", f"{P}.Sides")
prism.setExpression("Circumradius", f"{P}.Diameter / 2")
prism.setExpression("Height", f"{P}.Height")

# --- Finish ---
doc.recompute()
