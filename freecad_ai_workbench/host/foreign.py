"""What a document would bring into the worker: Python modules of add-ons, which are named in it and not loaded.

FreeCAD restores a scripted object by importing the module that the file names. In the worker only FreeCAD's own
modules may be imported that way; what else a document asks for is reported, and its objects stay as they were saved.
"""

from __future__ import annotations

import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import ModuleType

import FreeCAD

from ..core.validation import Finding

_NAMED_MODULE = re.compile(rb'<Python\b[^>]*\bmodule="([\w.]+)"')


def find_foreign_modules(document: Path) -> tuple[str, ...]:
    """Top-level modules that restoring the file would import and that FreeCAD does not bring along."""
    try:
        with zipfile.ZipFile(document) as archive:
            named = _NAMED_MODULE.findall(archive.read("Document.xml"))
    except (zipfile.BadZipFile, KeyError, OSError):
        return ()  # FreeCAD says what is wrong with the file when it opens it
    tops = sorted({name.decode().partition(".")[0] for name in named})
    return tuple(name for name in tops if not _is_freecads(name))


def _is_freecads(name: str) -> bool:
    spec = PathFinder.find_spec(name, sys.path)
    places = [Path(FreeCAD.getHomePath()), Path(FreeCAD.getResourceDir())]
    return spec is not None and spec.origin is not None and any(Path(spec.origin).is_relative_to(at) for at in places)


class _Denied(MetaPathFinder):
    """Refuses the import of some modules."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)

    def find_spec(
        self, fullname: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in self._names:
            raise ImportError(f"{fullname} is not loaded in a trial", name=fullname)
        return None


@contextmanager
def without(modules: Sequence[str]) -> Iterator[None]:
    """Keep these modules from being imported while a document is opened."""
    denied = _Denied(modules)
    sys.meta_path.insert(0, denied)
    try:
        yield
    finally:
        sys.meta_path.remove(denied)


def check_foreign(modules: Sequence[str]) -> list[Finding]:
    """A finding that says what was left out of the trial, if anything was."""
    if not modules:
        return []
    names = ", ".join(modules)
    return [
        Finding(
            check="foreign",
            category="geometry",
            outcome="skipped",
            message=f"Objects of add-ons were not computed in the trial, as their modules are not loaded: {names}.",
            measured=names,
        )
    ]
