import FreeCAD as App

doc = App.ActiveDocument
body = doc.addObject("PartDesign::Body", "Case")
block = body.newObject("PartDesign::AdditiveBox", "Block")
block.Length, block.Width, block.Height = 50, 30, 20
doc.recompute()
sides = [f"Face{i}" for i, f in enumerate(block.Shape.Faces, 1) if abs(f.normalAt(0, 0).z) < 0.5]
draft = body.newObject("PartDesign::Draft", "Draft")
draft.Base = (block, sides)
draft.Angle = 3
draft.NeutralPlane = (next(o for o in body.Origin.OriginFeatures if o.Role == "XY_Plane"), [""])
doc.recompute()
tops = [i for i, f in enumerate(draft.Shape.Faces) if f.CenterOfMass.z > 19.9]
shell = body.newObject("PartDesign::Thickness", "Shell")
shell.Base = (draft, ["Face%d" % (tops[0] + 1)])
shell.Value = 1.5
shell.Reversed = True
shell.Mode = 0
shell.Join = 0
doc.recompute()
assert body.Tip == shell
print(len(sides), len(tops), shell.getStatusString())
