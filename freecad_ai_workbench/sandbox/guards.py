"""What a transformed script calls instead of doing things itself. These names begin with an underscore."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from . import formatting, kinds, operators
from .errors import ForbiddenError, refuse
from .facade import Ignored, TypeName
from .names import restore
from .realm import Realm

Guard = Callable[..., Any]


class _Writer:
    """Stands where a script assigns to an attribute or an item; never held by the script."""

    __slots__ = ("_owner", "_realm")
    _owner: Any
    _realm: Realm

    def __init__(self, realm: Realm, owner: Any) -> None:
        object.__setattr__(self, "_realm", realm)
        object.__setattr__(self, "_owner", owner)

    def __setattr__(self, name: str, value: Any) -> None:
        self._realm.write_attribute(self._owner, name, value)

    def __delattr__(self, name: str) -> None:
        self._realm.delete_attribute(self._owner, name)

    def __setitem__(self, key: Any, value: Any) -> None:
        write_item(self._realm, self._owner, key, value)

    def __delitem__(self, key: Any) -> None:
        if not isinstance(self._owner, _ITEM_OWNERS) and type(self._owner) not in self._realm.own_types:
            raise refuse("del of this item")
        del self._owner[key]


_ITEM_OWNERS = (list, dict, *kinds.COLLECTIONS)


def write_item(realm: Realm, owner: Any, key: Any, value: Any) -> None:
    """`owner[key] = value`"""
    realm.tick()
    operators.check_weight(key)
    if type(owner) is list and isinstance(key, slice):
        value = list(realm.iterate(value))
        operators.check_length(len(owner) + len(value), text=False)
    if isinstance(owner, _ITEM_OWNERS) or type(owner) in realm.own_types:
        owner[key] = value
    elif kinds.find_kind(type(owner)).name == "Base.Vector":
        owner[key] = realm.release(value)
    else:
        raise TypeError(f"'{restore(type(owner).__name__)}' object does not support item assignment")


def read_item(realm: Realm, owner: Any, key: Any) -> Any:
    """`owner[key]`"""
    realm.tick()
    if type(key) is tuple:
        operators.check_weight(key)
    cls = type(owner)
    if cls in _PLAIN_ITEMS or cls in realm.own_types or cls is TypeName:
        return owner[key]
    if isinstance(owner, enum.EnumMeta) and owner in realm.own_types:
        return owner[key]
    kind = kinds.find_kind(cls)
    if kind.family == "value":
        return realm.admit(owner[key])
    if cls is Ignored:
        return owner
    raise TypeError(f"'{restore(cls.__name__)}' object is not subscriptable")


_PLAIN_ITEMS = frozenset({list, tuple, dict, str, range, bytes, *kinds.COLLECTIONS})


def contains(realm: Realm, container: Any, item: Any) -> bool:
    """`item in container`"""
    if type(container) is range and not isinstance(item, int):
        return item in realm.iterate(container)
    return operators.check_weight(item) in container_of(realm, container)


def container_of(realm: Realm, container: Any) -> Any:
    """Something that `in` can search in bounded time."""
    realm.tick()
    cls = type(container)
    if cls in (dict, str, set, frozenset, range) or cls in kinds.VIEWS:
        return container
    if cls in (list, tuple):
        realm.meter.take(len(container))
        return operators.check_weight(container)
    if cls in realm.own_types and not isinstance(container, type):
        return container
    if cls in kinds.COLLECTIONS:
        return container
    return realm.iterate(container)


def _unpack(realm: Realm, value: Any, spec: Mapping[str, Any]) -> list[Any]:
    items = list(realm.iterate(value))
    if len(items) >= spec["min_len"]:
        for index, inner in spec["childs"]:
            items[index] = _unpack(realm, items[index], inner)
    return items


def _iter_unpack(realm: Realm, value: Any, spec: Mapping[str, Any]) -> Iterator[list[Any]]:
    for item in realm.iterate(value):
        yield _unpack(realm, item, spec)


def _inplace(realm: Realm, sign: str, left: Any, right: Any) -> Any:
    realm.tick()
    if (type(left) is list and sign == "+") or (
        type(left) in kinds.COLLECTIONS and sign == "+" and not isinstance(right, dict)
    ):
        right = list(realm.iterate(right))
    return operators.inplace(sign, left, right)


def _inplace_item(realm: Realm, owner: Any, key: Any, sign: str, value: Any) -> None:
    write_item(realm, owner, key, _inplace(realm, sign, read_item(realm, owner, key), value))


def _inplace_attribute(realm: Realm, owner: Any, name: str, sign: str, value: Any) -> None:
    realm.write_attribute(owner, name, _inplace(realm, sign, realm.read(owner, name), value))


def _mapping(realm: Realm, value: Any) -> dict[Any, Any]:
    if not isinstance(value, dict):
        raise TypeError(f"argument after ** must be a dict, not {restore(type(value).__name__)}")
    for key in value:
        if isinstance(key, str) and key.startswith("_"):
            raise ForbiddenError("Keyword names that begin with an underscore can't be given with `**`.")
    return dict(value)


def _exceptions(realm: Realm, value: Any) -> Any:
    realm.tick()
    for item in value if type(value) is tuple else (value,):
        if not (isinstance(item, type) and issubclass(item, BaseException)):
            raise TypeError("catching something that is not an exception")
    return value


def _raisable(realm: Realm, value: Any) -> Any:
    if isinstance(value, BaseException) or (isinstance(value, type) and issubclass(value, BaseException)):
        return value
    raise TypeError("exceptions must derive from BaseException")


def _matchable(realm: Realm, value: Any) -> Any:
    """Patterns take sequences and mappings apart in C; only Python's own ones are given to them."""
    return value if type(value) in kinds.SCALARS | kinds.CONTAINERS else realm.admit(value)


def make_guards(realm: Realm) -> dict[str, Guard]:
    """All guards, bound to one run."""
    formatter_tick = realm.tick

    def format_value(value: Any, conversion: int, spec: str) -> str:
        formatter_tick()
        return formatting.format_value(value, conversion, spec)

    def bind(function: Guard) -> Guard:
        return lambda *args: function(realm, *args)

    return {
        "_tick_": realm.tick,
        "_getattr_": realm.read,
        "_write_": lambda owner: _Writer(realm, owner),
        "_getitem_": bind(read_item),
        "_getiter_": realm.iterate,
        "_unpack_sequence_": lambda value, spec, _iterate: _unpack(realm, value, spec),
        "_iter_unpack_sequence_": lambda value, spec, _iterate: _iter_unpack(realm, value, spec),
        "_inplace_": bind(_inplace),
        "_inplace_item_": bind(_inplace_item),
        "_inplace_attribute_": bind(_inplace_attribute),
        "_mapping_": bind(_mapping),
        "_exceptions_": bind(_exceptions),
        "_raisable_": bind(_raisable),
        "_matchable_": bind(_matchable),
        "_contains_": bind(contains),
        "_container_": bind(container_of),
        "_comparable_": operators.check_weight,
        "_format_": format_value,
        "_add_": operators.add,
        "_multiply_": operators.multiply,
        "_modulo_": operators.modulo,
        "_power_": operators.power,
        "_shift_": operators.shift,
    }
