import FreeCAD as App, Part
doc = App.ActiveDocument
a = doc.addObject("PartDesign::Body", "A")
ab = a.newObject("PartDesign::AdditiveBox", "ABox")
ab.Length = ab.Width = ab.Height = 20
cy = a.newObject("PartDesign::SubtractiveCylinder", "ACyl")
cy.Radius, cy.Height = 4, 20
cy.Placement.Base = App.Vector(10, 10, 0)
b = doc.addObject("PartDesign::Body", "B")
sb = b.newObject("PartDesign::SubShapeBinder", "Binder")
doc.recompute()
sb.Support = [(a, ("ACyl.",))] if False else [(cy, ("Face1",))]
sp = b.newObject("PartDesign::AdditiveSphere", "Ball")
sp.Radius = 12
b.Placement = App.Placement(App.Vector(30, 0, 0), App.Rotation(App.Vector(0, 0, 1), 30))
doc.recompute()
boo = a.newObject("PartDesign::Boolean", "Join")
boo.Type = "Fuse"
boo.addObject(b) if hasattr(boo, "addObject") else boo.setObjects([b])
doc.recompute()
th = doc.addObject("PartDesign::Body", "Shell")
bx = th.newObject("PartDesign::AdditiveBox", "SB")
t = th.newObject("PartDesign::Thickness", "T")
doc.recompute()
t.Base = (bx, ["Face6"])
t.Value = 1
t.Mode = 0
doc.recompute()
d = th.newObject("PartDesign::Draft", "Dr") if False else None
print([(o.Name, o.TypeId.split("::")[1]) for o in a.Group], boo.Shape.Volume > 0, round(t.Shape.Volume, 3))
