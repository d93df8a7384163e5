import FreeCAD as App
import Part

def counter(prefix):
    n = 0
    def next_name():
        nonlocal n
        n += 1
        return f"{prefix}_{n:02d}"
    return next_name

total = 0.0

def add(shape, *, name=None, _namer=counter("Item")):
    global total
    obj = App.ActiveDocument.addObject("Part::Feature", name or _namer())
    obj.Shape = shape
    total += shape.Volume
    return obj

def grid(nx, ny, step=10.0):
    for ix in range(nx):
        for iy in range(ny):
            yield ix * step, iy * step

made = [add(Part.makeBox(4, 4, 1 + i, App.Vector(x, y, 0))) for i, (x, y) in enumerate(grid(3, 2))]
add(Part.makeCone(3, 0, 5, App.Vector(50, 0, 0)), name="Tip")
App.ActiveDocument.recompute()
last = None
while made:
    obj = made.pop()
    if obj.Shape.Volume < 20 and last:
        break
    last = obj.Name
else:
    print("all popped")
print(round(total, 4), last, len(made), (lambda *a, **k: (a, k))(1, 2, x=3))
a = b = [1, 2]
a += [3]
d = {**{"x": 1}, "y": 2} | {"z": 3}
x, (y, *z) = 1, (2, 3, 4)
print(b, d, x, y, z, [i for i in range(10) if i % 2 if i % 3], {n: n**2 for n in z}, a[-1:], not a is None)
if (n := len(b)) > 2:
    print("walrus", n)
