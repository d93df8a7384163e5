import FreeCAD as App
import Part

doc = App.ActiveDocument
block = Part.makeBox(40, 30, 20).cut(Part.makeCylinder(6, 20, App.Vector(20, 15, 0)))
vertical = [e for e in block.Edges if isinstance(e.Curve, (Part.Line, Part.LineSegment))
            and abs(e.tangentAt(e.FirstParameter).z) > 0.99]
circles = [e for e in block.Edges if e.Curve.TypeId == "Part::GeomCircle"]
top = max(block.Faces, key=lambda f: f.CenterOfMass.z)
longest = sorted(block.Edges, key=lambda e: e.Length, reverse=True)[:4]
outer = [e for e in vertical if len(e.Vertexes) == 2 and e.Vertexes[0].Point.distanceToPoint(App.Vector(20, 15, 0)) > 15]
rounded = block.makeFillet(4, outer)
print(len(vertical), len(circles), len(outer), round(top.Area, 2), [round(e.Length) for e in longest])
upper = [e for e in rounded.Edges if all(abs(v.Z - 20) < 1e-6 for v in e.Vertexes)]
try:
    final = rounded.makeChamfer(1.0, upper)
except Part.OCCError as err:
    print("chamfer failed", err)
    final = rounded
shape = doc.addObject("Part::Feature", "Block")
shape.Shape = final
doc.recompute()
for index, face in enumerate(final.Faces):
    kind = type(face.Surface).__name__
    if kind == "Cylinder":
        print(index, round(face.Surface.Radius, 3), face.Orientation)
