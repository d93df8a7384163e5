"""What scripts hold instead of a module, a class, a method of FreeCAD or a view provider.

None of these gives away the thing it stands for: scripts have no attribute access but through the guards, and the
guards
know what may be read of each of these types.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .errors import refuse, refuse_member


class Facade:
    """A module: a name, and what scripts get of it. Values are made on first use."""

    __slots__ = ("_found", "_makers", "_name")

    def __init__(self, name: str, makers: Mapping[str, Callable[[], Any]]) -> None:
        self._name = name
        self._makers = makers
        self._found: dict[str, Any] = {}

    def fetch(self, name: str, advice: str = "") -> Any:
        """The value of a listed name. Raises `ForbiddenMemberError` for everything else."""
        if name not in self._found:
            maker = self._makers.get(name)
            if maker is None:
                raise refuse_member(f"{self._name}.{name}", advice)
            self._found[name] = maker()
        return self._found[name]

    @property
    def label(self) -> str:
        return self._name

    def names(self) -> Iterable[str]:
        """The listed names."""
        return self._makers

    def __repr__(self) -> str:
        return f"<module '{self._name}'>"


class TypeName:
    """A class: it can be called if it has a maker, compared, and asked for by `isinstance`. `real` stays inside."""

    __slots__ = ("_base", "_make", "_members", "_name", "_real")

    def __init__(
        self,
        name: str,
        real: tuple[type, ...],
        *,
        make: Callable[..., Any] | None = None,
        members: Mapping[str, Any] | None = None,
        base: type | None = None,
    ) -> None:
        self._name = name
        self._real = real
        self._make = make
        self._members = dict(members or {})
        self._base = base

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if self._make is None:
            raise refuse(f"{self._name}()", "make such objects with `doc.addObject`" if "." not in self._name else "")
        return self._make(*args, **kwargs)

    def fetch(self, name: str) -> Any:
        """A listed member of the class. Raises `ForbiddenMemberError` for everything else."""
        if name in self._members:
            return self._members[name]
        raise refuse_member(f"{self._name}.{name}")

    @property
    def label(self) -> str:
        return self._name

    @property
    def real(self) -> tuple[type, ...]:
        return self._real

    @property
    def base(self) -> type | None:
        """The real class that a class of the script may derive from, if any beyond `object`."""
        return self._base

    def __or__(self, other: Any) -> TypeName:
        if other is None:
            return TypeName(f"{self._name} | None", (*self._real, type(None)))
        if isinstance(other, TypeName):
            return TypeName(f"{self._name} | {other._name}", (*self._real, *other._real))
        return NotImplemented

    def __getitem__(self, item: Any) -> TypeName:
        return self

    def __repr__(self) -> str:
        return f"<class '{self._name}'>"


class Member:
    """A method of a FreeCAD value. The call itself goes through the realm, which checks arguments and result."""

    __slots__ = ("_call", "_name", "_owner")

    def __init__(self, call: Callable[..., Any], owner: Any, name: str) -> None:
        self._call = call
        self._owner = owner
        self._name = name

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._call(self._owner, self._name, args, kwargs)

    def __repr__(self) -> str:
        return f"<method {self._name}>"


class Ignored:
    """Something of the window that changes nothing of the design: calls and members are accepted and do nothing."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def __call__(self, *args: Any, **kwargs: Any) -> None:
        return None

    def __repr__(self) -> str:
        return f"<{self._name}, without effect>"


Looks = dict[tuple[Any, str], Any]
"""What scripts set on view providers, by object and property, in the order in which each was set last."""


class View:
    """How an object looks. Without a window it keeps what scripts set and reads defaults: both runs agree."""

    __slots__ = ("_looks", "_object", "_provider")

    def __init__(self, item: Any, provider: Any, looks: Looks) -> None:
        self._object = item
        self._provider = provider
        self._looks = looks

    @property
    def item(self) -> Any:
        return self._object

    @property
    def provider(self) -> Any:
        return self._provider

    def keep(self, name: str, value: Any) -> None:
        """The script set this property."""
        self._looks.pop((self._object, name), None)
        self._looks[self._object, name] = value

    def find(self, name: str, default: Any) -> Any:
        """What scripts set a property to, else the default."""
        return self._looks.get((self._object, name), default)

    def __repr__(self) -> str:
        return "<view provider>"


OWN_TYPES: frozenset[type] = frozenset({Facade, TypeName, Member, Ignored, View})
