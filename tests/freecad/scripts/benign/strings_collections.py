import math, itertools, functools, random
from collections import defaultdict, OrderedDict, Counter, deque, namedtuple
import FreeCAD as App
doc = App.ActiveDocument
random.seed(7)
names = "alpha, beta;gamma delta".replace(";", ",").replace(" ", ",").split(",")
names = [n.strip().title() for n in names if n]
print(" | ".join(names), "%-10s|%5.2f|%03d|%s" % ("x", 1.234, 7, [1]), "{:>8}|{:<8}|{:^8}|{:+d}|{:e}|{:%}".format("r", "l", "c", 5, 12345.678, 0.25))
print("{name!r:>10} {0} {1[0]} {2[k]}".format(1, [2], {"k": 3}, name="n"), f"{math.pi:.3f} {'a' + 'b'!r} {len(names)=}", "abc"[::-1], "a-b".partition("-"), "x".join("abc"))
print("Name_01".rstrip("0123456789").lower().startswith("name"), "a,b".count(","), "TeSt".swapcase(), "ab".zfill(5), "a\tb".expandtabs(4), "abc".find("c"), "12".isdigit(), ord("a"), chr(98), "line1\nline2".splitlines())
groups = defaultdict(list)
for i, n in enumerate(sorted(names, key=lambda s: (len(s), s), reverse=True)):
    groups[len(n)].append((i, n))
c = Counter("mississippi"); print(c.most_common(2), dict(groups), OrderedDict(a=1), deque([1, 2, 3], maxlen=2))
P = namedtuple("P", ["x", "y"]); pts = [P(*xy) for xy in itertools.product(range(3), (0, 10))]
total = functools.reduce(lambda s, p: s + p.x * p.y, pts, 0); first, *rest, last = pts
print(total, first, len(rest), last._asdict(), max(pts, key=lambda p: p.x + p.y), any(p.x > 1 for p in pts), all(isinstance(p, tuple) for p in pts))
evens = {n for n in range(10) if not n % 2} | {100}; odd = set(range(10)) - evens; sym = evens ^ odd; print(sorted(evens & {2, 4, 6}), sorted(odd), len(sym), frozenset([1]) <= evens)
pairs = list(zip(names, itertools.count(1))); d = {k: v for k, v in pairs}; d.update(Extra=9); d |= {"more": 1}; d.pop("more"); d.setdefault("z", []).append(1); print(d, list(d.items())[:2], d.get("nope", None), {**d}, sorted(d, key=str))
m = [[i * j for j in range(4)] for i in range(3)]; t = list(map(list, zip(*m))); print(t, sum(map(sum, m)), [x for row in m for x in row if x], list(itertools.chain.from_iterable(m))[-1], list(itertools.accumulate([1, 2, 3])))
def gen(n):
    """numbers"""
    k = 0
    while True:
        got = yield k
        k += got or 1
        if k > n:
            return
g = gen(5); print(next(g), g.send(3), list(g))
square = lambda v, p=2, *a, **kw: v ** p
def outer():
    n = 0
    def inner(step=1):
        nonlocal n
        n += step
        return n
    return inner
inc = outer(); inc(); print(inc(5), square(3), (lambda *a: sum(a))(1, 2, 3), divmod(17, 5), round(2.567, 1), abs(-3), pow(2, 8, 7), min(3, 1), bool([]), int("0x1f", 16), float("1e3"), hex(255), bin(5), 7 // 2, -7 % 3, 1 <= 2 < 3, not None)
x = random.uniform(1, 2); k = random.choice(names); L = [1, 2, 3, 4]; random.shuffle(L); print(random.randint(1, 6) in range(1, 7), k in names, len(random.sample(range(100), 5)), isinstance(random.gauss(0, 1), float))
L.sort(); L.insert(0, 9); L.extend([7, 8]); L.remove(7); del L[0]; L.reverse(); L[1:3] = [0]; print(L, L.index(8), L.count(0), L * 2, [0] * 3 + L[:1], L[-1], 8 in L, *L, sep=";")
for i, n in enumerate(names, 1):
    if i == 3:
        continue
    o = doc.addObject("Part::Box", n)
    o.Length = i * 10 + (5 if n.endswith("a") else 0)
    while o.Width.Value < 12:
        o.Width = o.Width.Value + 1
    else:
        o.Height = max(o.Width.Value, 3.5)
doc.recompute()
try:
    doc.getObject("Nope").Label
except AttributeError as err:
    print("no such object")
try:
    {}["k"]
except (KeyError, IndexError) as err:
    print("missing", err, err.args)
assert doc.getObject(names[0]) is not None, "no box"
if __name__ == "__main__":
    print(__name__)
