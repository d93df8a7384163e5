# recipe: gear
# title: Involute spur gear
# level: complex
# makes: A spur gear with involute teeth that lies on the XY plane, centred on the Z axis, one tooth along X, if asked
#   for with a bore. Standard proportions: the tips are one module above the pitch circle, the roots 1.25 below it.
# names: gear, spur gear, involute gear, involute spur gear, gear wheel, cog, cogwheel, cog wheel,
#   pinion
# example: gear with 20 teeth, module 2, 10 mm wide with an 8 mm bore
# implied: involute, straight, with straight teeth, standard
# parameter: MODULE = 2 mm, 0.2 to 25; module
# parameter: TEETH = 20 count, 8 to 80; tooth, teeth, number of teeth, tooth count
# parameter: WIDTH = 5 * MODULE mm, 0.2 to 500; width, wide, face width, thickness, thick, height, high, long
# parameter: PRESSURE_ANGLE = 20 deg, 14.5 to 25; pressure angle
# parameter: BORE = 0.2 * MODULE * TEETH mm, 0.2 to 1000, option bore; bore, bore diameter, hole, centre hole, shaft,
#   hole diameter, diameter bore, diameter hole
# given: OUTER_DIAMETER; outer diameter, outside diameter, tip diameter, od; MODULE = OUTER_DIAMETER / (TEETH + 2)
# given: PITCH_DIAMETER; pitch diameter, pitch circle, pitch circle diameter; MODULE = PITCH_DIAMETER / TEETH
# given: PITCH_DIAMETER; pitch diameter, pitch circle, pitch circle diameter; TEETH = PITCH_DIAMETER / MODULE
# option: bore; bore, hole, centre hole
# check: BORE < MODULE * (TEETH - 4.5); The bore must be smaller than the gear's root circle.
# check: HALF_TIP > 0.01; Such teeth would be pointed: use more teeth or a smaller pressure angle.
# let: PITCH = MODULE * TEETH / 2
# let: TIP = PITCH + MODULE
# let: ROOT = PITCH - 1.25 * MODULE
# let: SLANT = PRESSURE_ANGLE * pi / 180
# let: BASE = PITCH * cos(SLANT)
# let: HALF = pi / 2 / TEETH + tan(SLANT) - SLANT
# let: END = sqrt((TIP / BASE)**2 - 1)
# let: START = sqrt((max(ROOT, BASE) / BASE)**2 - 1)
# let: HALF_TIP = HALF - END + atan(END)
# let: HALF_ROOT = HALF - START + atan(START)
# volume: WIDTH * (TEETH * (TIP**2 * HALF_TIP + BASE**2 * (END**3 - START**3) / 3 + ROOT**2 * (pi / TEETH - HALF_ROOT))
#   - pi / 4 * BORE**2)
# size: TIP * (1 + cos(max(0, abs(TEETH / 2 - round(TEETH / 2)) * 2 * pi / TEETH - HALF_TIP))); 2 * TIP * cos(max(0,
#   abs(TEETH / 4 - round(TEETH / 4)) * 2 * pi / TEETH - HALF_TIP)); WIDTH
# holes: BORE 1
# solids: 1
# accuracy: 1e-5
# note: Below 17 teeth the flanks are radial under the base circle, without undercut.
import math

import FreeCAD as App
import Part
import Sketcher

MODULE = 2.0  # mm
TEETH = 20
WIDTH = 10.0  # mm
PRESSURE_ANGLE = 20.0  # deg
BORE = 8.0  # mm

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


def derive(name, kind, expression):
    """A value of the parameter set that follows the others."""
    params.addProperty(kind, name, "Derived")
    params.setExpression(name, expression)


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Gear parameters"
params.addProperty("App::PropertyLength", "Module", "Dimensions", "Pitch diameter for each tooth")
params.Module = MODULE
params.addProperty("App::PropertyInteger", "Teeth", "Dimensions", "Number of teeth")
params.Teeth = TEETH
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Extent along Z")
params.Width = WIDTH
params.addProperty("App::PropertyAngle", "PressureAngle", "Dimensions", "Slant of the flanks at the pitch circle")
params.PressureAngle = PRESSURE_ANGLE
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Circles, and the involute's roll angles (in radians) where a flank begins and ends ---
derive("TipRadius", "App::PropertyLength", f"{P}.Module * ({P}.Teeth / 2 + 1)")
derive("RootRadius", "App::PropertyLength", f"{P}.Module * ({P}.Teeth / 2 - 1.25)")
derive("BaseRadius", "App::PropertyLength", f"{P}.Module * {P}.Teeth / 2 * cos({P}.PressureAngle)")
derive("RollStart", "App::PropertyFloat", f"sqrt(max(({P}.RootRadius / {P}.BaseRadius)^2; 1) - 1)")
derive("RollEnd", "App::PropertyFloat", f"sqrt(({P}.TipRadius / {P}.BaseRadius)^2 - 1)")
derive("HalfTooth", "App::PropertyFloat", f"pi / 2 / {P}.Teeth + tan({P}.PressureAngle) - {P}.PressureAngle / 1 rad")
doc.recompute()

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Gear"

# --- Wheel: up to the root circle ---
root = add_sketch("RootCircle", "XY_Plane")
root.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), params.RootRadius.Value))
root.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(root, Sketcher.Constraint("Radius", 0, params.RootRadius.Value), "RootRadius", f"{P}.RootRadius")
wheel = body.newObject("PartDesign::Pad", "Wheel")
wheel.Label = "Wheel"
wheel.Profile = root
wheel.setExpression("Length", f"{P}.Width")


# --- Tooth: a flank is one curve of degree 5 that has the involute's points, slopes and curvatures at both ends ---
def pole(end, a, b):
    """Expressions for X and Y of: the involute's point, plus a and b times its first and second derivative."""
    t, span = f"{P}.Roll{end}", f"({P}.RollEnd - {P}.RollStart)"
    turn = f"({P}.HalfTooth - {t}) * 1 rad"
    along, across = f"(1 + {a} * {span} * {t} + {b} * {span}^2)", f"{t} * (1 - {b} * {span}^2)"
    x = f"{P}.BaseRadius * ({along} * cos({turn}) - {across} * sin({turn}))"
    y = f"{P}.BaseRadius * ({along} * sin({turn}) + {across} * cos({turn}))"
    return x, y


def add_curve(sketch, points):
    """A curve of degree 5 with its poles as circles; returns its index. The poles have the indices after it."""
    curve = Part.BSplineCurve()
    curve.buildFromPolesMultsKnots(points, [6, 6], [0.0, 1.0], False, 5)
    index = sketch.addGeometry(curve)
    sketch.exposeInternalGeometry(index)
    return index


start, end = [("Start", 0, 0), ("Start", 0.2, 0), ("Start", 0.4, 0.05)], [("End", -0.4, 0.05), ("End", -0.2, 0)]
formulas = [pole(*item) for item in [*start, *end, ("End", 0, 0)]]
poles = [App.Vector(*[params.evalExpression(formula).Value for formula in pair], 0) for pair in formulas]
tooth = add_sketch("ToothProfile", "XY_Plane")
upper = add_curve(tooth, poles)
lower = add_curve(tooth, [App.Vector(point.x, -point.y, 0) for point in poles])
for i in range(6):
    first = upper + 1 + i
    tooth.addConstraint(Sketcher.Constraint("Symmetric", first, 3, lower + 1 + i, 3, -1))
    drive(tooth, Sketcher.Constraint("DistanceX", -1, 1, first, 3, poles[i].x), f"PoleX{i}", formulas[i][0])
    drive(tooth, Sketcher.Constraint("DistanceY", -1, 1, first, 3, poles[i].y), f"PoleY{i}", formulas[i][1])

tip_angle = math.atan2(poles[5].y, poles[5].x)
circle = Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), params.TipRadius.Value)
tip = tooth.addGeometry(Part.ArcOfCircle(circle, -tip_angle, tip_angle))
tooth.addConstraint(Sketcher.Constraint("Coincident", tip, 1, lower, 2))
tooth.addConstraint(Sketcher.Constraint("Coincident", tip, 2, upper, 2))
drive(tooth, Sketcher.Constraint("Radius", tip, params.TipRadius.Value), "TipRadius", f"{P}.TipRadius")

depth = 0.9 * params.RootRadius.Value  # the tooth reaches into the wheel, so that they become one
inner = App.Vector(depth, depth * poles[0].y / poles[0].x, 0)
outer = poles[0]
corners = [outer, inner, App.Vector(inner.x, -inner.y, 0), App.Vector(outer.x, -outer.y, 0)]
lines = [tooth.addGeometry(Part.LineSegment(corners[i], corners[i + 1])) for i in range(3)]
for first, point, second, other in [(upper, 1, lines[0], 1), (lines[0], 2, lines[1], 1), (lines[1], 2, lines[2], 1)]:
    tooth.addConstraint(Sketcher.Constraint("Coincident", first, point, second, other))
tooth.addConstraint(Sketcher.Constraint("Coincident", lines[2], 2, lower, 1))
tooth.addConstraint(Sketcher.Constraint("Vertical", lines[1]))
tooth.addConstraint(Sketcher.Constraint("PointOnObject", -1, 1, lines[0]))
tooth.addConstraint(Sketcher.Constraint("PointOnObject", -1, 1, lines[2]))
drive(tooth, Sketcher.Constraint("DistanceX", -1, 1, lines[1], 1, depth), "Depth", f"0.9 * {P}.RootRadius")

tooth_pad = body.newObject("PartDesign::Pad", "Tooth")
tooth_pad.Label = "Tooth"
tooth_pad.Profile = tooth
tooth_pad.setExpression("Length", f"{P}.Width")

teeth = body.newObject("PartDesign::PolarPattern", "TeethPattern")
teeth.Label = "Teeth"
teeth.Originals = [tooth_pad]
teeth.Axis = (root, ["N_Axis"])
teeth.Angle = 360
teeth.setExpression("Occurrences", f"{P}.Teeth")
body.Tip = teeth

# --- Bore --- [option bore]
params.addProperty("App::PropertyLength", "Bore", "Dimensions", "Diameter of the bore")
params.Bore = BORE
centre = add_sketch("BoreProfile", "XY_Plane")
centre.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), BORE / 2))
centre.addConstraint(Sketcher.Constraint("Coincident", 0, 3, -1, 1))
drive(centre, Sketcher.Constraint("Diameter", 0, BORE), "Bore", f"{P}.Bore")
bore = body.newObject("PartDesign::Pocket", "Bore")
bore.Label = "Bore"
bore.Profile = centre
bore.Type = "ThroughAll"
bore.Reversed = True  # a pocket cuts against the sketch's normal; the gear lies on the other side

# --- Finish ---
doc.recompute()
