"""Methods of Python's own types that iterate, call or allocate on their own, so that the guards would not see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from . import formatting, guards, operators
from .allowed import python
from .errors import ForbiddenError
from .names import restore
from .realm import Realm


def _join(realm: Realm, owner: str, values: Any) -> str:
    parts = list(realm.iterate(values))
    operators.check_length(sum(len(item) for item in parts) + len(owner) * len(parts), text=True)
    return owner.join(parts)


def _replace(realm: Realm, owner: str, old: str, new: str, count: int = -1) -> str:
    if len(new) > len(old):
        times = owner.count(old) if count < 0 else min(count, owner.count(old))
        operators.check_length(len(owner) + times * len(new), text=True)
    return owner.replace(old, new, count)


def _padded(name: str) -> Callable[..., Any]:
    def pad(realm: Realm, owner: str, width: int, *fill: str) -> Any:
        operators.check_length(int(width), text=True)
        return getattr(owner, name)(width, *fill)

    return pad


def _expandtabs(realm: Realm, owner: str, tabsize: int = 8) -> str:
    operators.check_length(owner.count("\t") * max(tabsize, 0) + len(owner), text=True)
    return owner.expandtabs(tabsize)


def _str_format(realm: Realm, owner: str, *args: Any, **kwargs: Any) -> str:
    formatter = formatting.Formatter(realm.read, lambda value, key: guards.read_item(realm, value, key))
    return formatter.vformat(owner, args, {restore(key): value for key, value in kwargs.items()})


def _iterating(name: str) -> Callable[..., Any]:
    def call(realm: Realm, owner: Any, *values: Any, **kwargs: Any) -> Any:
        clean = [item if isinstance(item, (dict, set, frozenset)) else list(realm.iterate(item)) for item in values]
        return getattr(owner, name)(*clean, **kwargs)

    return call


def _append(realm: Realm, owner: Any, value: Any) -> None:
    realm.tick()
    owner.append(value)


def _weighed(name: str) -> Callable[..., Any]:
    """Looks a value up by hash or equality."""

    def call(realm: Realm, owner: Any, value: Any, *rest: Any) -> Any:
        realm.tick()
        return getattr(owner, name)(operators.check_weight(value), *rest)

    return call


def weighed_keys(realm: Realm, values: Any) -> Iterator[Any]:
    """Keys for a dictionary, each looked at before it is hashed."""
    return (operators.check_weight(item) for item in realm.iterate(values))


def _fromkeys(realm: Realm, owner: Any, keys: Any, value: Any = None) -> Any:
    return dict.fromkeys(weighed_keys(realm, keys), value)


def _random_many(name: str) -> Callable[..., Any]:
    def draw(realm: Realm, owner: Any, population: Any, *args: Any, **kwargs: Any) -> Any:
        for number in (*args, kwargs.get("k", 0)):
            if isinstance(number, int):
                operators.check_length(number, text=False)
                realm.meter.take(max(number, 0))
        return getattr(owner, name)(population, *args, **kwargs)

    return draw


def _random_bits(realm: Realm, owner: Any, bits: int) -> int:
    if bits > python.MAX_BITS:
        raise ForbiddenError(f"`getrandbits` gives up to {python.MAX_BITS:,} bits.")
    return int(owner.getrandbits(bits))


def _random_seed(realm: Realm, owner: Any, seed: Any = None) -> None:
    """Without a seed the numbers would differ between the worker and the live document."""
    owner.seed(seed if isinstance(seed, (int, float, str)) else python.RANDOM_SEED)


PLAIN_CALLS: dict[tuple[str, str], Callable[..., Any]] = {
    ("str", "join"): _join,
    ("str", "replace"): _replace,
    ("str", "expandtabs"): _expandtabs,
    ("str", "format"): _str_format,
    ("list", "append"): _append,
    ("dict", "fromkeys"): _fromkeys,
    ("Random", "choices"): _random_many("choices"),
    ("Random", "sample"): _random_many("sample"),
    ("Random", "getrandbits"): _random_bits,
    ("Random", "seed"): _random_seed,
    **{("set", name): _weighed(name) for name in ("add", "discard", "remove")},
    **{
        (owner, name): _weighed(name)
        for owner in ("dict", "defaultdict", "OrderedDict", "Counter")
        for name in ("get", "setdefault")
    },
    **{(owner, name): _weighed(name) for owner in ("list", "tuple", "deque") for name in ("index", "count")},
    **{(owner, "remove"): _weighed("remove") for owner in ("list", "deque")},
    **{("str", name): _padded(name) for name in ("center", "ljust", "rjust", "zfill")},
    **{(owner, "extend"): _iterating("extend") for owner in ("list", "deque")},
    ("deque", "extendleft"): _iterating("extendleft"),
    **{(owner, "update"): _iterating("update") for owner in ("dict", "set", "defaultdict", "OrderedDict", "Counter")},
    ("Counter", "subtract"): _iterating("subtract"),
    **{
        (owner, name): _iterating(name)
        for owner in ("set", "frozenset")
        for name in (
            "difference", "difference_update", "intersection", "intersection_update", "isdisjoint", "issubset",
            "issuperset",
            "symmetric_difference", "symmetric_difference_update", "union",
        )
        if hasattr(set if owner == "set" else frozenset, name)
    },
}  # fmt: skip
