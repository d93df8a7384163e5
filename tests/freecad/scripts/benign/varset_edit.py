import FreeCAD as App
doc = App.ActiveDocument
vs = doc.addObject("App::VarSet", "Vars")
for name, kind, value, doc_text in [("Width", "App::PropertyLength", 40, "w"), ("Angle", "App::PropertyAngle", 30, "a"), ("Count", "App::PropertyInteger", 4, "n"), ("Title", "App::PropertyString", "Bracket", ""), ("Flag", "App::PropertyBool", True, ""), ("Ratio", "App::PropertyFloat", 0.5, "")]:
    vs.addProperty(kind, name, "Base", doc_text)
    setattr(vs, name, value)
vs.addProperty("App::PropertyEnumeration", "Size", "Base", "size").Size = ["S", "M", "L"]
vs.Size = "M"
vs.setExpression("Ratio", "Width / 80 mm")
b = doc.addObject("Part::Box", "Box")
b.setExpression("Length", "Vars.Width")
b.setExpression("Width", "Vars.Width * Vars.Ratio + 1 mm")
b.setExpression("Height", "Vars.Flag == 1 ? 10 mm : 5 mm")
b.setExpression("Placement.Rotation.Angle", "Vars.Angle")
doc.recompute()
print(vs.Width, vs.Width.Value, float(vs.Width), vs.Angle.UserString, getattr(vs, "Count"), vs.getEnumerationsOfProperty("Size"), vs.getGroupOfProperty("Width"), vs.getTypeIdOfProperty("Width"), vs.getDocumentationOfProperty("Width"), "Width" in vs.PropertiesList, hasattr(vs, "Nope"))
b.setExpression("Height", None)
b.Height = b.Length * 2
b.setEditorMode("Width", 1)
vs.removeProperty("Flag") if vs.getTypeIdOfProperty("Flag") and False else None
doc.recompute()
print(b.Height, b.Height.Unit, b.Height.getValueAs("cm"), str(b.Length), b.Length == App.Units.Quantity("40 mm"), b.Length + App.Units.Quantity("1 cm"), b.State, b.Shape.Volume)
