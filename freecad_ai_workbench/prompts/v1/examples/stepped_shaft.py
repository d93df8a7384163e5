# recipe: stepped_shaft
# title: Stepped shaft with three steps
# level: intermediate
# makes: A shaft along the Z axis that stands on the XY plane and has three cylindrical steps, from the bottom up.
# names: stepped shaft, shaft with 3 step, 3 step shaft, stepped axle, stepped pin, stepped rod, step shaft
# example: stepped shaft with diameters 20, 30 and 16 mm and lengths 25, 40 and 30 mm
# implied: round, solid, with 3 step, 3 step, turned
# series: diameter; DIAMETER_1 DIAMETER_2 DIAMETER_3
# series: length; LENGTH_1 LENGTH_2 LENGTH_3
# parameter: DIAMETER_1 = 20 mm, 0.5 to 1000; first diameter, diameter 1, d1, lower diameter
# parameter: LENGTH_1 = 25 mm, 0.1 to 3000; first length, length 1, l1, lower length
# parameter: DIAMETER_2 = 1.5 * DIAMETER_1 mm, 0.5 to 1000; second diameter, diameter 2, d2, middle diameter
# parameter: LENGTH_2 = 40 mm, 0.1 to 3000; second length, length 2, l2, middle length
# parameter: DIAMETER_3 = 0.8 * DIAMETER_1 mm, 0.5 to 1000; third diameter, diameter 3, d3, upper diameter
# parameter: LENGTH_3 = 30 mm, 0.1 to 3000; third length, length 3, l3, upper length
# check: abs(DIAMETER_1 - DIAMETER_2) > 0.01; Neighbouring steps must differ in diameter.
# check: abs(DIAMETER_2 - DIAMETER_3) > 0.01; Neighbouring steps must differ in diameter.
# volume: pi / 4 * (DIAMETER_1**2 * LENGTH_1 + DIAMETER_2**2 * LENGTH_2 + DIAMETER_3**2 * LENGTH_3)
# size: max(DIAMETER_1, DIAMETER_2, DIAMETER_3); max(DIAMETER_1, DIAMETER_2, DIAMETER_3); LENGTH_1 + LENGTH_2 +
#   LENGTH_3
# solids: 1
import FreeCAD as App
import Part
import Sketcher

DIAMETER_1 = 20.0  # mm
LENGTH_1 = 25.0  # mm
DIAMETER_2 = 30.0  # mm
LENGTH_2 = 40.0  # mm
DIAMETER_3 = 16.0  # mm
LENGTH_3 = 30.0  # mm

doc = App.ActiveDocument


def add_sketch(name, role):
    """A sketch on an origin plane of the body, found by its role because labels vary."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == role]
    sketch.MapMode = "FlatFace"
    sketch.Visibility = False
    return sketch


def add_polygon(sketch, points):
    """A closed outline of straight lines; those along an axis are constrained to it."""
    count = len(points)
    for i in range(count):
        sketch.addGeometry(Part.LineSegment(points[i], points[(i + 1) % count]))
    for i in range(count):
        step = points[(i + 1) % count] - points[i]
        sketch.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % count, 1))
        sketch.addConstraint(Sketcher.Constraint("Horizontal" if abs(step.y) < 1e-9 else "Vertical", i))


def drive(sketch, constraint, name, expression):
    """Add a named dimension that follows an expression."""
    index = sketch.addConstraint(constraint)
    sketch.renameConstraint(index, name)
    sketch.setExpression("Constraints." + name, expression)


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Stepped shaft parameters"
params.addProperty("App::PropertyLength", "Diameter1", "Dimensions", "Diameter of the lower step")
params.Diameter1 = DIAMETER_1
params.addProperty("App::PropertyLength", "Length1", "Dimensions", "Length of the lower step")
params.Length1 = LENGTH_1
params.addProperty("App::PropertyLength", "Diameter2", "Dimensions", "Diameter of the middle step")
params.Diameter2 = DIAMETER_2
params.addProperty("App::PropertyLength", "Length2", "Dimensions", "Length of the middle step")
params.Length2 = LENGTH_2
params.addProperty("App::PropertyLength", "Diameter3", "Dimensions", "Diameter of the upper step")
params.Diameter3 = DIAMETER_3
params.addProperty("App::PropertyLength", "Length3", "Dimensions", "Length of the upper step")
params.Length3 = LENGTH_3
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Stepped shaft"

# --- Profile: half of a section, on the XZ plane, with its long side on the axis ---
profile = add_sketch("Profile", "XZ_Plane")
z1 = LENGTH_1
z2 = z1 + LENGTH_2
z3 = z2 + LENGTH_3
add_polygon(
    profile,
    [
        App.Vector(0, 0, 0),
        App.Vector(DIAMETER_1 / 2, 0, 0),
        App.Vector(DIAMETER_1 / 2, z1, 0),
        App.Vector(DIAMETER_2 / 2, z1, 0),
        App.Vector(DIAMETER_2 / 2, z2, 0),
        App.Vector(DIAMETER_3 / 2, z2, 0),
        App.Vector(DIAMETER_3 / 2, z3, 0),
        App.Vector(0, z3, 0),
    ],
)
profile.addConstraint(Sketcher.Constraint("Coincident", 0, 1, -1, 1))
drive(profile, Sketcher.Constraint("DistanceX", -1, 1, 1, 1, DIAMETER_1 / 2), "Radius1", f"{P}.Diameter1 / 2")
drive(profile, Sketcher.Constraint("DistanceX", -1, 1, 3, 1, DIAMETER_2 / 2), "Radius2", f"{P}.Diameter2 / 2")
drive(profile, Sketcher.Constraint("DistanceX", -1, 1, 5, 1, DIAMETER_3 / 2), "Radius3", f"{P}.Diameter3 / 2")
drive(profile, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, LENGTH_1), "Length1", f"{P}.Length1")
drive(profile, Sketcher.Constraint("DistanceY", 3, 1, 3, 2, LENGTH_2), "Length2", f"{P}.Length2")
drive(profile, Sketcher.Constraint("DistanceY", 5, 1, 5, 2, LENGTH_3), "Length3", f"{P}.Length3")

shaft = body.newObject("PartDesign::Revolution", "Shaft")
shaft.Label = "Shaft"
shaft.Profile = profile
shaft.ReferenceAxis = (profile, ["V_Axis"])
shaft.Angle = 360

# --- Finish ---
doc.recompute()
