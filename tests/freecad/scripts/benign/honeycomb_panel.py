import FreeCAD as App
import Part
from itertools import product
from math import sqrt, cos, sin, pi

doc = App.ActiveDocument
cell, wall, h = 8, 1.2, 4
dx, dy = cell + wall, (cell + wall) * sqrt(3) / 2
def hexagon(cx, cy, r):
    pts = [App.Vector(cx + r * cos(pi / 6 + i * pi / 3), cy + r * sin(pi / 6 + i * pi / 3), 0) for i in range(6)]
    return Part.Face(Part.makePolygon([*pts, pts[0]]))
cells = [
    hexagon(10 + col * dx + (row % 2) * dx / 2, 10 + row * dy, cell / sqrt(3)).extrude(App.Vector(0, 0, h))
    for row, col in product(range(3), range(4))
]
panel = Part.makeBox(60, 40, h)
panel = panel.cut(Part.Compound(cells))
doc.addObject("Part::Feature", "Honeycomb").Shape = panel
doc.recompute()
print(f"{len(cells)=}, solid volume {panel.Volume:,.1f} mm\u00b3")
