import FreeCAD as App

name = "Bracket"
size = 12.3456
print("{} is {:.2f} mm".format(name, size), "{0}-{0}-{n:>5}".format(name, n=3), "%s %5.1f %d%%" % (name, size, 50))
print(f"{name!r:>12}|{size:8.3f}|{size:{10}.{2}f}|{name=}|{1000000:,}", "a,b;c".replace(";", ",").split(","))
print(
    "-".join(str(i) for i in range(5)),
    name.upper().center(20, "*"),
    name[::-1],
    name[1:3],
    "rack" in name,
    name.startswith("B"),
)
print(
    "%(a)s" % {"a": 1},
    "x" * 3,
    [0] * 3,
    (1,) * 2,
    "line1\nline2".splitlines(),
    str(3.0),
    repr("a"),
    int("7") + float("1.5"),
)
print(
    max([3, 1, 2]),
    min(3, 1),
    sum([1, 2.5]),
    sorted("bca", reverse=True),
    list(map(str, [1, 2])),
    list(filter(None, [0, 1])),
    divmod(7, 3),
)
print(
    round(2.567, 1),
    abs(-3),
    bool([]),
    7 // 2,
    7 % 3,
    2**10,
    1 << 4,
    6 & 3,
    5 | 2,
    5 ^ 1,
    ~1,
    not True,
    3 < 4 <= 5,
    2**-1,
)
print(*[1, 2], sep="; ", end="!\n", flush=True)
print(
    dict(a=1, b=2),
    dict([("k", "v")]),
    list({"a": 1}.items()),
    set("aab") == {"a", "b"},
    frozenset([1]),
    tuple([1, 2]),
    list(reversed([1, 2])),
    "é" in "café",
)
print(
    isinstance(1, int),
    isinstance(1.0, (int, float)),
    isinstance("s", str),
    type(1).__name__,
    type([]) is list,
    type(1.0) == float,
    callable(print),
    issubclass(bool, int),
)
print(
    all(x > 0 for x in (1, 2)),
    any([]),
    list(zip("ab", (1, 2))),
    list(enumerate("ab", 1)),
    next(iter([5])),
    hash("a") == hash("a"),
    chr(65),
    ord("A"),
    hex(255),
    getattr(App, "nothing", "default"),
)
t = App.ActiveDocument.addObject("App::VarSet", "Text")
t.addProperty("App::PropertyStringList", "Lines")
t.Lines = ["one", f"{size:.1f}"]
t.addProperty("App::PropertyEnumeration", "Kind")
t.Kind = ["small", "large"]
t.Kind = "large"
print(t.Kind, t.Lines, t.getEnumerationsOfProperty("Kind"))
