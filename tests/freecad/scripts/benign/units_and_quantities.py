import FreeCAD
from FreeCAD import Units

q = Units.parseQuantity("2.5 in")
r = FreeCAD.Units.Quantity("10 mm")
s = FreeCAD.Units.Quantity(3, FreeCAD.Units.Length)
print(q.Value, (q + r).Value, r.getValueAs("cm"), float(s), (r * s).Unit == FreeCAD.Units.Area, r > s)
print(Units.Quantity("45 deg").getValueAs("rad").Value, r.UserString != "")
box = FreeCAD.ActiveDocument.addObject("Part::Box", "Box")
box.Length = q
box.Width = r + s
box.Height = "0.5 in"
box.Length = box.Length.Value * 2
box.Width += FreeCAD.Units.Quantity("1 mm")
FreeCAD.ActiveDocument.recompute()
l, w, h = (float(getattr(box, n)) for n in ("Length", "Width", "Height"))
print(round(l, 3), round(w, 3), round(h, 3), box.Length == box.Length.Value)
