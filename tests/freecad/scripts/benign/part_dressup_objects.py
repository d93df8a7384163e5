import FreeCAD as App

doc = App.ActiveDocument
box = doc.addObject("Part::Box", "Box")
doc.recompute()
fillet = doc.addObject("Part::Fillet", "Fillet")
fillet.Base = box
fillet.Edges = [(1, 1.0, 1.0), (3, 2.0, 2.0)]
doc.recompute()
chamfer = doc.addObject("Part::Chamfer", "Chamfer")
chamfer.Base = box
chamfer.Edges = [(i, 0.5, 0.5) for i in range(1, 5)]
thick = doc.addObject("Part::Thickness", "Tray")
thick.Faces = (box, ["Face6"])
thick.Value = 1.0
doc.recompute()
print(round(fillet.Shape.Volume, 3), round(chamfer.Shape.Volume, 3), thick.Shape.isNull())
section = doc.addObject("Part::Section", "Section")
section.Base = box
section.Tool = doc.addObject("Part::Cylinder", "Cutter")
common = doc.addObject("Part::MultiCommon", "Common")
common.Shapes = [box, doc.Cutter]
doc.recompute()
