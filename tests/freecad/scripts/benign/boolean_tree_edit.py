import FreeCAD as App

doc = App.ActiveDocument
outer = doc.addObject("Part::Cylinder", "Outer")
outer.Radius, outer.Height = 20, 30
inner = doc.addObject("Part::Cylinder", "Inner")
inner.Radius, inner.Height = 18, 30
cut = doc.addObject("Part::Cut", "Pipe")
cut.Base, cut.Tool = outer, inner
doc.recompute()
handle = doc.addObject("Part::Torus", "Handle")
handle.Radius1, handle.Radius2 = 9, 2
handle.Placement = App.Placement(App.Vector(24, 0, 15), App.Rotation(App.Vector(1, 0, 0), 90))
mug = doc.addObject("Part::Fuse", "Mug")
mug.Base, mug.Tool = cut, handle
bottom = doc.addObject("Part::Common", "Bottom")
bottom.Base = outer
slab = doc.addObject("Part::Box", "Slab")
slab.Length = slab.Width = 50
slab.Height = 2
slab.Placement.Base = App.Vector(-25, -25, 0)
bottom.Tool = slab
doc.recompute()
for o in doc.Objects:
    if o.isDerivedFrom("Part::Boolean"):
        print(o.Name, "<-", [i.Name for i in o.OutList], "->", [i.Name for i in o.InList])
inner.setExpression("Radius", "Outer.Radius - 2 mm")
outer.Radius = 22
doc.recompute()
print(inner.Radius, round(cut.Shape.Volume, 2), inner.ExpressionEngine)
inner.setExpression("Radius", None)
inner.Radius = 15
doc.recompute()
print(inner.ExpressionEngine, mug.Shape.isValid())
