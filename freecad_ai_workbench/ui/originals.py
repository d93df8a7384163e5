"""The objects that a ghost replaces, seen through or not at all while it shows, and then exactly as before.

Nothing of the document is set for it. Every object is drawn by a node of its own, the same in all views and groups; a
veil is put before everything in that node, and taken out again. What the user does to the object's visibility,
colours or display mode meanwhile goes on below the veil.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pivy import coin  # without it FreeCAD can't hand out a scene graph

from .find_documents import find_document

VEIL_NAME = "AIDesignerVeil"


class Originals:
    """The veils over some objects of one document."""

    def __init__(self) -> None:
        self._veils: dict[str, Veil] = {}

    def cover(self, names: Iterable[str], *, document: str, opacity: float) -> None:
        """Show just these objects with this opacity, 0 for not at all, and all others as they are."""
        wanted = set(names) if opacity < 1 else set()
        for name in set(self._veils) - wanted:
            self._veils.pop(name).lift()
        for name in wanted - set(self._veils):
            root = _find_root(name, document)
            if root is not None:
                self._veils[name] = Veil(root)
        for veil in self._veils.values():
            veil.set_opacity(opacity)

    def uncover(self) -> None:
        """Take every veil off."""
        while self._veils:
            self._veils.popitem()[1].lift()


class Veil:
    """Overrides transparency, and what is drawn and picked at all, of everything in an object's node."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._node = coin.SoGroup()
        self._node.setName(VEIL_NAME)
        self._material, self._drawing, self._picking = coin.SoMaterial(), coin.SoDrawStyle(), coin.SoPickStyle()
        for name in ("ambientColor", "diffuseColor", "specularColor", "emissiveColor", "shininess"):
            getattr(self._material, name).setIgnored(True)
        for name in ("pointSize", "lineWidth", "linePattern"):
            getattr(self._drawing, name).setIgnored(True)
        self._drawing.style = coin.SoDrawStyle.INVISIBLE
        self._picking.style = coin.SoPickStyle.UNPICKABLE
        for node in (self._material, self._drawing, self._picking):
            node.setOverride(True)
            self._node.addChild(node)
        self.set_opacity(1.0)
        root.insertChild(self._node, 0)

    def set_opacity(self, opacity: float) -> None:
        """0 is not drawn and can't be clicked."""
        hidden = opacity <= 0
        self._material.transparency = 1.0 - opacity
        self._drawing.style.setIgnored(not hidden)
        self._picking.style.setIgnored(not hidden)

    def lift(self) -> None:
        """Take it out, and empty it: a link that was made meanwhile shows a copy of the node with the veil in it."""
        self._node.removeAllChildren()
        self._node.setName("")
        if self._root.findChild(self._node) >= 0:
            self._root.removeChild(self._node)


def _find_root(name: str, document: str) -> Any:
    opened = find_document(document)
    item = opened.getObject(name) if opened is not None else None
    return item.ViewObject.RootNode if item is not None and item.ViewObject is not None else None
