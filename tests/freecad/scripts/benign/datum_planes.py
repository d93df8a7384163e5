import FreeCAD
from FreeCAD import Vector, Placement, Rotation
import Part, PartDesign, Sketcher
doc = FreeCAD.activeDocument()
body = doc.addObject('PartDesign::Body','Body')
origin = {f.Role: f for f in body.Origin.OriginFeatures}
dp = body.newObject('PartDesign::Plane','Offset')
dp.AttachmentSupport = [(origin['XY_Plane'],'')]
dp.MapMode = 'FlatFace'
dp.AttachmentOffset = Placement(Vector(0,0,25), Rotation(Vector(1,0,0), 15))
dl = body.newObject('PartDesign::Line','Axis')
dl.AttachmentSupport = [(origin['Z_Axis'],'')]
dl.MapMode = 'TwoPointLine' if False else 'ObjectX'
pt = body.newObject('PartDesign::Point','P')
pt.Placement.Base = Vector(1,2,3)
s1 = body.newObject('Sketcher::SketchObject','Low')
s1.AttachmentSupport = [(origin['XY_Plane'],'')]
s1.MapMode='FlatFace'
s1.addGeometry(Part.Circle(Vector(0,0,0),Vector(0,0,1),20))
s1.addConstraint(Sketcher.Constraint('Coincident',0,3,-1,1))
s1.addConstraint(Sketcher.Constraint('Radius',0,20))
s2 = body.newObject('Sketcher::SketchObject','High')
s2.AttachmentSupport = [(dp,'')]
s2.MapMode='FlatFace'
s2.addGeometry(Part.Circle(Vector(0,0,0),Vector(0,0,1),10))
s2.addConstraint(Sketcher.Constraint('Radius',0,10))
doc.recompute()
loft = body.newObject('PartDesign::AdditiveLoft','Loft')
loft.Profile = s1
loft.Sections = [s2]
loft.Ruled = True
doc.recompute()
assert loft.Shape.isValid(), 'invalid'
FreeCAD.Console.PrintMessage('Volume: %.2f\n' % loft.Shape.Volume)
