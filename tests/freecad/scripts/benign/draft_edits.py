import FreeCAD as App
from Draft import make_wire, scale, rotate, clone, offset, make_point, make_text, make_facebinder
import Draft

doc = App.ActiveDocument
w = make_wire([App.Vector(0, 0, 0), App.Vector(20, 0, 0), App.Vector(20, 10, 0)], closed=True)
rotate(w, 30, App.Vector(0, 0, 0), App.Vector(0, 0, 1))
c = clone(w)
c.Placement.Base = App.Vector(0, 30, 0)
m = Draft.mirror(w, App.Vector(0, -5, 0), App.Vector(10, -5, 0))
p = make_point(1, 2, 3)
t = make_text(["first line", "second line"], App.Vector(0, -20, 0))
d = Draft.make_linear_dimension(App.Vector(0, 0, 0), App.Vector(20, 0, 0), App.Vector(10, -10, 0))
b = Draft.make_bezcurve([App.Vector(0, 50, 0), App.Vector(10, 60, 0), App.Vector(20, 50, 0)])
e = Draft.make_ellipse(10, 5)
r = Draft.make_rectangle(5, 6)
doc.recompute()
sk = Draft.make_sketch(r, autoconstraints=True)
doc.recompute()
print(w.Points, c.TypeId, m is not None, t.Text, round(d.Distance.Value, 3), sk.GeometryCount, len(doc.Objects))
