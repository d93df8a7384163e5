"""Which list applies to a value: looked up by its type once, then remembered."""

from __future__ import annotations

import dataclasses
import types
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from random import Random
from typing import Any, Literal

from .allowed import documents, python, shapes
from .allowed.members import Members

Family = Literal["plain", "container", "iterator", "function", "document", "object", "shape", "value", "unknown"]

SCALARS: frozenset[type] = frozenset(
    {type(None), bool, int, float, complex, str, bytes, range, slice, type(Ellipsis), type(NotImplemented)}
)
CONTAINERS: frozenset[type] = frozenset({list, tuple, dict, set, frozenset})
COLLECTIONS: frozenset[type] = frozenset({deque, defaultdict, OrderedDict, Counter, ChainMap})
_DICTS: tuple[dict[Any, Any], ...] = ({}, OrderedDict())
VIEWS: frozenset[type] = frozenset(type(view) for item in _DICTS for view in (item.keys(), item.values(), item.items()))
_SAMPLES: tuple[Any, ...] = (
    [], (), {}, {}.values(), {}.items(), OrderedDict(), set(), "", "é", range(0), range(2**65), b"", deque(),
)  # fmt: skip
_BACKWARDS: tuple[Any, ...] = ([], {}, {}.values(), {}.items(), OrderedDict(), range(0), deque())
ITERATORS: frozenset[Any] = frozenset(
    {map, filter, zip, enumerate, reversed, types.GeneratorType, type(iter(int, 1))}
    | {type(iter(sample)) for sample in _SAMPLES}
    | {type(reversed(sample)) for sample in _BACKWARDS}
)
FUNCTIONS: frozenset[type] = frozenset(
    {
        types.FunctionType,
        types.MethodType,
        types.BuiltinFunctionType,
        types.MethodDescriptorType,
        partial,
        type(lru_cache(len)),
    }
)

TYPES: dict[str, Members] = {**shapes.TYPES, **documents.TYPES}


@dataclass(frozen=True)
class Kind:
    """What may be done with values of one type."""

    name: str
    family: Family
    read: frozenset[str] = frozenset()
    write: frozenset[str] = frozenset()
    call: frozenset[str] = frozenset()

    @property
    def of_freecad(self) -> bool:
        return self.family in ("document", "object", "shape", "value")


def _make_kind(cls: type) -> Kind:
    """The lists for a type that is not the script's own. Types that are nowhere listed are `unknown`, with nothing."""
    if cls in FUNCTIONS:
        return Kind(cls.__name__, "function", read=frozenset(python.TYPE_MEMBERS.get(cls.__name__, "").split()))
    for family, known in (("plain", SCALARS), ("container", CONTAINERS | COLLECTIONS | VIEWS), ("iterator", ITERATORS)):
        if cls in known:
            return Kind(cls.__name__, family, read=frozenset(python.TYPE_MEMBERS.get(cls.__name__, "").split()))  # type: ignore[arg-type]
    if cls in (property, Random, staticmethod, classmethod, dataclasses.Field):
        return Kind(cls.__name__, "plain", read=frozenset(python.TYPE_MEMBERS.get(cls.__name__, "").split()))
    return _find_freecad_kind(cls)


def _find_freecad_kind(cls: type) -> Kind:
    """A type of FreeCAD has its own list and its bases'. The name can't be forged: scripts' types never get here."""
    names = [f"{base.__module__}.{base.__name__}" for base in cls.__mro__]
    listed = [name for name in names if name in TYPES]
    if not listed:
        return Kind(cls.__name__, "unknown")
    lists = [TYPES[name] for name in listed]
    return Kind(
        listed[0],
        _find_family(listed),
        read=_join(item.read for item in lists),
        write=_join(item.write for item in lists),
        call=_join(item.call for item in lists),
    )


def _find_family(listed: list[str]) -> Family:
    if "App.Document" in listed:
        return "document"
    if "App.DocumentObject" in listed:
        return "object"
    return "shape" if "Part.Shape" in listed else "value"


def _join(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(name for text in texts for name in text.split())


find_kind: Callable[[type], Kind] = lru_cache(maxsize=4096)(_make_kind)
"""`_make_kind`, remembered: every access of a script asks for it."""
