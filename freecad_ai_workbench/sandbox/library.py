"""Façades of the standard library: what iterates or allocates on its own is wrapped, random numbers are seeded."""

from __future__ import annotations

import collections
import dataclasses
import enum
import functools
import itertools
import math
import operator
import random
import statistics
import string
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from . import classes, kinds, operators
from .allowed import python
from .errors import ForbiddenError
from .facade import Facade, TypeName
from .realm import Realm

Maker = Callable[[Realm], Any]


def _whole(realm: Realm, values: Any) -> list[Any]:
    return list(realm.iterate(values))


def _listing(function: Callable[..., Any]) -> Maker:
    """A function whose arguments are iterated in C: they are made lists first, one step for each item."""

    def make(realm: Realm) -> Any:
        def call(*args: Any, **kwargs: Any) -> Any:
            return function(*[_as_list(realm, item) for item in args], **kwargs)

        return call

    return make


def _as_list(realm: Realm, value: Any) -> Any:
    family = kinds.find_kind(type(value)).family
    return _whole(realm, value) if family in ("iterator", "container") or isinstance(value, range) else value


def _lazy(function: Callable[..., Any]) -> Maker:
    """A function of `itertools` that takes its arguments apart step by step."""
    selects = function.__name__.startswith(("combinations", "permutations"))

    def make(realm: Realm) -> Any:
        def call(*args: Any, **kwargs: Any) -> Any:
            if selects and any(isinstance(item, int) and item > 1_000 for item in (*args, *kwargs.values())):
                raise ForbiddenError(f"`{function.__name__}` selects up to 1,000 items.")
            clean = [realm.iterate(item) if _is_iterable(item) else item for item in args]
            return realm.iterate(_generate(function(*clean, **kwargs)))

        return call

    return make


def _is_iterable(value: Any) -> bool:
    return hasattr(value, "__iter__") and not isinstance(value, (type, TypeName))


def _generate(values: Any) -> Iterator[Any]:
    yield from values


def _count(realm: Realm) -> Any:
    def count(start: Any = 0, step: Any = 1) -> Iterator[Any]:
        return realm.iterate(_generate(itertools.count(start, step)))

    return count


def _cycle(realm: Realm) -> Any:
    return lambda values: realm.iterate(_generate(itertools.cycle(realm.iterate(values))))


def _repeat(realm: Realm) -> Any:
    return lambda value, *times: realm.iterate(_generate(itertools.repeat(value, *times)))


def _chain(realm: Realm) -> Any:
    def from_iterable(values: Any) -> Any:
        return realm.iterate(item for part in realm.iterate(values) for item in realm.iterate(part))

    def chain(*values: Any) -> Any:
        return from_iterable(values)

    return TypeName("chain", (itertools.chain,), make=chain, members={"from_iterable": from_iterable})


def _product(realm: Realm) -> Any:
    def product(*values: Any, repeat: int = 1) -> Any:
        if repeat > 20:
            raise ForbiddenError("`product` repeats up to 20 times.")
        return realm.iterate(_generate(itertools.product(*[_whole(realm, item) for item in values], repeat=repeat)))

    return product


def _groupby(realm: Realm) -> Any:
    def groupby(values: Any, key: Any = None) -> Any:
        groups = itertools.groupby(realm.iterate(values), key)
        return realm.iterate((name, list(realm.iterate(_generate(items)))) for name, items in groups)

    return groupby


def _reduce(realm: Realm) -> Any:
    return lambda function, values, *start: functools.reduce(function, realm.iterate(values), *start)


def _wraps(realm: Realm) -> Any:
    return lambda wrapped: lambda wrapper: wrapper


def _cache(realm: Realm) -> Any:
    def lru_cache(maxsize: Any = 128, typed: bool = False) -> Any:
        if callable(maxsize):
            return functools.lru_cache(maxsize=10_000)(maxsize)
        return functools.lru_cache(maxsize=min(maxsize or 10_000, 10_000), typed=typed)

    return lru_cache


def _total_ordering(realm: Realm) -> Any:
    def total_ordering(cls: Any) -> Any:
        if cls not in realm.own_types:
            raise ForbiddenError("`total_ordering` is for classes of the script.")
        return functools.total_ordering(cls)

    return total_ordering


def _bounded(function: Callable[..., Any]) -> Maker:
    def make(realm: Realm) -> Any:
        def call(*args: int) -> Any:
            if any(abs(item) > python.MAX_FACTORIAL for item in args):
                raise ForbiddenError(f"`{function.__name__}` takes numbers up to {python.MAX_FACTORIAL:,}.")
            return function(*args)

        return call

    return make


def _prod(realm: Realm) -> Any:
    return lambda values, start=1: functools.reduce(operators.multiply, realm.iterate(values), start)


def _few(function: Callable[..., Any]) -> Maker:
    def make(realm: Realm) -> Any:
        def call(*args: int) -> Any:
            if len(args) > 100:
                raise ForbiddenError(f"`{function.__name__}` takes up to 100 numbers.")
            return function(*args)

        return call

    return make


def _make_random(realm: Realm, seed: Any = python.RANDOM_SEED) -> random.Random:
    if not isinstance(seed, (int, float, str, type(None))):
        raise ForbiddenError("A seed is a number or a text.")
    return random.Random(python.RANDOM_SEED if seed is None else seed)  # noqa: S311  # nosec B311  # repeatable, not secret


def _sleep(realm: Realm) -> Any:
    return lambda seconds=0: None


def _attrgetter(realm: Realm) -> Any:
    def attrgetter(*names: str) -> Any:
        paths = [name.split(".") for name in names]
        if any(part.startswith("_") for path in paths for part in path):
            raise ForbiddenError("`attrgetter` takes names that begin with a letter.")

        def get(owner: Any) -> Any:
            found = [functools.reduce(realm.read, path, owner) for path in paths]
            return found[0] if len(found) == 1 else tuple(found)

        return get

    return attrgetter


def _itemgetter(realm: Realm) -> Any:
    from .guards import read_item

    def itemgetter(*keys: Any) -> Any:
        def get(owner: Any) -> Any:
            found = [read_item(realm, owner, key) for key in keys]
            return found[0] if len(found) == 1 else tuple(found)

        return get

    return itemgetter


def _collection(cls: type, **members: Any) -> Maker:
    def make(realm: Realm) -> Any:
        def call(*args: Any, **kwargs: Any) -> Any:
            return cls(*[item if isinstance(item, dict) else _as_list(realm, item) for item in args], **kwargs)

        return TypeName(cls.__name__, (cls,), make=call)

    return make


def _defaultdict(realm: Realm) -> Any:
    def make(factory: Any = None, *args: Any) -> Any:
        return collections.defaultdict(
            factory, *[_as_list(realm, item) if not isinstance(item, dict) else item for item in args]
        )

    return TypeName("defaultdict", (collections.defaultdict,), make=make)


def _copy(realm: Realm) -> Any:
    return lambda value: _copy_value(realm, value, deep=False)


def _deepcopy(realm: Realm) -> Any:
    return lambda value: _copy_value(realm, value, deep=True)


def _copy_value(realm: Realm, value: Any, *, deep: bool, depth: int = 0) -> Any:
    """`copy`: containers and FreeCAD's values; the rest is not changed in place and stays what it is."""
    realm.tick()
    cls = type(value)
    if depth > 60:
        raise ForbiddenError("This value is nested too deeply to be copied.")
    if cls in (list, tuple, set, frozenset, dict):
        if not deep:
            return cls(value)
        if cls is dict:
            return {key: _copy_value(realm, item, deep=True, depth=depth + 1) for key, item in value.items()}
        return cls([_copy_value(realm, item, deep=True, depth=depth + 1) for item in value])
    if cls in realm.own_types:
        return _copy_own(realm, value, deep=deep, depth=depth)
    kind = kinds.find_kind(cls)
    if kind.name == "Base.Vector":
        return value.add(value - value)
    if "copy" in kind.call:
        return value.copy()
    return value


def _copy_own(realm: Realm, value: Any, *, deep: bool, depth: int) -> Any:
    if isinstance(value, (enum.Enum, tuple, BaseException)):
        return value
    made = object.__new__(type(value))
    for name, item in vars(value).items():
        object.__setattr__(made, name, _copy_value(realm, item, deep=True, depth=depth + 1) if deep else item)
    return made


def _enum_name(cls: Any) -> Maker:
    return lambda realm: TypeName(cls.__name__, (cls,), base=cls)


def _typing_name(name: str) -> Maker:
    real = getattr(collections.abc, name, None)
    return lambda realm: TypeName(name, (real,) if isinstance(real, type) else (object,))


def _dataclass_function(function: Callable[..., Any]) -> Maker:
    def make(realm: Realm) -> Any:
        def call(value: Any, **changes: Any) -> Any:
            if type(value) not in realm.own_types:
                raise TypeError("needs an instance of a dataclass of the script")
            return function(value, **changes)

        return call

    return make


_OWN: dict[tuple[str, str], Maker] = {
    ("math", "fsum"): _listing(math.fsum),
    ("math", "prod"): _prod,
    ("math", "lcm"): _few(math.lcm),
    ("math", "gcd"): _few(math.gcd),
    ("math", "dist"): _listing(math.dist),
    ("math", "factorial"): _bounded(math.factorial),
    ("math", "comb"): _bounded(math.comb),
    ("math", "perm"): _bounded(math.perm),
    ("math", "pow"): lambda realm: math.pow,
    ("itertools", "count"): _count,
    ("itertools", "cycle"): _cycle,
    ("itertools", "repeat"): _repeat,
    ("itertools", "chain"): _chain,
    ("itertools", "product"): _product,
    ("itertools", "groupby"): _groupby,
    **{
        ("itertools", name): _lazy(getattr(itertools, name))
        for name in python.MODULES["itertools"].split()
        if hasattr(itertools, name) and name not in ("count", "cycle", "repeat", "chain", "product", "groupby")
    },
    ("functools", "reduce"): _reduce,
    ("functools", "wraps"): _wraps,
    ("functools", "lru_cache"): _cache,
    ("functools", "cache"): _cache,
    ("functools", "total_ordering"): _total_ordering,
    ("functools", "cached_property"): lambda realm: (
        lambda function: property(functools.lru_cache(maxsize=10_000)(function))
    ),
    ("functools", "partial"): lambda realm: (
        lambda function, *args, **kwargs: functools.partial(function, *args, **kwargs)
    ),
    ("functools", "cmp_to_key"): lambda realm: functools.cmp_to_key,
    ("collections", "Counter"): _collection(collections.Counter),
    ("collections", "OrderedDict"): _collection(collections.OrderedDict),
    ("collections", "deque"): _collection(collections.deque),
    ("collections", "ChainMap"): _collection(collections.ChainMap),
    ("collections", "defaultdict"): _defaultdict,
    ("collections", "namedtuple"): lambda realm: (
        lambda name, fields, **options: classes.make_named_tuple(realm, name, fields, defaults=options.get("defaults"))
    ),
    ("copy", "copy"): _copy,
    ("copy", "deepcopy"): _deepcopy,
    ("time", "sleep"): _sleep,
    ("operator", "attrgetter"): _attrgetter,
    ("operator", "itemgetter"): _itemgetter,
    ("operator", "add"): lambda realm: operators.add,
    ("operator", "mul"): lambda realm: operators.multiply,
    ("operator", "mod"): lambda realm: operators.modulo,
    ("dataclasses", "dataclass"): lambda realm: (
        lambda cls=None, **options: classes.make_dataclass(realm, cls, **options)
    ),
    ("dataclasses", "field"): lambda realm: dataclasses.field,
    ("dataclasses", "is_dataclass"): lambda realm: dataclasses.is_dataclass,
    ("dataclasses", "asdict"): _dataclass_function(dataclasses.asdict),
    ("dataclasses", "astuple"): _dataclass_function(dataclasses.astuple),
    ("dataclasses", "replace"): _dataclass_function(dataclasses.replace),
    ("dataclasses", "fields"): lambda realm: dataclasses.fields,
    **{("enum", name): _enum_name(getattr(enum, name)) for name in ("Enum", "IntEnum", "Flag", "IntFlag")},
    ("enum", "auto"): lambda realm: TypeName("auto", (enum.auto,), make=enum.auto),
    ("enum", "unique"): lambda realm: enum.unique,
    ("typing", "NamedTuple"): lambda realm: TypeName("NamedTuple", (tuple,), base=NamedTuple),
    ("typing", "cast"): lambda realm: lambda kind, value: value,
    ("typing", "overload"): lambda realm: lambda function: function,
    ("typing", "NewType"): lambda realm: lambda name, kind: kind,
    ("typing", "TypeVar"): lambda realm: lambda name, *args, **kwargs: TypeName(str(name), (object,)),
    ("typing", "TYPE_CHECKING"): lambda realm: False,
    **{("statistics", name): _listing(getattr(statistics, name)) for name in python.MODULES["statistics"].split()},
}

_MODULES: dict[str, Any] = {
    "math": math,
    "itertools": itertools,
    "functools": functools,
    "collections": collections,
    "time": time,
    "operator": operator,
    "string": string,
    "statistics": statistics,
    "enum": enum,
    "dataclasses": dataclasses,
}


def make_library(realm: Realm, name: str) -> Facade:
    """The façade of one module of the standard library."""
    shared = _make_random(realm) if name == "random" else None
    names = [item for item in python.MODULES[name].split() if _exists(name, item)]
    return Facade(name, {item: _find_maker(realm, module=name, name=item, shared=shared) for item in names})


def _exists(module: str, name: str) -> bool:
    """Names that this Python is too old for are left out."""
    return (module, name) in _OWN or module not in _MODULES or hasattr(_MODULES[module], name)


def _find_maker(realm: Realm, *, module: str, name: str, shared: random.Random | None) -> Callable[[], Any]:
    own = _OWN.get((module, name))
    if own is not None:
        return lambda: own(realm)
    if shared is not None:
        return lambda: _make_random_member(realm, shared, name)
    if module in ("typing", "collections.abc"):
        return lambda: _typing_name(name)(realm)
    if module == "__future__":
        return lambda: True
    return lambda: getattr(_MODULES[module], name)


def _make_random_member(realm: Realm, shared: random.Random, name: str) -> Any:
    if name == "Random":
        return TypeName("Random", (random.Random,), make=lambda seed=None: _make_random(realm, seed))
    return realm.read(shared, name)
