"""Classes of scripts: how `class` statements, dataclasses, enumerations and named tuples come into being.

A class of a script derives from other classes of the script, from `object`, from exceptions or from enumerations, and
defines no special method that decides about access to attributes.
"""

from __future__ import annotations

import collections
import dataclasses
import enum
from collections.abc import Callable
from typing import Any, NamedTuple

from .allowed import syntax
from .errors import ForbiddenError
from .facade import TypeName
from .names import is_dunder, restore
from .operators import check_weight
from .realm import Realm
from .transformer import FIELDS

_KEPT = frozenset(
    {
        "__module__",
        "__qualname__",
        "__classcell__",
        "__doc__",
        "__firstlineno__",
        "__static_attributes__",
        "__classdictcell__",
    }
)
_SHOWN = frozenset({"__str__", "__repr__", "__format__", "__init__", "__dict__", "__weakref__"})
"""What a class of texts or numbers may define."""
_VALUES = ((str,), (int,))


def make_class_builder(realm: Realm) -> Callable[..., type]:
    """What every `class` statement of a script calls in place of `type`."""

    def build(name: str, bases: tuple[Any, ...], namespace: dict[str, Any], **keywords: Any) -> type:
        realm.tick()
        fields = namespace.pop(FIELDS, ())
        if keywords:
            raise ForbiddenError("Class keywords are not available to scripts; leave them out.")
        for key in namespace:
            if is_dunder(key) and key not in syntax.DEFINABLE_METHODS | _KEPT:
                raise ForbiddenError(f"A class of a script can't define `{key}`.")
        namespace["__module__"] = "script"
        if any(isinstance(base, TypeName) and base.base is NamedTuple for base in bases):
            return _make_named_tuple_class(realm, name, fields, namespace)
        made = _build(name, _find_bases(realm, bases), namespace)
        _check_value_members(realm, made, namespace)
        return register(realm, made, fields)

    return build


def register(realm: Realm, cls: type, fields: tuple[str, ...] = ()) -> type:
    """Make this one of the script's own classes."""
    realm.own_types.add(cls)
    realm.fields[cls] = fields
    return cls


def _find_bases(realm: Realm, bases: tuple[Any, ...]) -> tuple[type, ...]:
    found: list[type] = []
    for base in bases:
        if isinstance(base, TypeName):
            if base.real in _VALUES and any(_is_enumeration(item) for item in bases):
                found.extend(base.real)
            elif base.base is None and base.real != (object,):
                raise ForbiddenError(f"A class of a script can't derive from `{base.label}`; keep one as an attribute.")
            elif base.base is not None:
                found.append(base.base)
        elif isinstance(base, type) and (
            base in realm.own_types or issubclass(base, Exception) or base is BaseException
        ):
            found.append(base)
        else:
            raise ForbiddenError("A class of a script derives from its own classes, `object`, exceptions or `Enum`.")
    return tuple(found)


def _is_enumeration(base: Any) -> bool:
    return isinstance(base.base if isinstance(base, TypeName) else base, enum.EnumMeta)


def _build(name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
    if not any(isinstance(base, enum.EnumMeta) for base in bases):
        return type(name, bases, namespace)
    members = enum.EnumMeta.__prepare__(name, bases)
    for key, value in namespace.items():
        members[key] = check_weight(value)
    return enum.EnumMeta(name, bases, members)


def _check_value_members(realm: Realm, cls: type, namespace: dict[str, Any]) -> None:
    """Guards trust what numbers and texts say about themselves, so a class of such values says it unchanged."""
    mixins = {base for base in cls.__mro__[1:] if base in realm.own_types and not isinstance(base, enum.EnumMeta)}
    given = set(namespace).union(*map(vars, mixins))
    for value in (str, int):
        if not issubclass(cls, value):
            continue
        realm.sealed_types |= mixins
        if changed := given & set(dir(value)) - _KEPT - _SHOWN:
            raise ForbiddenError(f"A class of `{value.__name__}` values can't define `{restore(min(changed))}`.")


def _make_named_tuple_class(realm: Realm, name: str, fields: tuple[str, ...], namespace: dict[str, Any]) -> type:
    defaults = [namespace.pop(field) for field in fields if field in namespace]
    plain = collections.namedtuple(name, fields, defaults=defaults)  # type: ignore[misc]
    register(realm, plain)
    return register(realm, type(name, (plain,), {**namespace, "__slots__": ()}), fields)


def make_named_tuple(realm: Realm, name: str, fields: Any, *, defaults: Any = None) -> type:
    """`collections.namedtuple`"""
    names = (
        fields.replace(",", " ").split() if isinstance(fields, str) else [str(item) for item in realm.iterate(fields)]
    )
    if any(item.startswith("_") for item in names) or len(names) > 200:
        raise ForbiddenError("Fields of a named tuple begin with a letter.")
    values = None if defaults is None else list(realm.iterate(defaults))
    return register(realm, collections.namedtuple(str(name), names, defaults=values))


def make_dataclass(realm: Realm, cls: Any = None, **options: Any) -> Any:
    """`@dataclass`, with or without options."""
    if cls is None:
        return lambda found: make_dataclass(realm, found, **options)
    if cls not in realm.own_types:
        raise ForbiddenError("`@dataclass` is for classes of the script.")
    for refused in ("slots", "weakref_slot"):
        options.pop(refused, None)
    cls.__annotations__ = dict.fromkeys(realm.fields[cls], object)
    made = dataclasses.dataclass(cls, **options)
    made.__doc__ = None
    return made
