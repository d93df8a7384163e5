import itertools
import functools
import math
import FreeCAD, Part

App = FreeCAD


def spiral(turns, step):
    angle = 0.0
    while angle < turns * 2 * math.pi:
        yield App.Vector(angle * math.cos(angle), angle * math.sin(angle), angle / 2)
        angle += step


points = list(spiral(2, 0.3))
wire = Part.makePolygon(points)
curve = Part.BSplineCurve()
curve.interpolate(points)
total = functools.reduce(lambda a, b: a + b, (p.Length for p in points))
grid = [App.Vector(10 * i, 10 * j, 0) for i, j in itertools.product(range(3), repeat=2) if (i, j) != (1, 1)]
posts = Part.makeCompound([Part.makeCylinder(2, 5 + k, p) for k, p in zip(itertools.count(), grid)])
doc = App.ActiveDocument
for name, shape in {"Polyline": wire, "Curve": curve.toShape(), "Posts": posts}.items():
    doc.addObject("Part::Feature", name).Shape = shape
pairs = list(itertools.combinations("abc", 2))
print(
    len(points),
    f"{total:.3f}",
    pairs,
    sum(x for x in itertools.islice(itertools.cycle([1, 2, 3]), 7)),
    any(p.x < 0 for p in points),
)
doc.recompute()
