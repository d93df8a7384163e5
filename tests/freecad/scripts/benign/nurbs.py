import FreeCAD as App
import Part
V = App.Vector
doc = App.ActiveDocument
pts = [V(0,0,0), V(10,5,2), V(20,0,0), V(30,-5,4)]
c = Part.BSplineCurve(); c.interpolate(pts)
d = Part.BSplineCurve(); d.buildFromPoles(pts)
b = Part.BezierCurve(); b.setPoles(pts)
print(c.Degree, c.NbPoles, c.FirstParameter, c.LastParameter, c.value(0.5), c.tangent(0.5)[0].Length, c.length(), b.getPole(1), d.getPoles()[1], c.parameter(V(10,5,2)), c.discretize(Number=5)[2], c.isClosed(), c.getKnots()[:1])
c.insertKnot(0.3); c.increaseDegree(4)
edge = c.toShape(); edge2 = edge.copy(); edge2.translate(V(0, 0, 20))
loft = Part.makeLoft([Part.Wire(edge), Part.Wire(edge2)], False, True)
face = Part.makeRuledSurface(edge, edge2)
sol = face.extrude(V(0, 8, 0))
surf = Part.BSplineSurface()
grid = [[V(i*10, j*10, (i-j)**2 * 0.5) for j in range(4)] for i in range(4)]
surf.interpolate(grid)
f = surf.toShape()
print(f.Area > 0, surf.UDegree, surf.value(0.5, 0.5), f.Surface, f.ParameterRange, f.normalAt(0.2, 0.2), f.CenterOfMass, f.valueAt(0.1, 0.1), f.curvatureAt(0.1, 0.1))
rev = Part.makeRevolution(Part.Line(V(5,0,0), V(8,0,10)).toShape().Curve if False else Part.LineSegment(V(5,0,0), V(8,0,10)), 0, 1, 360, V(0,0,0), V(0,0,1)) if False else Part.makeCone(5, 8, 10)
prism = Part.Face(Part.Wire(Part.makePolygon([V(0,0), V(10,0), V(5,8), V(0,0)]))).extrude(V(0,0,4))
turned = Part.Face(Part.makePolygon([V(3,0,0), V(6,0,0), V(6,0,5), V(3,0,3), V(3,0,0)])).revolve(V(0,0,0), V(0,0,1), 270)
for n, s in dict(Loft=loft, Ruled=sol, Surface=f, Cone=rev, Prism=prism, Turned=turned).items():
    o = doc.addObject("Part::Feature", n); o.Shape = s
sh = Part.Shell([x for x in prism.Faces]); so = Part.Solid(sh); print(so.isValid(), so.Volume, sh.isClosed(), so.ShapeType, len(so.Wires), so.hashCode() == so.hashCode(), so.isSame(so), so.isInside(V(5,2,1), 1e-6, True), so.Orientation)
print([e.Curve.TypeId for e in prism.Edges[:1]], prism.Edges[0].firstVertex().Point, prism.Edges[0].valueAt(0), prism.Edges[0].tangentAt(0), Part.sortEdges(prism.Faces[0].Edges)[0][0].Length, Part.__sortEdges__(prism.Faces[0].Edges)[0].Length)
print(prism.Faces[0].OuterWire.Length, len(prism.section(Part.makePlane(20, 20, V(-5,-5,2))).Edges), prism.slice(V(0,0,1), 2)[0].isClosed(), prism.makeOffsetShape(1, 0.1).Volume > prism.Volume, prism.makeThickness([prism.Faces[0]], -0.5, 1e-3).Volume > 0)
print(prism.PrincipalProperties["Moments"][0] > 0, prism.MatrixOfInertia.A11 > 0, prism.Mass, prism.StaticMoments, prism.getTolerance(1) if hasattr(prism, "getTolerance") else "", prism.fixTolerance(1e-5) if False else "", prism.tessellate(0.5)[1][:1])
doc.recompute()
