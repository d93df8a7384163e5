"""The second wall: what one run of a script can reach, and the guards through which it reaches anything at all.

A script holds plain Python values, its own functions and classes, façades, and values of FreeCAD. Whatever enters its
world from FreeCAD is admitted by type (`admit`), whatever it hands to FreeCAD is checked by type and size
(`release`), and
each attribute is read and written by the list for the value's type. Only one document exists for it. This wall is no
boundary alone: C++ code can still crash or hang, which is why a script runs in the worker first.
"""

from __future__ import annotations

import enum
import math
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from . import kinds
from .allowed import documents, python, shapes
from .allowed.members import MAX_SIZE
from .errors import ForbiddenError, refuse, refuse_member
from .facade import OWN_TYPES, Facade, Ignored, Member, TypeName, View
from .meter import Meter
from .names import STAND_IN, restore

_MOST_DEPTH = 60
_LONGEST_QUANTITY = 200
_METHOD_TYPES = (types.FunctionType, types.MethodType)
_QUANTITY, _VECTOR = "Base.Quantity", "Base.Vector"


class Realm:
    """Everything that one run may touch; `calls` holds our own versions of members, by (list name, member)."""

    def __init__(
        self,
        document: Any,
        modules: Mapping[str, Any],
        *,
        meter: Meter,
        write: Callable[[str], None],
        calls: Mapping[tuple[str, str], Callable[..., Any]],
        plain: Mapping[tuple[str, str], Callable[..., Any]],
    ) -> None:
        self.document = document
        self.document_name = getattr(document, "Name", "")
        self.modules = modules
        self.meter = meter
        self.write = write
        self.own_types: set[type] = set()
        self.sealed_types: set[type] = set()  # from which classes of numbers or texts derive
        self.fields: dict[type, tuple[str, ...]] = {}
        self.added_objects = 0
        self.set_cells = 0
        self.facades: dict[str, Facade] = {}
        self._views: dict[str, dict[str, Any]] = {}
        self._type_names: dict[type, TypeName] = {}
        self._calls = calls
        self._plain = plain
        self._members: dict[tuple[str, str], Callable[..., Any] | None] = {}
        self.tick = meter.tick

    # reading

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
            return lambda: str(owner) if name == "__str__" else repr(owner)
        if type(owner) is super and name in ("__init__", "__post_init__"):
            return self._read_super(owner, name)
        if name == "__doc__":
            return None
        if name == "__sortEdges__" and type(owner) is Facade:
            return owner.fetch(name)
        raise refuse_member(name)

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
            return (
                self._read_special(owner, name)
                if name not in ("__init__", "__repr__", "__str__")
                else getattr(owner, name)
            )
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
        property_type = _find_property_type(owner, name)
        if property_type is None:
            raise self._missing(owner, kind=kind, name=name)
        if property_type not in documents.READABLE_PROPERTIES or name.startswith("_"):
            raise refuse_member(f"{owner.Name}.{name}", documents.REFUSED_MEMBERS.get(name, ""))
        return self.admit(getattr(owner, name))

    # the one document

    def _check_document(self, document: Any) -> None:
        if document is not self.document and document.Name != self.document_name:
            raise refuse(f"document {document.Name!r}", "scripts work on one document only")

    def _check_object(self, item: Any) -> None:
        try:
            document = item.Document
        except (AttributeError, RuntimeError, ReferenceError) as error:
            raise ForbiddenError(
                "This object was deleted from the document; take a new one from `doc.getObject`."
            ) from error
        if document is None:
            raise ForbiddenError("This object was deleted from the document; take a new one from `doc.getObject`.")
        self._check_document(document)

    def view_of(self, item: Any) -> View:
        """How an object of the document looks, with or without a window."""
        self._check_object(item)
        return View(item, getattr(item, "ViewObject", None), self._views.setdefault(item.Name, {}))

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
        if name in view.values:
            return view.values[name]
        found = getattr(view.provider, name, None) if view.provider is not None else None
        return documents.VIEW_PROPERTIES[name] if found is None else self.admit(found)

    def _show_or_hide(self, item: Any, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        item.Visibility = name == "show"

    def write_view(self, view: View, name: str, value: Any) -> None:
        """Set a listed property of a view. A value or property that this FreeCAD doesn't have raises as in FreeCAD."""
        value = self.release(value)
        if name == "Visibility":
            view.item.Visibility = bool(value)
            return
        if name not in documents.VIEW_PROPERTIES:
            raise refuse_member(f"ViewObject.{name}", "set one of " + ", ".join(sorted(documents.VIEW_PROPERTIES)))
        if view.provider is not None and hasattr(view.provider, name):
            setattr(view.provider, name, value)
        view.values[name] = value

    # writing

    def write_attribute(self, owner: Any, name: str, value: Any) -> None:
        """`owner.name = value`."""
        self.tick()
        cls = type(owner)
        if cls in self.own_types or (isinstance(owner, type) and owner in self.own_types):
            if name.startswith("__") or self._changes_value(owner, name):
                raise refuse_member(name)
            setattr(owner, name, value)
            return
        if cls is View:
            self.write_view(owner, name, value)
            return
        kind = kinds.find_kind(cls)
        if kind.family in ("object", "document"):
            self._write_property(owner, kind=kind, name=name, value=value)
        elif kind.family in ("shape", "value") and name in kind.write:
            setattr(owner, name, self.release(value))
        elif cls is Ignored:
            return
        else:
            raise refuse_member(f"{restore(cls.__name__)}.{restore(name)} = …", documents.REFUSED_MEMBERS.get(name, ""))

    def _changes_value(self, owner: Any, name: str) -> bool:
        """Guards look at numbers and texts through their own members, which the script's classes of them must keep."""
        cls = owner if isinstance(owner, type) else type(owner)
        of_values = issubclass(cls, (str, int)) or (isinstance(owner, type) and owner in self.sealed_types)
        return of_values and (hasattr(str, name) or hasattr(int, name))

    def _write_property(self, owner: Any, *, kind: kinds.Kind, name: str, value: Any) -> None:
        (self._check_document if kind.family == "document" else self._check_object)(owner)
        if name == "ViewObject" or name in documents.REFUSED_MEMBERS:
            raise refuse_member(f"{name} = …", documents.REFUSED_MEMBERS.get(name, ""))
        if kind.family == "document" and name not in kind.write:
            raise refuse_member(f"{kind.name}.{name} = …")
        property_type = _find_property_type(owner, name)
        if property_type is None:
            raise AttributeError(f"'{getattr(owner, 'TypeId', kind.name)}' object has no property '{restore(name)}'")
        if property_type not in documents.WRITABLE_PROPERTIES | documents.OUTSIDE_LINKS | documents.EXTRA_WRITABLE:
            raise refuse_member(f"{owner.Name}.{name} = …", "this kind of property is not for scripts")
        value = self.release(value, null_shapes=True)
        self._check_value(name, property_type=property_type, value=value)
        setattr(owner, name, value)

    def _check_value(self, name: str, *, property_type: str, value: Any) -> None:
        if isinstance(value, str) and len(value) > (
            documents.MAX_LABEL if name.startswith("Label") else documents.MAX_PROPERTY_TEXT
        ):
            raise ForbiddenError(f"The text for `{name}` is too long.")
        most = documents.MOST.get(name)
        if most is not None and isinstance(value, (int, float)) and value > most:
            raise ForbiddenError(f"`{name}` is at most {most:,} for scripts.")
        if property_type in documents.LENGTH_PROPERTIES:
            self.check_size(self.as_number(value), name)

    def as_number(self, value: Any) -> float:
        """A size in mm or degrees as FreeCAD will read it; 0 for what is no number."""
        if isinstance(value, str):
            if len(value) > _LONGEST_QUANTITY:
                raise ForbiddenError("A quantity is a short text such as `10 mm`.")
            return float(self.modules["FreeCAD"].Units.Quantity(value).Value)
        if kinds.find_kind(type(value)).name == _QUANTITY:
            return float(value.Value)
        return float(value) if isinstance(value, (int, float)) else 0.0

    def check_size(self, number: float, name: str = "") -> None:
        """Raises `ForbiddenError` if the kernel can't take this size."""
        if not abs(number) <= MAX_SIZE:
            what = f" for `{name}`" if name else ""
            raise ForbiddenError(
                f"The number {number:g}{what} is beyond ±10,000,000 mm, which the geometry kernel can't take."
            )

    def check_sizes(self, values: Iterable[Any]) -> None:
        """The same for all numbers in nested lists."""
        for value in values:
            if isinstance(value, (int, float)):
                self.check_size(value)
            elif isinstance(value, (list, tuple)):
                self.check_sizes(value)

    def delete_attribute(self, owner: Any, name: str) -> None:
        """`del owner.name`, of the script's own instances only."""
        if type(owner) not in self.own_types or name.startswith("__"):
            raise refuse_member(f"del {restore(name)}")
        delattr(owner, name)

    # calling FreeCAD

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

    def release_arguments(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
        """Checked arguments for a function of FreeCAD."""
        return [self.release(item) for item in args], {
            restore(name): self.release(item) for name, item in kwargs.items()
        }

    # what goes to FreeCAD

    def release(self, value: Any, *, null_shapes: bool = False, depth: int = 0) -> Any:
        """The value as FreeCAD may have it: plain data and FreeCAD's own values. Raises `ForbiddenError`."""
        cls = type(value)
        if value is None or cls is bool:
            return value
        if cls is float or cls is int:
            return self._release_number(value)
        if cls is str:
            return self._release_text(value)
        if depth > _MOST_DEPTH:
            raise ForbiddenError("A list is nested too deeply to be handed to FreeCAD.")
        if cls in self.own_types:
            return self._release_own(value, depth=depth)
        kind = kinds.find_kind(cls)
        if kind.of_freecad:
            return self._release_freecad(value, kind=kind, null_shapes=null_shapes)
        if kind.family in ("container", "iterator") or cls is range:
            return self._release_many(value, null_shapes=null_shapes, depth=depth + 1)
        if cls is complex:
            return value
        raise ForbiddenError(
            f"FreeCAD can't be given a {self._describe(value)}; give it numbers, text, lists or FreeCAD's own values."
        )

    def _describe(self, value: Any) -> str:
        return restore(getattr(type(value), "__name__", "value")) if type(value) not in OWN_TYPES else "façade"

    def _release_number(self, value: Any) -> Any:
        if not abs(value) < 1e15:
            raise ForbiddenError(
                f"The number {value if isinstance(value, float) else 'given'} is too large or not a number."
            )
        return value

    def _release_text(self, value: str) -> str:
        if len(value) > python.MAX_TEXT or "\0" in value:
            raise ForbiddenError("A text for FreeCAD is too long or holds a null character.")
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise ForbiddenError("A text for FreeCAD holds half a character.") from error
        return value

    def _release_own(self, value: Any, *, depth: int) -> Any:
        if isinstance(value, tuple):
            return tuple(self.release(item, depth=depth + 1) for item in tuple.__iter__(value))
        if isinstance(value, str):
            return self._release_text(str.__str__(value))
        if isinstance(value, int):
            return int.__index__(value)
        raise ForbiddenError(
            f"FreeCAD can't be given a `{restore(type(value).__name__)}` of the script; give it the numbers."
        )

    def _release_many(self, value: Any, *, null_shapes: bool, depth: int) -> Any:
        cls = type(value)
        if cls in (dict,):
            return {
                self.release(key, depth=depth): self.release(item, depth=depth)
                for key, item in self.iterate(value.items())
            }
        items = [self.release(item, null_shapes=null_shapes, depth=depth) for item in self.iterate(value)]
        if len(items) > python.MAX_ITEMS:
            raise ForbiddenError("A list for FreeCAD is too long.")
        return items if cls is list else set(items) if cls in (set, frozenset) else tuple(items)

    def _release_freecad(self, value: Any, *, kind: kinds.Kind, null_shapes: bool) -> Any:
        if kind.family == "object":
            self._check_object(value)
        elif kind.family == "document":
            self._check_document(value)
        elif kind.family == "shape":
            if not null_shapes and value.isNull():
                raise ValueError(
                    "the shape given is null (it holds nothing); recompute the object it comes from, or make it first"
                )
        elif kind.name == _VECTOR:
            self.check_size(max(abs(value.x), abs(value.y), abs(value.z)))
        elif kind.name == "Base.Placement":
            base = value.Base
            self.check_size(max(abs(base.x), abs(base.y), abs(base.z)))
        return value

    # what comes from FreeCAD

    def admit(self, value: Any, depth: int = 0) -> Any:
        """The value as the script may have it. Raises `ForbiddenError` for everything that is on no list."""
        cls = type(value)
        if cls in kinds.SCALARS or cls in OWN_TYPES:
            return value
        if cls is list or cls is tuple:
            if depth > _MOST_DEPTH:
                raise ForbiddenError("FreeCAD gives a value that is nested too deeply.")
            return cls([self.admit(item, depth + 1) for item in value])
        if cls is dict:
            return {self.admit(key, depth + 1): self.admit(item, depth + 1) for key, item in value.items()}
        if cls is set or cls is frozenset:
            return cls(self.admit(item, depth + 1) for item in value)
        if cls in self.own_types:
            return value
        return self._admit_freecad(value, depth)

    def _admit_freecad(self, value: Any, depth: int) -> Any:
        kind = kinds.find_kind(type(value))
        if kind.family == "document":
            self._check_document(value)
        elif kind.family == "object":
            self._check_object(value)
        elif not kind.of_freecad:
            if isinstance(value, tuple):
                return tuple(self.admit(item, depth + 1) for item in value)
            if (
                hasattr(value, "Object")
                and hasattr(value, "isDerivedFrom")
                and value.isDerivedFrom("Gui::ViewProvider")
            ):
                return self.view_of(value.Object)
            if kind.family in ("plain", "container", "iterator"):
                return value
            raise refuse(f"a value of type {type(value).__name__}")
        return value

    # types

    def type_of(self, value: Any) -> Any:
        """`type(value)`: the script's own classes and exceptions as they are, a name for every other type."""
        cls = type(value)
        if cls in self.own_types or (isinstance(value, BaseException) and not isinstance(value, ForbiddenError)):
            return cls
        return self.name_of(cls)

    def name_of(self, cls: type) -> TypeName:
        """The one name of a type."""
        if cls not in self._type_names:
            self._type_names[cls] = TypeName(cls.__name__, (cls,))
        return self._type_names[cls]

    def register_type(self, name: TypeName) -> TypeName:
        """Make this the name that `type(x)` gives."""
        self._type_names.setdefault(name.real[0], name)
        return self._type_names[name.real[0]]

    # iteration

    def iterate(self, value: Any) -> Iterator[Any]:
        """Iterate and count a step for each item; FreeCAD's own iterables are admitted item by item."""
        cls = type(value)
        if cls in self.own_types or (isinstance(value, type) and value in self.own_types):
            return self._counted(value)
        kind = kinds.find_kind(cls)
        if kind.family in ("container", "iterator") or cls is range or cls is str or cls is bytes:
            return self._counted(value)
        if kind.of_freecad and hasattr(value, "__getitem__"):
            return self._counted([self.admit(item) for item in value])
        if not hasattr(value, "__iter__"):
            raise TypeError(f"'{self._describe(value)}' object is not iterable")
        raise refuse(f"iterating over a {self._describe(value)}")

    def _counted(self, value: Any) -> Iterator[Any]:
        tick = self.tick
        for item in value:
            tick()
            yield item


def check_limits(name: str, args: list[Any], kwargs: Mapping[str, Any]) -> None:
    """Numbers on which the kernel's time depends without bound. Raises `ForbiddenError`."""
    for limit in (*shapes.LIMITS.get(name, ()), *documents.LIMITS.get(name, ())):
        given = kwargs.get(limit.keyword, args[limit.position] if limit.position < len(args) else None)
        if isinstance(given, (int, float)) and not limit.low <= given <= limit.high:
            low, high = (f"{bound:g}" if math.isfinite(bound) else "any" for bound in (limit.low, limit.high))
            raise ForbiddenError(f"`{limit.keyword}` of `{name}` is {given:g}; it must lie between {low} and {high}.")


def _find_dict(owner: Any) -> Mapping[str, Any]:
    return getattr(owner, "__dict__", {})


def _find_property_type(owner: Any, name: str) -> str | None:
    """Also of cells and aliases of spreadsheets, which not every version lists as properties."""
    try:
        return str(owner.getTypeIdOfProperty(name))
    except AttributeError:
        return None
