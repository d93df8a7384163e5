"""Built-in names, modules of the standard library, and members of Python's own types."""

from __future__ import annotations

BUILTIN_NAMES: frozenset[str] = frozenset(
    [
        "None",
        "True",
        "False",
        "Ellipsis",
        "NotImplemented",
        "abs",
        "all",
        "any",
        "bool",
        "bytes",
        "callable",
        "chr",
        "classmethod",
        "complex",
        "dict",
        "divmod",
        "enumerate",
        "filter",
        "float",
        "format",
        "frozenset",
        "getattr",
        "hasattr",
        "hash",
        "hex",
        "id",
        "int",
        "isinstance",
        "issubclass",
        "iter",
        "len",
        "list",
        "map",
        "max",
        "min",
        "next",
        "object",
        "oct",
        "ord",
        "pow",
        "print",
        "property",
        "range",
        "repr",
        "reversed",
        "round",
        "set",
        "setattr",
        "slice",
        "sorted",
        "staticmethod",
        "str",
        "sum",
        "super",
        "tuple",
        "type",
        "zip",
        "delattr",
        "bin",
        "ascii",
    ]
)

EXCEPTION_NAMES: frozenset[str] = frozenset(
    [
        "BaseException",
        "Exception",
        "ArithmeticError",
        "AssertionError",
        "AttributeError",
        "EOFError",
        "FloatingPointError",
        "ImportError",
        "IndexError",
        "IOError",
        "KeyError",
        "KeyboardInterrupt",
        "LookupError",
        "MemoryError",
        "ModuleNotFoundError",
        "NameError",
        "NotImplementedError",
        "OSError",
        "OverflowError",
        "RecursionError",
        "RuntimeError",
        "StopIteration",
        "SystemExit",
        "GeneratorExit",
        "TypeError",
        "UnboundLocalError",
        "UnicodeError",
        "ValueError",
        "Warning",
        "UserWarning",
        "DeprecationWarning",
        "RuntimeWarning",
        "ZeroDivisionError",
        "FileNotFoundError",
        "PermissionError",
        "TimeoutError",
    ]
)

GIVEN_NAMES: frozenset[str] = frozenset({"App", "FreeCAD", "Gui", "FreeCADGui"})
"""Bound before the script starts, as in FreeCAD's own Python console."""

REFUSED_NAMES: dict[str, str] = {
    "open": "to write a file the user exports from the panel",
    "exec": "write the statements directly",
    "eval": "write the expression directly; to make a value depend on others use `obj.setExpression`",
    "compile": "write the statements directly",
    "input": "ask for values in the plan, not in the script",
    "globals": "use names directly",
    "locals": "use names directly",
    "vars": "use names directly; properties of an object are in `obj.PropertiesList`",
    "dir": "properties of an object are in `obj.PropertiesList`; use `hasattr` to find out what there is",
    "breakpoint": "use `print`",
    "exit": "let the script come to its end, or raise an exception",
    "quit": "let the script come to its end, or raise an exception",
    "help": "use `print`",
    "memoryview": "use a list",
    "bytearray": "use a list",
    "__import__": "use `import` with one of the available modules",
    "__builtins__": "use the built-in names directly",
    "__file__": "a script has no file",
    "__doc__": "leave it out",
}
"""Names that models write and scripts don't get, each with what to do instead."""

MODULES: dict[str, str] = {
    "math": (
        "acos acosh asin asinh atan atan2 atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 "
        "expm1 "
        "fabs factorial floor fmod frexp fsum gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp log log10 "
        "log1p "
        "log2 modf nan perm pi pow prod radians remainder sin sinh sqrt tan tanh tau trunc"
    ),
    "random": (
        "Random betavariate choice choices gauss getrandbits normalvariate randint random randrange sample seed "
        "shuffle "
        "triangular uniform expovariate"
    ),
    "itertools": (
        "accumulate chain combinations combinations_with_replacement compress count cycle dropwhile filterfalse "
        "groupby "
        "islice pairwise permutations product repeat starmap takewhile zip_longest"
    ),
    "functools": "cache cmp_to_key lru_cache partial reduce total_ordering wraps cached_property",
    "typing": (
        "Any Callable ClassVar Dict Final FrozenSet Generator Generic Iterable Iterator List Literal Mapping "
        "MutableMapping MutableSequence NamedTuple NewType NoReturn Optional Sequence Set Tuple Type TypeVar Union "
        "cast "
        "overload TYPE_CHECKING Protocol Annotated Self TypedDict"
    ),
    "collections.abc": "Callable Generator Iterable Iterator Mapping MutableMapping MutableSequence Sequence Set",
    "dataclasses": "dataclass field asdict astuple replace fields is_dataclass",
    "enum": "Enum IntEnum auto unique Flag IntFlag",
    "collections": "Counter OrderedDict defaultdict deque namedtuple ChainMap",
    "copy": "copy deepcopy",
    "time": "time perf_counter monotonic sleep",
    "operator": ("add sub mul truediv floordiv mod neg pos abs eq ne lt le gt ge and_ or_ xor itemgetter attrgetter"),
    "string": "ascii_letters ascii_lowercase ascii_uppercase digits hexdigits punctuation whitespace",
    "statistics": "mean median stdev pstdev variance pvariance fmean mode",
    "__future__": "annotations division print_function absolute_import unicode_literals",
}
"""Modules of the standard library and what scripts get of them. FreeCAD's modules are in `freecad.py`."""

REFUSED_MODULES: dict[str, str] = {
    "os": "scripts have no files; to write a file the user exports from the panel",
    "sys": "scripts have no process; to stop early raise an exception",
    "subprocess": "scripts start no programs",
    "pathlib": "scripts have no files; to write a file the user exports from the panel",
    "shutil": "scripts have no files",
    "tempfile": "scripts have no files",
    "io": "scripts have no files",
    "json": "print the values with an f-string",
    "re": "use the methods of strings",
    "socket": "scripts have no network",
    "urllib": "scripts have no network",
    "requests": "scripts have no network",
    "numpy": "use `math` and lists",
    "importlib": "use `import` with one of the available modules",
    "traceback": "let the exception end the script",
    "logging": "use `print`",
    "threading": "write the steps one after another",
    "PySide": "scripts have no windows; ask for values in the plan",
    "PySide2": "scripts have no windows; ask for values in the plan",
    "PySide6": "scripts have no windows; ask for values in the plan",
    "Mesh": "make solids with `Part`; to write an STL file the user exports from the panel",
    "MeshPart": "make solids with `Part`; to write an STL file the user exports from the panel",
    "Import": "to write a STEP file the user exports from the panel",
    "ImportGui": "to write a STEP file the user exports from the panel",
    "importDXF": "draw with `Sketcher` or `Draft`",
    "importSVG": "draw with `Sketcher` or `Draft`",
    "pivy": "set properties of `obj.ViewObject`",
    "BOPTools": "use `Part::Cut`, `Part::Fuse`, `Part::MultiFuse` or `Part::MultiCommon` objects",
    "Arch": "make the geometry with `Part` or `PartDesign`",
    "builtins": "use the built-in names directly",
    "ctypes": "scripts stay within Python",
}

TYPE_MEMBERS: dict[str, str] = {
    "str": (
        "capitalize casefold center count endswith expandtabs find format index isalnum isalpha isascii isdecimal "
        "isdigit "
        "isidentifier islower isnumeric isspace istitle isupper join ljust lower lstrip partition removeprefix "
        "removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase "
        "title upper zfill"
    ),
    "bytes": "",
    "int": "bit_length bit_count is_integer conjugate real imag numerator denominator as_integer_ratio",
    "bool": "bit_length real",
    "float": "is_integer as_integer_ratio real imag conjugate hex",
    "complex": "real imag conjugate",
    "list": "append clear copy count extend index insert pop remove reverse sort",
    "tuple": "count index",
    "dict": "clear copy fromkeys get items keys pop popitem setdefault update values",
    "set": (
        "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset "
        "issuperset pop remove symmetric_difference symmetric_difference_update union update"
    ),
    "frozenset": "copy difference intersection isdisjoint issubset issuperset symmetric_difference union",
    "range": "start stop step count index",
    "slice": "start stop step",
    "dict_keys": "isdisjoint",
    "dict_values": "",
    "dict_items": "isdisjoint",
    "odict_keys": "isdisjoint",
    "odict_values": "",
    "odict_items": "isdisjoint",
    "NoneType": "",
    "ellipsis": "",
    "NotImplementedType": "",
    "generator": "send close",
    "method": "",
    "property": "setter getter deleter",
    "deque": (
        "append appendleft clear copy count extend extendleft index insert maxlen pop popleft remove reverse rotate"
    ),
    "defaultdict": "clear copy default_factory get items keys pop popitem setdefault update values",
    "OrderedDict": "clear copy get items keys move_to_end pop popitem setdefault update values",
    "Counter": "clear copy elements get items keys most_common pop popitem setdefault subtract total update values",
    "ChainMap": "get items keys values maps new_child parents",
    "partial": "args func keywords",
    "Random": (
        "betavariate choice choices gauss getrandbits normalvariate randint random randrange sample seed shuffle "
        "triangular uniform expovariate"
    ),
    "auto": "",
    "Field": "name",
}
"""Members of Python's own types. Iterators not named here (`map`, `zip`, …) have none that scripts need."""

EXCEPTION_MEMBERS: frozenset[str] = frozenset({"args", "value", "add_note"})
"""What may be read of an exception: never its traceback, its cause or the object it speaks of."""

RANDOM_SEED = 20_240_229
"""`random` starts from here in every run, so that worker and live document get the same numbers."""

MAX_ITEMS = 2_000_000  # in one list, tuple, set or dict that an operator or built-in makes
MAX_TEXT = 5_000_000  # characters in one string that an operator or built-in makes
MAX_UNFOLDED = 300_000  # items of nested lists that are compared, hashed or printed
MAX_BITS = 65_536  # of an integer
MAX_MODULAR_BITS = 4_096  # of each argument of a modular power
MAX_WIDTH = 1_000  # of a formatted field
MAX_FACTORIAL = 5_000
