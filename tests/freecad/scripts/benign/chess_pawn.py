import FreeCAD
import Part
V = FreeCAD.Vector
points = [V(0, 0, 0), V(12, 0, 0), V(12, 0, 3), V(9, 0, 5), V(5, 0, 18), V(7.5, 0, 19), V(5, 0, 21), V(0, 0, 21)]
edges = [Part.makeLine(a, b) for a, b in zip(points, points[1:] + [points[0]])]
profile = Part.Face(Part.Wire(edges))
body = profile.revolve(V(0, 0, 0), V(0, 0, 1), 360)
head = Part.makeSphere(6, V(0, 0, 26))
pawn = body.fuse(head)
doc = FreeCAD.ActiveDocument
for i in range(3):
    p = doc.addObject("Part::Feature", "Pawn")
    p.Shape = pawn
    p.Placement.Base = V(30 * i, 0, 0)
    p.Label = f"Pawn {'abcdefgh'[i]}2"
doc.recompute()
print([o.Name for o in doc.Objects], [o.Label for o in doc.Objects])
