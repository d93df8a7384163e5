import math
import FreeCAD as App
import Part

TEETH = 12
MODULE = 2
pitch_r = TEETH * MODULE / 2
root_r, tip_r = pitch_r - 1.25 * MODULE, pitch_r + MODULE
points = []
for tooth in range(TEETH):
    base = 2 * math.pi * tooth / TEETH
    step = 2 * math.pi / TEETH / 4
    for radius, offset in ((root_r, 0), (root_r, 1), (tip_r, 1.4), (tip_r, 2.6), (root_r, 3)):
        a = base + step * offset
        points.append(App.Vector(radius * math.cos(a), radius * math.sin(a), 0))
points.append(points[0])
gear = Part.Face(Part.makePolygon(points)).extrude(App.Vector(0, 0, 6))
gear = gear.cut(Part.makeCylinder(4, 6))
key = Part.makeBox(2, 6, 6, App.Vector(-1, 0, 0))
gear = gear.cut(key)
obj = App.ActiveDocument.addObject("Part::Feature", "Gear")
obj.Shape = gear
obj.Label = "Gear z={} m={}".format(TEETH, MODULE)
App.ActiveDocument.recompute()
print(obj.Label, len(obj.Shape.Faces))
