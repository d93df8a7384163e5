import FreeCAD as App
import Part

doc = App.ActiveDocument


def make_counter(start=0):
    value = start

    def step(by=1):
        nonlocal value
        value += by
        return value

    return step


total = 0


def remember(amount):
    global total
    total += amount
    return amount


def build(*sizes, gap=2.0, **options):
    counter = make_counter()
    x = 0.0
    for length, width, height in sizes:
        box = doc.addObject("Part::Box", options.get("prefix", "Box") + str(counter()))
        box.Length, box.Width, box.Height = length, width, height
        box.Placement = App.Placement(App.Vector(x, 0, 0), App.Rotation())
        x += remember(length) + gap
    return x


args = [(10, 20, 5), (15, 5, 5)]
end = build(*args, (1, 1, 1), **{"gap": 4, "prefix": "Block"})
square = lambda v: v * v
print(end, total, square(3), (lambda *a, k=1: sum(a) * k)(1, 2, k=3))
matrix = [[i * j for j in range(3)] for i in range(3)]
matrix[1][1] *= 10
d = {"a": 1}
d["a"] += 5
d |= {"b": 2}
print(matrix, d, {k: v for k, v in d.items() if v > 2}, {*range(3)}, [*"ab", *[1]])
if (n := len(args)) > 1:
    print("n", n)
doc.recompute()
