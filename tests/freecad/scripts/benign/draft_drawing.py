import FreeCAD as App
import Draft

V = App.Vector
rect = Draft.make_rectangle(60, 40)
rect.FilletRadius = 5
circle = Draft.make_circle(8, placement=App.Placement(V(30, 20, 0), App.Rotation()), face=True)
poly = Draft.make_polygon(6, radius=10)
Draft.move(poly, V(80, 0, 0))
wire = Draft.make_wire([V(0, 0, 0), V(10, 20, 0), V(30, 5, 0)], closed=True, face=True)
wire.Label = "Outline"
line = Draft.make_line(V(0, -10, 0), V(50, -10, 0))
spline = Draft.make_bspline([V(0, 60, 0), V(20, 75, 0), V(40, 60, 0)])
copies = Draft.make_ortho_array(circle, V(20, 0, 0), V(0, 20, 0), V(0, 0, 1), 2, 2, 1)
polar = Draft.make_polar_array(line, 4, 360, V(0, -30, 0))
ext = App.ActiveDocument.addObject("Part::Extrusion", "Extrude")
ext.Base = rect
ext.Dir = V(0, 0, 5)
ext.Solid = True
App.ActiveDocument.recompute()
print(rect.Length, poly.FacesNumber, wire.Points[1], copies.Count, polar.NumberPolar, len(wire.Shape.Edges))
print(Draft.getType(rect), Draft.get_type(circle), round(ext.Shape.Volume, 3))
