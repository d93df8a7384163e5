# recipe: spring
# title: Compression spring
# level: complex
# makes: A coil spring with open ends along the Z axis that stands on the XY plane, wound to the right.
# names: spring, coil spring, compression spring, helical spring, coil, helix
# example: spring with 2 mm wire, 20 mm outer diameter, 8 coils and 5 mm pitch
# implied: round, open, open end, right hand, helical, cylindrical
# parameter: WIRE = 2 mm, 0.05 to 200; wire, wire diameter, wire thickness, thick wire, wire size
# parameter: DIAMETER = max(20, 5 * WIRE) mm, 0.3 to 2000; outer diameter, outside diameter, diameter, od
# parameter: COILS = 8 count, 1 to 60; coil, coils, turn, turns, winding, windings, number of coil, number of turn
# parameter: PITCH = 2.5 * WIRE mm, 0.06 to 1000; pitch, rise
# given: INNER_DIAMETER; inner diameter, inside diameter, id; DIAMETER = INNER_DIAMETER + 2 * WIRE
# given: MEAN_DIAMETER; mean diameter, mean coil diameter; DIAMETER = MEAN_DIAMETER + WIRE
# given: RADIUS; radius, outer radius; DIAMETER = 2 * RADIUS
# given: LENGTH; length, free length, long, height, high, tall; PITCH = (LENGTH - WIRE) / COILS
# given: LENGTH; length, free length, long, height, high, tall; COILS = (LENGTH - WIRE) / PITCH
# check: DIAMETER > 2.2 * WIRE; The coil must be wider than twice the wire.
# check: PITCH >= 1.02 * WIRE; The coils touch: the pitch must be larger than the wire is thick.
# volume: pi**2 / 4 * WIRE**2 * (DIAMETER - WIRE) * COILS
# size: DIAMETER; DIAMETER; COILS * PITCH + WIRE
# solids: 1
# accuracy: 2e-6
# note: The wire's section is a circle in the plane of the axis; the ends are open.
import FreeCAD as App
import Part
import Sketcher

WIRE = 2.0  # mm
DIAMETER = 20.0  # mm
COILS = 8
PITCH = 5.0  # mm

doc = App.ActiveDocument


def add_sketch(name, role):
    """A sketch on an origin plane of the body, found by its role because labels vary."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == role]
    sketch.MapMode = "FlatFace"
    sketch.Visibility = False
    return sketch


def drive(sketch, constraint, name, expression):
    """Add a named dimension that follows an expression."""
    index = sketch.addConstraint(constraint)
    sketch.renameConstraint(index, name)
    sketch.setExpression("Constraints." + name, expression)


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Spring parameters"
params.addProperty("App::PropertyLength", "Wire", "Dimensions", "Diameter of the wire")
params.Wire = WIRE
params.addProperty("App::PropertyLength", "Diameter", "Dimensions", "Outer diameter of the coils")
params.Diameter = DIAMETER
params.addProperty("App::PropertyInteger", "Coils", "Dimensions", "Number of coils")
params.Coils = COILS
params.addProperty("App::PropertyLength", "Pitch", "Dimensions", "Rise of one coil")
params.Pitch = PITCH
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Spring"

# --- Wire: a circle in a plane through the axis, lying on the XY plane ---
section = add_sketch("WireSection", "XZ_Plane")
radius = (DIAMETER - WIRE) / 2
section.addGeometry(Part.Circle(App.Vector(radius, WIRE / 2, 0), App.Vector(0, 0, 1), WIRE / 2))
drive(section, Sketcher.Constraint("Diameter", 0, WIRE), "Wire", f"{P}.Wire")
drive(section, Sketcher.Constraint("DistanceX", -1, 1, 0, 3, radius), "Radius", f"({P}.Diameter - {P}.Wire) / 2")
drive(section, Sketcher.Constraint("DistanceY", -1, 1, 0, 3, WIRE / 2), "Start", f"{P}.Wire / 2")

# --- Coil: the section moved along a helix around the sketch's vertical axis ---
coil = body.newObject("PartDesign::AdditiveHelix", "Coil")
coil.Label = "Coil"
coil.Profile = section
coil.ReferenceAxis = (section, ["V_Axis"])
coil.Mode = "pitch-turns-angle"
coil.setExpression("Pitch", f"{P}.Pitch")
coil.setExpression("Turns", f"{P}.Coils")

# --- Finish ---
doc.recompute()
