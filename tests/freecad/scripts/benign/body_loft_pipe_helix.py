import FreeCAD as App
import Part

doc = App.ActiveDocument
V = App.Vector

def new_sketch(body, name, role, offset):
    sk = body.newObject("Sketcher::SketchObject", name)
    for feature in body.Origin.OriginFeatures:
        if feature.Role == role:
            sk.AttachmentSupport = [(feature, "")]
            break
    sk.MapMode = "FlatFace"
    sk.AttachmentOffset = App.Placement(offset, App.Rotation())
    return sk

funnel = doc.addObject("PartDesign::Body", "Funnel")
lower = new_sketch(funnel, "Lower", "XY_Plane", V(0, 0, 0))
lower.addGeometry(Part.Circle(V(), V(0, 0, 1), 8))
upper = new_sketch(funnel, "Upper", "XY_Plane", V(0, 0, 25))
upper.addGeometry(Part.Circle(V(), V(0, 0, 1), 15))
loft = funnel.newObject("PartDesign::AdditiveLoft", "Loft")
loft.Profile = lower
loft.Sections = [upper]
doc.recompute()

tube = doc.addObject("PartDesign::Body", "Tube")
spine = new_sketch(tube, "Spine", "XZ_Plane", V(0, 0, 0))
spine.addGeometry(Part.LineSegment(V(0, 0, 0), V(0, 30, 0)))
ring = new_sketch(tube, "RingProfile", "XY_Plane", V(0, 0, 0))
ring.addGeometry(Part.Circle(V(0, 0, 0), V(0, 0, 1), 5))
pipe = tube.newObject("PartDesign::AdditivePipe", "Pipe")
pipe.Profile = ring
pipe.Spine = (spine, ["Edge1"])
doc.recompute()

spring = doc.addObject("PartDesign::Body", "Spring")
wire = new_sketch(spring, "WireProfile", "XZ_Plane", V(0, 0, 0))
wire.addGeometry(Part.Circle(V(12, 0, 0), V(0, 0, 1), 1))
helix = spring.newObject("PartDesign::AdditiveHelix", "Helix")
helix.Profile = wire
helix.ReferenceAxis = (wire, ["V_Axis"])
helix.Mode = 0
helix.Pitch = 4
helix.Height = 12
doc.recompute()
for b in (funnel, tube, spring):
    print(b.Name, b.Shape.isNull() or round(b.Shape.Volume))
