"""Looking up open documents by name, as things that may be gone at any time."""

from __future__ import annotations

from typing import Any

import FreeCADGui as Gui


def find_gui_document(name: str) -> Any:
    """FreeCAD's window side of a document, or None if no such document is open."""
    try:
        return Gui.getDocument(name) if name else None
    except NameError:
        return None


def find_document(name: str) -> Any:
    """The document, or None if no such document is open."""
    gui_document = find_gui_document(name)
    return gui_document.Document if gui_document else None


def is_anything_visible(name: str) -> bool:
    """Whether the document shows any object that has a shape or a mesh."""
    document = find_document(name)
    return document is not None and any(_is_seen(item) for item in document.Objects)


def _is_seen(item: Any) -> bool:
    geometry = getattr(item, "Shape", None) or getattr(item, "Mesh", None)
    if geometry is None or item.ViewObject is None or not item.ViewObject.Visibility:
        return False
    return not (hasattr(geometry, "isNull") and geometry.isNull())
