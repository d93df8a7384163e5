import FreeCAD as App

doc = App.ActiveDocument
params = doc.addObject("App::VarSet", "Params")
for kind, name, value in [
    ("App::PropertyLength", "Width", 40),
    ("App::PropertyLength", "Depth", 30.5),
    ("App::PropertyLength", "Wall", "2.5 mm"),
    ("App::PropertyAngle", "Tilt", 15),
    ("App::PropertyInteger", "Count", 4),
    ("App::PropertyBool", "Open", True),
    ("App::PropertyString", "Note", "made by hand"),
]:
    params.addProperty(kind, name, "Dimensions", f"The {name.lower()}")
    setattr(params, name, value)

box = doc.addObject("Part::Box", "Outer")
box.setExpression("Length", "Params.Width")
box.setExpression("Width", "Params.Depth + 2 * Params.Wall")
box.setExpression("Height", "max(Params.Width; 20 mm) / 2")
box.setExpression("Placement.Base.z", "Params.Wall * cos(Params.Tilt)")
doc.recompute()
for prop in ("Length", "Width", "Height"):
    print(prop, getattr(box, prop), getattr(box, prop).Value, getattr(box, prop).getValueAs("cm"))
print(box.ExpressionEngine[0][0], params.Count * 2, params.Open and params.Note)
