"""The names that a script starts with: built-ins, guards, and `App` and `Gui` as in FreeCAD's own Python console."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from .allowed import syntax
from .arguments import CALLS
from .builtin_functions import make_builtins
from .facade import Looks
from .guards import make_guards
from .meter import Meter
from .modules import find_in_module, find_module
from .realm import Realm
from .type_methods import PLAIN_CALLS


def make_realm(
    document: Any,
    modules: Mapping[str, Any],
    *,
    meter: Meter,
    write: Callable[[str], None],
    kept: Collection[str] = (),
    looks: Looks | None = None,
) -> Realm:
    """What one run can reach."""
    return Realm(document, modules, meter=meter, write=write, calls=CALLS, plain=PLAIN_CALLS, kept=kept, looks=looks)


def make_namespace(realm: Realm) -> dict[str, Any]:
    """Global names of one run. Those that begin with an underscore are out of the script's reach."""
    builtins = make_builtins(realm)
    guards = make_guards(realm)
    app, gui = find_module(realm, "FreeCAD"), find_module(realm, "FreeCADGui")
    return {
        "__builtins__": builtins,
        "__metaclass__": builtins.pop("__metaclass__"),
        **syntax.FIXED_NAMES,
        **guards,
        "_import_": lambda name: find_module(realm, name),
        "_import_from_": lambda module, name: find_in_module(realm, module, name),
        "App": app,
        "FreeCAD": app,
        "Gui": gui,
        "FreeCADGui": gui,
    }
