import random
import time
import copy
import FreeCAD as App, Part

random.seed(42)
start = time.time()
points = [App.Vector(random.uniform(0, 100), random.uniform(0, 100), 0) for _ in range(10)]
order = sorted(points, key=lambda p: (p.x, p.y))
pick = random.Random(7).choice(["a", "b", "c"])
items = list(range(5))
random.shuffle(items)
shape = Part.makeCompound([Part.makeSphere(2 + i % 3, p) for i, p in enumerate(order)])
App.ActiveDocument.addObject("Part::Feature", "Dots").Shape = shape
table = {"a": [1, 2, {"b": 3}]}
other = copy.deepcopy(table)
other["a"][2]["b"] = 4
print(pick, items, table, other, random.randint(1, 6), time.time() - start < 60, random.sample(range(10), 3))
App.ActiveDocument.recompute()
