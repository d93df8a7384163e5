import FreeCAD as App
import Part
from functools import reduce, partial
from itertools import chain, accumulate, pairwise, starmap
from operator import itemgetter
from collections import defaultdict, namedtuple, Counter, OrderedDict

Peg = namedtuple("Peg", "x y r")
pegs = [Peg(x, y, r) for x, y, r in ((0, 0, 2), (12, 0, 3), (12, 12, 2), (0, 12, 3))]
cyl = partial(Part.makeCylinder)
make = lambda p: Part.makeCylinder(p.r, 10, App.Vector(p.x, p.y, 0))
shapes = list(map(make, pegs))
union = reduce(lambda a, b: a.fuse(b), shapes, Part.makeBox(14, 14, 2))
by_radius = defaultdict(list)
for peg in pegs:
    by_radius[peg.r].append(peg)
counts = Counter(p.r for p in pegs)
table = OrderedDict(sorted(by_radius.items(), key=itemgetter(0)))
heights = list(accumulate([2, 3, 4]))
flat = list(chain.from_iterable(table.values()))
print(counts.most_common(1)[0][1], heights, len(flat), {k: len(v) for k, v in table.items()}, pegs[0]._asdict())
first, *rest = sorted(pegs, key=lambda p: (p.r, -p.x))
print(first, len(rest), any(p.r > 2.5 for p in pegs), all(map(lambda p: p.x >= 0, pegs)), *filter(None, heights))
print(list(starmap(pow, [(2, 3), (3, 2)])), [b - a for a, b in pairwise(heights)], dict(zip("abc", heights, strict=False)))
doc = App.ActiveDocument
doc.addObject("Part::Feature", "Union").Shape = union
for name, h in zip(("Low", "Mid", "High"), heights):
    b = doc.addObject("Part::Box", name)
    b.Height = h
doc.recompute()
