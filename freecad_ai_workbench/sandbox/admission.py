"""What crosses the border between a script and FreeCAD: values are checked by type and size, in both directions.

What comes from FreeCAD is `admit`ted by its type, what goes to FreeCAD is `release`d.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from . import kinds
from .allowed import python
from .allowed.members import MAX_SIZE
from .errors import ForbiddenError, refuse
from .facade import OWN_TYPES
from .names import restore
from .world import World

_MOST_DEPTH = 60
_LONGEST_QUANTITY = 200
_QUANTITY, _VECTOR = "Base.Quantity", "Base.Vector"


class Admission(World):
    """The border of one run."""

    def release_arguments(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
        """Checked arguments for a function of FreeCAD."""
        return [self.release(item) for item in args], {
            restore(name): self.release(item) for name, item in kwargs.items()
        }

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
