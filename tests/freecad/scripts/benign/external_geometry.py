import FreeCAD as App, Part, Sketcher

doc = App.ActiveDocument
body = doc.addObject("PartDesign::Body", "Body")
block = body.newObject("PartDesign::AdditiveCylinder", "Cylinder")
block.Radius = 20
block.Height = 10
doc.recompute()
sk = body.newObject("Sketcher::SketchObject", "OnTop")
attr = "AttachmentSupport" if hasattr(sk, "AttachmentSupport") else "Support"
top = [i for i, f in enumerate(block.Shape.Faces) if abs(f.CenterOfMass.z - 10) < 1e-6][0]
setattr(sk, attr, [(block, "Face%d" % (top + 1))])
sk.MapMode = "FlatFace"
doc.recompute()
edges = [i for i, e in enumerate(block.Shape.Edges, 1) if isinstance(e.Curve, Part.Circle) and e.CenterOfMass.z > 9]
sk.addExternal(block.Name, f"Edge{edges[0]}")
c = sk.addGeometry(Part.Circle(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 5))
sk.addConstraint(Sketcher.Constraint("Coincident", c, 3, -3, 3))
sk.addConstraint(Sketcher.Constraint("Diameter", c, 10))
pocket = body.newObject("PartDesign::Pocket", "Bore")
pocket.Profile = (sk, [""])
pocket.Length = 4
doc.recompute()
polar = body.newObject("PartDesign::PolarPattern", "Polar")
polar.Originals = [pocket]
polar.Axis = (sk, ["N_Axis"])
polar.Occurrences = 3
doc.recompute()
print(pocket.isValid(), round(pocket.Shape.Volume, 3), sk.ExternalGeometry[0][0].Name)
