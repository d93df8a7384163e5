import FreeCAD, Part
from FreeCAD import Vector

def make_bottle(my_width=50.0, my_height=70.0, my_thickness=30.0):
    p1 = Vector(-my_width / 2.0, 0, 0)
    p2 = Vector(-my_width / 2.0, -my_thickness / 4.0, 0)
    p3 = Vector(0, -my_thickness / 2.0, 0)
    p4 = Vector(my_width / 2.0, -my_thickness / 4.0, 0)
    p5 = Vector(my_width / 2.0, 0, 0)
    arc = Part.Arc(p2, p3, p4)
    line1, line2 = Part.LineSegment(p1, p2), Part.LineSegment(p4, p5)
    s = Part.Shape([line1, arc, line2])
    w = Part.Wire(s.Edges)
    m = FreeCAD.Matrix()
    m.rotateZ(3.14159265358979)
    w2 = w.copy()
    w2.transformShape(m)
    w3 = Part.Wire([*w.Edges, *w2.Edges])
    face = Part.Face(w3)
    body = face.extrude(Vector(0, 0, my_height))
    body = body.makeFillet(my_thickness / 12.0, body.Edges)
    neck = Part.makeCylinder(my_thickness / 4.0, my_height / 10.0, Vector(0, 0, my_height), Vector(0, 0, 1))
    body = body.fuse(neck)
    top, z = None, -1.0
    for f in body.Faces:
        surf = f.Surface
        if isinstance(surf, Part.Plane) and surf.Position.z > z:
            z, top = surf.Position.z, f
    assert top is not None
    return body.makeThickness([top], -my_thickness / 50.0, 1.0e-3)

bottle = make_bottle()
obj = FreeCAD.ActiveDocument.addObject("Part::Feature", "Bottle")
obj.Shape = bottle
FreeCAD.ActiveDocument.recompute()
