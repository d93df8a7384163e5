"""How a script reads attributes and calls members: by the list for the type of the value, and nothing else."""

from __future__ import annotations

import enum
import math
import types
from collections.abc import Callable, Mapping
from typing import Any

from . import formatting, kinds
from .admission import Admission
from .allowed import documents, python, shapes
from .errors import ForbiddenError, refuse, refuse_member
from .facade import Facade, Ignored, Member, TypeName, View
from .names import STAND_IN, restore
from .operators import check_weight
from .world import find_property_type

_METHOD_TYPES = (types.FunctionType, types.MethodType)


class Reading(Admission):
    """All that a script reads, in one run."""

    def read(self, owner: Any, name: str) -> Any:
        """`owner.name`. Raises `ForbiddenMemberError`, or what the attribute itself raises."""
        self.tick()
        cls = type(owner)
        if cls in self.own_types:
            return self._read_own(owner, name)
        if name.startswith("__"):
            return self._read_special(owner, name)
        kind = kinds.find_kind(cls) if cls is not type else None
        if kind is not None and kind.of_freecad:
            return self._read_freecad(owner, kind=kind, name=name)
        if kind is not None and name in kind.read:
            special = self._plain.get((kind.name, name))
            return getattr(owner, name) if special is None else Member(self._call_plain, owner, name)
        return self._read_other(owner, name)

    def _call_plain(self, owner: Any, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        self.tick()
        return self._plain[kinds.find_kind(type(owner)).name, name](self, owner, *args, **kwargs)

    def _read_other(self, owner: Any, name: str) -> Any:
        cls = type(owner)
        if cls is Facade:
            return owner.fetch(name, documents.REFUSED_MEMBERS.get(name, ""))
        if cls is TypeName:
            return owner.fetch(name)
        if cls is View:
            return self.read_view(owner, name)
        if cls is Ignored:
            return Ignored(f"{owner!r}.{name}")
        if cls is super:
            return self._read_super(owner, name)
        if isinstance(owner, type):
            return self._read_class(owner, name)
        if isinstance(owner, BaseException):
            return self._read_exception(owner, name)
        raise self._unknown(owner, name)

    def _unknown(self, owner: Any, name: str) -> AttributeError:
        shown = restore(name)
        advice = documents.REFUSED_MEMBERS.get(name, "")
        if name in ("format_map", "__dict__") or advice:
            return refuse_member(shown, advice)
        return refuse_member(f"{type(owner).__name__}.{shown}")

    def _read_special(self, owner: Any, name: str) -> Any:
        if name == "__class__":
            return self.type_of(owner)
        if name in ("__name__", "__qualname__"):
            if type(owner) in (Facade, TypeName):
                return owner.label.rsplit(".", 1)[-1]
            if isinstance(owner, (type, *_METHOD_TYPES, types.BuiltinFunctionType)):
                return restore(
                    str(type.__dict__["__name__"].__get__(owner) if isinstance(owner, type) else owner.__name__)
                )
        if name in ("__str__", "__repr__"):
            return self._read_text(owner, name)
        if type(owner) is super and name in ("__init__", "__post_init__"):
            return self._read_super(owner, name)
        if name == "__doc__":
            return None
        if name == "__sortEdges__" and type(owner) is Facade:
            return owner.fetch(name)
        raise refuse_member(name)

    def _read_text(self, owner: Any, name: str) -> Any:
        """`x.__str__`: what `str(x)` is, of bounded size; of `super()` what the base class says."""
        if type(owner) is not super:
            return lambda: formatting.to_text(owner) if name == "__str__" else formatting.to_repr(owner)
        inner = self._read_super(owner, name)
        check_weight(vars(super)["__self__"].__get__(owner))
        return lambda: restore(inner())

    def _read_super(self, owner: Any, name: str) -> Any:
        """Only between classes of the script: their real bases are `object`, exceptions and enumerations."""
        inside = vars(super)["__thisclass__"].__get__(owner)
        of_class = vars(super)["__self_class__"].__get__(owner)
        if inside not in self.own_types or of_class not in self.own_types:
            raise refuse("super()", "use it inside a class of the script")
        if not name.startswith("__") and not self._find_in_classes(of_class, name):
            raise AttributeError(f"'super' object has no attribute '{restore(name)}'")
        return getattr(owner, name)

    def _read_own(self, owner: Any, name: str) -> Any:
        """An instance of a class of the script: what the script gave it, and little of what its bases have."""
        if name.startswith("__"):
            return self._read_special(owner, name) if name != "__init__" else getattr(owner, name)
        cls = type(owner)
        if self._is_simple(cls) or name in _find_dict(owner) or self._find_in_classes(cls, name):
            return getattr(owner, name)
        if isinstance(owner, BaseException):
            return self._read_exception(owner, name)
        if isinstance(owner, enum.Enum) and name in ("name", "value"):
            return restore(getattr(owner, name)) if name == "name" else getattr(owner, name)
        if isinstance(owner, tuple):
            return self._read_named_tuple(owner, name)
        if isinstance(owner, (str, int)):
            return self.read(str.__str__(owner) if isinstance(owner, str) else int.__index__(owner), name)
        raise AttributeError(f"'{restore(cls.__name__)}' object has no attribute '{restore(name)}'")

    def _is_simple(self, cls: type) -> bool:
        return all(base in self.own_types or base is object for base in cls.__mro__)

    def _find_in_classes(self, cls: type, name: str) -> bool:
        return any(name in vars(base) for base in cls.__mro__ if base in self.own_types)

    def _read_named_tuple(self, owner: Any, name: str) -> Any:
        public = "_" + name[1:] if name.startswith(STAND_IN) else name
        if public in ("count", "index", "_asdict", "_replace", "_fields", "_make"):
            return getattr(owner, public)
        raise AttributeError(f"no attribute '{restore(name)}'")

    def _read_class(self, owner: type, name: str) -> Any:
        if owner in self.own_types:
            if self._find_in_classes(owner, name):
                return getattr(owner, name)
            if isinstance(owner, enum.EnumMeta) and name in owner.__members__:
                return getattr(owner, name)
            if issubclass(owner, tuple):
                return self._read_named_tuple(owner, name)
        raise AttributeError(f"type object '{restore(owner.__name__)}' has no attribute '{restore(name)}'")

    def _read_exception(self, owner: BaseException, name: str) -> Any:
        if name not in python.EXCEPTION_MEMBERS:
            raise refuse_member(name, "use `str(error)`")
        value = getattr(owner, name)
        return value if name == "add_note" else self.admit(value)

    def _read_freecad(self, owner: Any, *, kind: kinds.Kind, name: str) -> Any:
        if name in kind.call:
            if not hasattr(owner, name):
                raise AttributeError(f"'{kind.name}' object has no attribute '{name}'")
            return Member(self._call_member, owner, name)
        if kind.family == "document":
            return self._read_document(owner, kind=kind, name=name)
        if kind.family == "object":
            return self._read_object(owner, kind=kind, name=name)
        if name not in kind.read:
            raise self._missing(owner, kind=kind, name=name)
        self._check_alive(owner, kind=kind, name=name)
        return self.admit(getattr(owner, name))

    def _missing(self, owner: Any, *, kind: kinds.Kind, name: str) -> AttributeError:
        if hasattr(type(owner), name) or name in documents.REFUSED_MEMBERS:
            return refuse_member(
                f"{kind.name.rsplit('.', 1)[-1]}.{restore(name)}", documents.REFUSED_MEMBERS.get(name, "")
            )
        return AttributeError(f"'{kind.name}' object has no attribute '{restore(name)}'")

    def _check_alive(self, owner: Any, *, kind: kinds.Kind, name: str) -> None:
        if kind.family == "shape" and name not in shapes.NULL_SAFE and owner.isNull():
            raise ValueError(
                f"the shape is null (it holds nothing), so `{name}` has no meaning; recompute or check `isNull()` first"
            )

    def _read_document(self, owner: Any, *, kind: kinds.Kind, name: str) -> Any:
        self._check_document(owner)
        if name in documents.IGNORED_DOCUMENT_CALLS:
            return Ignored(f"document.{name}")
        if name in documents.EMPTY_DOCUMENT_MEMBERS:
            return documents.EMPTY_DOCUMENT_MEMBERS[name]
        if name == "ActiveObject":
            active = owner.ActiveObject
            return None if active is None else self.admit(active)
        if name in kind.read:
            return self.admit(getattr(owner, name))
        item = None if name in documents.REFUSED_MEMBERS else owner.getObject(name)
        if item is None:
            raise self._missing(owner, kind=kind, name=name)
        return self.admit(item)

    def _read_object(self, owner: Any, *, kind: kinds.Kind, name: str) -> Any:
        self._check_object(owner)
        if name == "ViewObject":
            return self.view_of(owner)
        if name == "Document":
            return self.document
        if name in kind.read:
            return self.admit(getattr(owner, name))
        property_type = find_property_type(owner, name)
        if property_type is None:
            raise self._missing(owner, kind=kind, name=name)
        if property_type not in documents.READABLE_PROPERTIES or name.startswith("_"):
            raise refuse_member(f"{owner.Name}.{name}", documents.REFUSED_MEMBERS.get(name, ""))
        return self.admit(getattr(owner, name))

    def read_view(self, view: View, name: str) -> Any:
        """A listed property of a view, or one of its few methods."""
        if name == "Visibility":
            return view.item.Visibility
        if name == "Object":
            return self.admit(view.item)
        if name in ("show", "hide"):
            return Member(self._show_or_hide, view.item, name)
        if name in ("isVisible", "update", "listDisplayModes", "setTransformation"):
            return (lambda: view.item.Visibility) if name == "isVisible" else Ignored(f"view.{name}")
        if name not in documents.VIEW_PROPERTIES:
            raise refuse_member(f"ViewObject.{name}")
        found = getattr(view.provider, name, None) if view.provider is not None else None
        return view.find(name, documents.VIEW_PROPERTIES[name] if found is None else self.admit(found))

    def _show_or_hide(self, item: Any, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        item.Visibility = name == "show"

    def _call_member(self, owner: Any, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        kind = kinds.find_kind(type(owner))
        self.meter.tick()
        self.meter.check()
        if kind.family == "object":
            self._check_object(owner)
        elif kind.family == "document":
            self._check_document(owner)
        else:
            self._check_alive(owner, kind=kind, name=name)
        own = self._find_own_call(type(owner), name)
        if own is not None:
            return own(self, owner, *map(self._flatten, args), **{key: self._flatten(kwargs[key]) for key in kwargs})
        clean, named = self.release_arguments(args, kwargs)
        check_limits(name, clean, named)
        if kind.name.startswith(("Part.", "Sketcher.", "PartDesign.")):
            self.check_sizes((*clean, *named.values()))
        return self.admit(getattr(owner, name)(*clean, **named))

    def _flatten(self, value: Any) -> Any:
        """A text of the script's own class as the plain text that FreeCAD would take it for."""
        return str.__str__(value) if isinstance(value, str) else value

    def _find_own_call(self, cls: type, name: str) -> Callable[..., Any] | None:
        for base in cls.__mro__:
            found = self._calls.get((f"{base.__module__}.{base.__name__}", name))
            if found is not None:
                return found
        return None


def check_limits(name: str, args: list[Any], kwargs: Mapping[str, Any]) -> None:
    """Numbers on which the kernel's time depends without bound. Raises `ForbiddenError`."""
    for limit in (*shapes.LIMITS.get(name, ()), *documents.LIMITS.get(name, ())):
        given = kwargs.get(limit.keyword, args[limit.position] if limit.position < len(args) else None)
        if isinstance(given, (int, float)) and not limit.low <= given <= limit.high:
            low, high = (f"{bound:g}" if math.isfinite(bound) else "any" for bound in (limit.low, limit.high))
            raise ForbiddenError(f"`{limit.keyword}` of `{name}` is {given:g}; it must lie between {low} and {high}.")


def _find_dict(owner: Any) -> Mapping[str, Any]:
    return getattr(owner, "__dict__", {})
