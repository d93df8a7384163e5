import FreeCAD as App
import Part


class Shape:
    registry = []

    def __init__(self, name, size=10.0):
        self.name = name
        self.size = size
        self.registry.append(self)

    def volume(self):
        return 0.0

    def describe(self):
        return f"{self.name}: {self.volume():.1f}"

    @classmethod
    def make(cls, *args, **kwargs):
        return cls(*args, **kwargs)


class Cube(Shape):
    def __init__(self, size):
        super().__init__("cube", size=size)

    def volume(self):
        return self.size ** 3

    def describe(self):
        return super().describe() + " mm3"

    @classmethod
    def make(cls, size=2):
        made = super().make(size)
        made.name = "made " + made.name
        return made


class Rounded(Cube):
    def volume(self):
        return super().volume() * 0.9


for item in (Cube(3), Rounded(2), Cube.make()):
    print(item.describe(), isinstance(item, Shape), type(item).__name__, hasattr(item, "size"), getattr(item, "none", 0))
    feature = App.ActiveDocument.addObject("Part::Feature", item.name.replace(" ", "_"))
    feature.Shape = Part.makeBox(item.size, item.size, item.size)
print(len(Shape.registry), issubclass(Rounded, Shape))
App.ActiveDocument.recompute()
