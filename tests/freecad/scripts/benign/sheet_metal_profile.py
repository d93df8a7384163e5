import FreeCAD as App, Part
doc = App.ActiveDocument
t, r, legs = 2.0, 3.0, (30.0, 50.0)
outline = [(0, 0), (legs[0], 0), (legs[0], t), (t, t), (t, legs[1]), (0, legs[1]), (0, 0)]
wire = Part.makePolygon([App.Vector(x, y) for x, y in outline])
profile = Part.Face(wire)
solid = profile.extrude(App.Vector(0, 0, 80))
inner = [e for e in solid.Edges if e.BoundBox.XLength < 1e-6 and e.BoundBox.YLength < 1e-6
         and abs(e.Vertexes[0].X - t) < 1e-6 and abs(e.Vertexes[0].Y - t) < 1e-6]
outer = [e for e in solid.Edges if e.BoundBox.XLength < 1e-6 and e.BoundBox.YLength < 1e-6
         and e.Vertexes[0].X < 1e-6 and e.Vertexes[0].Y < 1e-6]
solid = solid.makeFillet(r + t, outer).makeFillet(r, [e for e in solid.Edges if False] or inner) if False else solid.makeFillet(r, inner)
doc.addObject("Part::Feature", "Angle").Shape = solid
slots = [Part.makeCylinder(2.5, t * 3, App.Vector(15, -t, 20 + 20 * i), App.Vector(0, 1, 0)) for i in range(3)]
doc.addObject("Part::Feature", "Drilled").Shape = solid.cut(slots[0].multiFuse(slots[1:]))
doc.recompute()
print(len(inner), len(outer), len(doc.Drilled.Shape.Faces))
