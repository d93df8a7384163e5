import FreeCAD as App, Part

doc = App.ActiveDocument
s = Part.makeBox(10, 20, 30).fuse(Part.makeSphere(8, App.Vector(10, 10, 30)))
f = doc.addObject("Part::Feature", "Queried")
f.Shape = s
doc.recompute()
shape = f.Shape
print(
    shape.ShapeType,
    shape.isValid(),
    shape.isNull(),
    shape.isClosed(),
    len(shape.Faces),
    len(shape.Edges),
    len(shape.Vertexes),
)
biggest = max(shape.Faces, key=lambda face: face.Area)
print(
    round(biggest.Area, 4),
    biggest.Surface.TypeId,
    type(biggest.Surface).__name__,
    isinstance(biggest.Surface, Part.Plane),
)
u0, u1, v0, v1 = biggest.ParameterRange
print(biggest.normalAt((u0 + u1) / 2, (v0 + v1) / 2))
for edge in shape.Edges[:4]:
    c = edge.Curve
    if isinstance(c, Part.Line):
        print("line", c.Direction)
    elif isinstance(c, Part.Circle):
        print("circle", c.Radius, c.Center)
    print([v.Point for v in edge.Vertexes], edge.tangentAt(edge.FirstParameter), edge.discretize(3)[1])
print(
    shape.distToShape(Part.Vertex(100, 0, 0))[0],
    shape.BoundBox.ZMax,
    shape.CenterOfMass if hasattr(shape, "CenterOfMass") else shape.Solids[0].CenterOfMass,
)
vertices, facets = Part.makeBox(1, 1, 1).tessellate(0.1)
print(
    len(vertices), len(facets), shape.isInside(App.Vector(1, 1, 1), 1e-6, True), shape.Solids[0].MatrixOfInertia.A11 > 0
)
moved = shape.translated(App.Vector(1, 0, 0)) if hasattr(shape, "translated") else shape.copy()
copy = shape.copy()
copy.translate(App.Vector(5, 0, 0))
copy.rotate(App.Vector(0, 0, 0), App.Vector(0, 0, 1), 90)
copy.Placement = App.Placement()
mirror = shape.mirror(App.Vector(0, 0, 0), App.Vector(1, 0, 0))
sections = shape.slice(App.Vector(0, 0, 1), 15)
offset = Part.makeBox(10, 10, 10).makeOffsetShape(1, 0.01)
thick = Part.makeBox(20, 20, 20)
thick = thick.makeThickness([thick.Faces[5]], -2, 1e-3)
chamfered = Part.makeBox(9, 9, 9).makeChamfer(1, Part.makeBox(9, 9, 9).Edges[:1]) if False else None
extruded = Part.Face(sections[0]).extrude(App.Vector(0, 0, 4))
print(
    len(sections),
    round(offset.Volume, 2),
    round(thick.Volume, 2),
    round(extruded.Volume, 3),
    round(mirror.Volume - shape.Volume, 6),
)
for name, item in (("Mirror", mirror), ("Thick", thick), ("Extruded", extruded)):
    doc.addObject("Part::Feature", name).Shape = item
