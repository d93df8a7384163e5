import FreeCAD as App
doc = App.ActiveDocument
DENSITY = {"steel": 7.85e-6, "alu": 2.7e-6, "pla": 1.24e-6}  # kg/mm^3
box = doc.addObject("Part::Box", "Block")
box.addProperty("App::PropertyString", "Material", "Physical", "material name")
box.addProperty("App::PropertyFloat", "Density", "Physical", "kg/mm3")
box.addProperty("App::PropertyQuantity", "Mass", "Physical") if False else box.addProperty("App::PropertyFloat", "Mass", "Physical")
box.addProperty("App::PropertyVector", "Load", "Physical")
box.addProperty("App::PropertyFloatList", "Samples", "Physical")
box.addProperty("App::PropertyStringList", "Notes", "Physical")
box.addProperty("App::PropertyColor", "Tint", "Physical")
box.addProperty("App::PropertyLink", "Mate", "Physical")
box.addProperty("App::PropertyDistance", "Gap", "Physical")
box.addProperty("App::PropertyPercent", "Fill", "Physical")
box.addProperty("App::PropertyPlacement", "Home", "Physical")
other = doc.addObject("Part::Box", "Other")
box.Material, box.Density, box.Load = "steel", DENSITY["steel"], App.Vector(0, 0, -9.81)
box.Samples = [i / 4 for i in range(5)]
box.Notes = ["a", "b"]
box.Tint = (0.5, 0.5, 0.5)
box.Mate = other
box.Gap = "0.2 mm"
box.Fill = 20
box.Home = App.Placement(App.Vector(1, 1, 1), App.Rotation())
doc.recompute()
box.Mass = box.Shape.Volume * box.Density
print(f"{box.Material}: {box.Mass:.6f} kg", box.Load.z, box.Samples[2], box.Mate.Label, box.Gap, box.Fill, box.Home.Base.x, box.Notes)
box.Label = "Ünïcode – Größe 5 µm²"
other.Label2 = "a description"
other.Visibility = False
doc.Comment = "made by script"
