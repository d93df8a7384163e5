"""Looking up open documents by name, as things that may be gone at any time."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, NamedTuple

import FreeCAD
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


def open_file(path: str) -> str:
    """Open a file as the user would, and say the document's name; "" where it is not there or is no document."""
    if not Path(path).is_file():
        return ""
    try:
        return str(FreeCAD.openDocument(path).Name)
    except (OSError, RuntimeError) as error:
        logging.getLogger(__name__).info("%s could not be opened: %s", path, error)
        return ""


def is_anything_visible(name: str) -> bool:
    """Whether the document shows any object that has a shape or a mesh."""
    document = find_document(name)
    return document is not None and any(_is_seen(item) for item in document.Objects)


def _is_seen(item: Any) -> bool:
    geometry = getattr(item, "Shape", None) or getattr(item, "Mesh", None)
    if geometry is None or item.ViewObject is None or not item.ViewObject.Visibility:
        return False
    return not (hasattr(geometry, "isNull") and geometry.isNull())


class Identity(NamedTuple):
    """What tells a document again after FreeCAD was closed: its Uid; its label and file for people."""

    uid: str = ""
    label: str = ""
    file: str = ""


def identity_of(name: str) -> Identity:
    """Of an open document; empty for none."""
    found = find_document(name)
    return Identity(str(found.Uid), str(found.Label), str(found.FileName)) if found is not None else Identity()


def find_by_uid(uid: str) -> str:
    """The name of the open document with this Uid, "" if there is none; the active one of several."""
    names = [str(name) for name, document in FreeCAD.listDocuments().items() if uid and str(document.Uid) == uid]
    active = str(Gui.ActiveDocument.Document.Name) if Gui.ActiveDocument else ""
    return active if active in names else next(iter(names), "")
