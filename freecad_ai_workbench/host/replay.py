"""Carrying out a proposal's scripts with what the user made of it: the same in the worker and in the open document.

What the scripts did to a rejected object is taken back afterwards: an object that came is removed, one that changed
gets its properties back, one that was to go stays, because removing it does nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from ..core.design import DesignState
from ..core.parameters import ParameterValue
from ..core.script import Script, ScriptError
from ..sandbox.facade import Looks
from ..sandbox.meter import Meter
from ..sandbox.runner import run_script
from .looks import with_looks
from .modules import FreeCADModules
from .parameters import set_parameter
from .snapshot import read_parent

_COMPUTED_TYPES = frozenset({"Part::PropertyPartShape", "Part::PropertyShapeCache"})
_EXPRESSIONS = "ExpressionEngine"


class Replay:
    """One carrying out of scripts on one document. Transactions are the caller's."""

    def __init__(self, doc: Any, *, meter: Meter, rejected: Collection[str] = ()) -> None:
        self._doc = doc
        self._meter = meter
        self._kept = frozenset(rejected)
        self._looks: Looks = {}
        present = doc.Objects if self._kept else []  # asking a thousand objects for their names takes a millisecond
        self._names = {item.Name for item in present}
        self._originals = [_Original(item) for item in present if item.Name in self._kept]

    def run(self, script: Script, *, write: Callable[[str], None]) -> ScriptError | None:
        """Run one script and recompute; an error leaves the document wherever the script left it."""
        error = run_script(
            script,
            document=self._doc,
            modules=FreeCADModules(),
            meter=self._meter,
            write=write,
            kept=self._kept,
            looks=self._looks,
        )
        if error is None:
            self._doc.recompute()
        return error

    def finish(self, parameters: Iterable[ParameterValue] = ()) -> None:
        """Set the parameters, then take back what was rejected. DocumentError for a parameter that is not there."""
        parameters = tuple(parameters)
        for wanted in parameters:
            set_parameter(self._doc, wanted)
        if parameters:
            self._doc.recompute()
        if self._kept:
            self._take_back()

    def with_looks(self, design: DesignState) -> DesignState:
        """The design with what the scripts said of how objects look, which the window's objects do from now on."""
        return with_looks(design, self._looks, doc=self._doc, kept=self._kept)

    def _take_back(self) -> None:
        new = [item for item in self._doc.Objects if item.Name in self._kept and item.Name not in self._names]
        for item in sorted(new, key=lambda one: len(one.InListRecursive)):
            _remove(item)
        for original in self._originals:
            original.restore()
        self._doc.recompute()


def _remove(item: Any) -> None:
    """Remove an object; a Body lets go of it first, so that its chain of features stays whole and its tip is shown."""
    parent = read_parent(item)
    if parent is not None and parent.TypeId == "PartDesign::Body":
        was_tip = parent.Tip is not None and parent.Tip.Name == item.Name
        parent.removeObject(item)
        if was_tip and parent.Tip is not None:
            parent.Tip.Visibility = True
    item.Document.removeObject(item.Name)


class _Original:
    """An object's properties, expressions and place in the tree as they were."""

    def __init__(self, item: Any) -> None:
        self._item = item
        self._parent = read_parent(item)
        self._contents = _contents(item)
        self._expressions = dict(item.ExpressionEngine)

    def restore(self) -> None:
        """Put back what differs; a property that came is removed."""
        item, present = self._item, _contents(self._item)
        for path in dict(item.ExpressionEngine):
            if path not in self._expressions:
                item.setExpression(path, None)
        for name, content in self._contents.items():
            if name in present and present[name] != content:
                item.restorePropertyContent(name, bytearray(content))
        for path, expression in self._expressions.items():
            if dict(item.ExpressionEngine).get(path) != expression:
                item.setExpression(path, expression)
        for name in present.keys() - self._contents.keys():
            item.removeProperty(name)
        self._return()

    def _return(self) -> None:
        """Back under its old parent. A Body's own list of features is among its properties."""
        now = read_parent(self._item)
        if now is self._parent or getattr(now, "Name", "") == getattr(self._parent, "Name", ""):
            return
        if now is not None:
            now.removeObject(self._item)
        if self._parent is not None:
            self._parent.addObject(self._item)


def _contents(item: Any) -> dict[str, bytes]:
    """What FreeCAD would save of each property that is not computed."""
    baked = item.TypeId == "Part::Feature"
    names = [name for name in item.PropertiesList if name != _EXPRESSIONS]
    return {
        name: bytes(item.dumpPropertyContent(name, Compression=0))
        for name in names
        if baked or item.getTypeIdOfProperty(name) not in _COMPUTED_TYPES
    }
