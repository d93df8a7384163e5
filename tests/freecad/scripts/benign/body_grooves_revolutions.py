import FreeCAD as App, Part, Sketcher

doc = App.ActiveDocument
body = doc.addObject("PartDesign::Body", "Pulley")

def sketch_on(role, name, points):
    s = body.newObject("Sketcher::SketchObject", name)
    s.AttachmentSupport = [([f for f in body.Origin.OriginFeatures if f.Role == role][0], "")]
    s.MapMode = "FlatFace"
    n = len(points)
    for i in range(n):
        s.addGeometry(Part.LineSegment(App.Vector(*points[i], 0), App.Vector(*points[(i + 1) % n], 0)), False)
    for i in range(n):
        s.addConstraint(Sketcher.Constraint("Coincident", i, 2, (i + 1) % n, 1))
        s.addConstraint(Sketcher.Constraint("Block", i))
    return s

profile = sketch_on("XZ_Plane", "Profile", [(5, 0), (25, 0), (25, 14), (5, 14)])
rev = body.newObject("PartDesign::Revolution", "Revolution")
rev.Profile = profile
rev.ReferenceAxis = (profile, ["V_Axis"])
rev.Angle = 360
doc.recompute()
slot = sketch_on("XZ_Plane", "Slot", [(26, 3), (20, 6), (20, 8), (26, 11)])
groove = body.newObject("PartDesign::Groove", "Groove")
groove.Profile = slot
groove.ReferenceAxis = (slot, ["V_Axis"])
groove.Angle = 360.0
doc.recompute()
edges = ["Edge%d" % (i + 1) for i, e in enumerate(groove.Shape.Edges)
         if e.Curve.TypeId == "Part::GeomCircle" and abs(e.Curve.Radius - 5) < 1e-6]
cham = body.newObject("PartDesign::Chamfer", "Bevel")
cham.Base = (groove, edges)
cham.Size = 0.8
doc.recompute()
print(len(edges), cham.isValid(), round(body.Shape.Volume))
