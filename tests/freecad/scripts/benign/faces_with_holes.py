import FreeCAD as App
import Part

V = App.Vector
outer = Part.makePolygon([V(0, 0), V(50, 0), V(50, 30), V(0, 30), V(0, 0)])
inner = [Part.Wire(Part.makeCircle(3, V(x, 15, 0))) for x in (10, 25, 40)]
face = Part.Face(outer)
for wire in inner:
    face = face.cut(Part.Face(wire))
face = face.Faces[0]
maker = Part.makeFace([outer, *inner], "Part::FaceMakerBullseye")
solid = face.extrude(V(0, 0, 5))
assert abs(face.Area - maker.Area) < 1e-6
edges = Part.__sortEdges__([e for e in outer.Edges])
wire = Part.Wire(edges)
sorted_edges = Part.sortEdges(list(reversed(outer.Edges)))[0]
print(wire.isClosed(), len(sorted_edges), round(solid.Volume, 3), [round(w.Length, 2) for w in face.Wires])
shell = Part.makeShell(solid.Faces)
again = Part.makeSolid(shell)
result = App.ActiveDocument.addObject("Part::Feature", "Perforated")
result.Shape = again
App.ActiveDocument.recompute()
