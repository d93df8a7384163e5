"""Which body of the document a request is about: the only one, the selected one, or the one that it names."""

from __future__ import annotations

import re

from .document import Listed, parse_document, parse_selection
from .words import UnclearError


def find_body(text: str, *, document: str, selection: str) -> Listed:
    """The body that is meant. Raises UnclearError when there is none, and when several could be."""
    objects = parse_document(document)
    bodies = [item for item in objects if item.type_id == "PartDesign::Body" and item.solids]
    if not bodies:
        raise UnclearError("The document has no body that I could change.")
    chosen = {name for name, _ in parse_selection(selection)}
    selected = [body for body in bodies if body.name in chosen or _holds(body, chosen, objects)]
    named = [body for body in bodies if names_of(body) & set(text.split())]
    for found in (selected, named, bodies):
        if len(found) == 1:
            return found[0]
    labels = ", ".join(f"“{body.label}”" for body in bodies)
    raise UnclearError(f"There are several bodies: {labels}. Name one by its label, or select it first.")


def names_of(body: Listed) -> frozenset[str]:
    """The words by which a request may call a body."""
    return frozenset([body.name.lower(), *re.findall(r"[^\W_]+", body.label.lower())])


def _holds(body: Listed, names: set[str], objects: tuple[Listed, ...]) -> bool:
    return any(item.name in names and body.name in item.parents for item in objects)
