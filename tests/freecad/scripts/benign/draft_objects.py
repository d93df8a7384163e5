import FreeCAD as App
import Draft

doc = App.ActiveDocument
V = App.Vector
rect = Draft.make_rectangle(40, 20)
circle = Draft.make_circle(8, placement=App.Placement(V(20, 10, 0), App.Rotation()))
poly = Draft.make_polygon(6, radius=5)
wire = Draft.make_wire([V(0, 30, 0), V(20, 45, 0), V(40, 30, 0)], closed=True, face=True)
spline = Draft.make_bspline([V(0, 0, 0), V(10, 5, 0), V(20, 0, 0)])
line = Draft.makeLine(V(0, 0, 0), V(0, 0, 30))
array = Draft.make_ortho_array(poly, v_x=V(15, 0, 0), v_y=V(0, 15, 0), n_x=2, n_y=2, n_z=1)
Draft.move([circle], V(5, 0, 0))
doc.recompute()
for obj in doc.Objects:
    if hasattr(obj, "Shape") and not obj.Shape.isNull():
        print(obj.Label, round(obj.Shape.BoundBox.DiagonalLength, 3))
print(Draft.get_type(rect), rect.Length)
