# recipe: hex_nut
# title: Hex nut blank
# level: intermediate
# makes: A hexagonal prism with a plain bore that lies on the XY plane, centred on the Z axis, two corners on the X
#   axis.
# names: hex nut, hex nut blank, hexagon nut, hexagonal nut, nut blank, nut
# example: M8 hex nut blank
# implied: hex, hexagonal, standard, metric, blank, without thread, no thread, unthreaded, plain
# parameter: ACROSS_FLATS = 13 mm, 1 to 500; across flats, width across flats, wrench size, key size, af, spanner
#   size
# parameter: HEIGHT = round(5.2 * ACROSS_FLATS) / 10 mm, 0.2 to 500; height, high, tall, thickness, thick
# parameter: BORE = round(5.2 * ACROSS_FLATS) / 10 mm, 0.2 to 450; bore, bore diameter, hole, hole diameter, inner
#   diameter, diameter hole, centre hole
# thread: M2; ACROSS_FLATS = 4, HEIGHT = 1.6, BORE = 1.6
# thread: M2.5; ACROSS_FLATS = 5, HEIGHT = 2, BORE = 2.05
# thread: M3; ACROSS_FLATS = 5.5, HEIGHT = 2.4, BORE = 2.5
# thread: M4; ACROSS_FLATS = 7, HEIGHT = 3.2, BORE = 3.3
# thread: M5; ACROSS_FLATS = 8, HEIGHT = 4.7, BORE = 4.2
# thread: M6; ACROSS_FLATS = 10, HEIGHT = 5.2, BORE = 5
# thread: M8; ACROSS_FLATS = 13, HEIGHT = 6.8, BORE = 6.8
# thread: M10; ACROSS_FLATS = 16, HEIGHT = 8.4, BORE = 8.5
# thread: M12; ACROSS_FLATS = 18, HEIGHT = 10.8, BORE = 10.2
# thread: M14; ACROSS_FLATS = 21, HEIGHT = 12.8, BORE = 12
# thread: M16; ACROSS_FLATS = 24, HEIGHT = 14.8, BORE = 14
# thread: M18; ACROSS_FLATS = 27, HEIGHT = 15.8, BORE = 15.5
# thread: M20; ACROSS_FLATS = 30, HEIGHT = 18, BORE = 17.5
# thread: M22; ACROSS_FLATS = 34, HEIGHT = 19.4, BORE = 19.5
# thread: M24; ACROSS_FLATS = 36, HEIGHT = 21.5, BORE = 21
# standard: ISO 4032, the bore being the tapping drill's
# check: BORE < 0.95 * ACROSS_FLATS; The bore must be smaller than the width across flats.
# volume: (sqrt(3) / 2 * ACROSS_FLATS**2 - pi / 4 * BORE**2) * HEIGHT
# size: 2 / sqrt(3) * ACROSS_FLATS; ACROSS_FLATS; HEIGHT
# holes: BORE 1
# solids: 1
# note: No thread is cut: the bore is plain.
import FreeCAD as App
import Part
import Sketcher

ACROSS_FLATS = 13.0  # mm
HEIGHT = 6.8  # mm
BORE = 6.8  # mm

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
params.Label = "Hex nut parameters"
params.addProperty("App::PropertyLength", "AcrossFlats", "Dimensions", "Distance of opposite flats")
params.AcrossFlats = ACROSS_FLATS
params.addProperty("App::PropertyLength", "Height", "Dimensions", "Extent along Z")
params.Height = HEIGHT
params.addProperty("App::PropertyLength", "Bore", "Dimensions", "Diameter of the bore")
params.Bore = BORE
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Hex nut"

# --- Hexagon: equal sides with their corners on a construction circle ---
hexagon = add_sketch("Hexagon", "XY_Plane")
corner = App.Vector(ACROSS_FLATS / 3**0.5, 0, 0)
points = [App.Rotation(App.Vector(0, 0, 1), 60 * i).multVec(corner) for i in range(6)]
for i in range(6):
    hexagon.addGeometry(Part.LineSegment(points[i], points[(i + 1) % 6]))
circle = add_circle(hexagon, 0, 0, 2 * corner.x)
hexagon.toggleConstruction(circle)
hexagon.addConstraint(Sketcher.Constraint("Coincident", circle, 3, -1, 1))
for i in range(6):
    hexagon.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % 6, 1))
    hexagon.addConstraint(Sketcher.Constraint("PointOnObject", i, 1, circle))
    if i > 0:
        hexagon.addConstraint(Sketcher.Constraint("Equal", 0, i))
hexagon.addConstraint(Sketcher.Constraint("PointOnObject", 0, 1, -1))
drive(hexagon, Sketcher.Constraint("Diameter", circle, 2 * corner.x), "AcrossCorners", f"{P}.AcrossFlats * 2 / sqrt(3)")
add_circle(hexagon, 0, 0, BORE)
hexagon.addConstraint(Sketcher.Constraint("Coincident", circle + 1, 3, -1, 1))
drive(hexagon, Sketcher.Constraint("Diameter", circle + 1, BORE), "Bore", f"{P}.Bore")

nut = body.newObject("PartDesign::Pad", "Nut")
nut.Label = "Hexagonal prism"
nut.Profile = hexagon
nut.setExpression("Length", f"{P}.Height")

# --- Finish ---
doc.recompute()
