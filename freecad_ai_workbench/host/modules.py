"""FreeCAD's modules, handed to the sandbox, which imports none of them itself."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from types import ModuleType

import FreeCAD

_HEADLESS = ("FreeCAD", "Part", "PartDesign", "Sketcher", "Spreadsheet", "Draft", "MeshPart", "Mesh")


class FreeCADModules(Mapping[str, ModuleType]):
    """The real modules by name, imported when first asked for (Draft takes half a second). KeyError when absent."""

    def __init__(self) -> None:
        self._names = (*_HEADLESS, "FreeCADGui") if FreeCAD.GuiUp else _HEADLESS

    def __getitem__(self, name: str) -> ModuleType:
        if name not in self._names:
            raise KeyError(name)
        try:
            return importlib.import_module(name)
        except ImportError as error:
            raise KeyError(name) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
