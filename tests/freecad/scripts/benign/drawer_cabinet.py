import FreeCAD as App

PARAMS = {
    "width": 400.0, "depth": 350.0, "height": 600.0, "board": 18.0, "drawers": 3, "gap": 3.0,
}

class Cabinet(object):
    def __init__(self, doc, params):
        self.doc = doc
        self.__dict = dict(params)
        self.parts = []

    def p(self, key):
        return self.__dict[key]

    def board(self, name, size, pos):
        b = self.doc.addObject("Part::Box", name)
        b.Length, b.Width, b.Height = size
        b.Placement.Base = App.Vector(*pos)
        self.parts.append(b)
        return b

    def build(self):
        w, d, h, t = (self.p(k) for k in ("width", "depth", "height", "board"))
        self.board("Left", (t, d, h), (0, 0, 0))
        self.board("Right", (t, d, h), (w - t, 0, 0))
        self.board("Top", (w - 2 * t, d, t), (t, 0, h - t))
        self.board("Bottom", (w - 2 * t, d, t), (t, 0, 0))
        n, gap = self.p("drawers"), self.p("gap")
        each = (h - 2 * t - (n + 1) * gap) / n
        z = t + gap
        for i in range(n):
            self.board(f"Front{i + 1}", (w - 2 * t - 2 * gap, t, each), (t + gap, 0, z))
            z += each + gap
        return self

cab = Cabinet(App.ActiveDocument, PARAMS).build()
grp = App.ActiveDocument.addObject("App::DocumentObjectGroup", "Cabinet")
grp.Group = cab.parts
App.ActiveDocument.recompute()
total = sum(b.Shape.Volume for b in cab.parts)
print(f"{len(grp.Group)} boards, {total / 1e6:.3f} dm\u00b3")
