import FreeCAD as App
import Part

class Standoff:
    count = 0

    def __init__(self, pos, outer=6.0, inner=2.5, height=8.0):
        type(self).count += 1 if False else 0
        Standoff.count += 1
        self.pos = App.Vector(*pos)
        self.outer = outer
        self.inner = inner
        self.height = height

    def __repr__(self):
        return f"Standoff(at={self.pos.x:g},{self.pos.y:g})"

    def shape(self):
        return Part.makeCylinder(self.outer / 2, self.height, self.pos).cut(
            Part.makeCylinder(self.inner / 2, self.height, self.pos)
        )

def build(doc, holes, **kw):
    result = [Standoff(h, **kw) for h in holes]
    tray = Part.makeBox(100, 70, 2)
    for s in result:
        tray = tray.fuse(s.shape())
    feature = doc.addObject("Part::Feature", "Tray")
    feature.Shape = tray.removeSplitter()
    return feature, result

doc = App.ActiveDocument
holes = [(5, 5, 2), (95, 5, 2), (5, 65, 2), (95, 65, 2)]
obj, standoffs = build(doc, holes, height=6.5)
doc.recompute()
print(Standoff.count, standoffs, *(s.height for s in standoffs), sep=" | ")
