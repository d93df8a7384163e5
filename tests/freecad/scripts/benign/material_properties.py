import FreeCAD as App

doc = App.ActiveDocument
body = doc.addObject("Part::Box", "Beam")
for kind, name, value in (
    ("Density", "Rho", "7850 kg/m^3"),
    ("Pressure", "Yield", "235 MPa"),
    ("Force", "Load", "12 kN"),
    ("Mass", "Weight", 3),
):
    body.addProperty(f"App::Property{kind}", name, "Material")
    setattr(body, name, value)
body.addProperty("App::PropertyFloatList", "Stations").Stations = [0.0, 0.5, 1.0]
body.addProperty("App::PropertyVector", "Up").Up = App.Vector(0, 0, 1)
body.addProperty("App::PropertyColor", "Paint").Paint = (0.2, 0.4, 0.6)
body.addProperty("App::PropertyLink", "Mate", "Links", "Where it sits")
body.addProperty("App::PropertyLinkList", "Mates")
other = doc.addObject("Part::Box", "Other")
body.Mate = other
body.Mates = [other]
body.addProperty("App::PropertyPlacement", "Seat").Seat = App.Placement(App.Vector(1, 1, 1), App.Rotation())
body.setEditorMode("Rho", 1)
doc.recompute()
body.setExpression("Weight", "Shape.Volume * Rho")
doc.recompute()
print(
    body.Rho,
    body.Yield.getValueAs("MPa"),
    body.Load,
    body.Stations,
    body.Up,
    body.Mate.Name,
    [m.Name for m in body.Mates],
    body.Weight,
)
body.removeProperty("Stations")
print("Stations" in body.PropertiesList)
