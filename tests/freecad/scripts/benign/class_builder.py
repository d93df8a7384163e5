import FreeCAD
import Part
from functools import lru_cache, partial, wraps
from itertools import product, combinations, islice, cycle, groupby, zip_longest


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        print(function.__name__, "->", type(result).__name__)
        return result
    return wrapper


class Base:
    count = 0
    _registry = {}

    def __init__(self, name, *, size=10):
        self.name = name
        self._size = size
        type(self).count += 1
        Base._registry[name] = self

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        if value <= 0:
            raise ValueError("size must be positive")
        self._size = value

    @classmethod
    def small(cls, name):
        return cls(name, size=3)

    @staticmethod
    def vector(*args):
        return FreeCAD.Vector(*args)

    def build(self):
        raise NotImplementedError

    def __repr__(self):
        return f"{self.__class__.__name__}({self.name!r}, {self.size})"

    def __eq__(self, other):
        return isinstance(other, Base) and self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def __lt__(self, other):
        return self.size < other.size


class Cube(Base):
    def build(self):
        return Part.makeBox(self.size, self.size, self.size)


class Stack(Base):
    def __init__(self, name, *parts):
        super().__init__(name, size=sum(p.size for p in parts))
        self.parts = list(parts)

    @logged
    def build(self):
        z, shapes = 0, []
        for part in self:
            shape = part.build()
            shape.translate(self.vector(0, 0, z))
            z += part.size
            shapes.append(shape)
        return shapes[0].multiFuse(shapes[1:]) if len(shapes) > 1 else shapes[0]

    def __iter__(self):
        yield from self.parts

    def __len__(self):
        return len(self.parts)

    def __getitem__(self, index):
        return self.parts[index]

    def __contains__(self, item):
        return item in self.parts

    def __add__(self, other):
        return Stack(self.name + other.name, *self.parts, other)

    def __call__(self, doc):
        obj = doc.addObject("Part::Feature", self.name)
        obj.Shape = self.build()
        return obj


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


doc = FreeCAD.ActiveDocument
stack = Stack("Tower", Cube("a"), Cube.small("b")) + Cube("c", size=5)
obj = stack(doc)
try:
    stack[0].size = -1
except ValueError as exc:
    print("caught", exc)
print(stack, len(stack), stack[0] in stack, sorted(stack)[0], max(stack, key=lambda c: c.size), Cube.count, sorted(Base._registry), fib(30))
spaced = partial(Part.makeBox, 2, 2)
tall = spaced(9)
print(tall.Volume, [k for k, g in groupby("aabbc")], list(islice(cycle("ab"), 5)), list(combinations(range(3), 2))[-1], list(zip_longest([1], [2, 3], fillvalue=0)), issubclass(Cube, Base), callable(fib), hasattr(stack, "parts"), getattr(stack, "nope", 7))
del stack.parts[1]
doc.recompute()
