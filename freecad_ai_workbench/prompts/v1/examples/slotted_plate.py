# recipe: slotted_plate
# title: Plate with a slot
# level: intermediate
# makes: A rectangular plate that lies on the XY plane, centred on the Z axis, with a slot with round ends along X in
#   its middle.
# names: slotted plate, plate with slot, plate with central slot, plate with slotted hole, plate with centre slot, plate
#   with long hole, adjusting plate, slot plate
# example: slotted plate 80x40x5 with a slot 30 long and 8 wide
# implied: in middle, in centre, centred, central, along length, flat, rectangular, with slot, slot, slotted hole, round
#   end
# also: plate, base plate, mounting plate; slot, slotted hole, long hole
# equal: square; LENGTH WIDTH
# order: LENGTH WIDTH THICKNESS
# order: LENGTH WIDTH
# order: SLOT_LENGTH SLOT_WIDTH; slot, slotted hole, long hole
# feature: slot, slotted hole, long hole; SLOT_LENGTH = long, SLOT_WIDTH = wide
# parameter: LENGTH = 80 mm, 1 to 5000; length, long
# parameter: WIDTH = 40 mm, 1 to 5000; width, wide
# parameter: THICKNESS = 5 mm, 0.1 to 1000; thickness, thick, height, high
# parameter: SLOT_LENGTH = 0.4 * LENGTH mm, 0.5 to 4900; slot length, length slot, slot long
# parameter: SLOT_WIDTH = 0.2 * WIDTH mm, 0.2 to 4900; slot width, width slot, slot wide
# check: SLOT_LENGTH > SLOT_WIDTH; The slot must be longer than wide.
# check: SLOT_LENGTH < LENGTH; The slot must be shorter than the plate.
# check: SLOT_WIDTH < WIDTH; The slot must be narrower than the plate.
# volume: (LENGTH * WIDTH - SLOT_WIDTH * (SLOT_LENGTH - SLOT_WIDTH) - pi / 4 * SLOT_WIDTH**2) * THICKNESS
# size: LENGTH; WIDTH; THICKNESS
# solids: 1
# note: The slot's length is measured over its round ends.
import math

import FreeCAD as App
import Part
import Sketcher

LENGTH = 80.0  # mm
WIDTH = 40.0  # mm
THICKNESS = 5.0  # mm
SLOT_LENGTH = 32.0  # mm
SLOT_WIDTH = 8.0  # mm

doc = App.ActiveDocument


def add_sketch(name, role):
    """A sketch on an origin plane of the body, found by its role because labels vary."""
    sketch = body.newObject("Sketcher::SketchObject", name)
    sketch.AttachmentSupport = [(item, "") for item in body.Origin.OriginFeatures if item.Role == role]
    sketch.MapMode = "FlatFace"
    sketch.Visibility = False
    return sketch


def add_rectangle(sketch, low, high):
    """A rectangle of four lines, counter-clockwise from its lower left corner; returns the index of the first."""
    corners = [low, App.Vector(high.x, low.y, 0), high, App.Vector(low.x, high.y, 0)]
    first = sketch.GeometryCount
    for i in range(4):
        sketch.addGeometry(Part.LineSegment(corners[i], corners[(i + 1) % 4]))
    for i in range(4):
        sketch.addConstraint(Sketcher.Constraint("Coincident", first + i, 2, first + (i + 1) % 4, 1))
        sketch.addConstraint(Sketcher.Constraint("Horizontal" if i % 2 == 0 else "Vertical", first + i))
    return first


def add_slot(sketch, length, width):
    """A slot along X about the origin: an upper line, a left arc, a lower line, a right arc; the first has index 0."""
    reach, radius, normal = (length - width) / 2, width / 2, App.Vector(0, 0, 1)
    left = Part.Circle(App.Vector(-reach, 0, 0), normal, radius)
    right = Part.Circle(App.Vector(reach, 0, 0), normal, radius)
    sketch.addGeometry(Part.LineSegment(App.Vector(reach, radius, 0), App.Vector(-reach, radius, 0)))
    sketch.addGeometry(Part.ArcOfCircle(left, math.pi / 2, 1.5 * math.pi))
    sketch.addGeometry(Part.LineSegment(App.Vector(-reach, -radius, 0), App.Vector(reach, -radius, 0)))
    sketch.addGeometry(Part.ArcOfCircle(right, -math.pi / 2, math.pi / 2))
    for first, second in [(0, 1), (1, 2), (2, 3), (3, 0)]:
        sketch.addConstraint(Sketcher.Constraint("Tangent", first, 2, second, 1))
    sketch.addConstraint(Sketcher.Constraint("Horizontal", 0))
    sketch.addConstraint(Sketcher.Constraint("Equal", 1, 3))
    sketch.addConstraint(Sketcher.Constraint("Symmetric", 1, 3, 3, 3, -1, 1))


def drive(sketch, constraint, name, expression):
    """Add a named dimension that follows an expression."""
    index = sketch.addConstraint(constraint)
    sketch.renameConstraint(index, name)
    sketch.setExpression("Constraints." + name, expression)


# --- Parameters ---
params = doc.addObject("App::VarSet", "Params")
params.Label = "Slotted plate parameters"
params.addProperty("App::PropertyLength", "Length", "Dimensions", "Extent along X")
params.Length = LENGTH
params.addProperty("App::PropertyLength", "Width", "Dimensions", "Extent along Y")
params.Width = WIDTH
params.addProperty("App::PropertyLength", "Thickness", "Dimensions", "Extent along Z")
params.Thickness = THICKNESS
params.addProperty("App::PropertyLength", "SlotLength", "Dimensions", "Length of the slot over its ends")
params.SlotLength = SLOT_LENGTH
params.addProperty("App::PropertyLength", "SlotWidth", "Dimensions", "Width of the slot")
params.SlotWidth = SLOT_WIDTH
P = params.Name  # FreeCAD renames duplicates, so expressions use the name it gave

# --- Body ---
body = doc.addObject("PartDesign::Body", "Body")
body.Label = "Slotted plate"

# --- Outline: symmetric about the origin ---
outline = add_sketch("Outline", "XY_Plane")
add_rectangle(outline, App.Vector(-LENGTH / 2, -WIDTH / 2, 0), App.Vector(LENGTH / 2, WIDTH / 2, 0))
outline.addConstraint(Sketcher.Constraint("Symmetric", 0, 1, 2, 1, -1, 1))
drive(outline, Sketcher.Constraint("DistanceX", 0, 1, 0, 2, LENGTH), "Length", f"{P}.Length")
drive(outline, Sketcher.Constraint("DistanceY", 1, 1, 1, 2, WIDTH), "Width", f"{P}.Width")
pad = body.newObject("PartDesign::Pad", "Pad")
pad.Label = "Plate pad"
pad.Profile = outline
pad.setExpression("Length", f"{P}.Thickness")

# --- Slot ---
slot_profile = add_sketch("SlotProfile", "XY_Plane")
add_slot(slot_profile, SLOT_LENGTH, SLOT_WIDTH)
distance = SLOT_LENGTH - SLOT_WIDTH
drive(slot_profile, Sketcher.Constraint("DistanceX", 1, 3, 3, 3, distance), "Centres", f"{P}.SlotLength - {P}.SlotWidth")
drive(slot_profile, Sketcher.Constraint("Radius", 1, SLOT_WIDTH / 2), "EndRadius", f"{P}.SlotWidth / 2")
slot = body.newObject("PartDesign::Pocket", "Slot")
slot.Label = "Slot"
slot.Profile = slot_profile
slot.Type = "ThroughAll"
slot.Reversed = True  # a pocket cuts against the sketch's normal; the plate lies on the other side

# --- Finish ---
doc.recompute()
