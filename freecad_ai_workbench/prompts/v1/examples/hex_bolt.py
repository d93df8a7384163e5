# recipe: hex_bolt
# title: Hex bolt blank
# level: intermediate
# makes: A bolt without thread along the Z axis: a hexagonal head that stands on the XY plane, two corners on the X axis,
#   and a round shank above it.
# names: hex bolt, hex bolt blank, hexagon bolt, hexagon head bolt, hex head bolt, hex screw, hex head screw, hexagon
#   head screw, bolt, bolt blank, screw, machine screw
# example: hex bolt M8 x 40
# implied: hex, hexagonal, standard, metric, blank, without thread, no thread, unthreaded, plain
# metric: LENGTH
# parameter: ACROSS_FLATS = 13 mm, 1 to 500; across flats, width across flats, wrench size, key size, af, spanner size
# parameter: HEAD_HEIGHT = round(4.1 * ACROSS_FLATS) / 10 mm, 0.2 to 300; head height, head thickness, height head
# parameter: DIAMETER = round(6.15 * ACROSS_FLATS) / 10 mm, 0.2 to 450; diameter, shank diameter, shank
# parameter: LENGTH = 5 * DIAMETER mm, 0.2 to 3000; length, long, shank length
# thread: M2; ACROSS_FLATS = 4, HEAD_HEIGHT = 1.4, DIAMETER = 2
# thread: M2.5; ACROSS_FLATS = 5, HEAD_HEIGHT = 1.7, DIAMETER = 2.5
# thread: M3; ACROSS_FLATS = 5.5, HEAD_HEIGHT = 2, DIAMETER = 3
# thread: M4; ACROSS_FLATS = 7, HEAD_HEIGHT = 2.8, DIAMETER = 4
# thread: M5; ACROSS_FLATS = 8, HEAD_HEIGHT = 3.5, DIAMETER = 5
# thread: M6; ACROSS_FLATS = 10, HEAD_HEIGHT = 4, DIAMETER = 6
# thread: M8; ACROSS_FLATS = 13, HEAD_HEIGHT = 5.3, DIAMETER = 8
# thread: M10; ACROSS_FLATS = 16, HEAD_HEIGHT = 6.4, DIAMETER = 10
# thread: M12; ACROSS_FLATS = 18, HEAD_HEIGHT = 7.5, DIAMETER = 12
# thread: M14; ACROSS_FLATS = 21, HEAD_HEIGHT = 8.8, DIAMETER = 14
# thread: M16; ACROSS_FLATS = 24, HEAD_HEIGHT = 10, DIAMETER = 16
# thread: M18; ACROSS_FLATS = 27, HEAD_HEIGHT = 11.5, DIAMETER = 18
# thread: M20; ACROSS_FLATS = 30, HEAD_HEIGHT = 12.5, DIAMETER = 20
# thread: M22; ACROSS_FLATS = 34, HEAD_HEIGHT = 14, DIAMETER = 22
# thread: M24; ACROSS_FLATS = 36, HEAD_HEIGHT = 15, DIAMETER = 24
# standard: ISO 4014
# check: DIAMETER < 0.95 * ACROSS_FLATS; The shank must be thinner than the head is across flats.
# volume: sqrt(3) / 2 * ACROSS_FLATS**2 * HEAD_HEIGHT + pi / 4 * DIAMETER**2 * LENGTH
# size: 2 / sqrt(3) * ACROSS_FLATS; ACROSS_FLATS; HEAD_HEIGHT + LENGTH
# solids: 1
# note: No thread is cut: the shank is plain. The length is measured below the head.
import FreeCAD as App
import Part
import Sketcher

ACROSS_FLATS = 13.0  # mm
HEAD_HEIGHT = 5.3  # mm
DIAMETER = 8.0  # mm
LENGTH = 40.0  # mm

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
params.Label = "Hex bolt parameters"
params.addProperty("App::PropertyLength", "AcrossFlats", "Dimensions", "Distance of opposite flats of the head")
params.AcrossFlats = ACROSS_FLATS
params.addProperty("App::PropertyLength", "HeadHeight", "Dimensions", "Extent of the head along Z")
params.HeadHeight = HEAD_HEIGHT
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Diameter of the shank")
params.Diameter = DIAMETER
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent of the shank along Z")
params.Length = LENGTH
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Hex bolt"

# --- Head: a hexagon with its corners on a construction circle ---
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
head = body.newObject("PartDesign::Pad", "Head")
head.Label = "Head"
head.Profile = hexagon
head.setExpression("Length", f"{P}.HeadHeight")

# --- Shank: from the XY plane through the head ---
section = add_sketch("ShankSection", "XY_Plane")
add_circle(section, 0, 0, DIAMETER)
section.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(section, Sketcher.Constraint("Diameter", 0, DIAMETER), "Diameter", f"{P}.Diameter")
shank = body.newObject("PartDesign::Pad", "Shank")
shank.Label = "Shank"
shank.Profile = section
shank.setExpression("Length", f"{P}.HeadHeight + {P}.Length")

# --- Finish ---
doc.recompute()
