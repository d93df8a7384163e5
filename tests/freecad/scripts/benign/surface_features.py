import FreeCAD as App, Part
from FreeCAD import Vector as V, Rotation as Rot
import math as m
doc=App.ActiveDocument
def section(z, r, n=8):
    import math
    return Part.makePolygon([V(r*math.cos(2*math.pi*i/n), r*math.sin(2*math.pi*i/n), z) for i in range(n)]+[V(r, 0, z)])
vase = Part.makeLoft([section(z, 10+4*m.sin(z/8.0)) for z in range(0, 41, 10)], True, False, False)
shell = vase.makeThickness([max(vase.Faces, key=lambda f: f.CenterOfMass.z)], -1.0, 1e-3)
o=doc.addObject("Part::Feature","Vase"); o.Shape=shell
ws=[Part.Wire(Part.Circle(V(0,0,i*5), V(0,0,1), 5+i).toShape()) for i in range(3)]
lo=doc.addObject("Part::Feature","Funnel"); lo.Shape=Part.makeLoft(ws, True)
e=Part.Ellipse(V(0,0,0), 8, 4); a=Part.ArcOfEllipse(e, 0, m.pi).toShape(); h=Part.Hyperbola(); p=Part.Parabola()
ln=Part.Line(V(0,0,0), V(1,1,0)); print(ln.intersect(Part.Line(V(0,1,0), V(1,0,0))), ln.Direction, e.MajorRadius, a.Length, e.Center, h.TypeId, p.Focal)
w=Part.Wire(Part.__sortEdges__([a, Part.makeLine(a.Vertexes[-1].Point, a.Vertexes[0].Point)])); f=Part.Face(w)
d=doc.addObject("Part::Feature","Dish"); d.Shape=f.extrude(V(0,0,3)); d.Placement=App.Placement(V(30,0,0), Rot(V(0,0,1),V(0,1,1)))
g=Part.makeTube(w, 0.5) if hasattr(Part,"makeTube") and False else None
c1=Part.makeCompound([s.Shape for s in (o, lo, d)]); print(len(c1.SubShapes) if hasattr(c1,"SubShapes") else 0, c1.ShapeType, c1.childShapes()[0].ShapeType if hasattr(c1,"childShapes") else "")
rs=Part.makeFilledFace(w.Edges) if hasattr(Part,"makeFilledFace") else f
k=doc.addObject("Part::Feature","Fill"); k.Shape=rs
pr=f.project([w]) if False else None
v=f.Vertexes[0]; print(v.Point, v.X, v.Tolerance>0, f.Edges[0].ParameterRange, f.Edges[0].parameterAt(f.Edges[0].Vertexes[0])>=-1e9, f.Edges[0].derivative1At(0) , f.Edges[0].curvatureAt(0.1))
print(f.Edges[0].discretize(5)[0], f.Edges[0].discretize(Deflection=0.1)[0], w.discretize(Number=4)[0], w.OrderedVertexes[0].Point, w.OrderedEdges[0].Length, f.isPartOfDomain(0,0), f.Surface.Axis, f.getUVNodes() if False else "")
doc.recompute()
