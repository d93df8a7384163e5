"""Which Python a script may be written in. Node names are those of the `ast` module."""

from __future__ import annotations

NODE_GROUPS: dict[str, tuple[str, str]] = {
    "structure": ("The frame of every program.", "Module Expr Pass Load Store Del"),
    "values": (
        "Literals and displays; sizes are limited separately.",
        "Constant JoinedStr FormattedValue List Tuple Set Dict Starred Slice",
    ),
    "names": ("Resolved against the script's own names and the given ones.", "Name NamedExpr Global Nonlocal"),
    "operators": (
        "Run through guards that bound the size of what comes out.",
        "BinOp UnaryOp BoolOp Compare Add Sub Mult Div FloorDiv Mod Pow LShift RShift BitOr BitXor BitAnd MatMult "
        "UAdd USub Not Invert And Or Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn IfExp",
    ),
    "access": ("Each read, write and item goes through a guard.", "Attribute Subscript Call keyword"),
    "comprehensions": (
        "Iterate through the guard that counts steps.",
        "ListComp SetComp DictComp GeneratorExp comprehension",
    ),
    "assignment": ("Targets are written through the guard.", "Assign AugAssign AnnAssign Delete"),
    "control flow": ("Loops count steps.", "If For While Break Continue Return Raise Try ExceptHandler Assert"),
    "functions and classes": (
        "Count a step on entry; classes go through a constructor that checks bases and special methods.",
        "FunctionDef Lambda arguments arg ClassDef Yield YieldFrom",
    ),
    "imports": ("Of façades only, see the modules.", "Import ImportFrom alias"),
    "match": (
        "Literals, sequences and mappings; class patterns would call code of the matched object.",
        "Match match_case MatchValue MatchSingleton MatchSequence MatchMapping MatchStar MatchAs MatchOr",
    ),
}

ALLOWED_NODES: frozenset[str] = frozenset(name for _reason, names in NODE_GROUPS.values() for name in names.split())

REFUSED_NODES: dict[str, str] = {
    "With": "`with` is not available to scripts; nothing here needs closing, so write the body without it",
    "withitem": "`with` is not available to scripts; nothing here needs closing, so write the body without it",
    "AsyncFunctionDef": "`async def` is not available to scripts; write an ordinary function",
    "AsyncFor": "`async for` is not available to scripts; write an ordinary loop",
    "AsyncWith": "`async with` is not available to scripts; write ordinary statements",
    "Await": "`await` is not available to scripts; call the function directly",
    "TryStar": "`except*` is not available to scripts; write `except`",
    "TypeAlias": "`type X = …` is not available to scripts; leave the alias out",
    "TypeVar": "type parameters are not available to scripts; leave them out",
    "TypeVarTuple": "type parameters are not available to scripts; leave them out",
    "ParamSpec": "type parameters are not available to scripts; leave them out",
    "MatchClass": "class patterns are not available to scripts; use `isinstance` in an `if`",
    "TemplateStr": "template strings are not available to scripts; use an f-string",
    "Interpolation": "template strings are not available to scripts; use an f-string",
}

DEFINABLE_METHODS: frozenset[str] = frozenset(
    [
        "__init__",
        "__post_init__",
        "__repr__",
        "__str__",
        "__format__",
        "__bool__",
        "__len__",
        "__call__",
        "__hash__",
        "__eq__",
        "__ne__",
        "__lt__",
        "__le__",
        "__gt__",
        "__ge__",
        "__contains__",
        "__getitem__",
        "__setitem__",
        "__delitem__",
        "__iter__",
        "__next__",
        "__reversed__",
        "__add__",
        "__radd__",
        "__iadd__",
        "__sub__",
        "__rsub__",
        "__isub__",
        "__mul__",
        "__rmul__",
        "__imul__",
        "__matmul__",
        "__rmatmul__",
        "__truediv__",
        "__rtruediv__",
        "__itruediv__",
        "__floordiv__",
        "__rfloordiv__",
        "__mod__",
        "__rmod__",
        "__pow__",
        "__rpow__",
        "__neg__",
        "__pos__",
        "__abs__",
        "__invert__",
        "__and__",
        "__or__",
        "__xor__",
        "__int__",
        "__float__",
        "__round__",
        "__floor__",
        "__ceil__",
        "__enter__",
        "__exit__",
    ]
)
"""Special methods that a class of the script may define. None of them decides about access to attributes."""

READABLE_DUNDERS: frozenset[str] = frozenset(
    {"__name__", "__class__", "__init__", "__post_init__", "__doc__", "__repr__", "__str__"}
)
"""Special attributes that may be read: names for messages, and `super().__init__`."""

FIXED_NAMES: dict[str, object] = {"__name__": "__main__"}
"""Special global names that may be read, with what they say."""

MAX_SOURCE = 400_000  # characters
MAX_LINES = 10_000
MAX_NODES = 150_000
MAX_DEPTH = 110  # nested syntax; each level costs the transformer about five Python frames
MAX_STRING = 100_000  # characters in one literal
MAX_INTEGER_BITS = 1_024
MAX_VIOLATIONS = 60
