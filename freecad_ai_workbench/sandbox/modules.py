"""Façades of FreeCAD's modules. The real modules are given by the caller and never handed on.

Whatever is active, `App.ActiveDocument` and its relatives are the one document of the run. The window (`Gui`) is
there for
every script, in the worker too, and does nothing but hand out view providers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

from . import arguments
from .allowed import freecad, python
from .errors import ForbiddenError, refuse
from .facade import Facade, Ignored, TypeName
from .formatting import to_text
from .library import make_library
from .reading import check_limits
from .realm import Realm

Maker = Callable[[], Any]


def find_module(realm: Realm, name: str) -> Any:
    """The façade that `import name` gives. Raises `ForbiddenError`, or `ImportError` if FreeCAD lacks it."""
    name = freecad.ALIASES.get(name, name)
    if name in realm.facades:
        return realm.facades[name]
    if name in freecad.MODULES:
        facade = _make_freecad(realm, name)
    elif name in python.MODULES:
        facade = make_library(realm, name)
    elif name in {item.split(".")[0] for item in python.MODULES}:
        facade = Facade(
            name, {item.split(".")[1]: _later(realm, item) for item in python.MODULES if item.startswith(name + ".")}
        )
    else:
        raise refuse(name, python.REFUSED_MODULES.get(name.split(".")[0], ""))
    realm.facades[name] = facade
    return facade


def _later(realm: Realm, name: str) -> Maker:
    return lambda: find_module(realm, name)


def find_in_module(realm: Realm, module: str, name: str) -> Any:
    """What `from module import name` gives."""
    if f"{module}.{name}" in python.MODULES or f"{module}.{name}" in freecad.MODULES:
        return find_module(realm, f"{module}.{name}")
    return realm.read(find_module(realm, module), name)


def _make_freecad(realm: Realm, name: str) -> Facade:
    own = _OWN[name](realm) if name in _OWN else {}
    return Facade(name, _Members(realm, name, real=_find_real(realm, name), own=own))


class _Members(Mapping[str, Maker]):
    """What scripts get of a module of FreeCAD that has hundreds of names: looked for one by one, as they are used.

    KeyError for what is not listed, or what this FreeCAD does not have.
    """

    def __init__(self, realm: Realm, module: str, *, real: Any, own: dict[str, Maker]) -> None:
        self._realm = realm
        self._module = module
        self._kinds = freecad.MODULES[module].kinds
        self._real = real
        self._own = own

    def __getitem__(self, name: str) -> Maker:
        kind = self._kinds[name]
        if kind == "own":
            return self._own[name]
        if kind == "ignored":
            return partial(Ignored, f"{self._module}.{name}")
        if not hasattr(self._real, name):
            raise KeyError(name)
        return partial(_MAKERS[kind], self._realm, self._module, name, self._real)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self._kinds if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _find_real(realm: Realm, name: str) -> Any:
    first, _, inner = name.partition(".")
    real = realm.modules.get(first)
    if real is None and first not in ("FreeCADGui", *freecad.WINDOW_MODULES):
        raise ImportError(f"No module named '{first}'")
    return getattr(real, inner, None) if inner else real


def _make_error(_realm: Realm, _module: str, name: str, real: Any) -> Any:
    return getattr(real, name)


def _make_value(realm: Realm, _module: str, name: str, real: Any) -> Any:
    return realm.admit(getattr(real, name))


def _make_type(realm: Realm, module: str, name: str, real: Any) -> TypeName:
    def make(*args: Any, **kwargs: Any) -> Any:
        realm.meter.tick()
        clean, named = realm.release_arguments(args, kwargs)
        arguments.check_constructor(realm, f"{module}.{name}", clean, named)
        return realm.admit(getattr(real, name)(*clean, **named))

    refused = name in ("Feature",)
    return realm.register_type(TypeName(name, (getattr(real, name),), make=None if refused else make))


def _make_function(realm: Realm, module: str, name: str, real: Any) -> Callable[..., Any]:
    path = f"{module}.{name}"

    def call(*args: Any, **kwargs: Any) -> Any:
        realm.meter.tick()
        realm.meter.check()
        clean, named = realm.release_arguments(args, kwargs)
        arguments.check_function(realm, path, clean, named)
        check_limits(name, clean, named)
        if module != "Draft":
            return realm.admit(getattr(real, name)(*clean, **named))
        with _active_document(realm):
            return realm.admit(getattr(real, name)(*clean, **named))

    call.__name__ = call.__qualname__ = name
    return call


_MAKERS: dict[freecad.Kind, Callable[..., Any]] = {
    "types": _make_type,
    "functions": _make_function,
    "values": _make_value,
    "errors": _make_error,
}


@contextmanager
def _active_document(realm: Realm) -> Iterator[None]:
    """Draft's makers work on the active document, so ours is the active one for as long as they run."""
    app = realm.modules["FreeCAD"]
    before = app.ActiveDocument
    if before is not None and before.Name == realm.document_name:
        yield
        return
    app.setActiveDocument(realm.document_name)
    try:
        yield
    finally:
        if before is not None and before.Name in app.listDocuments():
            app.setActiveDocument(before.Name)


# names that we make ourselves


def _own_freecad(realm: Realm) -> dict[str, Maker]:
    def document(*_args: Any, **_kwargs: Any) -> Any:
        return realm.document

    def new_document(*_args: Any, **_kwargs: Any) -> Any:
        realm.write(
            "note: a script works on the open document; `newDocument` gives that one, and nothing new is made.\n"
        )
        return realm.document

    def close_document(*_args: Any) -> None:
        raise refuse("App.closeDocument", "the user closes documents")

    app = realm.modules["FreeCAD"]
    types = {
        name: (lambda name=name: realm.register_type(TypeName(name, (getattr(app, name),))))
        for name in ("Document", "DocumentObject", "GeoFeature", "DocumentObjectGroup")
        if hasattr(app, name)
    }
    return {
        "ActiveDocument": lambda: realm.document,
        "activeDocument": lambda: document,
        "getDocument": lambda: document,
        "setActiveDocument": lambda: lambda *_args: None,
        "newDocument": lambda: new_document,
        "closeDocument": lambda: close_document,
        "listDocuments": lambda: lambda: {realm.document_name: realm.document},
        "Console": lambda: find_module(realm, "FreeCAD.Console"),
        "Units": lambda: find_module(realm, "FreeCAD.Units"),
        "Base": lambda: find_module(realm, "FreeCAD.Base"),
        "Gui": lambda: find_module(realm, "FreeCADGui"),
        "GuiUp": lambda: False,
        "Version": lambda: lambda: [str(item) for item in app.Version()[:3]],
        **types,
    }


def _own_console(realm: Realm) -> dict[str, Maker]:
    def printer(*values: Any) -> None:
        realm.write(to_text(values[-1]) if values else "")

    return {name: (lambda: printer) for name in freecad.MODULES["FreeCAD.Console"].own.split()}


def _own_gui(realm: Realm) -> dict[str, Maker]:
    gui_document = Facade(
        "Gui.ActiveDocument",
        {
            "Document": lambda: realm.document,
            "ActiveView": lambda: Ignored("view"),
            "activeView": lambda: lambda: Ignored("view"),
            "ActiveObject": lambda: Ignored("view provider"),
            "activeObject": lambda: Ignored("view provider"),
            "getObject": lambda: lambda name: _find_view(realm, name),
            "getInEdit": lambda: lambda: None,
            **{
                name: partial(Ignored, f"Gui.ActiveDocument.{name}")
                for name in ("resetEdit", "setEdit", "update", "show", "hide")
            },
        },
    )
    selection = Facade(
        "Gui.Selection",
        {
            **{
                name: (lambda: lambda *_args: []) for name in ("getSelection", "getSelectionEx", "getCompleteSelection")
            },
            **{
                name: partial(Ignored, f"Gui.Selection.{name}")
                for name in ("addSelection", "clearSelection", "removeSelection")
            },
        },
    )
    return {
        "ActiveDocument": lambda: gui_document,
        "activeDocument": lambda: lambda: gui_document,
        "getDocument": lambda: lambda *_args: gui_document,
        "activeView": lambda: lambda: Ignored("view"),
        "Selection": lambda: selection,
        "runCommand": lambda: lambda name, *_args: check_command(str(name)),
    }


def _find_view(realm: Realm, name: Any) -> Any:
    item = realm.document.getObject(str(name))
    return None if item is None else realm.view_of(item)


def _own_part(realm: Realm) -> dict[str, Maker]:
    def show(shape: Any, name: str = "Shape") -> Any:
        """`Part.show` would add to the active document, or make one; it recomputes, as FreeCAD's own does."""
        arguments.check_object_type(realm, "Part::Feature")
        item = realm.document.addObject("Part::Feature", arguments.check_name(name))
        item.Shape = realm.release(shape)
        realm.document.recompute()
        return realm.admit(item)

    return {"show": lambda: show}


_OWN: dict[str, Callable[[Realm], dict[str, Maker]]] = {
    "FreeCAD": _own_freecad,
    "FreeCAD.Console": _own_console,
    "FreeCADGui": _own_gui,
    "Part": _own_part,
}


def check_command(name: str) -> None:
    """Raises `ForbiddenError` if `Gui.runCommand` of this would do more than turn the view."""
    if not re.fullmatch(freecad.IGNORED_COMMANDS, name):
        raise ForbiddenError(f"The command `{name}` is not available to scripts; write the statements directly.")
