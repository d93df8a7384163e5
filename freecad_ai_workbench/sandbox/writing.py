"""How a script sets attributes: of its own instances, and of FreeCAD's values by the list for their type."""

from __future__ import annotations

from typing import Any

from . import kinds
from .admission import Admission
from .allowed import documents
from .errors import ForbiddenError, refuse_member
from .facade import Ignored, View
from .look_values import check_look
from .names import restore
from .world import find_property_type


class Writing(Admission):
    """All that a script writes, in one run."""

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
        property_type = find_property_type(owner, name)
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

    def write_view(self, view: View, name: str, value: Any) -> None:
        """Set a listed property of a view, but of an object that stays as it is. A wrong value raises as in FreeCAD."""
        value = self.release(value)
        if name == "Visibility":
            view.item.Visibility = bool(value)
            return
        if name not in documents.VIEW_PROPERTIES:
            raise refuse_member(f"ViewObject.{name}", "set one of " + ", ".join(sorted(documents.VIEW_PROPERTIES)))
        check_look(name, value)
        if view.provider is not None and hasattr(view.provider, name) and view.item.Name not in self.kept:
            setattr(view.provider, name, value)
        view.keep(name, value)

    def delete_attribute(self, owner: Any, name: str) -> None:
        """`del owner.name`, of the script's own instances only."""
        if type(owner) not in self.own_types or name.startswith("__"):
            raise refuse_member(f"del {restore(name)}")
        delattr(owner, name)
