import FreeCAD as App
import Part

doc = App.ActiveDocument
cfg = dict(length=100, width=60, height=30, wall=2.0, radius=5)


class Enclosure(object):
    """Box with lid."""

    def __init__(self, doc, **cfg):
        self.doc = doc
        self.__dict = None
        for key, value in cfg.items():
            setattr(self, key, value)

    def outer(self):
        box = Part.makeBox(self.length, self.width, self.height)
        vertical = [e for e in box.Edges if abs(e.tangentAt(e.FirstParameter).z) > 0.99]
        return box.makeFillet(self.radius, vertical)

    def inner(self):
        w = self.wall
        box = Part.makeBox(self.length - 2 * w, self.width - 2 * w, self.height)
        box.translate(App.Vector(w, w, w))
        return box

    def build(self):
        body = self.outer().cut(self.inner())
        lid = Part.makeBox(self.length, self.width, self.wall)
        lid.translate(App.Vector(0, 0, self.height + 5))
        for name, shape in [("Shell", body), ("Lid", lid)]:
            obj = self.doc.addObject("Part::Feature", name)
            obj.Shape = shape
            if hasattr(obj, "ViewObject") and obj.ViewObject is not None and hasattr(obj.ViewObject, "Transparency"):
                obj.ViewObject.Transparency = 20 if name == "Lid" else 0
        self.doc.recompute()
        return body.Volume


print(f"{Enclosure(doc, **cfg).build():.3f}")
