"""A small library of its own: classes, properties, private members, static methods, inheritance."""

import math
import FreeCAD as App
import Part


class _Base:
    count = 0

    def __init__(self, name):
        self._name = name
        self.__hidden = 1
        _Base.count += 1

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = str(value)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._name!r})"

    def shape(self):
        raise NotImplementedError


class Washer(_Base):
    def __init__(self, outer, inner, *, thickness=2.0):
        super().__init__("washer")
        self.outer, self.inner, self.thickness = outer, inner, thickness

    @staticmethod
    def area(radius):
        return math.pi * radius**2

    @classmethod
    def for_screw(cls, m):
        return cls(m * 2, m * 1.1)

    def shape(self):
        return Part.makeCylinder(self.outer / 2, self.thickness).cut(Part.makeCylinder(self.inner / 2, self.thickness))

    def __lt__(self, other):
        return self.outer < other.outer

    def __eq__(self, other):
        return isinstance(other, Washer) and self.outer == other.outer

    def __hash__(self):
        return hash(self.outer)

    def __call__(self, doc):
        obj = doc.addObject("Part::Feature", self.name.title())
        obj.Shape = self.shape()
        return obj


washers = sorted([Washer.for_screw(m) for m in (5, 3, 4)])
washers[0].name = "small"
for index, washer in enumerate(washers):
    obj = washer(App.ActiveDocument)
    obj.Placement.Base = App.Vector(index * 20.0, 0, 0)
print(washers, _Base.count, len({washers[0], Washer.for_screw(3)}), round(Washer.area(1), 4))
App.ActiveDocument.recompute()
