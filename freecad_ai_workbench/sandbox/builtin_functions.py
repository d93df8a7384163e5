"""Built-in functions and types as scripts get them: what iterates, calls or allocates goes through guards."""

from __future__ import annotations

import builtins
import functools
from collections.abc import Callable
from typing import Any

from . import formatting, kinds, operators
from .allowed import python
from .classes import make_class_builder
from .errors import ForbiddenError
from .facade import TypeName
from .names import is_dunder, rename
from .realm import Realm
from .type_methods import weighed_keys

_NOTHING = object()


def _list(realm: Realm, value: Any = ()) -> list[Any]:
    return list(realm.iterate(value))


def _range(realm: Realm, *args: Any) -> range:
    return range(*args)


def _dict(realm: Realm, *args: Any, **kwargs: Any) -> dict[Any, Any]:
    if args and not isinstance(args[0], dict):
        args = ([[*weighed_keys(realm, pair)] for pair in realm.iterate(args[0])], *args[1:])
    return {**dict(*args), **{rename(key): value for key, value in kwargs.items()}}


def _str(realm: Realm, *args: Any) -> str:
    return formatting.to_text(args[0]) if len(args) == 1 else str(*args)


def _bytes(realm: Realm, *args: Any) -> bytes:
    if len(args) == 2 and isinstance(args[0], str):
        return args[0].encode(str(args[1]))
    raise ForbiddenError("Scripts make `bytes` from text only.")


def _getattr(realm: Realm, owner: Any, name: str, default: Any = _NOTHING) -> Any:
    try:
        return realm.read(owner, _public(name))
    except AttributeError:
        if default is _NOTHING:
            raise
        return default


def _hasattr(realm: Realm, owner: Any, name: str) -> bool:
    return _getattr(realm, owner, name, _NOTHING_FOUND) is not _NOTHING_FOUND


_NOTHING_FOUND = object()


def _public(name: Any) -> str:
    if type(name) is not str:
        raise TypeError("attribute name must be string")
    if is_dunder(name) and name not in ("__name__", "__class__", "__doc__"):
        raise ForbiddenError(f"`{name}` is not available to scripts.")
    return rename(name)


def _hasattr_checked(realm: Realm, owner: Any, name: str) -> bool:
    if type(name) is str and is_dunder(name):
        return name in ("__class__", "__doc__")
    return _hasattr(realm, owner, name)


def _setattr(realm: Realm, owner: Any, name: str, value: Any) -> None:
    realm.write_attribute(owner, _public(name), value)


def _delattr(realm: Realm, owner: Any, name: str) -> None:
    realm.delete_attribute(owner, _public(name))


def _isinstance(realm: Realm, value: Any, spec: Any) -> bool:
    return isinstance(value, _real_types(realm, spec))


def _issubclass(realm: Realm, cls: Any, spec: Any) -> bool:
    real = cls.real[0] if isinstance(cls, TypeName) else cls
    return issubclass(real, _real_types(realm, spec))


def _real_types(realm: Realm, spec: Any) -> tuple[type, ...]:
    if isinstance(spec, tuple):
        return tuple(item for part in tuple.__iter__(spec) for item in _real_types(realm, part))
    if isinstance(spec, TypeName):
        return spec.real
    if isinstance(spec, type) and (spec in realm.own_types or issubclass(spec, BaseException)):
        return (spec,)
    if spec is None:
        return (type(None),)
    raise TypeError("isinstance() needs types")


def _type(realm: Realm, *args: Any) -> Any:
    if len(args) != 1:
        raise ForbiddenError("`type` with three arguments is not available to scripts; write a `class`.")
    return realm.type_of(args[0])


def _sum(realm: Realm, values: Any, start: Any = 0) -> Any:
    return functools.reduce(operators.add, realm.iterate(values), start)


def _sorted(realm: Realm, values: Any, *, key: Any = None, reverse: bool = False) -> list[Any]:
    return sorted(realm.iterate(values), key=key, reverse=reverse)


def _extreme(which: Callable[..., Any]) -> Callable[..., Any]:
    def find(realm: Realm, *args: Any, **kwargs: Any) -> Any:
        return which(realm.iterate(args[0]), **kwargs) if len(args) == 1 else which(*args, **kwargs)

    return find


def _reversed(realm: Realm, value: Any) -> Any:
    cls = type(value)
    if cls in kinds.CONTAINERS | kinds.COLLECTIONS | kinds.VIEWS | {str, range} or cls in realm.own_types:
        return reversed(value)
    raise TypeError("argument to reversed() must be a sequence")


def _iter(realm: Realm, value: Any, *sentinel: Any) -> Any:
    return iter(realm.iterate(value)) if not sentinel else iter(_ticking_call(realm, value), *sentinel)


def _ticking_call(realm: Realm, function: Any) -> Callable[[], Any]:
    def call() -> Any:
        realm.tick()
        return function()

    return call


def _next(realm: Realm, value: Any, *default: Any) -> Any:
    realm.tick()
    if type(value) in realm.own_types or kinds.find_kind(type(value)).family == "iterator":
        return next(value, *default)
    raise TypeError("object is not an iterator")


def _len(realm: Realm, value: Any) -> int:
    return len(value)


def _round(realm: Realm, value: Any, digits: Any = None) -> Any:
    if digits is None:
        return round(value)
    if not isinstance(digits, int) or abs(digits) > 400:
        raise ForbiddenError("`round` takes up to 400 digits.")
    return round(value, digits)


def _pow(realm: Realm, base: Any, exponent: Any, modulus: Any = None) -> Any:
    if modulus is None:
        return operators.power(base, exponent)
    if any(isinstance(item, int) and item.bit_length() > python.MAX_MODULAR_BITS for item in (base, exponent, modulus)):
        raise ForbiddenError("`pow` with a modulus takes smaller numbers.")
    return pow(base, exponent, modulus)


def _print(realm: Realm, *values: Any, sep: Any = " ", end: Any = "\n", flush: bool = False, file: Any = None) -> None:
    realm.tick()
    separator, tail = (" " if sep is None else str(sep)), ("\n" if end is None else str(end))
    realm.write(separator.join(formatting.to_text(value) for value in values) + tail)


def _format(realm: Realm, value: Any, spec: str = "") -> str:
    return formatting.format_value(value, -1, spec)


def _repr(realm: Realm, value: Any) -> str:
    return formatting.to_repr(value)


def _hash(realm: Realm, value: Any) -> int:
    return hash(operators.check_weight(value))


def _id(realm: Realm, value: Any) -> int:
    return id(value)


def _int(realm: Realm, *args: Any) -> int:
    if args and isinstance(args[0], str) and len(args[0]) > 4_000:
        raise ForbiddenError("A number of more than 4,000 digits is not available to scripts.")
    return int(*args)


def _map(realm: Realm, function: Any, *values: Any) -> Any:
    return map(function, *[realm.iterate(item) for item in values])


def _filter(realm: Realm, function: Any, values: Any) -> Any:
    return filter(function, realm.iterate(values))


def _zip(realm: Realm, *values: Any, strict: bool = False) -> Any:
    return zip(*[realm.iterate(item) for item in values], strict=strict)


def _enumerate(realm: Realm, values: Any, start: int = 0) -> Any:
    return enumerate(realm.iterate(values), start)


_FUNCTIONS: dict[str, Callable[..., Any]] = {
    "all": lambda realm, values: all(realm.iterate(values)),
    "any": lambda realm, values: any(realm.iterate(values)),
    "delattr": _delattr,
    "enumerate": _enumerate,
    "filter": _filter,
    "format": _format,
    "getattr": _getattr,
    "hasattr": _hasattr_checked,
    "hash": _hash,
    "id": _id,
    "isinstance": _isinstance,
    "issubclass": _issubclass,
    "iter": _iter,
    "len": _len,
    "map": _map,
    "max": _extreme(max),
    "min": _extreme(min),
    "next": _next,
    "pow": _pow,
    "print": _print,
    "repr": _repr,
    "ascii": lambda realm, value: ascii(formatting.to_repr(value))[1:-1],
    "reversed": _reversed,
    "round": _round,
    "setattr": _setattr,
    "sorted": _sorted,
    "sum": _sum,
    "zip": _zip,
    "property": lambda realm, *args, **kwargs: property(*args, **kwargs),
    "staticmethod": lambda realm, function: staticmethod(function),
    "classmethod": lambda realm, function: classmethod(function),
}
_SAFE: dict[str, Callable[..., Any]] = {
    name: getattr(builtins, name) for name in ("abs", "bin", "callable", "chr", "divmod", "hex", "oct", "ord")
}
_TYPES: dict[str, tuple[type, Callable[..., Any]]] = {
    "bool": (bool, lambda realm, *args: bool(*args)),
    "bytes": (bytes, _bytes),
    "complex": (complex, lambda realm, *args: complex(*args)),
    "dict": (dict, _dict),
    "float": (float, lambda realm, *args: float(*args)),
    "frozenset": (frozenset, lambda realm, value=(): frozenset(weighed_keys(realm, value))),
    "int": (int, _int),
    "list": (list, _list),
    "object": (object, lambda realm: _Plain()),
    "range": (range, _range),
    "set": (set, lambda realm, value=(): set(weighed_keys(realm, value))),
    "slice": (slice, lambda realm, *args: slice(*args)),
    "str": (str, _str),
    "tuple": (tuple, lambda realm, value=(): tuple(realm.iterate(value))),
    "type": (type, _type),
}


class _Plain:
    """`object()`: a value equal only to itself."""

    __slots__ = ()


def _bind(realm: Realm, function: Callable[..., Any], name: str) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        return function(realm, *args, **kwargs)

    call.__name__ = call.__qualname__ = name
    return call


def make_builtins(realm: Realm) -> dict[str, Any]:
    """The `__builtins__` of a script."""
    found: dict[str, Any] = {name: getattr(builtins, name) for name in python.EXCEPTION_NAMES}
    found.update(_SAFE)
    found.update({name: getattr(builtins, name) for name in ("Ellipsis", "NotImplemented")})
    found.update({name: _bind(realm, function, name) for name, function in _FUNCTIONS.items()})
    for name, (real, maker) in _TYPES.items():
        members = _static_members(realm, real)
        found[name] = realm.register_type(TypeName(name, (real,), make=_bind(realm, maker, name), members=members))
    found["super"] = super
    found["__build_class__"] = builtins.__build_class__
    found["__metaclass__"] = make_class_builder(realm)
    return found


def _static_members(realm: Realm, real: type) -> dict[str, Any]:
    """`str.upper`, `dict.fromkeys`: methods named through their type go the same way as those of a value."""
    members: dict[str, Any] = {}
    for name in python.TYPE_MEMBERS.get(real.__name__, "").split():
        if callable(getattr(real, name, None)) and name != "fromkeys":  # not every Python has all of them
            members[name] = _through(realm, real, name)
    if real is dict:
        members["fromkeys"] = lambda keys, value=None: dict.fromkeys(weighed_keys(realm, keys), value)
    return members


def _through(realm: Realm, real: type, name: str) -> Callable[..., Any]:
    def call(owner: Any, *args: Any, **kwargs: Any) -> Any:
        if type(owner) is not real:
            raise TypeError(f"descriptor '{name}' requires a '{real.__name__}'")
        return realm.read(owner, name)(*args, **kwargs)

    return call
