import FreeCAD as App
import Part
V = App.Vector
doc = App.ActiveDocument
rect = Part.makePolygon([V(0, 0), V(30, 0), V(30, 20), V(0, 20), V(0, 0)])
bigger = rect.makeOffset2D(3)
face = Part.Face([bigger, rect])
ring = face.extrude(V(0, 0, 2))
plane = Part.makePlane(50, 50, V(-10, -10, 10))
sphere = Part.makeSphere(15, V(15, 10, 0))
section = sphere.section(plane)
slices = sphere.slice(V(0, 0, 1), 5)
halves = sphere.generalFuse([plane])[0]
common = sphere.common(Part.makeBox(15, 10, 15))
dist, pairs, info = sphere.distToShape(Part.Vertex(15, 10, 40))
near = Part.Vertex(V(0, 0, 0)).Point
print(round(dist, 4), len(pairs), len(section.Edges), len(slices), round(common.Volume, 3), near, face.Area, round(ring.Volume))
proj = plane.Faces[0].Surface.projectPoint(V(1, 2, 3)) if hasattr(plane.Faces[0].Surface, "projectPoint") else None
u, v = plane.Faces[0].Surface.parameter(V(5, 5, 10))
print(plane.Faces[0].isInside(V(0, 0, 10), 1e-6, True), round(u, 3), round(v, 3), plane.Faces[0].valueAt(0, 0))
for shape, name in ((ring, "Ring"), (halves, "Halves"), (common, "Common"), (section, "Section")):
    Part.show(shape, name)
