"""What is selected in plain sentences, from what was read of the document: for a model, or in place of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..core.design import DesignState, ObjectState, SelectedElement
from ..core.run import RunRequest
from .context import element_facts, one_line, told_values

MOST_OBJECTS = 8
_MOST_NAMES = 12
_MOST_VALUES = 40
_SCAFFOLD = frozenset({"App::Origin", "App::Line", "App::Plane", "App::Point"})


def describe(request: RunRequest) -> str:
    """A paragraph for each selected object; for nothing selected, what the document holds."""
    design = request.design
    names = list(dict.fromkeys(element.object_name for element in request.selection))
    chosen = [item for name in names[:MOST_OBJECTS] if (item := design.find(name)) is not None]
    paragraphs = ["\n".join(_sentences(item, design, request.selection)) for item in chosen]
    if not paragraphs:
        return _overview(design)
    if (rest := len(names) - MOST_OBJECTS) > 0:
        paragraphs.append(f"{rest} more objects are selected, which are not described here.")
    return "\n\n".join(paragraphs)


def _sentences(item: ObjectState, design: DesignState, selection: Sequence[SelectedElement]) -> Iterator[str]:
    label = one_line(item.label)
    holder = design.find(item.parent) if item.parent else None
    yield f"“{label}” is a {item.type_id}" + (f" in “{one_line(holder.label)}”." if holder else ".")
    if not item.valid:
        yield f"It is in error: {one_line(item.status) or 'FreeCAD gives no reason'}."
    needs = [found for name in item.needs if (found := design.find(name)) and found.type_id not in _SCAFFOLD]
    if needs:
        yield f"It is built from {_names(needs)}."
    if values := list(told_values(item)):
        more = f", and {len(values) - _MOST_VALUES} more" if len(values) > _MOST_VALUES else ""
        yield f"Its values: {'; '.join(values[:_MOST_VALUES])}{more}."
    yield from _measured(item)
    if depending := [other for other in design.objects if item.name in other.needs]:
        yield f"On it depend {_names(depending)}."
    yield from _elements(item, selection)


def _measured(item: ObjectState) -> Iterator[str]:
    shape = item.shape
    if shape is None or shape.bounding_box is None:
        return
    size = " × ".join(f"{length:.6g}" for length in shape.bounding_box.size)
    at = ", ".join(f"{part:.6g}" for part in shape.bounding_box.minimum)
    yield f"It measures {size} mm along X, Y and Z, from ({at}); solids: {shape.solids}, faces: {shape.faces}."
    if shape.volume is not None and shape.solids:
        yield f"Its volume is {shape.volume:.6g} mm³."


def _elements(item: ObjectState, selection: Sequence[SelectedElement]) -> Iterator[str]:
    for element in selection:
        if element.object_name == item.name and element.element:
            facts = ", ".join(element_facts(element))
            yield f"Selected on it: {element.element}, {facts}." if facts else f"Selected on it: {element.element}."


def _overview(design: DesignState) -> str:
    objects = [item for item in design.objects if item.type_id not in _SCAFFOLD]
    if not objects:
        return "Nothing is selected, and the document is empty. Select an object, a face or an edge."
    outermost = [item for item in objects if design.find(item.parent) is None or not item.parent]
    told = f"Nothing is selected. The document holds {len(objects)} objects; the outermost are {_names(outermost)}."
    return f"{told} Select one of them, or a face or an edge, to learn more."


def _names(items: Sequence[ObjectState]) -> str:
    told = ", ".join(f"“{one_line(item.label)}” ({item.type_id})" for item in items[:_MOST_NAMES])
    return told + (f" and {len(items) - _MOST_NAMES} more" if len(items) > _MOST_NAMES else "")
