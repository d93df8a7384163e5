import FreeCAD as App

doc = App.ActiveDocument
p = doc.addObject("App::VarSet", "Params")
spec = [
    ("App::PropertyLength", "Span", 120),
    ("App::PropertyAngle", "Tilt", 15),
    ("App::PropertyInteger", "Steps", 5),
    ("App::PropertyFloat", "Ratio", 0.6),
    ("App::PropertyBool", "Mirrored", True),
    ("App::PropertyString", "Title", "Stair \u00d7 5"),
    ("App::PropertyVector", "Origin0", App.Vector(1, 2, 3)),
    ("App::PropertyFloatList", "Heights", [1.0, 2.5]),
    ("App::PropertyStringList", "Notes", ["a", "b"]),
]
for kind, name, value in spec:
    p.addProperty(kind, name, "Dimensions", f"the {name.lower()}")
    setattr(p, name, value)
p.addProperty("App::PropertyEnumeration", "Material", "Choice")
p.Material = ["Steel", "Wood", "Plastic"]
p.Material = "Wood"
assert p.getEnumerationsOfProperty("Material") == ["Steel", "Wood", "Plastic"]
prev = None
for i in range(p.Steps):
    step = doc.addObject("Part::Box", f"Step{i}")
    step.setExpression("Length", "Params.Span / Params.Steps")
    step.setExpression(".Placement.Base.x", f"{i} * Params.Span / Params.Steps")
    step.setExpression("Placement.Base.z", "%d * 10 mm * Params.Ratio" % i)
    step.setExpression("Width", "Params.Ratio > 0.5 ? 30 mm : 20 mm")
    prev = step
doc.recompute()
p.Span = "150 mm"
doc.recompute()
print(p.Tilt, p.Material, prev.Length, prev.Placement.Base, p.getGroupOfProperty("Span"), p.Origin0.y)
p.setEditorMode("Ratio", 2)
