import FreeCAD as App
import Part
import math

doc = App.ActiveDocument
pitch, length, major = 1.5, 9.0, 10.0
minor = major - 1.0825 * pitch
helix = Part.makeHelix(pitch, length, minor / 2)
p = [
    App.Vector(minor / 2 - 0.1, 0, -pitch * 0.4),
    App.Vector(minor / 2 - 0.1, 0, pitch * 0.4),
    App.Vector(major / 2, 0, 0),
]
profile = Part.makePolygon([p[0], p[1], p[2], p[0]])
sweep = Part.Wire(helix).makePipeShell([profile], True, True)
core = Part.makeCylinder(minor / 2, length + 2 * pitch, App.Vector(0, 0, -pitch))
across = 16.0
radius = across / 2 / math.cos(math.radians(30))
hexagon = [
    App.Vector(radius * math.cos(math.radians(60 * i)), radius * math.sin(math.radians(60 * i)), length + pitch)
    for i in range(6)
]
head = Part.Face(Part.makePolygon(hexagon + hexagon[:1])).extrude(App.Vector(0, 0, 6))
cone = Part.makeCone(across / 2 * 0.95, across, 8, App.Vector(0, 0, length + pitch + 6), App.Vector(0, 0, -1))
bolt = core.fuse(head.common(cone))
doc.addObject("Part::Feature", "Bolt").Shape = bolt.removeSplitter()
doc.addObject("Part::Feature", "Thread").Shape = sweep
doc.recompute()
