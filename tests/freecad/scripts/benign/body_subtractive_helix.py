import FreeCAD as App
import Part

doc = App.ActiveDocument
body = doc.addObject('PartDesign::Body', 'Rod')
cyl = body.newObject('PartDesign::AdditiveCylinder', 'Core')
cyl.Radius = 8
cyl.Height = 20
doc.recompute()
sk = body.newObject('Sketcher::SketchObject', 'Notch')
sk.AttachmentSupport = [(next(f for f in body.Origin.OriginFeatures if f.Role == 'XZ_Plane'), '')]
sk.MapMode = 'FlatFace'
pts = [App.Vector(9, 1, 0), App.Vector(9, 3, 0), App.Vector(7, 2, 0)]
for a, b in zip(pts, pts[1:] + pts[:1]):
    sk.addGeometry(Part.LineSegment(a, b), False)
doc.recompute()
cut = body.newObject('PartDesign::SubtractiveHelix', 'Groove')
cut.Profile = sk
cut.ReferenceAxis = (sk, ['V_Axis'])
cut.Mode = 0
cut.Pitch = 6
cut.Height = 12
cut.Angle = 0
cut.LeftHanded = True
doc.recompute()
print(cut.State == cut.State, body.Tip.Name)
