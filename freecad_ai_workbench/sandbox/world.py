"""What one run of a script can touch at all: one document, FreeCAD's modules, the meter, the script's own classes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from .errors import ForbiddenError, refuse
from .facade import Facade, Looks, TypeName, View
from .meter import Meter


class World:
    """`calls` holds our own versions of members of FreeCAD, `plain` of Python's, by (list name, member)."""

    def __init__(
        self,
        document: Any,
        modules: Mapping[str, Any],
        *,
        meter: Meter,
        write: Callable[[str], None],
        calls: Mapping[tuple[str, str], Callable[..., Any]],
        plain: Mapping[tuple[str, str], Callable[..., Any]],
        kept: Collection[str] = (),
        looks: Looks | None = None,
    ) -> None:
        self.document = document
        self.kept = frozenset(kept)  # names of objects that removing leaves where they are
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
        self._looks: Looks = {} if looks is None else looks
        self._type_names: dict[type, TypeName] = {}
        self._calls = calls
        self._plain = plain
        self._members: dict[tuple[str, str], Callable[..., Any] | None] = {}
        self.tick = meter.tick

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
        return View(item, getattr(item, "ViewObject", None), self._looks)

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


def find_property_type(owner: Any, name: str) -> str | None:
    """Also of cells and aliases of spreadsheets, which not every version lists as properties."""
    try:
        return str(owner.getTypeIdOfProperty(name))
    except AttributeError:
        return None
