import FreeCAD as App
import Part
import Sketcher

doc = App.ActiveDocument
body = doc.addObject("PartDesign::Body", "Plate")
block = body.newObject("PartDesign::AdditiveBox", "Block")
block.Length, block.Width, block.Height = 80, 50, 8
block.Placement = App.Placement(App.Vector(-40, -25, 0), App.Rotation())
doc.recompute()
origin = {f.Role: f for f in body.Origin.OriginFeatures}
sk = body.newObject("Sketcher::SketchObject", "HoleSketch")
sk.AttachmentSupport = [(origin["XY_Plane"], "")]
sk.MapMode = "FlatFace"
sk.AttachmentOffset.Base.z = 8
sk.addGeometry(Part.Circle(App.Vector(30, 18, 0), App.Vector(0, 0, 1), 3))
pocket = body.newObject("PartDesign::Pocket", "Hole")
pocket.Profile = sk
pocket.Type = "ThroughAll"
doc.recompute()
multi = body.newObject("PartDesign::MultiTransform", "MultiTransform")
mirrored = doc.addObject("PartDesign::Mirrored", "MirrorX")
mirrored.MirrorPlane = (origin["YZ_Plane"], [""])
mirrored2 = doc.addObject("PartDesign::Mirrored", "MirrorY")
mirrored2.MirrorPlane = (origin["XZ_Plane"], [""])
body.addObject(mirrored)
body.addObject(mirrored2)
multi.Originals = [pocket]
multi.Transformations = [mirrored, mirrored2]
body.Tip = multi
doc.recompute()
print(len(multi.Shape.Faces), sorted(origin))
single = body.newObject("PartDesign::Mirrored", "Again")
single.Originals = [pocket]
single.MirrorPlane = (origin["YZ_Plane"], [""])
doc.recompute()
