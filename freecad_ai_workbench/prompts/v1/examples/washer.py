# recipe: washer
# title: Plain washer
# level: simple
# makes: A plain washer that lies on the XY plane, centred on the Z axis.
# names: washer, plain washer, flat washer
# example: M8 washer
# implied: round, flat, plain, standard, metric, circular, with hole
# order: OUTER_DIAMETER INNER_DIAMETER HEIGHT
# parameter: INNER_DIAMETER = 8.4 mm, 0.2 to 1000; inner diameter, inside diameter, inner, id, bore, bore diameter,
#   hole, hole diameter, inner hole, centre hole, diameter hole
# parameter: OUTER_DIAMETER = round(1.9 * INNER_DIAMETER) mm, 0.4 to 1200; outer diameter, outside diameter, outer,
#   od, diameter
# parameter: HEIGHT = max(0.5, 0.1 * OUTER_DIAMETER) mm, 0.05 to 200; thickness, thick, height, high
# thread: M2; INNER_DIAMETER = 2.2, OUTER_DIAMETER = 5, HEIGHT = 0.3
# thread: M2.5; INNER_DIAMETER = 2.7, OUTER_DIAMETER = 6, HEIGHT = 0.5
# thread: M3; INNER_DIAMETER = 3.2, OUTER_DIAMETER = 7, HEIGHT = 0.5
# thread: M4; INNER_DIAMETER = 4.3, OUTER_DIAMETER = 9, HEIGHT = 0.8
# thread: M5; INNER_DIAMETER = 5.3, OUTER_DIAMETER = 10, HEIGHT = 1
# thread: M6; INNER_DIAMETER = 6.4, OUTER_DIAMETER = 12, HEIGHT = 1.6
# thread: M8; INNER_DIAMETER = 8.4, OUTER_DIAMETER = 16, HEIGHT = 1.6
# thread: M10; INNER_DIAMETER = 10.5, OUTER_DIAMETER = 20, HEIGHT = 2
# thread: M12; INNER_DIAMETER = 13, OUTER_DIAMETER = 24, HEIGHT = 2.5
# thread: M14; INNER_DIAMETER = 15, OUTER_DIAMETER = 28, HEIGHT = 2.5
# thread: M16; INNER_DIAMETER = 17, OUTER_DIAMETER = 30, HEIGHT = 3
# thread: M18; INNER_DIAMETER = 19, OUTER_DIAMETER = 34, HEIGHT = 3
# thread: M20; INNER_DIAMETER = 21, OUTER_DIAMETER = 37, HEIGHT = 3
# thread: M22; INNER_DIAMETER = 23, OUTER_DIAMETER = 39, HEIGHT = 3
# thread: M24; INNER_DIAMETER = 25, OUTER_DIAMETER = 44, HEIGHT = 4
# standard: ISO 7089
# check: INNER_DIAMETER < OUTER_DIAMETER; The inner diameter must be smaller than the outer diameter.
# volume: pi / 4 * (OUTER_DIAMETER**2 - INNER_DIAMETER**2) * HEIGHT
# size: OUTER_DIAMETER; OUTER_DIAMETER; HEIGHT
# holes: INNER_DIAMETER 1
# solids: 1
import FreeCAD as App
import Part
import Sketcher

INNER_DIAMETER = 8.4  # mm
OUTER_DIAMETER = 16.0  # mm
HEIGHT = 1.6  # mm

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
params.Label = "Washer parameters"
params.addProperty("App::PropertyLength", "InnerDiameter", "Dimensions", "Diameter of the hole")
params.InnerDiameter = INNER_DIAMETER
params.addProperty("App::PropertyLength", "OuterDiameter", "Dimensions", "Outer diameter")
params.OuterDiameter = OUTER_DIAMETER
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Washer"

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

# --- Finish ---
doc.recompute()
